"""The scanner: which phrases of which lists it finds in running text, at the bounds of words."""

import pytest

from hrdocs.lexicon import Lexicon
from hrdocs.lexicon.scan import Scanner

ROWS = [
    ("prime minister", "office"),
    ("minister", "office"),
    ("*sprecher", "office"),
    ("депутат*", "office"),
    ("s'est dit", "verb"),
    ("said", "verb"),
    ("minister", "person"),
    ("وزير", "office"),
    ("部长", "office"),
    ("dr.", "title"),
]
FOUND = [
    ("The Prime Minister said no.", [("Prime Minister", "office"), ("Minister", "person"), ("said", "verb")]),
    ("A Regierungssprecher came.", [("Regierungssprecher", "office")]),
    ("Голос депутата.", [("депутата", "office")]),
    ("Il s’est dit prêt.", [("s’est dit", "verb")]),
    ("Prime\nMinister", [("Prime\nMinister", "office"), ("Minister", "person")]),
    ("وقال: ووزير", [("وزير", "office")]),
    ("外交部长王兰", [("部长", "office")]),
    ("Ask Dr. Lee.", [("Dr.", "title")]),
    ("Administer it; unsaid, saids.", []),
    ("prime, minister", [("minister", "office"), ("minister", "person")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_phrases_of_many_lists(text: str, expected: list[tuple[str, str]]) -> None:
    scanner = Scanner((phrase, name, {"phrase": phrase}) for phrase, name in ROWS)
    found = [(text[each.start : each.end], each.name) for each in scanner.find(text)]
    wanted = [pair for pair in found if pair in expected]
    assert wanted == expected
    assert {name for _, name in found if (_, name) not in expected} <= {"office"}


def test_a_range_bounds_what_is_found() -> None:
    scanner = Scanner([("said", "verb", {})])
    assert [each.start for each in scanner.find("said he said she said", 5, 16)] == [8]


@pytest.mark.parametrize("last", range(-1, 40))
def test_where_the_last_phrase_begins_bounds_no_phrase_that_begins_before(last: int) -> None:
    text = "to take all of the steps, to go on to take them (all)"
    phrases = ("to", "take all of the steps", "go on to", "steps, to go*", "of the", "them (all)", "*eps")
    scanner = Scanner((phrase, phrase, {}) for phrase in phrases)
    assert scanner.find(text, last=last) == [each for each in scanner.find(text) if each.start <= last]


def test_the_lists_of_a_package() -> None:
    found = Lexicon("hrdocs.prose").scanner("offices", "honorifics").find("the minister, Mr. Lee")
    assert [(each.name, each.row["phrase"]) for each in found if each.start == 4] == [("offices", "minister")]
