"""Columns of a text on a screen: wide characters take two, marks over a letter none."""

import unicodedata

_DRAWN = str.maketrans(
    dict.fromkeys("─━", "-") | {"═": "="} | dict.fromkeys("│┃║", "|") | dict.fromkeys("┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╪╫╞╡", "+")
)
"""Lines drawn with signs of their own, as the signs of a typewriter that stand for them."""


def typed_rules(line: str) -> str:
    """Return a line with drawn rules and corners as typed ones (- = | +)."""
    return line.translate(_DRAWN)


def screen_columns(line: str) -> list[str]:
    """Return what stands in each column of a screen: a wide character, then nothing; a letter with its marks."""
    columns: list[str] = []
    for character in line:
        if _takes_no_room(character):
            if columns:
                columns[-1] += character
            continue
        columns.append(character)
        if unicodedata.east_asian_width(character) in "WF":
            columns.append("")
    return columns


def _takes_no_room(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Cf")


def between(columns: list[str], start: int, end: int | None) -> str:
    """Return the text from one column to before another, without spaces at the ends."""
    return "".join(columns[start:end]).strip()
