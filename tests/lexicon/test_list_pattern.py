"""A list compiled a drawer at a time finds what one expression of the whole list finds."""

import re
import sys
import unicodedata

import pytest

from hrdocs.lexicon import Lexicon, ListPattern, alternation
from hrdocs.lexicon.list_pattern import has_drawer
from hrdocs.lexicon.needed_words import letters_in_any_case

PHRASES = (
    "minister",
    "minister of justice",
    "*minister",
    "*ökonom",
    "president",
    "press*",
    "press office",
    "a member",
    "l'office",
    "l'office du tourisme",
    "ИСТИНА",
    "заяви*",
    "işçi",
    "straße",
    "الوزير",
    "وزير الخارجية",
    "总理",
    "总理府",
    "2 days",
)
TEXTS = (
    "The Minister of Justice met the PRESIDENT and a member of the Pressestelle.",
    "Der Wirtschaftsminister und der Chefökonom; ein Ministerrat; the administer",
    "L’Office du Tourisme, l'office, lʼoffice, l`OFFICE and all'office",
    "Она заявила: истина. ЗАЯВИЛИ, незаявил",
    "İŞÇI, işçi, IŞÇI and ışçı; STRASSE, Straße, STRAßE",
    "قال الوزير ووزير الخارجية والوزير فوزير الخارجية",
    "国务院总理说，总理府，minister总理",
    "a_minister minister_of ministerʼs minister’s _minister 2 days 12 days 2\ndays",
    "press  office, pressed, presse-office, presſ office, oﬀice",
    "",
    "…",
)


def whole(phrases):
    return re.compile(alternation(phrases), re.IGNORECASE)


def spans(matches):
    return [(match.span(), match.group()) for match in matches]


def span(match):
    return match and match.span()


@pytest.mark.parametrize("text", TEXTS)
def test_drawers_find_what_the_whole_list_finds(text):
    drawers, one = ListPattern(PHRASES), whole(PHRASES)
    assert all(map(has_drawer, PHRASES))
    for start in range(len(text) + 1):
        for end in (len(text), start + 1, start + 8, start + 15, sys.maxsize):
            range_ = (text, start, end)
            assert spans(drawers.finditer(*range_)) == spans(one.finditer(*range_))
            assert span(drawers.search(*range_)) == span(one.search(*range_))
            assert span(drawers.match(*range_)) == span(one.match(*range_))
            assert span(drawers.fullmatch(*range_)) == span(one.fullmatch(*range_))
    assert drawers.sub("-", text) == one.sub("-", text)


@pytest.mark.parametrize("number", [3, 60], ids=["few", "many"])
def test_wildcards_stand_for_letters_wherever_they_are(number):
    others = [f"w{n:02}" for n in range(number)]
    phrases = ["inter*national law", "of the trans*", "متحدث* باسم", "*ministers *day", *others]
    text = "INTERSUPRANATIONAL law of the transfer; قال متحدثون باسم ومتحدثة باسم فمتحدث باسم; viceministers today, w02"
    assert spans(ListPattern(phrases).finditer(text)) == spans(whole(phrases).finditer(text))
    assert len(spans(whole(phrases).finditer(text))) == 7


NO_DRAWER = ["{office} of", "№ 5", "*minister*", "a*", "G20峰会", "un العام", "*minister's", "*e", "*ر", "_a", "a_"]


@pytest.mark.parametrize("phrase", NO_DRAWER)
def test_a_list_with_a_phrase_that_no_word_shows_is_one_expression(phrase):
    assert not has_drawer(phrase)
    if "{" not in phrase:
        text = f"a {phrase.replace('*', 'xy')} and the minister"
        pattern = ListPattern([phrase, "minister"])
        assert spans(pattern.finditer(text)) == spans(whole([phrase, "minister"]).finditer(text)) != []


def test_a_list_of_one_expression_has_the_same_methods():
    pattern = ListPattern((), source=alternation(["№ 5", "word"]))
    assert spans(pattern.finditer("a word № 5")) == [((2, 6), "word"), ((7, 10), "№ 5")]
    assert span(pattern.search("a word", 3)) is None
    assert span(pattern.match("№ 5 a", 0)) == (0, 3)
    assert span(pattern.fullmatch("a word", 2)) == (2, 6)
    assert pattern.sub("", "a word") == "a "


def test_letters_that_are_the_same_in_any_case_share_a_drawer():
    letters = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isalnum()]
    cased = [each for each in letters if each.lower() != each or each.upper() != each]
    related = {other for each in cased for other in (each.lower(), each.upper(), each.title()) if len(other) == 1}
    for each in {*cased, *related}:
        others = {each.lower(), each.upper(), each.title(), unicodedata.normalize("NFC", each)}
        for other in {other for other in others if len(other) == 1}:
            if re.fullmatch(re.escape(each), other, re.IGNORECASE):
                assert letters_in_any_case(each) == letters_in_any_case(other), (each, other)
    for same in ("iIİı", "sSſ", "kK\u212a", "ßẞ", "µμΜ", "σςΣ", "ﬅﬆ", "\u0390\u1fd3"):
        assert {letters_in_any_case(each) for each in same} == {letters_in_any_case(same[0])}


@pytest.mark.parametrize(("package", "name"), [("hrdocs.prose", "offices"), ("hrdocs.prose", "release_labels")])
def test_long_lists_find_their_own_phrases(package, name):
    phrases = Lexicon(package).phrases(name)
    drawers, one = ListPattern(phrases), whole(phrases)
    for phrase in phrases[::9]:
        text = f"Xen {phrase.replace('*', 'ab')}, {phrase.upper()} and so on."
        assert spans(drawers.finditer(text)) == spans(one.finditer(text))


def test_only_what_a_text_can_hold_is_compiled():
    pattern = ListPattern(PHRASES)
    list(pattern.finditer("A mission of Ministers to the Prestige and the Président"))
    assert set(pattern._compiled) == {("a",)}
    list(pattern.finditer("The Minister of Justice was there with his Pressesprecher, Straßen and STRASSE."))
    assert set(pattern._compiled) == {("a",), ("minister",), ("press*",), ("strasse",)}
