"""Kinds of blocks in plain text that length, punctuation and place tell; markers are told alike for every carrier."""

import functools
import itertools
from collections.abc import Iterator

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.model import BlockKind, BlockRole, Cell
from hrdocs.passages.markers import marker_of
from hrdocs.readers.plain.lines import SYMBOL, Line
from hrdocs.readers.plain.words import WORDS
from hrdocs.readers.typed import note_of
from hrdocs.values import frozen

LONGEST_HEADING = 200
LONGEST_LABEL = 80
"""So short a line among the parts of a cookie banner is one of its headings or buttons."""

_ENDS_SENTENCE = regex(r"[.;,…。]['”’“»\")\]]*$")
_LABELLED = regex(r"[^\W\d_][\w/-]*( [\w/-]+)?:\s+\S")
_WORD = regex(r"[^\W\d_]{2,}")


@frozen(kw_only=True)
class PlainBlock:
    """A block to be: its kind, role and text."""

    kind: BlockKind
    text: str
    line: int
    indent: int = 0
    role: BlockRole = BlockRole.BODY
    level: int | None = None
    cells: tuple[Cell, ...] = ()


def classify(paragraphs: list[Line]) -> list[PlainBlock]:
    """Return the blocks of a text, one for each paragraph."""
    return _with_boilerplate([_piece(paragraph, following) for paragraph, following in _with_next(paragraphs)])


def _with_next(paragraphs: list[Line]) -> Iterator[tuple[Line, Line | None]]:
    return itertools.zip_longest(paragraphs, paragraphs[1:])


def _piece(paragraph: Line, following: Line | None) -> PlainBlock:
    text, line = paragraph.text, paragraph.number
    if paragraph.furniture:
        return PlainBlock(kind=BlockKind.FURNITURE, role=BlockRole.FURNITURE, text=text, line=line)
    if following is not None and _is_heading(paragraph, following):
        return PlainBlock(kind=BlockKind.HEADING, text=text, line=line, level=1)
    return PlainBlock(kind=BlockKind.PARAGRAPH, text=text, line=line, indent=paragraph.indent)


def _is_heading(paragraph: Line, following: Line) -> bool:
    """Return whether a line is a heading: short, no finished sentence and no symbol, with something under it.

    A question heads what follows; a line that ends in a colon leads to it as a sentence does.
    """
    text = paragraph.text
    if _is_headed(text) or note_of(following.text) or following.furniture or SYMBOL.fullmatch(text):
        return False
    if len(text) > LONGEST_HEADING or not _WORD.search(text) or _LABELLED.match(text):
        return False
    if text.endswith((":", "：")):
        return False
    if text.endswith("?"):
        return paragraph.gap or marker_of(following.text) is not None
    opens_like_one = _opens(text) or text[0] in '“"«„('
    return (
        paragraph.gap and following.gap and opens_like_one and not _ENDS_SENTENCE.search(text) and text[-1] not in '”»"'
    )


def _opens(text: str) -> bool:
    """Return whether a heading may begin as a text does: with a capital, or in a script that has none."""
    if text[0].isdigit():
        return not any(character.islower() or character.isupper() for character in text)
    return text[0].isalpha() and not text[0].islower()


def _is_headed(text: str) -> bool:
    marker = marker_of(text)
    return (marker is not None and marker.firm) or note_of(text) is not None


def _with_boilerplate(pieces: list[PlainBlock]) -> list[PlainBlock]:
    """Return the pieces with what a page says of itself set aside, and a banner at the end with all its headings."""
    told = {n for n, piece in enumerate(pieces) if _boilerplate().search(piece.text) and len(piece.text) < 600}
    tail = len(pieces)
    while tail and (tail - 1 in told or len(pieces[tail - 1].text) <= LONGEST_LABEL):
        tail -= 1
    tail = min((n for n in told if n >= tail), default=len(pieces))
    return [
        evolve(piece, role=BlockRole.BOILERPLATE) if n in told or n >= tail else piece for n, piece in enumerate(pieces)
    ]


@functools.cache
def _boilerplate() -> ListPattern:
    return WORDS.pattern("boilerplate")
