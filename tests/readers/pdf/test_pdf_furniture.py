"""What a sheet carries, and what only looks like it."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker

from hrdocs.model import BlockKind, BlockRole, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

TEXT = "Meridia keeps its courts open until the tide has turned, and the ferries wait for those who have been heard. "


def carried(document: Document) -> list[str]:
    return [document.text_of(each) for each in document.blocks if each.role is BlockRole.FURNITURE]


def pages(head: str, foot: str, *, gap: float = 40, count: int = 3, font: str = ROMAN) -> Document:
    """Return pages with a line at the head and one at the foot, each `gap` points away from the text."""
    sheet = Maker(A4, initialFontName=ROMAN)
    for number in range(1, count + 1):
        sheet.text(100, 60, head.format(number), font)
        last = sheet.paragraph(100, 60 + gap, 490, f"Part {number}. {TEXT * 24}")
        sheet.text(100, last + gap if gap < 20 else 800, foot.format(number), font)
        sheet.page()
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Note of the harbour towns", "{}"),
        ("A/HRC/88/15", "Page {}"),
        ("Report of {} May", "57-06966"),
        ("CBD/SBI/4/7", "- {} -"),
    ],
)
def test_heads_and_feet_that_stand_apart_are_carried(head: str, foot: str) -> None:
    found = carried(pages(head, foot))
    assert found.count(head.format(2)) >= 1
    assert found.count(foot.format(3)) >= 1


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        ("xii", True),
        ("XLIX", True),
        ("12 of 30", True),
        ("p. 4", True),
        ("civil", False),
        ("ill", False),
        ("ix.", False),
    ],
)
def test_page_number_at_the_foot_is_a_number(foot: str, number: bool) -> None:
    assert (carried(pages("On ferries", foot, count=1)) == [foot]) is number


def test_sentence_that_opens_each_page_is_text() -> None:
    assert carried(pages("The Permanent Mission of Meridia says in its part the", "{}", gap=12)) == []


def test_head_that_stands_close_but_in_other_type_is_carried() -> None:
    assert carried(pages("Note of the harbour towns", "end", gap=12, font=BOLD)).count("Note of the harbour towns") == 3


def test_footnote_that_is_the_same_on_several_pages_is_a_footnote() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    for number in (1, 2, 3):
        sheet.paragraph(100, 100, 490, f"Part {number}. {TEXT * 9}")
        sheet.rule(100, 760, 172)
        end = sheet.text(106, 772, str(number), ROMAN, 6)
        sheet.text(end + 3, 775, "Adopted in Dorne under the Convention on Ferries; see the decision of", ROMAN, 9)
        sheet.text(100, 786, "the Conference of Esk, annex.", ROMAN, 9)
        sheet.page()
    document = read(Source.of(sheet.done()))
    notes = [each for each in document.blocks if each.kind is BlockKind.FOOTNOTE]
    assert [note.marker for note in notes] == ["1", "2", "3"]
    assert all(document.text_of(note).endswith("the Conference of Esk, annex.") for note in notes)


@pytest.mark.parametrize("words", ["and/or", "A/B", "Dorne/Esk", "CD/DVD"])
def test_words_with_a_stroke_are_no_symbol(words: str) -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.page()
    sheet.text(100, 60, words)
    sheet.paragraph(100, 100, 490, TEXT * 9)
    assert carried(read(Source.of(sheet.done()))) == []


def test_notes_below_a_table_are_notes_and_end_at_the_next_paragraph() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.paragraph(100, 100, 490, TEXT * 9)
    edges = (100, 220, 340)
    for y, row in ((300, ("Town", "Courts")), (320, ("Dorne*", "4")), (340, ("Esk", "1**"))):
        for x, words in zip(edges, row, strict=False):
            sheet.text(x + 3, y, words)
        for x in edges:
            sheet.canvas.line(x, sheet.height - y + 14, x, sheet.height - y - 6)
    for y in (286, 306, 326, 346):
        sheet.rule(100, y, 340)
    sheet.text(103, 364, "*Without the court of the harbour.")
    sheet.text(103, 380, "** It sits by night.")
    sheet.text(60, 410, "47.")
    sheet.paragraph(88, 410, 490, TEXT * 3)
    blocks = read(Source.of(sheet.done())).blocks[-3:]
    assert [(each.kind, each.marker) for each in blocks] == [
        (BlockKind.FOOTNOTE, "*"),
        (BlockKind.FOOTNOTE, "**"),
        (BlockKind.LIST_ITEM, "47."),
    ]
