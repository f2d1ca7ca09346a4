"""Releases laid out on paper: letterhead, ministry, office of the United Nations, coalition, Russian fund."""

from collections.abc import Callable

import pytest
import release_pdf

import hrdocs
from hrdocs.records import Contact, Event, Quotation, Time
from hrdocs.source import PDF, Source
from hrdocs_press_release.records import Point, PressRelease

Made = Callable[[], bytes]


def parsed(made: Made) -> hrdocs.ParseResult:
    return hrdocs.parse(Source(data=made(), media_type=PDF))


def release(result: hrdocs.ParseResult) -> PressRelease:
    return next(record for record in result.records if isinstance(record, PressRelease))


HEADS = [
    (release_pdf.letterhead, "press release", "Ruritania: New law would silence independent harbour unions",
     "Rill Rights Watch", "2031-05-14", "Rill", None, None),
    (release_pdf.ministry, "media advisory", "Minister to present the national plan against torture",
     "Ministry of Justice", "2031-03-03", "Rill", None, "Dear colleagues,"),
    (release_pdf.un_office, "press release", "Ruritania: Half of all detainees have no lawyer, new report finds",
     "Office of the High Commissioner for Harbours", "2031-07-09", "GENEVA", "2031-07-09T10:00:00Z", None),
    (release_pdf.coalition, "statement", "Ruritania: Free Maria Lind", None, "2031-04-05", None, None, None),
    (release_pdf.russian, "press release", "Правозащитники представят доклад о доступе в суды",
     "Общественный фонд «Открытая дверь»", "2031-11-12", "Бишкек", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("made", "genre", "headline", "issuer", "issued", "place", "embargo", "salutation"), HEADS)
def test_what_the_head_of_a_release_says(
    made: Made,
    genre: str,
    headline: str,
    issuer: str | None,
    issued: str,
    place: str | None,
    embargo: str | None,
    salutation: str | None,
) -> None:
    result = parsed(made)
    record = release(result)
    assert result.document.format == "press-release"
    assert (record.genre, record.headline, record.issuer) == (genre, headline, issuer)
    assert (record.issued, record.dateline_place) == (issued, place)
    assert (record.embargo, record.salutation) == (embargo, salutation)


def test_the_text_begins_behind_the_head_and_ends_before_what_the_issuer_is() -> None:
    record = release(parsed(release_pdf.letterhead))
    assert (record.body or "").startswith("(Rill, 14 May 2031) – The parliament of Ruritania")
    assert "IMMEDIATE" not in (record.body or "")
    assert "since 1999" not in (record.body or "")
    assert (record.boilerplate or "").startswith("About Rill Rights Watch\n\nRill Rights Watch is an independent")


def test_an_embargo_and_the_mark_of_the_end_are_no_text() -> None:
    body = release(parsed(release_pdf.un_office)).body or ""
    assert body.startswith("GENEVA (9 July 2031) – Half of the people")
    assert "EMBARGOED" not in body
    assert "ENDS" not in body


SPEECH = [
    (release_pdf.letterhead, [
        ("This bill would end independent unions in the harbours within a year",
         "Anna Keller", "Europe director at Rill Rights Watch"),
        ("Members of parliament should vote it down.", "Anna Keller", "Europe director at Rill Rights Watch"),
        ("they took our computers and left no receipt", "Tom Berg", "chair of the Dockers’ Union of Rill"),
    ]),
    (release_pdf.un_office, [
        ("A trial without a lawyer is no trial", "Anna Keller", "High Commissioner"),
        ("The authorities can change this tomorrow if they wish.", "Anna Keller", "High Commissioner"),
        ("The numbers speak for themselves", "the High Commissioner", None),
    ]),
    (release_pdf.russian, [
        ("В каждое третье заседание нас не пустили, хотя закон прямо говорит о гласности",
         "Айгуль Асанова", "директор фонда"),
        ("судьи часто не знают, что закрыть заседание можно только определением суда", "Ивана Петрова", "адвоката"),
    ]),
    (release_pdf.ministry, []),
    (release_pdf.coalition, []),
]  # fmt: skip


@pytest.mark.parametrize(("made", "expected"), SPEECH)
def test_who_says_what(made: Made, expected: list[tuple[str, str, str | None]]) -> None:
    said = [record for record in parsed(made).records if isinstance(record, Quotation)]
    assert [(each.text, each.speaker, each.role) for each in said] == expected


def test_the_event_of_an_advisory() -> None:
    events = [record for record in parsed(release_pdf.ministry).records if isinstance(record, Event)]
    assert [(each.start, each.times, each.venue, each.participants) for each in events] == [
        (
            "2031-03-06",
            (Time(time="10:30", label="registration"), Time(time="11:00", label="opening")),
            "Hall 3, House of Justice, 5 Bridge Street, Rill",
            ("Josef Bauer, Minister of Justice", "Maria Lind, Ombudsperson", "Tom Berg, head of the prison service"),
        )
    ]


POINTS = [
    (release_pdf.letterhead, "Rill Rights Watch calls on the parliament to", 3),
    (release_pdf.coalition, "We call on the authorities of Ruritania to meet five demands", 5),
    (release_pdf.russian, "Основные рекомендации доклада", 3),
]


@pytest.mark.parametrize(("made", "head", "count"), POINTS)
def test_points_with_what_heads_them_and_without_who_signs(made: Made, head: str, count: int) -> None:
    result = parsed(made)
    found = [record for record in result.records if isinstance(record, Point)]
    assert [(each.list, each.order) for each in found] == [(head, n + 1) for n in range(count)]
    assert "point-count" not in [each.code for each in result.diagnostics]


def test_demands_that_go_on_over_a_page() -> None:
    found = [record.text for record in parsed(release_pdf.coalition).records if isinstance(record, Point)]
    assert found == [demand.rstrip(";") for demand in release_pdf.DEMANDS]


REACHED = [
    (release_pdf.letterhead, [
        ("Anna Keller", ("+41225550111",), ("keller@rillrights.example",)),
        ("Tom Moor", ("+41315550222",), ("moor@rillrights.example",)),
    ]),
    (release_pdf.ministry, [("Eva Stern", ("+41225550333",), ("press@justice.example",))]),
    (release_pdf.un_office, [
        ("Tom Moor", ("+41225550444",), ("tom.moor@harbours.example",)),
        ("Eva Stern", ("+41225550555",), ("eva.stern@harbours.example",)),
    ]),
    (release_pdf.russian, [("Бакыт Рысбеков", ("+996312550102",), ("press@door.example",))]),
]  # fmt: skip


@pytest.mark.parametrize(("made", "expected"), REACHED)
def test_whom_the_press_can_reach(made: Made, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> None:
    contacts = [record for record in parsed(made).records if isinstance(record, Contact)]
    assert [(each.person, each.phones, each.emails) for each in contacts] == expected


@pytest.mark.parametrize(
    "title", ["", "Press release", "PR 31-2031 EN", "Microsoft Word - release_v2.doc", "New law would silence unions"]
)
def test_what_a_file_is_called_inside_is_a_headline_only_where_it_agrees(title: str) -> None:
    record = release(parsed(lambda: release_pdf.letterhead(title)))
    agreed = title if title.startswith("New law") else "Ruritania: New law would silence independent harbour unions"
    assert record.headline == agreed
