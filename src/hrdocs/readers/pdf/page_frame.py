"""The frame of a printed page: menus over the headline, lists of links, what stands below the last prose.

A print has no elements that are called menu or footer, so links, prose and the order of the page have to tell.
"""

import itertools
from collections.abc import Sequence

from hrdocs.model import BlockKind
from hrdocs.readers.html.frame import PageText, leave_out
from hrdocs.readers.html.metadata.headline import headline_at
from hrdocs.readers.pdf.words import WORDS

FEWEST = 3
"""So many texts in a row that are links are a menu, or a list of other pages."""
LINKED = 0.7
"""A text of which at least this share is linked is a link."""
PROSE = 120
"""Characters from which a text that is no link is prose; half of them where it ends as a sentence does."""
ABOVE = 3
"""Texts over the headline that may be its kicker, its label or its day."""
WHOM = 3
"""Lines over a number or an address that may say who is reached: name, job, "Telephone:"."""
ISLAND = 0.15
"""What stands under a heading behind a row of links, and holds less than this share of the prose, is no text."""

_ENDS = (".", "!", "?", "…", "”", "»", "。", "؟", "।")
_TOLD = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)


def trim(pieces: Sequence[PageText], title: str | None) -> None:
    """Take the frame of a printed page out of its body; a page without prose is left as it is."""
    prose = [n for n, piece in enumerate(pieces) if piece.in_body and is_prose(piece)]
    if not prose:
        return
    head = _headline(pieces, title, prose[0])
    leave_out(pieces[: head - len(_kicker(pieces[:head]))])
    for run in _runs_of_links(pieces):
        leave_out(run)
    prose = [n for n in prose if n >= head and pieces[n].in_body]
    prose = prose and _without_consent(pieces, prose, title)
    if prose:
        prose = _without_islands(pieces, prose)
        _drop_tail(pieces[prose[-1] + 1 :])
        _drop_lone(pieces)


def _headline(pieces: Sequence[PageText], title: str | None, first_prose: int) -> int:
    """Return the place of the headline: the heading that has the title's words and stands before the prose.

    Else it is the last heading of the first level before the prose, else the first heading. Without a heading nothing
    stands above the text but rows of links.
    """
    titled = headline_at(list(pieces[: first_prose + 1]), title)
    if titled is not None:
        return titled
    before = [n for n in range(first_prose + 1) if pieces[n].in_body and pieces[n].kind is BlockKind.HEADING]
    highest = [n for n in before if pieces[n].level == 1]
    body = next(n for n, piece in enumerate(pieces) if piece.in_body)
    return highest[-1] if highest else before[0] if before else body


def _kicker(above: Sequence[PageText]) -> list[PageText]:
    """Return the texts right over a headline that are of it: no links, no items of a list."""
    near = reversed(above[-ABOVE:])
    return list(itertools.takewhile(lambda piece: not _is_link(piece) and piece.kind is not BlockKind.LIST_ITEM, near))


def _runs_of_links(pieces: Sequence[PageText]) -> list[list[PageText]]:
    """Return the texts that stand in rows of links."""
    rows = ([*run] for linked, run in itertools.groupby(pieces, key=_is_link) if linked)
    return [row for row in rows if len(row) >= FEWEST]


def _without_consent(pieces: Sequence[PageText], prose: list[int], title: str | None) -> list[int]:
    """Take out what asks for consent below the text, which has most of the prose; return the prose that is left."""
    asks = WORDS.pattern("consent_words")
    kept = len(prose)
    while kept > 1 and asks.search(pieces[prose[kept - 1]].text):
        kept -= 1
    if kept == len(prose) or 2 * kept < len(prose) or asks.search(title or ""):
        return prose
    first = prose[kept]
    while first > prose[kept - 1] + 1 and pieces[first - 1].kind is BlockKind.HEADING:
        first -= 1
    leave_out(_without_contacts(pieces[first:]))
    return prose[:kept]


def _without_islands(pieces: Sequence[PageText], prose: list[int]) -> list[int]:
    """Take out prose that stands under a heading behind a row of links, where it is little; return what is left."""
    whole = sum(len(pieces[n].text) for n in prose)
    for at in range(len(prose) - 1, 0, -1):
        between = pieces[prose[at - 1] + 1 : prose[at]]
        links = [n for n, piece in enumerate(between) if _is_framed(piece)]
        headed = links and any(piece.kind is BlockKind.HEADING for piece in between[links[0] :])
        if sum(len(pieces[n].text) for n in prose[at:]) > ISLAND * whole:
            break
        if len(links) >= FEWEST and headed:
            leave_out(_without_contacts([pieces[n] for n in prose[at:]]))
            return prose[:at]
    return prose


def _drop_tail(below: Sequence[PageText]) -> None:
    """Take out what stands below the prose from the first row of texts of the frame on, but for who can be reached."""
    rows = (below[n : n + FEWEST] for n in range(len(below) - FEWEST + 1))
    first = next((n for n, row in enumerate(rows) if all(map(_is_framed, row))), len(below))
    leave_out(_without_contacts(below[first:]))


def _without_contacts(pieces: Sequence[PageText]) -> list[PageText]:
    """Return texts but for addresses and numbers that reach somebody, and the short lines over them that say whom."""
    kept: set[int] = set()
    for n, piece in enumerate(pieces):
        if _reaches(piece):
            above = itertools.takewhile(lambda each: not _is_link(each) and not is_prose(each), pieces[:n][::-1][:WHOM])
            kept |= {id(piece), *map(id, above)}
    return [piece for piece in pieces if id(piece) not in kept]


def _is_framed(piece: PageText) -> bool:
    """Return whether a text is of the frame; prose that is left out, as what stood before is, is not."""
    return not piece.in_body and not is_prose(piece)


def _drop_lone(pieces: Sequence[PageText]) -> None:
    """Take out headings and labels that stand alone amid the frame."""
    for n, piece in enumerate(pieces[1:-1], 1):
        framed = _is_framed(pieces[n - 1]) and _is_framed(pieces[n + 1])
        if piece.in_body and framed and not is_prose(piece) and not _reaches(piece):
            piece.in_body = piece.kind is BlockKind.HEADING and piece.level == 1


def _is_link(piece: PageText) -> bool:
    return piece.linked >= LINKED * len(piece.text)


def is_prose(piece: PageText) -> bool:
    """Return whether a text is running text: long, or a sentence, and no link."""
    if piece.kind not in _TOLD or _is_link(piece):
        return False
    sentence = piece.text.rstrip().endswith(_ENDS)
    return piece.weight >= PROSE or (2 * piece.weight >= PROSE and sentence and piece.kind is not BlockKind.LIST_ITEM)


def _reaches(piece: PageText) -> bool:
    """Return whether a text has an address of mail or a telephone number."""
    led = any(anchor.href and anchor.href.startswith(("mailto:", "tel:")) for anchor in piece.anchors)
    return led or "@" in piece.text
