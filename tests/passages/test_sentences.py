"""Where sentences end, in a table of texts of eighteen languages, and what the splitter does at the edges."""

import csv
import time
from pathlib import Path

import pytest

from hrdocs.passages import sentence_at, sentences
from hrdocs.passages.sentences import LONGEST, end_of_sentence, start_of_sentence

TABLE = Path(__file__).with_name("sentences.tsv")
UNSPACED = ("zh", "ja")


def _rows() -> list[tuple[str, list[str]]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(row["language"], row["sentences"].split("|")) for row in rows]


@pytest.mark.parametrize(("language", "parts"), _rows())
def test_a_text_has_these_sentences(language: str, parts: list[str]) -> None:
    text = ("" if language in UNSPACED else " ").join(parts)
    found = sentences(text)
    assert [each.text for each in found] == parts
    assert all(text[each.start : each.end] == each.text for each in found)


def test_an_empty_line_ends_a_sentence_and_a_line_end_does_not() -> None:
    assert [each.text for each in sentences("General\nAssembly\n \nFirst item")] == ["General\nAssembly", "First item"]


def test_semicolons_end_one_where_they_are_asked_to() -> None:
    text = "Mali accepts 3; it notes 4. It ends."
    assert len(sentences(text)) == 2
    assert [each.text for each in sentences(text, semicolons=True)] == ["Mali accepts 3;", "it notes 4.", "It ends."]


def test_a_long_one_is_cut_at_a_space() -> None:
    found = sentences("word " * 100, longest=50)
    assert max(len(each.text) for each in found) <= 50
    assert sum(len(each.text.split()) for each in found) == 100


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_nothing_has_no_sentence(text: str) -> None:
    assert sentences(text) == ()


@pytest.mark.parametrize(("place", "words"), [(0, "One."), (3, "One."), (5, "Two."), (8, "Two.")])
def test_the_sentence_at_a_place(place: int, words: str) -> None:
    assert sentence_at("One. Two.", place).text == words


def test_around_an_offset() -> None:
    text = "Dr. Lee said no. He left."
    assert (start_of_sentence(text, 8), end_of_sentence(text, 8)) == (0, 16)
    assert text[start_of_sentence(text, 20) :] == "He left."
    assert end_of_sentence("x" * 5000, 0) == LONGEST


@pytest.mark.parametrize("unit", ["a. ", ". ", "A. B. ", "1. ", "«", "( . ", "? »", "¹"])
def test_a_long_line_takes_no_time(unit: str) -> None:
    began = time.process_time()
    sentences(unit * 30000)
    assert time.process_time() - began < 5
