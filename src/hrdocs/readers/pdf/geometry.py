"""What stands on a page: spans of text of one font, rules, and lines made of spans. Points, origin top left."""

from collections.abc import Sequence

from attrs import field

from hrdocs.model import Region
from hrdocs.readers.pdf.fonts import PLAIN, Font
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.tags import Element
from hrdocs.values import define

ASCENT = 0.8
DESCENT = 0.22
"""Share of the font size above and below the baseline that a line takes. PDFium's loose boxes are absurdly tall for
some fonts, and its tight ones hang on the letters of the line, so the font size decides."""


@define
class Span:
    """A run of text in one font on one baseline.

    Attributes:
        text: as printed, without space at the ends.
        x0, x1: left edge of the first glyph, right edge of the last.
        y: baseline, from the top of the page.
        size: height of the font, in points.
        space: whether white space that is a character of the file stands before it.
        gap: what PDFium inferred a space before it from, in points.
        offset: where its text begins in that of its line.
        raised: a superscript: a footnote mark, or the "th" of an ordinal.
        start, end: its characters, as PDFium counts them on the page.
        leaning: whether it runs at a slant; its box is then the upright one that it takes up.
        stamped: whether it stands in an annotation that is a stamp.
        element, place: the element of the structure tree that it stands in, and its place there.
        order: its place among the spans of a line that has words running to the left, as they are read; 0 for others.
        tag: what the structure tree says that it is, as "H1" or "P"; "" where it says nothing.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    frame: Frame
    space: bool = False
    gap: float | None = None
    start: int = 0
    end: int = 0
    font: Font = PLAIN
    raised: bool = False
    offset: int = 0
    tag: str = ""
    leaning: bool = False
    stamped: bool = False
    order: int = 0
    element: Element | None = None
    place: int = 0


@define
class Rule:
    """A drawn line or thin box: horizontal where it is wider than high."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        """Return whether the rule lies."""
        return self.x1 - self.x0 >= self.bottom - self.top


@define
class Line:
    """Spans that stand beside each other on one baseline without a gap wider than a word space or a tab."""

    spans: list[Span]
    text: str = ""
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    marks: Sequence[tuple[int, int]] = ()
    links: Sequence[tuple[int, int, str]] = ()
    tag: str = ""

    @property
    def page(self) -> int:
        """Return the number of the page, from 1."""
        return self.spans[0].frame.number

    @property
    def top(self) -> float:
        """Return the upper edge."""
        return self.y - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + DESCENT * self.size

    @property
    def middle(self) -> float:
        """Return the place midway between the left edge and the right one."""
        return (self.x0 + self.x1) / 2

    @property
    def region(self) -> Region:
        """Return the box in the units of the model."""
        y, size = self.y, self.size
        return self.spans[0].frame.region(self.x0, y - ASCENT * size, self.x1, y + DESCENT * size)


@define
class Hyperlink:
    """A box on a page that leads to an address."""

    x0: float
    top: float
    x1: float
    bottom: float
    target: str


@define
class PageContent:
    """A page as it was read.

    Attributes:
        frame: in which its text is horizontal.
        spans: its text, in that frame.
        turned: text that runs in another direction, each span in a frame of its own.
        leaning: text that runs at a slant over it.
        rules: what is drawn on it.
        text: its characters as PDFium gives them, until they are counted.
        characters: how many characters it has, without white space and what prints nothing.
        unmapped: how many of them have no meaning: private use, or unknown.
        pictured: whether an image takes up much of it.
        hidden: whether its text is invisible, as that of a recognised scan is.
        readable: whether PDFium could load it.
        typed: whether fields of a form or remarks that are laid on it hold text.
    """

    frame: Frame
    spans: list[Span] = field(factory=list)
    turned: list[Span] = field(factory=list)
    leaning: list[Span] = field(factory=list)
    rules: list[Rule] = field(factory=list)
    text: str = ""
    characters: int = 0
    unmapped: int = 0
    pictured: bool = False
    hidden: bool = False
    links: list[Hyperlink] = field(factory=list)
    readable: bool = True
    typed: bool = False

    @property
    def number(self) -> int:
        """Return the number of the page, from 1."""
        return self.frame.number

    @property
    def width(self) -> float:
        """Return the width of the frame."""
        return self.frame.width

    @property
    def height(self) -> float:
        """Return the height of the frame."""
        return self.frame.height
