"""Abbreviations that a document defines for States: which words define one, and what resolves by it."""

import pytest

import hrdocs
from hrdocs.un import states
from hrdocs.un.state_abbreviations import states_of

DEFINED = [
    ("The Kyrgyz Republic (KR) thanks the Working Group.", ("KR", "KGZ")),
    ("the Republic of Poland (hereinafter RP) reports", ("RP", "POL")),
    ("the Republic of Poland (hereinafter referred to as “RP”) reports", ("RP", "POL")),
    ("the Republic of Poland, hereinafter RP, reports", ("RP", "POL")),
    ("the Republic of Poland (hereinafter the RP) reports", ("RP", "POL")),
    ("la République de Pologne (ci-après la RP) déclare", ("RP", "POL")),
    ("l’Équateur (ci-après l’ÉQ) déclare", ("ÉQ", "ECU")),
    ("Malta, hereafter “MT”, is of the view", ("MT", "MLT")),
    ("la République kirghize (RK) remercie", ("RK", "KGZ")),
    ("la République togolaise (ci-après « RT ») remercie", ("RT", "TGO")),
    ("la República Kirguisa (en adelante «RK»)", ("RK", "KGZ")),
    ("la República del Paraguay (en lo sucesivo, la RP)", ("RP", "PRY")),
    ("Кыргызская Республика (КР) благодарит", ("КР", "KGZ")),
    ("Республика Таджикистан (далее – РТ) сообщает", ("РТ", "TJK")),
    ("Республика Казахстан (далее по тексту РК)", ("РК", "KAZ")),
    ("die Republik Polen (im Folgenden RP) erklärt", ("RP", "POL")),
    ("a República de Angola (doravante RA)", ("RA", "AGO")),
    ("Қазақстан Республикасы (бұдан әрі – ҚР)", ("ҚР", "KAZ")),
]


@pytest.mark.parametrize(("text", "wanted"), DEFINED)
def test_words_that_define_an_abbreviation(text, wanted):
    document = hrdocs.read(text.encode(), media_type="text/plain")
    (found,) = states_of(document).abbreviations
    assert (found.short, found.code) == wanted
    assert document.text[found.evidence.start : found.evidence.end] == found.evidence.exact
    assert found.evidence.exact.rstrip(')”»" ').endswith(wanted[0])
    assert [each.code for each in states_of(document).find(f"by {wanted[0]}, among others")] == [wanted[1]]
    assert states_of(document).lookup(f" {wanted[0]} ") == wanted[1]


NOT_DEFINED = [
    "the United Kingdom (UK) thanks",  # known anyway
    "France (UK) and Malta",
    "Uganda (UN) and Kenya",
    "the Embassy of Ukraine (UN)",
    "Switzerland (OSCE) and others",
    "Croatia (CAT), Malta (CRC)",
    "Mali (No. 5)",
    "Kenya (a) and Togo (b)",
    "Kenya (A)",
    "the Ministry of Foreign Affairs of Peru (MFA)",
    "the National Bank of Kazakhstan (NBK)",
    "the Kyrgyz Republic (hereinafter the Government)",
    "the Kyrgyz Republic (Bishkek)",
    "the Kyrgyz Republic (2031)",
    "Узбекистан (ООН)",
    "l'Ukraine (ONU)",
    "Norway (ABC)",
    "the Republic of Tajikistan (RT) and the Republic of Tunisia (RT)",  # two States' own
    "(KR) is not defined",
    "KR will act",
]


@pytest.mark.parametrize("text", NOT_DEFINED)
def test_words_that_define_none(text):
    assert states_of(hrdocs.read(text.encode(), media_type="text/plain")).abbreviations == ()


@pytest.mark.parametrize("short", ["KR", "RP", "PL", "DL", "КР", "RK"])
def test_letters_that_no_document_defines_are_no_state(short):
    assert states.lookup(short) is None
    assert states_of(hrdocs.read(f"by {short}".encode(), media_type="text/plain")).find(f"by {short} today") == []


@pytest.mark.parametrize("text", ["KR/12/4", "A/KR", "KRX", "XKR", "KR-17", "kr"])
def test_letters_inside_other_words_are_not_the_abbreviation(text):
    document = hrdocs.read(b"The Kyrgyz Republic (KR) thanks.", media_type="text/plain")
    assert states_of(document).find(text) == []


NOTE = """Note verbale dated 3 May 2031 from the Permanent Mission of Poland to the United Nations addressed to the \
President of the General Assembly

The Permanent Mission of the Republic of Poland (RP) to the United Nations presents its compliments to the President \
of the General Assembly and has the honour to transmit the candidature of Poland to the Human Rights Council.

Annex

Voluntary pledges and commitments of Poland

{short} undertakes to open a centre for victims of torture in each of its regions.

{short} is a State party to the Convention against Torture since 1989.
"""


@pytest.mark.formats
@pytest.mark.parametrize("short", ["RP", "ZZ"])
def test_a_note_goes_on_with_the_abbreviation(short):
    records = hrdocs.parse(NOTE.format(short=short).encode(), media_type="text/plain").records
    pledges = [each for each in records if each.kind == "pledge"]
    stated = [each for each in records if each.kind == "treaty-statement"]
    assert [each.state for each in pledges] == (["POL"] if short == "RP" else [])
    assert [(each.state, each.treaty) for each in stated] == ([("POL", "CAT")] if short == "RP" else [])


ADDENDUM = """Human Rights Council

Report of the Working Group on the Universal Periodic Review

Iceland

Addendum

The delegation of the Kyrgyz Republic (KR) and others took part.

The recommendations below enjoy the support of Iceland:

70.1 Ratify the Optional Protocol to the Convention against Torture (KR);

70.2 Open an office of the ombudsman in each region (Chile, KR);

70.3 Train the police of the islands (XQ).
"""


@pytest.mark.formats
def test_a_bracket_of_recommending_states_names_one_by_its_abbreviation():
    records = hrdocs.parse(ADDENDUM.encode(), media_type="text/plain").records
    states_by_number = {each.number: each.recommending_states for each in records if each.kind == "upr-position"}
    assert states_by_number == {"70.1": ("KGZ",), "70.2": ("CHL", "KGZ"), "70.3": ()}
