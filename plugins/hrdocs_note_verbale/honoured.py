"""Notes that have the honour without compliments: "Die Botschaft … beehrt sich, dem Auswärtigen Amt … mitzuteilen"."""

import functools
import re

from hrdocs.passages import sentence_at
from hrdocs.values import frozen
from hrdocs_note_verbale.name_ends import end_of_addressee, stripped
from hrdocs_note_verbale.wordlists import LEXICON


@frozen(kw_only=True)
class Honoured:
    """A first sentence that has the honour; the spans are ranges of its text.

    Attributes:
        language: of its words.
        addressee: None where the sentence names none directly behind the honour.
    """

    language: str
    start: int
    sender: tuple[int, int]
    addressee: tuple[int, int] | None


def honoured(text: str, longest: int) -> Honoured | None:
    """Return who has the honour where a known office heads a text, else None.

    Args:
        text: a passage.
        longest: characters that the name of an addressee has at most.
    """
    if not LEXICON.pattern("honours").search(text):
        return None
    for language in dict.fromkeys(LEXICON.column("honours", "language")):
        has_honour = LEXICON.pattern("honours", language=language).search(text)
        match = _office_has_the_honour(language).match(text) if has_honour else None
        if match:
            return Honoured(
                language=language,
                start=match.start(),
                sender=stripped(text, *match.span("sender")),
                addressee=_addressee(text, match.end(), language, longest),
            )
    return None


def _addressee(text: str, place: int, language: str, longest: int) -> tuple[int, int] | None:
    """Return the office to which a sentence turns right behind the honour."""
    if not LEXICON.phrases("honoured_addressees", language=language):
        return None
    turned = _turns_to(language).match(text, place)
    if turned is None:
        return None
    start = turned.start("office")
    stop = min(sentence_at(text, start).end, start + longest)
    return stripped(text, start, end_of_addressee(text, start, stop, language))


@functools.cache
def _turns_to(language: str) -> re.Pattern[str]:
    addressed = LEXICON.source("addressed", language=language)
    offices = LEXICON.source("honoured_addressees", language=language)
    return re.compile(rf",?\s+{addressed}\s+(?P<office>{offices})(?!\w)", re.VERBOSE)


@functools.cache
def _office_has_the_honour(language: str) -> re.Pattern[str]:
    articles = "|".join(re.escape(each) for each in LEXICON.phrases("sender_articles", language=language)) or "(?!)"
    return re.compile(
        rf"""
        (?:(?:{articles})(?:(?<=['’])|\s+))?
        (?P<sender>
            (?=\S+\s+\S+\s)                                         # of more than one word
            {LEXICON.source("third_person_senders", language=language)}(?:\b[^,.;]{{0,260}}?)?
        )
        (?:,[^.;]{{0,300}}?)?\s+
        {LEXICON.source("honours", language=language)}
        """,
        re.VERBOSE | re.IGNORECASE,
    )
