"""Names of persons and organisations in a phrase: what each word can be, and which runs of words can be a name."""

import enum
import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import never_names
from hrdocs.values import frozen

_WORD = regex(r"[^\W\d_](?:[\w’'ʼʻ‘`]|[-–‑·](?=\w)|\.(?=\w))*\.?|\d[\d.,]*|[“”«»„\"]|[^\w\s]")
_INITIALS = regex(r"(?:[^\W\d_]{1,2}\.-?){1,4}")
_CAMEL = regex(r".*\.\w{2,}")


@functools.cache
def country_ending() -> re.Pattern[str]:
    """Return how words end that name a State."""
    return re.compile(rf"{LEXICON.source('name_endings', kind='country')}$")


@functools.cache
def ending(kind: str, language: str) -> re.Pattern[str]:
    """Return how words of a kind end in a language, as the list says; in most languages the ending tells nothing."""
    listed = LEXICON.rows("name_endings", language=language, kind=kind)
    return re.compile(rf"(?:{'|'.join(row['regex'] for row in listed)})$" if listed else r"(?!)")


@functools.cache
def _patronymic() -> re.Pattern[str]:
    return re.compile(rf"{LEXICON.source('name_endings', kind='patronymic')}$", re.IGNORECASE)


class WordKind(enum.Enum):
    """What a word can be in the phrase that names a speaker."""

    NAME = "name"
    INITIALS = "initials"
    PARTICLE = "particle"
    HONORIFIC = "honorific"
    OFFICE = "office"
    SIGN = "sign"
    OTHER = "other"


NAME_PARTS = frozenset({WordKind.NAME, WordKind.INITIALS, WordKind.PARTICLE, WordKind.HONORIFIC})


@frozen(kw_only=True)
class Word:
    """A word of a text with its range."""

    start: int
    end: int
    text: str
    kind: WordKind

    @property
    def named(self) -> bool:
        """Return whether the word can be a part of a name."""
        return self.kind in NAME_PARTS


def has_office(text: str) -> bool:
    """Return whether a phrase holds a noun for an office or a calling."""
    return LEXICON.pattern("offices").search(text) is not None


def has_organisation(text: str) -> bool:
    """Return whether a phrase holds a noun that organisations are called by."""
    return LEXICON.pattern("organisations").search(text) is not None


def offices(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the nouns for offices in a text."""
    return [match.span() for match in LEXICON.pattern("offices").finditer(text)]


def words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a range, each with what it can be."""
    office_ranges = [(a + start, b + start) for a, b in offices(text[start:end])]
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        begin, finish = match.span()
        word = match.group()
        if len(word) > 1 and word.endswith(".") and not _keeps_stop(word):
            finish, word = finish - 1, word[:-1]
        in_office = any(a < finish and begin < b for a, b in office_ranges)
        kind = _kind(word, in_office)
        if kind is WordKind.OTHER and word[0].isupper() and found and _goes_on(text, found[-1], begin):
            kind = WordKind.NAME
        if kind is WordKind.HONORIFIC and len(word) == 2 and found and found[-1].kind is WordKind.INITIALS:
            kind = WordKind.INITIALS  # "Ju. M. Lenz": no French "M."
        found.append(Word(start=begin, end=finish, text=word, kind=kind))
    return found


def _goes_on(text: str, before: Word, begin: int) -> bool:
    """Return whether a common word with a capital stands right behind a name, and so is a part of it: "Justice Now"."""
    return before.kind is WordKind.NAME and text[before.end : begin] == " "


def _keeps_stop(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) or _is_honorific(word)


def _is_honorific(word: str) -> bool:
    return LEXICON.pattern("honorifics").fullmatch(word) is not None


@functools.cache
def _particles() -> frozenset[str]:
    return frozenset(LEXICON.phrases("name_particles"))


def _kind(word: str, in_office: bool) -> WordKind:
    if not word[0].isalpha():
        return WordKind.SIGN
    if in_office:
        return WordKind.OFFICE
    if _is_honorific(word):
        return WordKind.HONORIFIC
    if word[0].isupper():
        if _INITIALS.fullmatch(word):
            return WordKind.INITIALS
        return WordKind.OTHER if _is_common(word.lower()) else WordKind.NAME
    return WordKind.PARTICLE if word in _particles() else WordKind.OTHER


def _is_common(word: str) -> bool:
    """Return whether a word is a common one, also where an apostrophe joins another to it: "here’s"."""
    base = re.split("['’]", word)[0]
    return word in never_names() or (len(base) > 1 and base in never_names())


def leading_name(found: list[Word]) -> list[Word]:
    """Return the words of a name that opens a phrase, without particles that nothing follows."""
    run: list[Word] = []
    for word in found:
        if not word.named or (not run and word.kind is WordKind.PARTICLE):
            break
        run.append(word)
    return _trimmed(run)


def last_name(found: list[Word]) -> list[Word]:
    """Return the words of the last name in a phrase."""
    run: list[Word] = []
    for word in reversed(found):
        if word.named:
            run.insert(0, word)
        elif run:
            break
    return _trimmed(run)


def _trimmed(run: list[Word]) -> list[Word]:
    while run and run[-1].kind is WordKind.PARTICLE:
        run = run[:-1]
    while run and run[0].kind is WordKind.PARTICLE and run[0].text not in ("аль", "эль", "al", "el"):
        run = run[1:]
    return run


def person_in(run: list[Word], *, nouns_are_capitals: bool) -> list[Word]:
    """Return the part of a run behind an office that is the person's own name.

    "министр юстиции Казахстана Мурат Асанов" leaves "Казахстана Мурат Асанов" behind its last common noun: what
    stands before the name proper is the object of the office.

    Args:
        run: words that can be names, in order.
        nouns_are_capitals: German writes every noun with a capital, so that a run there says less.
    """
    for n, word in enumerate(run):
        if word.kind is WordKind.HONORIFIC:
            return run[n:]
    initials = [n for n, word in enumerate(run) if word.kind is WordKind.INITIALS or _CAMEL.fullmatch(word.text)]
    if initials:
        first = initials[0]
        behind = [word for word in run[first + 1 :] if word.kind is WordKind.NAME]
        return (
            run[first:]
            if behind or ("." in run[first].text[:-1] and len(run[first].text) > 6)
            else run[max(0, first - 1) :]
        )
    if len(run) == 1 and country_ending().search(run[0].text):
        return []
    plain = [n for n, word in enumerate(run) if word.kind is WordKind.NAME]
    if len(plain) <= 2:
        return run if not (len(plain) == 2 and country_ending().search(run[0].text) and len(run) == 2) else run[1:]
    if _patronymic().search(run[plain[-1]].text) or _patronymic().search(run[plain[-2]].text):
        return run[plain[-3] :]
    cyrillic = "\u0400" <= run[-1].text[0] <= "\u04ff"
    if len(plain) > 3 or cyrillic or nouns_are_capitals or has_organisation(" ".join(word.text for word in run)):
        return run[plain[-2] :]
    return run
