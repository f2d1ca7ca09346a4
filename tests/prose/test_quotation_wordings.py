"""Quotations in ten languages: a table of wordings with one each, and one of marks that nobody speaks between."""

import csv
from pathlib import Path

import pytest

from hrdocs.model import BlockKind, Document
from hrdocs.prose.quotations.quotations import quotations
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def document(*paragraphs: str) -> Document:
    text = Assembler()
    for paragraph in paragraphs:
        text.add(BlockKind.PARAGRAPH, paragraph)
    return text.document(Source(data=b"x", media_type="text/plain"))


@pytest.mark.parametrize("row", rows("quotations.tsv"), ids=lambda row: row["paragraph"][:40])
def test_one_quotation(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    wanted = (row["text"], row["speaker"] or None, row["role"] or None)
    assert [(each.text, each.speaker, each.role) for each in found] == [wanted]


@pytest.mark.parametrize("row", rows("no_quotations.tsv"), ids=lambda row: row["paragraph"][:40])
def test_marks_that_nobody_speaks_between(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    assert found == ()


@pytest.mark.parametrize(
    "row", rows("quotations_kinds.tsv"), ids=lambda row: f"{row['language']}: {row['paragraph'][:40]}"
)
def test_kinds_of_attribution(row: dict[str, str]) -> None:
    found, _ = quotations(document(row["paragraph"]))
    wanted = (row["text"], row["speaker"] or None, row["role"] or None)
    assert [(each.text, each.speaker, each.role) for each in found] == [wanted]
