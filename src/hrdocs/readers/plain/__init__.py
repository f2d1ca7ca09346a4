"""The reader of plain text, written as such or extracted from a PDF by somebody else."""

from collections.abc import Iterable

from hrdocs import mend
from hrdocs.decode import decode_plain
from hrdocs.errors import UnreadableSource
from hrdocs.model import BlockKind, Document, Metadata, Origin
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.plain.kinds import PlainBlock, classify
from hrdocs.readers.plain.lines import WIDEST_WRAPPED, Line, numbered, split
from hrdocs.readers.plain.paragraphs import Paragraph, group
from hrdocs.readers.plain.placed import Numbered
from hrdocs.readers.plain.reach_lines import stand_in_lines
from hrdocs.readers.plain.saved_pages import headline_of_title, without_frame
from hrdocs.readers.plain.tables import TextTable, laid_out, tables_in
from hrdocs.source import Source
from hrdocs.text import canonical

INDENT = 2
"""Spaces that bullets of one depth stand in or out at the most."""


def read(source: Source) -> Document:
    """Return a text file as a Document.

    Paragraphs are joined over lines and pages, running heads and page numbers set aside, words mended that a space
    or a line end broke, and list items, headings and footnotes told by their markers and their places. Tables drawn
    with dashes and bars have cells. What stands around the text of a saved page is boilerplate, and its first line
    gives the title.

    Raises:
        UnreadableSource: there is no text in it.
    """
    decoded = decode_plain(source.data, source.charset)
    raw = numbered(canonical(decoded.text))
    tables = tables_in(raw)
    lines = split(_outside(raw, tables))
    if not tables and not any(line.text for line in lines):
        raise UnreadableSource(f"{source.name or 'source'}: holds no text; there is nothing to parse")
    vocabulary = mend.Vocabulary.of(line.text for line in lines)
    parts = [*classify(_paragraphs(lines, vocabulary)), *(_table(table, vocabulary) for table in tables)]
    pieces = sorted(parts, key=lambda piece: piece.line)
    assembler = Assembler()
    for piece in without_frame(pieces):
        to_do = () if piece.cells else mend.repairs(piece.text, vocabulary)
        assembler.add(
            piece.kind,
            mend.mended(piece.text, to_do),
            role=piece.role,
            level=piece.level,
            indent=piece.indent // INDENT,
            line=piece.line,
            cells=piece.cells,
            notes=mend.notes(to_do),
        )
    return assembler.document(
        source,
        diagnostics=decoded.diagnostics,
        encoding=decoded.encoding,
        metadata=_metadata(headline_of_title(pieces)),
    )


def _outside(raw: Iterable[Numbered], tables: Iterable[TextTable]) -> list[Numbered]:
    """Return the lines of a text without those of its tables."""
    inside = {number for table in tables for number in range(table.first, table.last + 1)}
    return [line for line in raw if line[0] not in inside]


def _table(table: TextTable, vocabulary: mend.Vocabulary) -> PlainBlock:
    texts = [" ".join(mend.join_lines(cell.lines, vocabulary).split()) for cell in table.cells]
    text, cells = laid_out(table.cells, texts)
    return PlainBlock(kind=BlockKind.TABLE, text=text, line=table.first, cells=cells)


def _metadata(title: str | None) -> Metadata:
    if title is None:
        return Metadata()
    return Metadata(title=title, origins=(Origin(field="title", place="text:first line"),))


def _paragraphs(lines: list[Line], vocabulary: mend.Vocabulary) -> list[Line]:
    """Return the paragraphs of a text, each as one line."""
    width = max((len(line.text) for line in lines if len(line.text) <= WIDEST_WRAPPED), default=0)
    return [_joined(paragraph, vocabulary, width) for paragraph in group(lines)]


def _joined(paragraph: Paragraph, vocabulary: mend.Vocabulary, width: int) -> Line:
    first = paragraph.lines[0]
    if stand_in_lines(paragraph.lines, width):
        text = "\n".join(" ".join(line.text.split()) for line in paragraph.lines)
    else:
        text = " ".join(mend.join_lines([line.text for line in paragraph.lines], vocabulary).split())
    return Line(number=first.number, text=text, indent=first.indent, furniture=first.furniture, gap=first.gap)
