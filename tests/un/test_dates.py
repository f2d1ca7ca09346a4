"""Dates in the wordings of documents."""
# ruff: noqa: E501 - a wording stays on its line

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.un import dates

WORDINGS = [
    ("24 August 2022", "2022-08-24"),
    ("24th August, 2022", "2022-08-24"),
    ("24TH AUGUST 2022", "2022-08-24"),
    ("AUGUST 24TH, 2022", "2022-08-24"),
    ("Wednesday,24 August 2022", "2022-08-24"),
    ("Aug.24, 2022", "2022-08-24"),
    ("the 24th of August 2022", "2022-08-24"),
    ("Monday, 22 August 2022", "2022-08-22"),
    ("August 24, 2022", "2022-08-24"),
    ("Aug. 24, 2022", "2022-08-24"),
    ("01 August 2018", "2018-08-01"),
    ("24\nAUGUST 2022", "2022-08-24"),
    ("October 2022", "2022-10"),
    ("Sept. 2021", "2021-09"),
    ("24.08.2022", "2022-08-24"),
    ("24 حزيران/يونيه 2022", "2022-06-24"),
    ("24 تموز/يوليه 2022", "2022-07-24"),
    ("24-08-2022", "2022-08-24"),
    ("24/08/2022", "2022-08-24"),
    ("08/24/2022", "2022-08-24"),
    ("2022-08-24", "2022-08-24"),
    ("2022", "2022"),
    ("2022-08", "2022-08"),
    # periods
    ("2023–2025", "2023/2025"),
    ("2018-19", "2018/2019"),
    ("between 2009 and 2012", "2009/2012"),
    ("from 2019 to 2021", "2019/2021"),
    ("29 June – 2 July 2031", "2031-06-29/2031-07-02"),
    ("from 30 December 2022 to 2 January 2023", "2022-12-30/2023-01-02"),
    ("15-17 March 2021", "2021-03-15/2021-03-17"),
    ("15 and 16 March 2021", "2021-03-15/2021-03-16"),
    ("between 15 and 20 March 2021", "2021-03-15/2021-03-20"),
    ("March 15–17, 2021", "2021-03-15/2021-03-17"),
    ("May 30 – June 1, 2023", "2023-05-30/2023-06-01"),
    ("May–June 2022", "2022-05/2022-06"),
    ("November 2021 to February 2022", "2021-11/2022-02"),
    # French, Spanish, German
    ("le 1er juin 2023", "2023-06-01"),
    ("du 30 mai au 1er juin 2023", "2023-05-30/2023-06-01"),
    ("août 2022", "2022-08"),
    ("2 de junio de 2023", "2023-06-02"),
    ("del 15 al 17 de marzo de 2021", "2021-03-15/2021-03-17"),
    ("1. März 2023", "2023-03-01"),
    # Russian
    ("24 августа 2022 года", "2022-08-24"),
    ("6–8 декабря 2021 г.", "2021-12-06/2021-12-08"),
    ("с 30 мая по 1 июня 2023 года", "2023-05-30/2023-06-01"),
    ("октябрь 2022 года", "2022-10"),
    # Arabic, Chinese
    ("24 آب/أغسطس 2022", "2022-08-24"),
    ("٢٤ آب/أغسطس ٢٠٢٢", "2022-08-24"),
    ("15 كانون الأول/ديسمبر 2021", "2021-12-15"),
    ("2022年8月24日", "2022-08-24"),
    ("2022年8月", "2022-08"),
    ("2022年8月24日至26日", "2022-08-24/2022-08-26"),
    # Tajik, Kyrgyz, Kazakh, Uzbek
    ("2 июни соли 2023", "2023-06-02"),
    ("декабри соли 2019", "2019-12"),
    ("15-октябрь 2017-жыл", "2017-10-15"),
    ("2017-жылдын 15-октябры", "2017-10-15"),
    ("2017 жылғы 15 қазан", "2017-10-15"),
    ("15 қазан 2017 жыл", "2017-10-15"),
    ("2017-yil 15-oktabr", "2017-10-15"),
    ("2017 йил 15 октябрь", "2017-10-15"),
    ("2-юми июни соли 2023", "2023-06-02"),
    ("2017-yilning 15-oktabrida", "2017-10-15"),
    ("3, 4 and 5 May 2023", "2023-05-03/2023-05-05"),
    ("24 de agosto de 2022", "2022-08-24"),
    ("Wed, 24 Aug 2022", "2022-08-24"),
    ("«12» мая 2031 г.", "2031-05-12"),  # as the forms of offices print it
    ("«2» березня 2031 року", "2031-03-02"),
    ('"12" мая 2031 года', "2031-05-12"),
    ("12/mayo/2031", "2031-05-12"),
]


@pytest.mark.parametrize(("text", "edtf"), WORDINGS)
def test_reads_a_date(text, edtf):
    assert dates.parse(text) == edtf


@pytest.mark.parametrize(
    "text",
    ["soon", "24 August", "Monday", "31 June 2023", "29 February 2023", "03/04/2023", "13/13/2023", "2025–2023", "10:40", "24 August 2022 and 25 August 2023", "", "1000 May 2022", "5. May 2022", "l4 August 2022", "O4 août 2022"],
)  # fmt: skip
def test_fills_nothing_in(text):
    assert dates.parse(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Council resolutions 5/1 of 18 June 2007 and 16/21 of 25 March 2011", ["2007-06-18", "2011-03-25"]),
        ("the 2019–2037 Harbour Strategy and the plan that runs until 2033", ["2019/2037"]),
        ("the term 2023–2025, at elections in October 2022", ["2023/2025", "2022-10"]),
        ("on 3 and 10 May 2023", ["2023-05-03", "2023-05-10"]),
        ("you may 2022 times march 2000 miles", []),
        ("A/HRC/2010-2011/5, ISBN 978-2-1234-2010, +996 312 900411, 15 March", []),
        ("in 1998 and 2003, at 10:40, 11 May 2020", ["2020-05-11"]),
        ("14 March\n\n2021 was a year", []),
    ],
)
def test_finds_dates_in_text(text, found):
    assert [each.edtf for each in dates.find(text)] == found


def test_gives_the_range_of_each():
    text = "held on 29 June – 2 July 2031 in Suva, с 6 по 8 декабря 2021 года."
    found = dates.find(text)
    assert [text[each.start : each.end] for each in found] == ["29 June – 2 July 2031", "6 по 8 декабря 2021 года"]


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@given(st.dates(min_value=datetime.date(1700, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_reads_every_day_that_it_is_written(day):
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert dates.parse(written) == day.isoformat()
    assert dates.parse(f"{MONTHS[day.month - 1]} {day.day}, {day.year}") == day.isoformat()
    assert dates.parse(day.strftime("%d.%m.%Y")) == day.isoformat()


@given(st.text(alphabet="0123456789 -–./,маяMay&and", max_size=40))
def test_never_fails_and_stays_in_the_text(text):
    assert all(0 <= each.start < each.end <= len(text) for each in dates.find(text))
