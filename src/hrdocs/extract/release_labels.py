"""Labels of releases: "Press release", "For immediate release", "Media advisory" and their like in other languages."""

import functools
import re

from attrs import frozen

from hrdocs.extract.headlines import Headline, headline
from hrdocs.extract.wordings import alternation, phrases, rows
from hrdocs.model import Block, BlockKind, Document

Range = tuple[int, int]

NEAR = 9
"""Blocks before the headline, or before the text where there is none, in which a label of the page can stand."""

_AFTER_LABEL = re.compile(r"\s*(?:$|[:|–—\n/№#•·-]|\d|no\.|nr\.|n°|\(|for\b|pour\b|aktuell)", re.IGNORECASE)
_LONGEST_LABEL_BLOCK = 110


@frozen(kw_only=True)
class Label:
    """A label that a document carries: its genre, and its range in the text (None where the carrier alone has it)."""

    genre: str
    range: Range | None
    block: int | None = None


@functools.cache
def _label_pattern() -> re.Pattern[str]:
    return re.compile(alternation(phrases("release_labels.tsv")), re.IGNORECASE)


@functools.cache
def _genres() -> dict[str, str]:
    return {" ".join(row["phrase"].lower().split()): row["genre"] for row in rows("release_labels.tsv")}


def label(document: Document) -> Label | None:
    """Return the label of a release: a line, heading or keyword of its own, not a mention, nor an entry of a menu."""
    found = headline(document)
    for n in _where_labels_stand(document, found):
        block = document.blocks[n]
        text = document.text_of(block)
        match = _label_pattern().match(text)
        if match and (len(text) <= _LONGEST_LABEL_BLOCK or _headed(text, match)) and _ends_there(text, match):
            return Label(genre=_genre(match), range=(block.start + match.start(), block.start + match.end()), block=n)
    return _from_keywords(document)


def _ends_there(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :]
    return _AFTER_LABEL.match(rest) is not None or (len(text) <= 60 and rest.lstrip()[:1].isupper())


def _headed(text: str, match: re.Match[str]) -> bool:
    return text[match.end() :].lstrip()[:1] in (":", "|", "–", "—") and len(text) <= 300


def _genre(match: re.Match[str]) -> str:
    return _genres().get(" ".join(match.group().lower().replace("’", "'").split()), "press release")


def _where_labels_stand(document: Document, found: Headline | None) -> list[int]:
    """Return the blocks in which a label is the document's own: around its headline and before its text."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body]
    if not body:
        return []
    head = found.block if found and found.block is not None and found.block <= body[0] + NEAR else body[0]
    before = [n for n in range(max(0, head - NEAR), min(head, body[0])) if _no_entry(document.blocks, n, head)]
    between = list(range(min(head, body[0]), body[0]))
    return [*before, *between, *body[:6]]


def _no_entry(blocks: tuple[Block, ...], n: int, head: int) -> bool:
    """Tell whether a block before the headline is no entry of a menu; the last two may be a trail to the page."""
    return blocks[n].kind is not BlockKind.LIST_ITEM or head - n <= 2


def label_opens(text: str) -> bool:
    """Tell whether a label opens a line that goes on behind a colon: "Press release: …"."""
    match = _label_pattern().match(text)
    return match is not None and _headed(text, match)


def _from_keywords(document: Document) -> Label | None:
    for keyword in document.metadata.keywords:
        plain = re.sub(r"[_\s]+", " ", keyword.rpartition(":")[2]).strip()
        match = _label_pattern().fullmatch(plain)
        if match:
            return Label(genre=_genre(match), range=None)
    return None
