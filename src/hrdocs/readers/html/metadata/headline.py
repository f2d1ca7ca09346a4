"""What stands near a page's headline: the place of bylines and datelines."""

import itertools

from hrdocs.readers.block_kinds import HEADING
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata.page import Page
from hrdocs.readers.html.metadata.titles import AGREEMENT, agreement, folded

BEFORE_HEADLINE, AFTER_HEADLINE = 4, 12
"""How many texts before and after the headline a byline or dateline may stand."""

PROSE = 120
"""From so many characters on a text that is mostly unlinked is a paragraph of prose."""

BEFORE_BODY, AFTER_BODY = 5, 2
"""The same for the beginning of the main content, which may be far from the headline."""


def near_headline(page: Page, title: str | None) -> list[PageText]:
    """Return the texts after and before the headline, then those around the beginning of the main content."""
    return [page.walk.pieces[at] for at in near_places(page, title)]


def near_places(page: Page, title: str | None) -> list[int]:
    """Return the places of those texts among all of the page."""
    if title not in page.near:
        page.near[title] = _near(page.walk.pieces, title)
    return page.near[title]


def _near(pieces: list[PageText], title: str | None) -> list[int]:
    near: list[int] = []
    at = headline_at(pieces, title)
    if at is not None:
        following = _up_to_text(pieces[at + 1 : at + 1 + AFTER_HEADLINE])
        near = [*range(at + 1, at + 1 + len(following)), *range(at - 1, max(0, at - BEFORE_HEADLINE) - 1, -1)]
    first = next((n for n, piece in enumerate(pieces) if piece.in_body), None)
    if first is not None:
        near += range(first - 1, max(0, first - BEFORE_BODY) - 1, -1)
        near += range(first, min(len(pieces), first + AFTER_BODY))
    return near


def _up_to_text(following: list[PageText]) -> list[PageText]:
    """Return the texts behind a headline up to the second paragraph of prose: what stands behind that is not near."""
    told = 0
    for n, piece in enumerate(following):
        told += piece.weight >= PROSE and 2 * piece.linked < len(piece.text)
        if told == 2:
            return following[:n]
    return following


def headline_at(pieces: list[PageText], title: str | None) -> int | None:
    """Return the place of the heading that has the title's words, or most of them."""
    wanted = folded(title)
    if not wanted:
        return None
    headings = [n for n, piece in enumerate(pieces) if piece.kind is HEADING]
    told = {n: folded(pieces[n].text) for n in headings}
    same = (n for n in headings if told[n] == wanted)
    kicked = (n for n in headings if pieces[n].level == 1 and told[n].endswith(wanted))
    like = (n for n in headings if agreement(pieces[n].text, title or "") >= AGREEMENT)
    return next(itertools.chain(same, kicked, like), None)
