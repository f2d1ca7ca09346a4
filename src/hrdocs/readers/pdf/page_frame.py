"""The frame of a printed page: menus over the headline, lists of links, what stands below the last prose.

A print has no elements that are called menu or footer, so links, prose and the order of the page have to tell.
"""

import itertools
from collections.abc import Iterable, Sequence

from hrdocs.model import BlockKind
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata.headline import headline_at

FEWEST = 3
"""So many texts in a row that are links are a menu, or a list of other pages."""
LINKED = 0.7
"""A text of which at least this share is linked is a link."""
PROSE = 120
"""Characters from which a text that is no link is prose; half of them where it ends as a sentence does."""
ABOVE = 3
"""Texts over the headline that may be its kicker, its label or its day."""
ISLAND = 0.15
"""What stands under a heading behind a row of links, and holds less than this share of the prose, is no text."""

_ENDS = (".", "!", "?", "…", "”", "»", "。", "؟", "।")
_TOLD = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)


def trim(pieces: Sequence[PageText], title: str | None) -> None:
    """Take the frame of a printed page out of its body; a page without prose is left as it is."""
    prose = [n for n, piece in enumerate(pieces) if piece.in_body and _is_prose(piece)]
    if not prose:
        return
    head = _headline(pieces, title, prose[0])
    _leave_out(pieces[: head - len(_kicker(pieces[:head]))])
    for run in _runs_of_links(pieces):
        _leave_out(run)
    prose = [n for n in prose if n >= head and pieces[n].in_body]
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
            _leave_out(pieces[n] for n in prose[at:] if not _reaches(pieces[n]))
            return prose[:at]
    return prose


def _drop_tail(below: Sequence[PageText]) -> None:
    """Take out what stands below the prose from the first row of texts of the frame on, but for who can be reached."""
    rows = (below[n : n + FEWEST] for n in range(len(below) - FEWEST + 1))
    first = next((n for n, row in enumerate(rows) if all(map(_is_framed, row))), len(below))
    _leave_out(piece for piece in below[first:] if not _reaches(piece))


def _is_framed(piece: PageText) -> bool:
    """Return whether a text is of the frame; prose that is left out, as what stood before is, is not."""
    return not piece.in_body and not _is_prose(piece)


def _drop_lone(pieces: Sequence[PageText]) -> None:
    """Take out headings and labels that stand alone amid the frame."""
    for n, piece in enumerate(pieces[1:-1], 1):
        framed = _is_framed(pieces[n - 1]) and _is_framed(pieces[n + 1])
        if piece.in_body and framed and not _is_prose(piece) and not _reaches(piece):
            piece.in_body = piece.kind is BlockKind.HEADING and piece.level == 1


def _leave_out(pieces: Iterable[PageText]) -> None:
    for piece in pieces:
        piece.in_body = False


def _is_link(piece: PageText) -> bool:
    return piece.linked >= LINKED * len(piece.text)


def _is_prose(piece: PageText) -> bool:
    if piece.kind not in _TOLD or _is_link(piece):
        return False
    sentence = piece.text.rstrip().endswith(_ENDS)
    return piece.weight >= PROSE or (2 * piece.weight >= PROSE and sentence and piece.kind is not BlockKind.LIST_ITEM)


def _reaches(piece: PageText) -> bool:
    """Return whether a text has an address of mail or a telephone number."""
    led = any(anchor.href and anchor.href.startswith(("mailto:", "tel:")) for anchor in piece.anchors)
    return led or "@" in piece.text
