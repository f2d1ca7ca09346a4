"""How a communication without a title opens: a note presents compliments in the third person, a letter has the honour.

Three set phrases make a note: the compliments ("presents its compliments to"), the honour ("has the honour to") and the
assurances at its end ("avails itself of this opportunity"). Who uses them is the sender; sender and addressee end where
the formula begins. A letterhead, a number, a place and a day may run into it: "No. 384The Embassy of Chad presents …".
"""

import functools
import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.passages import Passage, sentence_at
from hrdocs.un import dates
from hrdocs.values import frozen
from hrdocs_note_verbale.honoured import honoured
from hrdocs_note_verbale.name_ends import breaks, end_of_addressee, is_governed, stripped
from hrdocs_note_verbale.parties_before import parties_before
from hrdocs_note_verbale.wordlists import LEXICON

OPENING = 14
"""Passages among which the first formula of a communication without a title can stand."""

LONGEST_OPENING = 4000
"""Characters of a passage among which its formula is looked for: a letterhead is shorter."""

LONGEST_SENDER = LONGEST_ADDRESSEE = 300

PROSE = 160
"""Characters from which a passage before the formula is prose, if it ends as a sentence: then the formula is quoted."""

_QUOTES = tuple('“"«„「『')
_CASELESS = ("ar", "zh")
_SENTENCE_ENDS = regex(r"[.!?。](?:[”\"»)\]]*)$")
_SENTENCE = regex(r"(?<=[a-zа-яё])[.!?]\s")
_SMALL_WORD = regex(r"(?<!\w)[a-zà-öø-ÿа-яё]{2,}")
MOST_SMALL_WORDS = 8
"""Words without a capital that a line of a letterhead has; a sentence has more."""


@frozen(kw_only=True)
class Opening:
    """What a note opens with; the spans are ranges of the passage's text.

    Attributes:
        language: of its formula.
        head: where the letterhead ends that runs into the passage, 0 where none does.
    """

    passage: Passage
    language: str
    head: int
    sender: tuple[int, int]
    addressee: tuple[int, int] | None
    compliments: bool
    honour: bool
    assurances: bool = False

    @property
    def said(self) -> int:
        """Return how many of the three set phrases the document has."""
        return self.compliments + self.honour + self.assurances


_NAME_GOES_ON = regex(r"\s(?!The\b|L[ea]s?\b|El\b)[A-Z][a-z]")


def opening_of(passages: Sequence[Passage]) -> Opening | None:
    """Return the first formula of a note in the third person, or None.

    What stands behind prose, or inside quotation marks, is told of another's note.
    """
    for passage in passages[:OPENING]:
        found = next(_formulas(passage), None) or _honour_alone(passage)
        if found:
            assured = any(assurance(each.text) for each in passages)
            return evolve(found, assurances=assured)
        if _is_prose(passage):
            return None
    return None


def assurance(text: str) -> re.Match[str] | None:
    """Return the assurances with which a note ends, or None."""
    return LEXICON.pattern("assurances").search(text)


def _is_prose(passage: Passage) -> bool:
    return not passage.is_heading and len(passage.text) > PROSE and bool(_SENTENCE_ENDS.search(passage.text))


@frozen(kw_only=True)
class _Compliments:
    """One way to present compliments: its words in a text, and how sender and addressee stand to them."""

    language: str
    order: str
    start: int
    end: int
    inner: tuple[int, int] | None


def _formulas(passage: Passage) -> Iterator[Opening]:
    """Yield the formulas of a passage that have a sender and stand at its head, behind a letterhead at most."""
    text = passage.text[:LONGEST_OPENING]
    for said in _compliments(text):
        sender = _sender_of(text, said)
        if sender is None or not _at_head(text, sender.head):
            continue
        addressee = _addressee_of(text, said)
        yield Opening(
            passage=passage,
            language=said.language,
            head=sender.head,
            sender=(sender.start, sender.end),
            addressee=stripped(text, *addressee) if addressee else None,
            compliments=True,
            honour=bool(LEXICON.pattern("honours").search(text, said.start)),
        )


def _sender_of(text: str, said: "_Compliments") -> "_Sender | None":
    if said.order == "inside" and said.inner:
        start, end = stripped(text, *said.inner)
        return _Sender(head=said.start, start=start, end=end)
    if said.order == "before":
        parties = parties_before(text, said.start, said.language, LONGEST_SENDER)
        return _Sender(head=parties.sender[0], start=parties.sender[0], end=parties.sender[1]) if parties else None
    return _sender(text, said.start, said.language)


def _addressee_of(text: str, said: "_Compliments") -> tuple[int, int] | None:
    if said.order == "before":
        parties = parties_before(text, said.start, said.language, LONGEST_SENDER)
        return parties.addressee if parties else None
    if said.order == "between" and said.inner:
        article = _lower_article(said.language).match(text, _skipped(text, said.inner[0]))
        return (article.end(), said.inner[1]) if article else said.inner
    return _addressee(text, said.end, said.language)


def _compliments(text: str) -> list[_Compliments]:
    """Return the compliments of a text in order; of two at one place the longer words, also those that close them."""
    found: list[_Compliments] = []
    if LEXICON.pattern("compliments").search(text) is None:
        return found
    for row, phrase, closing in _wordings():
        for match in phrase.finditer(text):
            if closing is None:
                found.append(_said(row, match.start(), match.end(), None))
                continue
            close = closing.search(text, match.end(), match.end() + LONGEST_SENDER)
            if close and not breaks().search(text, match.end(), close.start()):
                found.append(_said(row, match.start(), close.end(), (match.end(), close.start())))
    return sorted(found, key=lambda each: (each.start, each.inner is not None, -each.end, each.inner or (0, 0)))


def _said(row: dict[str, str], start: int, end: int, inner: tuple[int, int] | None) -> _Compliments:
    return _Compliments(language=row["language"], order=row["order"], start=start, end=end, inner=inner)


@functools.cache
def _wordings() -> tuple[tuple[dict[str, str], ListPattern, re.Pattern[str] | None], ...]:
    """Return each language and order with the pattern of its phrases, and of what closes them."""
    rows = LEXICON.rows("compliments")
    kinds = dict.fromkeys((row["language"], row["order"], row["closing"]) for row in rows)
    return tuple(
        (
            {"language": language, "order": order},
            LEXICON.pattern("compliments", language=language, order=order, closing=closing),
            LEXICON.expression(closing, language, whole=language not in _CASELESS) if closing else None,
        )
        for language, order, closing in kinds
    )


def _at_head(text: str, start: int) -> bool:
    """Return whether only a letterhead stands before a place of a passage: no sentence, no opening quotation mark."""
    before = text[:start].rstrip()
    told = _SENTENCE.split(before)[:-1]
    return not before.endswith(_QUOTES) and not any(len(_SMALL_WORD.findall(each)) > MOST_SMALL_WORDS for each in told)


@frozen(kw_only=True)
class _Sender:
    """Where a sender stands, and where its article begins."""

    head: int
    start: int
    end: int


def _sender(text: str, verb: int, language: str) -> _Sender | None:
    """Return the sender before the verb of a formula: from the last article that is its own."""
    floor = max(0, verb - LONGEST_SENDER)
    head, start = _by_article(text, floor, verb, language) or _without_article(text, floor, verb, language)
    end = verb
    if text[:verb].rstrip().endswith(","):
        inserted = breaks().search(text, start, verb)
        end = inserted.start() if inserted else verb
    start, end = stripped(text, start, end)
    named = end - start >= 3 and (text[start].isupper() or language in _CASELESS)
    return _Sender(head=head, start=start, end=end) if named else None


def _by_article(text: str, floor: int, verb: int, language: str) -> tuple[int, int] | None:
    """Return where the last article before the verb that is neither a place's nor governed begins and ends."""
    for match in reversed(list(_article(language).finditer(text, floor, verb))):
        place = LEXICON.pattern("places_with_article").match(text, match.start())
        is_place = place and not _NAME_GOES_ON.match(text, place.end())
        if not (is_place or is_governed(text, match.start())):
            return match.span()
    return None


def _without_article(text: str, floor: int, verb: int, language: str) -> tuple[int, int]:
    """Return where a sender without an article begins: at a known office, behind a day, or with the sentence."""
    begin = max(sentence_at(text, max(verb - 1, 0)).start, floor)
    office = LEXICON.pattern("third_person_senders", language=language).search(text, begin, verb)
    if office and language not in _CASELESS:
        return office.start(), office.start()
    day = max((each.end for each in dates.find(text[begin:verb])), default=0)
    return begin + day, begin + day


@functools.cache
def _article(language: str) -> re.Pattern[str]:
    """Return an article with a capital, also one that a letterhead without a space runs into."""
    words = (re.escape(each) for each in LEXICON.phrases("sender_articles", language=language))
    spaced = "|".join(f"{word.replace(chr(39), '[' + chr(39) + '’]')}(?:(?<=['’])|\\s)" for word in words) or "(?!)"
    return re.compile(rf"(?<![A-ZÀ-Þ])(?:{spaced})(?=\S)")


@functools.cache
def _lower_article(language: str) -> re.Pattern[str]:
    """Return an article amid a sentence; it is no part of the name behind it."""
    words = [*LEXICON.phrases("sender_articles", language=language), *LEXICON.phrases("addressed", language=language)]
    return re.compile(rf"(?:{'|'.join(re.escape(each.lower()) for each in words) or '(?!)'})\s+")


def _addressee(text: str, after: int, language: str) -> tuple[int, int] | None:
    """Return the addressee behind the compliments, up to where the sentence goes on."""
    start = after
    if LEXICON.phrases("addressed", language=language):
        word = LEXICON.pattern("addressed", language=language).match(text, _skipped(text, after))
        if word is None:
            return None
        start = word.end()
    sentence = sentence_at(text, start)
    stop = min(sentence.end, start + LONGEST_ADDRESSEE)
    end = end_of_addressee(text, start, stop, language)
    return (start, end) if text[start:end].strip() else None


def _skipped(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _honour_alone(passage: Passage) -> Opening | None:
    """Return the opening of a note that has the honour without compliments: a known office heads its first sentence."""
    found = honoured(passage.text[:LONGEST_OPENING], LONGEST_ADDRESSEE)
    if found is None:
        return None
    return Opening(
        passage=passage,
        language=found.language,
        head=found.start,
        sender=found.sender,
        addressee=found.addressee,
        compliments=False,
        honour=True,
    )
