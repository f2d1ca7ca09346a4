"""Whose paper a line names: an office, whoever holds one, persons, an organisation, a State, and no verb."""

import functools
import itertools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.page.genre_labels import is_letterhead
from hrdocs.prose.people.listed_names import given_names
from hrdocs.un import states

BEFORE, BEFORE_SECOND = 5, 12
"""Words before an office, and before one that follows another: "The Hon Ada Moss MP Minister …"."""

_LONGER, _FEW = 4, 2
MOST_SMALL = 4
"""Words in small letters of what an office is of: "spokesperson on housing and water"."""

_BESIDE_OFFICE = regex(r"\s*(?:in|at)\b|(?:\s+[^\W\d_][\w’'-]*){1,3}\s*$", re.IGNORECASE)
"""Where it is held, or whose it is: two or three words to the end, which then are printed in capitals."""

_HONORARY = regex(r"(?:,?\s(?:the\s)?(?:hon|rt hon|right hon)\b\.?)", re.IGNORECASE)
_HONORABLE = regex(r"(?:rt|right)?\s?hon(?:ou?rable)?\b\.?", re.IGNORECASE)
_LETTERS_BEHIND = regex(r"(?:,?\s(?:[A-Z]{2,4}|M\.?P\.?|[A-Z]\.[A-Z]\.(?:[A-Z]\.)?|MdB|MdL|Ph\.?D\.?)(?![\w’']))+$")
_WORD = regex(r"[^\W\d_]{2,}")
_QUOTED = regex(r"\s?[«“„\"][^«“„»”\"]{2,60}[»”“\"]\W*")
_SIGNS_ONLY = regex(r"\W*$")


def names_whose_paper(line: str) -> bool:
    """Return whether a line is made of names of whose paper it is.

    "Minister for Fisheries", "The Hon Ada Moss MP", "Ada Moss and Max Moor", "Harbour Council of the North"; not
    "Minister's plan for fish", "Harbour Council report".
    """
    return names_an_office(line) or _names_people(line) or names_an_organisation(line) or _names_a_state(line)


def holds_names(line: str) -> bool:
    """Return whether a line holds a name, an office or a word of address, whatever else: "Ada Moss, Housing"."""
    first = line.split(" ", 1)[0].title()
    listed = LEXICON.pattern("head_offices"), LEXICON.pattern("organisations"), LEXICON.pattern("honorifics")
    return first in given_names() or any(pattern.search(line) for pattern in listed)


def names_an_office(line: str) -> bool:
    """Return whether a line is an office, or somebody with a word of address, or says that the paper is from one."""
    sender = LEXICON.pattern("letterhead_words", kind="from").match(line)
    line = _without_article(line[sender.end() :].lstrip(" :")) if sender else line
    if _tells(line):
        return False
    if _addresses(line):
        return True
    held = [match.span() for match in LEXICON.pattern("head_offices").finditer(line)]
    held = [(a, b) for a, b in held if line[b : b + 1] not in ("'", "’")]
    for n, (start, end) in enumerate(held):
        before = line[:start]
        named = (
            len(_WORD.findall(before)) <= (BEFORE_SECOND if n else BEFORE)
            and not _governs(before)
            and is_letterhead(before)
        )
        if named and _is_held(line[end:]):
            return True
    if not held or held[0][0] or not is_letterhead(line):
        return False
    behind = line[held[0][1] :]
    return held[-1][1] == len(line) or bool(_HONORARY.match(behind)) or _names_people(behind.strip(" ,-–—"))


def _tells(line: str) -> bool:
    """Return whether a line has a verb, outside of quotation marks; "to" is none before whom an office serves."""
    plain = _QUOTED.sub(" ", LEXICON.pattern("letterhead_words", kind="serves").sub(" ", line))
    verbs = (LEXICON.pattern("headline_verbs"), LEXICON.pattern("letterhead_words", kind="present"))
    return any(verb.search(plain) for verb in verbs)


def _without_article(line: str) -> str:
    article = LEXICON.pattern("letterhead_words", kind="article").match(line)
    return line[article.end() :].lstrip() if article else line


def _addresses(line: str) -> bool:
    """Return whether a line opens with a word of address, an article before it or not: "The Hon Ada Moss MP"."""
    if not is_letterhead(line):
        return False
    name = _without_article(line)
    word = _HONORABLE.match(name) or LEXICON.pattern("honorifics").match(name)
    return word is not None and len(_WORD.findall(name[word.end() :])) >= 1 + (name == line and line.isupper())


def _governs(before: str) -> bool:
    """Return whether words before an office say something of it: "Visit by the", "Appointment of"."""
    words = before.lower().split()
    return any(LEXICON.pattern("prepositions").fullmatch(word) and not _is_particle(word) for word in words)


def _is_particle(word: str) -> bool:
    return LEXICON.pattern("name_particles").fullmatch(word) is not None


def _is_held(behind: str) -> bool:
    """Return whether words behind an office say what it is of, where it is held or by whom, to the end of the line."""
    if _in_office().match(behind):
        return is_letterhead(behind) or len(_WORD.findall(behind)) <= MOST_SMALL
    return _BESIDE_OFFICE.match(behind) is not None and _in_capitals(behind)


@functools.cache
def _in_office() -> re.Pattern[str]:
    """Return the pattern of what goes on behind an office: nothing, a sign, what it is of, or whom it serves."""
    words = "|".join(LEXICON.source("letterhead_words", kind=kind) for kind in ("of", "assists", "serves"))
    return re.compile(rf"\s*(?:$|[,;&(/–—-]|{words})", re.IGNORECASE)


def _in_capitals(words: str) -> bool:
    """Return whether all longer words begin with a capital; where a script has none, whether they are two at most."""
    found = [word for word in _WORD.findall(words) if len(word) >= _LONGER]
    if found and found[0].lower() == found[0].upper():
        return len(words.split()) <= _FEW
    return all(word[0].isupper() for word in found)


def _names_people(line: str) -> bool:
    """Return whether a line is the name of a person or of several: each opens with a given name."""
    parts = [part for part in _between_people().split(_HONORARY.sub("", " " + line)) if part and part.strip()]
    return bool(parts) and all(_is_person(part) for part in parts)


def _is_person(words: str) -> bool:
    plain = _LETTERS_BEHIND.sub("", words.strip()) if not words.strip().isupper() else words.strip()
    return _person().fullmatch(plain) is not None and plain.split()[0].title() in given_names() and not _tells(plain)


@functools.cache
def _between_people() -> re.Pattern[str]:
    return re.compile(rf"\s?[,;&/]\s?|\s{LEXICON.source('letterhead_words', kind='and')}\s", re.IGNORECASE)


@functools.cache
def _person() -> re.Pattern[str]:
    """Return the pattern of two to four words of a name, particles between them."""
    particles = LEXICON.source("name_particles")
    return re.compile(rf"[^\W\d_][\w’'-]*\.?(?:\s(?:{particles}\s)*[^\W\d_][\w’'.-]*){{1,3}}", re.IGNORECASE)


def names_an_organisation(line: str) -> bool:
    """Return whether a line is the name of an organisation: a noun for one ends it, or opens it with what it is of."""
    if _tells(line):
        return False
    name = _without_article(line)
    nouns = LEXICON.pattern("organisations"), LEXICON.pattern("letterhead_words", kind="unit")
    return any(_is_named_by(name, noun) for noun in itertools.chain(*(each.finditer(name) for each in nouns)))


def _is_named_by(name: str, noun: re.Match[str]) -> bool:
    before, behind = name[: noun.start()], name[noun.end() :]
    if _governs(before) or not is_letterhead(before) or not name[:1].isupper():
        return False
    if _QUOTED.fullmatch(behind):
        return True
    if _company().fullmatch(behind):
        return bool(before.strip()) or noun.group().lower() != name.lower()
    opened = _of().match(behind)
    if opened is None or (before.strip() and opened.group().strip().lower() in ("for", "on", "", "по")):
        return False
    return is_letterhead(behind[opened.end() :]) or (not before.strip() and len(_WORD.findall(behind)) <= MOST_SMALL)


def names_a_company(line: str) -> bool:
    """Return whether a line ends as the names of companies and registered societies do: "Port Ada e. V."."""
    suffix = re.search(rf"\s{LEXICON.source('letterhead_words', kind='company')}\W*$", line, re.IGNORECASE)
    return suffix is not None and is_letterhead(line)


@functools.cache
def _company() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s{LEXICON.source('letterhead_words', kind='company')})?\W*", re.IGNORECASE)


@functools.cache
def _of() -> re.Pattern[str]:
    """Return the pattern of what stands between a noun and whom it is of; Russian has nothing there, but a case."""
    words = LEXICON.source("letterhead_words", kind="of")
    return re.compile(rf"\s(?:{words}|(?=[а-яё]))\s?", re.IGNORECASE)


def _names_a_state(line: str) -> bool:
    """Return whether a line is a State, with its city at most: "Republic of Kenya", "Nairobi, Kenya"."""
    for found in states.find(line):
        before = line[: found.start]
        words = before.split(maxsplit=1)
        if len(words) > 1:
            return False
        city = before.rstrip().endswith(",")
        if _SIGNS_ONLY.match(line, found.end) and (city or not words):
            return True
    return False
