"""The real notes and letters of the reference folder, where it is at hand: counts that a person made first."""

import os
from pathlib import Path

import pytest

import hrdocs

CORPUS = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="HRDOCS_CORPUS names no folder with the real documents")


@pytest.mark.parametrize(
    ("name", "form", "states", "pledges", "continuing", "statements"),
    [
        ("corpus/note_verbale/A_79_997.pdf", "note-verbale", ("CYP",), 0, 0, 0),
        ("corpus/note_verbale/A_80_66.pdf", "note-verbale", ("CHL",), 10, 4, 17),
        ("corpus/note_verbale/A_80_67.pdf", "note-verbale", ("ITA",), 48, 26, 6),
        ("corpus/note_verbale/A_80_84.pdf", "note-verbale", ("SVN",), 15, 12, 0),
        ("corpus/note_verbale/S_2025_472.pdf", "note-verbale", ("KEN",), 0, 0, 0),
        ("corpus/un_pdf/A_79_876.pdf", "identical-letters", ("LBN",), 0, 0, 0),
        ("seeds/note_verbale_A_77_319.txt", "note-verbale", ("KGZ",), 22, 11, 8),
    ],
)
def test_counts(name: str, form: str, states: tuple[str, ...], pledges: int, continuing: int, statements: int) -> None:
    result = hrdocs.parse(Path(CORPUS or "") / name)
    note = result.of_kind("communication")[0]
    found = result.of_kind("pledge")
    assert (result.document.format, note.form, note.sender_states) == ("note-verbale", form, states)  # type: ignore[attr-defined]
    assert (len(found), sum(each.continuing for each in found)) == (pledges, continuing)  # type: ignore[attr-defined]
    assert len(result.of_kind("treaty-statement")) == statements


@pytest.mark.parametrize("name", ["A_52_613", "A_80_604_Add.1", "A_HRC_RES_59_25", "S_2024_145"])
def test_other_documents_are_not_claimed(name: str) -> None:
    answers = hrdocs.detect(Path(CORPUS or "") / "corpus" / "un_pdf" / f"{name}.pdf")
    assert next(answer.match for answer in answers if answer.parser == "note-verbale") is None
