"""Pages as sheets: the body apart from the footnotes and from what the sheet carries."""

from collections.abc import Sequence

from attrs import evolve

from hrdocs.readers.pdf.footnotes import Note, footnote_start, mark_asterisks, notes_of
from hrdocs.readers.pdf.furniture import is_furniture, names_the_sheet
from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.lines import line_of, lines_of
from hrdocs.readers.pdf.stamps import unstamped
from hrdocs.readers.pdf.tagging import set_aside
from hrdocs.readers.pdf.type_size import usual_size
from hrdocs.values import define

Rows = list[list[Line]]


@define
class Sheet:
    """The rows of the body, the footnotes and rules of underscores, and the furniture of one page."""

    number: int
    rows: Rows
    body: Rows
    notes: list[Note | Line]
    furniture: list[Line]

    @property
    def told(self) -> Rows:
        """Return the rows of the page but for its furniture."""
        notes = [note.lines if isinstance(note, Note) else [note] for note in self.notes]
        return [*self.body, *notes]

    @property
    def lines(self) -> list[Line]:
        """Return every line of the page."""
        return [line for row in self.rows for line in row]


def sheets_of(pages: Sequence[PageContent]) -> list[Sheet]:
    """Return the sheets of a document's pages."""
    parted = [unstamped(page) for page in pages]
    pages = [each.page for each in parted]
    upright = [lines_of(page) for page in pages]
    size = usual_size(line for rows in upright for row in rows for line in row)
    set_aside(upright, size)
    carried = is_furniture(pages, upright)
    return [_sheet(each.page, rows, carried, size, each.stamps) for each, rows in zip(parted, upright, strict=True)]


def _sheet(page: PageContent, rows: Rows, carried: set[int], size: float, stamps: list[Line]) -> Sheet:
    kept = [row for row in ([line for line in row if id(line) not in carried] for row in rows) if row]
    start = footnote_start(page, kept, size)
    body = [row for row in ([line for line in row if line.y < start] for row in kept) if row]
    turned = _turned(page)
    beside = [line for row in turned for line in row if names_the_sheet(line)]
    turned = [row for row in turned if not any(line is each for line in row for each in beside)]
    notes = notes_of([line for row in kept for line in row if line.y >= start])
    mark_asterisks([line for row in body for line in row], notes)
    return Sheet(
        number=page.number,
        rows=[*rows, *turned, stamps],
        body=body + turned,
        notes=notes,
        furniture=[*(line for row in rows for line in row if id(line) in carried), *beside, *stamps],
    )


def _turned(page: PageContent) -> Rows:
    """Return the rows of text that runs in another direction than the rest of the page."""
    rows: Rows = [[line_of([span])] for span in page.turned if span.leaning]
    level = [span for span in page.turned if not span.leaning]
    for frame in dict.fromkeys(span.frame for span in level):
        spans = [span for span in level if span.frame is frame]
        rows += lines_of(evolve(page, frame=frame, spans=spans, turned=[], rules=[]))
    return rows
