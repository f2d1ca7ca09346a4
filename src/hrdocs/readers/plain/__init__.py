"""The reader of plain text, written as such or extracted from a PDF by somebody else."""

from hrdocs import mend
from hrdocs.decode import decode_plain
from hrdocs.errors import UnreadableSource
from hrdocs.model import Document, Metadata, Origin
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.plain.kinds import classify
from hrdocs.readers.plain.lines import Line, split
from hrdocs.readers.plain.paragraphs import Paragraph, group
from hrdocs.readers.plain.saved_pages import headline_of_title, without_frame
from hrdocs.source import Source
from hrdocs.text import canonical

INDENT = 2
"""Spaces that bullets of one depth stand in or out at the most."""


def read(source: Source) -> Document:
    """Return a text file as a Document.

    Paragraphs are joined over lines and pages, running heads and page numbers set aside, words mended that a space
    or a line end broke, and list items, headings and footnotes told by their markers and their places. What stands
    around the text of a saved page is boilerplate, and its first line gives the title.

    Raises:
        UnreadableSource: there is no text in it.
    """
    decoded = decode_plain(source.data, source.charset)
    lines = split(canonical(decoded.text))
    if not any(line.text for line in lines):
        raise UnreadableSource(f"{source.name or 'source'}: holds no text; there is nothing to parse")
    paragraphs = group(lines)
    vocabulary = mend.Vocabulary.of(line.text for line in lines)
    joined = [_joined(paragraph, vocabulary) for paragraph in paragraphs]
    assembler = Assembler()
    pieces = classify(joined)
    for piece in without_frame(pieces):
        to_do = mend.repairs(piece.text, vocabulary)
        assembler.add(
            piece.kind,
            mend.mended(piece.text, to_do),
            role=piece.role,
            level=piece.level,
            indent=piece.indent // INDENT,
            line=piece.line,
            notes=mend.notes(to_do),
        )
    return assembler.document(
        source,
        diagnostics=decoded.diagnostics,
        encoding=decoded.encoding,
        metadata=_metadata(headline_of_title(pieces)),
    )


def _metadata(title: str | None) -> Metadata:
    if title is None:
        return Metadata()
    return Metadata(title=title, origins=(Origin(field="title", place="text:first line"),))


def _joined(paragraph: Paragraph, vocabulary: mend.Vocabulary) -> Line:
    first = paragraph.lines[0]
    text = " ".join(mend.join_lines([line.text for line in paragraph.lines], vocabulary).split())
    return Line(number=first.number, text=text, indent=first.indent, furniture=first.furniture, gap=first.gap)
