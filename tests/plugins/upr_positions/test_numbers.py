"""The grammar of recommendations' numbers."""

import csv
import re
import tracemalloc
from pathlib import Path

import pytest

from hrdocs_upr_positions.numbering import prefixed, prefixed_starts, read_numbering
from hrdocs_upr_positions.numbers import leading, read_run, sort_key

ROWS = list(
    csv.DictReader(
        Path(__file__).with_name("numbers.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"])
def test_run(row):
    words = row["words"].replace("\\n", "\n")
    run = read_run(words)
    names = [number.name for number in run.numbers] if run else []
    expected = [] if row["numbers"] == "-" else _names(row["numbers"])
    assert names == expected
    assert all(words[number.start : number.end].strip() for number in (run.numbers if run else ()))


def _names(words):
    """Return the names in a cell of the table: they are parted by spaces, and "33 (a)" is one."""
    return re.findall(r"\S+(?: \([a-z]\))?", words)


def test_a_bare_number_takes_the_prefix_that_is_given():
    run = read_run("18, 20-21", prefix="115")
    assert [number.name for number in run.numbers] == ["115.18", "115.20", "115.21"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("67.1. Train judges", "67.1", "Train judges"),
        ("67.1 Train judges", "67.1", "Train judges"),
        ("67.1.Train judges", "67.1", "Train judges"),
        ("67. 1. Train judges", "67.1", "Train judges"),
        ("88.5.1. Train judges", "88.5.1", "Train judges"),
        ("4     Train judges", "4", "Train judges"),
        ("4) Train judges", "4", "Train judges"),
        ("(a) Train judges", "(a)", "Train judges"),
        ("A - 5.1 Train judges", "5.1", "Train judges"),
        ("67.1.", "67.1", ""),
    ],
)
def test_leading_number(text, name, words):
    number, start = leading(text)
    assert (number.name, text[start:]) == (name, words)


@pytest.mark.parametrize(
    "text", ["2009 was a year", "12 per cent of judges", "Train 4 judges", "3rd session", "1,200 judges"]
)
def test_no_leading_number(text):
    assert leading(text) is None


def test_order():
    names = ["2.10", "2.9", "33 (b)", "33 (a)", "2.9.1", "10", "9"]
    assert sorted(names, key=sort_key) == ["2.9", "2.9.1", "2.10", "9", "10", "33 (a)", "33 (b)"]


def _bytes_for_numbering(document, rows):
    text = document([[[f"62.{n}", "Iceland accepts it."] for n in range(rows)]])
    tracemalloc.start()
    read_numbering(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_for_the_numbering_of_a_table_grows_with_its_rows(document):
    _bytes_for_numbering(document, 10)  # the word lists are read once
    assert _bytes_for_numbering(document, 2000) < 3 * _bytes_for_numbering(document, 1000)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("122.11 and 122.12, also 97.1.", [0, 11, 24]),
        ("see para. 122.11-13", [10]),
        ("1122.11; 2.11; 122.1111; 5,122.11; 12/122.11", []),
        ("122.11.3", [0]),
        ("a rise of 12.5 %", []),
        (".12 of 31.12.", [7]),
    ],
)
def test_numbers_with_a_paragraph_are_found_by_their_stops(text: str, starts: list[int]) -> None:
    assert sorted(prefixed_starts(text)) == starts == [match.start() for match in prefixed().finditer(text)]
