"""Tables of treaties: a row names one, and a column says when the State ratified or signed it."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.model import Cell
from hrdocs.passages import Passage
from hrdocs.un import treaties
from hrdocs.un.treaties import TreatyMatch
from hrdocs.values import frozen
from hrdocs_note_verbale.records import Statement
from hrdocs_note_verbale.treaty_predicates import Predicate
from hrdocs_note_verbale.wordlists import LEXICON

_TOLD = regex(r"\b\d{4}\b|\byes\b|\bx\b|✓|✔", re.IGNORECASE)


@frozen(kw_only=True)
class Row:
    """A row about a treaty and what it says of it, as ranges of the passage's text."""

    treaty: TreatyMatch
    predicate: Predicate


@frozen(kw_only=True)
class _Text:
    """A cell and its range in the passage's text."""

    cell: Cell
    start: int
    end: int
    words: str


def rows(passage: Passage, state: str | None) -> Iterator[Row]:
    """Yield what the rows of a table say of treaties; a row that gives no date and no word of status says nothing."""
    for block in passage.blocks:
        cells = [_placed(passage, cell) for cell in block.cells]
        heads = {each.cell.column: each.words for each in cells if each.cell.row == 0}
        for number in sorted({each.cell.row for each in cells}):
            yield from _row([each for each in cells if each.cell.row == number], heads, state)


def _placed(passage: Passage, cell: Cell) -> _Text:
    start, end = bisect_left(passage.view.places, cell.start), bisect_left(passage.view.places, cell.end)
    return _Text(cell=cell, start=start, end=end, words=passage.text[start:end])


def _row(cells: list[_Text], heads: dict[int, str], state: str | None) -> Iterator[Row]:
    named = next(((each, found) for each in cells if (found := treaties.find(each.words))), None)
    if named is None:
        return
    cell, found = named
    said = _said([each for each in cells if each is not cell], heads, state)
    if said is None:
        return
    for match in found:
        treaty = TreatyMatch(start=cell.start + match.start, end=cell.start + match.end, id=match.id)
        yield Row(treaty=treaty, predicate=said)


def _said(cells: list[_Text], heads: dict[int, str], state: str | None) -> Predicate | None:
    """Return what the cells beside a treaty say: ratification before signature, own words before those of the head."""
    told: dict[Statement, _Text] = {}
    for each in cells:
        head = heads.get(each.cell.column, "") if _TOLD.search(each.words) else ""
        statement = _status(each.words) or _status(head)
        if statement:
            told.setdefault(statement, each)
    for statement in (Statement.NOT_PARTY, Statement.PARTY, Statement.SIGNATORY):
        if statement in told:
            return Predicate(statement=statement, start=told[statement].start, end=told[statement].end, state=state)
    return None


def _status(words: str) -> Statement | None:
    for statement in (Statement.NOT_PARTY, Statement.PARTY, Statement.SIGNATORY):
        if _words(statement.value).search(words):
            return statement
    return None


@functools.cache
def _words(statement: str) -> ListPattern:
    return LEXICON.pattern("statuses", statement=statement)
