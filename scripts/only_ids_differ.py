"""Say whether the goldens of the working tree differ from those of a commit in nothing but the ids of records.

Usage: python scripts/only_ids_differ.py [COMMIT]

Prints each golden that differs in more, and how many are the same but for ids. Exit code 1 where one differs in more.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def before(path: str, commit: str) -> str:
    return subprocess.run(["git", "show", f"{commit}:{path}"], cwd=ROOT, capture_output=True, text=True).stdout


def without_ids(text: str) -> tuple[object, list[str]]:
    data = json.loads(text)
    return data, [record.pop("id") for record in data["records"]]


def main() -> int:
    commit = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    listed = subprocess.run(["git", "ls-files", "*expected.json"], cwd=ROOT, capture_output=True, text=True, check=True)
    wrong = 0
    paths = listed.stdout.split()
    for path in paths:
        old, _ = without_ids(before(path, commit))
        new, ids = without_ids((ROOT / path).read_text("utf-8"))
        if old != new or len(set(ids)) != len(ids):
            wrong += 1
            print(f"{path}: {'differs in more than ids' if old != new else 'has an id twice'}")
    print(f"{len(paths) - wrong} of {len(paths)} goldens differ in ids alone, and no id stands twice in one")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
