"""Words that a line end or a gap has broken, mended by the document's own words."""

import pytest

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line, Span
from hrdocs.readers.pdf.lines import line_of
from hrdocs.readers.pdf.own_words import DOUBTFUL, NARROW, Wording, settle, space_for
from hrdocs.readers.pdf.prose import Prose

FRAME = Frame(number=1, across=595, up=842)


def line(text: str, y: float = 100) -> Line:
    return line_of([Span(text, 60, 60 + 5 * len(text), y, 10, FRAME)])


@pytest.mark.parametrize(
    ("known", "left", "right", "whole"),
    [
        ("The discrimination went on.", "discrim", "ination", "discrimination"),
        ("Nothing is known of it.", "seventy", "fifth", "seventy-fifth"),
        ("A co-operative and cooperative spirit: co-operate.", "co", "operate", "co-operate"),
        ("They cooperate.", "co", "operate", "cooperate"),
        ("Anti-corruption work; anticorruption.", "anti", "corruption", "anti-corruption"),
        ("Мы отчитываемся.", "законодатель", "ства", "законодательства"),
        ("государства-участника", "государства", "участника", "государства-участника"),
        ("Как всегда.", "по", "прежнему", "по-прежнему"),
        ("Как всегда.", "по", "жилых", "пожилых"),
        ("Как всегда.", "во", "первых", "во-первых"),
        ("Как всегда.", "во", "просы", "вопросы"),
        ("Как всегда.", "из", "за", "из-за"),
        ("Как всегда.", "из", "менения", "изменения"),
        ("Как всегда.", "экс", "президент", "экс-президент"),
    ],
)
def test_hyphen_at_a_line_end(known: str, left: str, right: str, whole: str) -> None:
    assert Wording.of([line(known)]).joined(left, right) == whole


@pytest.mark.parametrize(
    ("text", "known", "settled"),
    [
        (f"ann{NARROW}ual", "", "annual"),
        (f"a child{NARROW}of Meridia", "The child is of age.", "a child of Meridia"),
        (f"o{DOUBTFUL}f the sea", "of the land", "of the sea"),
        (f"law{DOUBTFUL}of the sea", "law and sea of land", "law of the sea"),
        (f"treaty{DOUBTFUL}bodies", "", "treaty bodies"),
    ],
)
def test_doubtful_space_is_settled_by_the_words_of_the_document(text: str, known: str, settled: str) -> None:
    lines = [line(text), line(known or "x")]
    settle(lines, Wording.of(lines))
    assert lines[0].text == settled


def test_marks_and_links_move_with_a_dropped_space() -> None:
    doubtful = line(f"ann{NARROW}ual1 report")
    doubtful.marks, doubtful.links = [(7, 8)], [(0, 8, "https://example.org")]
    settle([doubtful], Wording.of([doubtful]))
    assert doubtful.text[slice(*doubtful.marks[0])] == "1"
    assert doubtful.text[slice(*doubtful.links[0][:2])] == "annual1"


@pytest.mark.parametrize(
    ("share", "before", "after", "space"),
    [
        (0.05, "a", "b", ""),
        (0.12, "a", "b", NARROW),
        (0.18, "a", "b", DOUBTFUL),
        (0.25, "a", "b", " "),
        (0.15, "-", "1", ""),
        (0.15, "5", "6", " "),
    ],
)
def test_space_from_a_gap(share: float, before: str, after: str, space: str) -> None:
    assert space_for(share * 10, 10, before, after) == space


def test_prose_joins_lines_and_knows_where_each_stands() -> None:
    wording = Wording.of([line("The discrimination ended.")])
    prose = Prose(wording)
    for index, text in enumerate(("It ends discrim-", "ination in the seventy-", "fifth year.")):
        prose.add(line(text, 100 + 12 * index))
    assert prose.text == "It ends discrimination in the seventy-fifth year."
    assert [prose.text[box.start : box.end] for box in prose.lines] == [
        "It ends discrim",
        "ination in the seventy-",
        "fifth year.",
    ]
    assert wording.dropped_hyphens == 1


def test_prose_keeps_a_range_of_years_and_an_address_that_go_over_a_line_end() -> None:
    prose = Prose(Wording.of([]))
    for text in ("in 2009-", "2010, see https://example.org/", "annual/report"):
        prose.add(line(text))
    assert prose.text == "in 2009-2010, see https://example.org/annual/report"


def test_many_questions_are_answered_as_few_are() -> None:
    known = "The harbour towns, sea-borne, l\u2019eau हिरासत \ufdd0x."
    asked = ["harbour", "town", "towns", "sea", "borne", "sea-borne", "eau", "हिरासत", "हिर", "x", "none"]
    few = [Wording.of([line(known)]).writes(word) for word in asked]
    many = Wording.of([line(known)])
    for number in range(200):
        many.writes("q" * (number + 2))
    assert [many.writes(word) for word in asked] == few
