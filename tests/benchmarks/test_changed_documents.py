"""Changes that real documents make to what they say: on an invented report and an invented note none moves a record."""

import sys
from pathlib import Path

import invented_reviews
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from changed_documents import CHANGES, moved

REPORT = invented_reviews.report(
    state="Fiji",
    accepted=[
        f"Train the judges of the office for ferries in Fiji’s port {n} without any delay (Chad, Mali)"
        for n in range(1, 31)
    ],
    refused=["Abolish the first decree on fishing with nets (Peru)", "Close the prison on the far island (Oman, Chad)"],
).decode()
NOTE = """Note verbale dated 3 May 2041 from the Permanent Mission of Mali to the United Nations addressed to the \
Secretary-General

The Permanent Mission of Mali to the United Nations presents its compliments to the Secretary-General and has the \
honour to inform him that Mali has presented its candidature to the Human Rights Council for the term 2042-2044, at \
the elections of October 2041.

The Permanent Mission of Mali to the United Nations avails itself of this opportunity to renew to the \
Secretary-General the assurances of its highest consideration.
"""
TAKING_AWAY = ("letters misread",)
"""Changes behind which a reader cannot be sure: what they move has to be said."""


@pytest.mark.slow
@pytest.mark.formats
@pytest.mark.parametrize("text", [REPORT, NOTE], ids=["report", "note"])
def test_no_change_moves_a_record_unsaid(text):
    found = {name: (count, codes) for name, count, codes in moved(text)}
    assert len(found) > 25
    assert [(name, count) for name, (count, _) in found.items() if count and name not in TAKING_AWAY] == []
    assert [name for name, (count, codes) in found.items() if count and not codes] == []


def test_changes_change_something():
    assert {name for name, *_ in moved(REPORT)} | {name for name, *_ in moved(NOTE)} == set(CHANGES)
