"""Words that narrow columns tear without a hyphen, and words that only end where a line is full."""

import pytest
from pdf_maker import A4, CYRILLIC, ROMAN, Maker
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import stringWidth

from hrdocs.model import BlockKind
from hrdocs.readers.pdf import read
from hrdocs.source import Source

FIRST, SECOND, PADDING = 60.0, 110.0, 10.8


def answers(
    cells: list[tuple[str, ...]], font: str = ROMAN, prose: str = "The harbour stays open.", room: float = 0.3
) -> list[str]:
    """Return the second column of a table whose cells have these lines.

    The third column begins where the longest line has just `room` points left.
    """
    pdfmetrics.registerFont(UnicodeCIDFont(CYRILLIC))
    third = SECOND + max(stringWidth(line, font, 10) for cell in cells for line in cell) + room + PADDING
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(FIRST, 60, prose, font)
    y = 120.0
    for x, words in ((FIRST, "No."), (SECOND, "R."), (third, "Remark")):
        sheet.text(x, y, words)
    for number, cell in enumerate(cells, start=1):
        y += 20
        sheet.text(FIRST, y, f"8.{number}")
        sheet.text(third, y, "Thought about with care")
        for line in cell:
            sheet.text(SECOND, y, line, font)
            y += 12
        y -= 12
    document = read(Source.of(sheet.done()))
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [document.text[cell.start : cell.end] for cell in table.cells if cell.column == 1][1:]


@pytest.mark.parametrize(
    ("cells", "font", "prose", "expected"),
    [
        ([("Ferieloy", "e"), ("Avvist",)], ROMAN, "Havna er open.", ["Ferieloye", "Avvist"]),
        (
            [("Berücksichti", "gt"), ("Zurückgewie", "sen"), ("Angenomme", "n"), ("Offen",)],
            ROMAN,
            "Der Hafen ist offen.",
            ["Berücksichtigt", "Zurückgewiesen", "Angenommen", "Offen"],
        ),
        ([("Berücksich", "tigt"), ("Offen",)], ROMAN, "Es wurde berücksichtigt.", ["Berücksichtigt", "Offen"]),
        ([("Одобряе", "тся"), ("Нет",)], CYRILLIC, "Порт одобряется всеми.", ["Одобряется", "Нет"]),
        ([("Одобр", "яется"), ("Нет",)], CYRILLIC, "Порт одобряет план.", ["Одобряется", "Нет"]),
        ([("14.1", "7"), ("14.2",)], ROMAN, "Two lists.", ["14.17", "14.2"]),
    ],
)
def test_pieces_of_a_word_are_one(cells: list[tuple[str, ...]], font: str, prose: str, expected: list[str]) -> None:
    assert answers(cells, font, prose) == expected


@pytest.mark.parametrize(
    ("cells", "font", "prose"),
    [
        ([("Conditionally", "agreed"), ("Open",)], ROMAN, "The harbour stays open."),
        ([("Одобрена", "и", "исполнена"), ("Нет",)], CYRILLIC, "Порт открыт."),
        ([("Granted", "in", "part"), ("Open",)], ROMAN, "Some were granted, some in part."),
        ([("Granted", "in", "part"), ("Refused",)], ROMAN, "The harbour stays open."),
        ([("Maqbul", "shud"), ("Garifta", "shud"), ("Rad",)], ROMAN, "The harbour stays open."),
        ([("Berücksich", "Tigt"), ("Offen",)], ROMAN, "Der Hafen ist offen."),
        ([("14.17", "14.18"), ("14.2",)], ROMAN, "Two lists."),
        ([("17", "18"), ("19",)], ROMAN, "Two lists."),
    ],
)
def test_words_at_the_end_of_a_full_line_stay_apart(cells: list[tuple[str, ...]], font: str, prose: str) -> None:
    assert answers(cells, font, prose) == [" ".join(cell) for cell in cells]


def test_a_line_with_room_is_not_torn() -> None:
    assert answers([("Ferieloy", "e"), ("Avvist",)], room=20) == ["Ferieloy e", "Avvist"]
