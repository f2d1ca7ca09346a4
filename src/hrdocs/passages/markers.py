"""The one grammar of list markers: what heads an item or numbered paragraph, "(a)", "67.1.", "IV.", "б)", "•".

Every reader reads typed markers by it, so that a Document is the same from every carrier. It says what a line begins
with; `hrdocs.passages.depths` says how deep an item lies, and `hrdocs.passages.typed` which lines are items,
footnotes and headings of sections, given the lines around them.

    >>> marker_of("(a) Ratify the Convention;")
    Marker(text='(a)', end=4, firm=True)
    >>> marker_of("A. N. Surname said so.") is None
    True
"""

import functools
import re
from collections.abc import Callable

from hrdocs.datafiles import table
from hrdocs.expressions import regex
from hrdocs.un.date_words import months
from hrdocs.values import frozen

BULLET = "•"
"""The bullet that round ones of all sizes, and the codes of symbol fonts that mean one, are written as."""

LONGEST = 24
"""Characters that a marker has at most, with the white space in it."""

_BULLETS = {
    **dict.fromkeys("•●∙⚫⦁・\uf0b7\uf06c\uf09f\uf0a8\uf076", BULLET),
    "\uf0a7": "▪",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0fc": "✓",
    "\uf0fe": "☑",
    "\uf02d": "–",
}
"""How bullets are written that have several codes; U+F000 to U+F0FF are Symbol and Wingdings as typed characters."""

_MARKER = regex(
    r"""
    (?: (?P<bullet> [•●∙⚫⦁・▪▫■□◦○◆◇❖❑❒▶►▸‣➢➤➔→⇒✓✔☑☐\uf000-\uf0ff] )  # needs no space behind it
      | (?P<section> §{1,2}\s?\d{1,4} [.)]? ) (?=\s)                         # § 5
      | (?P<dash> [–—―‒·*§~-] ) (?=\s)                                       # is one only before a space
      | (?P<o> o ) (?=\s+[^\W\d_])                                           # Courier's hollow bullet as a letter
      | (?P<decimal> \d{1,3} (?: \.\s?\d{1,3} ){1,3} ) (?P<stop> \.? )       # 67.1.  138.18  96.1.1
      | (?P<number> \d{1,3} ) (?P<after> [.)．、] | \.?[º°]\)? | \s?[-–—](?=\s|[\u0600-\u06ff]) )  # 1.  1)  1º  1 -
      | [(（]\s? (?P<framed> \d{1,3} | [ivxl]{1,6} | [IVXL]{1,6} | [^\W\d_]ـ? | (?P<twice> [a-z] )(?P=twice) | a[a-z]
                 | [一二三四五六七八九十]{1,3} ) \s?[)）]                     # (a)  (iv)  (12)  (aa)  （一）
      | (?P<numeral> [一二三四五六七八九十]{1,3} ) [、．.]                     # 一、
      | (?P<letter> [ivxl]{1,6} | [IVXL]{1,6} | [^\W\d_]ـ? ) (?P<close> [.)] | \s[-–—](?=\s) )     # a)  iv.  B.  أ -
    )
    """,
    re.VERBOSE,
)
_ROMAN = regex(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ANOTHER_LETTER = regex(r"[^\W\d_]{1,2}\.(?:\s|$|[^\W\d_]\.)")
_ZERO = regex(r"\.\s?0")
_DATE = regex(r"\d{1,2}\.\s?\d{1,4}\b|\d{4}\b")
_CALLED = regex(
    r"""
    (?: 0\d{1,2} | \d{2,3} ) \s
    (?! (?:19|20)\d\d\b | \d{1,2}\.\d{1,2}\. )                         # a year, a day
    \d{2,4} (?: [\s.‑-]\d{2,4} ){1,3} (?= $ | \s*[,;/|] )
    """,
    re.VERBOSE,
)
"""An area code, which stood in brackets, and the number behind it: "(202) 456-1111"; no years and no day."""

_ENTRY = regex(
    r"""
      \.{5} | (?: \.\s ){5}                                        # dots that lead far, close or spaced
    | \.{3,4} \s* \d{1,4} (?: \s?[-–]\s?\d{1,4} )? (?: \s+\d{1,4} )? $  # a few, to paragraphs and a page
    """,
    re.VERBOSE,
)
_WORDS = regex(r"[^\W\d_][\w’'-]*")
_OPENING = "“„«\"'(['‘"


@frozen(kw_only=True)
class Marker:
    """What heads a line.

    Attributes:
        text: the marker as printed, without white space in it; a bullet as one of the characters it stands for.
        end: where the text after it begins.
        firm: whether the line alone shows that it is one; else only another that counts on from it does.
    """

    text: str
    end: int
    firm: bool = True


def marker_of(text: str) -> Marker | None:
    """Return the marker that a line begins with, or None; one that is not firm may be an initial or a date.

    Only what has text behind it is headed, and no entry of a table of contents is.
    """
    found = _MARKER.match(text)
    if found is None:
        return None
    end = found.end()
    while end < len(text) and text[end].isspace():
        end += 1
    rest, spaced = text[end : end + 120], end > found.end()
    if not rest or is_entry(text):
        return None
    verdict = _TESTS[_kind(found)](found, rest, spaced)
    return None if verdict is None else Marker(text=written(found[0]), end=end, firm=verdict)


def is_marker(text: str) -> bool:
    """Return whether a piece of a line is a marker and nothing else: "(a)", "12", "•"."""
    if len(text) > LONGEST:
        return False
    if text.isdecimal():
        return len(text) <= 3
    found = _MARKER.match(f"{text} x")
    return found is not None and found.end() == len(text) and _is_counted(found)


def is_entry(text: str) -> bool:
    """Return whether a line is an entry of a table of contents, with dots that lead to a page."""
    return ("..." in text or ". . ." in text) and _ENTRY.search(text) is not None


def written(printed: str) -> str:
    """Return a marker as it is written in a Document: without white space, a bullet as one of the signs for it."""
    if len(printed) == 1 and not printed.isalnum():
        unknown = BULLET if "\uf000" <= printed <= "\uf0ff" else printed
        return _BULLETS.get(printed, unknown)
    if printed[0] == "§":
        return " ".join(printed.split())
    return "".join(printed.split())


def is_bullet(marker: str) -> bool:
    """Return whether a marker is a bullet, dash or another sign that does not count."""
    return not any(character.isalnum() for character in marker) or marker == "o"


def is_capital(marker: str) -> bool:
    """Return whether a marker is a capital letter or roman number, as sections have: "A.", "IV."."""
    letters = marker.strip("().")
    return letters.isalpha() and letters.isupper()


def roman_value(letters: str) -> int | None:
    """Return the number that letters are in roman numerals up to 89, or None."""
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in letters.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _kind(found: re.Match[str]) -> str:
    return next(name for name in _TESTS if found[name])


def _is_counted(found: re.Match[str]) -> bool:
    letters = (found["framed"] or found["letter"] or "a").rstrip("ـ")
    return len(letters) == 1 or letters.isdecimal() or not letters.isascii() or _counts(letters)


def _counts(letters: str) -> bool:
    """Return whether several letters are one marker: "iv", "aa", "ab"."""
    return roman_value(letters) is not None or len(letters) == 2


Verdict = bool | None
"""Whether a marker is firm; None where it is none."""


def _bullet(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    return True


def _hollow(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    return True if rest[0].isupper() and rest[1:2] != "." else None


def _decimal(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    """A number with points: before a capital, or with a stop and a space; never "2.5 million", "3.12.2031"."""
    if (rest[0].isdecimal() and not (found["stop"] and spaced)) or _ZERO.search(found["decimal"]):
        return None
    if _begins_with(rest, "quantity") or (rest[0].islower() and not (found["stop"] and spaced)):
        return None
    if not (rest[0].isalnum() or rest[0] in _OPENING):
        return None
    return True


def _section(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    return None if rest[0].islower() else True


def _number(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    """A number with what closes it: not the day of a date, the hour or an amount."""
    after = found["after"].strip()
    if after[0] in "-–—":
        return (None if rest[0].isdecimal() else False) if rest[0].isascii() else True
    if after[0] in ".．" and not spaced:
        starts = rest[0].isupper() and (rest[1:2].isalpha() or rest[1:2] in "’'")
        return True if after == "．" or (rest[0].isalpha() and not rest[0].islower() and starts) else None
    if after[0] in "º°.":
        if after[0] == "°" and not rest[0].isupper():
            return None
        if _begins_with_month(rest) or _begins_with(rest, "quantity") or _DATE.match(rest):
            return False if _begins_with_month(rest) else None
        return True
    return True if spaced or not rest[0].isascii() or rest[0].isupper() else None


def _framed(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    """A number or letter in brackets: with letters at once behind it, "(s)he", or a number to call it is none."""
    if _CALLED.match(f"{found['framed']} {rest}"):
        return None
    if not _is_counted(found) or (not spaced and rest[0].islower()) or rest[0] in ".,;:)":
        return None
    return True


def _numeral(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    return True


def _letter(found: re.Match[str], rest: str, spaced: bool) -> Verdict:
    """A letter or roman number with what closes it: not the initial of a name, nor a word cut short."""
    letters, close = found["letter"].rstrip("ـ"), found["close"].strip()
    if not _is_counted(found) or not (spaced or (close == ")" and rest[0].isupper())):
        return None
    if close == ")":
        return True
    if close != ".":
        return False if rest[0].isupper() or not rest[0].isascii() else None
    if _ANOTHER_LETTER.match(rest) or (rest[0].isdecimal() and letters.islower() and len(letters) == 1):
        return None
    if letters.islower():
        return letters not in _phrases("abbreviation") and not _begins_with_month(rest)
    return len(letters) > 1 or _is_title(letters, rest)


_TESTS: dict[str, Callable[[re.Match[str], str, bool], Verdict]] = {
    "bullet": _bullet,
    "dash": _bullet,
    "o": _hollow,
    "decimal": _decimal,
    "section": _section,
    "number": _number,
    "framed": _framed,
    "numeral": _numeral,
    "letter": _letter,
}


def _is_title(letter: str, rest: str) -> bool:
    """Return whether a title follows a capital letter, "A. Pledges at the …", and no surname, "S. Norberg said"."""
    if not letter.isascii() and not letter.isupper():
        return True
    words = _WORDS.findall(rest)[:2]
    if letter.lower() in _phrases("abbreviation") or not words:
        return False
    if rest[len(words[0]) : len(words[0]) + 1] == ",":
        return False
    return len(words) < 2 or not words[1][0].islower() or words[1] in _phrases("title_word")


def _begins_with_month(rest: str) -> bool:
    word = _WORDS.match(rest)
    return word is not None and word[0].lower() in months()


def _begins_with(rest: str, kind: str) -> bool:
    word = _WORDS.match(rest)
    if word is None:
        return False
    cased = rest[0].isupper() or rest[0].islower()
    return word[0] in _phrases(kind) or (not cased and rest.startswith(tuple(_phrases(kind))))


@functools.cache
def _phrases(kind: str) -> frozenset[str]:
    rows = table("hrdocs.passages", "data/not_markers.tsv")
    return frozenset(row["phrase"] for row in rows if row["kind"] == kind)
