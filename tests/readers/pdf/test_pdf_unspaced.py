"""Chinese and Japanese beside figures and Latin letters: programs leave a gap there, which is no space."""

import pytest
from pdf_maker import A4, CYRILLIC, ROMAN, Maker
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.own_words import automatic_gap
from hrdocs.source import Source


def sentence(*pieces: str, gap: float) -> str:
    """Return what is read of a sentence whose pieces stand so far apart, in shares of the size."""
    pdfmetrics.registerFont(UnicodeCIDFont(CYRILLIC))
    sheet = Maker(A4, initialFontName=ROMAN)
    x = 60.0
    for piece in pieces:
        x = sheet.text(x, 100, piece, CYRILLIC, 12) + gap * 12
    return read(Source.of(sheet.done())).text


@pytest.mark.parametrize("gap", [0.2, 0.25, 0.44])
@pytest.mark.parametrize(
    "pieces",
    [
        ("港口于", "2052", "年", "7", "月开放"),
        ("接受第", "12", "项建议"),
        ("见", "A/HRC/61/4", "号文件"),
        ("渔民说：", "“港口必须开放。”", "他走了"),
        ("全国有", "40%", "的船"),
    ],
)
def test_a_gap_is_no_space(pieces: tuple[str, ...], gap: float) -> None:
    assert sentence(*pieces, gap=gap) == "".join(pieces)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("港口于", " 2052 ", "年开放"), "港口于 2052 年开放"),
        (("Open", "the", "harbour"), "Open the harbour"),
        (("号", "Distr."), "号 Distr."),
    ],
)
def test_a_space_that_is_typed_or_wide_is_one(pieces: tuple[str, ...], text: str) -> None:
    assert sentence(*pieces, gap=0.0 if " " in "".join(pieces) else 0.9).replace("  ", " ") == text


@pytest.mark.parametrize(
    ("before", "after", "close"),
    [
        ("第", "1", True),
        ("9", "号", True),
        ("。", "”", True),
        ("—", "北", True),
        ("カ", "A", True),
        ("1", "2", False),
        ("A", "B", False),
        (".", "见", False),
        ("•", "见", False),
        ("ж", "1", False),
        ("ก", "1", False),
    ],
)
def test_signs_between_which_stands_no_space(before: str, after: str, close: bool) -> None:
    assert (automatic_gap(before, after) > 0) is close
