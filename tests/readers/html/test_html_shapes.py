"""Whole pages in the conventions of many publishers and languages: text, title, authors, day, publisher."""

import csv
import re
from pathlib import Path

import pytest

import hrdocs
from hrdocs.source import HTML, Source

FOLDER = Path(__file__).with_name("shapes")
"""Each page says in the comment at its head what is to be read from it; its paragraphs are those of its language."""

with (FOLDER / "prose.tsv").open(encoding="utf-8", newline="") as file:
    PROSE = {(row["language"], row["number"]): row["text"] for row in csv.DictReader(file, delimiter="\t")}


class Shape:
    """A page and what it says."""

    def __init__(self, file: Path) -> None:
        said, _, page = file.read_text("utf-8").partition("-->")
        pairs = (line.partition(":") for line in said.splitlines()[1:] if line)
        self.wanted = {name: value.strip() for name, _, value in pairs}
        self.language = file.stem.rpartition("_")[2]
        self.html = re.sub(r"\{\{(\d)\}\}", lambda found: PROSE[self.language, found[1]], page)

    def listed(self, name: str, mark: str) -> list[str]:
        return [each.strip() for each in self.wanted.get(name, "").split(mark) if each.strip()]

    def read(self) -> hrdocs.Document:
        data = self.html.strip().encode()
        return hrdocs.read(Source(data=data, media_type=HTML, url=self.wanted.get("url")))


SHAPES = [pytest.param(Shape(file), id=file.stem) for file in sorted(FOLDER.glob("*.html"))]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_text_is_the_whole_text_and_nothing_else(shape: Shape) -> None:
    document = shape.read()
    texts = [document.text_of(block) for block in document.body() if block.kind is not hrdocs.BlockKind.CAPTION]
    paragraphs = [PROSE[shape.language, number] for number in "1234"]
    assert [text for text in texts if text in paragraphs] == paragraphs
    others = [text for text in texts if text not in paragraphs and text != shape.wanted["title"]]
    assert others == shape.listed("also", "|")


@pytest.mark.parametrize("shape", SHAPES)
def test_title_authors_and_day(shape: Shape) -> None:
    metadata = shape.read().metadata
    assert metadata.title == shape.wanted["title"]
    assert list(metadata.authors) == shape.listed("authors", ";")
    assert (metadata.issued or "")[:10] == shape.wanted["day"]


@pytest.mark.parametrize("shape", [each for each in SHAPES if "publisher" in each.values[0].wanted])
def test_publisher_and_language(shape: Shape) -> None:
    metadata = shape.read().metadata
    assert metadata.publisher == shape.wanted["publisher"]
    assert [tag.partition("-")[0] for tag in metadata.languages] == [shape.language]


@pytest.mark.formats
@pytest.mark.parametrize("shape", SHAPES)
def test_the_page_is_recognised(shape: Shape) -> None:
    assert hrdocs.parse(shape.read()).document.format in ("web-article", "press-release")
