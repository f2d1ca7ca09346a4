"""Datelines at either end of a text."""

import pytest

from hrdocs.extract.datelines import dateline, visible_day
from hrdocs.extract.headlines import headline
from hrdocs.model import BlockKind, BlockRole, Document, Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

PROSE = "The court met in the morning and heard nine witnesses, and the public was let in for the first time since May."


def document(*paragraphs: str) -> Document:
    text = Assembler()
    for words in paragraphs:
        text.add(BlockKind.PARAGRAPH, words)
    return text.document(Source(data=b"x", media_type="text/plain"))


OPENING = [
    ("GENEVA, 3 May 2021 (XY) – ", "GENEVA", "2021-05-03"),
    ("GENEVA (3 May 2021) – ", "GENEVA", "2021-05-03"),
    ("Geneva, 3 May 2021 – ", "Geneva", "2021-05-03"),
    ("(Osh, May 3, 2021) – ", "Osh", "2021-05-03"),
    ("New York, May 3, 2021 — ", "New York", "2021-05-03"),
    ("Genève, le 3 mai 2021 – ", "Genève", "2021-05-03"),
    ("Berlin, 3. Mai 2021 – ", "Berlin", "2021-05-03"),
    ("Madrid, 3 de mayo de 2021.- ", "Madrid", "2021-05-03"),
    ("Бишкек, 3 мая 2021 г. – ", "Бишкек", "2021-05-03"),
    ("ПЕТРОВСК. ЗАРЯИНФОРМ – ", "ПЕТРОВСК", None),
    ("КИЕВ. 3 мая. УНН. ", "КИЕВ", "2021-05-03"),
    ("БИШКЕК, 3 мая 2021 (Вести) — ", "БИШКЕК", "2021-05-03"),
    ("LIMA (AB) — ", "LIMA", None),
    ("新华社北京5月3日电 ", "北京", "2021-05-03"),
    ("جنيف، 3 مايو 2021 – ", "جنيف", "2021-05-03"),
]


@pytest.mark.parametrize(("opening", "place", "date"), OPENING)
def test_in_the_first_sentence(opening: str, place: str, date: str | None) -> None:
    made = document(opening + PROSE, PROSE)
    found = dateline(made, years=("2021-05-03",))
    assert found is not None
    assert (made.text[slice(*found.place)], found.date, found.whole) == (place, date, False)


ALONE = ["Strasbourg 03 May 2021", "Strasbourg, 3 May 2021", "Strasbourg, le 3 mai 2021", "Страсбург, 3 мая 2021 г."]


@pytest.mark.parametrize("line", ALONE)
@pytest.mark.parametrize("last", [True, False])
def test_a_line_of_its_own_at_either_end(line: str, last: bool) -> None:
    made = document(PROSE, PROSE, line) if last else document(line, PROSE, PROSE)
    found = dateline(made)
    assert found is not None
    assert (made.text[slice(*found.place)][:4], found.date, found.whole) == (line[:4], "2021-05-03", True)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Published, 3 May 2021 – by the press office.",
        "Monday, 3 May 2021 – the court met.",
        "The court – and nobody else – decided.",
        "Updated 3 May 2021",
        "A new law, adopted on 3 May 2021, was published.",
        "HRM (Open Door) was founded in Osh.",
        PROSE,
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline(document(paragraph, PROSE)) is None


def test_a_day_without_a_year_stays_out_where_the_carrier_has_another() -> None:
    found = dateline(document("КИЕВ. 3 мая. УНН. " + PROSE), years=("2021-06-09",))
    assert found is not None
    assert (found.date, found.day) == (None, None)


def test_day_beside_the_headline_outside_the_body() -> None:
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, "Pressemitteilung Aktuell 07. April 2031", role=BlockRole.BOILERPLATE)
    text.add(BlockKind.HEADING, "Das Gericht muss handeln", role=BlockRole.BOILERPLATE, level=1)
    text.add(BlockKind.PARAGRAPH, PROSE)
    made = text.document(Source(data=b"x", media_type="text/html"), metadata=Metadata(title="Das Gericht muss handeln"))
    found = visible_day(made, headline(made))
    assert found is not None
    assert (found[0], made.text[slice(*found[1])]) == ("2031-04-07", "07. April 2031")


def test_days_in_the_text_are_not_beside_the_headline() -> None:
    made = document(PROSE, PROSE, PROSE, PROSE, "3 May 2021")
    assert visible_day(made, headline(made)) is None
