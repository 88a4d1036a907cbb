"""Benchmark of notification: messages handed to a fast provider, and the time from an event to the first attempt.

Usage: notify.py SERVICE_URL GATEWAY_PORT [MESSAGES] [SECONDS]

Plays intake (facts by Deliver, under `--dev`) and the SMS gateway (answers at once). First facts at a steady 50/s, then
a storm as fast as it goes, then 50/s again from the instant the storm's last message went out. Prints

  RESULT messages/s  p50 ms  p99 ms  p50 ms after the storm  p99 ms after the storm
"""

import asyncio
import http.client
import json
import sys
import threading
import time

service, port = sys.argv[1].removeprefix("http://"), int(sys.argv[2])
messages = int(sys.argv[3]) if len(sys.argv) > 3 else 5000
seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 20
arrived = {}
all_there = threading.Event()
expected = 0


async def gateway(reader, writer):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
            body = json.loads(await reader.readexactly(length))
            arrived.setdefault(body["Phone"], time.monotonic())
            if len(arrived) >= expected:
                all_there.set()
            answer = b'{"CodeResult":"100","CountRegenerate":0,"SMSID":"1","ErrorMessage":""}'
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(answer), answer))
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def serve():
    async def run():
        server = await asyncio.start_server(gateway, "127.0.0.1", port, backlog=1024)
        async with server:
            await server.serve_forever()

    asyncio.run(run())


def event(number):
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    due = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 86400))
    petition = {
        "id": f"b-{number}", "code": f"KN-2026-{number:06d}", "status": "PETITION_STATUS_RECEIVED", "track": "TRACK_RAPID_24H",
        "communeCode": "27991", "subject": "Lưới điện xuống cấp", "reporter": {"phone": f"09{number % 10**8:08d}"},
        "receivedAt": now, "dueAt": due, "live": True,
    }
    return {
        "id": f"b-{number}", "source": "intake", "specversion": "1.0", "type": "petition.received",
        "subject": f"b-{number}", "time": now, "sequence": 1, "data": {"petitionReceived": {"petition": petition}},
    }


def deliver(connection, batch):
    connection.request(
        "POST", "/kipthoi.events.v1.EventService/Deliver", json.dumps({"events": [event(n) for n in batch]}).encode(),
        {"content-type": "application/json", "x-kipthoi-as": "service:intake"})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200 or body.count(b"APPLIED") != len(batch):
        sys.exit(f"Deliver answered {response.status}: {body[:300]!r}")


threading.Thread(target=serve, daemon=True).start()
time.sleep(0.3)
connection = http.client.HTTPConnection(service)
deliver(connection, [99_999_999])
time.sleep(1)
arrived.clear()



def steady(first):
    """Facts at 50/s; the time from handing one over to its first attempt, sorted, in milliseconds."""
    posted = {}
    began = time.monotonic()
    for number in range(first, first + 50 * seconds):
        wait = began + (number - first) / 50 - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        posted[f"849{number % 10**8:08d}"] = time.monotonic()
        deliver(connection, [number])
    limit = time.monotonic() + 30
    while any(phone not in arrived for phone in posted) and time.monotonic() < limit:
        time.sleep(0.1)
    delays = sorted((arrived[phone] - at) * 1000 for phone, at in posted.items() if phone in arrived)
    if len(delays) != len(posted):
        sys.exit(f"{len(posted) - len(delays)} messages did not arrive")
    return [round(delays[len(delays) // 2], 1), round(delays[int(len(delays) * 0.99)], 1)]


expected = sys.maxsize
quiet = steady(messages)
arrived.clear()
expected = messages
began = time.monotonic()
for start in range(0, messages, 100):
    deliver(connection, range(start, min(start + 100, messages)))
if not all_there.wait(300):
    sys.exit(f"only {len(arrived)} of {messages} arrived")
rate = messages / (max(arrived.values()) - began)
# At once: what the storm left behind (results to write down, audit to seal) is still being worked off.
print("RESULT", round(rate), *quiet, *steady(messages + 50 * seconds))
