"""Reading a PDF into a Document: pages to lines, lines to parts of pages, parts to blocks."""

import os
from collections.abc import Sequence
from contextlib import closing

import attrs

from hrdocs.errors import UnreadableSource
from hrdocs.model import Document, Metadata, Page
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.pdf import torn
from hrdocs.readers.pdf.flow import groups_of
from hrdocs.readers.pdf.footnotes import Note
from hrdocs.readers.pdf.geometry import Line, PageContent
from hrdocs.readers.pdf.grid import Grid
from hrdocs.readers.pdf.headings import Headings
from hrdocs.readers.pdf.information import is_printed_page, metadata_of, writes_whole_trees
from hrdocs.readers.pdf.interrupted import rejoined
from hrdocs.readers.pdf.led import led, lines_in, set_breaks
from hrdocs.readers.pdf.lines import lines_of
from hrdocs.readers.pdf.opening import information, language_of, opened
from hrdocs.readers.pdf.own_words import Wording, settle
from hrdocs.readers.pdf.pages import contents, pages_of
from hrdocs.readers.pdf.paragraphs import Paragraph, paragraphs_of
from hrdocs.readers.pdf.places import Place
from hrdocs.readers.pdf.quality import remarks_on
from hrdocs.readers.pdf.sheets import Sheet, sheets_of
from hrdocs.readers.pdf.structure import add_footnote, add_furniture, add_paragraph, add_table
from hrdocs.source import Source

Lines = dict[int, Sequence[Line]]
"""The lines of blocks, by their number."""


def read(source: Source) -> Document:
    """Return a PDF as a Document.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: it cannot be opened, or none of its pages can.
    """
    with opened(source) as opened_file:
        pages = pages_of(source, opened_file)
        info, language = information(opened_file), language_of(opened_file)
    if not any(page.readable for page in pages):
        raise UnreadableSource(f"{source.name or 'source'}: none of its pages can be loaded (damaged?); fetch it again")
    of_web, whole_tree = is_printed_page(info), writes_whole_trees(info)
    document, lines = _read(source, pages, metadata_of(info, language), whole_tree=whole_tree, of_web=of_web)
    if not of_web:
        return document
    # The rules for pages take time to load, which nobody has to wait for who reads no page.
    from hrdocs.readers.pdf.printed_page import described

    return described(document, {number: Place.of(each) for number, each in lines.items()})


def read_lines(origin: Source | str | os.PathLike[str]) -> list[list[Line]]:
    """Return the rows of lines of every page, from top to bottom, before anything is told of what they are.

    It takes a source or the path of a file.

    Raises:
        EncryptedSource, UnreadableSource: as for `read`.
    """
    source = Source.of(origin)
    with opened(source) as document, closing(contents(source, document, tagged=False)) as pages:
        return [row for page in pages for row in lines_of(page)]


def document_of(source: Source, pages: Sequence[PageContent], metadata: Metadata) -> Document:
    """Return the Document of pages that an engine has read."""
    return _read(source, pages, metadata, whole_tree=False)[0]


def _read(
    source: Source, pages: Sequence[PageContent], metadata: Metadata, *, whole_tree: bool, of_web: bool = False
) -> tuple[Document, Lines]:
    """Return the Document of pages, and the lines of its blocks in the body.

    `whole_tree` says that the tree, where there is one, tells of headings, lists and tables as a page has them, so that
    it leads if the pages do not contradict it; `of_web` that they are a page of the web, printed.
    """
    blocks = Assembler()
    wording, lines = fill(blocks, pages, whole_tree=whole_tree, of_web=of_web)
    found = blocks.document(source, metadata=metadata, pages=[_page(page) for page in pages])
    return attrs.evolve(found, diagnostics=tuple(remarks_on(pages, found, wording))), lines


def fill(
    blocks: Assembler, pages: Sequence[PageContent], *, whole_tree: bool = False, of_web: bool = False
) -> tuple[Wording, Lines]:
    """Add what stands on pages to the blocks of a document; return the wording that mended it, and their lines.

    The body comes page by page in reading order; the footnotes and the furniture of a page come after the last block
    that begins on it.
    """
    sheets = sheets_of(pages)
    parts, wording = _parts(pages, sheets, whole_tree=whole_tree, of_web=of_web)
    headings = Headings.of([part for part in parts if isinstance(part, Paragraph)])
    grids = [False, *(isinstance(part, Grid) for part in parts), False]
    open_sheets, below_table = list(reversed(sheets)), False
    lines: Lines = {}
    for index, part in enumerate(parts):
        page = part.pages[0] if isinstance(part, Grid) else part.first.page
        while open_sheets and open_sheets[-1].number < page:
            _close(blocks, open_sheets.pop(), wording)
        note = _table_note(part) if below_table and isinstance(part, Paragraph) and not part.kind else None
        below_table = isinstance(part, Grid) or note is not None
        lines[len(blocks)] = part.lines() if isinstance(part, Grid) else part.lines
        if isinstance(part, Grid):
            add_table(blocks, part, wording)
        elif note:
            add_footnote(blocks, note, wording)
        else:
            add_paragraph(blocks, part, headings, wording, beside_table=grids[index] or grids[index + 2])
    while open_sheets:
        _close(blocks, open_sheets.pop(), wording)
    return wording, lines


def _parts(
    pages: Sequence[PageContent], sheets: Sequence[Sheet], *, whole_tree: bool, of_web: bool
) -> tuple[list[Paragraph | Grid], Wording]:
    """Return the parts of a document and its wording: as its structure tree tells them, or as the pages show them."""
    told = led(pages, [sheet.told for sheet in sheets]) if whole_tree else None
    lines = [line for sheet in sheets for line in sheet.lines] if told is None else lines_in(told)
    wording = Wording.of(lines)
    settle(lines, wording)
    if told is None:
        wording.tree_contradicted = whole_tree and any(span.element for line in lines for span in line.spans)
        groups = groups_of(pages, [sheet.body for sheet in sheets], of_web=of_web)
        torn.mend((group for group in groups if isinstance(group, Grid)), wording)
        return rejoined(paragraphs_of(groups)), wording
    set_breaks(told)
    for sheet in sheets:
        sheet.notes = []
    return told, wording


def _table_note(paragraph: Paragraph) -> Note | None:
    """Return a paragraph below a table as its note if it begins with a raised letter or an asterisk."""
    first, text = paragraph.first.spans[0], paragraph.first.text
    mark = first.text if first.raised else text[: len(text) - len(text.lstrip("*"))]
    if not 0 < len(mark) < 3 or not text.startswith(mark):
        return None
    return Note(mark=mark, skip=len(text) - len(text[len(mark) :].lstrip()), lines=paragraph.lines)


def _close(blocks: Assembler, sheet: Sheet, wording: Wording) -> None:
    """Add what follows the body of a page: footnotes, then what the sheet carries."""
    for part in sheet.notes:
        if isinstance(part, Note):
            add_footnote(blocks, part, wording)
        else:
            add_furniture(blocks, part)
    for line in sheet.furniture:
        add_furniture(blocks, line)


def _page(page: PageContent) -> Page:
    width, height = page.frame.shown_size
    return Page(number=page.number, width=round(width * 100), height=round(height * 100))
