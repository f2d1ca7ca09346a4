"""Characters told by the bytes with which they begin in UTF-8: none is missed, whatever else stands around it."""

import pytest

from hrdocs.first_bytes import first_bytes, may_have


@pytest.mark.parametrize(
    "ranges",
    [
        "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff",
        "\u0900-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f",
        "\ue000-\uf8ff\ufffd-\ufffd",
        "\u00e0-\u00f6",
        "\U00010330-\U0001034a",
    ],
)
def test_every_character_of_the_ranges_may_be_there(ranges: str) -> None:
    sought = first_bytes(ranges)
    for first, last in zip(ranges[::3], ranges[2::3], strict=True):
        assert all(may_have(f"l’été {chr(code)}.", sought) for code in range(ord(first), ord(last) + 1))


@pytest.mark.parametrize("text", ["", "The harbour of 2031", "l’été — “naïve”", "гавань", "港口"])
def test_texts_of_other_alphabets_have_none_of_arabic(text: str) -> None:
    assert not may_have(text, first_bytes("\u0621-\u064a\u0671-\u06d3"))


def test_a_lone_surrogate_is_a_character_as_others_are() -> None:
    assert not may_have("harbour \ud83d", first_bytes("\u0621-\u064a"))
    assert may_have("ميناء \ud83d", first_bytes("\u0621-\u064a"))
