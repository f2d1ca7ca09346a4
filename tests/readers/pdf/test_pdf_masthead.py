"""The head of a first page: each of its lines a thing of its own, in columns."""

from pdf_maker import BOLD, ROMAN, Maker, letter

from hrdocs.model import BlockKind
from hrdocs.readers.pdf import read
from hrdocs.source import Source


def joint() -> bytes:
    """Return a first page of a document of two organs, which stand beside each other below the rule."""
    sheet = Maker(letter, initialFontName=ROMAN)
    sheet.text(123.4, 57.8, "United Nations", ROMAN, 14)
    sheet.text(442, 56.5, "A/112/997-S/2057/519", ROMAN, 14)
    sheet.pieces([60, 123, 217, 385, 397, 552], 65)
    sheet.text(123.4, 86.4, "General Assembly", BOLD, 20)
    sheet.text(123.4, 106.4, "Security Council", BOLD, 20)
    for y, words in ((86.4, "Distr.: General"), (98.4, "19 August 2057"), (122.4, "Original: English")):
        sheet.text(397, y, words)
    sheet.pieces([60, 123, 217, 385, 397, 552], 210)
    for y, words, font in (
        (222.3, "General Assembly", BOLD),
        (234.3, "One hundred and twelfth session", BOLD),
        (246.3, "Agenda item 75", ROMAN),
        (258.3, "Ferries and the law of the sea", BOLD),
    ):
        sheet.text(60, y, words, font)
    sheet.text(348, 222.3, "Security Council", BOLD)
    sheet.text(348, 234.3, "One hundred and twelfth year", BOLD)
    sheet.text(123.4, 290, "Note verbale dated 18 August 2057 from the Permanent Mission of", BOLD, 12)
    sheet.text(123.4, 303.5, "Meridia to the United Nations addressed to the Secretary-General", BOLD, 12)
    sheet.paragraph(
        123.4, 330, 490, "The Permanent Mission of Meridia has the honour to state the following. " * 3, indent=24
    )
    return sheet.done()


def test_lines_of_two_organs_stand_apart_column_by_column() -> None:
    document = read(Source.of(joint()))
    texts = [document.text_of(each) for each in document.blocks]
    assert texts[-8:-2] == [
        "General Assembly",
        "One hundred and twelfth session",
        "Agenda item 75",
        "Ferries and the law of the sea",
        "Security Council",
        "One hundred and twelfth year",
    ]
    headings = [document.text_of(each) for each in document.blocks if each.kind is BlockKind.HEADING]
    assert [heading[:12] for heading in headings] == ["Note verbale"]
