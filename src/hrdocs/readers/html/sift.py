"""Sifting the main content: standfirsts join it, and what publishers put between and after its paragraphs leaves it."""

import re

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists, scoring
from hrdocs.readers.html.frame import Piece

LONGEST_INSERTION = 330
"""A paragraph longer than this is not dropped for its opening words."""

DUPLICATE = 40
"""From this many characters a text that stood before in the body is a duplicate of it."""

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


def sift(pieces: list[Piece], headline: str | None, authors: tuple[str, ...]) -> None:
    """Change `in_body` where a piece's words or its place say more than the element that it stands in."""
    _join_standfirst(pieces, headline)
    _drop_insertions(pieces)
    _drop_closing_sections(pieces)
    _drop_biographies(pieces, authors)
    _drop_duplicates(pieces)
    _drop_dangling_headings(pieces)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _join_standfirst(pieces: list[Piece], headline: str | None) -> None:
    """Let prose between the headline and the text join the text, where no name speaks against it."""
    first = next((at for at, piece in enumerate(pieces) if piece.in_body), None)
    if first is None or not headline:
        return
    wanted = _folded(headline)
    at = next((n for n in range(first) if pieces[n].kind is BlockKind.HEADING and _folded(pieces[n].text) == wanted), None)
    if at is None or first - at > 40:
        return
    for piece in pieces[at + 1 : first]:
        if scoring.is_prose(piece) and not piece.frame.bad and piece.linked < 0.2 * len(piece.text):
            piece.in_body = True


def _drop_insertions(pieces: list[Piece]) -> None:
    openings = lists.pattern("boilerplate_sentences.txt")
    for piece in pieces:
        if piece.in_body and len(piece.text) <= LONGEST_INSERTION and piece.kind is not BlockKind.CODE:
            piece.in_body = not openings.match(piece.text)


def _drop_closing_sections(pieces: list[Piece]) -> None:
    """Drop what stands under a heading such as "Related articles": up to the next heading of its rank, or the end."""
    closing = lists.pattern("closing_headings.txt")
    dropping: int | None = None
    for piece in pieces:
        if not piece.in_body:
            continue
        level = piece.level if piece.kind is BlockKind.HEADING else None
        label = piece.text.strip(" :.!?»›>-–—")
        if (level or piece.emphasised) and len(label) < 90 and closing.fullmatch(label):
            dropping = level or 7
        elif dropping is not None and level is not None and level <= dropping:
            dropping = None
        if dropping is not None:
            piece.in_body = False


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
            key = _folded(piece.text)
            piece.in_body = key not in seen
            seen.add(key)


def _drop_dangling_headings(pieces: list[Piece]) -> None:
    """Drop headings at the end that nothing follows."""
    for piece in reversed([piece for piece in pieces if piece.in_body]):
        if piece.kind is not BlockKind.HEADING:
            return
        piece.in_body = False
