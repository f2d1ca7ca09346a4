"""The article record and the roles of lines around its text."""

import pytest

import hrdocs
from hrdocs import BlockKind, BlockRole
from hrdocs.model import Metadata, Translation
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs_web_article import parse
from hrdocs_web_article.records import Article

PROSE = (
    "The district courts of the country will let monitors into every public hearing from the first of July on, "
    "after two years in which a third of them had been turned away at the door."
)
HEAD = Metadata(
    title="Courts open their doors",
    issued="2021-05-03",
    modified="2021-05-04",
    authors=("Anna Keller",),
    publisher="The Zenda Post",
    canonical_url="https://post.example/courts",
    description="Courts open.",
    keywords=("courts",),
    translations=(Translation(language="fr", url="https://post.example/fr/courts"),),
)
NOTHING = Metadata()


def result(*lines: str, metadata: Metadata = NOTHING) -> hrdocs.ParseResult:
    text = Assembler()
    for line in lines:
        text.add(BlockKind.PARAGRAPH, line)
    return parse(text.document(Source(data=b"x", media_type="text/html"), metadata=metadata))


def article(*lines: str, metadata: Metadata = NOTHING) -> Article:
    record = result(*lines, metadata=metadata).records[0]
    assert isinstance(record, Article)
    return record


def test_values_of_the_carrier_are_taken_over() -> None:
    record = article("Courts open their doors", PROSE, "By Anna Keller", metadata=HEAD)
    assert (record.headline, record.authors, record.published, record.modified) == (
        "Courts open their doors",
        ("Anna Keller",),
        "2021-05-03",
        "2021-05-04",
    )
    assert (record.publisher, record.canonical_url, record.description) == (
        "The Zenda Post",
        "https://post.example/courts",
        "Courts open.",
    )
    assert (record.keywords, record.translations) == (HEAD.keywords, HEAD.translations)
    quoted = {each.field: each.exact for each in record.evidence}
    assert (quoted["headline"], quoted["authors"]) == ("Courts open their doors", "Anna Keller")


def test_nothing_is_invented_where_the_carrier_is_silent() -> None:
    record = article(PROSE, PROSE)
    assert (record.headline, record.authors, record.published, record.publisher) == (None, (), None, None)
    assert (record.dateline_place, record.dateline_date, record.body) == (None, None, f"{PROSE}\n\n{PROSE}")


def test_headline_is_not_in_the_body() -> None:
    assert article("Courts open their doors", PROSE, metadata=HEAD).body == PROSE


AROUND = [
    "By Anna Keller",
    "Published on 3 May 2021",
    "Last updated: 3 May 2021",
    "3 May 2021 14:02",
    "Share this article",
    "Von Eva Lind",
    "Par Awa Diop",
    "Por Rosa Díaz",
    "Автор: Анна Петрова",
    "Поделиться",
    "Читайте также:",
    "بقلم: سارة حداد",
]


@pytest.mark.parametrize("line", AROUND)
def test_lines_around_the_text_are_boilerplate(line: str) -> None:
    made = result(line, PROSE, PROSE, metadata=HEAD)
    first = made.document.blocks[0]
    assert (made.document.text_of(first), first.role) == (line, BlockRole.BOILERPLATE)


INSIDE = [
    "By law, the courts must be open.",
    "The court met on 3 May 2021.",
    "Strasbourg, 3 May 2021",
    "Par cette loi, le tribunal est ouvert à tous.",
    "Background",
    PROSE,
]


@pytest.mark.parametrize("line", INSIDE)
def test_lines_of_the_text_stay_in_it(line: str) -> None:
    assert result(line, PROSE, PROSE, metadata=HEAD).document.blocks[0].in_body


def test_byline_in_the_middle_of_a_text_stays() -> None:
    lines = [PROSE] * 6
    lines.insert(5, "By Anna Keller")
    assert all(block.in_body for block in result(*lines, PROSE, PROSE, PROSE).document.blocks)


def test_metadata_takes_what_only_the_text_gives() -> None:
    made = result("Strasbourg, 3 May 2021", PROSE, PROSE)
    assert made.document.metadata.title is None
    assert article("Strasbourg, 3 May 2021", PROSE, PROSE).dateline_date == "2021-05-03"


def test_languages_are_those_of_the_text_without_a_declared_region() -> None:
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, PROSE, language="fr-FR")
    text.add(BlockKind.PARAGRAPH, PROSE, language="uz-Cyrl")
    text.add(BlockKind.PARAGRAPH, "Osh", language="ky")
    record = parse(text.document(Source(data=b"x", media_type="text/html"))).records[0]
    assert isinstance(record, Article)
    assert record.languages == ("fr", "uz-Cyrl")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Anna Keller", ("Anna Keller",)),
        ("Written by: Anna Keller | The Zenda Post", ("Anna Keller",)),
        ("Par Anna Keller et Jan Olsen", ("Anna Keller", "Jan Olsen")),
        ("Von Anna van der Berg, Jan Olsen", ("Anna van der Berg", "Jan Olsen")),
        ("Автор: Мурат Асанов", ("Мурат Асанов",)),
        ("Por Ana Keller – 3 de mayo de 2021", ("Ana Keller",)),
        ("By the Press Office", ()),
        ("By Zenda Rights Committee", ()),
        ("Published 3 May 2021", ()),
        ("Photo by Anna Keller", ()),
        ("By 3 May 2021", ()),
    ],
)
def test_names_in_a_byline_are_the_authors_where_the_carrier_gives_none(line: str, authors: tuple[str, ...]) -> None:
    record = article("Courts open their doors", line, PROSE, PROSE, PROSE)
    assert record.authors == authors
    assert tuple(each.exact for each in record.evidence if each.field == "authors") == authors


def test_the_day_on_which_a_file_was_saved_is_no_day_of_an_article() -> None:
    text = Assembler()
    for line in ("Courts open their doors", PROSE):
        text.add(BlockKind.PARAGRAPH, line)
    saved = Metadata(title="Courts open their doors", modified="2031-01-01")
    made = text.document(Source(data=b"x", media_type="application/pdf"), metadata=saved)
    record = parse(made).records[0]
    assert isinstance(record, Article)
    assert record.modified is None
