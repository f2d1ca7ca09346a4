"""Of a list of expressions those are compiled that can begin as a text does, and what is found stays the same."""

import re
import sys

import pytest

from hrdocs.lexicon import Lexicon
from hrdocs.lexicon.list_expression import ListExpression
from hrdocs.lexicon.openings import LONGEST, openings

CASES = [
    ("related", {"relate"}),
    (r"(?:please )?(?:join|sign up)", {"please", "join", "sign u"}),
    (r"re(?:ad|late)d?\s*:", {"read", "relate"}),
    (r"tags?|©", {"tag", "©"}),
    (r"(?:ab|c){2}d", {"ab", "c"}),
    (r"a{2,3}b", {"a"}),
    (r"a{0,3}b", {"a", "b"}),
    (r"a*?b", {"a", "b"}),
    (r"\.\.\.|\(c\)", {"...", "(c)"}),
    (r"(?<!\w)(?=[a-z])\bfor(?!\w)$", {"for"}),
    (r"(?P<name>ab)(?i:c)(d)", {"abcd"}),
    (r"(?:(?:a|b)(?:c|)|)d", {"acd", "ad", "bcd", "bd", "d"}),
    (r"说[话法]|[(|)]x", {""}),
    (r"说[话法]", {"说"}),
    (r"[^]|)]b|c", {""}),
    (r"\d+ comments", {""}),
    (r".{0,9}\bnews", {""}),
    (r"(?:x|\W)?y", {""}),
    (r"(?>ab|c)d", {""}),
    (r"a(?:(?>b|c)d|e)", {"a"}),
    (r"(?P<mark>x)(?P=mark)y", {"x"}),
    (r"(a)?(?(1)b|c)d", {""}),
    (r"(?#both)ab", {""}),
    (r"(?i)ab", {""}),
    ("", {""}),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_openings(source, expected):
    assert openings(source) == expected


LISTS = ["boilerplate_sentences", "closing_headings", "embed_consents", "linked_openings"]
TEXTS = [
    "Please sign up for our newsletter today",
    "please  SIGN UP for the podcast",
    "Read more: the mayor's words",
    "Reading time: 5 minutes",
    "© 2031 The Harbour Post",
    "(c) copyright 2031",
    "Related articles",
    "RELATED STORIES",
    "Commentaires (12)",
    "À lire aussi",
    "Читайте также: новости",
    "12 comments",
    "Ähnliche Themen",
    "関連記事",
    "Um diese Inhalte anzuzeigen, bitte zustimmen",
    "İlgili haberler",
    "The council met on Monday, please sign up today.",
    "…",
    "",
]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_expressions_finds_what_one_expression_of_them_finds(name):
    lexicon = Lexicon("hrdocs.readers.html")
    whole, branches = re.compile(lexicon.source(name), re.IGNORECASE), lexicon.pattern(name)
    for text in TEXTS:
        for start in range(len(text) + 1):
            for end in (sys.maxsize, start + 3, start + 20):
                for way in ("match", "fullmatch"):
                    one, other = getattr(whole, way)(text, start, end), getattr(branches, way)(text, start, end)
                    assert (one and one.span()) == (other and other.span()), (text[start:], way)


def test_the_first_of_two_expressions_counts():
    assert ListExpression(["ab|abc", "abcd"]).match("ABCD").group() == "AB"
    assert ListExpression(["ab|abc", "abcd"]).fullmatch("ABCD").group() == "ABCD"
    assert ListExpression(["ab|abc", "abcd"]).search("- abcd").group() == "ab"


@pytest.mark.parametrize(("letters", "text"), [("İş", "işler"), ("ırmak", "Irmak"), ("stra", "ſtra"), ("k", "\u212a")])
def test_letters_that_are_the_same_in_any_case_begin_alike(letters, text):
    assert len(letters) <= LONGEST
    found = re.match(letters, text, re.IGNORECASE)
    assert ListExpression([letters]).match(text).span() == found.span()
