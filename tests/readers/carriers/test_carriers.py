"""A Document is the same from every carrier: one table of lines through text, HTML, DOCX and PDF."""

import html
import itertools
import pathlib

import pytest
from carriers import CARRIERS, Line, carried

from hrdocs.model import Document

TABLE = pathlib.Path(__file__).with_name("lines.tsv")


def _documents() -> list[list[list[str]]]:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")][1:]
    groups = itertools.groupby(rows, key=lambda row: row[0] == "document")
    return [list(group) for is_rule, group in groups if not is_rule]


DOCUMENTS = _documents()


def blocks_of(document: Document) -> list[tuple[str, str, str, str]]:
    found = []
    for block in document.blocks:
        level = "" if block.level is None else str(block.level)
        found.append((str(block.kind), block.marker or "", level, document.text_of(block)))
    return found


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("rows", DOCUMENTS, ids=[rows[0][1][:20] for rows in DOCUMENTS])
def test_lines_are_the_same_blocks(rows: list[list[str]], carrier: str) -> None:
    lines = [Line(text=row[1], heading=row[0] == "heading") for row in rows]
    document = carried(lines, carrier)
    if document is None:
        pytest.skip("no font for these letters")
    given = {row[1] for row in rows if row[0] == "heading"}
    shown = [block for block in blocks_of(document) if not block[3].startswith("The present page ends")]
    found = [(kind, marker, "" if text in given else level, text) for kind, marker, level, text in shown]
    assert found == [tuple(row[2:6]) for row in rows]


def test_table_has_lines_enough() -> None:
    kinds = [row[2] for rows in DOCUMENTS for row in rows]
    assert len(kinds) >= 60
    assert kinds.count("paragraph") >= 20


def test_marks_answer_the_typed_footnotes() -> None:
    lines = [Line(text="The keepers* met.", heading=False), Line(text="* In May.", heading=False)]
    for carrier in CARRIERS:
        document = carried(lines, carrier)
        assert document is not None
        first, note = document.blocks[:2]
        assert [(mark.marker, document.text[mark.start : mark.end]) for mark in first.marks] == [("*", "*")], carrier
        assert note.called_at == (first.marks[0].start,)


def test_escaping_keeps_the_lines_apart() -> None:
    document = carried([Line(text=html.escape("a < b"), heading=False)], "html")
    assert document is not None
    assert document.text == "a &lt; b"
