"""JSON-LD: what a page says of itself in schema.org's terms, read tolerantly and without recursion."""

import functools
import html
import json
from collections.abc import Iterator, Sequence
from typing import Any

from hrdocs.expressions import regex
from hrdocs.readers.html import lists
from hrdocs.values import frozen

MAXIMUM_CHARACTERS = 2_000_000
"""A longer script is no metadata."""

MAXIMUM_TEXTS = 50
"""Of a list that stands where one value is expected, this many are looked at."""

_WRAPPING = regex(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)
_TRAILING_COMMA = regex(r",(\s*[}\]])")
_PAGES = frozenset(("WebPage", "AboutPage", "ItemPage", "CollectionPage", "MedicalWebPage", "FAQPage"))

Node = dict[str, Any]


@frozen(kw_only=True)
class Graph:
    """The nodes of a page's JSON-LD in document order, and those that have an `@id` by it.

    Attributes:
        articles: the nodes whose type is a text of its own.
    """

    nodes: tuple[Node, ...] = ()
    articles: tuple[Node, ...] = ()
    by_id: dict[str, Node]

    def article(self, title: str | None = None) -> Node:
        """Return the node of the page's article: the one with its headline, else the first; {} where there is none."""
        from hrdocs.readers.html.metadata.titles import AGREEMENT, agreement

        if title:
            for node in self.articles:
                if agreement(text(node.get("headline")) or "", title) >= AGREEMENT:
                    return node
        return self.articles[0] if self.articles else {}

    def body(self) -> str | None:
        """Return the longest text that an article's node gives as its own."""
        bodies = [given for node in self.articles if (given := text(node.get("articleBody")))]
        return max(bodies, key=len, default=None)

    def pages(self) -> list[Node]:
        """Return the nodes that stand for the page itself."""
        return [node for node in self.nodes if _PAGES & types(node)]

    def resolved(self, value: Any) -> Any:
        """Return the node that a reference (`{"@id": …}` alone) points at; anything else as it is."""
        if isinstance(value, dict) and "@id" in value and "name" not in value:
            return self.by_id.get(str(value["@id"]), value)
        return value


@functools.cache
def _article_types() -> frozenset[str]:
    return frozenset(lists.lines("article_types.txt"))


def read(scripts: Sequence[str]) -> Graph:
    """Return everything that a page's `<script type="application/ld+json">` elements hold."""
    nodes = [node for script in scripts for node in _nodes(_loaded(script))]
    by_id: dict[str, Node] = {}
    for node in nodes:
        key = node.get("@id")
        if isinstance(key, str) and len(node) > len(by_id.get(key, ())):
            by_id[key] = node
    articles = tuple(node for node in nodes if "@type" in node and not _article_types().isdisjoint(types(node)))
    return Graph(nodes=tuple(nodes), articles=articles, by_id=by_id)


def types(node: Node) -> frozenset[str]:
    """Return the names of a node's types, without the vocabulary's address."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return frozenset(str(each).rsplit("/", 1)[-1] for each in values if each)


def text(value: Any) -> str | None:
    """Return a value as one line of text, with HTML's character references read; None for what is no text."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or _full_name(value)
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split()) or None


def texts(value: Any) -> list[str]:
    """Return the texts of a value: one, or those of a list that stands where one is expected."""
    given = value.get("name") if isinstance(value, dict) else value
    values = given if isinstance(given, list) else [value]
    return [found for each in values[:MAXIMUM_TEXTS] if (found := text(each))]


def flat(value: Any) -> list[Any]:
    """Return the values of a list, of lists in it, and of the objects that stand for a list ("@list", "ItemList")."""
    found, open_values = list[Any](), [value]
    while open_values and len(found) < MAXIMUM_TEXTS:
        current = open_values.pop()
        if isinstance(current, dict):
            listed = current.get("@list") or current.get("itemListElement") or current.get("item")
            current = listed if listed and "name" not in current else current
        if isinstance(current, list):
            open_values.extend(reversed(current))
        elif current:
            found.append(current)
    return found


def _full_name(person: Node) -> str:
    """Return the given and the family name of a person who has no name in one."""
    parts = [person.get("givenName"), person.get("additionalName"), person.get("familyName")]
    return " ".join(part for part in parts if isinstance(part, str))


def _loaded(script: str) -> Any:
    """Return the JSON of a script; what is common but no JSON (comments around it, a last comma) is mended first."""
    if len(script) > MAXIMUM_CHARACTERS:
        return None
    stripped = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip().rstrip(";")
    mends = (str, html.unescape, lambda s: _TRAILING_COMMA.sub(r"\1", s))
    for mend in mends:
        try:
            return json.loads(mend(stripped), strict=False)
        except (ValueError, RecursionError):
            continue
    return _first_object(stripped)


def _first_object(script: str) -> Any:
    """Return the object that a script opens with, where more stands behind it: a brace too many, a second object."""
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(script)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def _nodes(value: Any) -> Iterator[Node]:
    """Yield every object in a JSON value that has a type, an outer one before those in it."""
    open_values = [value]
    while open_values:
        current = open_values.pop()
        if isinstance(current, list):
            open_values.extend(reversed(current))
        elif isinstance(current, dict):
            if "@type" in current or "@id" in current:
                yield current
            open_values.extend(v for v in reversed(list(current.values())) if isinstance(v, dict | list))
