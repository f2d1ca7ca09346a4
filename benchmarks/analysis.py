"""Time and figures of hrdocs_upr_analysis on coded recommendations.

    python benchmarks/analysis.py upr_analysis.jsonl.gz --from 11

Prints how long the weights take to load, how long a recommendation takes, and how often the action and the themes are
those of the coders. The head of the data files says from which sessions the weights are learnt; figures on those
sessions are no measure.
"""

import argparse
import gzip
import json
import pathlib
import time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--from", type=int, default=0, dest="first", metavar="SESSION")
    args = parser.parse_args()
    with gzip.open(args.gold, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["session"] >= args.first]
    started = time.perf_counter()
    from hrdocs_upr_analysis import analyse

    analyse(rows[0]["text"])
    loaded = time.perf_counter()
    found = [analyse(row["text"]) for row in rows]
    done = time.perf_counter()
    print(f"first call {loaded - started:.2f} s, then {1000 * (done - loaded) / len(rows):.2f} ms a recommendation")
    actions = sum(each.action == row["action"] for each, row in zip(found, rows, strict=True))
    right = sum(len(set(each.themes) & set(row["themes"])) for each, row in zip(found, rows, strict=True))
    given, coded = sum(len(each.themes) for each in found), sum(len(row["themes"]) for row in rows)
    print(f"{len(rows)} recommendations: action {actions / len(rows):.3f}", end="; ")
    print(f"themes P {right / given:.3f} R {right / coded:.3f} F1 {2 * right / (given + coded):.3f}")


if __name__ == "__main__":
    main()
