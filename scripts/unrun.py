"""Name the functions that no test runs, from the JSON of `make coverage`.

Usage: python scripts/unrun.py COVERAGE_JSON

Prints a function a line: the file, its name and its statements; then their number and the share of statements that ran.
"""

import json
import sys
from pathlib import Path


def main() -> int:
    data = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    unrun = [
        (path, name, function["summary"]["num_statements"])
        for path, file in sorted(data["files"].items())
        for name, function in sorted(file["functions"].items())
        if name and function["summary"]["num_statements"] and not function["summary"]["covered_lines"]
    ]
    for path, name, statements in unrun:
        print(f"{path}::{name} ({statements})")
    totals = data["totals"]
    share = totals["percent_covered_display"]
    print(f"{len(unrun)} functions run in no test; {share} % of {totals['num_statements']} statements run")
    return 0


if __name__ == "__main__":
    sys.exit(main())
