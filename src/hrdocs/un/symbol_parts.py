"""The parts of a United Nations document symbol: what may stand between its strokes, and what kind each is.

The source of the rules is the United Nations' own guide to document symbols (research.un.org/en/docs/symbols).
"""

import enum
import functools
import re

from hrdocs.expressions import regex
from hrdocs.un.tables import LEXICON, codes, rows
from hrdocs.values import frozen


class PartKind(enum.StrEnum):
    """What a part of a symbol says."""

    ORGAN = "organ"
    BODY = "body"
    NATURE = "nature"
    SESSION = "session"
    YEAR = "year"
    COUNTRY = "country"
    NUMBER = "number"
    SUFFIX = "suffix"


@frozen(kw_only=True)
class Part:
    """A part of a symbol as the United Nations prints it, and its kind."""

    text: str
    kind: PartKind


SUFFIXES = ("Add", "Corr", "Rev", "Amend")
"""Words of what is issued to a document: an addendum, a corrigendum, a revision, an amendment."""

_ROMAN = r"[IVXLC]+"
_SHAPES = {
    PartKind.SUFFIX: regex(rf"(?:{'|'.join(SUFFIXES)})\.\d+(?:-\d+|\.?[A-Z])?"),
    PartKind.SESSION: regex(rf"(?:S|ES|SS|EMSS)-(?:\d+|{_ROMAN})"),
    PartKind.YEAR: regex(r"(?:194[5-9]|19[5-9]\d|20\d\d)"),
    PartKind.NUMBER: regex(
        rf"""
        \d+ (?:-\d+)?                                            # 251, 2-3
        (?:\ ?[A-Z](?:-[A-Z])?(?![A-Za-z]))?                     # the parts of old resolutions: 217 A
        (?:\ ?\((?:(?:S-|ES-)?{_ROMAN}|(?:19|20)\d\d)\))?        # their session, or the year of the Security Council's
        """,
        re.VERBOSE,
    ),
}
_DOTTED = regex(r"(?P<word>[A-Z][A-Za-z]*)(?:\.(?P<number>\d+(?:-\d+)?(?:[A-Z]|\.\d+)?))?")
_SPACING = regex(r"(?<=\d) ?(?P<letter>[A-Z](?:-[A-Z])?)(?= ?\(|$)|(?<=[\dA-Z]) ?(?P<bracket>\()")


@functools.cache
def qualifier() -> re.Pattern[str]:
    """Return what stands in brackets after a symbol: "(Part I)", "(Sect. 3)"."""
    words = LEXICON.source("symbol_qualifiers", numbered="")
    return re.compile(rf"\s?\((?P<inside>{words}\b[^()]{{0,24}})\)$")


def classified(text: str, *, first: bool) -> Part | None:
    """Return a part with its kind as far as its shape tells it, or None where no symbol has such a part.

    A number that is a session is told from its place, by `hrdocs.un.symbol`.
    """
    if first:
        return Part(text=text, kind=PartKind.ORGAN) if text in organs() else None
    for kind, shape in _SHAPES.items():
        if shape.fullmatch(text):
            return Part(text=_spaced(text), kind=kind)
    dotted = _DOTTED.fullmatch(text)
    if dotted and dotted["word"] in words():
        return Part(text=text, kind=words()[dotted["word"]])
    if all(code in country_codes() for code in text.split("-")):
        return Part(text=text, kind=PartKind.COUNTRY)
    return None


def _spaced(number: str) -> str:
    """Return an old number as the United Nations prints it: "217 A (III)", "1325 (2000)"."""
    return _SPACING.sub(lambda found: " " + (found["letter"] or found["bracket"]), number)


@functools.cache
def series() -> dict[str, tuple[str | None, str | None]]:
    """Return organ and body by the parts that symbols of a series begin with."""
    return {row["prefix"]: (row["organ"] or None, row["body"] or None) for row in rows("symbol_series")}


@functools.cache
def press() -> frozenset[str]:
    """Return what the symbols of press releases begin with."""
    return frozenset(row["prefix"] for row in rows("symbol_series") if row["kind"] == "press")


@functools.cache
def organs() -> frozenset[str]:
    """Return what a symbol can begin with."""
    return frozenset(prefix.split("/")[0] for prefix in series())


@functools.cache
def words() -> dict[str, PartKind]:
    """Return the kind of each word that a symbol can have."""
    return {row["word"]: PartKind(row["kind"]) for row in rows("symbol_words")}


@functools.cache
def natures() -> dict[str, str]:
    """Return what kind of document each word for one stands for."""
    return {row["word"]: row["nature"] for row in rows("symbol_words") if row["nature"]}


@functools.cache
def country_codes() -> frozenset[str]:
    """Return ISO 3166-1 alpha-3 codes, with those of former countries, which older symbols have."""
    return frozenset(row["code"] for row in rows("states")) | codes("former_country_codes")
