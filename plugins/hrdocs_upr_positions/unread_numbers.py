"""Numbers that a document prints where recommendations are numbered, and that are too large, or a range too long."""

import functools
import re
from collections.abc import Iterable, Iterator

from hrdocs.diagnostics import Diagnostic
from hrdocs.expressions import regex
from hrdocs.model import Block, Document
from hrdocs.passages import Range
from hrdocs_upr_positions.numbering import labelled, prefixed_starts
from hrdocs_upr_positions.numbers import LARGEST, LARGEST_IN_ROW, NumberRun, is_year, read_run
from hrdocs_upr_positions.tables import columns
from hrdocs_upr_positions.wordings import any_of, recommendation_words

MOST_SHOWN = 20
"""How many of the numbers the message names."""

LONGEST_SHOWN = 24
"""Code points of a number in the message at most."""

_DASH = r"[-\u2010-\u2015\u2212]"


@functools.cache
def _rest() -> re.Pattern[str]:
    """Return the pattern of a number that goes on a list or closes a range."""
    return re.compile(rf"\s{{0,2}}(?:{_DASH}|[,;،؛、，；]|{any_of('to', 'and')})\s{{0,2}}{_number()}", re.IGNORECASE)


def _number() -> str:
    """Return the source of an expression of a number that is no amount."""
    return rf"(?P<number>\d(?:[\d.]*\d)?)(?![\d/%]|\s?{any_of('amount')})"


@functools.cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a number at the beginning of a list."""
    return re.compile(rf"\s*{_number()}", re.IGNORECASE)


_HEAD = regex(r"\s*(?P<number>(?:\d{1,3}\.)?\d{3,})\s?[.):](?=\s|$)")


_FIGURE = regex(r"\d")
_SUSPECT = regex(rf"\d{{4}}|\d\s?{_DASH}")


def on_unread_numbers(document: Document, blocks: Iterable[Block], found: Iterable[str]) -> list[Diagnostic]:
    """Return what says which printed numbers were not read, if there are any.

    Args:
        document: the document.
        blocks: the blocks that were read.
        found: the numbers that have a record.
    """
    names = frozenset(found)
    known = names | {name.partition(".")[2] for name in names}
    places = [place for block in blocks for place in _in_block(document, block, known)]
    if not places:
        return []
    shown = ", ".join(number[:LONGEST_SHOWN] for number, _ in places[:MOST_SHOWN])
    more = f" and {len(places) - MOST_SHOWN} more" if len(places) > MOST_SHOWN else ""
    message = f"too large, or the end of too long a range or list: {shown}{more}"
    start, end = places[0][1]
    return [Diagnostic(code="numbers-left-out", message=message, start=start, end=end)]


def _in_block(document: Document, block: Block, known: frozenset[str]) -> Iterator[tuple[str, Range]]:
    """Iterate over the numbers of a block that were not read, each with its range; a marker's is the block's."""
    if block.cells:
        yield from _in_table(document, block)
        return
    words = document.text_of(block)
    head = _HEAD.match(block.marker or words)
    if head and head["number"] not in known and _last(head["number"]) > LARGEST:
        start, end = (0, len(words)) if block.marker else head.span("number")
        yield head["number"], (block.start + start, block.start + end)
    read_to = 0
    labels = labelled().finditer(words) if _FIGURE.search(words) else ()  # "No. 20.609" alone can be a law's
    named = {match.end() for match in labels if recommendation_words().match(match.group())}
    for start in sorted(prefixed_starts(words) | named):
        if start >= read_to:
            run = read_run(words, start, largest=LARGEST)
            read_to = run.end if run else read_to
            for number, (first, last) in _behind(words, run, start if start in named else None):
                read_to = last
                yield number, (block.start + first, block.start + last)


def _last(number: str) -> int:
    """Return the last part of a number; of one with very many digits only that it is too large."""
    return int(number.rpartition(".")[2][:8])


def _behind(words: str, run: NumberRun | None, opening: int | None) -> Iterator[tuple[str, Range]]:
    """Iterate over the numbers of a list that reading it does not reach; a year is none.

    Args:
        words: the words of a block or cell.
        run: what reading the list gave.
        opening: where a recommendation's number stands even if reading it fails; None where it may be none.
    """
    match = _rest().match(words, run.end) if run else None if opening is None else _opening().match(words, opening)
    while match:
        if not is_year(match["number"]) and _last(match["number"]) > 1:
            yield match["number"], match.span("number")
        match = _rest().match(words, match.end())


def _in_table(document: Document, block: Block) -> Iterator[tuple[str, Range]]:
    if not any(_SUSPECT.search(document.text, cell.start, min(cell.end, cell.start + 40)) for cell in block.cells):
        return
    table = columns(document, block)
    if table is None or "number" not in table.roles:
        return
    for cell in block.cells:
        if cell.row >= table.heading_rows and cell.column == table.roles["number"]:
            words = document.text[cell.start : cell.end]
            for number, (start, end) in _behind(words, read_run(words, largest=LARGEST_IN_ROW), 0):
                yield number, (cell.start + start, cell.start + end)
