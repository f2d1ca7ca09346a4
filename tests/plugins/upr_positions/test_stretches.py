"""Stretches of a document that are read as one text."""

import pytest

from hrdocs_upr_positions.stretches import Stretches


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("One.", [(0, 4)]),
        ("Three.", [(12, 18)]),
        ("e. Thr", [(2, 4), (12, 15)]),
        ("One. Three. Four.", [(0, 4), (12, 18), (20, 25)]),
    ],
)
def test_where_words_stand_in_the_document(document, words, places):
    text = document(["One.", "Two.", "Three.", "Four."])
    ranges = [(block.start, block.end) for n, block in enumerate(text.blocks) if n != 1]
    stretches = Stretches.of(text, ranges)
    start = stretches.text.index(words)
    assert list(stretches.placed(start, start + len(words))) == places
