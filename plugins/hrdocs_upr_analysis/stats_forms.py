"""The tables of `hrdocs upr stats` to read, as CSV and as a picture (SVG)."""

import csv
import io
from collections.abc import Sequence

import rich.box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from hrdocs_upr_analysis.stats import NOT_TOLD, Share, Stats

PARTS = ("accepted", "noted", "open")
"""What a bar is made of."""
IN_BRACKETS = "In brackets: the share accepted of those with an answer."


def page(tables: Sequence[Stats], count: int, reviews: str) -> RenderableType:
    """Return the tables to read."""
    shown: list[RenderableType] = [Text(f"{count} recommendations of {reviews}", style="bold")]
    longest = max((len(label) for each in tables for label in (each.title, *(s.label for s in each.shares))), default=0)
    for each in tables:
        table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
        # As wide in each table where there is room, so that their numbers stand under each other; else it is folded.
        table.add_column(Text(each.title.ljust(longest)), overflow="fold")
        for name in ("count", "share", *PARTS, "acceptance"):
            table.add_column(name, justify="right", no_wrap=True)
        for share in each.shares:
            numbers = (
                share.total,
                _percent(share.total, count),
                share.accepted,
                share.noted,
                share.open,
                _rate(share),
            )
            table.add_row(Text(share.label), *map(str, numbers))
        shown += [table, Text(f"{NOT_TOLD}: {each.remark}\n")] if each.remark else [table]
    return Group(*shown)


def as_csv(tables: Sequence[Stats], count: int) -> bytes:
    """Return the tables as one CSV: by, value, count, per mille of all, accepted, noted, open."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("by", "value", "count", "per_mille", *PARTS))
    for each in tables:
        for share in each.shares:
            per_mille = _rounded(1000 * share.total, count)
            writer.writerow((each.title, share.label, share.total, per_mille, share.accepted, share.noted, share.open))
    return text.getvalue().encode()


def as_svg(tables: Sequence[Stats], count: int, reviews: str) -> bytes:
    """Return the tables as bars, each with its numbers.

    Raises:
        MissingExtra: the library that draws is not installed.
    """
    from hrdocs import bars  # its readers of XML take as long to load as the rest of the command line

    drawn = [
        bars.Bars(
            title=f"{each.title} ({each.remark})" if each.remark else each.title,
            unit="recommendations",
            parts=PARTS,
            rows=tuple((share.label, (share.accepted, share.noted, share.open)) for share in each.shares),
            ends=tuple(f"{share.total} ({_rate(share)})" for share in each.shares),
            colours=bars.colours_of(PARTS),
        )
        for each in tables
    ]
    title = f"{count} recommendations of {reviews}"
    return bars.svg(drawn, title=title, alone=True, note=IN_BRACKETS).encode()


def _rounded(number: int, by: int) -> int:
    """Return the whole number that is nearest to a quotient, the upper one of two."""
    return (2 * number + by) // (2 * by)


def _percent(number: int, whole: int) -> str:
    return f"{100 * number / whole:.1f} %"


def _rate(share: Share) -> str:
    """Return how much was accepted of what has an answer."""
    answered = share.accepted + share.noted
    return f"{_rounded(100 * share.accepted, answered)} % accepted" if answered else "no answer"
