"""Lists of other pages that are not marked up as headings: equal siblings of a link and a day or a kicker each."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.readers.block_kinds import HEADING
from hrdocs.readers.html.cards import DEEPEST_CARD, EQUAL, SHORTEST_LINK, is_linked
from hrdocs.readers.html.frame import Frame, PageText, leave_out
from hrdocs.readers.html.scoring import LEAST_PROSE, is_prose

TITLE_WORDS, SIGNS_A_WORD = 4, 2
"""A title of another page has so many words; so many signs of a script without spaces count as one."""

LONGEST_LABEL = 40
"""What stands beside the link, a day, a section or an author, is no longer."""

LONGEST_TIME = 24
_TIME = regex(r"[\s(\[|,–—-]*\d{1,2}(?::\d\d|[./-]\d{1,2}(?:[./-]\d{2,4})?)(?:[\s,|–—-]+\d{1,2}:\d\d)?[\s)\]|,–—-]*")
"""Beside a link: "12:05", "(05-05)", "| 05.05.2026, 12:05"."""

MOST_LINKS = 2
"""A card holds a title and a teaser that are links, or one text."""

Step = tuple[Frame, str]
"""An element, and the name of those in it that may be cards."""


def drop(pieces: Sequence[PageText]) -> None:
    """Take such lists out of the body, where other text is left."""
    if sum(len(piece.text) for piece in pieces if piece.in_body and is_prose(piece)) < LEAST_PROSE:
        return
    titles = [piece for piece in pieces if (is_linked(piece) or _is_timed(piece)) and _is_title(piece)]
    if len(titles) < EQUAL:
        return
    body = {frame for piece in pieces if piece.in_body for frame in _around(piece)}
    listed = [cards for cards in _lists(titles) if not cards.isdisjoint(body)]
    inside = _inside(pieces, frozenset[Frame]().union(*listed))
    for cards in listed:
        held = [inside[card] for card in cards if card in inside]
        labelled = sum(any(not is_linked(piece) or _is_timed(piece) for piece in texts) for texts in held)
        if 2 * labelled > len(held) and all(map(_is_card, held)):
            leave_out(itertools.chain(*held))


def _is_title(piece: PageText) -> bool:
    signs = unspaced(piece.text)
    words = len(piece.text.split()) + signs // SIGNS_A_WORD
    return len(piece.text) + signs >= SHORTEST_LINK and words >= TITLE_WORDS


def _is_timed(piece: PageText) -> bool:
    """Return whether a text is a link and, before or behind it, an hour or a day."""
    if len(piece.anchors) != 1 or not 0 < len(piece.text) - piece.linked <= LONGEST_TIME:
        return False
    link = piece.anchors[0]
    return _TIME.fullmatch(f"{piece.text[: link.start]} {piece.text[link.end :]}") is not None


def _lists(titles: Sequence[PageText]) -> Iterator[frozenset[Frame]]:
    """Yield the smallest elements around titles that have enough siblings of their name around titles."""
    siblings = _siblings(titles)
    chains = (itertools.pairwise(_around(title)) for title in titles)
    steps = (next(((o, i.tag) for i, o in chain if len(siblings[o, i.tag]) >= EQUAL), None) for chain in chains)
    for step in dict.fromkeys(step for step in steps if step is not None):
        yield frozenset(siblings[step])


def _siblings(titles: Sequence[PageText]) -> Mapping[Step, set[Frame]]:
    """Return the elements around titles, by what is around them and by their name."""
    siblings: defaultdict[Step, set[Frame]] = defaultdict(set)
    reached: dict[Frame, int] = {}
    for title in titles:
        inner, outer, left = title.frame, title.frame.parent, DEEPEST_CARD
        # Above an element that another title has come by, what is around it is noted already.
        while outer is not None and left > reached.get(inner, 0):
            reached[inner] = left
            siblings[outer, inner.tag].add(inner)
            inner, outer, left = outer, outer.parent, left - 1
    return siblings


def _around(piece: PageText) -> list[Frame]:
    """Return the elements around a text, the innermost first."""
    found, outer = [piece.frame], piece.frame.parent
    for _ in range(DEEPEST_CARD):
        if outer is None:
            break
        found.append(outer)
        outer = outer.parent
    return found


def _inside(pieces: Sequence[PageText], cards: frozenset[Frame]) -> dict[Frame, list[PageText]]:
    """Return the texts that stand in cards, by card."""
    inside: dict[Frame, list[PageText]] = {}
    for piece in pieces if cards else ():
        for frame in _around(piece):
            if frame in cards:
                inside.setdefault(frame, []).append(piece)
    return inside


def _is_card(texts: Sequence[PageText]) -> bool:
    """Return whether an element holds links and labels alone."""
    labels = [piece for piece in texts if not is_linked(piece) and not _is_timed(piece)]
    short = all(len(piece.text) <= LONGEST_LABEL and piece.kind is not HEADING for piece in labels)
    return short and len(texts) - len(labels) <= MOST_LINKS
