"""How lines become one text: with a space, without one, or not at all."""

import pytest
from pdf_maker import A4, BOLD, ROMAN, Maker

from hrdocs.model import BlockKind, Document
from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.own_words import DOUBTFUL
from hrdocs.readers.pdf.spacing import space_between, space_unseen
from hrdocs.source import Source


def lines(*texts: str, font: str = ROMAN) -> Document:
    """Return the document of one paragraph in lines of these texts, the long ones at the full width."""
    sheet = Maker(A4, initialFontName=ROMAN)
    for index, text in enumerate(texts):
        sheet.text(100, 400 + 12 * index, text, font)
    return read(Source.of(sheet.done()))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The harbour towns keep their ferries and/", "or fares as they were.", "ferries and/or fares"),
        ("The harbour towns have sent documents A/HRC/", "88/15 and a letter to the Council.", "A/HRC/88/15 and"),
        ("The harbour towns vote for Dorne /", "Esk at the next election there.", "Dorne / Esk at"),
        ("The harbour towns speak for the North-", "South line of ferries.", "North-South line"),
        ("The harbour towns were in the Council in 2057\u2013", "2059 and will be again.", "2057\u20132059 and"),
        ("The harbour towns were in the Council \u2013", "2059 was a good year for that.", "Council \u2013 2059 was"),
        ("The harbour towns were in the Council from 2057 \u2013", "2059 was a good year.", "2057 \u2013 2059 was"),
        ("The harbour towns, which have heard it said --", "once at least, are glad.", "said -- once"),
    ],
)
def test_lines_are_joined_as_they_are_read(first: str, second: str, joined: str) -> None:
    assert joined in lines(first, second).text


@pytest.mark.parametrize(
    ("first", "second", "more", "told"),
    [
        ("The harbour towns keep the naviga-", "bility of their rivers as it was.", "", ["“naviga-bility”"]),
        ("The harbour towns keep the naviga-", "bility of rivers.", "Their navigability is old.", []),
        ("The harbour towns keep the well-", "known ferries as they were.", "They go well.", []),
        ("The harbour towns keep the well-", "known ferries.", "The ferries are well-known.", []),
    ],
)
def test_hyphens_of_which_nothing_in_the_document_tells_are_told(
    first: str, second: str, more: str, told: list[str]
) -> None:
    remarks = [each.message for each in lines(first, second, more).diagnostics if each.code == "doubtful-hyphen"]
    assert [each.rpartition(": ")[2] for each in remarks] == told


def test_name_in_brackets_runs_on_to_the_next_line_of_a_heading() -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, "Recommendation 88.24 (United", BOLD)
    sheet.text(100, 412, "Provinces of Meridia)", BOLD)
    sheet.paragraph(100, 436, 490, "Meridia accepts the recommendation, and has sent the Council a list of " * 3)
    document = read(Source.of(sheet.done()))
    heading = document.blocks[0]
    assert heading.kind is BlockKind.HEADING
    assert document.text_of(heading) == "Recommendation 88.24 (United Provinces of Meridia)"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Recommendation 88.24 (Meridia)", "Night courts (Dorne)"),
        ("Recommendation 88.24 (part", "(a)   Meridia accepts the first part)"),
        ("Night courts", "Ferries (Dorne)"),
    ],
)
def test_short_lines_that_close_no_bracket_stay_apart(first: str, second: str) -> None:
    sheet = Maker(A4, initialFontName=ROMAN)
    sheet.text(100, 400, first, BOLD)
    sheet.text(100, 412, second, BOLD)
    sheet.paragraph(100, 436, 490, "Meridia accepts the recommendation, and has sent the Council a list of " * 3)
    assert first in read(Source.of(sheet.done())).text.split("\n")


def spans(first: str, second: str, gap: float, **second_is: object) -> tuple[Span, Span]:
    """Return two spans of ten points, the second a gap in points away from the first."""
    one = Span(first, 100, 120, 400, 10, Frame(number=1), start=0, end=len(first))
    start = len(first) + (1 if second_is.get("space") else 0)
    other = Span(
        second, 120 + gap, 140 + gap, 400, 10, Frame(number=1), start=start, end=start + len(second), **second_is
    )
    return one, other


@pytest.mark.parametrize(
    ("first", "second", "gap", "raised", "space"),
    [
        ("law,", "5", 0.5, True, ""),
        ("law,", "5", 3.0, True, " "),
        ("88", "th", 0.5, True, ""),
        ("law", "courts", 0.5, False, " "),
        ("law", ",", 0.5, False, " "),
    ],
)
def test_space_of_the_file_stands_unless_a_mark_touches_its_word(
    first: str, second: str, gap: float, raised: bool, space: str
) -> None:
    assert space_between(*spans(first, second, gap, raised=raised, space=True)) == space


@pytest.mark.parametrize(("gap", "space"), [(3.0, " "), (0.3, "")])
def test_word_after_an_ordinal_stands_apart_by_a_space_of_its_own_size(gap: float, space: str) -> None:
    ordinal, word = spans("th", "June", gap)
    ordinal.raised, ordinal.size, word.start = True, 8.5, word.start + 1
    assert space_between(ordinal, word) == space


@pytest.mark.parametrize(
    ("first", "second", "raised", "space"),
    [("Calls", "for", False, DOUBTFUL), ("No", "5", False, ""), ("law", "a", True, ""), ("(", "law", False, "")],
)
def test_words_far_apart_of_which_one_is_made_are_doubted(first: str, second: str, raised: bool, space: str) -> None:
    assert space_unseen(*spans(first, second, 2.1, raised=raised)) == space


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (
            "It refers to A/HRC/RES/16/",
            "21, and to the letter of the harbour towns of the year before.",
            "RES/16/21, and",
        ),
        (
            "It names the Al-",
            "Rashid family, which owns the ferries of all of the harbour towns.",
            "the Al-Rashid family",
        ),
        (
            "See paragraphs 12\u2013",
            "13 of the report that the line has sent to all of the harbour towns.",
            "12\u201313 of",
        ),
        (
            "See paragraphs 12-",
            "13 of the report that the line has sent to all of the harbour towns.",
            "paragraphs 12-13 of",
        ),
    ],
)
def test_short_line_that_ends_amid_a_word_goes_on(first: str, second: str, joined: str) -> None:
    assert joined in lines("The ferries of the harbour towns have carried the mail for years.", first, second).text


@pytest.mark.parametrize(
    ("first", "second"),
    [("The towns have said it \u2013", "They know."), ("Dear all -", "The ferry is late."), ("See page 12 /", "Annex")],
)
def test_short_line_that_ends_in_a_dash_of_its_own_does_not(first: str, second: str) -> None:
    long = "The ferries of the harbour towns have carried the mail for years and years and years."
    assert len(lines(long, first, second, long).blocks) > 1
