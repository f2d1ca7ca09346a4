"""Who a group of words of a tagged sentence is: the name, and the office before it or behind it."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.nominatives import is_oblique_given_name
from hrdocs.prose.people.speaker_phrase import Speaker, role_in
from hrdocs.prose.people.tags import Tagged
from hrdocs.prose.quotations.grammar import macro


def own_name(found: re.Match[str]) -> Range | None:
    """Return which words of a match are the name of a person."""
    return next((found.span(n) for n in found.groupdict() if n[0] == "n" and found.start(n) >= 0), None)


def is_of_relative(text: str, sentence: Tagged, found: re.Match[str], subject: str, language: str) -> bool:
    """Return whether the name in a group says whose relative or officer it is by its case: "matka Karima"."""
    name = own_name(found)
    if name is None or sentence.letters[found.start(subject) : name[0]][-1:] != "o":
        return False
    return is_oblique_given_name(text[slice(*sentence.ranges[name[0]])], language)


def speaker_of(text: str, sentence: Tagged, subject: Range, name: Range | None, language: str) -> Speaker:
    """Return the speaker of a group of words, with the office that stands before the name or behind it.

    Args:
        text: the paragraph.
        sentence: its words with their letters.
        subject: which of them are the group.
        name: which of them are the name of a person, or None.
        language: of the paragraph.
    """
    first, last = subject
    named = sentence.letters[first : name[0]] if name else ""
    if named.endswith("g") and "o" not in named:
        name = None  # an organisation that is called like a person: "the group Clear Sea"
    if sentence.letters[first:last].endswith("l"):
        return Speaker(name=_owner(text, *sentence.range(first, last)), beside_verb=True)
    if name is None:
        start, end = _without_article(sentence.letters, first, last)
        return Speaker(name=sentence.range(start, max(start + 1, _end_of_office(text, sentence, start, end, language))))
    if language == "de" and _is_genitive(text, sentence, *name):
        return Speaker(name=sentence.range(name[0], name[1] + 1))
    together = _named_first_too(language).search(sentence.letters[:first]) if name[0] == first else None
    if together:
        return Speaker(name=sentence.range(together.start(1), name[1]), beside_verb=True)
    role = _office_before(text, sentence, first, name[0]) or _office_behind(text, sentence, name[1], language)
    return Speaker(name=sentence.range(*name), role=role, beside_verb=_is_beside_verb(sentence.letters, *name))


@functools.cache
def _named_first_too(language: str) -> re.Pattern[str]:
    return re.compile(f"((?:{macro('name', language).pattern})b?)&$")


def office_beside(text: str, sentence: Tagged, first: int, name: Range, language: str) -> Range | None:
    """Return the office of a person before the name, from a word on, or behind it between commas."""
    before = _office_before(text, sentence, first, name[0])
    apposed = sentence.letters[name[1] : name[1] + 2].lstrip("b")[:1] == "c"
    return before or (_office_behind(text, sentence, name[1], language) if apposed else None)


def _is_genitive(text: str, sentence: Tagged, first: int, last: int) -> bool:
    """Return whether a German name says whose relative or body speaks: "Anna Kerns Schwester"."""
    of_name = text[slice(*sentence.ranges[last - 1])][-1] in "s’"
    letters = sentence.letters
    behind = letters[last : last + 2]
    return of_name and behind[:1] in tuple("og") and behind[1:] not in tuple("mn") and letters[:first][-1:] != "o"


def _is_beside_verb(letters: str, first: int, last: int) -> bool:
    """Return whether a name stands between a verb of saying and its end, or opens the sentence as the only subject."""
    if letters[:first].endswith("V"):
        return letters[:first].lstrip("Qcdf") in ("V", "wV", "TV") or letters[last : last + 1] in (
            "",
            "c",
            "f",
            "k",
            "x",
        )
    return first == 0 and letters[last : last + 1] == "V" and letters[last + 1 : last + 2] not in tuple("mnaoyug")


def _owner(text: str, start: int, end: int) -> Range:
    """Return whose something is, without the ending of an English possessive: "Clinton’s response"."""
    return start, start + len(re.sub(r"['’]s?$", "", text[start:end]))


def _without_article(letters: str, first: int, last: int) -> Range:
    """Return a description with its article, but an organisation without it."""
    nouns = re.sub("[^go]", "", letters[first:last])
    bare = letters[first] in "aO" and nouns.startswith("g") and "go" not in letters[first:last]
    return first + (1 if bare else 0), last


_DAY_BEFORE = regex(r"z[wn](?=[^cVkQ]*o)")
"""A day before an office: "5 июня президент Кении"."""


def _office_before(text: str, sentence: Tagged, first: int, name: int) -> Range | None:
    comma = sentence.letters.find("c", first, name)
    last = comma if comma >= 0 else name
    if sentence.letters[first : first + 2] == "ae" and "o" in sentence.letters[first:last]:
        first = sentence.letters.index("o", first)  # "der in Bern geborene Präsident"
    dated = _DAY_BEFORE.match(sentence.letters, first, last)
    first = dated.end() if dated else first
    first = max((n + 1 for n in range(first, last) if _opens_small(text, sentence, n)), default=first)
    while first < last and sentence.letters[first] in "aOeXT":
        first += 1
    says_who = set(sentence.letters[first:last]) != {"w"} or last == first + 1
    return role_in(text, *sentence.range(first, last)) if first < last and says_who else None


def _opens_small(text: str, sentence: Tagged, n: int) -> bool:
    """Return whether a small word stands before an office and is no part of it: "Weder Kapitän", "auch Rektorin"."""
    word = text[slice(*sentence.ranges[n])]
    return sentence.letters[n] == "w" and (word[0].isupper() or word in _skipped())


@functools.cache
def _skipped() -> frozenset[str]:
    skipped = LEXICON.phrases("small_words", kind="skipped")
    return frozenset(skipped) | frozenset(LEXICON.phrases("sayings", kind="auxiliary"))


_BEHIND = regex(
    r"b?(?:c(?P<apposed>(?:[^cVIkQqfdPr]|e)*)|(?P<attached>e[aO]?[wgo]{0,2}[gmnyuo][^cVIZkQqfdPrTx]*)|(?P<bare>o[^cVIkQqfdPr]*))"
)
_RELATIVE = regex(r"[aO]w?[eaOPx]")
"""How a clause begins that tells more of somebody, in languages whose articles open one: "der seit Jahren"."""


def _office_behind(text: str, sentence: Tagged, name: int, language: str) -> Range | None:
    """Return what stands behind a name and says who that is: an office between commas, an organisation behind "of"."""
    found = _BEHIND.match(sentence.letters, name)
    if found is None:
        return None
    which = found.lastgroup or ""
    words = found[which]
    to_quotation = which == "apposed" and sentence.letters[found.end() :].lstrip("f")[:1] == "Q"
    if to_quotation or not words or (which == "apposed" and (not set(words) & set("og") or _RELATIVE.match(words))):
        return None
    first, last = found.span(which)
    if which == "attached" and _small(text, sentence, first) not in _attaching(language):
        return None
    last = _end_of_office(text, sentence, first + 1, last, language)
    while last > first + 1 and sentence.letters[last - 1] in "&aO":
        last -= 1
    return role_in(text, *sentence.range(first, last))


def _belongs(text: str, sentence: Tagged, n: int, language: str) -> bool:
    """Return whether a preposition can stand between an office and whom it serves: "of", "for", not "before"."""
    return _small(text, sentence, n) in _serving(language)


def _small(text: str, sentence: Tagged, n: int) -> str:
    """Return a word as the lists have it."""
    return text[slice(*sentence.ranges[n])].lower().replace("’", "'")


def _end_of_office(text: str, sentence: Tagged, first: int, last: int, language: str) -> int:
    """Return where an office ends in a group of words: before a preposition that tells when or to whom."""
    for n in range(first, last):
        another_case = language == "de" and sentence.letters[n] == "O" and text[sentence.ranges[n][1] - 1] in "mn"
        if another_case and n > first and sentence.letters[n - 1] != "e":
            return n  # "der Rat den Plan"
        if sentence.letters[n] == "e" and not _belongs(text, sentence, n, language):
            place = sentence.letters[n + 1 : n + 3].lstrip("aO")[:1] in tuple("nmy")
            if not place or n == first:
                return n
    return last


@functools.cache
def _serving(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("prepositions", language=language, belongs="yes")) | _attaching(language)


@functools.cache
def _attaching(language: str) -> frozenset[str]:
    """Return the prepositions between somebody and whom that one belongs to; all of offices where no list tells."""
    told = LEXICON.phrases("prepositions", language=language, belongs="person")
    return frozenset(told or LEXICON.phrases("prepositions", language=language, belongs="yes"))
