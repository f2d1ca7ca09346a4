"""Characters of symbol fonts: their codes stand in Unicode's private area and mean something in one font only."""

import functools

from hrdocs.datafiles import table

UNKNOWN = "•"
"""What a symbol that is not in the table becomes as a bullet."""


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


def bullet(text: str, font: str | None) -> str:
    """Return the bullet of a list level as a person sees it."""
    return "".join(_bullet_character(each, font) for each in text)


def _bullet_character(each: str, font: str | None) -> str:
    if not 0xE000 <= ord(each) <= 0xF8FF:
        known = _table().get(((font or "").lower(), ord(each))) if ord(each) < 0x100 else None
        return known or each
    return _table().get(((font or "").lower(), ord(each) & 0xFF), UNKNOWN)
