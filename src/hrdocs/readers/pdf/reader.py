"""Reading a PDF into a Document."""

from collections import Counter
from collections.abc import Sequence

from hrdocs.mend import Vocabulary
from hrdocs.model import Document, Metadata, Origin, Page
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.pdf.footnotes import begins_footnote, footnote_mark, footnote_start
from hrdocs.readers.pdf.flow import groups_of
from hrdocs.readers.pdf.furniture import is_furniture
from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.glyphs import GlyphReader
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.lines import lines_of
from hrdocs.readers.pdf.opening import information, opened
from hrdocs.readers.pdf.paragraphs import Paragraph, paragraphs_of
from hrdocs.readers.pdf.structure import Sizes, add_footnote, add_furniture, add_paragraph, add_table
from hrdocs.source import Source
from hrdocs.text import one_line


def read(source: Source) -> Document:
    """Return a PDF as a Document.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: it cannot be opened.
    """
    with opened(source) as document:
        glyphs = GlyphReader(document.raw)
        pages = [glyphs.page(index) for index in range(len(document))]
        metadata = _metadata(information(document))
    return _document(source, pages, metadata)


def _metadata(info: dict[str, str]) -> Metadata:
    title = one_line(info.get("Title", "")) or None
    authors = tuple(filter(None, [one_line(info.get("Author", ""))]))
    origins = [Origin(field="title", place="pdf:Title")] if title else []
    origins += [Origin(field="authors", place="pdf:Author")] if authors else []
    return Metadata(title=title, authors=authors, origins=tuple(origins))


def _document(source: Source, pages: Sequence[PageContent], metadata: Metadata) -> Document:
    rows = [lines_of(page) for page in pages]
    furniture = is_furniture(pages, rows)
    vocabulary = Vocabulary.of(line.text for page_rows in rows for row in page_rows for line in row)
    body_size = _body_size(rows)
    bodies: list[list[list[Line]]] = []
    notes: dict[int, list[Line]] = {}
    carried: dict[int, list[Line]] = {}
    for page, page_rows in zip(pages, rows, strict=True):
        kept = [[line for line in row if id(line) not in furniture] for row in page_rows]
        carried[page.number] = [line for row in page_rows for line in row if id(line) in furniture]
        start = footnote_start(page, [line for row in kept for line in row], body_size)
        notes[page.number] = [line for row in kept for line in row if line.y >= start]
        above = [[line for line in row if line.y < start] for row in kept]
        bodies.append([row for row in above if row])
    blocks = Assembler()
    paragraphs = paragraphs_of(groups_of(pages, bodies))
    sizes = Sizes.of([each for each in paragraphs if isinstance(each, Paragraph)])
    done: set[int] = set()

    def finish(number: int) -> None:
        for page in pages:
            if page.number <= number and page.number not in done:
                done.add(page.number)
                _add_notes(blocks, notes[page.number], vocabulary)
                for line in carried[page.number]:
                    add_furniture(blocks, line)

    for paragraph in paragraphs:
        finish((paragraph.pages[0] if isinstance(paragraph, Grid) else paragraph.first.page) - 1)
        if isinstance(paragraph, Grid):
            add_table(blocks, paragraph, vocabulary)
        else:
            add_paragraph(blocks, paragraph, sizes, vocabulary)
    finish(len(pages))
    sheets = [
        Page(
            number=page.number,
            width=round(page.frame.shown_size[0] * 100),
            height=round(page.frame.shown_size[1] * 100),
        )
        for page in pages
    ]
    return blocks.document(source, metadata=metadata, pages=sheets)


def _add_notes(blocks: Assembler, lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    open_note = None
    mark: tuple[str, int] | None = None
    for line in lines:
        found = footnote_mark(line.text) if begins_footnote(line) else None
        if set(line.text.strip()) == {"_"}:
            add_furniture(blocks, line)
        elif found or open_note is None:
            if open_note:
                add_footnote(blocks, open_note, mark[0] if mark else None, mark[1] if mark else 0, vocabulary)
            open_note, mark = Paragraph(lines=[line]), found
        else:
            open_note.lines.append(line)
    if open_note:
        add_footnote(blocks, open_note, mark[0] if mark else None, mark[1] if mark else 0, vocabulary)


def _body_size(rows: Sequence[Sequence[Sequence[Line]]]) -> float:
    weights: Counter[float] = Counter()
    for page in rows:
        for row in page:
            for line in row:
                weights[round(line.size, 1)] += len(line.text)
    return max(weights, key=lambda size: (weights[size], size)) if weights else 10.0
