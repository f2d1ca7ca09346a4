"""What the patterns of word lists tell of a text before they are searched for."""

import pytest

from hrdocs.lexicon.patterns import UNSPACED, unspaced

TEXTS = [
    "",
    "The ferry sailed.",
    "Öffnung der Fähre – “morgen” …",
    "Паром вышел в море",
    "한국어 문장",
    "渡船今天出發。",
    "フェリーは出た",
    "เรือออกแล้ว",
    "ລາວ",
    "မြန်မာ",
    "हिन्दी",
    "العبّارة",
    "ferry 渡船 €5",
    "😀 𝒜",
]


@pytest.mark.parametrize("text", TEXTS)
def test_signs_of_scripts_without_spaces_are_counted_as_a_search_counts_them(text):
    assert unspaced(text) == len(UNSPACED.findall(text))


def test_no_sign_of_theirs_is_passed_over():
    every = "".join(map(chr, range(0x80, 0xD800)))
    assert [each for each in every if unspaced(each) != len(UNSPACED.findall(each))] == []
