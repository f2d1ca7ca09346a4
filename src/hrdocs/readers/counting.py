"""Numbers as lists and footnotes print them: letters, Roman, Chinese and other numerals, words.

The forms have the names of ECMA-376, Part 1, 17.18.59 (ST_NumberFormat), and of CSS Counter Styles Level 3.
"""

import functools
from collections.abc import Callable

from hrdocs.datafiles import table
from hrdocs.values import frozen

LARGEST_SUM = 3_999
"""Numerals that are added up print no larger number, but for the Chinese ones."""
LARGEST_WORDS = 99
LARGEST_CHINESE = 9_999
ROUNDS = 30
"""Letters are repeated after the last (aa, bb); thirty rounds are more than any list."""


@frozen(kw_only=True)
class Form:
    """A form of numbers: how it is built, and from which signs."""

    system: str
    signs: str

    def printed(self, count: int) -> str:
        """Return a number in this form; in decimal digits where it has no such number."""
        return _SYSTEMS[self.system](self.signs, count) or str(count)


def counted(count: int, form: str) -> str:
    """Return a number in one of the standard's number formats; a format that is not known prints decimal digits."""
    if form in ("none", "bullet"):
        return ""
    if form == "ordinal":
        return f"{count}{_ordinal_ending(count)}"
    if form in ("cardinalText", "ordinalText"):
        return _words(count, form.removesuffix("Text"))
    known = _forms()[0].get(form)
    return known.printed(count) if known else str(count)


def css_form(style: str) -> Form | None:
    """Return the form that a counter style of CSS names, or None for "decimal" and what is not known."""
    return _forms()[1].get(style.lower())


@functools.cache
def _forms() -> tuple[dict[str, Form], dict[str, Form]]:
    """Return the forms by their names in ECMA-376, and by those in CSS."""
    by_format: dict[str, Form] = {}
    by_style: dict[str, Form] = {}
    for row in table("hrdocs.readers", "number_forms.tsv"):
        form = Form(system=row["system"], signs=row["signs"])
        by_format |= {row["form"]: form} if row["form"] else {}
        by_style |= dict.fromkeys(row["css"].split(), form)
    return by_format, by_style


def _letters(alphabet: str, count: int) -> str:
    rounds, place = divmod(count - 1, len(alphabet))
    return alphabet[place] * (rounds + 1) if count > 0 and rounds < ROUNDS else ""


def _signs(signs: str, count: int) -> str:
    return signs[count - 1] if 0 < count <= len(signs) else ""


def _cycle(signs: str, count: int) -> str:
    return signs[(count - 1) % len(signs)] if count > 0 else ""


def _digits(digits: str, count: int) -> str:
    return str(count).translate({ord(str(place)): digit for place, digit in enumerate(digits)})


def _sums(signs: str, count: int) -> str:
    """Return a number as a sum of numerals, the largest first: "1000 m 900 cm …"."""
    if not 0 < count <= LARGEST_SUM:
        return ""
    told, text = signs.split(), ""
    for size, numeral in zip(map(int, told[::2]), told[1::2], strict=True):
        times, count = divmod(count, size)
        text += numeral * times
    return text


def _chinese(signs: str, count: int, *, zeros: bool = True, ones: str = "百千") -> str:
    """Return a number by its digits, each with its unit.

    Args:
        signs: zero to nine, ten, hundred, thousand.
        count: the number.
        zeros: whether one zero stands for those within the number.
        ones: before which units a one is written; before ten also where it does not begin the number.
    """
    if not 0 < count <= LARGEST_CHINESE:
        return ""
    text, empty = "", False
    for place in range(len(str(count)) - 1, -1, -1):
        digit, unit = count // 10**place % 10, signs[9 + place] if place else ""
        if not digit:
            empty = bool(text)
            continue
        text += signs[0] if empty and zeros else ""
        plain = digit == 1 and place and unit not in ones and not (text and zeros)
        text, empty = text + ("" if plain else signs[digit]) + unit, False
    return text


def _formal(signs: str, count: int) -> str:
    return _chinese(signs, count, ones=signs[10:])


def _japanese(signs: str, count: int) -> str:
    return _chinese(signs, count, zeros=False, ones="")


_SYSTEMS: dict[str, Callable[[str, int], str]] = {
    "letters": _letters,
    "signs": _signs,
    "cycle": _cycle,
    "digits": _digits,
    "sums": _sums,
    "chinese": _chinese,
    "formal": _formal,
    "japanese": _japanese,
    "printed": str.format,
}


def _words(count: int, kind: str) -> str:
    """Return a number in English words, with a capital, as word processors write it: "Twenty-one", "First"."""
    rows = {int(row["number"]): row for row in table("hrdocs.readers", "number_words.tsv")}
    tens, ones = count // 10 * 10, count % 10
    if not 0 < count <= LARGEST_WORDS:
        return str(count)
    whole = rows[count][kind] if count in rows else f"{rows[tens]['cardinal']}-{rows[ones][kind]}"
    return whole.capitalize()


def _ordinal_ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
