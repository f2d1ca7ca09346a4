"""Letters that are drawn in pieces, each of which says the whole."""

import pytest

from hrdocs.readers.pdf.clusters import has_clusters, without
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Span

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
