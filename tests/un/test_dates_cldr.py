"""Days as the CLDR writes them, long, full and medium, in every language that is read, and other wordings."""

import datetime

import pytest
from babel.dates import format_date

from hrdocs.language.identify import languages
from hrdocs.un import dates

LOCALES = sorted({*languages(), "kaa", "tt", "uz_Cyrl", "zh_Hant"})
DAYS = [
    datetime.date(1990 + month * 3, month, day)
    for month, day in enumerate((12, 3, 25, 30, 9, 1, 17, 21, 15, 5, 11, 28), 1)
]
AT_LEAST = 0.93
"""Of 36 days of each language; of all of them .97. Short forms of one letter are no months."""


def _read(tag: str) -> dict[str, tuple[str | None, str]]:
    written = {(form, day): format_date(day, form, locale=tag) for form in ("long", "full", "medium") for day in DAYS}
    return {text: (dates.parse(text, tag.replace("_", "-")), day.isoformat()) for (_, day), text in written.items()}


@pytest.mark.parametrize("tag", LOCALES)
def test_days_are_read_as_each_language_writes_them_and_no_other_day_is(tag):
    read = _read(tag)
    assert {text: got for text, (got, day) in read.items() if got not in (day, None)} == {}
    assert sum(got == day for got, day in read.values()) >= AT_LEAST * len(read)


def test_nearly_all_days_of_all_languages_are_read():
    answers = [got == day for tag in LOCALES for got, day in _read(tag).values()]
    assert sum(answers) >= 0.99 * len(answers)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("12/I/2024", "2024-01-12"),
        ("12.XI.2024", "2024-11-12"),
        ("12.01.2024 г.", "2024-01-12"),
        ("12‐1‐2024", "2024-01-12"),
        ("12–01–2024", "2024-01-12"),
        ("2024‑01‑12", "2024-01-12"),
        ("2024/01/12", "2024-01-12"),
        ("2024. 1. 12.", "2024-01-12"),
        ("12. 1. 2024", "2024-01-12"),
        ("٢٠٢٤/١/١٢", "2024-01-12"),
        ("12\u200f/01\u200f/2024", "2024-01-12"),
        ("二〇二四年一月十二日", "2024-01-12"),
        ("二〇二四年十二月三十一日星期二", "2024-12-31"),
        ("12 қаңтар 2024 ж.", "2024-01-12"),
        ("2024-ж., 12-январь", "2024-01-12"),
        ("ngày 12 tháng 1 năm 2024", "2024-01-12"),
        ("12 มกราคม พ.ศ. 2567", "2024-01-12"),
        ("segunda-feira, 12 de janeiro de 2024", "2024-01-12"),
        ("1 maja 2020 r.", "2020-05-01"),
        ("5. listopada 2031.", "2031-10-05"),
        ("5 listopada 2031", "2031-11-05"),
        ("listopad 2031", None),
        ("01/12/2024", None),
        ("A/2010/12/3", None),
        ("2024.1.12.7", None),
        ("31/II/2024", None),
        ("12 Jan 24", None),
        ("سه شنبه 12, جنوري, 1993", "1993-01-12"),
        ("1993 ဇန်နဝါရီ 12၊ အင်္ဂါ", "1993-01-12"),
        ("pages 11 and 12, May 2020", None),
    ],
)
def test_other_wordings(text, edtf):
    assert dates.parse(text) == edtf


def test_the_language_decides_between_two_months():
    assert [dates.parse("listopad 2031", tag) for tag in ("hr", "pl", "cs")] == ["2031-10", "2031-11", "2031-11"]
