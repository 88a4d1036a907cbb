"""Prints a pgbench script with the SQL of one submission, taken from the rows of a petition that intake has stored.

Reads JSON lines on standard input, one a row: {"table": …, "row": {column: value}}. Keys that must be unique get the
script's random number; everything else is the real value.
"""

import json
import sys

UNIQUE = {"id", "code", "petition_id", "subject", "event_id"}


def literal(column, value, table):
    if column in UNIQUE and not (table == "petition" and column == "subject"):
        return f"'{str(value)[:14]}' || :n"
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    # pgbench would read a colon as the start of a variable, even inside quotes.
    text = str(value).replace("\\", "\\\\").replace("'", "''").replace(":", "\\003A")
    return f"U&'{text}'"


print(r"\set n random(1, 9000000000000000)")
print("BEGIN;")
for line in sys.stdin:
    entry = json.loads(line)
    columns = entry["row"]
    values = ", ".join(literal(name, value, entry["table"]) for name, value in columns.items())
    print(f"INSERT INTO {entry['table']} ({', '.join(columns)}) VALUES ({values});".replace("\n", " "))
print("COMMIT;")
