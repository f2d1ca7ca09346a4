"""The table of what was measured: how many real documents each list of the tests has, and how many come out right."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "tests" / "corpus_lists"


def page() -> str:
    """Return the table, a row a list."""
    rows = "".join(_row(path) for path in sorted(LISTS.glob("*.tsv")))
    return f"| what has to be right | documents | right | open | list |\n|---|---|---|---|---|\n{rows}"


def _row(path: Path) -> str:
    lines = path.read_text("utf-8").splitlines()
    remark = " ".join(line.removeprefix("#").strip() for line in lines if line.startswith("#")).partition(". ")[0]
    head, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    states = [row[head.index("state")] for row in rows]
    counts = (len(states), states.count("solved"), states.count("open"))
    what = re.split("[:;]", remark)[0].rstrip(".").replace("|", r"\|")
    return f"| {what} | {' | '.join(map(str, counts))} | `tests/corpus_lists/{path.name}` |\n"
