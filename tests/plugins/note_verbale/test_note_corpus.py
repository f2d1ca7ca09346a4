"""The real notes and letters of the reference folder, where it is at hand: counts that a person made first."""

import os
from pathlib import Path

import corpus_lists
import pytest

import hrdocs

CORPUS = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="HRDOCS_CORPUS names no folder with the real documents")


@pytest.mark.parametrize(
    ("path", "form", "states", "pledges", "continuing", "statements"), corpus_lists.cases("note_counts")
)
def test_counts(path: Path, form: str, states: str, pledges: str, continuing: str, statements: str) -> None:
    result = hrdocs.parse(path)
    note = result.of_kind("communication")[0]
    found = result.of_kind("pledge")
    assert (result.document.format, note.form, note.sender_states) == ("note-verbale", form, (states,))  # type: ignore[attr-defined]
    assert (len(found), sum(each.continuing for each in found)) == (int(pledges), int(continuing))  # type: ignore[attr-defined]
    assert len(result.of_kind("treaty-statement")) == int(statements)


@pytest.mark.parametrize("name", ["A_52_613", "A_80_604_Add.1", "A_HRC_RES_59_25", "S_2024_145"])
def test_other_documents_are_not_claimed(name: str) -> None:
    answers = hrdocs.detect(Path(CORPUS or "") / "corpus" / "un_pdf" / f"{name}.pdf")
    assert next(answer.match for answer in answers if answer.parser == "note-verbale") is None
