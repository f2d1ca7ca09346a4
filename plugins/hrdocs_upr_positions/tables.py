"""Tables of positions: No. | Recommendation | Recommending State | Position | Comment, in any subset and order."""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from hrdocs.model import Block, Cell, Document
from hrdocs.passages import Marks, View
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import frozen
from hrdocs_upr_positions.numbers import LARGEST_IN_ROW, Number, is_year, leading, read_run
from hrdocs_upr_positions.positions_found import Verdict
from hrdocs_upr_positions.recommending import state_brackets, states_named
from hrdocs_upr_positions.records import Position, Stage
from hrdocs_upr_positions.rows import Group, Row
from hrdocs_upr_positions.verdict import read_verdict
from hrdocs_upr_positions.wordings import LEXICON, any_expression, compiled


@frozen(kw_only=True)
class Columns:
    """Which column (from 0) of how many holds what, and how many rows the heading takes."""

    roles: dict[str, int]
    heading_rows: int
    width: int

    def role_of(self, column: int) -> str | None:
        """Return the role of a column, or None."""
        return next((role for role, place in self.roles.items() if place == column), None)


def columns(document: Document, block: Block, before: Columns | None = None) -> Columns | None:
    """Return the columns of a table of positions, from its heading or from what stands in them; None if it is none.

    Args:
        document: the document.
        block: the table.
        before: the columns of the table before it; one without a heading that has numbers and verdicts where that one
            has goes on with it.
    """
    headed = _headed(document, block)
    if headed:
        return headed
    found = _by_content(document, block)
    if found and before and before.width == found.width and found.roles.items() <= before.roles.items():
        return evolve(before, heading_rows=0)
    return found


def header_role(words: str) -> str | None:
    """Return what a column's heading says that it holds: "number", "position" … or None."""
    plain = re.sub(r"\s+", " ", words).strip(" *:.\n")
    if not plain or len(plain) > 120:
        return None
    return next((role for role, pattern in _header_patterns() if pattern.fullmatch(plain)), None)


def read_table(document: Document, block: Block, known: Columns, heading: Verdict | None) -> Iterator[Row]:
    """Iterate over the rows of a table of positions; a row that spans it can be a heading with a position."""
    current: Row | None = None
    for cells in _grid(block):
        if cells[0].row < known.heading_rows or _repeats_heading(document, cells, known):
            continue
        filled = [cell for cell in cells if document.text[cell.start : cell.end].strip()]
        row = _row(document, block, filled, known, heading)
        if row is None:
            spanning = document.text[filled[0].start : filled[0].end] if len(filled) == 1 else ""
            heading = _heading_verdict(spanning, filled[0].start, block.language, heading) if filled else heading
        elif not row.groups and current and _goes_on(row):
            current.reply += row.reply
            current.position_words += row.position_words
            current.recommendation += row.recommendation
        else:
            if current:
                yield current
            current = row
    if current:
        yield current


def _goes_on(row: Row) -> bool:
    """Return whether a row without a number only carries on the one before, as at the foot of a page."""
    return not row.position_words or bool(row.reply)


def _heading_verdict(words: str, start: int, language: str | None, earlier: Verdict | None) -> Verdict | None:
    reading = read_verdict(words, language=language)
    stated = reading.position not in (Position.UNCLEAR, Position.NO_POSITION)
    return Verdict.placed(reading, start) if stated else earlier


def _row(document: Document, block: Block, cells: list[Cell], known: Columns, heading: Verdict | None) -> Row | None:
    """Return a row of a table, or None for one that only spans it."""
    by_role = {role: cell for cell in cells if (role := known.role_of(cell.column))}
    if _spans(document, cells, by_role, known):
        return None
    row = Row(heading=heading, language=block.language, tabular=True)
    start_of_words = None
    number = by_role.get("number") or by_role.get("recommendation")
    if number and (found := _number_in(document, number)):
        row.groups, start_of_words = [found[0]], found[1]
    _take_words(document, row, by_role, start_of_words)
    return row


def _spans(document: Document, cells: list[Cell], by_role: dict[str, Cell], known: Columns) -> bool:
    """Return whether a row is a heading, and neither a row nor the end of one that a page break has cut."""
    if len(cells) != 1 or len(known.roles) < 2 or {"position", "comment"} & by_role.keys():
        return not cells
    words = document.text[cells[0].start : cells[0].end].strip()
    return not _number_in(document, cells[0]) and not words[:1].islower()


def _number_in(document: Document, cell: Cell) -> tuple[Group, int] | None:
    """Return the numbers that a cell begins with, and where its words begin; ranges are of the document."""
    text = _without_marks(document, cell)
    run = read_run(text, largest=LARGEST_IN_ROW)
    if run and not re.search(r"\w", text[run.end :]):
        return Group(numbers=tuple(_moved(number, cell.start) for number in run.numbers)), cell.end
    head = leading(text, largest=LARGEST_IN_ROW)
    if head and not head[0].name.startswith("("):
        return Group(numbers=(_moved(head[0], cell.start),)), cell.start + head[1]
    return None


def _without_marks(document: Document, cell: Cell) -> str:
    """Return the words of a cell with blanks for the marks of footnotes: "64.4¹" is number 64.4."""
    return View.of(document, [(cell.start, cell.end)], fold=False, marks=Marks.BLANK).text


def _moved(number: Number, offset: int) -> Number:
    return evolve(number, start=number.start + offset, end=number.end + offset)


def _take_words(document: Document, row: Row, by_role: dict[str, Cell], start_of_words: int | None) -> None:
    for role in ("position", "comment"):
        if cell := by_role.get(role):
            row.reply.append((cell.start, cell.end))
            if role == "position":
                row.position_words.append((cell.start, cell.end))
    if recommendation := by_role.get("recommendation"):
        start = start_of_words if "number" not in by_role and start_of_words else recommendation.start
        _take_recommendation(document, row, start, recommendation.end)
    if state := by_role.get("state"):
        row.states = states_named(document.text[state.start : state.end], states_of(document))
        row.state_words = ((state.start, state.end),) if row.states else ()


@functools.cache
def _source() -> re.Pattern[str]:
    """Return the pattern of the words that name the source of a position."""
    return re.compile(rf"\s*(?:{any_expression('source').pattern})\s*[:：]\s*(?P<source>.*)", re.IGNORECASE | re.DOTALL)


@functools.cache
def _stage_signs() -> tuple[tuple[re.Pattern[str], Stage], ...]:
    """Return what tells the stages of sources apart.

    The Council's own report on a session, where the plenary is recorded, is always A/HRC/n/2.
    """
    return (
        (re.compile(r"/Add\.\d"), Stage.ADDENDUM),
        (re.compile(rf"A/HRC/\d+/2\b(?!/)|{any_expression('plenary').pattern}", re.IGNORECASE), Stage.PLENARY),
        (re.compile(r"A/HRC/\d+/\d+\b(?!/)"), Stage.REPORT),
    )


def _take_recommendation(document: Document, row: Row, start: int, end: int) -> None:
    """Take a recommendation's words; OHCHR's lists put the source of the position under them."""
    source = _source().search(document.text, start, end)
    if source:
        row.stage = next((stage for sign, stage in _stage_signs() if sign.search(source["source"])), None)
        end = source.start()
    if start < end:
        row.recommendation.append((start, end))
        brackets = state_brackets(document.text[start:end], states_of(document))
        row.states = tuple(dict.fromkeys(code for each in brackets for code in each.codes))
        row.state_words = tuple((start + each.start, start + each.end) for each in brackets)


def _grid(block: Block) -> Iterator[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    return iter(rows.values())


def _headed(document: Document, block: Block) -> Columns | None:
    for cells in list(_grid(block))[:3]:
        roles: dict[str, int] = {}
        for cell in cells:
            role = header_role(document.text[cell.start : cell.end])
            if role and role not in roles:
                roles[role] = cell.column
        if "position" not in roles and "comment" in roles and len(roles) > 1:
            roles["position"] = roles.pop("comment")
        if "position" in roles and len(roles) > 1:
            roles |= _numbered(document, block, cells[0].row + 1, roles)
            return Columns(roles=roles, heading_rows=cells[0].row + 1, width=_width(block))
    return None


def _repeats_heading(document: Document, cells: list[Cell], known: Columns) -> bool:
    """Return whether a row is a heading that a page repeats."""
    said = [header_role(words) for cell in cells if (words := document.text[cell.start : cell.end]).strip()]
    return len(said) > 1 and all(role and role in known.roles for role in said)


def _by_content(document: Document, block: Block) -> Columns | None:
    """Return the columns of a table without headings: numbers in one, verdicts in another."""
    numbered: Counter[int] = Counter()
    decided: Counter[int] = Counter()
    rows = max((cell.row for cell in block.cells), default=-1) + 1
    for cell in block.cells:
        text = document.text[cell.start : cell.end]
        if _is_number(text):
            numbered[cell.column] += 1
        elif read_verdict(text, language=block.language).verdicts:
            decided[cell.column] += 1
    if not numbered or not decided:
        return None
    number, position = numbered.most_common(1)[0][0], decided.most_common(1)[0][0]
    if number == position or numbered[number] * 2 < rows or decided[position] * 3 < rows:
        return None
    return Columns(roles={"number": number, "position": position}, heading_rows=0, width=_width(block))


def _numbered(document: Document, block: Block, first: int, roles: dict[str, int]) -> dict[str, int]:
    """Return the role of a column under an unknown heading that holds numbers and nothing else, where none has it.

    It stands before the others that are known, and has no number twice: goals, groups and pages stand elsewhere.
    """
    held: dict[int, list[str]] = {}
    for cell in block.cells:
        if cell.row >= first and cell.column < min(roles.values()) and cell.start < cell.end:
            held.setdefault(cell.column, []).append(document.text[cell.start : cell.end].strip())
    whole = [column for column, texts in held.items() if len({*texts}) == len(texts) and all(map(_is_number, texts))]
    return {"number": min(whole)} if whole and "number" not in roles else {}


def _is_number(text: str) -> bool:
    run = None if is_year(text.strip()) else read_run(text, largest=LARGEST_IN_ROW)
    return run is not None and not re.search(r"\w", text[run.end :])


def _width(block: Block) -> int:
    return max((cell.column + cell.column_span for cell in block.cells), default=0)


@functools.cache
def _header_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["role"], compiled(row["regex"], row["language"], whole=False)) for row in LEXICON.rows("columns"))
