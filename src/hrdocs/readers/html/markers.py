"""What a browser prints before a list item: a bullet, or the number that the list's attributes give."""

import re

from hrdocs.readers.html.frame import Frame, Numbering

BULLET = "•"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


_TYPES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
"""What `list-style-type` calls the types of an `<ol>` (CSS Counter Styles, 6.1 and 6.2)."""
_STYLED = re.compile(
    rf"""
    (?:^|;) \s* list-style (?:-type)? \s* :
    (?: [^;]* \s )? (?P<type> {"|".join(_TYPES)} ) (?= \s | ; | ! | $ )   # alone, or beside a position
    """,
    re.IGNORECASE | re.VERBOSE,
)


def numbering(attributes: dict[str, str]) -> Numbering:
    """Return how an `<ol>` counts (HTML standard, 4.4.5); its own style goes before its type.

    One that counts down without saying from where is taken to count up, since its items are not known yet.
    """
    start = _integer(attributes.get("start"))
    styled = _STYLED.search(attributes.get("style", ""))
    style = _TYPES[styled["type"].lower()] if styled else attributes.get("type", "1").strip()
    down = start is not None and "reversed" in attributes
    return Numbering(style=style, following=1 if start is None else start, step=-1 if down else 1)


def marker(around: Frame | None, attributes: dict[str, str]) -> str:
    """Return the marker of a list item in its list (HTML standard, 4.4.8): "•", "3.", "c."."""
    counting = around.numbering if around is not None else None
    if counting is None:
        return BULLET
    value = _integer(attributes.get("value"))
    value = counting.following if value is None else value
    counting.following = value + counting.step
    return f"{_printed(value, counting.style)}."


def _integer(text: str | None) -> int | None:
    digits = (text or "").strip()
    if len(digits) > 9 or not digits.removeprefix("-").isdigit() or not digits.isascii():
        return None
    return int(digits)


def _printed(value: int, style: str) -> str:
    if style in ("a", "A") and value > 0:
        return _letters(value) if style == "a" else _letters(value).upper()
    if style in ("i", "I") and 0 < value < 4000:
        return _roman(value) if style == "i" else _roman(value).upper()
    return str(value)


def _letters(value: int) -> str:
    letters = ""
    while value:
        value, rest = divmod(value - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(value: int) -> str:
    digits = ""
    for worth, digit in _ROMAN:
        digits += digit * (value // worth)
        value %= worth
    return digits
