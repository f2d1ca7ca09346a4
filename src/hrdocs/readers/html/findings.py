"""What the walk over a page has found, all of it in document order."""

from attrs import define, field

from hrdocs.readers.html.frame import Frame, Piece, Sign
from hrdocs.readers.html.streamed import Places


@define(eq=False)
class Findings:
    """What the walk over a page has found.

    Attributes:
        frames: block-level elements, a parent before its children.
        pieces: texts.
        signs: elements that may name an author or a date.
        head: `<meta>`, `<link>` and `<base>` elements, by name and attributes.
        scripts: the JSON-LD scripts.
        title: text of `<title>`.
        hidden: hidden elements: their number in document order (from 1) and how many characters but white
            space they hold.
        places: where parts of the page belong that come later.
    """

    frames: list[Frame] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    signs: list[Sign] = field(factory=list)
    head: list[tuple[str, dict[str, str]]] = field(factory=list)
    scripts: list[str] = field(factory=list)
    title: str | None = None
    hidden: list[tuple[int, int]] = field(factory=list)
    places: Places = field(factory=Places)

    @property
    def language(self) -> str | None:
        """Return `lang` of the root element."""
        return self.frames[0].context.language if self.frames else None
