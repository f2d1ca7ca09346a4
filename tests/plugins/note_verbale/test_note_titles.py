"""Titles of notes and letters: their parts, and which title is the document's own."""

from collections.abc import Callable

import pytest

from hrdocs import Document
from hrdocs.passages import passages
from hrdocs_note_verbale import parties
from hrdocs_note_verbale.titles import form_of, own_title, parse_title

GENERAL, SECURITY, SECRETARY = (
    "President of the General Assembly",
    "President of the Security Council",
    "Secretary-General",
)


@pytest.mark.parametrize(
    ("title", "form", "states", "addressees"),
    [
        (
            "Note verbale dated 4 August 2031 from the Permanent Mission of Slovakia to the United Nations"
            " addressed to"
            " the President of the General Assembly",
            "note-verbale", ["SVK"], [GENERAL],
        ),
        (
            "LETTER DATED 5 MAY 1991 FROM THE PERMANENT REPRESENTATIVE OF PERU TO THE UNITED NATIONS ADDRESSED TO THE"
            " SECRETARY-GENERAL",
            "letter", ["PER"], [SECRETARY],
        ),
        (
            "Identical letters dated 7 May 2030 from the Permanent Representative of the Syrian Arab Republic to the"
            " United Nations addressed to the Secretary-General and the President of the Security Council",
            "identical-letters", ["SYR"], [SECRETARY, SECURITY],
        ),
        (
            "Letter dated 3 March 2031 from the representatives of Denmark, Latvia and Pakistan to the United Nations"
            " addressed to the Presidents of the General Assembly and the Security Council",
            "letter", ["DNK", "LVA", "PAK"], [GENERAL, SECURITY],
        ),
        (
            "Letter dated 8 August 2035 from the Permanent Representatives of Guinea-Bissau, Mauritius and South Sudan"
            " and the Deputy Permanent Representative of the Sudan to the United Nations addressed to the"
            " Secretary -General",
            "letter", ["GNB", "MUS", "SSD", "SDN"], [SECRETARY],
        ),
        (
            "Letter dated 12 March 2031 from the Panel of Experts on the Sudan established pursuant to resolution 1591"
            " (2005) addressed to the President of the Security Council",
            "letter", [], [SECURITY],
        ),
        (
            "Letter dated 12 March 2031 from the Chair of the Security Council Committee pursuant to resolution 751"
            " (1992) concerning Somalia addressed to the President of the Security Council",
            "letter", [], [SECURITY],
        ),
        (
            "Letter dated 7 July 2035 from the Permanent Representative of Uganda to the United Nations in his capacity"
            " as Chair of the Group of Friends of Haiti addressed to the Secretary-General",
            "letter", ["UGA"], [SECRETARY],
        ),
        (
            "Letter dated 1 June 2033 from the Chargé d’affaires a.i. of the Permanent Mission of the Democratic"
            " People’s Republic of Korea to the United Nations addressed to the President of the Security Council",
            "letter", ["PRK"], [SECURITY],
        ),
        ("Letter dated 6 February 2039 from the Secretary-General addressed to the President of the Security Council",
         "letter", [], [SECURITY]),
        (
            "Letter dated 26 February 2032 from the Minister for Foreign Affairs and Cooperation of Mali addressed to"
            " the President of the Security Council",
            "letter", ["MLI"], [SECURITY],
        ),
        (
            "Letter dated 5 March 2034 from the Permanent Representative of Bulgaria to the Conference on Disarmament"
            " addressed to the Secretary-General of the Conference transmitting the text of a statement",
            "letter", ["BGR"], ["Secretary-General of the Conference"],
        ),
        (
            "Note verbale from the Permanent Mission of Ghana to the United Nations dated 4 May 2030 addressed to the"
            " Chair of the Committee",
            "note-verbale", ["GHA"], ["Chair of the Committee"],
        ),
        (
            "Lettre datée du 5 mai 2030, adressée au Secrétaire général et au Président du Conseil de sécurité par le"
            " Représentant permanent du Mali auprès de l’Organisation des Nations Unies",
            "letter", ["MLI"], [SECRETARY, SECURITY],
        ),
        (
            "Nota verbal de fecha 9 de junio de 2032 dirigida a la Presidencia de la Asamblea General por la Misión"
            " Permanente de Eslovaquia ante las Naciones Unidas",
            "note-verbale", ["SVK"], [GENERAL],
        ),
        (
            "Идентичные письма Постоянного представителя Сирийской Арабской Республики при Организации Объединенных"
            " Наций от 7 мая 2030 года на имя Генерального секретаря и Председателя Совета Безопасности",
            "identical-letters", ["SYR"], [SECRETARY, SECURITY],
        ),
        (
            "رسالتان متطابقتان مؤرختان 7 أيار/مايو 2030 موجهتان إلى الأمين العام ورئيس مجلس الأمن من الممثل الدائم"
            " للجمهورية العربية السورية لدى الأمم المتحدة",
            "identical-letters", ["SYR"], [SECRETARY, SECURITY],
        ),
        ("2032年6月9日斯洛伐克常驻联合国代表团给大会主席的普通照会", "note-verbale", ["SVK"], [GENERAL]),
    ],
)  # fmt: skip
def test_parts(title: str, form: str, states: list[str], addressees: list[str]) -> None:
    match = parse_title(title)
    assert match is not None
    assert form_of(match["form"]) == form
    assert [state.code for state in parties.sender_states(match["senders"])] == states
    assert [party.name for party in parties.addressees(match["addressees"])] == addressees


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Permanent Mission of Chile to the United Nations", ["Permanent Mission of Chile to the United Nations"]),
        (
            "the Permanent Representative of Ireland to the United Nations and the Permanent Representative of the"
            " Niger to the United Nations",
            [
                "Permanent Representative of Ireland to the United Nations",
                "Permanent Representative of the Niger to the United Nations",
            ],
        ),
        ("the Permanent Representatives of Chile and Peru", ["Permanent Representatives of Chile and Peru"]),
        ("the Minister of Justice and Human Rights of Peru*", ["Minister of Justice and Human Rights of Peru"]),
        (
            "the Permanent Representative of Bosnia and Herzegovina",
            ["Permanent Representative of Bosnia and Herzegovina"],
        ),
    ],
)
def test_split(text: str, names: list[str]) -> None:
    found = parties.split(text)
    assert [party.name for party in found] == names
    assert all(text[party.start : party.end] == party.name for party in found)


OWN = "H3 Letter dated 5 May 2033 from the Permanent Representative of Peru to the United Nations addressed to the"
PROSE = "P The Committee met on 3 May 2033. It considered several letters, and it had nothing to say about any of them."


@pytest.mark.parametrize(
    "notation",
    [
        f"P United Nations\n\n{OWN} Secretary-General*\n\n{PROSE}",
        f"H3 The situation in the harbours\n\nH3 Question of ferries\n\n{OWN} Secretary-General\n\n{PROSE}",
        f"{OWN}\n\nP Secretary-General and the President of the Security Council\n\n{PROSE}",
        f"P A/99/1\n\n{OWN} President of the\n\nH3 General Assembly\n\n{PROSE}",
    ],
    ids=["alone", "under titles of items", "over two blocks", "cut after an article"],
)
def test_own_title(build: Callable[[str], Document], notation: str) -> None:
    title = own_title(passages(build(notation)))
    assert title is not None
    assert title.part(title.senders) == "the Permanent Representative of Peru to the United Nations"
    assert title.part(title.addressees).removeprefix("the ").rstrip("*").startswith(("Secretary-General", GENERAL))


@pytest.mark.parametrize(
    "notation",
    [
        f"H1 Report of the Secretary-General\n\n{PROSE}\n\n{OWN} Secretary-General",
        f"H1 Report\n\nH3 Contents\n\n{OWN} Secretary-General",
        f"P Agenda\n\n{OWN} President of the Security Council (S/2033/411)",
        f"P Agenda\n\nL1[1.] {OWN[3:]} Secretary-General\n\n{PROSE}",
        f"P {OWN[3:]} Secretary-General, the Committee decided on 9 May 2033 to take no action on it.",
        "P Recalling the note verbale dated 5 May 2033 from the Permanent Mission of Peru addressed to the Secretariat",
        "H1 Letters to the editor\n\nP Letter from a reader in Lima addressed to nobody",
    ],
    ids=[
        "after prose",
        "after a table of contents",
        "with a symbol",
        "in a list",
        "in a sentence",
        "recalled",
        "editor",
    ],
)
def test_mentions_are_not_own(build: Callable[[str], Document], notation: str) -> None:
    assert own_title(passages(build(notation))) is None
