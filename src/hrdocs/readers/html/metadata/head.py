"""What a page's head says: meta elements, links, title, languages."""

from collections.abc import Sequence

from attrs import field

from hrdocs.values import define

LONGEST = 5000
"""Of a value, this many characters are looked at."""


@define(eq=False)
class Head:
    """The head of a page.

    Attributes:
        metas: values of `<meta>` by their property, name or http-equiv, lower case, in document order.
        links: (rel, href, hreflang) of `<link>` elements that say something of the document.
        title: text of `<title>`.
        language: `lang` of the root element.
    """

    metas: dict[str, list[str]] = field(factory=dict)
    links: list[tuple[str, str, str]] = field(factory=list)
    title: str | None = None
    language: str | None = None

    def first(self, *names: str) -> tuple[str, str] | None:
        """Return the first value that is given under any of the names, and that name."""
        for name in names:
            for value in self.metas.get(name, ()):
                if value:
                    return value, name
        return None


def read(elements: Sequence[tuple[str, dict[str, str]]], title: str | None, language: str | None) -> Head:
    """Return the head of a page; elements that stand in the body by mistake count too."""
    head = Head(title=title, language=language)
    for tag, attributes in elements:
        if tag == "meta":
            _meta(head, attributes)
        elif tag == "link":
            rel, href = attributes.get("rel", "").lower(), attributes.get("href", "").strip()
            if href and ("canonical" in rel or ("alternate" in rel and attributes.get("hreflang"))):
                head.links.append((rel, href, attributes.get("hreflang", "").strip()))
    return head


def _meta(head: Head, attributes: dict[str, str]) -> None:
    content = " ".join(attributes.get("content", "")[:LONGEST].split())
    for attribute in ("property", "name", "http-equiv"):
        key = attributes.get(attribute, "").strip().lower()
        if key:
            head.metas.setdefault(key, []).append(content)
