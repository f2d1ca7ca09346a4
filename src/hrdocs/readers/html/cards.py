"""Other pages within a text: a second article, cards that lead to another page, lists of links with a word before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hrdocs.readers.block_kinds import HEADING, LIST_ITEM
from hrdocs.readers.html.frame import Frame, PageText, leave_out
from hrdocs.readers.html.scoring import LEAST_PROSE, is_prose

LONGEST_CARD = 500
"""An element with more characters than this is no card."""

LONGEST_KICKER = 40
SHORTEST_LINK = 20
"""Of an item that is a link with a word before it ("Weather: Storm is to come on Friday")."""

_KICKER_ENDS = (":", "|", "–", "+++", "?", "!")
"""Signs behind the word before the link."""

EQUAL = 3
"""So many equal siblings of linked heading and teaser are cards."""


def drop(pieces: list[PageText]) -> None:
    """Take cards and lists of links out of the body."""
    _drop_kicked_links(pieces)
    _drop_cards(pieces)


def is_card_heading(heading: PageText, following: PageText) -> bool:
    """Return whether a linked heading stands in a box between paragraphs, which are siblings of the box."""
    box = heading.frame.parent
    return box is not None and box.parent is not None and following.frame.parent is box.parent


# ------------------------------------------------------------------ another article


def drop_other_articles(pieces: list[PageText], headline: PageText) -> None:
    """Drop what stands in another `<article>` than the headline: under a first or linked heading, or a mere teaser."""
    own = [frame for frame in headline.frame.ancestors() if frame.tag == "article"]
    by_article: defaultdict[Frame | None, list[PageText]] = defaultdict(list)
    articles: dict[Frame, Frame | None] = {}
    for piece in pieces:
        if piece.in_body:
            by_article[_article_around(piece.frame, articles)].append(piece)
    rest = _prose_in(pieces)
    told = _prose_in(by_article.get(own[0], ())) >= LEAST_PROSE if own else False
    teasers = _teasers({article: held for article, held in by_article.items() if article not in own}, rest)
    for article, held in by_article.items():
        weight = _prose_in(held)
        if article is None or article in own or rest - weight < LEAST_PROSE:
            continue
        first = next((piece for piece in held if piece.kind is HEADING), None)
        another = first is not None and ((told and first.level == 1) or (is_linked(first) and 2 * weight < rest))
        if another or article in teasers:
            rest -= weight
            leave_out(held)


def _teasers(by_article: Mapping[Frame | None, list[PageText]], prose: int) -> set[Frame | None]:
    """Return the articles that are a heading and a teaser; none where they are many or much: parts of a text are."""
    teasers = {
        article: sum(len(piece.text) for piece in held)
        for article, held in by_article.items()
        if article is not None and held[0].kind is HEADING and sum(map(is_prose, held)) <= 1
    }
    few = len(teasers) < EQUAL and all(length <= LONGEST_CARD for length in teasers.values())
    return set(teasers) if few and 4 * sum(teasers.values()) < prose else set()


def _article_around(frame: Frame, known: dict[Frame, Frame | None]) -> Frame | None:
    """Return the innermost `<article>` around a frame; what is found for the frames between is kept in `known`."""
    passed, article = [], None
    for outer in frame.ancestors():
        if outer.tag == "article" or outer in known:
            article = outer if outer.tag == "article" else known[outer]
            break
        passed.append(outer)
    known.update(dict.fromkeys(passed, article))
    return article


def _prose_in(pieces: Iterable[PageText]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.in_body and is_prose(piece))


def is_linked(piece: PageText) -> bool:
    """Return whether nearly all of a text is a link."""
    return piece.linked >= 0.9 * len(piece.text)


# ------------------------------------------------------------------ lists of links


def _drop_kicked_links(pieces: list[PageText]) -> None:
    """Drop lists of at least two items each of which is a word or two and a link to another page."""
    lists: defaultdict[Frame, list[PageText]] = defaultdict(list)
    for piece in pieces:
        item = piece.frame.item
        if piece.in_body and piece.kind is LIST_ITEM and item is not None and item.parent is not None:
            lists[item.parent].append(piece)
    for items in lists.values():
        if len(items) >= 2 and all(_is_kicked(item) for item in items):
            leave_out(items)


def _is_kicked(piece: PageText) -> bool:
    links = [anchor for anchor in piece.anchors if anchor.href]
    if len(links) != 1:
        return False
    before, link, behind = piece.text[: links[0].start], links[0], piece.text[links[0].end :]
    told = " " in piece.text[link.start : link.end] and link.end - link.start >= SHORTEST_LINK
    return told and 0 < len(before) <= LONGEST_KICKER and before.rstrip().endswith(_KICKER_ENDS) and not behind.strip()


# ------------------------------------------------------------------ cards


def _drop_cards(pieces: list[PageText]) -> None:
    """Drop cards: a linked heading with a day or a kicker in a box, or equal siblings of linked heading and teaser."""
    boxes = _boxes(pieces)
    equal: defaultdict[tuple[Frame | None, str], list[list[PageText]]] = defaultdict(list)
    for box, held in boxes.items():
        if not any(is_prose(piece) for piece in held) and not held[0].in_body:
            leave_out(held)
        elif sum(is_prose(piece) for piece in held) == 1:
            equal[box.parent, box.tag].append(held)
    prose = _prose_in(pieces)
    for cards in equal.values():
        weight = sum(_prose_in(held) for held in cards)
        if len(cards) >= EQUAL and 2 * weight < prose:
            for held in cards:
                leave_out(held)


DEEPEST_CARD = 24
"""Elements that one may go up from a piece to the box that holds it with others."""


def _boxes(pieces: Sequence[PageText]) -> dict[Frame, list[PageText]]:
    """Return what small elements hold that open with a linked heading, and hold something else."""
    weights: defaultdict[Frame, int] = defaultdict(int)
    held: defaultdict[Frame, list[PageText]] = defaultdict(list)
    heads = {piece.frame.parent for piece in pieces if piece.kind is HEADING and is_linked(piece)}
    for piece in pieces if heads else ():
        outer = piece.frame
        for _ in range(DEEPEST_CARD):
            if outer.parent is None:
                break
            outer = outer.parent
            if outer in heads:
                weights[outer] += len(piece.text)
                held[outer].append(piece)
    return {
        box: inside
        for box, inside in held.items()
        if weights[box] <= LONGEST_CARD and len(inside) > 1 and inside[0].kind is HEADING and is_linked(inside[0])
    }
