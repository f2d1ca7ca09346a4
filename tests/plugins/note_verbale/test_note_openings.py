"""How notes without a title open: whoever presents compliments and has the honour sends one, listed office or not."""

import csv
import time
from pathlib import Path

import pytest

import hrdocs
from hrdocs.model import Confidence
from hrdocs_note_verbale import Communication, detect

TABLE = Path(__file__).with_name("openings.tsv")


def _rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _text(written: str) -> bytes:
    return written.replace("¶", "\n\n").encode()


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["text"][:40])
def test_who_writes_to_whom_when(row: dict[str, str]) -> None:
    result = hrdocs.parse(_text(row["text"]), media_type="text/plain")
    assert result.document.format == "note-verbale"
    (note,) = (each for each in result.records if isinstance(each, Communication))
    found = {
        "sender": note.senders[0],
        "addressee": note.addressees[0],
        "dated": note.dated,
        "reference": note.reference,
    }
    assert found == {key: row[key] or None for key in found}
    for evidence in note.evidence:
        assert result.document.text[evidence.start : evidence.end] == evidence.exact


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["text"][:40])
def test_two_set_phrases_are_a_strong_sign(row: dict[str, str]) -> None:
    found = detect(hrdocs.read(_text(row["text"]), media_type="text/plain"))
    assert found is not None
    assert found.confidence is Confidence.STRONG


NO_NOTES = [
    "Letters of diplomats follow a form. “The Embassy of Chad presents its compliments to the Ministry and has the"
    " honour to refer to its note” is how most of them begin, and few readers ever see one of them in their life.",
    "“The Embassy of Chad presents its compliments to the Ministry of Trade and has the honour to reply”, it said.",
    "The ministers met for three days in Lima, where they spoke of fish, of ships and of the price of salt, and parted"
    " without a word on the border that had brought them there.¶The Embassy of Chad presents its compliments to the"
    " Ministry of Trade and has the honour to reply to its note of 5 May 2041.",
    "She presented her compliments to the cook and had the honour to be heard.",
    "The Council has the honour to be the oldest in the country.",
    "It was an honour. Compliments to all who came.",
    "The Association avails itself of this opportunity to thank its members.",
    "Die Firma Meier beehrt sich, dem Auswärtigen Amt eine Liste ihrer Waren zu senden.",
    "„Die Botschaft von Ghana beehrt sich, dem Auswärtigen Amt mitzuteilen, dass sie schließt“, stand in der Zeitung.",
    "Belediye Başkanı halka saygılarını sunar.",
    "La ditta Rossi si pregia di presentare il suo nuovo catalogo ai clienti.",
]


@pytest.mark.parametrize("text", NO_NOTES)
def test_a_mention_is_no_note(text: str) -> None:
    assert detect(hrdocs.read(_text(text), media_type="text/plain")) is None


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "The Special Court for Samoa presents its compliments to the Embassy of Chad and has the honour to reply.",
            (),
        ),
        ("The Embassy of Chad in Peru presents its compliments to the Ministry and has the honour to reply.", ("TCD",)),
        (
            "Die Botschaft der Republik Island beehrt sich, dem Auswärtigen Amt mitzuteilen, dass er reist.",
            ("ISL",),
        ),
        (
            "Gana Cumhuriyeti Büyükelçiliği Dışişleri Bakanlığına saygılarını sunar ve bilgi vermekten onur duyar.",
            ("GHA",),
        ),
    ],
)
def test_whose_note_it_is(text: str, states: tuple[str, ...]) -> None:
    (note,) = (each for each in hrdocs.parse(_text(text)).records if isinstance(each, Communication))
    assert note.sender_states == states


HEAD = "The Embassy of Chad presents its compliments to the Ministry of Trade and has the honour to "


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        (
            "acknowledge receipt of the Ministry’s Note No. 77/A of 9 June 2041, which reads as follows: “The Ministry"
            " of Trade presents its compliments to the Embassy of Chad and has the honour to ask.”",
            "Note No. 77/A of 9 June 2041",
        ),
        ("refer to its note verbale dated 3 May 2041 regarding salt.", "note verbale dated 3 May 2041"),
        (
            "acknowledge receipt of the latter’s Note of 15 May 2041 (ref. No. AB/CD-166/41) which reads as follows:",
            "Note of 15 May 2041 (ref. No. AB/CD-166/41)",
        ),
        ("acknowledge, with thanks, receipt of note verbale F/4 of 11 May 2041.", "note verbale F/4 of 11 May 2041"),
        ("refer to its note (No. 12 of 3 May 2041, in French) on salt.", "note (No. 12 of 3 May 2041, in French)"),
        ("confirm the receipt of Note DJ/12-41. It agrees.", "Note DJ/12-41"),
        ("propose, with reference to its Note No. 77/A of 9 June 2041, a list.", "Note No. 77/A of 9 June 2041"),
        ("send, further to the Ministry’s note No. 12 of 3 May 2041, a list.", "note No. 12 of 3 May 2041"),
        ("propose, with reference to the Agreement of 3 May 2041 and a note on salt of 9 May, a list.", None),
        ("inform, in reply to its note of 3 May 2041, has the honour to add resolution 78/4.", "note of 3 May 2041"),
        (
            "send, with reference to the communication AL TCD 2/2041 of 9 June 2041, has the honour to add a list.",
            "communication AL TCD 2/2041 of 9 June 2041",
        ),
        ("reply, in response to joint communication JUA TCD 4/2041, that it is", "joint communication JUA TCD 4/2041"),
        ("refer to the urgent appeal UA TCD 1/2041, concerning salt.", "urgent appeal UA TCD 1/2041"),
        ("refer to the communication dated 3 May 2041 regarding salt.", "communication dated 3 May 2041"),
        ("refer to the communication strategy of 2041.", None),
        ("refer to the Agreement of 3 May 2041.", None),
        ("refer to its note on salt and 12 other goods: they are due.", None),
        ("ask for a list.", None),
    ],
)  # fmt: skip
def test_a_reply_is_one_note_and_names_the_other(said: str, answers: str | None) -> None:
    (note,) = (each for each in hrdocs.parse(_text(HEAD + said)).records if isinstance(each, Communication))
    assert note.answers == answers
    assert note.senders == ("Embassy of Chad",)


@pytest.mark.parametrize(
    ("sender", "states", "named"),
    [
        ("Embassy of the Union of Soviet Socialist Republics", (), ["Union of Soviet Socialist Republics"]),
        ("Permanent Mission of Czechoslovakia", (), ["Czechoslovakia"]),
        ("International Criminal Tribunal for the Former Yugoslavia", (), []),
        ("Embassy of Zaire", ("COD",), []),
        ("High Commission for the Republic of Zambia", ("ZMB",), []),
        ("International Tribunal for Rwanda", (), []),
    ],
)
def test_a_state_that_is_no_more_is_named_in_a_diagnostic(
    sender: str, states: tuple[str, ...], named: list[str]
) -> None:
    text = f"The {sender} presents its compliments to the Ministry of Trade and has the honour to ask for a list."
    result = hrdocs.parse(_text(text))
    (note,) = (each for each in result.records if isinstance(each, Communication))
    found = [each for each in result.diagnostics if each.code == "former-state"]
    assert (note.sender_states, [result.document.text[each.start : each.end] for each in found]) == (states, named)


@pytest.mark.parametrize(
    "unit", ["presents its compliments to ", "“The Embassy presents its compliments to it and ", "“The “"]
)
def test_a_long_line_of_formulas_takes_no_time(unit: str) -> None:
    document = hrdocs.read((unit * 6000).encode(), media_type="text/plain")
    began = time.process_time()
    detect(document)
    assert time.process_time() - began < 2
