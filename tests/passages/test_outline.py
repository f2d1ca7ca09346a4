"""Outlines: depth of items, what heads a list, sections under headings."""

import pytest

from hrdocs.model import Block, BlockKind, Document, SourceIdentity
from hrdocs.passages import outline, passages, readings, sections

SOURCE = SourceIdentity(sha256="0" * 64, media_type="text/plain", byte_length=1)
LINES = [
    ("h1", None, "I. Pledges"),
    ("p", None, "Mali will:"),
    ("li", "1.", "Act"),
    ("li", "(a)", "Here"),
    ("li", "(b)", "There"),
    ("li", "2.", "Go on"),
    ("h1", None, "A. Treaties"),
    ("li", "3.", "Sign"),
    ("li", "(h)", "x"),
    ("li", "(i)", "y"),
    ("li", "(j)", "z"),
    ("h1", None, "B. Bodies"),
    ("p", None, "It ends."),
    ("h1", None, "II. Past"),
    ("li", "•", "Done"),
]


@pytest.fixture
def document() -> Document:
    kinds = {"h1": BlockKind.HEADING, "p": BlockKind.PARAGRAPH, "li": BlockKind.LIST_ITEM}
    blocks, text = [], ""
    for kind, marker, words in LINES:
        text += "\n\n" if text else ""
        level = 1 if kind == "h1" else None
        start, text = len(text), text + words
        blocks.append(Block(kind=kinds[kind], start=start, end=len(text), marker=marker, level=level))
    return Document(source=SOURCE, text=text, blocks=tuple(blocks))


def test_depths(document: Document) -> None:
    depths = [item.depth for item in outline(passages(document))]
    assert depths == [None, None, 0, 1, 1, 0, None, 0, 1, 1, 1, None, None, None, 1]


def test_leads(document: Document) -> None:
    leads = {item.passage.text: item.lead.text for item in outline(passages(document)) if item.lead}
    own = dict.fromkeys(["Act", "Go on"], "Mali will:")
    assert leads == own | dict.fromkeys(["Here", "There"], "Act") | dict.fromkeys("xyz", "Sign")


def test_sections(document: Document) -> None:
    found = [(section.title, section.depth) for section in sections(outline(passages(document)))]
    assert found == [("I. Pledges", 0), ("A. Treaties", 1), ("B. Bodies", 1), ("II. Past", 0)]


@pytest.mark.parametrize(
    ("marker", "ways"),
    [
        ("(i)", [("small letter ()", 9), ("small roman ()", 1)]),
        ("1.2.", [("decimal 1", 2)]),
        ("12)", [("number )", 12)]),
        ("(aa)", [("small letter ()", 27)]),
        ("б)", [("small letter )", 2)]),
        ("•", [("bullet •", 0)]),
        ("IV.", [("capital roman .", 4)]),
    ],
)
def test_ways_to_read_a_marker(marker: str, ways: list[tuple[str, int]]) -> None:
    assert [(way.style, way.number) for way in readings(marker)] == ways
