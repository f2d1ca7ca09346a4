"""Plain text."""

from hrdocs.model import BlockKind, Document
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.text import one_line


def read(source: Source) -> Document:
    """Placeholder: paragraphs between empty lines."""
    text = Assembler()
    for part in source.data.decode("utf-8", "replace").split("\n\n"):
        text.add(BlockKind.PARAGRAPH, one_line(part))
    return text.document(source)
