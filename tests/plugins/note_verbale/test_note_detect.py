"""Which documents are notes and letters, how surely, and which only mention one."""

from collections.abc import Callable

import pytest

from hrdocs import Confidence, Document
from hrdocs_note_verbale import detect, parse

PROSE = "P The Committee met on 3 May 2033. It considered several letters, and it had nothing to say about any of them."
TITLE = "from the Permanent Mission of Peru to the United Nations addressed to the Secretary-General"


@pytest.mark.parametrize(
    ("notation", "confidence"),
    [
        (f"H3 Note verbale dated 5 May 2033 {TITLE}\n\n{PROSE}", Confidence.CERTAIN),
        (f"H3 Identical letters dated 5 May 2033 {TITLE}\n\n{PROSE}", Confidence.CERTAIN),
        (
            "P The Permanent Mission of Peru presents its compliments to the Secretariat and has the honour to write.",
            Confidence.STRONG,
        ),
        ("P The Embassy of Peru has the honour to invite you.", Confidence.WEAK),
        (
            "P I have the honour to transmit a statement.\n\n"
            "P I should be grateful if you would have it circulated as a document of the Security Council.",
            Confidence.STRONG,
        ),
    ],
    ids=["note", "identical letters", "two set phrases", "one set phrase", "a letter without its title"],
)
def test_claimed(build: Callable[[str], Document], notation: str, confidence: Confidence) -> None:
    match = detect(build(notation))
    assert match is not None
    assert match.confidence is confidence
    assert match.evidence


@pytest.mark.parametrize(
    "notation",
    [
        f"H1 Report of the Secretary-General\n\n{PROSE}\n\nH3 Annex\n\nH3 Letter dated 5 May 2033 {TITLE}",
        f"H3 Resolution 2999\n\nP The Security Council,\n\nP Noting the letter dated 5 May 2033 {TITLE},",
        f"P 9000th meeting\n\nP Agenda\n\nP The situation in Peru\n\nP Letter dated 5 May 2033 {TITLE} (S/2033/411)",
        f"H3 List of communications\n\nL1[1.] Note verbale dated 5 May 2033 {TITLE}",
        f"H1 Note\n\nP The Secretary-General has the honour to transmit the report.\n\n{PROSE}",
        "H1 Press release\n\nP The minister has the honour to invite journalists, Lima, 5 May 2033.",
        "H1 A note verbale and its history\n\nP A note verbale is a letter in the third person, not signed.",
        "P I have the honour to be your servant.",
        "P ",
    ],
    ids=["report", "resolution", "agenda", "list", "note by", "invitation", "essay", "politeness", "nothing"],
)
def test_not_claimed(build: Callable[[str], Document], notation: str) -> None:
    document = build(notation) if notation.strip() != "P" else build(PROSE)
    assert detect(document) is None


@pytest.mark.parametrize("notation", [PROSE, "H3 Annex", "L1[(i)] (a) (b)", "P : ; : ;", "F 1/2", "P \u202e\u0301 ٣"])
def test_parse_never_raises(build: Callable[[str], Document], notation: str) -> None:
    result = parse(build(notation))
    assert [record.kind for record in result.records] == ["communication"]
    assert result.diagnostics
