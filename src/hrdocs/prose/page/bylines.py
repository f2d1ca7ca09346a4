"""Lines around a text that are not of it: who wrote it and when, calls to share it."""

import re

from hrdocs.model import BlockKind, Document
from hrdocs.prose import LEXICON
from hrdocs.prose.events.event_lines import opens_with_label
from hrdocs.prose.page.headlines import Headline
from hrdocs.un import dates

LONGEST_LINE = 90
NEAR = 5
"""Blocks from the headline on among which a byline stands."""


def byline_blocks(document: Document, title: Headline | None) -> set[int]:
    """Return the indexes of the body's blocks that name its author or day, or call to share or follow, and no more."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body]
    edges = {*body[:4], *body[-3:]}
    found = set()
    for n in body:
        block = document.blocks[n]
        text = document.text_of(block).strip()
        if len(text) > LONGEST_LINE or (title and n == title.block) or block.kind is BlockKind.TABLE:
            continue
        if opens_with_label(text):
            continue
        at_edge = n in edges and (_is_byline(text) or _is_day(text))
        if at_edge or LEXICON.pattern("around_text", kind="share").fullmatch(text.rstrip(" :!.")):
            found.add(n)
    return found


def byline(document: Document, title: Headline) -> int | None:
    """Return the block by the headline that names the author: "By …", "Автор: …"; None where there is none."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body or n == title.block]
    at = body.index(title.block) if title.block in body else 0
    return next((n for n in body[at : at + NEAR] if _is_byline(document.text_of(document.blocks[n]).strip())), None)


def _is_byline(text: str) -> bool:
    opening = LEXICON.pattern("around_text", kind="byline").match(text)
    if opening is None or text.endswith((".", "!", "?")):
        return False
    rest = text[opening.end() :].strip(" :,|–—-")
    return bool(rest) and (bool(dates.find(rest)) or len(rest.split()) <= 6)


def _is_day(text: str) -> bool:
    """Return whether a line is a day, with an hour at most."""
    days = dates.find(text)
    if len(days) != 1:
        return False
    rest = text[: days[0].start] + text[days[0].end :]
    return len(text) <= 40 and not re.search(r"[^\W\d_]{6,}", rest) and len(rest.strip()) <= 12
