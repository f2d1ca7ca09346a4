"""Which words between the brackets of an item are a recommendation of their own."""

import pytest

from hrdocs_upr_positions.recommending import segments

ONE = [
    "Ratify the Optional Protocol (Austria, Belgium) signed by Mali in 1999 (Spain);",
    "Ratify the Optional Protocol (Austria, Belgium), signed by Mali in 1999 (Spain);",
    "Ratifier le Protocole (Autriche), signé par le Mali en 1999 (Espagne)",
    "Ratificar el Protocolo (Austria), firmado por Malí en 1999 (España)",
    "Adopt the law on ferries (Peru) submitted to Parliament in May (Mali)",
    "Set up a commission (Peru) in line with the Paris Principles (France)",
    "Abolish the decree (Chad) which closed the schools (Fiji)",
    "Adopter la loi (Pérou) présentée au Parlement (Mali)",
    "Aprobar la ley (Perú) presentada al Congreso (Malí)",
    "Swiftly (Mali) ratify the convention on ferries (Fiji, Chad)",
    "Принять закон (Перу), (Мали)",
]
TWO = [
    "Ratify the pact (Austria); signed treaties should be published (Spain)",
    "Ratify the pact (Austria), sign the charter (Spain)",
    "Set up a commission (Austria), that has money of its own (Spain)",
    "Set up a commission (Austria), as recommended by the committee (Spain)",
    "Ratify the pact (Austria) establish a commission (Spain)",
    "Adopt the law (Peru) and publish it (Mali)",
    "Adopt the law (Peru) That it be published (Mali)",
    "Adopt the law (Peru) signed in May; publish the decree (Mali)",
]


@pytest.mark.parametrize("item", ONE)
def test_words_that_go_on_with_the_sentence_are_of_it(item: str) -> None:
    (only,) = segments(item)
    assert len(only.codes) >= 2
    assert item[only.start : only.end] == item


@pytest.mark.parametrize("mark", [". . ", ": ", "; "])
def test_no_recommendation_opens_with_a_mark(mark: str) -> None:
    item = f"Abolish the decree (Chad){mark}Open the schools (Fiji)"
    assert [item[each.start : each.end] for each in segments(item)] == [
        "Abolish the decree (Chad)",
        "Open the schools (Fiji)",
    ]


@pytest.mark.parametrize("item", TWO)
def test_words_of_their_own_are_another_recommendation(item: str) -> None:
    first, second = segments(item)
    assert len(first.codes) == len(second.codes) == 1
