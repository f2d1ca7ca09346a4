"""What a browser prints before a list item: a bullet, or the number that the list's attributes give."""

import re

from hrdocs.expressions import regex
from hrdocs.readers.counting import css_form
from hrdocs.readers.html.frame import Frame, Numbering

BULLET = "•"
WAITING = "\ufdd0"
"""Stands before the place of an item in a list that counts down and is not closed yet."""
UNMARKED = "none"
CHINESE = ("chinese", "formal", "japanese")
"""Systems of numbers behind which stands a comma of Chinese (CSS Counter Styles 3, 7)."""
BULLETS = ("disc", "circle", "square", UNMARKED)
"""Styles of lists that do not count."""
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
"""What the types of an `<ol>` are called as counter styles."""

_STYLED = regex(
    r"""
    (?:^|;) \s* list-style (?:-type)? \s* : (?P<value> (?: "[^"]*" | '[^']*' | [^;] )* )   # CSS Lists 3, 2.2 and 2.5
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PLACED = regex(r"\b(?:inside|outside|inherit|initial|url\([^)]*\))|!\s*important", re.IGNORECASE)


def numbering(attributes: dict[str, str], *, ordered: bool) -> Numbering | None:
    """Return how a list counts (HTML standard, 4.4.5 and 4.4.6); its own style goes before its type.

    None for one with bullets. One that counts down without saying from where counts its items when it is closed.
    """
    style = _style(attributes)
    if not ordered:
        return Numbering(style=style, following=1) if style and style not in BULLETS[:-1] else None
    start, down = _integer(attributes.get("start")), "reversed" in attributes
    style = style or _TYPES.get(attributes.get("type", "1").strip(), "decimal")
    return Numbering(
        style=style, following=1 if start is None else start, step=-1 if down else 1, waits=down and start is None
    )


def _style(attributes: dict[str, str]) -> str:
    """Return the counter style, or the sign in quotation marks, that an element's own style gives; "" for none."""
    style = attributes.get("style")
    styled = _STYLED.search(style) if style else None
    return _PLACED.sub("", styled["value"]).strip() if styled else ""


def marker(around: Frame | None, attributes: dict[str, str]) -> str:
    """Return the marker of a list item in its list (HTML standard, 4.4.8): "•", "3.", "c."; "" for one without."""
    counting, own = around.numbering if around is not None else None, _style(attributes) if attributes else ""
    if counting is None:
        return "" if own.lower() == UNMARKED else BULLET
    value = _integer(attributes.get("value"))
    counting.items += 1
    if counting.waits and value is None:
        return f"{WAITING}{counting.items}"
    counting.waits = False
    value = counting.following if value is None else value
    counting.following = value + counting.step
    return printed(value, own or counting.style)


def counted_down(marker: str, counting: Numbering) -> str:
    """Return the marker of an item that waited for the end of its list, which counts down from how many it has."""
    return printed(counting.items + 1 - int(marker.removeprefix(WAITING)), counting.style)


def printed(value: int, style: str) -> str:
    """Return what stands before an item: its number in a counter style, a bullet, or a sign of the list's own."""
    name = style.lower()
    if style[:1] in ("'", '"'):
        return style.strip(style[0]).strip()
    if name in BULLETS:
        return "" if name == UNMARKED else BULLET
    form = css_form(name)
    if form is None or not value > 0:
        return f"{value}."
    number = _letters(form.signs, value) if form.system == "letters" else form.printed(value)
    return number + ("、" if form.system in CHINESE or name.startswith("cjk-") else ".")


def _integer(text: str | None) -> int | None:
    digits = (text or "").strip()
    if len(digits) > 9 or not digits.removeprefix("-").isdigit() or not digits.isascii():
        return None
    return int(digits)


def _letters(alphabet: str, value: int) -> str:
    """Return a number in letters as CSS counts: aa after z, ab after aa."""
    letters = ""
    while value:
        value, rest = divmod(value - 1, len(alphabet))
        letters = alphabet[rest] + letters
    return letters
