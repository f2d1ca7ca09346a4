"""Name the files of the corpus that no list of the tests has.

Usage: HRDOCS_CORPUS=FOLDER python scripts/unlisted_documents.py

Prints a path a line, below the folder, sorted. A new document belongs on a list of tests/corpus_lists, or is data of
another kind.
"""

import csv
import os
import sys
from collections.abc import Iterator
from pathlib import Path

LISTS = Path(__file__).parents[1] / "tests" / "corpus_lists"


def listed() -> set[str]:
    return {row["file"] for path in LISTS.glob("*.tsv") for row in rows(path)}


def rows(path: Path) -> Iterator[dict[str, str]]:
    lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return csv.DictReader(lines, delimiter="\t")


def main() -> int:
    folder = Path(os.environ.get("HRDOCS_CORPUS") or sys.exit("HRDOCS_CORPUS names no folder of real documents"))
    files = {str(path.relative_to(folder)) for path in (folder / "corpus").rglob("*") if path.is_file()}
    for name in sorted(files - listed()):
        print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
