"""Reports of the Working Group beside UPR Info's rows of the same reviews.

    python benchmarks/upr_info.py upr_analysis.jsonl.gz wgr_*.pdf --weights FOLDER --shown 10

A line for each report: how many recommendations UPR Info has, how many of them are among ours by their words, and for
those how often the response, the action, the issues (micro F1) and the senders are the same. The response counts where
the report has one: what a State left open there it answered in an addendum, which is not read here. Weights learnt from
the same sessions make action and issues no measure: `--weights` takes a folder that scripts/train_upr_analysis.py wrote
with `--last`.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
import sys
from collections.abc import Iterable

from memberships import CODES

import hrdocs
from hrdocs_upr_analysis import analysing
from hrdocs_upr_analysis.analysing import analyse
from hrdocs_upr_analysis.review_items import ReviewItem, review_items
from hrdocs_upr_analysis.weights import Weights

WORD = re.compile(r"[^\W\d_]+|\d+")
ALIKE = 0.75
"""Words in common, of all words of two wordings, for one to be the other's."""
COUNTS = ("coded", "ours", "matched", "open", "response", "action", "senders")


def words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def matched(items: list[ReviewItem], rows: list[dict]) -> list[tuple[ReviewItem, dict]]:
    """Return pairs of one wording, the most alike first; each is in one pair at most."""
    ours, theirs = [words(item.words.text) for item in items], [words(row["text"]) for row in rows]
    alike = sorted(
        (
            (-len(one & other) / max(1, len(one | other)), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
        ),
    )
    pairs, used, taken = [], set(), set()
    for score, i, j in alike:
        if -score >= ALIKE and i not in used and j not in taken:
            pairs.append((items[i], rows[j]))
            used.add(i)
            taken.add(j)
    return pairs


def coded(rows: Iterable[dict]) -> dict[tuple[str, str], list[dict]]:
    """Return UPR Info's rows by State and session."""
    found: dict[tuple[str, str], list[dict]] = collections.defaultdict(list)
    for row in rows:
        found[CODES.get(row["state"]), str(row["session"])].append(row)
    return found


def compared(item: ReviewItem, row: dict) -> dict[str, tuple]:
    """Return for each column what we give and what the coders gave."""
    found = analyse(item.words.text, item.language)
    return {
        "response": ((item.response or "").capitalize(), row["response"]),
        "action": (found.action, row["action"]),
        "issues": (tuple(sorted(found.themes)), tuple(sorted(row["themes"]))),
        "senders": (tuple(sorted(item.senders)), tuple(sorted(CODES.get(name, name) for name, *_ in row["senders"]))),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("reports", type=pathlib.Path, nargs="+")
    parser.add_argument("--weights", type=pathlib.Path)
    parser.add_argument("--shown", type=int, default=0, help="disagreements of each report to show")
    args = parser.parse_args()
    if args.weights:
        files = {name: args.weights / f"weights_{name}.txt" for name in ("actions", "themes")}
        learnt = {name: Weights.of_bytes(path.read_bytes()) for name, path in files.items()}
        analysing.weights = learnt.__getitem__
    with gzip.open(args.gold, "rt", encoding="utf-8") as lines:
        gold = coded(map(json.loads, lines))
    total: collections.Counter[str] = collections.Counter()
    print(f"{'report':32}{'session':>8}{''.join(f'{name:>10}' for name in COUNTS)}{'issues F1':>10}")
    for path in args.reports:
        items = list(review_items([hrdocs.parse(path, keep_unknown=True)]))
        rows = gold.get((items[0].state, items[0].session), []) if items else []
        if rows:
            counts = measured(path.stem, items[0].session, items, rows, args.shown)
            total.update(counts)
    show("all", "", total)


def measured(
    name: str, session: str, items: list[ReviewItem], rows: list[dict], shown: int
) -> collections.Counter[str]:
    counts = collections.Counter(coded=len(rows), ours=len(items))
    differing = []
    for item, row in matched(items, rows):
        counts["matched"] += 1
        pairs = compared(item, row)
        if item.response is None:
            counts["open"] += 1
            del pairs["response"]
        for column, (ours, theirs) in pairs.items():
            counts[column] += ours == theirs
            if ours != theirs:
                differing.append((item.number, column, ours, theirs, " ".join(item.words.text.split())[:140]))
        ours, theirs = map(set, pairs["issues"])
        counts.update(right=len(ours & theirs), given=len(ours), said=len(theirs))
    show(name, session, counts)
    for each in differing[:shown]:
        print("   ", *each, sep=" | ")
    sys.stdout.flush()
    return counts


def show(name: str, session: str, counts: collections.Counter[str]) -> None:
    of = {"response": counts["matched"] - counts["open"], "action": counts["matched"], "senders": counts["matched"]}
    cells = [_cell(counts[each], of.get(each)) for each in COUNTS]
    f1 = 2 * counts["right"] / max(1, counts["given"] + counts["said"])
    print(f"{name:32}{session:>8}{''.join(cells)}{f1:>10.3f}")


def _cell(count: int, whole: int | None) -> str:
    """Return a count, or its share of a whole; a dash where there is nothing to share."""
    if whole is None:
        return f"{count:>10}"
    return f"{count / whole:>10.3f}" if whole else f"{'-':>10}"


if __name__ == "__main__":
    main()
