"""HTML's elements as the walk sees them: what each is treated as, and what kind of text it makes."""

import functools
import re

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists
from hrdocs.readers.html.frame import Frame, Piece

INLINE, BLOCK, BREAK, UNNAMED, HEAD, SKIP, SCRIPTLESS = range(7)
"""How an element is treated. UNNAMED is inline too, but its name cannot stand in a path; SCRIPTLESS is hidden from
browsers that run scripts, as nearly all do."""

_CODES = {"inline": INLINE, "block": BLOCK, "break": BREAK, "head": HEAD, "skip": SKIP, "scriptless": SCRIPTLESS}
TREATMENTS = {row["tag"]: _CODES[row["treatment"]] for row in lists.table("tags.tsv")}

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PHRASES = frozenset((*HEADINGS, "p"))
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CODE = frozenset(("pre", "listing", "xmp", "plaintext"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
TABLE_PARTS = frozenset(("tr", "td", "th", "caption", "thead"))
CAPTIONS = frozenset(("figcaption", "caption"))
TEXTS = frozenset(("article", "main", "section"))
TELLING = frozenset((*HEADINGS, *LISTS, *CODE, *TABLE_PARTS, *CAPTIONS, *TEXTS, "li", "blockquote", "table"))
INLINE_TELLING = frozenset(("b", "strong", "sup"))


def piece(frame: Frame, text: str, *, code: bool) -> Piece:
    """Return a piece of the kind that the elements around it say; a list item's first piece takes its marker."""
    context = frame.context
    if context.heading:
        return Piece(kind=BlockKind.HEADING, frame=frame, text=text, level=context.heading)
    if code:
        return Piece(kind=BlockKind.CODE, frame=frame, text=text)
    if context.captioned:
        return Piece(kind=BlockKind.CAPTION, frame=frame, text=text)
    item = frame.item
    if item is not None and item.marker is not None:
        marker, item.marker = item.marker, None
        return Piece(kind=BlockKind.LIST_ITEM, frame=frame, text=text, level=context.depth, marker=marker)
    if context.quoted:
        return Piece(kind=BlockKind.QUOTATION, frame=frame, text=text)
    return Piece(kind=BlockKind.PARAGRAPH, frame=frame, text=text)


@functools.lru_cache(maxsize=8192)
def treatment(tag: str, around: str) -> int:
    """Return how an element that the list does not name is treated, given the name of the block around it.

    Those of a page's own ("my-card") are blocks, but in a paragraph or heading, which holds no blocks.
    """
    if "-" in tag and _PLAIN_NAME.fullmatch(tag):
        return INLINE if around in _PHRASES else BLOCK
    return INLINE if _PLAIN_NAME.fullmatch(tag) else UNNAMED


@functools.lru_cache(maxsize=8192)
def class_verdict(classes: str) -> int:
    """Return 1 for classes that hide an element, 2 for those of a byline, 3 for both, else 0."""
    lowered = classes.lower()
    verdict = 0 if _hiding().isdisjoint(lowered.split()) else 1
    return verdict + 2 if any(each in lowered for each in _signing()) else verdict


@functools.lru_cache(maxsize=8192)
def captions(classes: str) -> bool:
    """Tell whether classes are those of a caption."""
    return not _captioning().isdisjoint(classes.lower().split())


@functools.cache
def _captioning() -> frozenset[str]:
    return frozenset(lists.lines("caption_names.txt"))


@functools.cache
def _hiding() -> frozenset[str]:
    return frozenset(lists.lines("hidden_names.txt"))


@functools.cache
def _signing() -> tuple[str, ...]:
    return lists.lines("signing_names.txt")
