"""Groups and organisations of hrdocs_upr_analysis beside those that UPR Info's coders gave, session by session.

    python benchmarks/memberships.py upr_analysis.jsonl.gz

Prints how many of the pairs of a State and a session agree, and each disagreement: of which State, what, who says it,
and in which sessions.
"""

import argparse
import gzip
import json
import pathlib
from collections.abc import Iterator

from hrdocs import datafiles
from hrdocs_upr_analysis.memberships import first_day, membership
from hrdocs_upr_analysis.upr_info import GROUPS

CODES = {row["name"]: row["state"] for row in datafiles.table("hrdocs_upr_analysis", "data/upr_info_states.tsv")}
"""The code of a State by UPR Info's name of it."""

Difference = tuple[str, str, str]
"""A State, the group or organisation, and who gives it: "coders" or "data"."""


def coded(rows: list[dict]) -> set[tuple[str, int, str, tuple[str, ...]]]:
    """Return (UPR Info's name of a State, session, group, organisations) for every State that rows name."""
    parties = [
        (row["session"], party)
        for row in rows
        for party in ([row["state"], row["state_region"], row["state_organisations"]], *row["senders"])
    ]
    return {(name, session, group, tuple(sorted(said))) for session, (name, group, said) in parties if name in CODES}


def differences(name: str, session: int, group: str, said: tuple[str, ...]) -> Iterator[Difference]:
    state = CODES[name]
    own = membership(state, first_day(str(session)))
    ours, theirs = {GROUPS[own.group], *own.organisations}, {group, *said}
    yield from ((state, each, "coders") for each in theirs - ours)
    yield from ((state, each, "data") for each in ours - theirs)


def read(gold: pathlib.Path) -> list[dict]:
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    pairs = coded(read(parser.parse_args().gold))
    found: dict[Difference, list[int]] = {}
    for name, session, group, said in sorted(pairs):
        for each in differences(name, session, group, said):
            found.setdefault(each, []).append(session)
    differing = {(state, session) for (state, _, _), sessions in found.items() for session in sessions}
    print(f"{len(pairs)} pairs of a State and a session; {len(pairs) - len(differing)} agree")
    for (state, what, who), sessions in sorted(found.items()):
        print(f"{state}\t{what}\t{who}\t{','.join(map(str, sorted(set(sessions))))}")


if __name__ == "__main__":
    main()
