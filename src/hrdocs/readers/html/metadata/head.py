"""What a page's head says: meta elements, links, title, languages."""

from typing import Any

from attrs import define, field


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


def read(root: Any) -> Head:
    """Return the head of a page; elements that stand in the body by mistake count too."""
    head = Head(language=(root.get("lang") or root.get("xml:lang") or "").strip() or None)
    for node in root.iter("meta", "link", "title"):
        if node.tag == "meta":
            _meta(head, node)
        elif node.tag == "link":
            rel, href = (node.get("rel") or "").lower(), (node.get("href") or "").strip()
            if href and ("canonical" in rel or ("alternate" in rel and node.get("hreflang"))):
                head.links.append((rel, href, (node.get("hreflang") or "").strip()))
        elif head.title is None and node.getparent() is not None and node.getparent().tag != "svg":
            head.title = " ".join((node.text_content() or "").split()) or None
    return head


def _meta(head: Head, node: Any) -> None:
    content = " ".join((node.get("content") or "").split())
    for attribute in ("property", "name", "http-equiv"):
        key = (node.get(attribute) or "").strip().lower()
        if key:
            head.metas.setdefault(key, []).append(content)
