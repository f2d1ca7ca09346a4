"""Characters of symbol fonts: their codes stand in Unicode's private area and mean something in one font only."""

import functools

from hrdocs.datafiles import table

UNKNOWN = "•"
"""What a symbol that is not in the table becomes as a bullet."""
UNREAD = "\N{REPLACEMENT CHARACTER}"
"""What it becomes in a text."""


@functools.cache
def _table() -> dict[tuple[str, int], str]:
    rows = table("hrdocs.readers.docx", "symbols.tsv")
    return {(row["font"], int(row["code"], 16)): row["character"] for row in rows}


def character(font: str | None, code: str | None) -> str | None:
    """Return the character of a w:sym element, or None where the table does not know it."""
    try:
        point = int(code or "", 16)
    except ValueError:
        return None
    if not 0 < point < 0x110000:
        return None
    known = _table().get(((font or "").lower(), point & 0xFF))
    if known or 0xE000 <= point <= 0xF8FF:
        return known
    return chr(point)


def typed(text: str, font: str | None) -> str:
    """Return text that is typed in a symbol font as a person sees it; a character that is not known stays."""
    known = _table() if (font or "").lower() in _fonts() else None
    if known is None:
        return text
    return "".join(known.get(((font or "").lower(), _code(each)), each) for each in text)


def _code(each: str) -> int:
    """Return the code of a character in its font: the private area repeats the codes from U+F000 on."""
    point = ord(each)
    return point & 0xFF if 0xF000 <= point <= 0xF0FF else point


@functools.cache
def _fonts() -> frozenset[str]:
    return frozenset(font for font, _ in _table())


def bullet(text: str, font: str | None) -> str:
    """Return the bullet of a list level as a person sees it."""
    return "".join(_bullet_character(each, font) for each in text)


def _bullet_character(each: str, font: str | None) -> str:
    if not 0xE000 <= ord(each) <= 0xF8FF:
        known = _table().get(((font or "").lower(), ord(each))) if ord(each) < 0x100 else None
        return known or each
    return _table().get(((font or "").lower(), ord(each) & 0xFF), UNKNOWN)
