"""Datelines at either end of a text."""

import pytest

from hrdocs.model import BlockKind, BlockRole, Document, Metadata
from hrdocs.prose.page.datelines import dateline, visible_day
from hrdocs.prose.page.headlines import headline
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
    ("Бишкек ш. – ", "Бишкек", None),
    ("Ош шаары — ", "Ош", None),
    ("г. Душанбе – ", "Душанбе", None),
    ("шаҳри Хуҷанд – ", "Хуҷанд", None),
    ("ПЕТРОВСК. ЗАРЯИНФОРМ – ", "ПЕТРОВСК", None),
    ("КИЕВ. 3 мая. УНН. ", "КИЕВ", "2021-05-03"),
    ("БИШКЕК, 3 мая 2021 (Вести) — ", "БИШКЕК", "2021-05-03"),
    ("LIMA (AB) — ", "LIMA", None),
    ("新华社北京5月3日电 ", "北京", "2021-05-03"),
    ("جنيف، 3 مايو 2021 – ", "جنيف", "2021-05-03"),
    ("جنيف (3 أيار/مايو 2021) – ", "جنيف", "2021-05-03"),
    ("القاهرة في 3 مايو 2021 – ", "القاهرة", "2021-05-03"),
    ("عمّان، 3 أيار 2021 - ", "عمّان", "2021-05-03"),
    ("تونس (وات) - ", "تونس", None),
    ("(New York) – ", "New York", None),
    ("(Bishkek, May 3, 2021) – ", "Bishkek", "2021-05-03"),
    ("ASTANA, Kazakhstan, May 3, 2021 — ", "ASTANA", "2021-05-03"),
    ("Washington, D.C. – ", "Washington, D.C.", None),
    ("Bogotá, D.C., 3 de mayo de 2021. ", "Bogotá, D.C.", "2021-05-03"),
    ("Ciudad de México, a 3 de mayo de 2021.- ", "Ciudad de México", "2021-05-03"),
    ("GENEVA / BISHKEK (3 May 2021) – ", "GENEVA / BISHKEK", "2021-05-03"),
    ("Genf/Berlin, 3. Mai 2021 – ", "Genf/Berlin", "2021-05-03"),
    ("Berlin (dpa) - ", "Berlin", None),
    ("Ciudad del Río, 3 may (EFR).- ", "Ciudad del Río", "2021-05-03"),
    ("г. Бишкек, 3 мая 2021 года – ", "Бишкек", "2021-05-03"),
    ("Бишкек, 2021-жылдын 3-майы – ", "Бишкек", "2021-05-03"),
    ("Астана, 2021 жылғы 3 мамыр – ", "Астана", "2021-05-03"),
    ("Toshkent, 2021-yil 3-may – ", "Toshkent", "2021-05-03"),
    ("Тошкент, 2021 йил 3 май – ", "Тошкент", "2021-05-03"),
    ("Душанбе, 3 майи соли 2021 – ", "Душанбе", "2021-05-03"),
    ("北京/日内瓦（2021年5月3日） – ", "北京/日内瓦", "2021-05-03"),
    ("日内瓦，2021年5月3日 - ", "日内瓦", "2021-05-03"),
    # behind a label on the same line
    ("PRESS RELEASE | Geneva, 3 May 2021 – ", "Geneva", "2021-05-03"),
    ("FOR IMMEDIATE RELEASE: Bishkek, 3 May 2021 – ", "Bishkek", "2021-05-03"),
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


LINES = [
    ("3 May 2021, Geneva", "Geneva"),
    ("3 May 2021 | Geneva", "Geneva"),
    ("Geneva | 3 May 2021", "Geneva"),
    ("Warsaw, May 3, 2021", "Warsaw"),
    ("BISHKEK, KYRGYZSTAN — MAY 3, 2021", "BISHKEK"),
    ("Geneva/Bishkek, 3 May 2021", "Geneva/Bishkek"),
    ("Washington, D.C., May 3, 2021", "Washington, D.C."),
    ("Fait à Tunis, le 3 mai 2021", "Tunis"),
    ("Berlin, den 03.05.2021", "Berlin"),
    ("г. Бишкек, 3 мая 2021 года", "Бишкек"),
    ("3 мая 2021 года, г. Бишкек", "Бишкек"),
    ("Бишкек ш., 2021-жылдын 3-майы", "Бишкек"),
    ("2021-жылдын 3-майы, Бишкек", "Бишкек"),
    ("Астана қ., 2021 жылғы 3 мамыр", "Астана"),
    ("Toshkent shahri, 2021-yil 3-may", "Toshkent"),
    ("ш. Душанбе, 3 майи соли 2021", "Душанбе"),
    ("الرباط، في 3 ماي 2021", "الرباط"),
    ("日内瓦，2021年5月3日", "日内瓦"),
    ("PRESS RELEASE – Geneva, 3 May 2021", "Geneva"),
    ("For immediate release: Geneva, 3 May 2021", "Geneva"),
    ("Geneva, 3 May 2021 — Press release", "Geneva"),
    ("Schengen, 3. Mai 2021 — Aussendung", "Schengen"),
]


@pytest.mark.parametrize(("line", "place"), LINES)
def test_a_line_of_place_and_day(line: str, place: str) -> None:
    made = document(line, PROSE, PROSE)
    found = dateline(made)
    assert found is not None
    assert (made.text[slice(*found.place)], found.date, found.whole) == (place, "2021-05-03", True)


LABELS = [
    ["For immediate release"],
    ["Press release", "For immediate release", "No. 12/2021"],
    ["Zur sofortigen Veröffentlichung"],
    ["Pour diffusion immédiate", "Communiqué de presse"],
    ["Para publicación inmediata"],
    ["Для немедленного распространения", "Пресс-релиз"],
    ["للنشر الفوري"],
    [
        "Press release",
        "Courts open their doors",
        "The first monitors came on Monday",
        "Ref. 12/21",
        "Contact: see below",
    ],
]


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("opening", ["GENEVA (3 May 2021) – ", "Geneva, 3 May 2021 – "])
def test_behind_lines_that_are_no_text(labels: list[str], opening: str) -> None:
    made = document(*labels, opening + PROSE, PROSE)
    found = dateline(made)
    assert found is not None
    assert (made.text[slice(*found.place)].title(), found.date) == ("Geneva", "2021-05-03")


def test_a_line_that_the_reader_set_apart_right_before_the_text() -> None:
    text = Assembler()
    text.add(BlockKind.HEADING, "Courts open their doors", level=1, role=BlockRole.BOILERPLATE)
    text.add(BlockKind.PARAGRAPH, "Geneva, 3 May 2021", role=BlockRole.BOILERPLATE)
    text.add(BlockKind.PARAGRAPH, PROSE)
    made = text.document(Source(data=b"x", media_type="text/html"))
    found = dateline(made)
    assert found is not None
    assert (made.text[slice(*found.place)], found.date) == ("Geneva", "2021-05-03")


@pytest.mark.parametrize(
    "paragraph",
    [
        "(The court) – and nobody else – decided.",
        "Osh, Bern and Rill – the three cities that voted – have new courts.",
        "The fourth paragraph – Geneva, 3 May 2021 – is no opening.",
        "Law No. 12, 3 May 2021",
        "Photo, 3 May 2021",
        "Published, 3 May 2021 – by the press office.",
        "Monday, 3 May 2021 – the court met.",
        "The court – and nobody else – decided.",
        "Updated 3 May 2021",
        "What happened on 3 May 2021",
        "Ce qui changera le 3 mai 2021",
        "Was geschah am 3. Mai 2021",
        "Что изменится 3 мая 2021 года",
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


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Lisbon – A ferry was stopped.", "Lisbon"),
        ("New Quay - The ferry was stopped.", "New Quay"),
        ("Nordhafen — Die Fähre wurde angehalten.", "Nordhafen"),
        ("Valmont – Le bac a été arrêté.", "Valmont"),
        ("Северск – Паром остановили.", "Северск"),
        ("Update – The ferry was stopped.", None),
        ("Background – The ferry was stopped.", None),
        ("Maria Santos – The ferry was stopped.", None),
        ("Harbour Commission – The ferry was stopped.", None),
        ("Lisbon – a port of old.", None),
        ("The ferry – A ship of three decks – was stopped.", None),
    ],
)
def test_a_place_without_a_day_opens_a_release(opening: str, place: str | None) -> None:
    labelled = document("PRESS RELEASE", "Ferry stopped at the quay", opening, PROSE)
    found = dateline(labelled)
    assert (labelled.text[slice(*found.place)] if found else None) == place
    assert found is None or (found.date is None and not found.whole)


def test_a_place_without_a_day_is_not_read_where_no_label_stands() -> None:
    assert dateline(document("Ferry stopped at the quay", "Lisbon – A ferry was stopped.", PROSE)) is None
