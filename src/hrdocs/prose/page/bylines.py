"""Lines around a text that are not of it: who wrote it and when, calls to share it."""

import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.events.event_lines import opens_with_label
from hrdocs.prose.page.headlines import Headline
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.people.names import has_organisation, leading_name, words
from hrdocs.un import dates

_BEHIND_NAMES = regex(r"\s*(?:[|•·/(]|\s[–—-]\s|\d)")
"""Where the paper, the day or a remark begins behind the names."""
_AND = regex(r",|;|&|\s(?:and|und|et|y|e|и|және|жана|ва|va|ve|و)\s")

LONGEST_LINE = 90
NEAR = 5
"""Blocks from the headline on among which a byline stands."""


def byline_blocks(document: Document, title: Headline | None) -> set[int]:
    """Return the indexes of the body's blocks that name its author or day, or call to share or follow, and no more."""
    body = body_places(document)
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
    return found | _networks(document, body, found)


def _networks(document: Document, body: Sequence[int], shared: set[int]) -> set[int]:
    """Return the lines that are the name of a network and stand beside another, or beside a call to share."""
    pattern = LEXICON.pattern("around_text", kind="network")
    named = {n for n in body if pattern.fullmatch(document.text_of(document.blocks[n]).strip(" :!.•"))}
    beside = named | shared
    at = {n: k for k, n in enumerate(body)}
    return {n for n in named if {*body[max(0, at[n] - 1) : at[n] + 2]} & beside - {n}}


def byline(document: Document, title: Headline) -> int | None:
    """Return the block by the headline that names the author: "By …", "Автор: …"; None where there is none."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body or n == title.block]
    at = body.index(title.block) if title.block in body else 0
    return next((n for n in body[at : at + NEAR] if _is_byline(document.text_of(document.blocks[n]).strip())), None)


def signers(document: Document, title: Headline) -> tuple[Range, ...]:
    """Return the ranges of the names of persons in the line by the headline that names the author: "By A. Lind"."""
    n = byline(document, title)
    block = document.blocks[n] if n is not None else None
    opening = (
        LEXICON.pattern("around_text", kind="author").match(document.text, block.start, block.end) if block else None
    )
    if block is None or opening is None:
        return ()
    rest = _BEHIND_NAMES.split(document.text[opening.end() : block.end], maxsplit=1)[0]
    places, start = list[Range](), opening.end()
    for part in (each.strip(" :") for each in _AND.split(rest)):
        begin = document.text.index(part, start)
        found = words(document.text, begin, begin + len(part))
        name = leading_name(found)
        if len(name) >= 2 and len(name) == len(found) and not has_organisation(part):
            places.append((name[0].start, name[-1].end))
        start = begin + len(part)
    return tuple(places)


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
