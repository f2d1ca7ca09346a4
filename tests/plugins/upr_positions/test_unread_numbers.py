"""Numbers that are too large for prose, and what is said of those that are not read."""

import pytest

from hrdocs_upr_positions import parse

LARGE = [500, 501, 999, 1000, 1950, 2000]


def left_out(result):
    return [note.message.partition(": ")[2] for note in result.diagnostics if note.code == "numbers-left-out"]


def test_rows_of_a_table_have_the_numbers_that_they_print(addendum, positions):
    rows = [["No.", "Position of Iceland"], *([f"{n}.", "Accepted."] for n in LARGE)]
    result = parse(addendum(rows))
    assert list(positions(result)) == [str(n) for n in LARGE]
    assert left_out(result) == []


def test_a_table_without_headings(addendum, positions):
    result = parse(addendum([[str(n), "Accepted."] for n in range(1, 2001)]))
    assert len(positions(result)) == 2000


def test_items_that_go_on_through_years(addendum, positions):
    result = parse(addendum(*(f"[{n}.] Iceland accepts the recommendation." for n in range(1, 2051))))
    assert len(positions(result)) == 2050
    assert left_out(result) == []


def test_items_of_a_report(report, positions):
    items = (f"[62.{n}.] Train judges (Chad);" for n in range(1, 1101))
    result = parse(report("[62.] The recommendations below enjoy the support of Iceland:", *items))
    assert len(positions(result)) == 1100
    assert left_out(result) == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Iceland accepts recommendations 100.1–100.99999999.", "100.99999999"),
        ("Iceland accepts recommendations 1-999999999.", "999999999"),
        ("Iceland accepts recommendations 3, 5 and 999.", "999"),
        ("Iceland accepts recommendations 3, 812, 999 and 5.", "812, 999, 5"),
        ("Iceland accepts recommendation 999.", "999"),
        ("Iceland accepts recommendations 62.1 to 62.700.", "62.700"),
    ],
)
def test_what_prose_names_and_is_not_read(addendum, words, named):
    assert left_out(parse(addendum(words))) == [named]


@pytest.mark.parametrize(
    "words",
    [
        "Iceland accepts recommendations 3, 5 and 9.",
        "Iceland accepts recommendations 62.1–62.9 and 62.11.",
        "Iceland accepts recommendations 3 and 5, 2009 being the year of the law.",
        "Iceland accepts the recommendations in 2010 and 2011.",
        "Iceland accepts recommendations 3 and 5, 90 per cent of all.",
        "Iceland accepts recommendation 4, as Law No. 31.702 and Decree 18.650 say.",
        "In 2009, 1,200 judges were trained. Iceland accepts recommendation 4.",
    ],
)
def test_years_and_amounts_are_no_numbers(addendum, words):
    assert left_out(parse(addendum(words))) == []


def test_a_marker_that_is_not_read_is_named(addendum):
    result = parse(addendum("[1.] Iceland accepts it.", "[7500.] Iceland accepts the recommendation."))
    assert left_out(result) == ["7500"]


def test_a_number_of_very_many_digits(addendum):
    digits = "9" * 5000
    result = parse(addendum(f"Iceland accepts recommendations 1-{digits}.", f"[{digits}.] Iceland accepts it."))
    assert left_out(result) == [f"{digits[:24]}, {digits[:24]}"]


def test_a_year_heads_no_row(addendum, positions):
    result = parse(addendum("1. Iceland accepts the recommendation of", "2009. It is law.", "2. Iceland rejects it."))
    assert "2009" not in positions(result)


def test_numbers_of_a_table_that_are_not_read(addendum, positions):
    rows = [["No.", "Position"], ["1.", "Accepted."], ["12345.", "Accepted."], ["2–9000", "Accepted."]]
    assert left_out(parse(addendum(rows))) == ["12345, 9000"]
