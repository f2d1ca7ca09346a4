"""Lines of scripts that run from right to left, whose pieces a program may have written in any order."""

import pytest

from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line, PageContent, Span
from hrdocs.readers.pdf.leftwards import runs_to_the_left
from hrdocs.readers.pdf.lines import line_of, lines_of
from hrdocs.readers.pdf.order import Group, reading_order
from hrdocs.readers.pdf.paragraphs import Paragraph, paragraphs_of

FRAME = Frame(number=1, across=600, up=800)


def pieces(*found: tuple[str, float, float, int, bool]) -> list[Span]:
    """Return the spans of a line: text, left and right edge, place in the file, whether a space stands before it."""
    return [
        Span(text, x0, x1, 100, 10, FRAME, space, None, start, start + len(text))
        for text, x0, x1, start, space in found
    ]


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ([("ميناء", 300, 330, 0, False), ("المدينة", 250, 296, 6, True)], "ميناء المدينة"),
        (
            [("ميناء", 300, 330, 30, True), ("المدينة", 250, 296, 6, True), ("مفتوح", 210, 246, 0, False)],
            "ميناء المدينة مفتوح",
        ),
        (
            [("في عام", 300, 330, 0, False), ("2057", 276, 296, 7, True), ("ميناء", 240, 272, 12, True)],
            "في عام 2057 ميناء",
        ),
        (
            [
                ("الوثيقة", 300, 340, 0, False),
                ("A/HRC", 240, 266, 8, True),
                ("88/15", 268, 296, 14, True),
                ("هنا", 215, 236, 20, True),
            ],
            "الوثيقة A/HRC 88/15 هنا",
        ),
        ([("مي", 318, 330, 0, False), ("ـ", 312, 317.8, 3, True), ("ناء", 300, 311.8, 5, True)], "ميـناء"),
    ],
)
def test_pieces_are_read_from_the_right(found: list[tuple[str, float, float, int, bool]], text: str) -> None:
    page = PageContent(frame=FRAME, spans=pieces(*found))
    ((line,),) = lines_of(page)
    assert line.text == text
    assert (line.x0, line.x1) == (min(each[1] for each in found), max(each[2] for each in found))


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("ميناء المدينة", True),
        ("עיר הנמל", True),
        ("ميناء A", True),
        ("The port ميناء of", False),
        ("порт", False),
        ("2057", False),
    ],
)
def test_script_tells_where_a_line_runs(text: str, leftwards: bool) -> None:
    assert runs_to_the_left(pieces((text, 0, 100, 0, False))) is leftwards


def line(text: str, x0: float, x1: float, y: float) -> Line:
    return line_of([Span(text, x0, x1, y, 10, FRAME, start=int(y) * 100 + int(x0))])


def texts(lines: list[Line]) -> list[str]:
    parts = paragraphs_of([Group(lines)])
    return [" ".join(each.text for each in part.lines) for part in parts if isinstance(part, Paragraph)]


LONG = "ميناء المدينة مفتوح في الليل لكل من جاء من البحر أو من البر"


def test_lines_that_end_at_the_left_edge_are_one_paragraph() -> None:
    lines = [line(f"{number}{LONG}", 100, 480 if number == 1 else 500, 100 + 12 * number) for number in (1, 2, 3)]
    assert len(texts([*lines, line("هنا.", 440, 500, 148)])) == 1
    assert all(0 < each.x0 < each.x1 for each in lines)


def test_line_that_ends_far_from_the_left_edge_is_the_last_of_its_paragraph() -> None:
    lines = [line(f"{number}{LONG}", 100, 500, 100 + 12 * number) for number in (1, 2)]
    assert len(texts([*lines, line("هنا.", 440, 500, 136), line(LONG, 100, 480, 148)])) == 2


def test_right_column_is_read_first() -> None:
    rows = [[line(f"يمين {n}", 320, 500, 300 + 14 * n), line(f"يسار {n}", 100, 280, 300 + 14 * n)] for n in range(3)]
    groups = reading_order([sorted(row, key=lambda each: each.x0) for row in rows], [])
    assert [group.lines[0].text for group in groups] == ["يمين 0", "يسار 0"]
