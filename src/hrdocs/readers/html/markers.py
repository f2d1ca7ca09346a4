"""What a browser prints before a list item: a bullet, or the number that the list's attributes give."""

from hrdocs.readers.html.frame import Frame, Numbering

BULLET = "•"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def numbering(attributes: dict[str, str]) -> Numbering:
    """Return how an `<ol>` counts (HTML standard, 4.4.5)."""
    start = _integer(attributes.get("start"))
    return Numbering(style=attributes.get("type", "1").strip(), following=1 if start is None else start)


def marker(around: Frame | None, attributes: dict[str, str]) -> str:
    """Return the marker of a list item in its list (HTML standard, 4.4.8): "•", "3.", "c."."""
    counting = around.numbering if around is not None else None
    if counting is None:
        return BULLET
    value = _integer(attributes.get("value"))
    value = counting.following if value is None else value
    counting.following = value + 1
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
