"""Which State a document is about: its name is read in the language of its text."""

import pytest

import hrdocs
from hrdocs_upr_positions.review import read_review

SAID = "The review of the harbour took place in the capital and lasted for three whole days in the spring."
GESAGT = "Die Stellungnahme zu den Empfehlungen, die bei der Überprüfung ausgesprochen wurden, wird hiermit vorgelegt."


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"Überprüfung\n\nIsland\n\n{GESAGT}", "ISL"),
        (f"Überprüfung\n\nWeißrussland\n\n{GESAGT}", "BLR"),
        (
            "Überprüfung\n\nDie Stellungnahme von Island zu den Empfehlungen wird hiermit der Versammlung vorgelegt.",
            "ISL",
        ),
        (f"Review\n\nIceland\n\n{SAID}", "ISL"),
        (f"Review\n\nIsland\n\n{SAID}", None),  # the word
        ("Review\n\nThe review of Man and of his works took place in the capital and lasted for three days.", None),
    ],
)
def test_a_name_is_of_the_language_of_its_text(text: str, state: str | None) -> None:
    assert read_review(hrdocs.read(text.encode(), media_type="text/plain")).state == state
