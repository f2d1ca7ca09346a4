"""The Document: one text, and blocks that are ranges of it."""

import bisect
from collections.abc import Iterator

from attrs import field

from hrdocs.diagnostics import Diagnostic
from hrdocs.model.block import Block, Region
from hrdocs.model.evidence import Evidence
from hrdocs.model.facts import KeepsFacts, per_document
from hrdocs.model.metadata import Metadata
from hrdocs.values import frozen

DOCUMENT_SCHEMA = "hrdocs.document/1"


@frozen(kw_only=True)
class SourceIdentity:
    """Which bytes a document was read from.

    Attributes:
        name: file name without its folder; the address for a page of a web archive.
        url: where the bytes were fetched from, if that is known.
        retrieved: when they were fetched (ISO 8601, as a web archive says it), if that is known.
        encoding: what the bytes were read in, by its name in the Encoding Standard ("windows-1251"), for pages and
            plain text; None for carriers that have their own.
    """

    sha256: str
    media_type: str
    byte_length: int
    name: str | None = None
    url: str | None = None
    retrieved: str | None = None
    encoding: str | None = None


@frozen(kw_only=True)
class Page:
    """A page; `number` counts from 1, width and height are in 1/100 pt."""

    number: int
    width: int
    height: int


@frozen(kw_only=True)
class LineBox:
    """A range of the text that stood on one line, and its box."""

    start: int
    end: int
    region: Region


@frozen(kw_only=True)
class Document(KeepsFacts):
    """A document as a reader gives it and a parser takes it.

    `text` is the one coordinate system: every range in blocks, records and diagnostics counts its Unicode code
    points (NFC, LF line ends).

    Attributes:
        format: name of the parser that took the document; None until then, or when none did.
        lines: boxes exact to the line; () for carriers without pages. They count for no equality.
        quoted: boxes exact to the letter of those pieces of lines that evidence quotes, where the letters of the file
            tell them. A parse fills them in; they count for no equality either.
        diagnostics: what the reader noticed. Empty in a ParseResult, whose own list has everything.
    """

    source: SourceIdentity
    text: str
    blocks: tuple[Block, ...]
    schema: str = DOCUMENT_SCHEMA
    format: str | None = None
    metadata: Metadata = field(factory=Metadata)
    pages: tuple[Page, ...] = ()
    lines: tuple[LineBox, ...] = field(default=(), eq=False, repr=False)
    quoted: tuple[LineBox, ...] = field(default=(), eq=False, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()

    def text_of(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    def body(self) -> Iterator[Block]:
        """Iterate over the blocks that belong to what the document says, in reading order."""
        return iter(_body(self))

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds a position of the text, or None between blocks."""
        place = bisect.bisect_right(self.blocks, position, key=lambda block: block.start) - 1
        block = self.blocks[place] if place >= 0 else None
        return block if block is not None and position < block.end else None

    def quote(self, field: str, start: int, end: int) -> Evidence:
        """Return evidence for a record's field from a range of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"range {start}:{end} is empty or outside the text (0:{len(self.text)})")
        return Evidence(field=field, start=start, end=end, exact=self.text[start:end])

    def regions(self, start: int, end: int) -> tuple[Region, ...]:
        """Return where a range of the text stands on the pages, in reading order, a box for each line.

        Exact to the letter for what evidence quotes, else to the line; the boxes of the blocks that it touches where a
        reader gave no lines.
        """
        from hrdocs import places

        return places.regions(self, start, end)

    def _repr_html_(self) -> str:
        from hrdocs import notebook

        return notebook.of_document(self)

    def __repr__(self) -> str:
        name = self.source.name or self.source.sha256[:12]
        return f"<Document {name!r} format={self.format!r} pages={len(self.pages)} blocks={len(self.blocks)}>"


@per_document(of=("blocks",))
def _body(document: Document) -> tuple[Block, ...]:
    """Return the blocks of the body: parsers ask for them a hundred times."""
    return tuple(block for block in document.blocks if block.in_body)
