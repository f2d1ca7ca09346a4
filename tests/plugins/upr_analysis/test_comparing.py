"""From one cycle to the next: which recommendations ask for the same, and what became of them."""

from pathlib import Path

import invented_reviews as reviews
import pytest

import hrdocs
from hrdocs_upr_analysis.asks import ask_of
from hrdocs_upr_analysis.comparing import compared
from hrdocs_upr_analysis.likeness import Rarity, likeness

# (one, another, whether they ask for the same): wordings of one State's two cycles
PAIRS = [
    ("Ratify the CRPD", "Consider ratifying the Convention on the Rights of Persons with Disabilities", True),
    ("Accede to OP-CAT", "Sign and ratify the Optional Protocol to the Convention against Torture", True),
    ("Withdraw its reservations to CEDAW", "Lift the remaining reservation to the CEDAW Convention", True),
    (
        "Issue a standing invitation to special procedures",
        "Extend a standing invitation to all special procedures",
        True,
    ),
    ("Train ferry crews in first aid", "Continue to train the crews of ferries in first aid", True),
    ("Amend the Harbour Law to bar night shifts", "Consider amending the Harbour Law so as to bar night shifts", True),
    ("Ratify the CRPD", "Implement the CRPD", False),
    ("Ratify the CRPD", "Ratify the CRC", False),
    ("Ratify CEDAW", "Withdraw its reservations to CEDAW", False),
    ("Ratify the Optional Protocol to ICESCR", "Ratify the Optional Protocol to the CRPD", False),
    ("Cooperate with special procedures mandate holders", "Invite special procedures mandate holders", False),
    ("Ensure economic, social and cultural rights", "Continue efforts on economic, social and cultural rights", False),
    ("Build schools on the outer islands", "Build ferries for the outer islands", False),
    ("Take measures to protect human rights", "Continue to take measures to protect human rights", False),
]
OTHERS = ["Plant mangroves along the coast", "Teach harbour law to magistrates", "Register births of islanders in time"]


@pytest.mark.parametrize(("one", "another", "same"), PAIRS)
def test_whether_two_ask_for_the_same(one, another, same):
    asks = [ask_of(words, "en") for words in (one, another)]
    rarity = Rarity([*asks, *(ask_of(words, "en") for words in OTHERS)])
    assert bool(likeness(*asks, rarity)) is same
    assert bool(likeness(*reversed(asks), rarity)) is same


def test_treaties_join_recommendations_of_two_languages():
    asks = [ask_of("Ratify the CRPD", "en"), ask_of("Ratificar la CRPD", "es")]
    found = likeness(*asks, Rarity(asks))
    assert found is not None
    assert found.treaties == ("CRPD",)
    words = [ask_of("Train crews of ferries", "en"), ask_of("Train crews of ferries", "fr")]
    assert likeness(*words, Rarity(words)) is None


def of_cycles(*sources):
    results = [hrdocs.parse(source, media_type="text/plain") for source in sources]
    found = compared(results)
    return {
        each.number or each.of: each for result in found for each in result.records if each.kind == "upr-comparison"
    }


COURSES = {
    "71.1": ("accepted_now", "stronger", ["72.1"]),
    "71.2": ("repeated_after_acceptance", "weaker", ["71.2"]),
    "71.3": ("new", None, []),
    "71.4": ("new", None, []),
    "72.1": ("repeated_after_refusal", "weaker", ["72.2"]),
}


@pytest.mark.parametrize("sources", [(reviews.FIRST, reviews.SECOND), (reviews.SECOND, reviews.FIRST)])
def test_what_became_of_each(sources):
    found = of_cycles(*sources)
    told = {
        number: (each.course, each.strength, [earlier.number for earlier in each.forerunners])
        for number, each in found.items()
    }
    assert told == COURSES
    [earlier] = found["71.1"].forerunners
    assert (earlier.treaties, earlier.senders, earlier.position, earlier.cycle) == (
        ("OP-CAT",),
        ("URY",),
        "not_supported",
        1,
    )


def test_words_in_common_are_quoted():
    result = hrdocs.parse(reviews.SECOND, media_type="text/plain")
    found = compared([hrdocs.parse(reviews.FIRST, media_type="text/plain"), result])
    records = [each for each in found[1].records if each.kind == "upr-comparison"]
    text = result.document.text
    assert all(text[e.start : e.end] == e.exact for each in records for e in each.evidence)
    quoted = {each.number: {e.exact for e in each.evidence if e.field != "recommendation"} for each in records}
    assert quoted["71.1"] == {"OP-CAT"}
    assert {"crews", "ferries"} <= quoted["71.2"]
    assert quoted["71.3"] == set()


def test_reviews_of_other_states_are_never_forerunners():
    assert of_cycles(reviews.FIRST, reviews.OTHER_STATE) == {}


NOTE = Path(__file__).parent / "cases" / "pledges_en" / "source.txt"
TORTURE = "against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"


def test_pledges_stand_beside_what_asked_for_the_same_in_the_same_way():
    note = (
        NOTE.read_text("utf-8")
        .replace("Tonga", "Fiji")
        .replace(TORTURE, "on the Rights of Persons with Disabilities")
        .encode()
    )
    found = of_cycles(reviews.FIRST, note)
    told = {number: (each.course, [e.number for e in each.forerunners]) for number, each in found.items()}
    assert told == {"pledge/1": ("pledged", ["71.1"]), "pledge/2": ("new", []), "pledge/3": ("new", [])}
