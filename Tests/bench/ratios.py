"""How much slower at the larger size: ratios.py FOLDER with a file of p95 figures for each number of petitions."""

import json
import os
import sys

sizes = sorted(int(name) for name in os.listdir(sys.argv[1]))
figures = {}
for size in sizes:
    with open(os.path.join(sys.argv[1], str(size)), encoding="utf8") as file:
        figures[size] = json.load(file)
print("p95, milliseconds")
print(f"{'':<34}" + "".join(f"{size:>12,}" for size in sizes) + f"{'ratio':>9}")
for name in figures[sizes[0]]:
    values = [figures[size].get(name, 0) for size in sizes]
    print(f"{name:<34}" + "".join(f"{value:>12.1f}" for value in values) + f"{values[-1] / max(values[0], 0.1):>9.1f}")
