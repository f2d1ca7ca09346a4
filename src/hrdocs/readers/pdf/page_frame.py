"""The frame of a printed page: menus over the headline, lists of links, what stands below the last prose.

Told as the reader of HTML tells it, from links and prose, since a print has no elements that say "menu".
"""

from collections.abc import Sequence

from attrs import evolve

from hrdocs.model import Block, BlockKind, BlockRole, Document

FEWEST = 3
"""So many blocks in a row that are links are a menu, or a list of other pages."""
LINKED = 0.7
"""A block of whose text at least this share is linked is a link."""
PROSE = 120
"""Characters from which a block that is no link is prose; half of them where it ends as a sentence does."""
ABOVE = 3
"""Blocks over the headline that may be its kicker, its label or its day."""

_ENDS = (".", "!", "?", "…", "”", "»", "。", "؟", "।")


def without_frame(document: Document) -> Document:
    """Return a printed page with the blocks of its frame told as boilerplate; one without prose is left as it is."""
    places = [n for n, block in enumerate(document.blocks) if block.in_body]
    prose = [n for n in places if _is_prose(document, document.blocks[n])]
    if not prose:
        return document
    head = _headline(document, places, prose[0])
    apart = {n for n in places if n < head} - set(_kicker(document, [n for n in places if n < head]))
    apart.update(_runs_of_links(document, places))
    prose = [n for n in prose if n >= head and n not in apart]
    if not prose:
        return document
    apart.update(_tail(document, [n for n in places if n > prose[-1]], apart))
    blocks = [
        evolve(block, role=BlockRole.BOILERPLATE) if n in apart else block for n, block in enumerate(document.blocks)
    ]
    return evolve(document, blocks=tuple(blocks))


def _headline(document: Document, places: Sequence[int], first_prose: int) -> int:
    """Return the block of the headline: the last heading of the first level before the prose, else the first heading.

    Without a heading nothing stands above the text but rows of links.
    """
    before = [n for n in places if n <= first_prose and document.blocks[n].kind is BlockKind.HEADING]
    highest = [n for n in before if document.blocks[n].level == 1]
    return highest[-1] if highest else before[0] if before else places[0]


def _kicker(document: Document, above: Sequence[int]) -> list[int]:
    """Return the blocks right over a headline that are of it: no links, no items of a list."""
    found: list[int] = []
    for n in reversed(above[-ABOVE:]):
        block = document.blocks[n]
        if _is_link(document, block) or block.kind is BlockKind.LIST_ITEM:
            break
        found.append(n)
    return found


def _runs_of_links(document: Document, places: Sequence[int]) -> set[int]:
    """Return the blocks that stand in rows of links."""
    found: set[int] = set()
    run: list[int] = []
    for n in [*places, -1]:
        if n >= 0 and _is_link(document, document.blocks[n]):
            run.append(n)
            continue
        found.update(run if len(run) >= FEWEST else ())
        run = []
    return found


def _tail(document: Document, below: Sequence[int], apart: set[int]) -> list[int]:
    """Return what stands below the prose from the first row of links on, but for who can be reached."""
    first = next((n for n in below if n in apart), None)
    if first is None:
        return []
    return [n for n in below if n >= first and not _reaches(document.blocks[n], document)]


def _is_link(document: Document, block: Block) -> bool:
    length = len(document.text_of(block))
    linked = sum(link.end - link.start for link in block.links if not link.target.startswith(("mailto:", "tel:")))
    return linked >= LINKED * length


def _is_prose(document: Document, block: Block) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM) or _is_link(document, block):
        return False
    text = document.text_of(block)
    sentence = text.rstrip().endswith(_ENDS)
    return len(text) >= PROSE or (2 * len(text) >= PROSE and sentence and block.kind is not BlockKind.LIST_ITEM)


def _reaches(block: Block, document: Document) -> bool:
    """Return whether a block has an address of mail or a telephone number."""
    text = document.text_of(block)
    return "@" in text or any(link.target.startswith(("mailto:", "tel:")) for link in block.links)
