"""Times searches, list pages and the search for duplicates over HTTP: search.py URL; milliseconds, p50 and p95."""

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


def report(name, times):
    times.sort()
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
