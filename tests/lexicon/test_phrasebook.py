"""Phrasebooks find phrases word by word, whatever else a text has."""

import pytest

from hrdocs.lexicon.phrasebook import Phrasebook, PhraseMatch, fold


@pytest.mark.parametrize("mark", ["ﾞ", "ﾟ"])
def test_a_mark_that_stands_alone_is_a_word_like_others(mark):
    book = Phrasebook([("Harbour Watch", "watch"), (mark, "mark")])
    text = f"Séance {mark} of Harbour Watch"
    assert book.find(text) == [
        PhraseMatch(start=7, end=8, key="mark"),
        PhraseMatch(start=12, end=25, key="watch"),
    ]


def test_no_letter_is_folded_into_nothing():
    assert [each for each in map(chr, range(0x110000)) if each.isalnum() and not fold(each)] == []
