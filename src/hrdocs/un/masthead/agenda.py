"""Agenda items as documents name them: "items 34, 71 (a) and (c) of the provisional agenda"."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.un.masthead import labels
from hrdocs.values import frozen

_NUMBER = r"\d{1,3}"
_LETTER = r"[a-zа-яё]{1,2}|[أابجدهوزحطيكل]ـ?"
_SUB = rf"\(?(?:{_LETTER})\)"
_JOIN = r"(?:\s?[,،、;]\s?(?:and\s|et\s|y\s|и\s|و\s?)?|\s(?:and|et|y|e|и|to)\s|\sو\s?|\s?[和及与]\s?)"

_ITEMS = regex(
    rf"""
    (?P<first>{_NUMBER})(?!\d|/|\.\d)
    (?:
        \s?{_SUB}                                       # 118 (c), 116 c)
      | {_JOIN}(?:sub-?items?\s|items?\s)?{_SUB}           # ... (a) and (c); 72, sub-item (b)
      | {_JOIN}(?:agenda\s)?(?:items?\s)?{_NUMBER}(?![\d/]|\s?[-–]?th)  # ... 34, 71 and 114
    )*
    """,
    re.VERBOSE,
)
_PART = regex(rf"(?P<number>{_NUMBER})|\(?(?P<letter>{_LETTER})\)")
_LETTERS = dict(zip("أبجدهوزحطيكلا", "abcdefghijkla", strict=True))
_CYRILLIC = dict(zip("абвгдежзиклмн", "abcdefghijklm", strict=True))


@frozen(kw_only=True)
class ItemMatch:
    """An agenda item in a text: its range and its number as English documents print it ("71 (c)")."""

    start: int
    end: int
    item: str


@functools.cache
def _labelled() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{labels.pattern(labels.labels('agenda'))})(?:\s+(?:de|du|del|no\.|№|رقم))?[\s:]*(?={_NUMBER})",
        re.IGNORECASE,
    )


def find(text: str, start: int = 0, end: int | None = None) -> list[ItemMatch]:
    """Return every agenda item that a text names after a label such as "item", in order, once each."""
    found: dict[str, ItemMatch] = {}
    for label in _labelled().finditer(text, start, len(text) if end is None else end):
        items = _ITEMS.match(text, label.end(), len(text) if end is None else end)
        for match in _taken_apart(text, items) if items else ():
            found.setdefault(match.item, match)
    return list(found.values())


def _taken_apart(text: str, items: re.Match[str]) -> list[ItemMatch]:
    """Return the items of a list: "71 (a) and (c)" are 71 (a) and 71 (c), and 71 alone is not one."""
    found: list[ItemMatch] = []
    number: re.Match[str] | None = None
    for part in _PART.finditer(text, items.start(), items.end()):
        if part["number"]:
            number = part
            found.append(ItemMatch(start=part.start(), end=part.end(), item=part["number"]))
        elif number is not None:
            item = f"{number['number']} ({_letter(part['letter'])})"
            begins = number.start() if found[-1].item == number["number"] else part.start()
            found = [each for each in found if each.item != number["number"]]
            found.append(ItemMatch(start=begins, end=part.end(), item=item))
    return found


def _letter(printed: str) -> str:
    plain = printed.casefold().rstrip("ـ")
    return _LETTERS.get(plain) or _CYRILLIC.get(plain) or plain
