"""Time and figures of hrdocs_upr_analysis on coded recommendations.

    python benchmarks/analysis.py upr_analysis.jsonl.gz --from 11 --weights FOLDER

Prints how long the weights take to load, how long a recommendation takes, and how often the action and the themes are
those of the coders. The head of the data files says from which sessions the weights are learnt; figures on those
sessions are no measure. `--weights` takes a folder that scripts/train_upr_analysis.py wrote with `--last`.
"""

import argparse
import collections
import gzip
import json
import pathlib
import time

from hrdocs_upr_analysis import analyse


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--from", type=int, default=0, dest="first", metavar="SESSION")
    parser.add_argument("--weights", type=pathlib.Path)
    args = parser.parse_args()
    with gzip.open(args.gold, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["session"] >= args.first]
    started = time.process_time()
    if args.weights:
        use(args.weights)
    analyse(rows[0]["text"])
    loaded = time.process_time()
    found = [analyse(row["text"]) for row in rows]
    each = 1000 * (time.process_time() - loaded) / len(rows)
    print(f"first call {loaded - started:.2f} s, then {each:.2f} ms a recommendation (processor time)")
    confused = collections.Counter((row["action"], got.action) for row, got in zip(rows, found, strict=True))
    right = sum(len(set(got.themes) & set(row["themes"])) for got, row in zip(found, rows, strict=True))
    given, coded = sum(len(got.themes) for got in found), sum(len(row["themes"]) for row in rows)
    same = sum(count for (theirs, ours), count in confused.items() if theirs == ours)
    print(f"{len(rows)} recommendations: action {same / len(rows):.3f}, macro F1 {macro_f1(confused):.3f}", end="; ")
    print(f"themes P {right / given:.3f} R {right / coded:.3f} F1 {2 * right / (given + coded):.3f}")
    for (theirs, ours), count in sorted(confused.items(), key=lambda item: -item[1]):
        if theirs != ours:
            print(f"  coded {theirs}, given {ours}: {count}")


def use(folder: pathlib.Path) -> None:
    """Analyse with the weights of a folder."""
    from hrdocs_upr_analysis import analysing
    from hrdocs_upr_analysis.weights import Weights

    files = {name: folder / f"weights_{name}.txt" for name in ("actions", "themes")}
    learnt = {name: Weights.of_bytes(path.read_bytes()) for name, path in files.items()}
    analysing.weights = learnt.__getitem__


def macro_f1(confused: collections.Counter) -> float:
    scores = []
    for category in range(1, 6):
        coded = sum(count for (theirs, _), count in confused.items() if theirs == category)
        given = sum(count for (_, ours), count in confused.items() if ours == category)
        scores.append(2 * confused[category, category] / max(1, coded + given))
    return sum(scores) / len(scores)


if __name__ == "__main__":
    main()
