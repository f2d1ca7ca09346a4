"""What is an article, and what is not: lists of pages, releases, official documents, junk."""

import pytest

import hrdocs
from hrdocs import BlockKind, BlockRole, Confidence
from hrdocs.errors import UnknownFormat
from hrdocs.model import Link, Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs_web_article import detect

PROSE = (
    "The district courts of the country will let monitors into every public hearing from the first of July on, "
    "after two years in which a third of them had been turned away at the door."
)
TEASER = "The district courts of the country will let monitors into every hearing, after two years in which a third..."
PAGE, TEXT, PDF = "text/html", "text/plain", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HEAD = Metadata(title="Courts open their doors", issued="2021-05-03", authors=("Anna Keller",))
NOTHING = Metadata()
Line = str | tuple[BlockKind, str]


def document(*lines: Line, media_type: str = PAGE, metadata: Metadata = NOTHING) -> hrdocs.Document:
    text = Assembler()
    for line in lines:
        kind, words = (BlockKind.PARAGRAPH, line) if isinstance(line, str) else line
        text.add(kind, words)
    return text.document(Source(data=b"x", media_type=media_type), metadata=metadata)


def confidence(made: hrdocs.Document) -> Confidence | None:
    match = detect(made)
    return match.confidence if match else None


TITLE = (BlockKind.HEADING, "Courts open their doors")
DATED = f"STRASBOURG, 3 May 2021 – {PROSE}"
DAY = "Strasbourg 03 May 2021"
AGENDA = [line for day in range(1, 5) for line in (f"{day} May 2021", "Court opens its doors")]
ARTICLES = [
    pytest.param(document(PROSE, PROSE, PROSE, metadata=HEAD), id="a page with a head"),
    pytest.param(document(PROSE, PROSE, PROSE), id="a page without a head"),
    pytest.param(document(PROSE, PROSE, PROSE, DAY, media_type=TEXT), id="text with a dateline"),
    pytest.param(document(PROSE, PROSE, PROSE, DAY, media_type=PDF), id="a PDF with a dateline"),
    pytest.param(document(TITLE, "By Anna Keller", PROSE, PROSE, PROSE, media_type=DOCX), id="English byline"),
    pytest.param(document(TITLE, "Автор: Анна Келлер", PROSE, PROSE, PROSE, media_type=DOCX), id="Russian byline"),
    pytest.param(document(TITLE, "By Anna Keller", DATED, media_type=DOCX), id="a byline over a dateline"),
    pytest.param(document(TITLE, "Von Jan Olsen", DATED, media_type=PDF), id="a German byline over a dateline"),
    pytest.param(document(TITLE, "Par Anna Keller et Jan Olsen", DATED, media_type=TEXT), id="two authors"),
    pytest.param(document(TITLE, PROSE, PROSE), id="a headline with two paragraphs"),
    pytest.param(document(TITLE, *[PROSE] * 4, *[TEASER] * 5, metadata=HEAD), id="an article with teasers behind it"),
    pytest.param(document(TITLE, *[PROSE] * 4, *AGENDA, metadata=HEAD), id="an article with a ticker behind it"),
    pytest.param(document("Press release", TITLE, PROSE, PROSE, metadata=HEAD), id="a release, as the weaker claim"),
]


@pytest.mark.parametrize("made", ARTICLES)
def test_article(made: hrdocs.Document) -> None:
    assert confidence(made) is Confidence.WEAK


NOT_FOUND = Metadata(title="Page not found | The Harbour Post", issued="2021-05-03")
SEARCH = Metadata(title="Search results for: courts", description="courts")
NOT_ARTICLES = [
    pytest.param(document(TITLE, DATED, media_type=DOCX), id="a dateline alone"),
    pytest.param(document(TITLE, "By the Press Office", DATED, media_type=DOCX), id="an office for an author"),
    pytest.param(document(TITLE, "By Anna Keller", PROSE, media_type=DOCX), id="a byline alone"),
    pytest.param(document(PROSE, metadata=NOT_FOUND), id="an error"),
    pytest.param(document(PROSE, PROSE, metadata=SEARCH), id="search results"),
    pytest.param(document(TITLE, PROSE, *[f"Court number {n} of the district" for n in range(30)]), id="labels"),
    pytest.param(document(PROSE, PROSE, PROSE, media_type=TEXT), id="text without a dateline"),
    pytest.param(document(TITLE, PROSE, PROSE, PROSE, media_type=DOCX), id="DOCX that nobody signs or dates"),
    pytest.param(document(TITLE, DAY, *[PROSE] * 800, media_type=PDF), id="a report of hundreds of pages"),
    pytest.param(document("Home", "About", "Contact", metadata=HEAD), id="a page without prose"),
    pytest.param(document(metadata=HEAD), id="an empty page"),
    pytest.param(
        document(*[line for day in range(1, 7) for line in (PROSE, f"{day} May 2021")], metadata=HEAD),
        id="teasers with days",
    ),
    pytest.param(document(*[TEASER] * 6, metadata=HEAD), id="teasers that break off"),
    pytest.param(document("A/77/319", "Distr.: General", PROSE, PROSE, PROSE, metadata=HEAD), id="a masthead"),
]


@pytest.mark.parametrize("made", NOT_ARTICLES)
def test_not_an_article(made: hrdocs.Document) -> None:
    assert confidence(made) is None


def test_headings_that_link_elsewhere_make_a_list() -> None:
    text = Assembler()
    for n in range(6):
        heading = f"Court number {n} opens its doors"
        link = Link(start=0, end=len(heading), target=f"https://door.example/{n}")
        text.add(BlockKind.HEADING, heading, level=2, links=(link,), role=BlockRole.BOILERPLATE)
        text.add(BlockKind.PARAGRAPH, PROSE)
    assert confidence(text.document(Source(data=b"x", media_type=PAGE), metadata=HEAD)) is None


def test_headings_of_sections_make_no_list() -> None:
    lines = [line for n in range(6) for line in ((BlockKind.HEADING, f"Court number {n}"), PROSE)]
    assert confidence(document(*lines, metadata=HEAD)) is Confidence.WEAK


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (document(PROSE, metadata=NOT_FOUND), "an error"),
        (document("E-mail", "Password", metadata=Metadata(title="Sign in - The Harbour Post")), "log in"),
        (document(PROSE, metadata=SEARCH), "search results"),
        (document("Loading"), "made by a script"),
        (document(*[TEASER] * 6, metadata=Metadata(canonical_url="https://post.example/en/")), "a front page"),
        (document(*[TEASER] * 6, metadata=HEAD), "lists others"),
    ],
)
def test_what_is_not_recognised_is_called_by_its_kind(made: hrdocs.Document, kind: str) -> None:
    with pytest.raises(UnknownFormat, match=kind):
        hrdocs.parse(made)


@pytest.mark.parametrize("title", ["Error in the census of 2031 costs towns millions", "Search for survivors goes on"])
def test_headlines_with_such_words_are_those_of_articles(title: str) -> None:
    assert confidence(document(PROSE, PROSE, metadata=Metadata(title=title, issued="2021-05-03"))) is Confidence.WEAK
