"""Symbol fonts: their codes beside the published encoding of Symbol and the names that Unicode gives its characters."""

import unicodedata

import pytest
from pdfminer.glyphlist import glyphname2unicode
from reportlab.pdfbase._fontdata_enc_symbol import SymbolEncoding

from hrdocs.datafiles import table
from hrdocs.readers.docx.symbols import character, typed

NAMED = {
    "radicalex": "OVERLINE",
    "arrowvertex": "VERTICAL LINE EXTENSION",
    "arrowhorizex": "EM DASH",
    "registerserif": "REGISTERED SIGN",
    "copyrightserif": "COPYRIGHT SIGN",
    "trademarkserif": "TRADE MARK SIGN",
    "registersans": "REGISTERED SIGN",
    "copyrightsans": "COPYRIGHT SIGN",
    "trademarksans": "TRADE MARK SIGN",
    "parenlefttp": "LEFT PARENTHESIS UPPER HOOK",
    "parenleftex": "LEFT PARENTHESIS EXTENSION",
    "parenleftbt": "LEFT PARENTHESIS LOWER HOOK",
    "bracketlefttp": "LEFT SQUARE BRACKET UPPER CORNER",
    "bracketleftex": "LEFT SQUARE BRACKET EXTENSION",
    "bracketleftbt": "LEFT SQUARE BRACKET LOWER CORNER",
    "bracelefttp": "LEFT CURLY BRACKET UPPER HOOK",
    "braceleftmid": "LEFT CURLY BRACKET MIDDLE PIECE",
    "braceleftbt": "LEFT CURLY BRACKET LOWER HOOK",
    "braceex": "CURLY BRACKET EXTENSION",
    "integralex": "INTEGRAL EXTENSION",
    "parenrighttp": "RIGHT PARENTHESIS UPPER HOOK",
    "parenrightex": "RIGHT PARENTHESIS EXTENSION",
    "parenrightbt": "RIGHT PARENTHESIS LOWER HOOK",
    "bracketrighttp": "RIGHT SQUARE BRACKET UPPER CORNER",
    "bracketrightex": "RIGHT SQUARE BRACKET EXTENSION",
    "bracketrightbt": "RIGHT SQUARE BRACKET LOWER CORNER",
    "bracerighttp": "RIGHT CURLY BRACKET UPPER HOOK",
    "bracerightmid": "RIGHT CURLY BRACKET MIDDLE PIECE",
    "bracerightbt": "RIGHT CURLY BRACKET LOWER HOOK",
}
"""Glyphs that Adobe's list has in the private area: what Unicode calls the character that has come since."""


@pytest.mark.parametrize(("code", "glyph"), [(n, name) for n, name in enumerate(SymbolEncoding) if name and n > 0x20])
def test_each_code_of_symbol_is_the_glyph_of_adobes_encoding(code: int, glyph: str) -> None:
    found = character("Symbol", f"F0{code:02X}")
    assert found is not None
    assert unicodedata.name(found) == NAMED[glyph] if glyph in NAMED else found == glyphname2unicode[glyph]


RUNS = [
    ("Wingdings", 0x5E, [chr(n) for n in range(0x2648, 0x2654)]),
    ("Wingdings", 0x80, ["⓪", *(chr(n) for n in range(0x2460, 0x246A))]),
    ("Wingdings", 0x8B, ["⓿", *(chr(n) for n in range(0x2776, 0x2780))]),
    ("Wingdings", 0xDF, list("←→↑↓↖↗↙↘")),
    ("Wingdings", 0xEF, list("⇦⇨⇧⇩⬄⇳")),
    ("Wingdings", 0xFB, list("✗✓☒☑")),
    ("Wingdings 2", 0x4F, list("✗✓☒☑☒☒")),
    ("Wingdings 3", 0x21, list("←→↑↓↖↗↙↘")),
    ("Wingdings 3", 0x70, list("▲▼△▽◀▶◁▷")),
]
"""Codes of other fonts that follow each other as their characters do."""


@pytest.mark.parametrize(("font", "first", "characters"), RUNS)
def test_rows_of_signs_follow_each_other(font: str, first: int, characters: list[str]) -> None:
    assert typed("".join(map(chr, range(first, first + len(characters)))), font) == "".join(characters)
    assert [character(font, f"F0{first + n:02x}") for n in range(len(characters))] == characters


def test_no_row_of_the_table_is_double_or_gives_what_no_font_shows() -> None:
    rows = [(row["font"], row["code"], row["character"]) for row in table("hrdocs.readers.docx", "symbols.tsv")]
    assert len({row[:2] for row in rows}) == len(rows)
    assert [row for row in rows if len(row[2]) != 1 or unicodedata.category(row[2]) in ("Co", "Cn", "Cc")] == []
