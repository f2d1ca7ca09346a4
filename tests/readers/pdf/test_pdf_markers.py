"""What heads a list item, a footnote, a section; what a sheet carries. Tables of wordings."""

import pytest

from hrdocs.readers.pdf.fonts import Font
from hrdocs.readers.pdf.footnotes import begins_footnote, footnote_mark
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.furniture import is_furniture
from hrdocs.readers.pdf.geometry import PageContent, Span
from hrdocs.readers.pdf.lines import line_of, lines_of
from hrdocs.readers.pdf.markers import heads_a_section, is_printed_marker, marker_of_line

FRAME = Frame(number=2, across=595, up=842)


def span(text: str, x0: float = 60, y: float = 100, size: float = 10, raised: bool = False, **font: bool) -> Span:
    return Span(text, x0, x0 + 5 * len(text), y, size, FRAME, True, None, 0, len(text), Font(**font), raised)


def test_bare_number_a_tab_away_from_its_text_is_a_marker() -> None:
    found = marker_of_line(line_of([span("4", 119), span("Encourage the follow-up", 146)]))
    assert found is not None
    assert (found.text, found.end) == ("4", 2)


@pytest.mark.parametrize(
    "spans",
    [
        [span("18", 119), span("April 2008 was the day", 132)],  # a word space away
        [span("1995", 119), span("was the year", 150)],
        [span("2", 119, raised=True), span("See the report", 150)],
        [span("4 Encourage the follow-up", 119)],
    ],
)
def test_number_that_belongs_to_its_sentence_is_no_marker(spans: list[Span]) -> None:
    assert marker_of_line(line_of(spans)) is None


@pytest.mark.parametrize("text", ["1.", "67.1.", "138.42", "(a)", "iv)", "•", "*", "**", "12"])
def test_marker_alone_is_joined_to_its_text(text: str) -> None:
    assert is_printed_marker(text)


@pytest.mark.parametrize("text", ["5., 6., 7.", "Total", "2009–2010", "(see", "1995"])
def test_words_of_a_first_column_are_no_markers(text: str) -> None:
    assert not is_printed_marker(text)


@pytest.mark.parametrize(
    "text",
    [
        *("II. Conclusions", "A. Presentation", "IV.  Proposed budget", "Annex", "Appendix I", "Annexe II", "Anexo"),
        *("Приложение I", "المرفق الأول", "附件一", "附件"),
    ],
)
def test_section_is_told_by_its_number(text: str) -> None:
    assert heads_a_section(text)


@pytest.mark.parametrize(
    "text", ["1. Western Sahara", "Introduction", "Annexes are attached", "Anexos", "Приложения", "It was"]
)
def test_other_lines_are_no_numbered_section(text: str) -> None:
    assert not heads_a_section(text)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("* A/80/50.", "*"),
        ("** Not edited.", "**"),
        ("∗ Previously issued", "*"),
        ("1 See decision", "1"),
        ("†See", "†"),
    ],
)
def test_footnote_mark(text: str, mark: str) -> None:
    found = footnote_mark(text)
    assert found is not None
    assert found[0] == mark
    assert text[found[1] :][:1].isalpha()


@pytest.mark.parametrize("text", ["1995 saw the adoption", "1. The Group", "12/50", "See decision", "2)"])
def test_no_footnote_mark(text: str) -> None:
    assert footnote_mark(text) is None


def test_number_begins_a_footnote_only_where_it_is_set_as_a_mark() -> None:
    assert begins_footnote(line_of([span("1", raised=True), span("See decision", 70)]))
    assert begins_footnote(line_of([span("1"), span("See decision", 80)]))
    assert not begins_footnote(line_of([span("15 December 1960, and other resolutions")]))


def page(number: int, *spans: tuple[str, float, float]) -> PageContent:
    frame = Frame(number=number, across=595, up=842)
    content = PageContent(frame=frame)
    for text, x0, y in spans:
        content.spans.append(Span(text, x0, x0 + 5 * len(text), y, 9, frame, True, None, 0, len(text)))
    return content


def carried(*pages: PageContent) -> list[str]:
    rows = [lines_of(each) for each in pages]
    ids = is_furniture(pages, rows)
    return [line.text for each in rows for row in each for line in row if id(line) in ids]


BODY = ("The Committee met in the spring and adopted its report.", 113.0, 300.0)


@pytest.mark.parametrize(
    ("text", "y"),
    [
        ("A/HRC/14/10", 65),
        ("A/94/811-S/2040/233", 60),
        ("CEDAW/C/CAF/CO/6", 60),
        ("Page 3", 70),
        ("2/5", 790),
        ("12", 755),
        ("Page 1 of 205", 790),
        ("GE.10-12492", 790),
        ("GE.50- 13377", 790),
        ("25-06966 (E) 190525", 790),
        ("25-03170 (E) 110325 180325", 790),
        ("*2506966*", 800),
        ("/...", 780),
        ("- 4 -", 790),
    ],
)
def test_sheet_carries(text: str, y: float) -> None:
    assert carried(page(2, (text, 60, y), BODY)) == [text]


@pytest.mark.parametrize(
    ("text", "y"),
    [
        ("A/HRC/14/10", 300),
        ("13.", 95),
        ("GE.10-12492", 400),
        ("2008", 300),
        ("The Committee recalls resolution 60/251.", 65),
        ("United Nations", 60),
        ("18 August 2025", 780),
    ],
)
def test_body_is_not_carried(text: str, y: float) -> None:
    assert carried(page(2, (text, 60, y), BODY)) == []


def test_line_that_stands_at_one_height_on_many_pages_is_a_running_head() -> None:
    pages = [page(number, (f"Harbour Review, volume {number}", 60, 62), BODY) for number in range(1, 5)]
    assert carried(*pages) == [f"Harbour Review, volume {number}" for number in range(1, 5)]


def test_symbol_of_a_masthead_is_body_on_the_first_page() -> None:
    assert carried(page(1, ("A/112/84", 480, 58), BODY)) == []


def test_number_beside_text_at_the_head_of_a_page_is_no_page_number() -> None:
    assert carried(page(2, ("4", 60, 90), ("Encourage the follow-up to the review", 90, 90), BODY)) == []


def test_header_of_a_table_below_the_running_head_is_body_on_each_page() -> None:
    pages = [page(number, ("A/88/604", 60, 60), ("Variance", 440, 108), BODY) for number in (2, 3, 4)]
    assert carried(*pages) == ["A/88/604"] * 3


@pytest.mark.parametrize(
    "text", ["84.20 Set up an institution", "113.89 Set up a court (Dorne)", "88.5 May the State act"]
)
def test_number_of_a_recommendation_stands_before_a_verb_that_is_a_month_too(text: str) -> None:
    found = marker_of_line(line_of([span(text)]))
    assert found is not None
    assert found.text == text.split()[0]
