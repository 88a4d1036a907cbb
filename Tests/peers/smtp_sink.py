"""A real SMTP server for tests: takes mail and writes it down, or refuses as it is told.

Usage: smtp_sink.py MAILS [--port N] [--mode MODE_FILE] [--ready READY_FILE] [--tls CERT KEY] [--login USER:PASSWORD] [--lots]

With --tls nothing is taken before STARTTLS, with --login nothing before AUTH.

Prints `port N` once it listens on 127.0.0.1 (a free port unless told), writes N into READY_FILE, then serves until
standard input ends or it is stopped. Each mail becomes one JSON line in MAILS: from, to (the envelope),
headers (decoded, a list of [name, value]), subject, message_id, body (decoded text), html, tls, login, raw; and one
line in MAILS.ids: its Message-ID.

With --lots each mail draws a lot by its Message-ID, for its first attempt: of a hundred 20 are asked to come later (451),
3 are cut before they are taken, 4 after.

MODE_FILE is read before each recipient and each mail; a missing or empty file means `ok`:
  ok            take it
  451, 550, …   answer the mail with this code
  rcpt-550, …   answer the recipient with this code
  drop          close the connection without an answer to the mail
  take-and-drop take it, then close the connection without an answer
  delay-N       take it after N seconds

Recipients that say by their name what comes of them, whatever the mode: hard-fail…@ is refused (550), soft-fail…@ is
asked to come later (450), after-N@ gets the mail only when N others have arrived; everybody else gets it.
"""

import argparse
import asyncio
import email
import email.policy
import json
import os
import ssl
import sys
import zlib

from aiosmtpd.smtp import SMTP, AuthResult


class Sink:
    def __init__(self, mails, mode_file):
        self.mails = mails
        self.mode_file = mode_file
        self.login = None
        self.lots = False
        self.seen = set()
        self.taken = 0

    def mode(self):
        try:
            with open(self.mode_file, encoding="utf-8") as file:
                return file.read().strip() or "ok"
        except (OSError, TypeError):
            return "ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        for name, refusal in (("hard-fail", "550 no such mailbox"), ("soft-fail", "450 mailbox busy")):
            if address.startswith(name):
                return refusal
        mode = self.mode()
        if mode.startswith("rcpt-"):
            return f"{mode.removeprefix('rcpt-')} recipient refused"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def authenticate(self, server, session, envelope, mechanism, data):
        login = f"{data.login.decode()}:{data.password.decode()}"
        return AuthResult(success=login == self.login, auth_data=data.login.decode())

    async def handle_DATA(self, server, session, envelope):
        mode = self.lot(envelope) or self.mode()
        if mode == "drop":
            server.transport.abort()
            return "451 dropped"
        if mode.isdigit():
            return f"{mode} refused"
        if mode.startswith("delay-"):
            await asyncio.sleep(float(mode.removeprefix("delay-")))
        if envelope.rcpt_tos[0].startswith("after-"):
            others = int(envelope.rcpt_tos[0].split("@")[0].removeprefix("after-"))
            while self.taken < others:
                await asyncio.sleep(0.01)
        self.write(session, envelope)
        self.taken += 1
        if mode == "take-and-drop":
            server.transport.abort()
        return "250 taken"

    def lot(self, envelope):
        if not self.lots:
            return None
        head = envelope.content.split(b"\r\n\r\n", 1)[0]
        name = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"message-id:"))
        if name in self.seen:
            return None
        self.seen.add(name)
        lot = zlib.crc32(name) % 100
        return "451" if lot < 20 else "drop" if lot < 23 else "take-and-drop" if lot < 27 else None

    def write(self, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = mail.get_body(preferencelist=("plain", "html"))
        line = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in mail.items()],
            "subject": str(mail["Subject"] or ""),
            "message_id": str(mail["Message-ID"] or ""),
            "body": body.get_content() if body else "",
            "html": (html.get_content() if (html := mail.get_body(preferencelist=("html",))) else ""),
            "tls": session.ssl is not None,
            "login": session.auth_data or "",
            "defects": [type(defect).__name__ for defect in mail.defects],
            "raw": envelope.content.decode("utf-8", "replace"),
        }
        with open(self.mails, "a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with open(self.mails + ".ids", "a", encoding="utf-8") as file:
            file.write(line["message_id"] + "\n")


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("mails")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--mode", default=None)
    parser.add_argument("--ready", default=None)
    parser.add_argument("--tls", nargs=2, default=None)
    parser.add_argument("--login", default=None)
    parser.add_argument("--lots", action="store_true")
    options = parser.parse_args()
    loop = asyncio.get_running_loop()
    sink = Sink(options.mails, options.mode)
    sink.login = options.login
    sink.lots = options.lots
    context = None
    if options.tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*options.tls)

    def session():
        return SMTP(
            sink, enable_SMTPUTF8=True, tls_context=context, require_starttls=context is not None,
            authenticator=sink.authenticate if options.login else None, auth_required=options.login is not None,
        )

    server = await loop.create_server(session, "127.0.0.1", options.port)
    port = server.sockets[0].getsockname()[1]
    print("port", port, flush=True)
    if options.ready:
        with open(options.ready + ".new", "w", encoding="ascii") as file:
            file.write(str(port))
        os.rename(options.ready + ".new", options.ready)
    # Ends with its parent: standard input closes.
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    os._exit(0)


asyncio.run(main())
