"""Replies in the layouts that States send: columns of blanks, headings over lists, hyphens in numbers, other words."""

import pytest

import hrdocs
from hrdocs_upr_positions import parse
from hrdocs_upr_positions.numbers import read_run
from hrdocs_upr_positions.verdict import read_verdict

TITLE = "Responses of Iceland to the recommendations received during the third cycle"


def positions(*blocks: str) -> dict[str, str]:
    """Return the positions of a text by number."""
    text = "\n\n".join([TITLE, *blocks])
    found = parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("upr-position")
    return {each.number: each.position.value for each in found}


def records(*blocks: str):
    text = "\n\n".join([TITLE, *blocks])
    return parse(hrdocs.read(text.encode(), media_type="text/plain")).of_kind("upr-position")


HEADS = ("S/N", "S. No.", "Sr. No.", "Serial number", "№ п/п", "What comes first")


@pytest.mark.parametrize("head", HEADS)
def test_the_column_of_numbers_is_known_by_its_heading_or_by_what_it_holds(head: str) -> None:
    table = (
        f"{head:<20}Recommendation          State          Position          Justification\n"
        "71.1                Paint the harbour       Mali           Supported\n"
        "71.2                Rename the islands      Fiji, Peru     Noted             They have names"
    )
    first, second = records(table)
    assert (first.number, first.position, first.recommending_states) == ("71.1", "supported", ("MLI",))
    assert (second.number, second.position, second.recommending_states) == ("71.2", "noted", ("FJI", "PER"))
    assert (second.recommendation, second.text) == ("Rename the islands", "Noted They have names")


def test_a_table_without_a_head_goes_on_with_the_columns_of_the_one_before() -> None:
    found = records(
        "No.     Recommendation          State          Position       Remarks\n"
        "71.1    Paint the harbour       Mali           Supported      In spring\n"
        "71.2    Rename the islands      Fiji           Noted          No need",
        "A/HRC/94/18/Add.1",
        "71.3    Count the sheep         Peru           Not supported  Too many",
    )
    assert [each.position for each in found] == ["supported", "noted", "not_supported"]
    assert (found[2].recommendation, found[2].recommending_states) == ("Count the sheep", ("PER",))


LISTS = [
    ("A. Recommendations accepted by Iceland", "B. Recommendations partially accepted", "C. Recommendations noted"),
    ("I. Recommandations acceptées", "II. Recommandations acceptées en partie", "III. Recommandations notées"),
    (
        "A. Recomendaciones aceptadas",
        "B. Recomendaciones aceptadas parcialmente",
        "C. Recomendaciones de las que se toma nota",
    ),
    ("A. Принятые рекомендации", "B. Рекомендации, принятые частично", "C. Рекомендации, принятые к сведению"),
]


@pytest.mark.parametrize("heads", LISTS, ids=lambda heads: heads[0])
def test_the_heading_of_the_next_list_is_no_reply_to_the_list_above(heads: tuple[str, ...]) -> None:
    lists = ("71.1, 71.4-71.5", "71.2", "71.3, 71.6")
    found = positions(*(part for pair in zip(heads, lists, strict=True) for part in pair))
    assert found == {
        "71.1": "supported", "71.4": "supported", "71.5": "supported",
        "71.2": "partially_supported", "71.3": "noted", "71.6": "noted",
    }  # fmt: skip


ALONE = [
    ("de", "Noté", "noted"),
    ("de", "Accepted", "supported"),
    ("en", "Acceptée", "supported"),
    ("en", "Rechazada", "not_supported"),
    ("ru", "Partially supported", "partially_supported"),
    ("es", "Non acceptée", "not_supported"),
    ("de", "Notiz", "unclear"),
    ("en", "Nota bene", "unclear"),
    ("en", "The notée plan", "unclear"),
]


@pytest.mark.parametrize(("language", "words", "position"), ALONE, ids=lambda value: value)
def test_a_verdict_alone_in_another_language(language: str, words: str, position: str) -> None:
    assert read_verdict(words, language=language).position == position


def test_a_verdict_under_a_recommendation_whose_states_stand_before_it() -> None:
    found = records(
        "Recommendation 71.1 (Peru): Paint the Harbour and the Quay\nNoté",
        "Recommendation 71.2 (Mali, Fiji) – Count the sheep\nSupported in principle",
        "Recommendation 71.3 (Chad): Name the Islands of the North\nSupported / already implemented",
    )
    assert [each.position for each in found] == ["noted", "supported", "supported"]
    assert [each.recommending_states for each in found] == [("PER",), ("MLI", "FJI"), ("TCD",)]
    assert found[0].recommendation == "Paint the Harbour and the Quay"
    assert (found[1].qualifier, found[2].implementation_claim) == ("in_principle", "implemented")


HYPHENS = [
    ("138-1 و138-2 و138-5", ["138.1", "138.2", "138.5"]),
    ("138-1 إلى 138-3", ["138.1", "138.2", "138.3"]),
    ("138-137, 138-140", ["138.137", "138.140"]),
    ("80-83", ["80", "81", "82", "83"]),
    ("5-9", ["5", "6", "7", "8", "9"]),
    ("140.82-85, 87", ["140.82", "140.83", "140.84", "140.85", "140.87"]),
]


@pytest.mark.parametrize(("words", "numbers"), HYPHENS)
def test_numbers_with_a_hyphen_behind_the_paragraph(words: str, numbers: list[str]) -> None:
    run = read_run(words)
    assert run is not None
    assert [number.name for number in run.numbers] == numbers


def test_a_range_in_the_figures_of_the_paragraph_stays_a_range() -> None:
    run = read_run("98, 115-118", prefix="115")
    assert run is not None
    assert [number.name for number in run.numbers] == ["115.98", "115.115", "115.116", "115.117", "115.118"]


def test_ranges_written_short_make_no_paragraphs_of_the_other_numbers() -> None:
    told = positions(
        "1. Norland accepts recommendations 121-5 and 130-2 in full.",
        "2. Norland notes recommendations 12-15.",
        "3. Norland does not support recommendations 98-100.",
    )
    assert [told.get(str(number)) for number in (12, 13, 14, 15)] == ["noted"] * 4
    assert [told.get(str(number)) for number in (98, 99, 100)] == ["not_supported"] * 3


@pytest.mark.parametrize(
    "words", ["Nicht supported", "Non supported", "Pas supported", "Не supported", "Kein accepted"]
)
@pytest.mark.parametrize("language", ["de", "fr", "ru", "pt"])
def test_a_negator_of_one_language_before_a_verdict_of_another_supports_nothing(words: str, language: str) -> None:
    assert read_verdict(words, language=language).position != "supported"


@pytest.mark.parametrize("figures", [("5", "4", "5"), ("12", "13", "14")])
def test_figures_beside_the_recommendation_number_nothing(figures: tuple[str, ...]) -> None:
    asked = ("Protect women", "Build schools", "Pay women")
    rows = "".join(
        f"<tr><td>{words} (Peru)</td><td>{n}</td><td>Supported</td></tr>"
        for n, words in zip(figures, asked, strict=True)
    )
    page = (
        f"<h1>{TITLE}</h1><p>The State has read what it was asked.</p>"
        f"<table><tr><th>Recommendation</th><th>Goal</th><th>Response</th></tr>{rows}</table>"
    )
    found = parse(hrdocs.read(page.encode(), media_type="text/html")).of_kind("upr-position")
    assert not {each.number for each in found} & {*figures}
