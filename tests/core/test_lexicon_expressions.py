"""Expressions of word lists: groups filled in, and the bounds of words by script."""

import re

import pytest

from hrdocs.lexicon.patterns import bounded, filled

GROUPS = {"rec": "recommendations?", "verb": "accept|support"}


@pytest.mark.parametrize(
    ("regex", "text", "found"),
    [
        ("{verb} the {rec}", "we accept the\n recommendation now", "accept the\n recommendation"),
        ("(?:{verb}) ?{rec}", "support recommendations", "support recommendations"),
        ("a[ b]c", "a c", "a c"),
    ],
)
def test_groups_and_blanks_are_filled_in(regex, text, found):
    assert re.search(filled(regex, GROUPS), text).group() == found


def test_an_unknown_group_is_an_error():
    with pytest.raises(KeyError):
        filled("{noun}", GROUPS)


@pytest.mark.parametrize(
    ("source", "language", "text", "matches"),
    [
        ("accept", "en", "they accept it", True),
        ("accept", "en", "acceptable", False),
        ("accept", "en-GB", "reaccept", False),
        ("接受", "zh", "萨摩亚接受该建议", True),
        ("接受", "zh-Hans", "接受", True),
        ("قبل", "ar", "وقبل التوصية", True),
        ("قبل", "ar", "مستقبل", False),
    ],
)
def test_words_are_bounded_where_a_script_parts_them(source, language, text, matches):
    assert bool(re.search(bounded(source, language), text)) is matches
