"""What browsers do to a page that they print: raised marks, hyphens, weights, the day of printing."""

import pytest

from hrdocs.readers.pdf.fonts import Font, font_named
from hrdocs.readers.pdf.frame import Frame
from hrdocs.readers.pdf.geometry import Line, PageContent, Span
from hrdocs.readers.pdf.headings import is_heading
from hrdocs.readers.pdf.information import metadata_of
from hrdocs.readers.pdf.lines import line_of, lines_of
from hrdocs.readers.pdf.own_words import NARROW, Wording, space_for
from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.prose import Prose

FRAME = Frame(number=1, across=595, up=842)
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36"


def span(text: str, x0: float, x1: float, y: float, size: float, start: int, *, space: bool = False) -> Span:
    return Span(text, x0, x1, y, size, FRAME, space, None, start, start + len(text))


def rows(*spans: Span) -> list[str]:
    return [line.text for row in lines_of(PageContent(frame=FRAME, spans=list(spans))) for line in row]


@pytest.mark.parametrize(
    ("name", "heavy", "bold"),
    [
        ("NotoSans-Regular", True, False),
        ("NotoSerifThai-Regular", True, False),
        ("Gotham-Book", True, False),
        ("Caladea-Bold", True, True),
        ("SourceSans3-Black", False, True),
        ("Univers", True, True),
        ("BookAntiqua", True, True),
        ("Univers", False, False),
    ],
)
def test_name_of_a_font_tells_its_weight_before_its_stems_do(name: str, heavy: bool, bold: bool) -> None:
    assert font_named(name, heavy=heavy).bold is bold


@pytest.mark.parametrize(("mark", "size"), [("1", 10.0), ("12", 10.0), ("*", 10.0), ("2", 7.0)])
def test_raised_mark_of_a_browser_stays_in_its_line(mark: str, size: float) -> None:
    body = span("Observers were held in the coastal towns,", 60, 260, 100, 12, 0)
    after = span("and their families were told nothing of it.", 270, 480, 100, 12, 50, space=True)
    raised = span(mark, 260.5, 266, 95, size, 44)
    page = PageContent(frame=FRAME, spans=[body, raised, after])
    ((line,),) = lines_of(page)
    assert line.text == f"{body.text}{mark} {after.text}"
    assert [line.text[start:end] for start, end in line.marks] == [mark]


def test_kerned_letters_of_a_small_line_stay_together() -> None:
    body = span("The court found that they had no reason to keep the observers in the town.", 60, 420, 100, 12, 0)
    small = [
        span("V", 60, 66, 130, 9, 80),
        span("era Wolf,", 65, 100, 130, 9, 81),
        span("T", 103, 108, 130, 9, 92, space=True),
        span("om Yorke.", 107.6, 150, 130, 9, 93),
    ]
    assert rows(body, *small) == [body.text, "Vera Wolf, Tom Yorke."]


def test_small_word_beside_larger_type_on_its_baseline_is_no_mark() -> None:
    assert rows(span("Tel.", 60, 80, 100, 12, 0), span("direct", 90, 110, 100, 10, 6, space=True)) == ["Tel. direct"]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("Gesundheits\u2010", "auskünfte"), "Gesundheitsauskünfte"),
        (("the cross-", "border transfers"), "the cross-border transfers"),
        (("die Landes-", "und Bundesgesetze"), "die Landes- und Bundesgesetze"),
        (("de zee-", "en luchthavens"), "de zee- en luchthavens"),
        (("the pre-", "and post-trial detention"), "the pre- and post-trial detention"),
        (("Eigentümerinnen und -", "eigentümern"), "Eigentümerinnen und -eigentümern"),
        (("The towns -", "which are small"), "The towns - which are small"),
        (("a day-", "to-day matter"), "a day-to-day matter"),
    ],
)
def test_hyphens_at_line_ends(lines: tuple[str, str], joined: str) -> None:
    printed = [line_of([span(text, 60, 300, 100 + 14 * index, 12, 0)]) for index, text in enumerate(lines)]
    prose = Prose(Wording.of(printed))
    for line in printed:
        prose.add(line)
    assert prose.text == joined


def test_hyphen_that_the_document_writes_inside_words_is_kept() -> None:
    printed = [line_of([span(text, 60, 300, 100, 12, 0)]) for text in ("Land\u2010Register, Luft\u2010", "raum")]
    prose = Prose(Wording.of(printed))
    for line in printed:
        prose.add(line)
    assert prose.text == "Land\u2010Register, Luft\u2010raum"


@pytest.mark.parametrize(("before", "after"), [("\u0938", "\u092e"), ("\u093e", "\u092a"), ("\u102d", "\u1019")])
def test_vowel_signs_are_letters(before: str, after: str) -> None:
    assert space_for(1.3, 10, before, after) == NARROW


def test_letters_that_stand_on_lines_of_their_own_in_the_file_make_words() -> None:
    places = [("o", 60, 66), ("f", 67, 72), ("3", 74, 80), ("M", 83.5, 94), ("a", 94.4, 100), ("y", 100.3, 107)]
    spans = [span(text, x0, x1, 100, 12, 3 * index) for index, (text, x0, x1) in enumerate(places)]
    assert rows(*spans) == ["of 3 May"]


@pytest.mark.parametrize(("gap", "text"), [(3.5, "La Cour : oui"), (0.4, "La Cour: oui")])
def test_french_stops_keep_the_space_before_them(gap: float, text: str) -> None:
    before = span("La Cour", 60, 100, 100, 12, 0)
    after = span(": oui", 100 + gap, 130, 100, 12, 8)
    after.gap = gap
    assert line_of([before, after]).text == text


def test_day_of_printing_is_none_of_the_page() -> None:
    info = {"Title": "Ferries stop | Harbour Watch", "ModDate": "D:20580304050607+00'00'", "Creator": BROWSER}
    metadata = metadata_of(info)
    assert (metadata.title, metadata.modified) == ("Ferries stop | Harbour Watch", None)
    assert [origin.place for origin in metadata.origins] == ["printed-page:title"]
    assert metadata_of({**info, "Creator": "Writer"}).modified == "2058-03-04"


def test_underlined_link_is_no_heading() -> None:
    line = Line([span("Read the report", 60, 140, 100, 10, 0)], "Read the report", 60, 140, 100, 10, underlined=True)
    assert is_heading(Paragraph([line]), 10)
    line.links = [(0, 15, "https://harbour.example/report")]
    assert not is_heading(Paragraph([line]), 10)


def test_plain_font_is_not_bold() -> None:
    assert font_named("Harbour") == Font(name="Harbour")
