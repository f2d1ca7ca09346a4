"""The words without which none of a list's phrases stands in a text."""

import pytest

from hrdocs.lexicon.needed_words import FEW, NeededWords

PHRASES = (
    "for more information",
    "a spokes*",
    "*sprecherin",
    "o'zbekiston",
    "İstanbul",
    "straße",
    "الوزير",
    "متحدث* باسم",
    "inter*national",
    "询问",
)
MANY = tuple(f"word{n:03}" for n in range(FEW + 1))


@pytest.mark.parametrize("others", [(), MANY], ids=["few", "many"])
@pytest.mark.parametrize(
    ("text", "one_is"),
    [
        ("Further INFORMATION is with the clerk.", True),
        ("Our SPOKESPERSONS were away.", True),
        ("Die Regierungssprecherin schwieg.", True),
        ("In Oʻzbekiston and in O’ZBEKISTON", True),
        ("istanbul, İSTANBUL and ISTANBUL", True),
        ("Auf der STRASSE", True),
        ("قال والوزير", True),
        ("قال متحدثون باسم", True),
        ("وقال ومتحدثة باسم", True),
        ("An inter-party and INTERSUPRANATIONAL matter", True),
        ("请向我们询问", True),
        ("The off-licence was shut for more than a week.", False),
        ("Die Sprecher schwiegen.", False),
        ("请向我们提问", False),
        ("", False),
    ],
)
def test_a_text_has_one_of_the_words_or_none_of_the_phrases(text: str, one_is: bool, others: tuple[str, ...]) -> None:
    assert NeededWords((*PHRASES, *others)).are_in(text) is one_is


def test_a_phrase_of_which_too_little_is_known_may_stand_in_any_text() -> None:
    assert NeededWords(("press office", "*a")).are_in("Nothing of the kind.")


def test_an_empty_list_is_in_no_text() -> None:
    assert not NeededWords(()).are_in("Press office")
