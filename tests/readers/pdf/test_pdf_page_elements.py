"""Printed pages with the nesting of their elements: what is told from it as it is told of pages."""

from tagged_maker import BOLD, Piece, tagged

from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

BROWSER = "Mozilla/5.0 \\(X11; Linux\\) Chrome/156.0"
PROSE = (
    "The ferries of the harbour towns have carried the mail for a hundred years, and now they stop.",
    "Nobody has asked the towns what they think of it, says the council of the largest of them.",
    "The line answers that the towns can send letters to its office until the end of the month.",
)
MENU = ("News", "Towns", "Weather", "About us")


def menu(y: float) -> list[Piece]:
    return [
        Piece(f"{'' if n else 'NonStruct/'}{'^NonStruct/' if n else ''}L/LI/Link", 60, y + 12 * n, word)
        for n, word in enumerate(MENU)
    ]


def article(y: float, *, within: str = "NonStruct") -> list[Piece]:
    return [
        Piece(f"{within}/H1", 60, y, "Ferries stop at three harbours", BOLD, 20),
        Piece(f"^{within}/P", 60, y + 30, "Anna Lind"),
        Piece(f"^{within}/P", 60, y + 45, "Published: 3 May 2058"),
        *(Piece(f"^{within}/P", 60, y + 80 + 30 * n, words) for n, words in enumerate(PROSE)),
    ]


def document(pieces: list[Piece], title: str = "Ferries stop at three harbours") -> Document:
    return read(Source.of(tagged([pieces], creator=BROWSER, title=title)))


def body(found: Document) -> list[str]:
    return [found.text_of(block) for block in found.blocks if block.in_body]


def test_menu_and_form_are_apart_from_the_text() -> None:
    form = [Piece("Form", 60, 420, "Your address"), Piece("Form", 60, 440, "Send")]
    found = document([*menu(60), *article(150), *form])
    assert body(found)[0] == "Ferries stop at three harbours"
    assert body(found)[-1] == PROSE[-1]


def test_links_by_the_tree_alone_are_links() -> None:
    """A link to a place in the page itself has no address in the print."""
    found = document([*menu(60), *article(150)])
    assert not any(word in body(found) for word in MENU)
    assert not any(block.links for block in found.blocks)


def test_aside_is_no_text() -> None:
    aside = [Piece("Aside/H2", 60, 420, "Harbour Watch"), Piece("^Aside/P", 60, 440, "Founded by five towns.")]
    assert "Founded by five towns." not in body(document([*article(60), *aside]))


def test_day_that_is_printed_is_the_day_of_the_page() -> None:
    found = document(article(60))
    assert found.metadata.issued == "2058-05-03"
    assert ("issued", "printed-page:dateline") in [(each.field, each.place) for each in found.metadata.origins]


def test_empty_line_parts_paragraphs() -> None:
    lines = [Piece("P", 60, 100 + 13 * n + 13 * (n > 1), words, joined=n > 0) for n, words in enumerate(PROSE)]
    assert [words.split()[0] for words in body(document(lines, ""))] == ["The", "The"]


def test_last_line_of_a_headline_is_no_page_number() -> None:
    title = [
        Piece("H1", 60, 790, "Ferries in the year", BOLD, 14),
        Piece("H1", 60, 806, "2030/2031", BOLD, 14, joined=True),
    ]
    found = read(Source.of(tagged([title, article(60)], creator=BROWSER, title="Ferries")))
    (first,) = (
        found.text_of(block)
        for block in found.blocks
        if block.kind is BlockKind.HEADING and "year" in found.text_of(block)
    )
    assert first == "Ferries in the year 2030/2031"
