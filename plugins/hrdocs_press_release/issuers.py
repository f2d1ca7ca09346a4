"""Whose release it is: by its letterhead, its headline, its carrier, what it says of itself, its contacts."""

import re

from hrdocs import Document
from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose.contacts.labels import pattern
from hrdocs.prose.page import genre_labels
from hrdocs.prose.page.dateline_patterns import is_menu_entry
from hrdocs.prose.page.head_lines import LineKind, head_lines
from hrdocs.prose.page.headlines import headline, letterhead
from hrdocs.prose.page.letterhead_names import names_a_company, names_an_office
from hrdocs.prose.page.main_text import length_in_letters
from hrdocs.prose.people.names import has_organisation
from hrdocs.text import folded_words
from hrdocs.un.masthead.labels import is_organisation
from hrdocs_press_release.about import named_by_about
from hrdocs_press_release.own_headline import own_headline
from hrdocs_press_release.parts import ReleasePart
from hrdocs_press_release.whole_names import always_goes_on, is_noun, whole_name_in_text

_PAGES = ("text/html", "application/xhtml+xml")

_LETTERHEAD_NAME = regex(r"\s*(?P<name>[^|•·\n]{3,100}?)\s*(?=$|[|•·\n]|https?:|www\.)", re.IGNORECASE)
_NO_NAME = regex(r"[\d@\[\]{}>›→]|\s»\s|\s/\s.*\s/\s|:\s")

_EXPLAINED = regex(r"\s*(?P<name>[^\W\d_][^()|•·\n\d:]{4,100}?)\s\((?P<short>[A-ZÀ-ÞА-ЯЁ][\w-]{1,11})\)")
"""A name behind which a letterhead explains how it is shortened: "Union of Dock Workers (UDW)"."""

SHORTEST_CAPITALS = 4
"""Letters of the longest abbreviation that a text writes in capitals as well."""

LAST_LINES = 12
"""Blocks at the end of a page among which its foot says whose its words are."""

FEWEST_WORDS, MOST_OF_A_NAME, SHORTEST_WORD = 2, 4, 18
"""Words of a name that a text may write again, blanks of one that it writes again without its first two words, and code
points of one that is a single word, as Chinese writes it."""


def issuer(document: Document, contacts: list[str | None]) -> ReleasePart | None:
    """Return whose release it is: an organisation before an office of the letterhead, and that before its contacts."""
    headed = _issuer_of_letterhead(document) or _site_of_title(document)
    if headed:
        return headed
    own = own_headline(document, labelled=True)
    if own:
        return _in_full(document, ReleasePart(value=own[1], range=own[0]))
    if document.metadata.publisher:
        return ReleasePart(value=document.metadata.publisher, range=_printed(document, document.metadata.publisher))
    told = _issuer_of_about(document) or _issuer_of_copyright(document) or _office_of_letterhead(document)
    if told:
        return told
    named = [each for each in dict.fromkeys(contacts) if each]
    return ReleasePart(value=named[0], range=_printed(document, named[0])) if len(named) == 1 else None


def _issuer_of_letterhead(document: Document) -> ReleasePart | None:
    """Return the organisation of a letterhead: the first that the text names again, else the first of all.

    Before a saved page's letterhead stands its menu, whose last line is nearest. The United Nations count where no
    office of theirs follows.
    """
    over_label = letterhead(document)
    lines = dict.fromkeys((*over_label, *_over_headline(document)))
    named = [(n, part) for n in lines if (part := _organisation_on(document, n))]
    offices = [(n, part) for n, part in named if not is_organisation(part.value)] or named
    again = [part for _, part in offices if _is_named_again(document, part)]
    in_menu = any(is_menu_entry(document.text_of(document.blocks[n])) for n in over_label)
    once = [part for n, part in offices if n in over_label]
    chosen = next(iter(again or (once[::-1] if in_menu else once)), None)
    if chosen is None:
        return None
    return _as_in_text(document, chosen) if chosen.value.isupper() else chosen


MOST_OF_AN_OFFICE = 3
"""Lines of a letterhead that name a person and the offices she holds."""


def _office_of_letterhead(document: Document) -> ReleasePart | None:
    """Return who sends a paper by her office: "The Hon Ada Moss MP" over "Minister for Ports"."""
    lines = () if document.source.media_type in _PAGES else head_lines(document)
    named = [line for line in lines if line.kind is LineKind.LETTERHEAD and line.start < line.end]
    held = [line for line in named if names_an_office(document.text[line.start : line.end])]
    if not held or headline(document) is None:
        return None
    together = [line for k, line in enumerate(held[:MOST_OF_AN_OFFICE]) if line.block == held[0].block + k]
    where = together[0].start, together[-1].end
    return ReleasePart(value=" ".join(document.text[slice(*where)].split()), range=where)


def _over_headline(document: Document) -> tuple[int, ...]:
    """Return the lines of a paper over its headline, which name whose it is where no label stands under them."""
    found = None if document.source.media_type in _PAGES else headline(document)
    lines = head_lines(document) if found and found.block is not None else ()
    return tuple(line.block for line in lines if found and found.block is not None and line.block < found.block)


def _site_of_title(document: Document) -> ReleasePart | None:
    """Return the site that a saved page's first line names behind its headline: "Port opens | News | River Watch"."""
    first = document.blocks[0] if document.blocks and document.source.media_type not in _PAGES else None
    bar = document.text.rfind("|", first.start, first.end) if first else -1
    if first is None or bar < 0:
        return None
    name = document.text[bar + 1 : first.end].strip()
    where = first.end - len(document.text[bar + 1 : first.end].lstrip()), first.end
    part = ReleasePart(value=name, range=where)
    return part if names_issuer(name) and _is_named_again(document, part) else None


def _organisation_on(document: Document, n: int) -> ReleasePart | None:
    """Return the organisation that a line of a letterhead names, before the label where it has one."""
    block = document.blocks[n]
    label = genre_labels.label_in(document.text_of(block))
    end = block.start + label.start if label else block.end
    explained = _EXPLAINED.match(document.text, block.start, end)
    if explained and has_organisation(explained["name"]) and not is_menu_entry(explained["name"]):
        return ReleasePart(value=" ".join(explained["name"].split()), range=explained.span("name"))
    line = _LETTERHEAD_NAME.match(document.text, block.start, end)
    if line is None or not names_issuer(line["name"]):
        return None
    where = _as_told_again(document, *line.span("name"))
    return ReleasePart(value=" ".join(document.text[slice(*where)].split()), range=where)


def _as_told_again(document: Document, start: int, end: int) -> Range:
    """Return the range of a name without the unit behind it, where the text has the name and never both.

    "Alliance for Free Ports Communications Section" over a release in which the Alliance for Free Ports speaks.
    """
    behind, printed = folded_words(document.text[end:]), document.text[start:end]
    if folded_words(printed) in behind:
        return start, end
    ends = [found.end() for found in re.finditer(r"\S+", printed)][FEWEST_WORDS - 1 : -1]
    for last in reversed(ends):
        if has_organisation(printed[:last]) and folded_words(printed[:last]) in behind:
            return start, start + last
    return start, end


def _is_named_again(document: Document, part: ReleasePart) -> bool:
    """Return whether a document writes a name of several words again, or the text behind it the last of many."""
    name = folded_words(part.value)
    if part.range is None or (len(name.split()) < FEWEST_WORDS and length_in_letters(name) < SHORTEST_WORD):
        return False
    before, behind = (folded_words(half) for half in (document.text[: part.range[0]], document.text[part.range[1] :]))
    return name in behind or name in before or (name.count(" ") >= MOST_OF_A_NAME and name.split(" ", 2)[2] in behind)


def names_issuer(line: str) -> bool:
    """Return whether a line of a letterhead holds an organisation: no trail, menu, address or picture of a page."""
    if _NO_NAME.search(line) or is_menu_entry(line) or pattern("section", "officer").fullmatch(line.strip()):
        return False
    return has_organisation(line) or names_a_company(line)


def _as_in_text(document: Document, printed: ReleasePart) -> ReleasePart:
    """Return a name that is printed in capitals as the text writes it; small letters are those of an address."""
    words = [word for word in printed.value.split() if word.isupper() and len(word) > SHORTEST_CAPITALS]
    if not words:
        return printed
    for match in re.finditer(rf"(?<!\w){re.escape(printed.value)}(?!\w)", document.text, re.IGNORECASE):
        if match.group().startswith(printed.value[0]) and not any(word in match.group() for word in words):
            return ReleasePart(value=match.group(), range=match.span())
    return printed


def _issuer_of_about(document: Document) -> ReleasePart | None:
    where = named_by_about(document)
    return ReleasePart(value=document.text[slice(*where)], range=where) if where else None


_COPYRIGHT = regex(
    r"""
    \s*(?:copyright\s*)? [©Ⓒ] \s* (?:copyright\s*)? (?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]*)?   # "© 2029–2031"
    (?P<name>[^\W\d_][^\d|©.,]{2,80}?)\s*(?=$|[\d|.,])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _issuer_of_copyright(document: Document) -> ReleasePart | None:
    """Return whose a page's words are, by a line at its foot, where the text names them: "© River Watch 2031"."""
    for block in document.blocks[-LAST_LINES:]:
        line = _COPYRIGHT.match(document.text, block.start, block.end)
        if line and any(line["name"] in document.text_of(each) for each in document.body()):
            return ReleasePart(value=line["name"], range=line.span("name"))
    return None


def _in_full(document: Document, part: ReleasePart) -> ReleasePart:
    """Return a name that a headline cuts to its noun as the foot or the text writes it: "Bündnis fordert Antwort"."""
    found = headline(document)
    if is_noun(part.value):
        whole = named_by_about(document) or whole_name_in_text(document, part.value)
    else:
        part = _as_in_text(document, part)
        whole = always_goes_on(document, part.value, found.block if found else None)
    if whole is None or not document.text[slice(*whole)].startswith(part.value):
        return part
    return ReleasePart(value=document.text[slice(*whole)], range=whole)


def _printed(document: Document, name: str) -> Range | None:
    for block in document.body():
        at = document.text.find(name, block.start, block.end)
        if at >= 0:
            return at, at + len(name)
    return None
