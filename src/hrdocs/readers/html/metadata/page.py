"""What metadata is read from: the head, the JSON-LD and what the walk over the page found."""

import functools
import re
from collections.abc import Iterator

from attrs import field

from hrdocs.readers.html import lists
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Sign
from hrdocs.readers.html.jsonld import Graph
from hrdocs.readers.html.metadata.head import Head
from hrdocs.values import define, frozen

SHOWN = 200
"""Of what a sign shows, this many characters are looked at."""


@frozen(kw_only=True)
class MetadataValue:
    """A value and the place that it was found in: "json-ld:headline", "meta:og:title", "html:h1"."""

    value: str
    place: str


@define(kw_only=True, eq=False)
class Page:
    """A page looked at for its metadata.

    Attributes:
        url: its own address, where that is known.
        base: the address that its links start from, where that is known.
        near: the places of the texts near its headline, by the headline, once they have been looked for.
    """

    walk: Findings
    head: Head
    graph: Graph
    url: str | None
    base: str | None
    near: dict[str | None, list[int]] = field(factory=dict)

    def metas(self, field: str) -> Iterator[MetadataValue]:
        """Yield what `<meta>` elements say of a field, the surest name first, one value a name."""
        for name in meta_names()[field]:
            for value in self.head.metas.get(name, ())[:1]:
                if value:
                    yield MetadataValue(value=value, place=f"meta:{name}")

    def items(self, *properties: str) -> Iterator[Sign]:
        """Yield elements with one of the microdata properties."""
        for sign in self.walk.signs:
            if set(sign.attributes.get("itemprop", "").lower().split()) & set(properties):
                yield sign

    def named(self, pattern: re.Pattern[str]) -> Iterator[Sign]:
        """Yield elements whose class or id matches."""
        return (sign for sign in self.walk.signs if pattern.search(sign.names))


def shown(sign: Sign) -> str:
    """Return what a sign shows, on one line."""
    return " ".join(sign.text.split())[:SHOWN]


@functools.cache
def meta_names() -> dict[str, tuple[str, ...]]:
    """Return the names of `<meta>` elements that say something of a field, by field."""
    return {row["field"]: tuple(row["names"].split()) for row in lists.table("metadata/meta_names.tsv")}
