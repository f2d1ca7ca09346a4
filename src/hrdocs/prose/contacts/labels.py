"""The words that contacts are labelled with, and which names they stand before."""

import functools
import re

from hrdocs.lexicon import ListPattern
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.speakers import speaker_after, speaker_before
from hrdocs.prose.page.genre_labels import is_letterhead
from hrdocs.prose.people.listed_names import given_names
from hrdocs.prose.people.names import Word, WordKind, has_organisation, leading_name, words
from hrdocs.prose.people.speaker_phrase import article_pattern
from hrdocs.un import dates


@functools.cache
def pattern(*kinds: str) -> ListPattern:
    """Return the pattern of the labels of some kinds, which are those of the list `contact_labels`."""
    return ListPattern([phrase for kind in kinds for phrase in LEXICON.phrases("contact_labels", kind=kind)])


LONGEST_BEFORE = 40
"""Code points before the words that head contacts on their line: a place, a day, an office."""


def section_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that head contacts behind a day, a place or whose they are: "3 May 2031 Media contact: …"."""
    found = pattern("section").search(text, start, min(end, start + 3 * LONGEST_BEFORE))
    if found is None or not start < found.start() <= start + LONGEST_BEFORE:
        return None
    before = text[start : found.start()]
    for day in reversed(dates.find(before)):
        before = before[: day.start] + before[day.end :]
    closed = text[found.end() : end].lstrip()[:1] in (":", "–", "—", "-", "：") or text[found.start()].isupper()
    heads = closed and is_letterhead(before) and not before.rstrip().endswith((".", ",", ";", ":"))
    return found if heads else None


def name_in(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    """Return the range of the person's or organisation's name in a range of a text, or None.

    `asked` says that words before it ask to get in touch, so that a name without a capital counts.
    """
    if not text[start:end].strip(" .,:;()–—-"):
        return None
    outright = _named_outright(text, start, end)
    if outright:
        return outright
    speaker = speaker_after(text, start, end) or speaker_before(text, start, end)
    if speaker is None or speaker.name is None:
        return None
    article = article_pattern().match(text, *speaker.name)
    name = (article.end(), speaker.name[1]) if article and article.group()[0].islower() else speaker.name
    printed = text[slice(*name)]
    if not asked and not printed[0].isupper() and printed[0] not in '“«"' and printed[0].lower() != printed[0].upper():
        return None
    if "|" in printed:
        return None  # a bar parts names from offices and numbers
    return name if is_person(printed) or is_organisation(printed) else None


def _named_outright(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of a person's name that opens a range and that a sign or its end closes: "Anne Moor, adviser".

    A given name tells it, also where another language calls an office so: "Anne" is Turkish for mother.
    """
    while start < end and text[start] in " .,:;|·•()–—-\n":
        start += 1
    found = _whole_name().match(text, start, end)
    if found is None or found["given"].title() not in given_names() or has_organisation(found["name"]):
        return None
    return found.span("name")


@functools.cache
def _whole_name() -> re.Pattern[str]:
    particles = LEXICON.source("name_particles")
    word = r"[^\W\d_a-zß-öø-ÿа-яё][\w’'-]*"
    return re.compile(
        rf"(?P<name>(?P<given>{word})(?:\s(?:{particles}\s)*{word}\.?){{1,3}})\s?(?=$|[,;:(|/\n\d+]|[–—-]\s|\sat\b)",
        re.MULTILINE,
    )


def is_person(printed: str) -> bool:
    """Return whether words are the name of a person: two to four names, or one behind a word of address."""
    if re.search(r"[“”«»\"]", printed) or has_organisation(printed):
        return False
    if _named_outright(printed, 0, len(printed)) == (0, len(printed)):
        return True
    if printed[0].lower() == printed[0].upper():  # a script without capitals
        return len(printed.split()) <= 4 and len(printed) >= 2 and not any(map(str.isdigit, printed))
    found: list[Word] = words(printed, 0, len(printed))
    run = leading_name(found)
    named = [word for word in run if word.kind in (WordKind.NAME, WordKind.INITIALS)]
    addressed = any(word.kind is WordKind.HONORIFIC for word in run)
    return bool(run) and run[-1].end == len(printed) and (2 <= len(named) <= 4 or (addressed and bool(named)))


def is_organisation(printed: str) -> bool:
    """Return whether words are the name of an organisation: by a noun for one, in quotation marks, or in capitals."""
    abbreviated = printed.isupper() and len(printed) >= SHORTEST_ABBREVIATION
    return has_organisation(printed) or bool(re.search(r"[“«\"]", printed)) or abbreviated


SHORTEST_ABBREVIATION = 2
"""Letters of the shortest abbreviation of a name; a single one labels a number: "T +41 …"."""
