"""Footnotes: what stands below the body in small type, each with its mark."""

from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.readers.pdf.geometry import Line, PageContent, Rule
from hrdocs.readers.pdf.markers import marker_of_line
from hrdocs.values import define

NOTE = "Note"
"""What the structure tree calls a footnote."""

_MARK = regex(r"(?P<mark>\*{1,4}|[∗†‡§]{1,3}|\d{1,3}(?!\d|[.)/]))\s*(?=\S)")
_ASTERISKS = regex(r"(?<=[\w).”])\*{1,4}(?![\w*])|(?<=[\w).”] )\*{1,4}$")
_UNDERSCORES = regex(r"_{5,}")


@define
class Note:
    """A footnote: its mark, the length of the mark with the space after it, and its lines."""

    mark: str | None
    skip: int
    lines: list[Line]


def footnote_mark(text: str) -> tuple[str, int] | None:
    """Return the mark that a footnote begins with and its length with the space after it, or None."""
    found = _MARK.match(text)
    return (plain_mark(found["mark"]), found.end()) if found else None


def plain_mark(mark: str) -> str:
    """Return a mark with the asterisk of a symbol font as an ordinary one, so that mark and note answer each other."""
    return mark.replace("∗", "*")


def begins_footnote(line: Line) -> bool:
    """Return whether a line begins with a mark set as marks are: raised, apart from the text, or an asterisk."""
    found = footnote_mark(line.text)
    if found is None:
        return False
    return not found[0].isdigit() or line.spans[0].raised or line.spans[0].text == found[0]


def footnote_start(page: PageContent, rows: Sequence[Sequence[Line]], body: float) -> float:
    """Return the height below which the rows of a page are footnotes; the page's height where there are none."""
    lines = [line for row in rows for line in row]
    candidates = [rule.top for rule in page.rules if _is_note_rule(rule, page) and not _underlines(rule, lines)]
    candidates += [line.y for line in lines if _is_underscores(line.text)]
    candidates += [line.top for line in lines if line.tag == NOTE]
    for top in sorted(candidates):
        below = [row for row in rows if row[0].y > top]
        if below and begins_footnote(below[0][0]) and _are_notes(below, body):
            return top - 0.1
    return _by_size(page, rows, body)


def _is_underscores(text: str) -> bool:
    return "_____" in text and _UNDERSCORES.fullmatch(text.strip()) is not None


def _are_notes(rows: Sequence[Sequence[Line]], body: float) -> bool:
    """Return whether rows are set as footnotes are; in the size of the body no numbered paragraph is among them."""
    if not all(_is_note(row, 1.02 * body) for row in rows):
        return False
    if rows[0][0].size < 0.97 * body:
        return True
    return not any(marker_of_line(row[0]) and not begins_footnote(row[0]) for row in rows)


def _is_note(row: Sequence[Line], largest: float) -> bool:
    """Return whether a row is set as footnotes are: small, and no row of a table."""
    return len(row) <= 2 and all(line.size < largest for line in row)


def _is_note_rule(rule: Rule, page: PageContent) -> bool:
    return rule.horizontal and rule.bottom - rule.top < 3 and 40 < rule.x1 - rule.x0 < 0.4 * page.width


def _underlines(rule: Rule, lines: Sequence[Line]) -> bool:
    return any(line.underlined and abs(rule.top - line.y) < 0.4 * line.size for line in lines)


def _by_size(page: PageContent, rows: Sequence[Sequence[Line]], body: float) -> float:
    """Return where the small type at the foot of a page begins with a mark."""
    start = page.height
    for row in reversed(rows):
        if not _is_note(row, 0.95 * body) or row[0].bold:
            break
        if begins_footnote(row[0]):
            start = row[0].y - 0.5 * row[0].size
    return start if start > 0.3 * page.height else page.height


def mark_asterisks(lines: Sequence[Line], notes: Sequence[Note | Line]) -> None:
    """Mark the asterisks in the lines of a page that its footnotes answer to, where they are not raised."""
    asked = {note.mark for note in notes if isinstance(note, Note) and note.mark and set(note.mark) == {"*"}}
    for line in lines if asked else ():
        for found in _ASTERISKS.finditer(line.text):
            if found[0] in asked and not any(start <= found.start() < end for start, end in line.marks):
                line.marks = sorted([*line.marks, found.span()])


def notes_of(lines: Sequence[Line]) -> list[Note | Line]:
    """Return the footnotes that lines are; a line of underscores above them stays a line."""
    notes: list[Note | Line] = []
    for line in lines:
        last = notes[-1] if notes else None
        found = footnote_mark(line.text) if begins_footnote(line) else None
        if _is_underscores(line.text):
            notes.append(line)
        elif found or not isinstance(last, Note):
            mark, length = found or (None, 0)
            notes.append(Note(mark=mark, skip=length, lines=[line]))
        else:
            last.lines.append(line)
    return notes
