"""Symbols that stand in running text: each with its range, and those that look like one but are none."""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un.symbol import Symbol, SymbolError
from hrdocs.un.symbol_parts import SUFFIXES, PartKind, organs
from hrdocs.un.tables import LEXICON
from hrdocs.values import frozen


@frozen(kw_only=True)
class SymbolMention:
    """A United Nations document that a text names: its range, and the symbol.

    Attributes:
        symbol: as the United Nations prints it: "A/RES/60/251", "S/RES/2231 (2015)".
        literal: whether the symbol itself stands there, not words for it ("General Assembly resolution 60/251").
    """

    start: int
    end: int
    symbol: str
    literal: bool = True


@frozen(kw_only=True)
class NoSymbol:
    """Words that look like a symbol and are none: their range and what is wrong."""

    start: int
    end: int
    fault: str


def find(text: str) -> list[SymbolMention]:
    """Return every symbol in a text, in order; the halves of a joint symbol are two, as are "A/63/1 and Add.1"."""
    return [each for each in _scan(text) if isinstance(each, SymbolMention)]


def scan(text: str) -> tuple[list[SymbolMention], list[NoSymbol]]:
    """Return every symbol in a text, and what has the shape of one but not the grammar, in order."""
    found = list(_scan(text))
    mentions = [each for each in found if isinstance(each, SymbolMention)]
    return mentions, [each for each in found if isinstance(each, NoSymbol)]


@functools.cache
def _candidate() -> re.Pattern[str]:
    organ = "|".join(sorted(organs(), key=len, reverse=True))
    return re.compile(
        rf"""
        (?P<organ>{organ})
        (?: (?: \s/ | /(?:[ ]|\s?\n\s?)? )                # a stroke, at which the line may break
            (?: (?:{"|".join(SUFFIXES)})\.[ ]?\d+ | [A-Za-z0-9]+ (?:\.[A-Za-z0-9]+)* )   # 251, Add.1, CONF.157
            (?: [-‐‑–](?!(?:{organ})/)[A-Za-z0-9]+ )?        # 2-3, ES-10; never the dash of a joint symbol
        ){{1,12}}
        (?: (?:[ ]?[A-Z](?:-[A-Z])?)?[ ]?\n?\((?:(?:S-|ES-)?[IVXLC]+|(?:19|20)\d\d)\) )?   # A (III), (2000)
        # (Part I), (Sect. 3)
        (?: [ ]\({LEXICON.source("symbol_qualifiers", numbered="yes")}\.?[ ]?[IVX\d]{{1,4}}\) )?
        """,
        re.VERBOSE,
    )


_INSIDE_A_WORD = regex(r"[\w/.@#%=]|(?<=[A-Za-z])-")
"""What a symbol does not begin right after. (Tested apart: a pattern that begins with its letters is found faster.)"""

_SUFFIXES_AFTER = regex(
    r"""
    (?:,|\s+(?:and|et|y|и)|,\s+(?:and|et|y|и)|\s?[-–])\s*
    (?P<suffix>(?P<word>Add|Corr|Rev)\.\s?(?P<number>\d+(?![\d/])))
    (?P<more>(?:(?:,\s|\s(?:and|et|y|и)\s|[-–])\d+(?![\d/]))*)
    """,
    re.VERBOSE,
)
_FIRST_DIGITS = 3
_ORGAN_AND_NUMBER = 2
_RELEASE = regex(r"(?!19\d\d|20\d\d)\d{4,5}")
"""The number of a release that stands right behind its organ: "HR/2010" and "L/100 km" are none."""


def may_be_in(text: str) -> bool:
    """Return whether a text can hold a symbol: a capital letter before a stroke. Most texts have none."""
    stroke = text.find("/")
    while stroke >= 0:
        before = text[max(stroke - _WIDEST, 0) : stroke].rstrip()[-1:]
        if not before or "A" <= before <= "Z":
            return True
        stroke = text.find("/", stroke + 1)
    return False


_WIDEST = 8
"""So many characters before a stroke are looked at; where all are white space, anything may stand before them."""


def _scan(text: str) -> Iterator[SymbolMention | NoSymbol]:
    for found in _candidate().finditer(text) if may_be_in(text) else ():
        if found.start() and _INSIDE_A_WORD.match(text, found.start() - 1):
            continue
        symbol, end = _longest(found.group())
        if symbol is not None:
            if names_document(symbol):
                mention = SymbolMention(start=found.start(), end=found.start() + end, symbol=symbol.plain)
                yield mention
                yield from _suffixes(text, mention)
        elif _looks_meant(found.group()):
            yield NoSymbol(start=found.start(), end=found.end(), fault=_fault(found.group()))


@functools.lru_cache(maxsize=4096)
def _longest(candidate: str) -> tuple[Symbol | None, int]:
    """Return the symbol that the most of a candidate makes and where it ends; None where two parts do not make one."""
    ends = [len(candidate), *sorted((m.start() for m in re.finditer(r"\s?\(|\s?/|[ ]|-", candidate)), reverse=True)]
    for end in ends:
        piece = candidate[:end].rstrip()
        if piece.count("/") < 1 or (end < len(candidate) and candidate.count("/") - piece.count("/") > 1):
            break
        try:
            return Symbol.parse(piece), len(piece)
        except SymbolError:
            continue
    return None, 0


def _fault(candidate: str) -> str:
    try:
        Symbol.parse(candidate)
    except SymbolError as error:
        return str(error)
    return ""


def _looks_meant(candidate: str) -> bool:
    """Return whether a candidate can be meant as a symbol: three parts and a figure, not "A/B" or "E/mail"."""
    return candidate.count("/") > 1 and bool(re.search(r"\d", candidate))


def names_document(symbol: Symbol) -> bool:
    """Return whether a symbol names a document rather than a body ("A/HRC/WG.6") or a paper size ("A/4")."""
    own = [part for part in symbol.parts if part.kind is not PartKind.SUFFIX]
    last = own[-1]
    if last.kind is PartKind.NATURE:
        return "." in last.text
    if last.kind not in (PartKind.NUMBER, PartKind.YEAR):
        return False
    if symbol.is_press and len(own) == _ORGAN_AND_NUMBER:
        return bool(_RELEASE.fullmatch(last.text))
    return len(own) > _ORGAN_AND_NUMBER or len(re.findall(r"\d", last.text)) >= _FIRST_DIGITS


def _suffixes(text: str, mention: SymbolMention) -> Iterator[SymbolMention]:
    """Yield the documents that "and Add.1", "and Add.1 and 2" after a symbol name."""
    end, stem = mention.end, re.sub(r"/(?:Add|Corr|Rev)\.\d+$", "", mention.symbol)
    while follows := _SUFFIXES_AFTER.match(text, end):
        numbers = [(follows.start("suffix"), follows.end("number"), follows["number"])]
        numbers += [
            (number.start(), number.end(), number.group())
            for number in re.compile(r"\d+").finditer(text, *follows.span("more"))
        ]
        for start, after, number in numbers:
            yield SymbolMention(start=start, end=after, symbol=f"{stem}/{follows['word']}.{number}")
        end = follows.end()
