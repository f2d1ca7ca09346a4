"""The request to circulate, annexes, formulas, passages over page breaks."""

from collections.abc import Callable

import pytest

from hrdocs import Document
from hrdocs.passages import passages
from hrdocs_note_verbale import circulation
from hrdocs_note_verbale.annexes import annexes
from hrdocs_note_verbale.openings import opening_of

GENERAL, SECURITY, RIGHTS = "General Assembly", "Security Council", "Human Rights Council"


@pytest.mark.parametrize(
    ("text", "council", "organs", "items"),
    [
        (
            "would be grateful if the present note and its annex could be circulated as a document of the"
            " General Assembly,"
            " under item 121 (b) of the provisional agenda.",
            SECURITY, [GENERAL], ["121 (b)"],
        ),
        (
            "I should be grateful if you would have the present letter circulated as a document of the General"
            " Assembly,"
            " under agenda items 28, 73 (a) and (c) and 112, and of the Security Council.",
            SECURITY, [GENERAL, SECURITY], ["28", "73 (a)", "73 (c)", "112"],
        ),
        ("could be circulated as a document of the Assembly, under agenda item 5.", SECURITY, [GENERAL], ["5"]),
        ("to have it issued as an official document of the Council under agenda item 4", RIGHTS, [RIGHTS], ["4"]),
        ("requests that it be circulated as a document of the Council.", SECURITY, [SECURITY], []),
        (
            "circulated as a document of the seventy-fifth session of the General Assembly, under item 114 (d),"
            " “Elections"
            " to fill vacancies in subsidiary organs: election of members of the Human Rights Council”.",
            SECURITY, [GENERAL], ["114 (d)"],
        ),
        (
            "circulated as a document of the General Assembly, under agenda item 82, and of the Security"
            " Council, and that"
            " it be printed in the next number of the Bulletin of Harbours.",
            SECURITY, [GENERAL, SECURITY], ["82"],
        ),
        ("circulated as a document of the General Assembly and the Economic and Social Council.", SECURITY,
         [GENERAL, "Economic and Social Council"], []),
        ("to have it circulated as an official Security Council document.", RIGHTS, [SECURITY], []),
        ("circulated as a document of the General Assembly (agenda item 47) and of the Security Council.", RIGHTS,
         [GENERAL, SECURITY], ["47"]),
        (
            "I refer to my letter, issued as a document of the Security Council, and ask that this one be"
            " circulated as a"
            " document of the General Assembly, under item 7.",
            SECURITY, [GENERAL], ["7"],
        ),
        ("circulated as a document of the United Nations (see annex).", SECURITY, [], []),
        ("bring the present letter to the attention of the members of the Security Council.", SECURITY, [], []),
        ("serves as a document of identity issued in the General Assembly building", SECURITY, [], []),
        (
            "de bien vouloir faire distribuer le texte de la présente lettre comme document de l’Assemblée générale, au"
            " titre du point 82 de l’ordre du jour, et du Conseil de sécurité.",
            SECURITY, [GENERAL, SECURITY], ["82"],
        ),
    ],
)  # fmt: skip
def test_request(
    build: Callable[[str], Document], text: str, council: str, organs: list[str], items: list[str]
) -> None:
    found = circulation.request(passages(build(f"P {text}")), council)
    assert [each.value for each in found.organs] == organs
    assert [each.value for each in found.items] == items
    for each in (*found.organs, *found.items):
        assert each.passage.text[each.start : each.end].strip()


LETTER = (
    "letter dated 5 May 2033 from the Permanent Representative of Peru to the United Nations addressed to the Assembly"
)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (f"P See annex.\n\nH3 Annex to the {LETTER}\n\nH3 Pledges of Peru\n\nP Peru pledges.", ["Pledges of Peru"]),
        (f"P See annex.\n\nH3 Annex to the {LETTER}\n\nP [Original: Spanish]\n\nH3 Plan of action*", ["Plan of"
         " action"]),
        (f"H3 Annex I to the {LETTER}\n\nH3 One\n\nP Text.\n\nH3 Annex II to the {LETTER}\n\nH3 Two", ["One", "Two"]),
        (f"H3 Annex to the {LETTER}\n\nP The General Assembly,\n\nP Recalling its resolution,", [f"Annex to the"
         f" {LETTER}"]),
        ("H3 Annex\n\nL1[1.] The plan begins.", ["Annex"]),
        ("P Annex\n\nP Letter dated 3 May 2033 from the President of Peru addressed to the Secretary-General",
         ["Letter dated 3 May 2033 from the President of Peru addressed to the Secretary-General"]),
        ("H3 Annex\n\nH3 The report\n\nP Text.\n\nH3 Enclosure\n\nH3 A table", ["The report"]),
        (f"H3 Annex to the {LETTER}\n\nH3 Report\n\nP Text.\n\nH3 Annex 1\n\nH3 Figures", ["Report"]),
        ("P Annex\n\nP Excellency,\n\nP I write to you.", ["Annex"]),
        ("H3 مرفق الرسالة المؤرخة 5 أيار/مايو 2033 الموجهة إلى الأمين العام\n\nH3 خطة العمل", ["خطة العمل"]),
        ("H3 مرفق الرساااالتين 5 نيسان\n\nH3 المااادة", ["مرفق الرساااالتين 5 نيسان"]),
        ("P The annex to the present letter is in Spanish.\n\nP Annex to it is a map of the region.", []),
    ],
)  # fmt: skip
def test_annexes(build: Callable[[str], Document], notation: str, expected: list[str]) -> None:
    assert [annex.text for annex in annexes(passages(build(notation)))] == expected


@pytest.mark.parametrize(
    ("text", "sender", "addressee", "compliments", "honour"),
    [
        (
            "The Permanent Mission of Chile to the United Nations presents its compliments to the Secretariat"
            " and has the"
            " honour to refer to its note.",
            "Permanent Mission of Chile to the United Nations", "Secretariat", True, True,
        ),
        (
            "The Permanent Mission of the Republic of Estonia to the United Nations, in answer to the two notes"
            " of 9 June 2035, has the honour to give this reply:",
            "Permanent Mission of the Republic of Estonia to the United Nations", "", False, True,
        ),
        (
            "The Ministry of Foreign Affairs of Peru presents its compliments to the Embassy of Chile, and thanks it.",
            "Ministry of Foreign Affairs of Peru", "Embassy of Chile", True, False,
        ),
    ],
)  # fmt: skip
def test_openings(
    build: Callable[[str], Document], text: str, sender: str, addressee: str, compliments: bool, honour: bool
) -> None:
    found = opening_of(passages(build(f"P {text}")))
    assert found is not None
    assert text[slice(*found.sender)] == sender
    assert text[slice(*(found.addressee or (0, 0)))] == addressee
    assert (found.compliments, found.honour) == (compliments, honour)


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary-General has the honour to transmit to the General Assembly the report of the Special"
        " Rapporteur.",
        "The Permanent Mission of Chile is on Third Avenue.",
        "She has the honour of chairing the meeting.",
    ],
)
def test_no_opening(build: Callable[[str], Document], text: str) -> None:
    assert opening_of(passages(build(f"P {text}"))) is None


@pytest.mark.parametrize(
    ("notation", "texts"),
    [
        ("P It promotes the\n\nF 2/4\n\nP rights of women.", ["It promotes the rights of women."]),
        ("P It addresses the Human Rights\n\nF 2/4\n\nP Council.", ["It addresses the Human Rights", "Council."]),
        ("P It addresses the\n\nF 2/4\n\nP Council.", ["It addresses the Council."]),
        ("L1[•] Equal pay\n\nF 2/4\n\nL1[•] equal rights", ["Equal pay", "equal rights"]),
        ("P It ends here.\n\nF 2/4\n\nP after a page.", ["It ends here.", "after a page."]),
        ("P No page stands here\n\nP and lower case", ["No page stands here", "and lower case"]),
        ("P It goes on and\n\nP on without a page.", ["It goes on and on without a page."]),
        ("P to sign; and\n\nP to ratify", ["to sign; and", "to ratify"]),
        ("H3 A heading\n\nF 2/4\n\nP of two pages", ["A heading", "of two pages"]),
    ],
)
def test_passages_over_pages(build: Callable[[str], Document], notation: str, texts: list[str]) -> None:
    document = build(notation)
    found = passages(document)
    assert [passage.text for passage in found] == texts
    for passage in found:
        quoted = passage.evidence("text")
        assert " ".join(each.exact for each in quoted) == passage.text
        assert all(document.text[each.start : each.end] == each.exact for each in quoted)
