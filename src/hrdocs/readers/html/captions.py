"""Captions that no `<figcaption>` marks: what stands beside a picture in its figure, or in an element named so."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.readers.block_kinds import CAPTION, CODE, LIST_ITEM, PARAGRAPH, QUOTATION, TABLE
from hrdocs.readers.html import lists
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Frame, PageText
from hrdocs.readers.html.scoring import Weights
from hrdocs.readers.html.words import WORDS

LONGEST = 500
"""An element with more characters than this shows a text, not what a picture shows."""

LONGEST_CREDIT, LONGEST_CREDITED = 100, 250
"""A line that is a credit, and one that ends in a credit, are no longer."""

LONGEST_NAME = 40
"""Of a name in a credit."""

_BETWEEN = regex(r"\s?[|/•·]\s?|\svia\s")
_MARK = regex(r"[©|/(\[]|\. ")
"""Before a credit that ends a text stands one of these."""

_OTHERS = frozenset((TABLE, QUOTATION, CODE, LIST_ITEM))
"""What figures hold beside pictures."""


def settle(found: Findings, weights: Weights) -> None:
    """Change the kind of texts that are captions."""
    inside = dict[Frame, list[PageText]]()
    texts = weights.text
    small = (frame for frame in found.frames if 0 < texts[frame.index] <= LONGEST)
    figures = [each for each in small if each.tag == "figure" or (each.names and _is_named_so(each.names))]
    if not figures:
        return
    around = _innermost(figures, found.frames)
    for piece in found.pieces:
        outer = around[piece.frame.index]
        if outer is not None:
            inside.setdefault(outer, []).append(piece)
    for pieces in inside.values():
        if all(piece.kind not in _OTHERS for piece in pieces):
            for piece in pieces:
                piece.kind = CAPTION if piece.kind is PARAGRAPH else piece.kind


def _innermost(figures: Sequence[Frame], frames: Sequence[Frame]) -> list[Frame | None]:
    """Return for each frame of a page the innermost figure that it is or stands in."""
    around: list[Frame | None] = [None] * len(frames)
    wanted = set(figures)
    for frame in frames[figures[0].index :]:
        if frame in wanted:
            around[frame.index] = frame
        elif frame.parent is not None:
            around[frame.index] = around[frame.parent.index]
    return around


@functools.lru_cache(maxsize=8192)
def _is_named_so(names: str) -> bool:
    return lists.pattern("caption_words.txt").search(names) is not None


def settle_credited(pieces: Sequence[PageText]) -> None:
    """Take for captions what is a credit, what stands right before it in its box, and short texts that end in one."""
    for at, piece in enumerate(pieces):
        if not piece.in_body or piece.kind is not PARAGRAPH or len(piece.text) > LONGEST_CREDITED:
            continue
        alone = len(piece.text) <= LONGEST_CREDIT and _is_credit(piece.text)
        if alone and at and _stands_before(pieces[at - 1], piece):
            pieces[at - 1].kind = CAPTION
        if alone or (_MARK.search(piece.text, len(piece.text) // 3) and _credited().search(piece.text)):
            piece.kind = CAPTION


def _is_credit(text: str) -> bool:
    """Return whether a line is a credit: "Ona Reed | Moment | Getty Images", "Reuters", "AFP via Getty Images"."""
    *names, last = _BETWEEN.split(text.strip())
    told = all(0 < len(name) <= LONGEST_NAME and not name.endswith((".", "!", "?")) for name in names)
    return told and WORDS.pattern("picture_sources").fullmatch(last.strip(" ).")) is not None


def _stands_before(piece: PageText, credit: PageText) -> bool:
    """Return whether a short text that ends no sentence stands in the box of a credit."""
    beside = piece.frame.parent is credit.frame.parent and piece.frame.tag != "p"
    return beside and piece.kind is PARAGRAPH and len(piece.text) <= LONGEST_CREDITED


@functools.cache
def _credited() -> re.Pattern[str]:
    """Return the pattern of a credit at the end of a caption: "… © Ona Reed", "… | Photo by Ona Reed"."""
    opening, source = WORDS.source("credit_openings"), WORDS.source("picture_sources")
    return re.compile(
        rf"""
        (?: ©\s?(?!\d{{4}})[^.!?©]{{2,60}}                             # © Ona Reed, but no year of a copyright
          | [|/(\[.]\s*{opening}\s?(?:[:：©/]|(?<=\s))\s?[^.!?]{{2,60}}   # | Photo by Ona Reed, (Foto: Ona Reed)
          | [|/(]\s?{source}                                           # (Reuters)
        )[)\]\s]*$
        """,
        re.IGNORECASE | re.VERBOSE,
    )
