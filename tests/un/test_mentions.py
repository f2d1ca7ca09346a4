"""Symbols in running text."""

import pytest

from hrdocs.un import mentions


def symbols(text):
    return [each.symbol for each in mentions.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See A/HRC/44/10, A/HRC/44/10/Add.1. And so on", ["A/HRC/44/10", "A/HRC/44/10/Add.1"]),
        ("contained in document (A/91/23)1 and in S/2031/5).", ["A/91/23", "S/2031/5"]),
        ("A/91/512–S/2031/20", ["A/91/512", "S/2031/20"]),
        ("A/91/512-S/2031/20", ["A/91/512", "S/2031/20"]),
        ("the report (A/HRC/\nWG.6/7/TJK/1)", ["A/HRC/WG.6/7/TJK/1"]),
        ("S/RES/1325 (2000) and A/RES/217 A (III)", ["S/RES/1325 (2000)", "A/RES/217 A (III)"]),
        ("A/HRC/27/52 and Add.1 and 2", ["A/HRC/27/52", "A/HRC/27/52/Add.1", "A/HRC/27/52/Add.2"]),
        ("E/CN.4/2003/8 and Corr.1", ["E/CN.4/2003/8", "E/CN.4/2003/8/Corr.1"]),
        ("A/C.4/91/L.4 and Rev.1", ["A/C.4/91/L.4", "A/C.4/91/L.4/Rev.1"]),
        ("A/80/6 (Sect. 3); S/PV.9000. CAT/C/57/4", ["A/80/6 (Sect. 3)", "S/PV.9000", "CAT/C/57/4"]),
        ("the resolution S/17100 of 1985", ["S/17100"]),
        ("CEDAW/C/CAF/1–5", ["CEDAW/C/CAF/1-5"]),
        ("A/77/319 / A/78/1", ["A/77/319", "A/78/1"]),
        # not documents
        ("HIV/AIDS, and/or, AND/OR, S/NO, A/B testing, E/mail, N/A", []),
        ("paper of size A/4, the working group A/HRC/WG.6 and the series CCPR/C", []),
        ("https://undocs.org/en/A/RES/60/251 and view_doc.asp?symbol=A/RES/60/251", []),
        ("writers@A/77/1.org, XA/77/319, decision 1/CP.21", []),
    ],
)
def test_finds_symbols_and_nothing_else(text, expected):
    assert symbols(text) == expected


def test_gives_the_range_of_each():
    text = "cf. A/HRC/\nWG.6/7/TJK/1 and Add.2."
    assert [text[each.start : each.end] for each in mentions.find(text)] == ["A/HRC/\nWG.6/7/TJK/1", "Add.2"]


@pytest.mark.parametrize("wrong", ["A/HRC24/7", "A/HRC/XQ/7", "CCPR/C/KGZZ/4"])
def test_lists_what_is_meant_as_a_symbol_and_is_none(wrong):
    _, faults = mentions.scan(f"the document {wrong} of that year")
    assert [(each.start, each.end) for each in faults] == [(13, 13 + len(wrong))]
    assert wrong in faults[0].fault


def test_lists_no_fault_in_words_with_strokes():
    assert mentions.scan("HIV/AIDS and/or 24/7, A/B/C testing, S/he")[1] == []


@pytest.mark.parametrize(
    "text", ["A" + "/1" * 50_000, "A/" * 50_000, "A/1/2 and Add.1" + " and 3" * 20_000, "S/RES/1 (" * 9_000]
)
def test_comes_to_an_end_on_any_text(text):
    assert all(len(each.symbol) < 60 for each in mentions.find(text))


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("See press release SG/SM/22345-DEV/3412 of Monday.", ["SG/SM/22345", "DEV/3412"]),
        ("Press Release GA/SHC/4321, and SC/15001.", ["GA/SHC/4321", "SC/15001"]),
        ("HR/CT/712", ["HR/CT/712"]),
        ("It burns 8 L/100 km; the HR/2010 budget; DC/12; GA/2019.", []),
        ("CED/C/OAI/1", ["CED/C/OAI/1"]),
    ],
)
def test_press_releases_of_the_united_nations_have_symbols(text, symbols):
    assert [each.symbol for each in mentions.find(text)] == symbols


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/HRC/\nWG.6/7/TJK/1", True),
        ("A /77/319", True),
        ("and/or, 24/7, км/ч, https://example.org/", False),
        ("no stroke at all", False),
    ],
)
def test_says_where_no_symbol_can_be(text, expected):
    assert mentions.may_be_in(text) is expected
