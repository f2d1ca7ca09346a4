"""Resolutions and decisions named in words."""
# ruff: noqa: E501 - a wording stays on its line

import pytest

from hrdocs.un import resolutions
from hrdocs.un.resolutions import Unresolved

NAMED = [
    ("General Assembly resolution 60/251", ["A/RES/60/251"]),
    ("the UN General Assembly’s resolution 60/251", ["A/RES/60/251"]),
    ("Assembly resolutions 46/182 and 48/134", ["A/RES/46/182", "A/RES/48/134"]),
    ("Human Rights Council resolutions 5/1 of 18 June 2007 and 16/21 of 25 March 2011", ["A/HRC/RES/5/1", "A/HRC/RES/16/21"]),
    ("Council decision 17/119", ["A/HRC/DEC/17/119"]),
    ("Council resolution S-17/1", ["A/HRC/RES/S-17/1"]),
    ("Council resolution 2231 (2015)", ["S/RES/2231 (2015)"]),
    ("Council resolution 1996/31", ["E/RES/1996/31"]),
    ("Security Council\nresolution 1325\n(2000)", ["S/RES/1325 (2000)"]),
    ("UN Security Council Resolution 1325", ["S/RES/1325"]),
    ("UNSCR 1325 and UNSC Res 2699 (2023)", ["S/RES/1325", "S/RES/2699 (2023)"]),
    ("resolutions 1325 (2000) and 1820 (2008) of the Security Council", ["S/RES/1325 (2000)", "S/RES/1820 (2008)"]),
    ("General Assembly resolution 217 A (III)", ["A/RES/217 A (III)"]),
    ("General Assembly resolutions 1803 (XVII) of 14 December 1962, 2625 (XXV) of 24 October 1970 and 44/25 of 20 November 1989",
     ["A/RES/1803 (XVII)", "A/RES/2625 (XXV)", "A/RES/44/25"]),
    ("General Assembly resolution ES-10/21", ["A/RES/ES-10/21"]),
    ("Economic and Social Council resolution 1503 (XLVIII)", ["E/RES/1503 (XLVIII)"]),
    ("Commission on Human Rights resolution 2005/69", ["E/CN.4/RES/2005/69"]),
    ("Assembly decision 51/430", ["A/DEC/51/430"]),
    ("Security Council (UNSC) resolutions 1325, 1820 and 1889", ["S/RES/1325", "S/RES/1820", "S/RES/1889"]),
    ("HRC/RES/16/18", ["A/HRC/RES/16/18"]),
    ("the UN resolution 60/251", ["A/RES/60/251"]),
    ("GA Res. 217A(III)", ["A/RES/217 A (III)"]),
    ("la résolution de l’Assemblée générale 60/251", ["A/RES/60/251"]),
    ("the Council, in its resolution 38/5, decided", ["A/HRC/RES/38/5"]),
    ("President’s statement PRST 8/1", ["A/HRC/PRST/8/1"]),
    # other languages
    ("la résolution 60/251 de l’Assemblée générale", ["A/RES/60/251"]),
    ("les résolutions 5/1 et 16/21 du Conseil des droits de l'homme", ["A/HRC/RES/5/1", "A/HRC/RES/16/21"]),
    ("la résolution 1325 (2000) du Conseil de sécurité", ["S/RES/1325 (2000)"]),
    ("la resolución 60/251 de la Asamblea General", ["A/RES/60/251"]),
    ("resoluciones 5/1 y 16/21 del Consejo de Derechos Humanos", ["A/HRC/RES/5/1", "A/HRC/RES/16/21"]),
    ("резолюции 60/251 Генеральной Ассамблеи", ["A/RES/60/251"]),
    ("резолюцией 2467 (2019) Совета Безопасности", ["S/RES/2467 (2019)"]),
    ("Ниг. қатъномаи 60/251 Ассамблеяи Генералӣ.", ["A/RES/60/251"]),
    ("Қатъномаи 2467 (2019) Шӯрои Амният", ["S/RES/2467 (2019)"]),
    ("моддаи 60/251 қонуни Ассамблеяи Генералӣ", []),
    ("Совета по правам человека в его резолюции 26/9 от 26 июня 2014 года", ["A/HRC/RES/26/9"]),
    ("قرار الجمعية العامة 60/251", ["A/RES/60/251"]),
    ("大会第60/251号决议", ["A/RES/60/251"]),
    ("人权理事会第5/1号和第16/21号决议", ["A/HRC/RES/5/1", "A/HRC/RES/16/21"]),
    ("安理会第1325（2000）号决议", ["S/RES/1325 (2000)"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_resolves_words_to_symbols(text, expected):
    assert [each.symbol for each in resolutions.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        ("its resolution 47/24", "A/HRC", ["A/HRC/RES/47/24"]),
        ("its resolution 47/24", "A", ["A/RES/47/24"]),
        ("its decision 17/119", "A/HRC", ["A/HRC/DEC/17/119"]),
        ("paragraph 15 of the annex to resolution 5/1", "A", ["A/HRC/RES/5/1"]),
        ("resolution 79/307", "A/HRC", ["A/RES/79/307"]),
        ("resolution 60/251", "A/HRC", ["A/RES/60/251"]),
        ("resolution 47/24 of 14 July 2021", "A", ["A/HRC/RES/47/24"]),
        ("resolution 47/120 of 20 September 1993", "A/HRC", ["A/RES/47/120"]),
        ("resolution 350 (1974)", "A", ["S/RES/350 (1974)"]),
        ("resolution 2699", "S", ["S/RES/2699"]),
        ("resolution 2005/80", "E", ["E/RES/2005/80"]),
        ("resolution 5/1", None, []),
        ("resolution 1325 (2000)", None, []),
    ],
)
def test_reads_an_unnamed_resolution_by_its_number_its_date_and_the_document(text, own, expected):
    assert [each.symbol for each in resolutions.find(text, organ=own)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Parliamentary Assembly resolution 2095 (2016)",
        "National Assembly decision 12/4",
        "the General Assembly met; decision 1/CP.21 and decision 1/CMA.6 of the Conference of the Parties",
        "the General Assembly; draft resolution III, resolution no. 5, a court decision of 2003",
        "the General Assembly; resolution 1/2020 of the Commission of Utopia",
        "in 24/7 operation, on 5/1 and 16/21",
    ],
)
def test_takes_nothing_else_for_a_resolution(text):
    assert resolutions.find(text) == []


def test_says_where_an_organ_is_wanting():
    text = "The General Assembly was told of resolution 47/24."
    [found] = resolutions.scan(text)
    assert isinstance(found, Unresolved)
    assert text[found.start : found.end] == "resolution 47/24"


def test_gives_the_range_of_each():
    text = "In Human Rights Council resolutions 5/1 of 18 June 2007 and 16/21 of 25 March 2011,"
    ranges = [text[each.start : each.end] for each in resolutions.find(text)]
    assert ranges == ["Human Rights Council resolutions 5/1", "16/21"]
