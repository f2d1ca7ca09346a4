"""Pages that were saved as text: the text between menu and footer is the body, and nothing else."""

import pytest

import hrdocs
from hrdocs.model import BlockRole

PROSE = (
    "The harbour office will open its hearings to everybody from the first of May, after two years in which a third of "
    "those who came were turned away.",
    "“We have waited ten years for this door to open,” said Ada Moss, who chairs the council of the harbour, on "
    "Thursday evening in Rill.",
)
MENU = ("Home", "News", "Latest", "Press Releases", "Contact", "Deutsch", "English", "Français", "Search", "Login")
FOOTER = ("Highlights", "Council meets in Doha, 5-9 March", "Daily briefing", "Follow us", "Imprint", "© Harbour Watch")


def saved(*lines: str) -> hrdocs.Document:
    return hrdocs.read("\n\n\n".join(lines).encode(), media_type="text/plain")


def body(document: hrdocs.Document) -> list[str]:
    return [document.text_of(block) for block in document.body()]


@pytest.mark.parametrize(
    "opening",
    [
        ("Port opens its hearings | Harbour Watch",),
        ("Port opens its hearings - News - Harbour Watch", "Skip to main content"),
        ("Hafen | Amt", "Zum Inhalt springen"),
        ("Aller au contenu",),
        ("Перейти к содержанию",),
    ],
)
def test_what_stands_around_the_text_of_a_saved_page_is_boilerplate(opening):
    document = saved(*opening, *MENU, "Press release", "3 May 2031", "Port opens its hearings", *PROSE, *FOOTER)
    assert body(document) == ["Port opens its hearings", *PROSE]
    assert all(line in document.text for line in (*MENU, *FOOTER))  # kept, and set apart


def test_the_first_line_of_a_saved_page_gives_its_title():
    document = saved("Port opens its hearings | News | Harbour Watch", *MENU, "Port opens its hearings", *PROSE)
    assert document.metadata.title == "Port opens its hearings"


@pytest.mark.parametrize(
    "lines",
    [
        (
            "United Nations",
            "A/96/301",
            "General Assembly",
            "Distr.: General",
            "27 August 2041",
            "Original: English",
            *PROSE,
        ),
        ("Harbour Watch | Annual report", "Port opens its hearings", *PROSE, "Ada Moss", "Chair"),
        ("1.", "Iceland accepts.", "2.", "Iceland notes.", "3.", "Iceland accepts."),
        PROSE,
    ],
)
def test_other_texts_have_no_frame(lines):
    document = saved(*lines)
    assert not [block for block in document.blocks if block.role is BlockRole.BOILERPLATE]
    assert document.metadata.title is None or document.metadata.document_symbol
