"""Blocks: the ranges of a document's text, each with its kind, its role and the place where it stood."""

import enum

from hrdocs.values import frozen


class BlockKind(enum.StrEnum):
    """What a block is, in the words of HTML and ARIA."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    QUOTATION = "quotation"
    CODE = "code"
    FURNITURE = "furniture"


class BlockRole(enum.StrEnum):
    """Whether a block belongs to what the document says.

    `furniture` is what a page carries on every sheet (running heads, page and job numbers, barcodes);
    `boilerplate` is what a publisher puts around a text (menus, cookie banners, an "About us" paragraph).
    """

    BODY = "body"
    FURNITURE = "furniture"
    BOILERPLATE = "boilerplate"


_BODY = BlockRole.BODY


@frozen(kw_only=True)
class Region:
    """A box on a page, in 1/100 pt, origin top left; `page` counts from 1."""

    page: int
    x0: int
    top: int
    x1: int
    bottom: int


@frozen(kw_only=True)
class Cell:
    """One cell of a table block: its grid place (from 0), its spans, and its range in `Document.text`."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@frozen(kw_only=True)
class Mark:
    """A footnote mark that stands in a block: its range and the marker as printed ("1", "*")."""

    start: int
    end: int
    marker: str


@frozen(kw_only=True)
class Link:
    """A hyperlink that covers a range of the text; `target` is the address, absolute where it could be made so."""

    start: int
    end: int
    target: str


@frozen(kw_only=True)
class Block:
    """A range of `Document.text` with what it is and where it stood.

    Attributes:
        start: first code point of the block in `Document.text`.
        end: one past the last.
        level: depth of a heading (1 highest) or of a list item (1 outermost).
        marker: what heads a list item or footnote as printed: "(a)", "1.", "•", "*"; it is not part of the text.
        language: BCP 47 tag, or None where it could not be told.
        language_basis: "detected", "declared" (the carrier says so) or "inherited" (from a neighbour).
        regions: where it stood on pages, one box for each page or column that it touches.
        xpath: the DOM node that it came from.
        line: the first line of a plain text file that it came from, from 1.
        cells: the cells, row by row, of a table.
        marks: footnote marks inside the block.
        called_at: of a footnote, where in `Document.text` the marks stand that call it.
        links: hyperlinks inside the block.
        ocr: whether the text was recognised on an image, so that it may have errors.
    """

    kind: BlockKind
    start: int
    end: int
    role: BlockRole = BlockRole.BODY
    level: int | None = None
    marker: str | None = None
    language: str | None = None
    language_basis: str | None = None
    regions: tuple[Region, ...] = ()
    xpath: str | None = None
    line: int | None = None
    cells: tuple[Cell, ...] = ()
    marks: tuple[Mark, ...] = ()
    called_at: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    ocr: bool = False

    @property
    def in_body(self) -> bool:
        """Return whether the block belongs to what the document says."""
        return self.role is _BODY
