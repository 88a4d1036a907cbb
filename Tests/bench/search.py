"""Times searches, list pages, the search for duplicates and imports over HTTP, in milliseconds, p50 and p95.

search.py URL [FILE]: the figures also go into the file, as JSON.
"""

import base64
import http.client
import json
import sys
import time
from urllib.parse import urlsplit

URL = urlsplit(sys.argv[1])
SERVICE = "/kipthoi.intake.v1.IntakeService/"
connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=60)


def call(method, request):
    """The answer, and how long it took in milliseconds."""
    start = time.perf_counter()
    connection.request("POST", SERVICE + method, json.dumps(request), {"content-type": "application/json"})
    response = connection.getresponse()
    body = response.read()
    took = (time.perf_counter() - start) * 1000
    assert response.status == 200, f"{method}: {response.status} {body[:500]}"
    return json.loads(body), took


FIGURES = {}


def report(name, times):
    times.sort()
    FIGURES[name] = times[int(len(times) * 0.95)]
    print(f"{name:<34} {len(times):>5} {times[len(times) // 2]:>9.1f} {times[int(len(times) * 0.95)]:>9.1f}", flush=True)


def repeated(name, method, requests, rounds=10):
    for request in requests:
        call(method, request)
    report(name, [call(method, request)[1] for _ in range(rounds) for request in requests])


print(f"{'':<34} {'calls':>5} {'p50 ms':>9} {'p95 ms':>9}")
# From the words of Tests/bench/fill.sql: the most frequent, middling ones, rare ones.
frequent = ["tram", "điện", "cho ruou", "dien tram cho"]
middling = ["trambaa", "choeka", "ruoucba dien", "tramcka choala"]
rare = ["tramzz", "KN-2025-000777", "dienzzz", "trambaa choeka", '"tram dien cho"', "chợ điện rượu"]
for name, texts in [("frequent words", frequent), ("middling words", middling), ("rare words, codes, phrases", rare)]:
    repeated(f"search: {name}", "SearchPetitions", [{"text": text, "pageSize": 20} for text in texts])
everything = frequent + middling + rare
repeated("search: all of these", "SearchPetitions", [{"text": text, "pageSize": 20} for text in everything])
repeated("search: a second page", "SearchPetitions",
         [{"text": text, "pageSize": 20, "pageToken": call("SearchPetitions", {"text": text, "pageSize": 20})[0]["nextPageToken"]} for text in frequent])
times, token = [], ""
while True:
    page, took = call("ListPetitions", {"pageSize": 200, "pageToken": token})
    times.append(took)
    token = page.get("nextPageToken", "")
    if not token or len(times) >= 1500:
        break
tenth = max(1, len(times) // 10)
report("list: first tenth of the pages", times[:tenth])
report("list: last tenth of the pages", times[-tenth - 1:-1] or times)
page, _ = call("ListPetitions", {"pageSize": 50})
repeated("duplicates of a petition", "FindSimilar", [{"petitionId": row["id"]} for row in page["petitions"]], rounds=2)


def sheet(turn):
    """A meeting's list of 500 lines, each another one; some answered on the spot."""
    lines = ["Xã;Người hỏi;Điện thoại;Câu hỏi;Trả lời"]
    for line in range(500):
        answer = "Đã hướng dẫn tại hội nghị." if line % 6 == 5 else ""
        lines.append(f"Bến Lức;Đại biểu {line};0900{line:06d};Lần {turn}, câu {line}: trạm biến áp quá tải ở ấp {line % 9};{answer}")
    return {"sheet": base64.b64encode("\r\n".join(lines).encode()).decode()}


def imported(turn):
    answer, took = call("ImportPetitions", sheet(turn))
    assert sum(bool(line.get("code")) for line in answer["results"]) == 500, answer["results"][:3]
    return took


imported(0)
report("import of 500 lines", [imported(turn) for turn in range(1, 6)])
if len(sys.argv) > 2 and sys.argv[2]:
    with open(sys.argv[2], "w", encoding="utf8") as file:
        json.dump(FIGURES, file)
