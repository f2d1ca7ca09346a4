"""The tables of `hrdocs upr stats` to read, as CSV and as a picture (SVG)."""

import csv
import io
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import rich.box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from hrdocs_upr_analysis.stats import Share, Stats

PARTS = (("accepted", "#2a6f4e"), ("noted", "#a4423b"), ("open", "#d9c27e"))
"""What a bar is made of, with its colour."""
LABEL, BAR, COUNTS, ROW, GAP, HEAD, MARGIN = 300, 420, 120, 18, 6, 34, 16
"""Measures of the picture in px: widths of label, bar and numbers, height of a row, a gap and a heading, the margin."""


def page(tables: Sequence[Stats], count: int, reviews: str) -> RenderableType:
    """Return the tables to read."""
    shown: list[RenderableType] = [Text(f"{count} recommendations of {reviews}", style="bold")]
    for each in tables:
        table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
        table.add_column(each.title, min_width=34, overflow="fold")
        for name in ("count", "share", *(part for part, _ in PARTS), "acceptance"):
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
        shown.append(table)
    return Group(*shown)


def as_csv(tables: Sequence[Stats], count: int) -> bytes:
    """Return the tables as one CSV: by, value, count, per mille of all, accepted, noted, open."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("by", "value", "count", "per_mille", *(part for part, _ in PARTS)))
    for each in tables:
        for share in each.shares:
            per_mille = 1000 * share.total // count
            writer.writerow((each.title, share.label, share.total, per_mille, share.accepted, share.noted, share.open))
    return text.getvalue().encode()


def as_svg(tables: Sequence[Stats], count: int, reviews: str) -> bytes:
    """Return the tables as bars, each with its numbers; the same bytes on every machine."""
    drawn, top = [], MARGIN + HEAD + ROW
    for each in tables:
        drawn.append(_text(MARGIN, top + HEAD - 12, each.title, "h"))
        top += HEAD
        largest = max(share.total for share in each.shares)
        for share in each.shares:
            drawn += _bar(share, top, largest)
            top += ROW + GAP
    width, height = 2 * MARGIN + LABEL + BAR + COUNTS, top + MARGIN
    title = f"{count} recommendations of {reviews}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label={quoteattr(title)}><title>{escape(title)}</title>'
        "<style>text{font:13px sans-serif;fill:#222}.h{font-weight:bold}.e{text-anchor:end}</style>"
        f'<rect width="{width}" height="{height}" fill="#fff"/>{_text(MARGIN, MARGIN + 14, title, "h")}{_legend()}'
        f"{''.join(drawn)}</svg>\n"
    ).encode()


def _legend() -> str:
    drawn, left, top = [], MARGIN, MARGIN + 26
    for part, colour in PARTS:
        drawn.append(f'<rect x="{left}" y="{top}" width="12" height="12" fill="{colour}"/>')
        drawn.append(_text(left + 18, top + 11, part))
        left += 100
    drawn.append(_text(left + 20, top + 11, "in brackets: the share accepted of those with an answer"))
    return "".join(drawn)


def _bar(share: Share, top: int, largest: int) -> list[str]:
    drawn = [_text(MARGIN + LABEL - 10, top + 13, share.label, "e")]
    reached = 0
    for part, colour in PARTS:
        begin, reached = reached, reached + getattr(share, part)
        x0, x1 = (MARGIN + LABEL + BAR * each // largest for each in (begin, reached))
        if x1 > x0:
            told = escape(f"{share.label}: {reached - begin} {part}")
            box = f'x="{x0}" y="{top}" width="{x1 - x0}" height="{ROW}"'
            drawn.append(f'<rect {box} fill="{colour}"><title>{told}</title></rect>')
    end = MARGIN + LABEL + BAR * share.total // largest
    return [*drawn, _text(end + 8, top + 13, f"{share.total} ({_rate(share)})")]


def _text(x: int, y: int, words: str, style: str = "") -> str:
    named = f' class="{style}"' if style else ""
    return f'<text x="{x}" y="{y}"{named}>{escape(words)}</text>'


def _percent(number: int, whole: int) -> str:
    return f"{100 * number / whole:.1f} %"


def _rate(share: Share) -> str:
    """Return how much was accepted of what has an answer."""
    answered = share.accepted + share.noted
    return f"{100 * share.accepted // answered} % accepted" if answered else "no answer"
