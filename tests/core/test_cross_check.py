"""Two engines read one document; where their words differ, that is said, page by page."""

from collections import Counter
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs import cross_check as checking
from hrdocs.cross_check import cross_check, disagreement, words_by_page
from hrdocs.source import PDF

DATA = Path(__file__).parents[2] / "examples" / "data"
NOTE = DATA / "note_verbale.pdf"


@pytest.mark.parametrize("name", ["note_verbale.pdf", "web_article.html", "press_release.html"])
def test_engines_agree_on_sound_documents(name):
    assert cross_check(DATA / name) == ()


def test_a_document_with_one_engine_says_that_it_cannot_be_checked():
    [found] = cross_check(DATA / "upr_positions_iceland.txt")
    assert found.code == "not-cross-checked"
    assert "text/plain" in found.message


def test_the_page_and_the_share_are_named(monkeypatch):
    honest = checking.Reading.document

    def lying(reading, source, *, registry=None):
        document = honest(hrdocs.Reading(), source, registry=registry)
        if reading.engine == "default":
            return document
        on_page_two = next(line for line in document.lines if line.region.page == 2 and line.end - line.start > 60)
        rest = tuple(line for line in document.lines if line is not on_page_two and line.region.page == 2)
        return attrs.evolve(document, lines=tuple(each for each in document.lines if each not in rest))

    monkeypatch.setattr(checking.Reading, "document", lying)
    [found] = cross_check(NOTE)
    assert found.code == "engines-disagree"
    assert found.message.startswith("page 2: ")
    assert "'pdfplumber'" in found.message


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a b c d", "a b c d", 0.0),
        ("a b", "c d", 1.0),
        ("a b c d", "a b c x", 0.25),
        ("", "", 0.0),
        ("a a", "a", 1 / 3),
    ],
)
def test_share_of_words_that_differ(one, other, share):
    assert disagreement(Counter(one.split()), Counter(other.split())) == pytest.approx(share)


def test_words_are_counted_by_page():
    pages = words_by_page(hrdocs.read(NOTE))
    assert sorted(pages) == [1, 2, 3]
    assert pages[1]["compliments"] == 1
    assert pages[2]["pledges"] == 3


def test_unknown_engine_is_an_error_that_names_those_there_are():
    with pytest.raises(
        hrdocs.errors.UnsupportedMediaType, match=rf"no engine 'steam' reads {PDF}; there is .*pdfplumber"
    ):
        cross_check(NOTE, engine="steam")
