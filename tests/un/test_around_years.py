"""The parts of a text in which a date can stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.un import dates
from hrdocs.un.around_years import around_years
from hrdocs.un.date_words import lexemes, months

PARTS = [
    ("The Board sat on 3 May 2031 in Vaduz.", ["3 May 2031 "]),
    (
        "Between 2009 and 2012, and again from May to July 2031",
        ["Between 2009 and 2012, and ", "from May to July 2031"],
    ),
    ("on Monday, 2 de junio de 2031 (Convenio)", ["2 de junio de 2031 "]),
    ("В 2031 году Совет, 6–8 декабря 2030 г.", ["В 2031 году ", "6–8 декабря 2030 г."]),
    ("the 3rd of May 2031 was", ["the 3rd of May 2031 "]),
    ("the 3 rd of May 2031 was", ["the 3 rd of May 2031 "]),
    ("委员会于2031年8月24日开会 again", ["委员会于2031年8月24日开会 "]),
    ("resolution 12345 was adopted", ["12345 "]),
    ("thirty members, no year", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_gives_the_words_around_a_year_that_dates_are_made_of(text, parts):
    assert [text[first:last] for first, last in around_years(text, 0, len(text))] == parts


def test_stays_in_the_range_that_it_is_given():
    text = "May 2031\n\nJune 2031 July"
    assert list(around_years(text, 10, 19)) == [(10, 19)]


WORDS = st.sampled_from(
    (
        *(*months(),)[::9],
        *("3", "31", "12.", "2031", "1998", "2030–2032", "2024/1/12", "3rd", "5-р", "4日", "2031年8月", "d’abril"),
        *(
            "the",
            "of",
            "to",
            "and",
            "from",
            "de",
            "du",
            "th",
            "er.",
            "год",
            "года",
            "между",
            "сарын",
            "-",
            "–",
            "/",
            ",",
        ),
        *("Council", "(Member)", "adopted,", "\n", "\n\n"),
    )
)


@given(st.lists(WORDS, max_size=12), st.sampled_from([None, "hr", "pl"]))
def test_no_date_of_a_text_stands_elsewhere(words, language):
    text = " ".join(words)
    read_whole = [
        each
        for start, end in _paragraphs(text)
        if any(around_years(text, start, end))
        for each in dates._dates(text, list(lexemes(text, start, end, language)))
    ]
    assert dates.find(text, language) == read_whole


def _paragraphs(text):
    start = 0
    for paragraph in text.split("\n\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 2
