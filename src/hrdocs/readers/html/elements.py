"""HTML's elements as the walk sees them: what each is treated as, and what kind of text it makes."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.readers.html import lists
from hrdocs.readers.html.frame import Anchor, Frame, PageText

INLINE, BLOCK, BREAK, UNNAMED, HEAD, SKIP, SCRIPTLESS, OWN = range(8)
"""How an element is treated. UNNAMED is inline too, but its name cannot stand in a path; SCRIPTLESS is hidden from
browsers that run scripts, as nearly all do; OWN is a block, but in a phrase, which holds no blocks."""

WORDLESS = frozenset((HEAD, SKIP, SCRIPTLESS))
"""Treatments of elements whose texts a browser never shows."""

HIDES, SIGNS, CAPTION = 1, 2, 4
"""What classes say of an element: that a browser does not show it, that it may be a byline, that it is a caption."""

_CODES = {
    "inline": INLINE,
    "block": BLOCK,
    "break": BREAK,
    "head": HEAD,
    "skip": SKIP,
    "scriptless": SCRIPTLESS,
    "own": OWN,
}
# A member of an enumeration takes longer to look up than a name of the module.
_HEADING, _CODE, _CAPTION = BlockKind.HEADING, BlockKind.CODE, BlockKind.CAPTION
_ITEM, _QUOTATION, _PARAGRAPH = BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.PARAGRAPH
_PLAIN_NAME = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class _Treatments(dict[str, int]):
    """How each element is treated, by its name: as the list says, else by the form of the name."""

    def __missing__(self, tag: str) -> int:
        found = _by_name(tag)
        if len(self) < MAXIMUM_NAMES:
            self[tag] = found
        return found


MAXIMUM_NAMES = 2000
"""So many names are remembered; a page may make up any number of them."""

TREATMENTS = _Treatments((row["tag"], _CODES[row["treatment"]]) for row in lists.table("tags.tsv"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
PHRASES = frozenset((*HEADINGS, "p"))
HIDING_STYLE = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CODE = frozenset(("pre", "listing", "xmp", "plaintext"))
LISTS = frozenset(("ul", "ol", "menu", "dir"))
TABLE_PARTS = frozenset(("tr", "td", "th", "caption", "thead"))
CAPTIONS = frozenset(("figcaption", "caption"))
TEXTS = frozenset(("article", "main", "section"))
ENDING = frozenset((*CODE, *TABLE_PARTS, "table"))
"""Elements whose end says something."""

INLINE_TELLING = frozenset(("b", "strong", "sup"))
_HIDING = frozenset(lists.lines("hidden_names.txt"))
_CAPTIONING = frozenset(lists.lines("caption_names.txt"))
_SIGNING = regex("|".join(lists.lines("signing_names.txt")))


def piece(frame: Frame, text: str, anchors: Sequence[Anchor], *, code: bool) -> PageText:
    """Return a piece of the kind that the elements around it say; a list item's first piece takes its marker."""
    context = frame.context
    if context.heading:
        return PageText(kind=_HEADING, frame=frame, text=text, anchors=anchors, level=context.heading)
    if code:
        return PageText(kind=_CODE, frame=frame, text=text, anchors=anchors)
    if context.captioned:
        return PageText(kind=_CAPTION, frame=frame, text=text, anchors=anchors)
    item = frame.item
    if item is not None and item.marker is not None:
        marker, item.marker = item.marker, None
        return PageText(kind=_ITEM, frame=frame, text=text, anchors=anchors, level=context.depth, marker=marker)
    return PageText(kind=_QUOTATION if context.quoted else _PARAGRAPH, frame=frame, text=text, anchors=anchors)


def linked(anchors: Sequence[Anchor], *, heading: bool) -> int:
    """Return how many characters stand in hyperlinks; a heading's link to itself does not count."""
    linked = 0
    for each in anchors:
        href = each.href
        if href and not (heading and href[0] == "#"):
            linked += each.end - each.start
    return linked


def hides(style: str) -> bool:
    """Return whether an element's own style hides it; few styles have one of the words at all."""
    lowered = style.lower()
    return ("none" in lowered or "hidden" in lowered) and HIDING_STYLE.search(style) is not None


def _by_name(tag: str) -> int:
    """Return how an element that the list does not name is treated; a page's own are "my-card" and such."""
    if not _PLAIN_NAME.fullmatch(tag):
        return UNNAMED
    return OWN if "-" in tag else INLINE


@functools.lru_cache(maxsize=8192)
def class_verdict(classes: str) -> int:
    """Return what classes say: HIDES, SIGNS and CAPTION, added up."""
    lowered = classes.lower()
    verdict = 0 if _HIDING.isdisjoint(words := lowered.split()) else HIDES
    verdict |= 0 if _CAPTIONING.isdisjoint(words) else CAPTION
    return verdict | SIGNS if _SIGNING.search(lowered) else verdict
