"""Headings of an annex: which stand over promises, which over what was done, and which only part a list."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages import Passage
from hrdocs_note_verbale.wordlists import LEXICON, words

LONGEST_HEADING = 170
"""Characters of the longest heading that a reader may have taken for a paragraph."""

MOST_WORDS = 15
"""Words of the longest heading that a reader may have taken for a paragraph."""

MOST_WORDS_OF_A_LEAD = 8
"""Words of the longest one that ends with a colon between items; others are sentences that lead to a list."""

_NUMERAL = regex(
    r"^(?:[IVXL]{1,5}|[A-Z]|\d{1,2})[.)]\s+|^[IVX]{1,5}\s+(?=[A-Z])|^(?:Article|Section|Part|Chapter)\s+[IVXL\d]{1,5}[.:]?\s+"
)
_FINISHED = regex(r"[.;,!?。；，؛،؟](?:\s*[*\d]{0,2})$")


@functools.cache
def _levels() -> re.Pattern[str]:
    """Return a heading such as "At the regional and international levels"."""
    level = words("level")
    return re.compile(rf"(?:(?:at|on)\s+(?:the\s+)?)?{level}(?:(?:,|\s+and|\s+or)\s+{level})*\s+levels?", re.I)


def is_lead_in(text: str) -> bool:
    """Return whether a text ends as a sentence does that leads to a list: with a colon, of any script."""
    return text.rstrip().endswith((":", "："))


def is_heading(passages: Sequence[Passage], place: int) -> bool:
    """Return whether a passage is a heading, also where the reader took it for a short paragraph."""
    passage = passages[place]
    if passage.is_heading:
        return True
    if passage.kind is not BlockKind.PARAGRAPH or passage.marker or len(passage.text) > LONGEST_HEADING:
        return False
    following = passages[place + 1] if place + 1 < len(passages) else None
    if following is None or _FINISHED.search(passage.text) or not passage.text[:1].isupper():
        return False
    words = passage.text.split()
    if is_lead_in(passage.text):
        if not following.marker and len(words) <= MOST_WORDS and is_over_promises(passage.text):
            return True
        between_items = bool(following.marker and place and passages[place - 1].marker)
        over_bare_items = following.marker is None and not following.is_heading
        is_short = len(words) <= MOST_WORDS_OF_A_LEAD and words[0] not in LEXICON.phrases("sentence_openers")
        return (between_items or over_bare_items) and is_short
    return len(words) <= MOST_WORDS


def title_of(passage: Passage) -> str:
    """Return the words of a heading without its numeral and a closing colon."""
    return _NUMERAL.sub("", passage.text).rstrip(" :：*")


def is_numbered(heading: str) -> bool:
    """Return whether a heading has a numeral before its words."""
    return bool(_NUMERAL.match(heading))


def is_over_promises(heading: str) -> bool:
    """Return whether a heading stands over promises."""
    past = LEXICON.pattern("past_headings").search(heading)
    return past is None and LEXICON.pattern("pledge_headings").search(heading) is not None


def announces_pledges(text: str) -> bool:
    """Return whether a text speaks of voluntary pledges."""
    return bool(LEXICON.pattern("pledge_announcements").search(text))


def announces_candidature(text: str) -> bool:
    """Return whether a text announces a candidature for the Human Rights Council, which comes with pledges."""
    council = LEXICON.pattern("organs_of_request", organ="Human Rights Council")
    return bool(LEXICON.pattern("candidature_words").search(text) and council.search(text))


def is_short_heading(text: str) -> bool:
    """Return whether the words of a list item over another list are those of a heading."""
    return len(text.split()) <= MOST_WORDS and not _FINISHED.search(text) and not is_lead_in(text)


def announces_list(text: str) -> bool:
    """Return whether a lead-in announces promises by name: "The voluntary pledges of Chile are the following:"."""
    announced = _announcement().search(text) or (is_lead_in(text) and LEXICON.pattern("list_lead_ins").search(text))
    return bool(announced) and not LEXICON.pattern("past_headings").search(text)


@functools.cache
def _announcement() -> re.Pattern[str]:
    """Return the end of a lead-in that calls its items promises: "pledges are the following:", "these commitments:"."""
    name = LEXICON.source("list_announcements")
    return re.compile(
        rf"""
        # the following pledges:
        {words("pointing")} [^.:;]{{0,80}} \b(?:{name})\b [^.:;]{{0,120}} :$
        # the pledges are:
        | \b(?:{name})\b [^.:;]{{0,160}} {words("pointing verb")} [^.:;]{{0,40}} :$
        # Voluntary pledges:
        | ^(?:[^.:;,]{{0,60}}\s)?(?:{name}):$
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def only_parts(heading: str) -> bool:
    """Return whether a heading parts a list of promises without ending it: "At the national level"."""
    plain = heading.strip(" :：")
    return bool(LEXICON.pattern("neutral_headings").fullmatch(plain) or _levels().fullmatch(plain))


def ends_promises(heading: str) -> bool:
    """Return whether a heading that names no promise stands over something else for certain."""
    found = LEXICON.pattern("past_headings").search(heading) or LEXICON.pattern("ending_headings").search(heading)
    return bool(found) and not is_over_promises(heading)


def is_subtitle(heading: str) -> bool:
    """Return whether a heading under an annex's title goes on with the title: it names the resolution or the body."""
    return bool(LEXICON.pattern("subtitle_words").search(heading))
