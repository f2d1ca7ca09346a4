"""How much of a page's structure is kept with its kind: the headings, list items, table cells and links of the gold.

What counts is said by the gold, not by us: an element counts where the gold's Markdown has a heading, item, cell or
link of its words, and the page has one too (`h1`-`h6`, `li`, `td`/`th`, `a href`). The Markdown alone takes every
paragraph that begins with "1." for an item; the page alone takes a menu's link for one of the text wherever its word
("About") stands in the text by chance.

An element is kept where the extractor gives one of the same kind with the same words, case and punctuation aside. Of
an item that holds several paragraphs, the first is enough. A heading that is given as the title is kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lxml.html

Structure = Mapping[str, set[str]]

TAGS = {"heading": ("h1", "h2", "h3", "h4", "h5", "h6"), "item": ("li",), "cell": ("td", "th"), "link": ("a",)}
LEAST_OPENING = 20
"""The first paragraph of an item has more characters than this."""

_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"#+\s+(.*)")
_ITEM = re.compile(r"\s*(?:[-*]|\d+[.)])\s+(.*)")
_RULE = re.compile(r"[\s:-]*")
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


def wanted(data: bytes, markdown: str) -> Structure:
    """Return the folded texts of each kind that the gold and the page both have."""
    said: dict[str, set[str]] = {kind: set() for kind in TAGS}
    for kind, text in _of_markdown(markdown):
        said[kind].add(folded(text))
    root = lxml.html.document_fromstring(data)
    return {kind: (said[kind] & {_own_text(node) for node in root.iter(*tags)}) - {""} for kind, tags in TAGS.items()}


def lost(wanted: Structure, found: Mapping[str, Sequence[str]], title: str | None) -> Structure:
    """Return what is wanted and was not found with its kind."""
    got = {kind: {folded(text) for text in texts} for kind, texts in found.items()}
    got["heading"].add(folded(title or ""))
    missing = {kind: wanted[kind] - got[kind] for kind in wanted}
    openings = tuple(text for text in got["item"] if len(text) > LEAST_OPENING)
    missing["item"] = {text for text in missing["item"] if not text.startswith(openings)}
    return missing


def folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _of_markdown(markdown: str) -> Iterator[tuple[str, str]]:
    for line in markdown.splitlines():
        for kind, pattern in (("heading", _HEADING), ("item", _ITEM)):
            if found := pattern.match(line):
                yield kind, _plain(found[1])
        if line.startswith("|"):
            yield from (("cell", _plain(cell)) for cell in line.strip("|").split("|") if not _RULE.fullmatch(cell))
        yield from (("link", _plain(link[1])) for link in _LINK.finditer(line))


def _plain(text: str) -> str:
    """Return Markdown without the targets of its links and without emphasis."""
    return _LINK.sub(r"\1", text).replace("*", "").replace("`", "")


def _own_text(node: Any) -> str:
    """Return an element's folded text without the lists in it; none of an `a` that is no link."""
    if node.tag == "a" and not node.get("href"):
        return ""
    parts = [node.text or ""]
    for child in node:
        if child.tag not in ("ul", "ol", "script", "style"):
            parts.append(child.text_content() if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return folded("".join(parts))
