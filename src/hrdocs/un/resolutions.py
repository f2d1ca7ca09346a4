"""Resolutions and decisions that a text names in words: "General Assembly resolution 60/251" is A/RES/60/251.

Whose resolution it is stands beside the word in most texts. Where it does not ("its decision 17/119", "Council
resolution 5/1"), the shape of the number, the date after it or the organ that issued the document decide, and where
they do not agree on one organ the mention stays unresolved.
"""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.lexicon.phrasebook import fold, folded_words
from hrdocs.passages import Range
from hrdocs.un.mentions import SymbolMention
from hrdocs.un.patterns import alternation
from hrdocs.un.resolution_numbers import ResolutionNumber, numbers_at, symbol_for
from hrdocs.un.tables import LEXICON, phrases, rows
from hrdocs.values import frozen


@frozen(kw_only=True)
class Unresolved:
    """A resolution of which neither the words beside it nor its number say whose it is.

    `number` is its nature and number as in symbols: "RES/47/24". Where the text names the organ at another mention of
    the same number, that settles it.
    """

    start: int
    end: int
    number: str


def find(text: str, *, organ: str | None = None) -> list[SymbolMention]:
    """Return every resolution and decision that a text names in words, in order; of a list, each one.

    Args:
        text: running text in one of the six UN languages.
        organ: the beginning of the document's own symbol, "A", "A/HRC", "S" or "E", to read "its resolution" by.
    """
    return [each for each in scan(text, organ=organ) if isinstance(each, SymbolMention)]


def scan(text: str, *, organ: str | None = None) -> Iterator[SymbolMention | Unresolved]:
    """Yield what `find` returns, and the mentions that stay unresolved, in no order."""
    numbered = list(_numbered(text))
    shown = list(_without_word(text))
    if not numbered and not shown and not _CHINESE.search(text):
        return
    if organ is None and _full_name().search(text):
        organ = ""
    found = list(_wordings(text, numbered, organ))
    if organ is None and any(isinstance(each, SymbolMention) for each in (*found, *shown)):
        found = list(_wordings(text, numbered, ""))
    found += shown
    named: dict[str, set[str]] = {}
    for mention in found:
        if isinstance(mention, SymbolMention):
            named.setdefault(_number_of(mention.symbol), set()).add(mention.symbol)
    for each in found:
        symbols = named.get(each.number, set()) if isinstance(each, Unresolved) else set()
        if len(symbols) == 1:
            yield SymbolMention(start=each.start, end=each.end, symbol=min(symbols), literal=False)
        else:
            yield each


def may_be_in(text: str) -> bool:
    """Return whether a text names what `scan` looks for; whose it is can stand elsewhere in the document."""
    return bool([*_numbered(text), *_without_word(text)] or _CHINESE.search(text))


@frozen
class _Numbered:
    """A word for a resolution, with the organ between it and its numbers, these, and where their list ends."""

    word: re.Match[str]
    inside: re.Match[str] | None
    numbers: list[ResolutionNumber]
    end: int


def _numbered(text: str) -> Iterator[_Numbered]:
    """Yield the words for a resolution behind which numbers stand."""
    for start, end in _paragraphs_with_words(text):
        for word in _word().finditer(text, start, end):
            if word.start() and (text[word.start() - 1].isalnum() or text[word.start() - 1] == "_"):
                continue
            inside = _organ_inside().match(text, word.end())
            numbers, behind = numbers_at(text, inside.end() if inside else word.end())
            if numbers:
                yield _Numbered(word, inside, numbers, behind)


def _paragraphs_with_words(text: str) -> Iterator[Range]:
    """Yield the ranges of the paragraphs that have a word for a resolution."""
    start = 0
    for paragraph in text.split("\n\n"):
        if not _natures().keys().isdisjoint(folded_words(paragraph)):
            yield start, start + len(paragraph)
        start += len(paragraph) + 2


def _wordings(text: str, numbered: list[_Numbered], organ: str | None) -> Iterator[SymbolMention | Unresolved]:
    for each in numbered:
        yield from _after_word(text, each, organ)
    if _CHINESE.search(text):
        yield from _chinese(text, organ)


def _without_word(text: str) -> Iterator[SymbolMention]:
    """Yield the documents of the Human Rights Council that a text names by a part of their symbol."""
    if "tatement" in text or "PRST" in text:
        yield from _presidents_statements(text)
    for short in _SHORT.finditer(text) if "HRC/" in text else ():
        yield SymbolMention(start=short.start(), end=short.end(), symbol=f"A/HRC/{short['rest']}", literal=False)


def _number_of(symbol: str) -> str:
    """Return the nature and number of a symbol without its organ: "RES/60/251"."""
    return symbol[max(symbol.find("RES/"), symbol.find("DEC/")) :]


_CHINESE = regex(r"[决定]")


def _after_word(text: str, found: _Numbered, own: str | None) -> Iterator[SymbolMention | Unresolved]:
    """Yield the mentions of the numbers that stand after "resolution" and its like."""
    word, numbers = found.word, found.numbers
    nature = _natures()[fold(word["word"].rstrip("."))]
    before = _organ_before(text, word.start())
    after = _organ_after().match(text, found.end)
    if before and before[1] is None:
        return
    named = "S" if word["word"].upper() == "UNSCR" else None
    named = (
        named
        or (before and before[1])
        or (found.inside and _key(found.inside))
        or (after and _key(after))
        or _from_sentence(text, word)
    )
    for place, number in enumerate(numbers):
        start = (before[0] if before else word.start()) if place == 0 else number.start
        symbol = symbol_for(number, nature, named, own)
        if symbol:
            yield SymbolMention(start=start, end=number.end, symbol=symbol, literal=False)
        elif number.is_telling and (named or own is not None):
            yield Unresolved(start=start, end=number.end, number=f"{nature}/{number.printed}")


def _organ_before(text: str, end: int) -> tuple[int, str | None] | None:
    """Return where the organ before a word begins and its key; the key is None where it is no organ of the UN's."""
    start = max(0, end - 60)
    found = _organ_ending().search(text[start:end])
    if not found:
        return None
    lead = re.search(r"([^\W\d_][\w'’]*)\s+$", text[start : start + found.start()])
    if lead and lead[1] in _other_organs() and len(found["organ"].split()) == 1:
        return start + found.start(), None
    return start + found.start(), _key(found)


def _from_sentence(text: str, word: re.Match[str]) -> str | None:
    """Return the organ that "its" before a word stands for: the last one that the sentence names, if it names one."""
    if not _its().search(text, max(0, word.start() - 8), word.start()):
        return None
    sentence = re.split(r"[.;]\s|\n\n", text[max(0, word.start() - 160) : word.start()])[-1]
    named = [_key(found) for found in _organ_anywhere().finditer(sentence)]
    return named[-1] if named else None


_SHORT = regex(r"(?<![\w/])HRC/(?P<rest>(?:RES|DEC|PRST)/\d{1,2}/\d{1,3})(?![\d/])")
"""A symbol of the Human Rights Council without the Assembly's letter: "HRC/RES/16/18"."""
_STATEMENT = regex(
    r"""
    (?: \b[Pp]resident(?:['’]s|ial)\s+statements?\s+(?:PRST[/ ]?|No\.\s)? | \bPRST[/ ] )
    (?P<number>(?P<session>\d{1,2})/(?:PRST/)?(?P<own>\d{1,2}))(?![\d/])
    """,
    re.VERBOSE,
)
"""A statement by the President of the Human Rights Council: "President’s statement PRST 8/1", "PRST/8/1"."""


def _presidents_statements(text: str) -> Iterator[SymbolMention]:
    for found in _STATEMENT.finditer(text):
        if text[found.start() - 1 : found.start()] != "/":
            symbol = f"A/HRC/PRST/{found['session']}/{found['own']}"
            yield SymbolMention(start=found.start(), end=found.end(), symbol=symbol, literal=False)


def _chinese(text: str, own: str | None) -> Iterator[SymbolMention | Unresolved]:
    for found in _chinese_wording().finditer(text):
        nature = _natures()[found["word"]]
        for place, printed in enumerate(re.finditer(r"第?([^第号]+)号", found["numbers"])):
            numbers, _ = numbers_at(" " + printed[1].replace("（", "(").replace("）", ")"), 0)
            symbol = symbol_for(numbers[0], nature, _key(found) if found["organ"] else None, own) if numbers else None
            start = found.start() if place == 0 else found.start("numbers") + printed.start()
            if symbol:
                yield SymbolMention(
                    start=start, end=found.start("numbers") + printed.end(), symbol=symbol, literal=False
                )


def _key(found: re.Match[str]) -> str:
    """Return the key of the organ that a match names."""
    return _organ_keys()[_folded(found["organ"])]


def _folded(name: str) -> str:
    return " ".join(fold(word) for word in re.findall(r"[^\W_]+", name))


@functools.cache
def _organ_keys() -> dict[str, str]:
    return {_folded(row["phrase"]): row["key"] for row in rows("organ_names")}


@functools.cache
def _natures() -> dict[str, str]:
    return {fold(row["phrase"].rstrip(".")): row["nature"] for row in rows("resolution_words")} | {"unscr": "RES"}


@functools.cache
def _other_organs() -> frozenset[str]:
    """Return the words that make another body of an Assembly or a Council: "Parliamentary", "National"."""
    return frozenset(phrases("other_organs"))


@functools.cache
def _its() -> re.Pattern[str]:
    return re.compile(rf"{LEXICON.source('possessives')}\s+$")


@functools.cache
def _word() -> re.Pattern[str]:
    """Return what finds the words; they are told by their first letters, so that most words cost few looks."""
    listed = [row["phrase"] for row in rows("resolution_words") if row["language"] != "zh"]
    forms = {"UNSCR", *(form for word in listed for form in (word, word.capitalize(), word.upper()))}
    rests: dict[str, list[str]] = {}
    for form in sorted(forms):
        rests.setdefault(form[:_TELLING], []).append(form[_TELLING:])
    known = "|".join(f"{first}(?:{alternation(rest)})" for first, rest in rests.items())
    return re.compile(rf"(?P<word>{known})(?!\w)")


_TELLING = 3
"""Letters by which the words are told from most others; none is shorter."""


def _organs(*languages: str) -> str:
    return alternation(row["phrase"] for row in rows("organ_names") if not languages or row["language"] in languages)


@functools.cache
def _organ_ending() -> re.Pattern[str]:
    """An organ right before the word: "General Assembly resolution", "the Council's decision"."""
    return re.compile(
        rf"(?<!\w)(?P<organ>{_organs('en')})(?:['’]s?)?(?:\s\([A-Z]{{2,6}}\))?\s+(?:draft\s+|in\s+(?:its\s+)?)?$"
    )


@functools.cache
def _organ_inside() -> re.Pattern[str]:
    """An organ between the word and its number: "قرار الجمعية العامة 60/251"."""
    link = LEXICON.source("resolution_links", role="of organ")
    return re.compile(rf"\s+{link}?\s*(?P<organ>{_organs('en', 'fr', 'es', 'ru', 'ar')})(?!\w)")


@functools.cache
def _organ_after() -> re.Pattern[str]:
    """An organ after the numbers: "resolution 60/251 of the General Assembly"."""
    of, by = (LEXICON.source("resolution_links", role=role) for role in ("of organ", "by organ"))
    link = rf"(?:{of}|{by}|,\s+the)?"
    return re.compile(rf",?\s+{link}\s*(?P<organ>{_organs('en', 'fr', 'es', 'ru')})(?!\w)")


@functools.cache
def _full_name() -> re.Pattern[str]:
    """The full name of an organ, by which a text shows that it speaks of the United Nations."""
    names = [row["phrase"] for row in rows("organ_names") if " " in row["phrase"] or row["language"] == "zh"]
    return re.compile(rf"{alternation(names)}|\b(?:UN|United Nations) [Rr]esolutions?\b")


@functools.cache
def _organ_anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<organ>{_organs('en', 'fr', 'es', 'ru')})(?!\w)")


@functools.cache
def _chinese_wording() -> re.Pattern[str]:
    """A Chinese wording, number before the word: "人权理事会第5/1号和第16/21号决议"."""
    known = alternation(row["phrase"] for row in rows("resolution_words") if row["language"] == "zh")
    number = r"[\d/SE（）()XVI-]{1,16}"
    return re.compile(
        rf"(?:(?P<organ>{_organs('zh')})[^，。；第]{{0,6}}?)?"
        rf"(?P<numbers>第{number}号(?:[、和及以]{{1,2}}第?{number}号)*)(?P<word>{known})"
    )
