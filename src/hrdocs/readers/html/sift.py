"""Sifting the main content: standfirsts join it, and what publishers put between and after its paragraphs leaves it."""

import functools
import itertools
import re
from itertools import pairwise

from hrdocs.expressions import regex
from hrdocs.readers.block_kinds import CODE, HEADING, LIST_ITEM, PARAGRAPH
from hrdocs.readers.html import cards, closing, content, insets, labelled, lists, scoring, signed_lines
from hrdocs.readers.html.frame import Frame, PageText, leave_out
from hrdocs.readers.html.words import WORDS
from hrdocs.text import folded_words

LONGEST_CONSENT = 900
LONGEST_INSERTION = 330
"""A paragraph longer than this is not dropped for its opening words; one that asks for consent may be longer."""

DUPLICATE = 40
"""From this many characters a text that stood before in the body is a duplicate of it."""

NEAR_HEADLINE = 40
"""A headline further from the text than this many pieces is another's."""

LISTED_SHARE = 0.25
"""A list of links that holds more than this share of the text is no part of it."""

LISTED_LINKS = 0.5
"""Under a label, lines of which this share is linked are other pages."""

LONGEST_DAY = 30
"""What stands under a linked heading, has figures and is no longer is a day: the two are a card."""

BUTTON = 20
"""A paragraph that is a shorter link is a button."""

LONGEST_LABEL = 40
"""The label of a button is no longer."""

RELATED_WORDS = 5
"""Links that nothing introduces, and that have so many words each, are headlines of other pages."""

_MARKS = " [(«»►▶→➤➡•*|>–—-"
"""Signs before the words that an insertion opens with."""

_FIGURES = regex(r"\d\d")
_LETTER = regex(r"\w")
_ENDS = (".", "!", "?", "…", "。")
_SHOUTED = regex(r"(?=[^a-zа-я]{4,40}[|:])[^\W\d_][^|:]*\s?[|:]\s")
"""A label in capitals before a link: "READ | Ferry sails again"."""


def sift(pieces: list[PageText], weights: scoring.Weights, headline: str | None, authors: tuple[str, ...]) -> None:
    """Change `in_body` where a piece's words or its place say more than the element that it stands in."""
    _join_headline(pieces, weights, headline)
    printed = _headline_among(pieces, headline)
    if printed is not None:
        cards.drop_other_articles(pieces, printed)
    signed_lines.drop(pieces, printed, authors)
    closing.drop_sections(pieces)
    _drop_behind_rights(pieces)
    _drop_insertions(pieces)
    _join_links(pieces, weights)
    cards.drop(pieces)
    labelled.drop(pieces)
    insets.drop(pieces)
    _drop_biographies(pieces, authors)
    _drop_duplicates(pieces)
    signed_lines.drop_at_foot(pieces, authors)
    _drop_dangling_headings(pieces)


def _drop_behind_rights(pieces: list[PageText]) -> None:
    """Drop a line "Copyright … All rights reserved" and what stands behind it, where most of the text stands before."""
    body = [piece for piece in pieces if piece.in_body]
    whole = sum(len(piece.text) for piece in body)
    before = 0
    for at, piece in enumerate(body):
        if 2 * before > whole and len(piece.text) <= LONGEST_INSERTION and WORDS.pattern("rights").match(piece.text):
            leave_out(body[at:])
            return
        before += len(piece.text)


def _join_headline(pieces: list[PageText], weights: scoring.Weights, headline: str | None) -> None:
    """Add the page's headline to the text, and prose between the two, unless a name tells against it."""
    first = next((at for at, piece in enumerate(pieces) if piece.in_body), None)
    wanted = folded_words(headline or "")
    if first is None or not wanted:
        return
    near = [n for n in range(first, max(-1, first - NEAR_HEADLINE - 1), -1) if _is_headline(pieces[n], wanted)]
    at = next((n for n in near if pieces[n].level == 1), next(iter(near), None))
    if at is None:
        return
    pieces[at].in_body = True
    if at + 1 < first and _is_standfirst(pieces[at], pieces[at + 1]):
        pieces[at + 1].in_body = True
    between = pieces[at + 1 : first]
    for piece in between:
        if scoring.is_prose(piece) and not weights.pruned[piece.frame.index] and piece.linked < 0.2 * len(piece.text):
            piece.in_body = True
    whole = {_list_of(piece) for piece in between if piece.in_body} - {None}
    for piece in between:
        piece.in_body = piece.in_body or (_list_of(piece) in whole and not piece.linked)


def _headline_among(pieces: list[PageText], headline: str | None) -> PageText | None:
    """Return the first heading that has the headline's words, or the part of one that blocks cut that has most."""
    wanted = folded_words(headline or "")
    whole = next((piece for piece in pieces if wanted and _is_headline(piece, wanted)), None)
    return whole or next((piece for piece in pieces if piece.level == 1 and _is_part(piece, wanted)), None)


def _is_part(piece: PageText, wanted: str) -> bool:
    """Return whether a heading has the last half or more of a headline's words."""
    words = folded_words(piece.text)
    return 2 * len(words) >= len(wanted) > 0 and wanted.endswith(words)


def _list_of(piece: PageText) -> Frame | None:
    return piece.frame.item.parent if piece.frame.item is not None else None


def _is_standfirst(headline: PageText, following: PageText) -> bool:
    """Return whether a piece is a second heading right below the headline, in the same element."""
    near = following.frame.parent is headline.frame.parent
    return near and following.kind is HEADING and not following.linked


def _is_headline(piece: PageText, wanted: str) -> bool:
    if piece.kind is not HEADING:
        return False
    words = folded_words(piece.text)
    return words.startswith(wanted) or (piece.level == 1 and words.endswith(wanted))  # with a kicker before it


def _drop_insertions(pieces: list[PageText]) -> None:
    for piece in pieces:
        if piece.in_body and _is_insertion(piece):
            piece.in_body = False


def _is_insertion(piece: PageText) -> bool:
    """Return whether a piece is a short paragraph that is an ornament or begins with words such as "Read also:"."""
    text = piece.text
    if len(text) <= LONGEST_CONSENT and WORDS.pattern("embed_consents").match(text):
        return True
    if len(text) > LONGEST_INSERTION or piece.kind is CODE:
        return _lists_pages(piece)
    if piece.frame.tag == "button" and len(text) <= LONGEST_LABEL and not piece.level:
        return True
    text = text.lstrip(_MARKS)
    openings = WORDS.pattern("boilerplate_sentences")
    if not _LETTER.search(text) or openings.match(text) or _leads_away(piece) or _lists_pages(piece):
        return True
    return lists.has_remark("boilerplate_remarks", text)


def _leads_away(piece: PageText) -> bool:
    """Return whether a piece is a link behind words such as "See also:", or those words alone."""
    if not piece.linked and len(piece.text) > closing.LABEL:
        return False
    text = piece.text.lstrip(_MARKS)
    opening = WORDS.pattern("linked_openings").match(text) or (_SHOUTED.match(text) if piece.linked else None)
    rest = len(text[opening.end() :].strip(" :")) if opening else 0
    return opening is not None and piece.linked >= LISTED_LINKS * rest


def _lists_pages(piece: PageText) -> bool:
    """Return whether a piece is lines that are links, under a line such as "Related articles"."""
    first, broken, _ = piece.text.partition("\n")
    return bool(broken) and piece.linked > LISTED_LINKS * len(piece.text) and closing.closes(first)


def _join_links(pieces: list[PageText], weights: scoring.Weights) -> None:
    """Add texts that are links to the text where they stand between parts of it."""
    body = [at for at, piece in enumerate(pieces) if piece.in_body]
    most = LISTED_SHARE * sum(len(pieces[at].text) for at in body)
    for at, following in pairwise(body):
        between = pieces[at + 1 : following]
        _join_items(pieces[at], list(itertools.takewhile(lambda piece: _is_linked_item(piece, weights), between)), most)
        if len(between) == 1 and _is_linked_paragraph(between[0], weights):
            between[0].in_body = True
        _join_heading(between, pieces[following], weights)


def _join_items(before: PageText, items: list[PageText], most: float) -> None:
    """Join a list of links; a label such as "Related articles" right before one takes it out, and goes with it."""
    before.in_body = not (items and closing.is_label(before))
    if before.in_body and sum(len(piece.text) for piece in items) < most:
        related = _are_related(before, items)
        for piece in items:
            piece.in_body = not related and not _is_insertion(piece)


def _are_related(before: PageText, items: list[PageText]) -> bool:
    """Return whether a piece is several headlines, behind a paragraph that ends and introduces nothing."""
    whole = len(items) > 1 and all(piece.linked > content.LINK_ONLY * len(piece.text) for piece in items)
    if not whole or not scoring.is_prose(before) or not before.text.rstrip(' ”"»').endswith(_ENDS):
        return False
    return sum(len(piece.text.split()) for piece in items) >= RELATED_WORDS * len(items)


def _is_linked_item(piece: PageText, weights: scoring.Weights) -> bool:
    return piece.kind is LIST_ITEM and piece.linked > 0 and not weights.pruned[piece.frame.index]


def _is_linked_paragraph(piece: PageText, weights: scoring.Weights) -> bool:
    """Return whether a piece is marked up as a paragraph, and is no button or box."""
    kept = (
        piece.frame.tag == "p"
        and piece.linked >= BUTTON
        and not piece.text.isupper()
        and not weights.pruned[piece.frame.index]
    )
    return kept and piece.kind is PARAGRAPH and not _is_insertion(piece)


def _join_heading(between: list[PageText], following: PageText, weights: scoring.Weights) -> None:
    """Join a heading of the text that follows in the same element, if after labels and prices."""
    heading = next((piece for piece in reversed(between) if piece.kind is HEADING), None)
    if heading is None or following.kind is HEADING or _is_insertion(heading):
        return
    if len(following.text) <= LONGEST_DAY and _FIGURES.search(following.text):
        return
    if heading.linked and not weights.pruned[heading.frame.index]:
        heading.in_body = _is_inside(following.frame, heading.frame.parent)


def _is_inside(frame: Frame | None, outer: Frame | None) -> bool:
    while frame is not None and outer is not None and frame.index > outer.index:
        frame = frame.parent
    return frame is outer


def _drop_biographies(pieces: list[PageText], authors: tuple[str, ...]) -> None:
    """Drop a last paragraph that says who the author is: "A. Writer is a reporter in …"."""
    body = [piece for piece in pieces if piece.in_body]
    for piece in body[-8:] + body[:3]:
        text = piece.text.lstrip("(*–— ")
        for author in authors:
            if text.startswith(author) and _copula().match(text, len(author)):
                piece.in_body = False


def _drop_duplicates(pieces: list[PageText]) -> None:
    """Drop what stood before: pull quotations, texts for other screens. Lists say alike what holds alike."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.in_body and len(piece.text) >= DUPLICATE and piece.kind is not LIST_ITEM:
            key = piece.text.casefold()
            piece.in_body = key not in seen
            seen.add(key)


def _drop_dangling_headings(pieces: list[PageText]) -> None:
    """Drop up to two headings at the end that nothing follows."""
    for piece in [piece for piece in pieces if piece.in_body][:-3:-1]:
        if piece.kind is not HEADING or piece.frame.context.depth:
            return
        piece.in_body = False


@functools.cache
def _copula() -> re.Pattern[str]:
    """Return what stands behind an author's name where a page says who the author is."""
    return re.compile(rf"[,)]{{0,2}}\s*(?:{WORDS.source('copulas')}|[—–-] )\s")
