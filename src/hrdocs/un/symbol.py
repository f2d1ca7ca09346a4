"""Symbols of United Nations documents: "A/HRC/14/10/Add.1" taken apart and put together again."""

import functools
import re
import unicodedata
from typing import Self
from urllib.parse import quote

import attrs

from hrdocs.errors import HrdocsError
from hrdocs.expressions import regex
from hrdocs.un.symbol_parts import Part, PartKind, classified, natures, organs, press, qualifier, series
from hrdocs.values import frozen

LINK = "https://docs.un.org/en/"


class SymbolError(HrdocsError, ValueError):
    """A text is not a symbol; `position` says where in it, in characters from 0."""

    def __init__(self, text: str, position: int, fault: str) -> None:
        super().__init__(f"{text!r} is not a document symbol: at character {position}, {fault}")
        self.text = text
        self.position = position
        self.fault = fault

    def __reduce__(self) -> tuple[type[Self], tuple[str, int, str]]:
        return type(self), (self.text, self.position, self.fault)


@frozen(kw_only=True)
class Symbol:
    """A symbol in its parts; `str()` gives it as the United Nations prints it.

    Attributes:
        parts: organ, body, nature, session or year, country, number and suffixes, in the order of the symbol.
        qualifier: what stands in brackets at the end: "Part I", "Sect. 3".
        reissued: whether it carries the "*" of a document that was reissued for technical reasons.
        joint: the other symbols of a document that has several ("A/94/811-S/2040/233").
    """

    parts: tuple[Part, ...]
    qualifier: str | None = None
    reissued: bool = False
    joint: tuple["Symbol", ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the symbol that a text is; spaces and line ends at its strokes and dashes of any kind are forgiven.

        >>> symbol = Symbol.parse("A/HRC/14/10/Add.1")
        >>> symbol.body, symbol.session, str(symbol.parent)
        ('Human Rights Council', '14', 'A/HRC/14/10')

        Raises:
            SymbolError: no symbol has such a part, and at which character it stands.
        """
        starts = [0, *(dash.end() for dash in _joint().finditer(text))]
        ends = [*(dash.start() for dash in _joint().finditer(text)), len(text)]
        first, *others = (cls._single(text, start, end) for start, end in zip(starts, ends, strict=True))
        return attrs.evolve(first, joint=tuple(others))

    @classmethod
    def _single(cls, text: str, start: int, end: int) -> Self:
        plain = text[start:end].rstrip("* \n\t")
        bracket = qualifier().search(plain)
        plain = plain[: bracket.start()] if bracket else plain
        position = start
        parts: list[Part] = []
        for piece in plain.split("/"):
            part = classified(_folded(piece), first=not parts)
            if part is None:
                raise SymbolError(text, position, _fault(piece.strip(), first=not parts))
            parts.append(part)
            if sum(each.kind in _FIGURES for each in parts) > _MOST_FIGURES:
                raise SymbolError(text, position, "there are more numbers than symbols have")
            position += len(piece) + 1
        if len(parts) < 2:
            raise SymbolError(text, position - 1, "it ends before it names a document")
        return cls(
            parts=_placed(parts),
            qualifier=bracket["inside"] if bracket else None,
            reissued="*" in text[start + len(plain) : end],
        )

    def __str__(self) -> str:
        """Return the symbol as the United Nations prints it."""
        qualifier = f" ({self.qualifier})" if self.qualifier else ""
        first = "/".join(part.text for part in self.parts) + qualifier + "*" * self.reissued
        return "-".join([first, *map(str, self.joint)])

    @property
    def each(self) -> tuple[Self, ...]:
        """Return the symbols of a joint symbol one by one, or this one alone."""
        return (attrs.evolve(self, joint=()), *self.joint)  # type: ignore[arg-type]

    @property
    def plain(self) -> str:
        """Return the symbol without the "*" of a reissue and without the symbols that are joined to it."""
        return str(attrs.evolve(self, joint=(), reissued=False))

    @property
    def organ(self) -> str | None:
        """Return the principal organ, such as "General Assembly"; treaty bodies and programmes belong to none."""
        return series()[self._series][0]

    @property
    def body(self) -> str | None:
        """Return the subsidiary or treaty body, such as "Human Rights Council", or None for the organ itself."""
        return series()[self._series][1]

    @property
    def session(self) -> str | None:
        """Return the session as a number ("77", "S-17", "ES-10"), also from the Roman numeral of an old resolution."""
        of_part = self._last(PartKind.SESSION)
        if of_part:
            return of_part
        roman = re.search(r"\((?P<kind>(?:S-|ES-)?)(?P<numeral>[IVXLC]+)\)", self._last(PartKind.NUMBER) or "")
        return f"{roman['kind']}{_arabic(roman['numeral'])}" if roman else None

    @property
    def year(self) -> int | None:
        """Return the year that the symbol carries, or None."""
        year = self._last(PartKind.YEAR) or (re.findall(r"\((\d{4})\)", self._last(PartKind.NUMBER) or "") or [None])[0]
        return int(year) if year else None

    @property
    def country(self) -> str | None:
        """Return the code of the country that the document is about (ISO 3166-1 alpha-3 or a former one), or None."""
        return self._last(PartKind.COUNTRY)

    @property
    def number(self) -> str | None:
        """Return the document's own number in its series: "251", "217 A", "9000" of "PV.9000"; or None."""
        for part in reversed(self.parts[1:]):
            dotted = re.search(r"(?<=\.)\d.*", part.text) if part.kind is PartKind.NATURE else None
            if part.kind is PartKind.NUMBER or dotted:
                return dotted.group() if dotted else part.text.split(" (")[0]
        return None

    @property
    def nature(self) -> str:
        """Return what kind of document it is: "resolution", "concluding-observations", "draft"; else "document".

        A suffix does not change it: the addendum of a report is of the report's kind.
        """
        for part in reversed(self.parts[1:]):
            if part.kind is PartKind.NATURE:
                return natures()[part.text.split(".")[0]]
        if self.country and self._series == "A/HRC/WG.6":
            return _REVIEW_DOCUMENTS.get(self.number or "", "document")
        return "state-report" if self.country and self.organ in (None, "Economic and Social Council") else "document"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Return the suffixes, in order: ("Add.1", "Corr.2")."""
        return tuple(part.text for part in self.parts if part.kind is PartKind.SUFFIX)

    @property
    def parent(self) -> Self | None:
        """Return the symbol without its last suffix, which is the document that it adds to or changes, or None."""
        if self.parts[-1].kind is not PartKind.SUFFIX:
            return None
        return attrs.evolve(self, parts=self.parts[:-1], qualifier=None, reissued=False, joint=())

    @property
    def is_press(self) -> bool:
        """Return whether it is the symbol of a press release ("SG/SM/22000"), which is no document of an organ."""
        return self.parts[0].text in press()

    @property
    def url(self) -> str | None:
        """Return the address of the document in English; releases have none that their symbol tells."""
        if self.is_press:
            return None
        return LINK + quote(self.plain.replace(" ", ""), safe="/()")

    @property
    def _series(self) -> str:
        """Return the longest series of the table that the symbol begins with."""
        texts = [part.text for part in self.parts]
        prefixes = ("/".join(texts[:size]) for size in range(len(texts), 0, -1))
        return next(prefix for prefix in prefixes if prefix in series())

    def _last(self, kind: PartKind) -> str | None:
        return next((part.text for part in reversed(self.parts) if part.kind is kind), None)


@functools.cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of the dash between joint symbols: an organ stands after it, so it is not "CHN-HKG"'s."""
    return re.compile(rf"\s*[-‐‑–—]\s*(?=(?:{'|'.join(sorted(organs()))})/)")


_FIGURES = (PartKind.NUMBER, PartKind.SESSION, PartKind.YEAR)
_MOST_FIGURES = 3
"""A session, a number and a year: CCPR/C/136/D/2950/2017."""
_DASHES = regex(r"[‐‑‒–—−]")
_REVIEW_DOCUMENTS = {"1": "national-report", "2": "compilation", "3": "stakeholders-summary", "4": "document"}
"""The documents of a universal periodic review (Human Rights Council resolution 5/1, annex, paragraph 15)."""


def _folded(piece: str) -> str:
    plain = " ".join(_DASHES.sub("-", unicodedata.normalize("NFC", piece)).split())
    return re.sub(r"(?<=[a-z]\.) (?=\d)", "", plain)


def _fault(piece: str, *, first: bool) -> str:
    if not piece:
        return "there is nothing between two strokes"
    return f"{piece!r} is no {'organ or body that has symbols' if first else 'part that symbols have'}"


def _placed(parts: list[Part]) -> tuple[Part, ...]:
    """Return parts with sessions told from numbers and years from numbers, which only their places tell.

    A number of up to three figures that another part follows is a session (A/77/319, CCPR/C/136/D/2950/2017); figures
    like a year that end a symbol are a number (A/AC.109/2058) unless a country stands before them (HRI/CORE/KGZ/2008).
    """
    placed = list(parts)
    for place, part in enumerate(parts):
        rest = [each for each in parts[place + 1 :] if each.kind is not PartKind.SUFFIX]
        before = parts[place - 1]
        if part.kind is PartKind.YEAR:
            is_year = bool(rest) or before.kind is PartKind.COUNTRY or _is_communication(parts[:place])
            is_year = is_year and not (before.text == "D" and rest)
            placed[place] = attrs.evolve(part, kind=PartKind.YEAR if is_year else PartKind.NUMBER)
        elif part.kind is PartKind.NUMBER and rest and re.fullmatch(r"\d{1,3}", part.text) and before.text != "D":
            placed[place] = attrs.evolve(part, kind=PartKind.SESSION)
    return tuple(placed)


def _is_communication(parts: list[Part]) -> bool:
    """Return whether parts end in the number of a communication to a treaty body: "D/2950"."""
    return len(parts) > 1 and parts[-2].text == "D"


def _arabic(numeral: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
