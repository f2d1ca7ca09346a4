"""The words that contacts are labelled with, and which names they stand before."""

import functools
import re

from hrdocs.lexicon import alternation
from hrdocs.prose import LEXICON
from hrdocs.prose.people.names import Word, WordKind, has_organisation, leading_name, words
from hrdocs.prose.people.speakers import speaker_after, speaker_before


@functools.cache
def pattern(*kinds: str) -> re.Pattern[str]:
    """Return the pattern of the labels of some kinds, which are those of the list `contact_labels`."""
    listed = (phrase for kind in kinds for phrase in LEXICON.phrases("contact_labels", kind=kind))
    return re.compile(alternation(listed), re.IGNORECASE)


def name_in(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    """Return the range of the person's or organisation's name in a range of a text, or None.

    `asked` says that words before it ask to get in touch, so that a name without a capital counts.
    """
    if not text[start:end].strip(" .,:;()–—-"):
        return None
    speaker = speaker_after(text, start, end) or speaker_before(text, start, end)
    if speaker is None or speaker.name is None:
        return None
    name = speaker.name
    printed = text[slice(*name)]
    if not asked and not printed[0].isupper() and printed[0] not in '“«"' and printed[0].lower() != printed[0].upper():
        return None
    return name if is_person(printed) or is_organisation(printed) else None


def is_person(printed: str) -> bool:
    """Return whether words are the name of a person: two to four names, or one behind a word of address."""
    if re.search(r"[“”«»\"]", printed) or has_organisation(printed):
        return False
    if printed[0].lower() == printed[0].upper():  # a script without capitals
        return len(printed.split()) <= 4 and len(printed) >= 2 and not any(map(str.isdigit, printed))
    found: list[Word] = words(printed, 0, len(printed))
    run = leading_name(found)
    named = [word for word in run if word.kind in (WordKind.NAME, WordKind.INITIALS)]
    addressed = any(word.kind is WordKind.HONORIFIC for word in run)
    return bool(run) and run[-1].end == len(printed) and (2 <= len(named) <= 4 or (addressed and bool(named)))


def is_organisation(printed: str) -> bool:
    """Return whether words are the name of an organisation: by a noun for one, in quotation marks, or in capitals."""
    return has_organisation(printed) or bool(re.search(r"[“«\"]", printed)) or printed.isupper()
