"""What a printed page says of itself: headline and site in its title, the address at its foot."""

import pytest
from tagged_maker import BOLD, Piece, tagged

import hrdocs
from hrdocs.model import Document
from hrdocs.readers.pdf import read
from hrdocs.source import Source

BROWSER = "Mozilla/5.0 \\(X11; Linux\\) Chrome/156.0"
HEADLINE = "Ferries stop at three harbours"
PROSE = (
    "The ferries of the harbour towns have carried the mail for a hundred years, and now they stop, "
    "as the company said on Friday.",
    "Nobody has asked the towns what they think of it, says the council of the largest of them, "
    "which met on Monday evening.",
    "The line answers that the towns can send letters to its office until the end of the month, "
    "and that it reads all of them.",
)


def printed(title: str, *, creator: str = BROWSER, foot: str = "") -> bytes:
    pages = []
    for number in (1, 2):
        head = [Piece("H1", 60, 100, HEADLINE, BOLD, 20)] if number == 1 else []
        text = [Piece("P", 60, 140 + 40 * n, words) for n, words in enumerate(PROSE)]
        pages.append([*head, *text, Piece("", 30, 825, foot, size=8)] if foot else [*head, *text])
    return tagged(pages, creator=creator, title=title)


def document(title: str, **options: str) -> Document:
    return read(Source.of(printed(title, **options)))


@pytest.mark.parametrize(
    ("title", "headline", "site"),
    [
        (f"{HEADLINE} | Harbour Watch", HEADLINE, "Harbour Watch"),
        (f"{HEADLINE} - The Harbour Post", HEADLINE, "The Harbour Post"),
        (f"{HEADLINE} \\267 Post", HEADLINE, "Post"),
        (HEADLINE, HEADLINE, None),
        (f"Harbour Watch: {HEADLINE}", HEADLINE, None),
        (f"{HEADLINE} and towns", HEADLINE, None),
        ("Another title | Harbour Watch", HEADLINE, None),
    ],
)
def test_title_is_the_headline_that_the_page_shows(title: str, headline: str, site: str | None) -> None:
    metadata = document(title).metadata
    assert (metadata.title, metadata.publisher) == (headline, site)


@pytest.mark.parametrize(
    ("foot", "address"),
    [
        ("https://harbour.example/2058/ferries", "https://harbour.example/2058/ferries"),
        ("http://localhost:8000/ferries", None),
        ("file:///tmp/ferries.html", None),
    ],
)
def test_address_on_every_sheet_is_that_of_the_page(foot: str, address: str | None) -> None:
    assert document(HEADLINE, foot=foot).metadata.canonical_url == address


def test_what_no_browser_made_is_left_as_it_is() -> None:
    metadata = document(f"{HEADLINE} | Harbour Watch", creator="Writer").metadata
    assert (metadata.title, metadata.publisher) == (f"{HEADLINE} | Harbour Watch", None)


def test_printed_page_is_an_article_as_the_page_is() -> None:
    result = hrdocs.parse(Source.of(printed(f"{HEADLINE} | Harbour Watch")))
    (article,) = (record for record in result.records if record.kind == "article")
    assert result.document.format == "web-article"
    assert article.headline == HEADLINE  # type: ignore[attr-defined]


def test_title_counts_where_no_tree_tells_which_heading_is_the_headline() -> None:
    head = [Piece("", 60, 100, "Other news of the day", BOLD, 24)]
    text = [Piece("", 60, 140 + 40 * n, words) for n, words in enumerate(PROSE)]
    found = read(Source.of(tagged([[*head, *text]], creator=BROWSER, title=f"{HEADLINE} | Harbour Watch")))
    assert found.metadata.title == HEADLINE
    assert ("title", "printed-page:title") in [(each.field, each.place) for each in found.metadata.origins]
