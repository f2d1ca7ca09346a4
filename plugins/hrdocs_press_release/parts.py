"""The parts of a release besides its text: issuer, day, inner genre."""

import functools
import re

import attrs
from attrs import frozen

from hrdocs import Document
from hrdocs.expressions import regex
from hrdocs.lexicon import alternation
from hrdocs.passages import Range
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.page import genre_labels
from hrdocs.prose.page.dateline_patterns import is_menu_entry
from hrdocs.prose.page.datelines import Dateline
from hrdocs.prose.page.head_lines import head_lines
from hrdocs.prose.page.headlines import Headline, headline, letterhead
from hrdocs.prose.page.letterhead_names import names_a_company
from hrdocs.prose.page.main_text import length_in_letters
from hrdocs.prose.page.paper_days import day_of_paper
from hrdocs.prose.people.names import has_organisation
from hrdocs.text import folded_words
from hrdocs.un.masthead.labels import is_organisation
from hrdocs_press_release import publisher_signs, release_labels, releases
from hrdocs_press_release.about import about_blocks, named_by_about
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.own_headline import own_headline

_PAGES = ("text/html", "application/xhtml+xml")

_LETTERHEAD_NAME = regex(r"\s*(?P<name>[^|•·\n]{3,100}?)\s*(?=$|[|•·\n])")
_NO_NAME = regex(r"[\d@\[\]{}>›→]|\s»\s|\s/\s.*\s/\s|:\s")

LAST_LINES = 12
"""Blocks at the end of a page among which its foot says whose its words are."""

FEWEST_WORDS, MOST_OF_A_NAME, SHORTEST_WORD = 2, 4, 18
"""Words of a name that a text may write again, blanks of one that it writes again without its first two words, and code
points of one that is a single word, as Chinese writes it."""


@frozen(kw_only=True)
class ReleasePart:
    """A value and the range of the text that it came from, None where only the carrier gives it."""

    value: str
    range: Range | None = None


@functools.cache
def _inner() -> tuple[re.Pattern[str], dict[str, str]]:
    genres = {row["phrase"].lower(): row["genre"] for row in LEXICON.rows("inner_genres")}
    return re.compile(alternation(genres), re.IGNORECASE), genres


def genre(document: Document, headline: Headline | None) -> ReleasePart:
    """Return the genre: the inner one where a label stands around it, else the label's, else a press release.

    A release without a label that announces an event to come, with its day, hour and place, is an advisory.
    """
    inner = _introduced(document) or _headed(document, headline)
    if inner:
        return inner
    label = release_labels.label(document)
    if label:
        return ReleasePart(value=label.genre, range=label.range)
    stated = publisher_signs.genre_headline(document) or releases.introduction(document)
    if stated:
        words = stated.evidence
        return ReleasePart(value="statement", range=(words.start, words.end) if words else None)
    events, _ = announced_events(document)
    if events and events[0].times and (events[0].venue or events[0].start):
        where = events[0].evidence[0]
        return ReleasePart(value="media advisory", range=(where.start, where.end))
    return ReleasePart(value="press release")


@functools.cache
def _introductions() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return each introduction with what makes its word a speech."""
    return tuple(
        (
            LEXICON.expression(row["regex"], row["language"], whole=False),
            LEXICON.expression("{speech}", row["language"], whole=False),
        )
        for row in LEXICON.rows("introductions")
    )


def _introduced(document: Document) -> ReleasePart | None:
    """Read "Following is the Minister's message …" and "The following statement was issued …" over the text."""
    opening = list(document.body())[:4]
    for block in opening:
        end = min(block.end, block.start + 400)
        for introduces, spoken in _introductions():
            if match := introduces.match(document.text, block.start, end):
                value = "speech" if spoken.fullmatch(match["word"]) else "statement"
                return ReleasePart(value=value, range=match.span())
    return None


def _headed(document: Document, headline: Headline | None) -> ReleasePart | None:
    if headline is None:
        return None
    pattern, genres = _inner()
    title = re.sub(r"^[^:]{0,30}:\s+", "", headline.text) if genre_labels.label_opens(headline.text) else headline.text
    match = pattern.match(title)
    if match is None:
        return None
    return ReleasePart(value=genres.get(match.group().lower(), "statement"), range=headline.range)


def issuer(document: Document, contacts: list[str | None]) -> ReleasePart | None:
    """Return whose release it is: by letterhead, own headline, carrier, "About" paragraph, contacts."""
    headed = _issuer_of_letterhead(document)
    if headed:
        return headed
    own = own_headline(document, labelled=True)
    if own:
        return ReleasePart(value=own[1], range=own[0])
    if document.metadata.publisher:
        return ReleasePart(value=document.metadata.publisher, range=_printed(document, document.metadata.publisher))
    about = _issuer_of_about(document) or _issuer_of_copyright(document)
    if about:
        return about
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


def _over_headline(document: Document) -> tuple[int, ...]:
    """Return the lines of a paper over its headline, which name whose it is where no label stands under them."""
    found = None if document.source.media_type in _PAGES else headline(document)
    lines = head_lines(document) if found and found.block is not None else ()
    over = [line.block for line in lines if found and found.block is not None and line.block < found.block]
    return tuple(n for n in over if not release_labels.is_label_line(document, n))


def _organisation_on(document: Document, n: int) -> ReleasePart | None:
    """Return the organisation that a line of a letterhead names."""
    block = document.blocks[n]
    line = _LETTERHEAD_NAME.match(document.text, block.start, block.end)
    if line is None or not names_issuer(line["name"]):
        return None
    return ReleasePart(value=" ".join(line["name"].split()), range=line.span("name"))


def _is_named_again(document: Document, part: ReleasePart) -> bool:
    """Return whether the text behind its letterhead writes a name of several words again, or its last words."""
    name = folded_words(part.value)
    if part.range is None or (len(name.split()) < FEWEST_WORDS and length_in_letters(name) < SHORTEST_WORD):
        return False
    behind = folded_words(document.text[part.range[1] :])
    return name in behind or (name.count(" ") >= MOST_OF_A_NAME and name.split(" ", 2)[2] in behind)


def names_issuer(line: str) -> bool:
    """Return whether a line of a letterhead holds an organisation: no trail, menu, address or picture of a page."""
    if _NO_NAME.search(line) or is_menu_entry(line):
        return False
    return has_organisation(line) or names_a_company(line)


def _as_in_text(document: Document, printed: ReleasePart) -> ReleasePart:
    """Return a name that a letterhead prints in capitals as the text writes it."""
    for match in re.finditer(rf"(?<!\w){re.escape(printed.value)}(?!\w)", document.text, re.IGNORECASE):
        if not match.group().isupper():
            return ReleasePart(value=match.group(), range=match.span())
    return printed


def _issuer_of_about(document: Document) -> ReleasePart | None:
    for n in about_blocks(document):
        block = document.blocks[n]
        name = named_by_about(document.text_of(block))
        if name:
            return ReleasePart(
                value=document.text_of(block)[slice(*name)], range=(block.start + name[0], block.start + name[1])
            )
    return None


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


def _printed(document: Document, name: str) -> Range | None:
    for block in document.body():
        at = document.text.find(name, block.start, block.end)
        if at >= 0:
            return at, at + len(name)
    return None


def issued(document: Document, dateline: Dateline | None, visible: tuple[str, Range] | None) -> ReleasePart | None:
    """Return the day of issue: the carrier's, the dateline's, else one alone by the headline or at the end."""
    if document.metadata.issued:
        where = visible[1] if visible and visible[0] == document.metadata.issued else None
        return ReleasePart(value=document.metadata.issued, range=where)
    if dateline and dateline.date and dateline.day:
        return ReleasePart(value=dateline.date, range=dateline.day)
    shown = visible or (None if document.source.media_type in _PAGES else day_of_paper(document))
    return ReleasePart(value=shown[0], range=shown[1]) if shown else None


def without_day_of_event(document: Document) -> Document:
    """Return a document without a day of issue that is only printed as the day of the event it announces."""
    shown = any(each.field == "issued" and each.place == "html:dateline" for each in document.metadata.origins)
    events, _ = announced_events(document) if shown else ([], [])
    if not events or document.metadata.issued not in [event.start for event in events]:
        return document
    origins = tuple(each for each in document.metadata.origins if each.field != "issued")
    return attrs.evolve(document, metadata=attrs.evolve(document.metadata, issued=None, origins=origins))
