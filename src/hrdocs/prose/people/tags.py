"""The words of a sentence with one letter each for what they can be, so that a grammar can be a table of patterns."""

import functools
import re
from collections.abc import Iterable

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.lexicon.scan import Sighting
from hrdocs.passages import Range, initials
from hrdocs.prose import LEXICON
from hrdocs.prose.people.callings import CAPITAL_NEXT, is_name
from hrdocs.prose.people.caseless import is_caseless, letter_of, word_end
from hrdocs.prose.people.listed_words import INVERTED, scanner
from hrdocs.prose.people.name_edges import part_names
from hrdocs.prose.people.names import country_ending, ending, has_office
from hrdocs.prose.people.nominatives import is_oblique_given_name
from hrdocs.prose.people.openings import is_particle, opens_clause, opens_object, particle
from hrdocs.prose.people.split_verbs import Closers, closers_of, join_split
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.values import frozen

QUOTED, OTHER_QUOTED, QUOTED_NAME = "Q", "q", "j"
_WORD = regex(
    rf"""
    (?P<bracket>[(\[][^()\[\]]{{0,60}}[)\]])            # what stands in brackets: "(D-Ore.)"
    | (?P<elided>(?:[lL]|d|[qQ]u|[uU]n|(?:[dDnNsS])?[aeuA]ll)['’](?=[^\W\d_]))  # a French or Italian article: "l’"
    | (?P<initials>{initials.RUN}(?=[\s,]|$))          # "J. R.", "S.Sh."
    | (?P<word>[^\W_](?:[\w’'ʼʻ‘`-]|\.(?=\w))*(?:(?<=[A-Z][a-z])\.|(?<=[A-Z][a-z]{{2}})\.|(?<=[A-Z][a-z]{{3}})\.)?)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_SIGNS = {",": "c", "،": "c", "，": "c", ":": "k", "：": "k", "—": "d", "–": "d", "-": "d", ";": "f", ".": "f"}
_SIGNS |= {"!": "f", "?": "f", "…": "f", "。": "f", "؛": "f", "؟": "f"}
_POSSESSIVE = regex(r".+(?:['’]s|s['’])$")
_OPENING = regex(r"[\s.!?…:–—-]*")
"""What may stand before the first word of a sentence, behind a quotation."""

_AGED = regex(r"\d-?[Jj]ährige[rnms]?$|\d-year-olds?$")
"""Somebody by the age, in German and English: "der 48-Jährige"."""

_WITH_NUMBER = regex(r"\d+-[^\W\d_]{2}")
"""How an adjective begins that has a number in it: "34-летний"."""

_NUMBER = regex(r"\d+(?=[\u3400-\u9fff])")
"""Digits that no space parts from the ideographs behind them: 54岁的."""

LONG_COMPOUND = 16
"""Letters of a German word from which on its end is looked for in the list of offices."""

_NOUNS = "ogahpXCTY"
"""Letters of words that may have a capital within a sentence."""

_BEFORE_NOUNS = {"de": "", "en": "aODe"}
"""Letters of words behind which none is a verb, by language; German tells nouns by their capital."""

_ORDER = "YZWNVsRIASBaDOrPChTogXet&pxw"


@frozen(kw_only=True)
class Tagged:
    """A sentence: the letters of its words in a row, and the range of each in the text."""

    letters: str
    ranges: tuple[Range, ...]

    def range(self, start: int, end: int) -> Range:
        """Return the range in the text of the words from `start` to before `end`."""
        return self.ranges[start][0], self.ranges[end - 1][1]


def tagged(
    text: str, start: int, end: int, *, quoted: Iterable[tuple[Range, str]], language: str, vocabulary: Vocabulary
) -> Tagged:
    """Return the words of a range of a text with their letters.

    Args:
        text: the paragraph.
        start: where the sentence begins.
        end: where it ends.
        quoted: ranges between marks, each of which counts as one word, with its letter.
        language: decides which words are verbs, articles and so on.
        vocabulary: what the document shows about its own words.
    """
    letters: list[str] = []
    ranges: list[Range] = []
    closers: Closers = []
    at = start
    for (first, last), letter in [*quoted, ((end, end), "")]:
        if first < at:
            continue
        _tag_plain(text, at, min(first, end), language, vocabulary, letters, ranges, closers)
        if letter:
            letters.append(letter)
            ranges.append((first, last))
        at = last
    join_split(text, closers, letters, ranges, language)
    part_names(text, letters, ranges, vocabulary, language)
    return Tagged(letters="".join(letters), ranges=tuple(ranges))


def _tag_plain(
    text: str,
    start: int,
    end: int,
    language: str,
    vocabulary: Vocabulary,
    letters: list[str],
    ranges: list[Range],
    closers: list[tuple[frozenset[str], int]],
) -> None:
    opening = _OPENING.match(text, start, end)
    known = _chosen(scanner(language).find(text, start, end), text, opening.end() if opening else start, language)
    at = start
    while match := _WORD.search(text, at, end):
        is_word, printed = match.lastgroup == "word", match.group()
        begin, at = match.span()
        if is_word:
            at -= printed.endswith(".") and not _keeps_stop(printed)
            begin, at = _bounds(text, begin, at, known, letters)
        if begin > match.start() and begin not in known:  # behind a particle that is written onto it
            known |= _chosen(scanner(language).find(text, begin, end), text, begin, language)
        phrase = known.get(begin)
        if phrase and _is_whole(phrase, match, text, at):
            letter, at = phrase.name, max(at, phrase.end)
            at += letter == "o" and text[at : at + 1] in tuple("们們")
            if letter == "s":
                closers.append((closers_of(language)[phrase.row["phrase"].partition(" … ")[0]], len(letters)))
        elif is_word and "-" in printed and INVERTED.search(printed):
            letters.append("V")
            ranges.append((begin, begin + printed.index("-")))
            letter, begin = "P", ranges[-1][1] + 1
        else:
            letter = _compound(known, begin, printed) or _letter(match, vocabulary, language, text[begin:at])
        if letter == "f" and text[at : at + 1] == ",":
            continue  # the stop of an abbreviation: "R-Wis., said"
        if letter == "o" and phrase and is_name(phrase, text, at, letters, vocabulary, language):
            letter = _letter(match, vocabulary, language, text[begin:at])
        letter = _by_place(letter, phrase, text, (begin, at), letters, language)
        letters.append(letter)
        ranges.append((begin, at))


def _by_place(letter: str, phrase: Sighting | None, text: str, where: Range, letters: list[str], language: str) -> str:
    """Return the letter of a word by what stands before it in the sentence."""
    begin, at = where
    if letter in "VR" and letters and letters[-1] in _BEFORE_NOUNS.get(language, "aOD") and " " not in text[begin:at]:
        return "w"  # a noun of the same letters: "su cuenta", "in remarks"
    if letter in "aeOD" and is_particle(text, begin, at, letters):
        return "p"
    if letter == "D" and not opens_object(letters):
        return "O"
    kind = phrase.row.get("kind") if phrase else None
    if letter == "a" and kind == "opening" and opens_object(letters):
        return "D"
    if letter == "a" and letters[-1:] == ["p"] and text[at + 1 : at + 2].isupper():
        return "p"  # "De la Torre"
    if letter == "a" and kind == "fused" and letters[-1:] and letters[-1] in "oguwCX":
        return "O"
    if letter == "A" and kind == "according-opening" and not opens_clause(letters):
        return "e"
    return letter


def _bounds(text: str, begin: int, end: int, known: dict[int, Sighting], letters: list[str]) -> tuple[int, int]:
    """Return where a word begins and ends: without a particle that Arabic writes onto it, before the next phrase."""
    if not is_caseless(text[begin]):
        numbered = _NUMBER.match(text, begin, end)
        return begin, numbered.end() if numbered else end
    joined = begin not in known and (begin + 1 in known or (letters[-1:] == ["A"] and text[begin] == "ل"))
    begin += joined and text[begin] in "وفل"
    return begin, known[begin].end if begin in known else word_end(text, begin, end, known)


def _is_whole(phrase: Sighting, match: re.Match[str], text: str, end: int) -> bool:
    """Return whether a phrase takes up a word to its end: not "M." of "M. Q. Lee", nor "its" of "its’"."""
    if is_caseless(match.group()):
        return phrase.end >= end or phrase.end == phrase.start + len(phrase.row["phrase"])
    if match["initials"]:
        return phrase.name == "h"
    return match["elided"] is not None or (phrase.end >= end - 1 and "’" not in text[phrase.end - 1 : end + 1])


def _chosen(found: list[Sighting], text: str, start: int, language: str) -> dict[int, Sighting]:
    """Return for each place the longest phrase that begins there; of two, the one whose letter comes first."""
    chosen: dict[int, Sighting] = {}
    for each in found:
        if each.name not in _NOUNS and _is_noun(each, text, start, language):
            continue
        if each.name in "haope" and not _fits_case(each, text):
            continue
        if language == "de" and _is_small_noun(each, text):
            continue  # an adverb, where the list has the word that opens a sentence: "dazu"
        rival = chosen.get(each.start)
        if rival is None or (-each.end, _ORDER.find(each.name)) < (-rival.end, _ORDER.find(rival.name)):
            chosen[each.start] = each
    return chosen


def _is_small_noun(each: Sighting, text: str) -> bool:
    """Return whether a German noun of the lists stands without its capital, and is another word."""
    listed = each.row["phrase"][0].isupper() if each.name in "XC" else False
    return text[each.start].islower() and (listed or (each.name in "XCgo" and each.row["phrase"][0] == "*"))


def _is_noun(each: Sighting, text: str, start: int, language: str) -> bool:
    """Return whether a word that is listed small stands with a capital within a sentence: "von Pro Recht"."""
    capital = text[each.start].isupper() and each.row["phrase"][0].islower()
    return capital and (language == "de" if each.name in "VRIZs" else each.start > start)


def _fits_case(each: Sighting, text: str) -> bool:
    """Return whether a particle of a name is small or stands before a capital, and a word of address has its own."""
    if each.name == "p":
        joined = particle().match(text, each.start)
        return joined is not None and text[joined.end()].isupper()
    return not (each.name == "h" and each.row["phrase"][0].isupper() and text[each.start].islower())


def _compound(known: dict[int, Sighting], begin: int, word: str) -> str:
    """Return the letter of the last part of a word with hyphens that names an office or a body, or of the first."""
    last = known.get(begin + word.rfind("-") + 1) if "-" in word else None
    first = known.get(begin) if "-" in word else None
    if last and last.name in "og":
        return last.name
    return "o" if first and first.name == "o" and first.end == begin + word.find("-") else ""


def _letter(match: re.Match[str], vocabulary: Vocabulary, language: str, word: str) -> str:
    kind = match.lastgroup
    if kind == "sign":
        return _SIGNS.get(word, "w")
    if kind == "initials":
        return "i" if word[0].isupper() else "w"
    if kind != "word":
        return "b" if kind == "bracket" else "a"
    if is_caseless(word) and not word[0].isdigit():
        return letter_of(word, language)
    if not word[0].isupper():
        return _small_letter(word, language)
    if language == "de" and len(word) > LONG_COMPOUND and has_office(word[-LONG_COMPOUND:]):
        return "o"  # longer than what a list says before its last part: "Rettungssanitäterin"
    followed = CAPITAL_NEXT.match(match.string, match.end()) is not None
    return _capital(word.rstrip("."), vocabulary, language, followed=followed)


@functools.lru_cache(maxsize=1 << 14)
def _small_letter(word: str, language: str) -> str:
    """Return the letter of a word without a capital that no list has; a language uses few again and again."""
    if word[0].isdigit():
        return "o" if _AGED.search(word) else "w" if _WITH_NUMBER.match(word) else "z"
    if language == "en" and _is_owner(word):
        return "l"
    return "x" if ending("object", language).search(word) else "w"


def _is_owner(word: str) -> bool:
    """Return whether an English word without a capital is the possessive of a noun: "minister’s", and not "it’s"."""
    return _POSSESSIVE.match(word) is not None and word[:-2] not in LEXICON.phrases(
        "sayings", language="en", kind="no-owner"
    )


@functools.cache
def _abbreviations() -> frozenset[str]:
    named = (row["phrase"] for row in datafiles.table("hrdocs.passages", "data/abbreviations.tsv"))
    listed = [*named, *LEXICON.phrases("honorifics"), *LEXICON.phrases("offices")]
    return frozenset(phrase.lower() for phrase in listed if phrase.endswith("."))


def _keeps_stop(word: str) -> bool:
    return word.lower() in _abbreviations()


def _capital(word: str, vocabulary: Vocabulary, language: str, *, followed: bool) -> str:
    if _POSSESSIVE.match(word) and language == "en":
        return "l"
    if word.isupper() and len(word) > 1:
        return "y"
    if vocabulary.is_given_name(word) and (followed or not vocabulary.is_common(word)):
        return "m"
    if followed and is_oblique_given_name(word, language):
        return "m"
    if vocabulary.is_family_name(word):
        return "m"
    return "u" if vocabulary.is_common(word) or country_ending().search(word) else "n"
