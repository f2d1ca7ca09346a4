"""Letters that are drawn in pieces, each of which says the whole."""

import pytest

from hrdocs.readers.pdf.clusters import has_clusters, without
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.spacing import space_between

FRAME = Frame(number=1, across=595, up=842)


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("हिरासत", True),
        ("ครอบครัว", True),
        ("မြန်မာ", True),
        ("ភាសា", True),
        ("Été", False),
        ("ميناء", False),
        ("案件", False),
    ],
)
def test_scripts_that_are_drawn_in_clusters(text: str, clusters: bool) -> None:
    assert has_clusters(text) is clusters


def test_what_was_read_twice_is_counted_once() -> None:
    again = [Span("รี", 0, 5, 100, 12, FRAME, start=3, end=5), Span("รี", 9, 14, 100, 12, FRAME, start=8, end=10)]
    assert without(again, "รียรีกxyรีz") == "รียกxyz"
    assert without([], "as it was") == "as it was"


@pytest.mark.parametrize(
    ("before", "after", "gap", "between"),
    [
        ("বন্দ", "রের", -0.1, ""),
        ("बंद", "र", -0.2, ""),
        ("সালে", "চিঠি", 3.5, " "),
        ("को", "में", 3.4, " "),
        ("on", "to", -0.1, " "),
        ("সালে", "A", 0.1, " "),
    ],
)
def test_space_of_the_file_within_a_word_of_an_indic_script_is_none(
    before: str, after: str, gap: float, between: str
) -> None:
    left = Span(before, 100, 120, 50, 12, Frame(number=1), start=0, end=len(before))
    right = Span(after, 120 + gap, 140, 50, 12, Frame(number=1), space=True, start=len(before) + 1)
    assert space_between(left, right) == between
