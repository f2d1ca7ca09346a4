"""The parts of a release besides its text: issuer, day, inner genre."""

import functools
import re

import attrs

from hrdocs import Document
from hrdocs.lexicon import alternation
from hrdocs.passages import Range
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.page import genre_labels
from hrdocs.prose.page.datelines import Dateline
from hrdocs.prose.page.headlines import Headline
from hrdocs.prose.page.paper_days import day_of_paper
from hrdocs.values import frozen
from hrdocs_press_release import publisher_signs, release_labels, releases
from hrdocs_press_release.lists import LEXICON

_PAGES = ("text/html", "application/xhtml+xml")


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
