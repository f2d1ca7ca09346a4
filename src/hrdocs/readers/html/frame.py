"""What the walk over a page finds: frames, which are its block-level elements, and pieces, which are its texts."""

from typing import Any

from attrs import define, field

from hrdocs.model import BlockKind, Cell, Link, Mark


@define(eq=False, repr=False)
class Frame:
    """A block-level element that is or was open during the walk.

    Attributes:
        tag: the element's name.
        names: its class and id, lower case, apart by spaces.
        aria: its ARIA role, or "".
        parent: the frame around it.
        index: place among all frames in document order; a parent comes before its children.
        node: the element.
        path: XPath of the element, or None where the page is nested too deeply for one.
        language: as declared by the nearest `lang`.
    """

    tag: str
    names: str
    aria: str
    parent: "Frame | None"
    index: int
    node: Any
    path: str | None
    language: str | None
    item_level: int = 0
    item_marker: str | None = None
    next_item: int | None = None
    quoted: bool = False
    text: int = 0
    linked: int = 0
    prose: int = 0
    value: float = 0.0
    pruned: bool = False
    bad: bool = False


@define(eq=False, repr=False)
class Anchor:
    """A hyperlink or superscript inside a piece: its range in the piece's text and what it points at."""

    start: int
    end: int
    href: str | None
    raised: bool = False


@define(eq=False, repr=False)
class Piece:
    """One text of a page: a block of the document to be.

    Attributes:
        frame: the innermost block-level element around it.
        text: canonical text, white space folded (kept in code).
        anchors: hyperlinks and superscripts with their ranges in `text`.
        linked: how many of its characters stand in hyperlinks.
        ids: ids and names of anchors that this text is the target of.
    """

    kind: BlockKind
    frame: Frame
    text: str
    level: int | None = None
    marker: str | None = None
    anchors: list[Anchor] = field(factory=list)
    linked: int = 0
    cells: tuple[Cell, ...] = ()
    ids: tuple[str, ...] = ()
    emphasised: bool = False
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    in_body: bool = False
    value: float = 0.0


@define(eq=False, repr=False)
class Sign:
    """An element that may name an author or a date: microdata, `<time>`, `rel="author"`, a telling class.

    `piece` is the number of pieces that came before it.
    """

    node: Any
    tag: str
    attributes: dict[str, str]
    names: str
    piece: int
