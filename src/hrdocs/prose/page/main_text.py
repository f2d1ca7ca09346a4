"""What of a page is prose, and whether a page is a list of others."""

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages.sentences import ends
from hrdocs.text import is_cut_off
from hrdocs.un import dates

LONG = 120
"""Code points from which on a paragraph is prose."""

OPENING, SEVERAL = 2, 3
"""Paragraphs that are no teasers with which a text opens, and which a page of teasers and a text has at least."""

FEWEST_WORDS = 5
"""Words of the shortest sentence of a text."""

LONGEST_DAY = 40
"""Code points of a line that is a day."""

_PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_CLOSING = '.!?…。:»”"؟۔।॥။។።։'
_SPEECH_DASHES = ("–", "—", "-")
"""Signs that open what somebody says, and items of lists."""

_SYLLABLE = regex(r"[\uac00-\ud7a3]")
"""A sign of Hangul, which is a syllable: two letters or three."""


@per_document(of=("blocks",))
def body_places(document: Document) -> tuple[int, ...]:
    """Return the indexes of the blocks of the body."""
    return tuple(n for n, block in enumerate(document.blocks) if block.in_body)


@per_document
def prose(document: Document) -> tuple[Block, ...]:
    """Return the paragraphs of the body that read as prose: long, or with two sentences."""
    return tuple(
        block for block in document.body() if block.kind in _PROSE_KINDS and _is_prose(document.text_of(block))
    )


@per_document
def short_prose(document: Document) -> tuple[Block, ...]:
    """Return the paragraphs of a body that has none longer, and several of whole sentences, as short news have them."""
    told = tuple(
        block
        for block in document.body()
        if (block.kind is BlockKind.PARAGRAPH or block.marker in _SPEECH_DASHES) and _is_sentence(document, block)
    )
    length = sum(length_in_letters(document.text_of(block)) for block in told)
    return told if len(told) >= SEVERAL and length >= 2 * LONG and not prose(document) else ()


def _is_sentence(document: Document, block: Block) -> bool:
    """Return whether a paragraph is a sentence, and no line of a menu: it has words enough, and ends as one."""
    text = document.text_of(block).strip()
    wordy = len(text.split()) >= FEWEST_WORDS or length_in_letters(text) >= LONG // 2
    return wordy and not _wholly_linked(block) and text[-1:] in _CLOSING.replace(":", "")


def _is_prose(text: str) -> bool:
    weight = length_in_letters(text)
    if weight < LONG or weight >= 2 * LONG:
        return weight >= LONG
    return text.rstrip()[-1:] in _CLOSING or len(ends(text)) >= 2


def length_in_letters(text: str) -> int:
    """Return how long a text is in code points of an alphabet: a sign of Chinese or Japanese tells as much as three."""
    if text.isascii():
        return len(text)
    return len(text) + 2 * unspaced(text) + len(_SYLLABLE.findall(text))


@per_document
def is_listing(document: Document) -> bool:
    """Return whether a page lists others: its main part is teasers, and no text of its own opens it.

    Teasers break off, or stand under linked headings or beside days. What a page says under its own headline outweighs
    the lists, tickers and teasers that stand around it.
    """
    body = list(document.body())
    return bool(body) and _has_teasers(document, body) and not _has_own_text(document)


def _has_teasers(document: Document, body: list[Block]) -> bool:
    texts = [document.text_of(block) for block in body]
    days = sum(1 for text in texts if len(text) <= LONGEST_DAY and dates.parse(text))
    cut = sum(1 for text in texts if is_cut_off(text) and len(text) >= 60)
    linked = sum(1 for block in body if _wholly_linked(block))
    paragraphs = max(1, len(prose(document)))
    return (
        (days >= 3 and days * 3 >= paragraphs)
        or (cut >= 4 and cut * 3 >= paragraphs * 2)
        or (linked >= 8 and linked > 2 * paragraphs)
        or _headed_teasers(document) >= max(5, paragraphs * 0.7)
    )


def _has_own_text(document: Document) -> bool:
    """Return whether paragraphs that are no teasers open the text, and are not few beside the teasers."""
    paragraphs = {block.start for block in prose(document)}
    told = [_is_teaser(document, n) for n, block in enumerate(document.blocks) if block.start in paragraphs]
    own, linked = told.count(False), sum(1 for block in document.body() if _wholly_linked(block))
    outweighs = own * 4 >= len(told) and own * 6 >= linked
    return told[:OPENING].count(False) == OPENING and own >= SEVERAL and outweighs


def _is_teaser(document: Document, n: int) -> bool:
    """Return whether a paragraph breaks off, stands under a linked heading, or beside a line that is a day."""
    text = document.text_of(document.blocks[n])
    if is_cut_off(text):
        return True
    beside = [document.blocks[at] for at in (n - 1, n + 1) if 0 <= at < len(document.blocks)]
    if any(each.end - each.start <= LONGEST_DAY and dates.parse(document.text_of(each)) for each in beside):
        return True
    heading = next((each for each in document.blocks[max(0, n - 3) : n][::-1] if each.kind is BlockKind.HEADING), None)
    return heading is not None and _wholly_linked(heading)


def _wholly_linked(block: Block) -> bool:
    return sum(link.end - link.start for link in block.links) * 10 >= (block.end - block.start) * 9


def _headed_teasers(document: Document) -> int:
    """Count headings between the paragraphs of the body that are links to elsewhere."""
    body = body_places(document)
    between = document.blocks[body[0] : body[-1] + 1]
    return sum(1 for block in between if block.kind is BlockKind.HEADING and _wholly_linked(block))
