"""The headline of a page: what its carrier calls it, or the heading that opens its text."""

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.events.event_lines import opens_with_label
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import LineKind, head_lines
from hrdocs.prose.page.line_words import holds_labels_alone
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.page.paper_headlines import headline_of_paper
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.text import folded_words
from hrdocs.un import dates
from hrdocs.values import frozen

LONGEST_HEADLINE = 300
LONGEST_DAY, LONGEST_PLACE = 60, 30
"""Code points of a line that gives a day, and of what stands beside the day in it."""

_PROSE = 120
"""From this length on a paragraph is prose; from half of it where it ends as a sentence does."""


@frozen(kw_only=True)
class Headline:
    """A headline: its text, and the index and range of the block that prints it, None where only the carrier has it."""

    text: str
    block: int | None = None
    range: tuple[int, int] | None = None


@per_document
def headline(document: Document) -> Headline | None:
    """Return the headline of a document, or None where neither its carrier nor its text gives one."""
    if document.metadata.title is None and not is_web_page(document):
        line = headline_of_paper(document)
        if line:
            words = " ".join(document.text[line.start : line.end].split())
            return Headline(text=words, block=line.block, range=(line.start, line.end))
    opening = _opening_heading(document)
    title = _trusted_title(document, opening)
    if title:
        title = _without_site(document, title)
        n = _printed(document, title)
        if n is None and opening is not None and _shares_words(title, document.text_of(document.blocks[opening])):
            n = opening
        return _at(document, n, title)
    return _at(document, opening, None) if opening is not None else None


def _trusted_title(document: Document, opening: int | None) -> str | None:
    """Return the carrier's title, unless it is only a label or a code beside a headline that the text prints.

    What a file is called inside ("PR 31-2031 EN") nobody reads; a page's title is what readers and engines see.
    """
    title = document.metadata.title
    if title is None or holds_labels_alone(title):
        return None
    if opening is None:
        return title
    printed = _printed(document, title) is not None
    agrees = printed or _shares_words(title, document.text_of(document.blocks[opening]))
    return title if agrees or is_web_page(document) else None


def _without_site(document: Document, title: str) -> str:
    """Return a title without the site's name where a heading of the page prints the rest of it."""
    wanted = folded_words(title)
    for n, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING and block.end - block.start <= LONGEST_HEADLINE:
            text = " ".join(document.text_of(block).split())
            heading = folded_words(text)
            if heading and wanted == f"{heading} {folded_words(_next_heading(document, n))}":
                return title
            whole = title.startswith(text) and not title[len(text) :].lstrip()[:1].isalnum()
            if whole and heading != wanted and 2 * len(heading) >= len(wanted):
                return text
    return title


def _next_heading(document: Document, n: int) -> str:
    """Return the heading right behind a block, which may be the second half of one that a page cuts in two."""
    following = document.blocks[n + 1 : n + 2]
    return "".join(document.text_of(block) for block in following if block.kind is BlockKind.HEADING)


def _at(document: Document, n: int | None, title: str | None) -> Headline:
    if n is None:
        return Headline(text=title or "")
    block = document.blocks[n]
    text = " ".join(document.text_of(block).split())
    if title and folded_words(title) in folded_words(text):
        start = document.text_of(block).find(title)
        where = (block.start + start, block.start + start + len(title)) if start >= 0 else (block.start, block.end)
        return Headline(text=title, block=n, range=where)
    return Headline(text=title or text, block=n, range=(block.start, block.end))


_MOST_FOLDED = 3
"""Letters that one letter becomes, at most, when its case is folded (Unicode, CaseFolding.txt)."""


def _printed(document: Document, title: str) -> int | None:
    """Return the block that prints a title and little else, one of the body before others."""
    wanted = folded_words(title)
    shortest = len(wanted) // _MOST_FOLDED
    same = [
        n
        for n, block in enumerate(document.blocks)
        if shortest <= block.end - block.start <= LONGEST_HEADLINE and folded_words(document.text_of(block)) == wanted
    ]
    body = [n for n in same if document.blocks[n].in_body]
    headings = [n for n in same if document.blocks[n].kind is BlockKind.HEADING]
    return next(iter(body or headings), None)


FIRST_BLOCKS = 12
"""Blocks of the body among which a letterhead, a label and the headline stand."""


@per_document
def letterhead(document: Document) -> tuple[int, ...]:
    """Return the blocks of the body over the label of a release that has its headline below the label.

    They name whose paper it is: "Ruritania Rights Watch", "Ministry of Justice / Press Service".
    """
    body = body_places(document)[:FIRST_BLOCKS]
    label = next((k for k, n in enumerate(body) if label_in(document.text_of(document.blocks[n]))), 0)
    over, under = body[:label], body[label:]
    if any(_is_prose(document.text_of(document.blocks[n])) for n in over):
        return ()
    for n in under:
        text = document.text_of(document.blocks[n])
        if label_in(text) or LEXICON.pattern("leads_in").match(text):
            continue
        if _is_prose(text) and document.blocks[n].kind is not BlockKind.HEADING:
            return ()
        if _can_head(text):
            return tuple(over)
    return ()


def _opening_heading(document: Document) -> int | None:
    """Return the heading before the first prose of the body; under a label, a line that reads as one."""
    labelled = False
    over = {*letterhead(document), *_letterhead_of_paper(document)}
    for n, block in enumerate(document.blocks[: _first_prose_of_paper(document)]):
        text = document.text_of(block)
        if not block.in_body or n in over or LEXICON.pattern("leads_in").match(text):
            continue
        if label_in(text):
            labelled = True
        elif _is_prose(text):
            return None
        elif block.kind is BlockKind.HEADING and _is_day(text):
            continue
        elif block.kind is BlockKind.HEADING or (_can_head(text) and (labelled or _heads_prose(document, n))):
            return n
        elif not labelled:
            return None
    return None


def _letterhead_of_paper(document: Document) -> set[int]:
    """Return the blocks over the text of a paper that are its letterhead and no label; pages of the web have none."""
    lines = () if is_web_page(document) else head_lines(document)
    found = {line.block for line in lines if line.kind is LineKind.LETTERHEAD}
    return {n for n in found if not label_in(document.text_of(document.blocks[n]))}


def _first_prose_of_paper(document: Document) -> int | None:
    """Return the first block of a paper's prose, before which its headline stands."""
    lines = () if is_web_page(document) else head_lines(document)
    return next((line.block for line in lines if line.kind is LineKind.PROSE), None)


def _is_day(text: str) -> bool:
    """Return whether a line is a day, with a place at most."""
    days = dates.find(text) if len(text) <= LONGEST_DAY else []
    return len(days) == 1 and len(text) - (days[0].end - days[0].start) <= LONGEST_PLACE


def _heads_prose(document: Document, n: int) -> bool:
    """Return whether prose follows a line of plain text at once or behind a second line, as it follows a headline."""
    following = document.blocks[n + 1 : n + 3]
    return any(len(document.text_of(block)) > _PROSE for block in following)


_WHOLE_WORD = regex(r"[^\W\d_]{2,}")


def _can_head(text: str) -> bool:
    """Return whether a line under a label can be the headline: not a day, a labelled value or an address to readers."""
    short_day = len(text) <= 60 and bool(dates.find(text))
    words = len(text) >= 12 and len(_WHOLE_WORD.findall(text)) > 1
    return words and not short_day and not opens_with_label(text) and text.rstrip()[-1:] not in ",;:!.，：！。"


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE or (2 * len(text) > _PROSE and text.rstrip()[-1:] in ".!?…。")


def _shares_words(one: str, other: str) -> bool:
    """Return whether two wordings of a headline are of the same one: half of the words of the shorter."""
    first, second = set(folded_words(one).split()), set(folded_words(other).split())
    return bool(first and second) and 2 * len(first & second) >= min(len(first), len(second))
