"""How much of a page's structure is kept with its kind, and how much of what is given is in the gold.

That is of headings, list items, table cells and links, each text once a page.

What counts is said by the gold, not by us: an element counts where the gold's Markdown has a heading, item, cell or
link of its words, and the page has one too (`h1`-`h6`, `li`, `td`/`th`, `a href`). The Markdown alone takes every
paragraph that begins with "1." for an item, and links every word of the text that is a link anywhere on the page, as
in a menu ("About") or in tags. So a link of the page counts where it stands between the same words in the gold, up to
three on either side, or is a line of the gold where it stands alone.

An element is kept where the extractor gives one of the same kind with the same words, case and punctuation aside. Of
an item that holds several paragraphs, the first is enough. A heading that is given as the title is kept.

Who gives every link of a page keeps them all. So the other share is told too: of the elements that an extractor gives,
how many the gold's Markdown has as that kind, or as the title. It is low for all, since the Markdown has many items,
headings and cells only as lines of text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import lxml.html
from lxml import etree

Structure = Mapping[str, set[str]]

TAGS = {"heading": ("h1", "h2", "h3", "h4", "h5", "h6"), "item": ("li",), "cell": ("td", "th"), "link": ("a",)}
LEAST_OPENING = 20
"""The first paragraph of an item has more characters than this."""

AROUND = 3
"""So many words on either side tell where a link stands."""

_BOUNDARY = "\n"
_INLINE = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd"),
        *("label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"),
        *("var", "wbr"),
    ]
)
_LISTED = re.compile(r"\d+ ")
_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"#+\s+(.*)")
_ITEM = re.compile(r"\s*(?:[-*]|\d+[.)])\s+(.*)")
_RULE = re.compile(r"[\s:-]*")
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")


def said(markdown: str) -> Structure:
    """Return the folded texts of each kind in the gold's Markdown."""
    texts: dict[str, set[str]] = {kind: set() for kind in TAGS}
    for kind, text in _of_markdown(markdown):
        texts[kind].add(folded(text))
    return {kind: each - {""} for kind, each in texts.items()}


def wanted(data: bytes, gold: str, markdown: str) -> Structure:
    """Return the folded texts of each kind that the gold and the page both have."""
    root = lxml.html.document_fromstring(data)
    shown = {kind: {_own_text(node) for node in root.iter(*tags)} for kind, tags in TAGS.items()}
    shown["link"] = set(_links_in(gold, root))
    return {kind: texts & shown[kind] for kind, texts in said(markdown).items()}


def _links_in(gold: str, root: Any) -> Iterator[str]:
    """Yield the folded texts of the links that stand in the gold as they stand on the page."""
    lines = {_LISTED.sub("", folded(line)) for line in gold.splitlines()} | {folded(line) for line in gold.splitlines()}
    whole = f" {folded(gold)} "
    for before, text, after in _links(root):
        around = " ".join([*before[-AROUND:], text, *after[:AROUND]])
        if f" {around} " in whole if before or after else text in lines:
            yield text


def _links(root: Any) -> Iterator[tuple[list[str], str, list[str]]]:
    """Yield each link's words, and those before and after it in its block."""
    text, links, opened = "", list[tuple[int, int]](), list[int]()
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            text += (node.tail or "").replace(_BOUNDARY, " ")
        elif event == "start":
            text += _BOUNDARY if node.tag not in _INLINE else ""
            if node.tag == "a":
                opened.append(len(text))
            text += (node.text or "").replace(_BOUNDARY, " ") if node.tag not in ("script", "style") else ""
        else:
            if node.tag == "a":
                start = opened.pop()
                links += [(start, len(text))] if node.get("href") else []
            text += _BOUNDARY if node.tag not in _INLINE else ""
            text += (node.tail or "").replace(_BOUNDARY, " ")
    for start, end in links:
        before = text[max(0, start - 200) : start].rpartition(_BOUNDARY)[2]
        after = text[end : end + 200].partition(_BOUNDARY)[0]
        yield folded(before).split(), folded(text[start:end]), folded(after).split()


def lost(wanted: Structure, found: Mapping[str, Sequence[str]], title: str | None) -> Structure:
    """Return what is wanted and was not found with its kind."""
    got = given(found)
    got["heading"].add(folded(title or ""))
    missing = {kind: wanted[kind] - got[kind] for kind in wanted}
    openings = tuple(text for text in got["item"] if len(text) > LEAST_OPENING)
    missing["item"] = {text for text in missing["item"] if not text.startswith(openings)}
    return missing


def given(found: Mapping[str, Sequence[str]]) -> Structure:
    """Return the folded texts of each kind that an extractor gives."""
    return {kind: {folded(text) for text in texts} - {""} for kind, texts in found.items()}


def confirmed(said: Structure, given: Structure, title: str | None) -> Structure:
    """Return what is given and in the gold with its kind; the first paragraph of an item is enough."""
    texts = {kind: given[kind] & said[kind] for kind in given}
    texts["heading"] |= given["heading"] & {folded(title or "")}
    texts["item"] |= {
        text
        for text in given["item"] - said["item"]
        if len(text) > LEAST_OPENING and any(each.startswith(text) for each in said["item"])
    }
    return texts


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
    """Return an element's folded text without the lists in it."""
    parts = [node.text or ""]
    for child in node:
        if child.tag not in ("ul", "ol", "script", "style"):
            parts.append(child.text_content() if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return folded("".join(parts))
