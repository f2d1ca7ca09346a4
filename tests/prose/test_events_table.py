"""Events: labelled lines and sentences with a day."""

import pytest

from hrdocs.model import BlockKind, Document
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.events.told import beside, told_events
from hrdocs.readers.assemble import Assembler
from hrdocs.records import Time
from hrdocs.source import Source


def document(*paragraphs: str) -> Document:
    text = Assembler()
    for words in paragraphs:
        text.add(BlockKind.PARAGRAPH, words)
    return text.document(Source(data=b"x", media_type="text/plain"))


LINES = (
    "Date: 04 March 2031",
    "Time: 09:20 – registration, 09:45 – opening words of the chair",
    "Venue: Rose Hall",
    'Participants: trainers, friends of the PA "Open Door, Osh", reporters.',
)


@pytest.mark.parametrize("separator", ["block", " ", "\n"])
def test_labelled_lines_joined_or_apart(separator: str) -> None:
    made = document(*LINES) if separator == "block" else document(separator.join(LINES))
    (event,), diagnostics = announced_events(made)
    assert (event.start, event.end, event.venue) == ("2031-03-04", None, "Rose Hall")
    assert event.times == (
        Time(time="09:20", label="registration"),
        Time(time="09:45", label="opening words of the chair"),
    )
    assert event.participants == ("trainers", 'friends of the PA "Open Door, Osh"', "reporters")
    assert diagnostics == ()
    for evidence in event.evidence:
        assert made.text[evidence.start : evidence.end] == evidence.exact


LANGUAGES = [
    (["Date : 3 mai 2021", "Heure : 10h30", "Lieu : Maison presse"], "2021-05-03", "10:30", "Maison presse"),
    (["Datum: 3. Mai 2021", "Beginn: 10.30 Uhr", "Ort: Haus der Presse"], "2021-05-03", "10:30", "Haus der Presse"),
    (["Fecha: 3 de mayo de 2021", "Hora: 10:30", "Lugar: Casa Prensa"], "2021-05-03", "10:30", "Casa Prensa"),
    (["Дата: 3 мая 2021 г.", "Время: 10:30", "Место: Дом печати"], "2021-05-03", "10:30", "Дом печати"),
    (["Күнү: 2021-жылдын 3-майы", "Убактысы: 10:30", "Орду: Басма үйү"], "2021-05-03", "10:30", "Басма үйү"),
    (["Күні: 2021 жылғы 3 мамыр", "Уақыты: 10:30", "Өтетін орны: Баспасөз үйі"], "2021-05-03", "10:30", "Баспасөз үйі"),
    (["Сана: 3 майи соли 2021", "Вақт: 10:30", "Ҷой: Хонаи матбуот"], "2021-05-03", "10:30", "Хонаи матбуот"),
    (["Sana: 2021-yil 3-may", "Vaqti: 10:30", "Joyi: Matbuot uyi"], "2021-05-03", "10:30", "Matbuot uyi"),
    (["التاريخ: 3 مايو 2021", "الوقت: 10:30", "المكان: دار الصحافة"], "2021-05-03", "10:30", "دار الصحافة"),
    (["日期：2021年5月3日", "时间：10:30", "地点：新闻大厦"], "2021-05-03", "10:30", "新闻大厦"),
    (["When: Monday, 3 May 2021, 2:30 p.m.", "Where: Press House"], "2021-05-03", "14:30", "Press House"),
    (["Data: 3 de maio de 2021", "Horário: 10h30", "Local: Casa Cor"], "2021-05-03", "10:30", "Casa Cor"),
    (["Data: 3 maggio 2021", "Orario: 10.30", "Luogo: Casa Stampa"], "2021-05-03", "10:30", "Casa Stampa"),
    (["Tarih: 3 Mayıs 2021", "Saat: 10.30", "Adres: Basın Evi"], "2021-05-03", "10:30", "Basın Evi"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "start", "time", "venue"), LANGUAGES)
def test_labels_of_languages(lines: list[str], start: str, time: str, venue: str) -> None:
    (event,), _ = announced_events(document(*lines))
    assert (event.start, [each.time for each in event.times], event.venue) == (start, [time], venue)


@pytest.mark.parametrize(
    ("label", "items"),
    [
        ("Participants:", ["Ada Vell, director of Prison Watch;", "Bo Renn, lawyer."]),
        ("Участники:", ["Айгуль Садыкова, директор ОФ «Право»;", "представитель Омбудсмена."]),
        ("Intervenants :", ["Awa Diop, avocate,", "Max Moor"]),
    ],
)
def test_participants_in_a_list_under_their_label(label: str, items: list[str]) -> None:
    text = Assembler()
    for line in ("Date: 3 May 2021", "Venue: Press House"):
        text.add(BlockKind.PARAGRAPH, line)
    text.add(BlockKind.HEADING, label)
    for item in items:
        text.add(BlockKind.LIST_ITEM, item, marker="–", level=1)
    text.add(BlockKind.PARAGRAPH, "Time: 10:30")
    (event,), _ = announced_events(text.document(Source(data=b"x", media_type="text/plain")))
    assert event.participants == tuple(item.rstrip(" ;.,") for item in items)
    assert [each.time for each in event.times] == ["10:30"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Date: 3 May 2021"],
        ["Time flies: nobody noticed.", "Where next: the court will say."],
        ["He knew when: 3 May 2021, and where: the press house."],
        ["Place: Osh"],
    ],
)
def test_no_announcement(paragraphs: list[str]) -> None:
    assert announced_events(document(*paragraphs)) == ((), ())


def test_day_without_a_year_is_told_and_not_filled_in() -> None:
    (event,), diagnostics = announced_events(document("Date: 3 May", "Venue: Press House"))
    assert (event.start, event.venue) == (None, "Press House")
    assert [each.code for each in diagnostics] == ["unread-date"]


TOLD = [
    ("Twelve judges participated in a seminar on prison law at the Harbour House in Lutetia (Gaul) "
     "on 29 June – 2 July 2031.",
     ("seminar on prison law", "2031-06-29", "2031-07-02", "Harbour House in Lutetia (Gaul)")),
    ("A round table on torture was held in Osh on 3 May 2021.", ("round table on torture", "2021-05-03", None, "Osh")),
    ("Nine States took part in the 2021 Global Prison Summit in Osh on 3 May 2021.",
     ("2021 Global Prison Summit", "2021-05-03", None, "Osh")),
    ("Семинар по правам ребенка прошел в Оше 3 мая 2021 года.",
     ("Семинар по правам ребенка", "2021-05-03", None, "Оше")),
    ("Un atelier sur la torture s'est tenu à Dakar le 3 mai 2021.",
     ("atelier sur la torture", "2021-05-03", None, "Dakar")),
]  # fmt: skip


TIMED = [
    ("A round table on torture was held in Osh on 3 May 2031, 2 to 4 p.m.", ["14:00", "16:00"]),
    ("Auf der Tagung „Zurück nach vorn. Was bleibt“ (3. Mai 2031, 14 bis 21 Uhr) wird die Studie vorgestellt.",
     ["14:00", "21:00"]),
    ("The hearing on closed courts (3 May 2031, 20:30) is open to everybody.", ["20:30"]),
    ("L’atelier sur la torture (3 mai 2031, 10 à 12 heures) est ouvert à tous.", ["10:00", "12:00"]),
    ("Семинар по правам ребенка (3 мая 2031 года, с 10 до 12 часов) открыт для всех.", ["10:00", "12:00"]),
    ("A round table on torture was held in Osh on 3 May 2031 at 14:00-16:30.", ["14:00", "16:30"]),
    ("A round table on torture was held in Osh on 3 May 2031 with 20 judges.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "times"), TIMED)
def test_hours_of_a_sentence(sentence: str, times: list[str]) -> None:
    (event,) = told_events(document(sentence))
    assert (event.start, [each.time for each in event.times]) == ("2031-05-03", times)


def test_a_second_event_of_an_announced_day_stands_at_hours_of_its_own() -> None:
    made = document(
        "Date: 3 May 2031", "Time: 10:30", "Venue: Rose Hall",
        "The hearing on closed courts (3 May 2031, 2 p.m.) is open to everybody.",
        "The conference was held on 3 May 2031.",
    )  # fmt: skip
    announced, _ = announced_events(made)
    (other,) = beside(announced, told_events(made))
    assert (other.name, [each.time for each in other.times]) == ("hearing on closed courts", ["14:00"])


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_sentences(sentence: str, expected: tuple[str, str, str | None, str | None]) -> None:
    (event,) = told_events(document(sentence))
    assert (event.name, event.start, event.end, event.venue) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "On April 7, 2031 the publisher took back his complaint against two printers.",
        "The election of the harbour board was carried out on June 9, 2030.",
        "In March 2031 the lawyers met the Committee over lunch.",
        "The seminar was arranged as a part of the Programme 2020-2023.",
        "The conference was a success.",
        "They met in the Congress Center, which opened on 3 May 2021.",
        "The hearing (see 3 May 2021, page 10) was a success.",
        "The conference will be held in room 3 ¹²³ of the harbour house.",
    ],
)
def test_days_without_an_event(sentence: str) -> None:
    assert told_events(document(sentence)) == []


def test_one_event_told_twice_is_one() -> None:
    made = document(
        "A seminar on prisons was held in Osh on 3 May 2021.", "The seminar, held on 3 May 2021, was the first."
    )
    assert [each.start for each in told_events(made)] == ["2021-05-03"]


def test_participants_between_semicolons_keep_their_commas() -> None:
    lines = ("Date: 3 May 2021", "Venue: Press House", "Participants: Anna Keller, director; Tom Novak, researcher.")
    (event,), _ = announced_events(document(*lines))
    assert event.participants == ("Anna Keller, director", "Tom Novak, researcher")


QUESTIONS = [
    (["What: a press talk", "Who: A. Keller, lawyer; T. Berg", "When: 3 May 2021, 10:30", "Where: Press House"],
     "a press talk", ("A. Keller, lawyer", "T. Berg")),
    (["Quoi : un débat", "Qui : A. Diop ; P. Durand", "Quand : lundi 3 mai 2021 à 10h30", "Où : Maison presse"],
     "un débat", ("A. Diop", "P. Durand")),
    (["Wann: 3. Mai 2021, 10.30 Uhr", "Wo: Haus der Presse", "Mit: Eva Lind; Max Moor"],
     None, ("Eva Lind", "Max Moor")),
    (["Qué: un debate", "Cuándo: 3 de mayo de 2021, 10:30 horas", "Dónde: Casa", "Participan: R. Díaz; J. Soto"],
     "un debate", ("R. Díaz", "J. Soto")),
    (["Что: встреча", "Когда: 3 мая 2021 года, 10:30", "Где: Дом печати", "Кто: А. Асанова; И. Петров"],
     "встреча", ("А. Асанова", "И. Петров")),
    (["Не: кездесу", "Қашан: 2021 жылғы 3 мамыр, сағат 10:30", "Қайда: Баспасөз үйі", "Кім: А. Оспанова; А. Оспанов"],
     "кездесу", ("А. Оспанова", "А. Оспанов")),
    (["Nima: suhbat", "Qachon: 2021-yil 3-may, soat 10:30", "Qayerda: Matbuot uyi", "Kim: A. Karimova; B. Karimov"],
     "suhbat", ("A. Karimova", "B. Karimov")),
    (["Чӣ: нишаст", "Кай: 3 майи соли 2021, соати 10:30", "Куҷо: Хона", "Кӣ: З. Раҳимова; Ҷ. Раҳимов"],
     "нишаст", ("З. Раҳимова", "Ҷ. Раҳимов")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "name", "participants"), QUESTIONS)
def test_what_who_when_and_where(lines: list[str], name: str | None, participants: tuple[str, ...]) -> None:
    (event,), diagnostics = announced_events(document(*lines))
    assert (event.name, event.participants) == (name, participants)
    assert (event.start, [each.time for each in event.times], diagnostics) == ("2021-05-03", ["10:30"], ())
    assert event.venue is not None


@pytest.mark.parametrize(
    "lines",
    [
        ["Who: nobody", "What: nothing"],
        ["Not all of us came.", "With: all our heart"],
        ["Кто: никто"],
        ["Mit: freundlichen Grüßen"],
    ],
)
def test_questions_without_a_day_and_a_place_announce_nothing(lines: list[str]) -> None:
    assert announced_events(document(*lines)) == ((), ())


UNDATED = [
    (
        "A press conference with the President takes place after the vote on 3 October at 14:00 in the old hall.",
        "2031-09-29",
        [("2031-10-03", ("14:00",))],
    ),
    (
        "Le syndicat organise une conférence de presse mercredi 11 septembre à 13h30 à la Bourse du Travail.",
        "2031-09-10",
        [("2031-09-11", ("13:30",))],
    ),
    ("The forum will be held on January 12 at 9 a.m. in Rill.", "2031-12-01", [("2032-01-12", ("09:00",))]),
    (
        "Die Pressekonferenz findet am 3. Oktober um 10 Uhr im Hafenamt statt.",
        "2031-09-29",
        [("2031-10-03", ("10:00",))],
    ),
    ("The seminar was held on 3 October.", None, []),  # no year, and no day of publication
    ("The paper of 3 October was read by all members.", "2031-09-29", []),  # no event
    ("The seminar was held on 31 February.", "2031-03-01", []),
]


@pytest.mark.parametrize(("sentence", "published", "events"), UNDATED)
def test_a_day_without_a_year_takes_that_of_publication(sentence, published, events):
    found = told_events(document(sentence), published=published)
    assert [(each.start, tuple(time.time for time in each.times)) for each in found] == events


TOLD_IN_LANGUAGES = [
    ("Konuyla ilgili basın toplantısı 10 Mart saat 11.00'de baro binasında yapılacaktır.", "2031-03-10", "11:00"),
    ("A conferência de imprensa terá lugar a 10 de março às 11h00 na sede.", "2031-03-10", "11:00"),
    ("La conferenza stampa si terrà il 10 marzo alle 11.00 nella sede.", "2031-03-10", "11:00"),
    ("大使馆将于3月10日举办讲座。", "2031-03-10", None),
    ("The hearing will be held on 10 March at 11.00 in Room 3.", "2031-03-10", "11:00"),
]


@pytest.mark.parametrize(("sentence", "start", "time"), TOLD_IN_LANGUAGES)
def test_events_told_without_a_year_and_with_their_hour(sentence: str, start: str, time: str | None) -> None:
    (event,) = told_events(document(sentence), published="2031-03-01")
    assert (event.start, [each.time for each in event.times]) == (start, [time] if time else [])
