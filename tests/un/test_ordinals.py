"""Ordinal numbers in words."""

import pytest

from hrdocs.un import ordinals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Seventy-seventh", 77),
        ("Thirty-\nfirst", 31),
        ("thirty first", 31),
        ("Sixtieth", 60),
        ("tenth", 10),
        ("one hundred and first", 101),
        ("31st", 31),
        ("soixante-dix-septième", 77),
        ("quatre-vingtième", 80),
        ("quatre-vingt-dix-neuvième", 99),
        ("trente et unième", 31),
        ("septuagésimo séptimo", 77),
        ("trigésimo primer", 31),
        ("Семьдесят седьмая", 77),
        ("восьмидесятой", 80),
        ("восемьдесят седьмой", 87),
        ("session", None),
        ("seventy", None),
        ("seventh seventy", None),
        ("thirty-twentieth", None),
        ("", None),
    ],
)
def test_reads_an_ordinal(text, value):
    assert ordinals.parse(text) == value


def test_finds_ordinals_with_their_ranges():
    text = "between the seventy-seventh and the eightieth sessions"
    found = ordinals.find(text)
    assert [(text[each.start : each.end], each.value) for each in found] == [("seventy-seventh", 77), ("eightieth", 80)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الدورة السابعة والسبعون", 77),
        ("الدورة الحادية عشرة", 11),
        ("في الدورة الثامنة والخمسين", 58),
        ("الدورة الثمانون", 80),
    ],
)
def test_reads_the_sessions_of_arabic_mastheads(text, value):
    assert [each.value for each in ordinals.find(text)] == [value]
