"""What the walk over a page has found, all of it in document order."""

from attrs import field

from hrdocs.readers.html import jsonld
from hrdocs.readers.html.frame import Frame, PageText, Sign
from hrdocs.readers.html.jsonld import Graph
from hrdocs.readers.html.streamed import Places
from hrdocs.values import define, frozen


@frozen(kw_only=True)
class Hidden:
    """An element that a browser does not show.

    Attributes:
        number: its place among all elements in document order, from 1.
        characters: how many it holds but white space.
        opening: the first words of it.
    """

    number: int
    characters: int = 0
    opening: str = ""


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
        hidden: hidden elements.
        places: where parts of the page belong that come later.
    """

    frames: list[Frame] = field(factory=list)
    pieces: list[PageText] = field(factory=list)
    signs: list[Sign] = field(factory=list)
    head: list[tuple[str, dict[str, str]]] = field(factory=list)
    scripts: list[str] = field(factory=list)
    title: str | None = None
    hidden: list[Hidden] = field(factory=list)
    places: Places = field(factory=Places)
    _graph: Graph | None = None

    def graph(self) -> Graph:
        """Return what the JSON-LD scripts hold, read once."""
        if self._graph is None:
            self._graph = jsonld.read(self.scripts)
        return self._graph

    @property
    def language(self) -> str | None:
        """Return `lang` of the root element."""
        return self.frames[0].context.language if self.frames else None
