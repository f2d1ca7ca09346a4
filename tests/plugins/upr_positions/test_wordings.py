"""Every wording of a table, in every language that is read, with the reading that it must have."""

import csv
from pathlib import Path

import attrs
import pytest

from hrdocs_upr_positions.phrases_found import find_phrases
from hrdocs_upr_positions.verdict import read_verdict
from hrdocs_upr_positions.wordings import wordings

ROWS = list(
    csv.DictReader(
        Path(__file__).with_name("wordings.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


def test_the_table_has_wordings_and_negatives_in_every_language():
    assert len(ROWS) >= 150
    for language in ("en", "fr", "es", "ru", "ar", "zh", "pt", "de", "kk", "tg"):
        positions = {row["position"] for row in ROWS if row["language"] == language}
        assert {"supported", "not_supported", "noted", "unclear"} <= positions


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["wording"][:60])
def test_reading(row):
    reading = read_verdict(row["wording"], language=row["language"])
    qualifier = reading.qualifier.value if reading.qualifier else "-"
    assert (reading.position, reading.claim, qualifier) == (row["position"], row["claim"], row["qualifier"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["wording"][:60])
def test_the_deciding_words_stand_in_the_wording(row):
    reading = read_verdict(row["wording"], language=row["language"])
    undecided = row["position"] == "unclear"
    assert bool(reading.deciding) is not undecided
    assert all(row["wording"][start:end].strip() for start, end in reading.deciding)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["wording"][:60])
def test_the_language_need_not_be_told(row):
    assert read_verdict(row["wording"]).position == row["position"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["wording"][:60])
def test_stems_hide_no_phrase(row):
    words = wordings(row["language"])
    looking_everywhere = attrs.evolve(words, stems=dict.fromkeys(words.stems, ("",)))
    assert find_phrases(row["wording"], words) == find_phrases(row["wording"], looking_everywhere)
