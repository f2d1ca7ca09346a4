"""Pages of many kinds of publishers: which are releases, and what their heads and lists say."""

from collections.abc import Callable

import pytest
import release_pages as pages

import hrdocs
from hrdocs.records import Contact, Quotation
from hrdocs.source import Source
from hrdocs_press_release.records import Point, PressRelease

Made = Callable[[], Source]

RELEASES = [
    (pages.experts, "press release", "Ruritania: experts demand release of lawyers", "ORHR", "2031-05-05", "GENEVA"),
    (pages.monitor, "press release", "Ruritania: Lawyers Arrested After Floods", "Rights Monitor",
     "2031-05-05", "Rill"),
    (pages.movement, "press release", "Ruritania: Release lawyers immediately", "Liberty International",
     "2031-05-05", None),
    (pages.guard, "press release", "Five lawyers arrested in Rill", "Front Line Guard", "2031-05-05", None),
    (pages.commission, "press release", "Commission adopts plan for floods", "Harbour Commission",
     "2031-05-05", "Brussels"),
    (pages.rapporteur, "statement", "Press Statement on the arrest of lawyers in the Republic of Zembla",
     "Delta Commission on Rights", "2031-05-05", None),
    (pages.bar, "statement", "Bar statement on the arrest of five lawyers", "Bar Association of Ruritania",
     "2031-05-05", None),
    (pages.embassy, "press release", "Ambassador visits flood victims", "Embassy of Zembla in Ruritania",
     "2031-05-05", None),
    (pages.ministry_ky, "press release", "Министр Бакыт Асанов жарандарды кабыл алды", "Адилет министрлиги",
     "2031-05-05", None),
    (pages.invitation, "media advisory", "Présentation du rapport sur les avocats de Rill", "Ligue des droits",
     None, None),
    (pages.letter, "statement", "Open letter to the President of Ruritania", "Coalition for Rivers",
     "2031-05-05", "Rill"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "genre", "headline", "issuer", "issued", "place"), RELEASES)
def test_a_release_and_its_head(
    made: Made, genre: str, headline: str, issuer: str, issued: str | None, place: str | None
) -> None:
    result = hrdocs.parse(made())
    record = next(each for each in result.records if isinstance(each, PressRelease))
    assert result.document.format == "press-release"
    assert (record.genre, record.headline, record.issuer) == (genre, headline, issuer)
    assert (record.issued, record.dateline_place) == (issued, place)


@pytest.mark.parametrize("made", [pages.newspaper, pages.guide, pages.court_report])
def test_news_and_standing_pages_are_articles(made: Made) -> None:
    assert hrdocs.parse(made()).document.format == "web-article"


def test_a_list_of_releases_is_neither() -> None:
    assert hrdocs.parse(pages.listing(), keep_unknown=True).document.format is None


SPEAKERS = [
    (pages.experts, [("the experts", None)]),
    (pages.monitor, [("Anna Keller", "Asia director at Rights Monitor")]),
    (pages.movement, [("Anna Keller", "Liberty International’s Director for Central Asia")] * 2),
    (pages.commission, [("Anna Keller", "Executive Vice-President for Rivers")]),
    (pages.embassy, [("Keller", "Ambassador")]),
    (pages.ministry_ky, [("Бакыт Асанов", "министр")]),
]


@pytest.mark.parametrize(("made", "expected"), SPEAKERS)
def test_who_speaks(made: Made, expected: list[tuple[str, str | None]]) -> None:
    said = [each for each in hrdocs.parse(made()).records if isinstance(each, Quotation)]
    assert [(each.speaker, each.role) for each in said] == expected


POINTS = [
    (pages.guard, [
        "Release them immediately and without conditions",
        "Investigate their ill-treatment",
        "Let all defenders do their work without fear.",
    ]),
    (pages.rapporteur, [
        "Release the five lawyers immediately",
        "Conduct prompt and impartial investigations",
        "Ensure the safety of their families.",
    ]),
    (pages.letter, []),
]  # fmt: skip


@pytest.mark.parametrize(("made", "expected"), POINTS)
def test_points_that_a_page_numbers_by_hand(made: Made, expected: list[str]) -> None:
    assert [each.text for each in hrdocs.parse(made()).records if isinstance(each, Point)] == expected


REACHED = [
    (pages.experts, [("Eva Stern", ("+41229171234",))]),
    (pages.commission, [("Tom Moor", ("+3222951234",)), ("Eva Stern", ("+3222995678",))]),
    (pages.invitation, [("Awa Diop", ("+33123456789",))]),
]


@pytest.mark.parametrize(("made", "expected"), REACHED)
def test_press_officers(made: Made, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    reached = [each for each in hrdocs.parse(made()).records if isinstance(each, Contact)]
    assert [(each.person, each.phones) for each in reached] == expected
