"""Sifting the main content: standfirsts join it, and what publishers put between and after its paragraphs leaves it."""

import re

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists, scoring
from hrdocs.readers.html.frame import Piece

LONGEST_INSERTION = 330
"""A paragraph longer than this is not dropped for its opening words."""

DUPLICATE = 40
"""From this many characters a text that stood before in the body is a duplicate of it."""

CLOSING_FROM = 0.5
CLOSING_SHARE = 0.25
"""Where in the text a closing section may begin, and how much of the text it may hold."""

_WORD = re.compile(r"\w+")
_COPULA = re.compile(
    r"""
    [,)]{0,2}\s*
    (?: is|was|has|are|have|writes|covers|works|serves|lives|joined|teaches|leads|reports|holds|
        ist|war|schreibt|arbeitet|est|a\sété|travaille|écrit|es|fue|trabaja|escribe|é|è|
        является|работает|пишет|[—–-] )\s
    """,
    re.VERBOSE,
)


def sift(pieces: list[Piece], weights: scoring.Weights, headline: str | None, authors: tuple[str, ...]) -> None:
    """Change `in_body` where a piece's words or its place say more than the element that it stands in."""
    _join_standfirst(pieces, weights, headline)
    _drop_insertions(pieces)
    _drop_closing_sections(pieces)
    _drop_biographies(pieces, authors)
    _drop_duplicates(pieces)
    _drop_dangling_headings(pieces)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _join_standfirst(pieces: list[Piece], weights: scoring.Weights, headline: str | None) -> None:
    """Let prose between the headline and the text join the text, where no name speaks against it."""
    first = next((at for at, piece in enumerate(pieces) if piece.in_body), None)
    if first is None or not headline:
        return
    wanted = _folded(headline)
    at = next((n for n in range(first) if pieces[n].kind is BlockKind.HEADING and _folded(pieces[n].text) == wanted), None)
    if at is None or first - at > 40:
        return
    for piece in pieces[at + 1 : first]:
        if scoring.is_prose(piece) and not weights.pruned[piece.frame.index] and piece.linked < 0.2 * len(piece.text):
            piece.in_body = True


def _drop_insertions(pieces: list[Piece]) -> None:
    openings = lists.pattern("boilerplate_sentences.txt")
    for piece in pieces:
        if piece.in_body and len(piece.text) <= LONGEST_INSERTION and piece.kind is not BlockKind.CODE:
            piece.in_body = not openings.match(piece.text)


def _drop_closing_sections(pieces: list[Piece]) -> None:
    """Drop what stands under a heading such as "Related articles": up to the next heading of its rank, or the end.

    Only in the second half of the text, and only where the section holds a small share of it.
    """
    closing = lists.pattern("closing_headings.txt")
    body = [piece for piece in pieces if piece.in_body]
    whole = sum(len(piece.text) for piece in body)
    before = 0
    for at, piece in enumerate(body):
        if piece.in_body and _is_label(piece) and closing.fullmatch(piece.text.strip(" :.!?»›>-–—")):
            section = _section(body, at)
            weight = sum(len(each.text) for each in section)
            if before > CLOSING_FROM * whole and weight < CLOSING_SHARE * whole:
                for each in section:
                    each.in_body = False
            elif weight < 0.02 * whole:
                piece.in_body = False
        before += len(piece.text)


def _is_label(piece: Piece) -> bool:
    return len(piece.text) < 90 and (piece.kind is BlockKind.HEADING or piece.emphasised)


def _section(body: list[Piece], at: int) -> list[Piece]:
    """Return a heading and what stands under it."""
    level = body[at].level or 7
    end = at + 1
    while end < len(body) and not (body[end].kind is BlockKind.HEADING and (body[end].level or 7) <= level):
        end += 1
    return body[at:end]


def _drop_biographies(pieces: list[Piece], authors: tuple[str, ...]) -> None:
    """Drop a last paragraph that says who the author is: "A. Writer is a reporter in …"."""
    body = [piece for piece in pieces if piece.in_body]
    for piece in body[-8:] + body[:3]:
        text = piece.text.lstrip("(*–— ")
        for author in authors:
            if text.startswith(author) and _COPULA.match(text, len(author)):
                piece.in_body = False


def _drop_duplicates(pieces: list[Piece]) -> None:
    seen: set[str] = set()
    for piece in pieces:
        if piece.in_body and len(piece.text) >= DUPLICATE:
            key = piece.text.casefold()
            piece.in_body = key not in seen
            seen.add(key)


def _drop_dangling_headings(pieces: list[Piece]) -> None:
    """Drop up to two headings at the end that nothing follows."""
    for piece in [piece for piece in pieces if piece.in_body][:-3:-1]:
        if piece.kind is not BlockKind.HEADING or piece.frame.context.depth:
            return
        piece.in_body = False
