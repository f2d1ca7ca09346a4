"""What the walk over a page finds: frames, which are its block-level elements, and pieces, which are its texts."""

from collections.abc import Iterable, Iterator, Sequence

from hrdocs.model import BlockKind, Cell, Mark
from hrdocs.values import define, frozen


@frozen(kw_only=True, eq=False, repr=False)
class Context:
    """What a frame's place among the elements around it says; frames share it until one says more.

    Attributes:
        heading: level of the heading that it is or stands in, else 0.
        captioned: it is or stands in a caption.
        quoted: it is or stands in a block quotation.
        depth: how many lists it stands in.
        within_text: it is or stands in an `<article>`, `<main>` or `<section>`.
        language: as declared by the nearest `lang`.
    """

    heading: int = 0
    captioned: bool = False
    quoted: bool = False
    depth: int = 0
    within_text: bool = False
    language: str | None = None


@define(eq=False, repr=False)
class Frame:
    """A block-level element that is or was open during the walk.

    Attributes:
        tag: the element's name.
        parent: the frame around it.
        index: place among all frames in document order; a parent comes before its children.
        path: XPath of the element.
        names: its class, test id and id, lower case, apart by spaces.
        aria: its ARIA role, or "".
        item: the list item that it is or stands in.
        numbering: of a list that counts, or whose items have a sign of its own or none.
    """

    tag: str
    parent: "Frame | None"
    index: int
    path: str
    context: Context
    item: "ListItem | None" = None
    names: str = ""
    aria: str = ""
    numbering: "Numbering | None" = None

    def ancestors(self) -> "Iterator[Frame]":
        """Yield the frames around it, the innermost first."""
        outer = self.parent
        while outer is not None:
            yield outer
            outer = outer.parent


@define(eq=False, repr=False)
class ListItem:
    """A list item.

    It is no frame, so that a frame which is an item does not refer to itself: what does so waits for the garbage
    collector.

    Attributes:
        parent: the frame around it.
        marker: until its first piece takes it.
    """

    parent: Frame | None
    context: Context
    marker: str | None


@define(eq=False, repr=False)
class Numbering:
    """How a list counts.

    Attributes:
        style: a counter style of CSS, or a sign in quotation marks.
        following: the number of the next item.
        step: up or down.
        items: how many items it has had.
        waits: whether it counts down to one, so that only its end tells where it begins.
    """

    style: str
    following: int
    step: int = 1
    items: int = 0
    waits: bool = False


@define(eq=False, repr=False)
class Anchor:
    """A hyperlink, superscript or bold text inside a piece: its range in the piece's text and what it points at."""

    start: int
    end: int
    href: str | None = None
    raised: bool = False
    bold: bool = False


@define(eq=False, repr=False)
class PageText:
    """One text of a page: a block of the document to be.

    Attributes:
        frame: the innermost block-level element around it.
        text: canonical text, white space folded (kept in code).
        anchors: hyperlinks and superscripts with their ranges in `text`.
        linked: how many of its characters stand in hyperlinks.
        weight: its length in letters; signs of scripts that put no space between words count twice.
        ids: ids of elements that begin with this text; a link to one of them points here.
        emphasised: nearly all of it is bold.
    """

    kind: BlockKind
    frame: Frame
    text: str
    level: int | None = None
    marker: str | None = None
    anchors: Sequence[Anchor] = ()
    linked: int = 0
    weight: int = 0
    cells: tuple[Cell, ...] = ()
    ids: tuple[str, ...] = ()
    emphasised: bool = False
    marks: tuple[Mark, ...] = ()
    in_body: bool = False


def leave_out(texts: Iterable[PageText]) -> None:
    """Take texts out of the body."""
    for each in texts:
        each.in_body = False


@define(eq=False, repr=False)
class Sign:
    """An element that may name an author or a date: microdata, `<time>`, `rel="author"`, a telling class.

    Attributes:
        names: its class and id, lower case.
        text: what it shows; of a `<meta>`, its content.
        piece: number of pieces that came before it.
    """

    tag: str
    attributes: dict[str, str]
    names: str
    piece: int
    offset: int = 0
    text: str = ""
