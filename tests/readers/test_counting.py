"""Numbers in the forms of word processors and of style sheets."""

import pytest

from hrdocs.readers.counting import counted, css_form

FORMS = [
    ("russianLower", {1: "а", 10: "к", 25: "щ", 26: "ы", 27: "э", 30: "аа"}),
    ("hebrew1", {1: "א", 15: "טו", 16: "טז", 17: "יז", 21: "כא", 110: "קי"}),
    ("hebrew2", {1: "א", 11: "כ", 22: "ת"}),
    ("arabicAlpha", {1: "أ", 2: "ب", 27: "و"}),
    ("chineseCounting", {1: "一", 10: "十", 11: "十一", 21: "二十一", 101: "一百〇一", 110: "一百一十"}),
    ("chineseCountingThousand", {12: "十二", 101: "一百零一", 1010: "一千零一十", 2001: "二千零一"}),
    ("chineseLegalSimplified", {1: "壹", 12: "壹拾贰", 101: "壹佰零壹"}),
    ("japaneseCounting", {11: "十一", 101: "百一", 1111: "千百十一"}),
    ("koreanCounting", {11: "십일", 20: "이십"}),
    ("ideographDigital", {12: "一二", 20: "二〇"}),
    ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
    ("ganada", {1: "가", 14: "하", 15: "가"}),
    ("aiueoFullWidth", {1: "ア", 6: "カ"}),
    ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51"}),
    ("decimalEnclosedParen", {3: "⑶", 21: "21"}),
    ("cardinalText", {1: "One", 15: "Fifteen", 20: "Twenty", 42: "Forty-two", 100: "100"}),
    ("ordinalText", {1: "First", 12: "Twelfth", 30: "Thirtieth", 42: "Forty-second"}),
    ("ordinal", {1: "1st", 12: "12th", 103: "103rd"}),
    ("decimalZero", {7: "07", 12: "12", 107: "107"}),
    ("chicago", {1: "*", 2: "†", 5: "**"}),
    ("numberInDash", {4: "- 4 -"}),
    ("hex", {26: "1A"}),
    ("arabicNumbers", {12: "١٢"}),
    ("lowerRoman", {4: "iv", 4000: "4000", 0: "0"}),
    ("upperLetter", {1: "A", 27: "AA", 28: "BB", 900: "900"}),
    ("none", {4: ""}),
    ("unheardOf", {4: "4"}),
]


@pytest.mark.parametrize(("form", "expected"), FORMS, ids=[form for form, _ in FORMS])
def test_forms_of_word_processors(form: str, expected: dict[int, str]) -> None:
    assert {count: counted(count, form) for count in expected} == expected


@pytest.mark.parametrize(
    ("style", "count", "expected"),
    [
        ("Lower-Greek", 24, "ω"),
        ("devanagari", 12, "१२"),
        ("simp-chinese-formal", 21, "贰拾壹"),
        ("hiragana", 2, "い"),
        ("upper-latin", 3, "C"),
    ],
)
def test_counter_styles_of_style_sheets(style: str, count: int, expected: str) -> None:
    form = css_form(style)
    assert form is not None
    assert form.printed(count) == expected


@pytest.mark.parametrize("style", ["decimal", "my-own-style", ""])
def test_a_style_that_is_not_known_has_no_form(style: str) -> None:
    assert css_form(style) is None
