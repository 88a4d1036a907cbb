#!/usr/bin/env python3
"""Drives running services with the official Connect client for Python, generated from our .proto files.

    python drive.py --intake-url http://127.0.0.1:8081 [--routing-url … --sla-url … --notification-url …] [--token …]

Without a token the services have to run with --dev. Ends with "N passed, M failed" and exit code 0 or 1.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--intake-url", required=True)
    parser.add_argument("--routing-url")
    parser.add_argument("--sla-url")
    parser.add_argument("--notification-url")
    parser.add_argument("--token", help="bearer token for all calls")
    parser.add_argument("--as", dest="role", help="X-Kipthoi-As of a development service, e.g. commune:27991")
    parser.add_argument("--commune", default="27991", help="code of a commune of the deployment")
    parser.add_argument("--generated", help="folder for the generated code; a temporary one when absent")
    return parser.parse_args()


options = arguments()
folder = options.generated or tempfile.mkdtemp(prefix="kipthoi-python-")
environment = dict(os.environ, KIPTHOI_TEST_PYTHON=sys.executable)
subprocess.run(["bash", os.path.join(HERE, "generate.sh"), folder], check=True, env=environment)
sys.path.insert(0, folder)

from connectrpc.client import ResponseMetadata  # noqa: E402
from connectrpc.code import Code  # noqa: E402
from connectrpc.compat import google_protobuf_binary_codec, google_protobuf_json_codec  # noqa: E402
from connectrpc.errors import ConnectError  # noqa: E402
from google.rpc import error_details_pb2 as details  # noqa: E402
from kipthoi.common.v1 import common_pb2 as common  # noqa: E402
from kipthoi.intake.v1 import intake_service_pb2 as intake  # noqa: E402
from kipthoi.intake.v1.intake_service_connect import IntakeServiceClientSync  # noqa: E402
from kipthoi.notification.v1 import notification_service_pb2 as notification  # noqa: E402
from kipthoi.notification.v1.notification_service_connect import NotificationServiceClientSync  # noqa: E402
from kipthoi.routing.v1 import directory_service_pb2 as directory  # noqa: E402
from kipthoi.routing.v1.directory_service_connect import DirectoryServiceClientSync  # noqa: E402
from kipthoi.sla.v1 import sla_service_pb2 as sla  # noqa: E402
from kipthoi.sla.v1.sla_service_connect import SLAServiceClientSync  # noqa: E402

CODECS = {"json": google_protobuf_json_codec(), "binary": google_protobuf_binary_codec()}
HEADERS = {}
if options.token:
    HEADERS["authorization"] = f"Bearer {options.token}"
if options.role:
    HEADERS["x-kipthoi-as"] = options.role

passed, failed = 0, 0


@contextlib.contextmanager
def check(name):
    """One named expectation; a failure is counted and shown, the rest goes on."""
    global passed, failed
    try:
        yield
        passed += 1
        print(f"ok    {name}")
    except Exception:
        failed += 1
        print(f"FAIL  {name}\n{traceback.format_exc()}")


def refused(call, code):
    """The error of a call that has to fail with this code."""
    try:
        call()
    except ConnectError as error:
        assert error.code == code, f"{error.code} instead of {code}: {error.message}"
        return error
    raise AssertionError(f"succeeded instead of failing with {code}")


def detail(error, message):
    """The detail of this type; generated messages keep Google's names."""
    name = message.DESCRIPTOR.full_name
    for one in error.details:
        if one.type_name == name:
            return message.FromString(bytes(one.message_bytes))
    raise AssertionError(f"no {name} among {[one.type_name for one in error.details]}")


def petition(**fields):
    values = dict(
        commune_code=options.commune,
        channel=common.CHANNEL_PORTAL,
        kind=common.KIND_DIFFICULTY,
        subject="Đề nghị sửa đường dây điện hạ thế",
        body="Đường dây điện xuống thấp, người dân lo mất an toàn. Xin Sở hướng dẫn.",
        reporter=common.Reporter(full_name="Nguyễn Thị Ánh", phone="0900000001"),
    )
    values.update(fields)
    return intake.SubmitPetitionRequest(**values)


def drive_intake(codec_name, codec):
    with IntakeServiceClientSync(options.intake_url, codec=codec, timeout_ms=10_000) as client:
        key = str(uuid.uuid4())
        kept = None

        with check(f"{codec_name}: submits a petition"):
            answer = client.submit_petition(petition(), headers=HEADERS | {"idempotency-key": key})
            kept = answer
            assert answer.petition.code.startswith(("KN-", "TN-")), answer
            assert answer.petition.status == common.PETITION_STATUS_RECEIVED
            assert answer.petition.subject == "Đề nghị sửa đường dây điện hạ thế"
            assert answer.petition.due_at.seconds > answer.petition.received_at.seconds
            assert len(answer.tracking.secret) == 26
        if kept is None:
            return

        with check(f"{codec_name}: a repeated key gives the same petition"):
            again = client.submit_petition(petition(), headers=HEADERS | {"idempotency-key": key})
            assert again.petition.id == kept.petition.id
            assert again.tracking.secret == kept.tracking.secret

        with check(f"{codec_name}: the same key with another request is refused"):
            other = petition(subject="Một việc khác hẳn")
            error = refused(
                lambda: client.submit_petition(other, headers=HEADERS | {"idempotency-key": key}), Code.INVALID_ARGUMENT)
            assert detail(error, details.ErrorInfo).reason == "IDEMPOTENCY_KEY_REUSED"

        for use_get in (False, True):
            verb = "GET" if use_get else "POST"
            with check(f"{codec_name}: reads it by {verb}"):
                for request in (
                    intake.GetPetitionRequest(id=kept.petition.id), intake.GetPetitionRequest(code=kept.petition.code),
                ):
                    answer = client.get_petition(request, headers=HEADERS, use_get=use_get)
                    assert answer.petition.id == kept.petition.id
                    assert answer.petition.reporter.full_name == "Nguyễn Thị Ánh"

            with check(f"{codec_name}: finds it in the list by {verb}"):
                request = intake.ListPetitionsRequest(
                    filter=intake.PetitionFilter(commune_code=options.commune, include_test=True), page_size=200)
                found, pages = False, 0
                while not found and pages < 50:
                    answer = client.list_petitions(request, headers=HEADERS, use_get=use_get)
                    found = any(one.id == kept.petition.id for one in answer.petitions)
                    if not answer.next_page_token:
                        break
                    request.page_token = answer.next_page_token
                    pages += 1
                assert found

        with check(f"{codec_name}: tracks it without a token, with code and secret"):
            answer = client.track_petition(intake.TrackPetitionRequest(tracking=kept.tracking))
            assert answer.petition.code == kept.petition.code
            answer = client.track_petition(intake.TrackPetitionRequest(tracking=kept.tracking), use_get=True)
            assert answer.petition.code == kept.petition.code

        with check(f"{codec_name}: a wrong secret finds nothing"):
            tracking = type(kept.tracking)(code=kept.tracking.code, secret="A" * 26)
            refused(lambda: client.track_petition(intake.TrackPetitionRequest(tracking=tracking)), Code.NOT_FOUND)

        with check(f"{codec_name}: names every wrong field, in English and Vietnamese"):
            wrong = petition(channel=common.CHANNEL_UNSPECIFIED, kind=common.KIND_UNSPECIFIED, subject="", body="")
            error = refused(lambda: client.submit_petition(wrong, headers=HEADERS), Code.INVALID_ARGUMENT)
            violations = detail(error, details.BadRequest).field_violations
            assert len(violations) >= 3, violations
            assert {"channel", "kind", "body"} <= {one.field for one in violations}, violations
            for one in violations:
                assert one.reason and one.description and one.localized_message.message
                assert one.localized_message.locale == "vi"
            assert detail(error, details.LocalizedMessage).locale == "vi"

        with check(f"{codec_name}: an unknown petition is not found"):
            request = intake.GetPetitionRequest(id="01890000-0000-7000-8000-000000000000")
            refused(lambda: client.get_petition(request, headers=HEADERS), Code.NOT_FOUND)

        with check(f"{codec_name}: a large text travels compressed both ways"):
            body = "Xin hướng dẫn thủ tục cấp phép bán lẻ rượu. " * 200
            with ResponseMetadata() as metadata:
                answer = client.submit_petition(petition(body=body.strip()), headers=HEADERS)
            assert answer.petition.body == body.strip()
            encoding = metadata.headers.get("content-encoding")
            assert encoding in (None, "gzip"), encoding

        with check(f"{codec_name}: an expired time limit is deadline_exceeded"):
            request = intake.ListPetitionsRequest()
            try:
                client.list_petitions(request, headers=HEADERS, timeout_ms=1)
            except ConnectError as error:
                assert error.code == Code.DEADLINE_EXCEEDED, error.code


def drive_others(codec_name, codec):
    if options.routing_url:
        with check(f"{codec_name}: lists the units of the department"):
            with DirectoryServiceClientSync(options.routing_url, codec=codec) as client:
                for use_get in (False, True):
                    answer = client.list_units(directory.ListUnitsRequest(), headers=HEADERS, use_get=use_get)
                    assert len(answer.units) > 0
    if options.sla_url:
        with check(f"{codec_name}: explains a deadline"):
            with SLAServiceClientSync(options.sla_url, codec=codec) as client:
                request = sla.PreviewDeadlineRequest(track=common.TRACK_RAPID_24H)
                getattr(request, "from").FromSeconds(int(time.time()))
                answer = client.preview_deadline(request, headers=HEADERS)
                assert answer.due_at.seconds > time.time()
    if options.notification_url:
        with check(f"{codec_name}: lists messages"):
            with NotificationServiceClientSync(options.notification_url, codec=codec) as client:
                client.list_messages(notification.ListMessagesRequest(), headers=HEADERS)


def raw(path, body=b"{}", content_type="application/json", method="POST"):
    """Status, headers and text of a request that no Connect client would send."""
    request = urllib.request.Request(options.intake_url.rstrip("/") + path, data=body, method=method)
    for name, value in (HEADERS | {"content-type": content_type}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def drive_protocol():
    service = "/kipthoi.intake.v1.IntakeService"
    with check("protocol: an unknown path is 404 unimplemented"):
        status, _, text = raw("/kipthoi.intake.v1.IntakeService/Nothing")
        assert status == 404 and '"unimplemented"' in text, (status, text)
    with check("protocol: an unknown codec is 415"):
        assert raw(service + "/GetPetition", content_type="text/plain")[0] == 415
    with check("protocol: a write by GET is 405"):
        status, headers, _ = raw(service + "/SubmitPetition", body=None, method="GET")
        assert status == 405 and headers["allow"] == "POST", (status, headers)
    with check("protocol: a body over the limit is 413 without Retry-After"):
        status, headers, text = raw(service + "/GetPetition", body=b" " * (1 << 20) + b"{}")
        assert status == 413 and "retry-after" not in headers, (status, text)
    with check("protocol: bad JSON, bad UTF-8 and unknown enum names are invalid_argument"):
        for body in (b"", b"{", b'{"id":7}', b'{"id":"\xc3\x28"}'):
            status, _, text = raw(service + "/GetPetition", body=body)
            assert status == 400 and '"invalid_argument"' in text, (body, status, text)
        status, _, text = raw(service + "/SubmitPetition", body=b'{"channel":"CHANNEL_PIGEON"}')
        assert status == 400 and "channel" in text, (status, text)


for name, codec in CODECS.items():
    drive_intake(name, codec)
    drive_others(name, codec)
drive_protocol()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
