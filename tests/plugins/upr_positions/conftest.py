"""Invented documents, built as a reader would build them."""

import pytest

from hrdocs import BlockKind
from hrdocs.model import Cell
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

MASTHEAD = (
    "# Human Rights Council",
    "Agenda item 6",
    "# Universal periodic review",
    "# Report of the Working Group on the Universal Periodic Review*",
)


def table(rows):
    """Return the text and the cells of a table block, cells parted by tabs as readers do."""
    text, cells = "", []
    for row, columns in enumerate(rows):
        text += "\n" if row else ""
        for column, words in enumerate(columns):
            text += "\t" if column else ""
            cells.append(Cell(row=row, column=column, start=len(text), end=len(text) + len(words)))
            text += words
    return text, cells


def build(lines):
    """Return a Document: "# …" is a heading, "[67.] …" an item with that marker, "^[1] …" a footnote,
    a list of rows a table."""
    text = Assembler()
    for line in lines:
        if isinstance(line, list):
            words, cells = table(line)
            text.add(BlockKind.TABLE, words, cells=cells)
        elif line.startswith("# "):
            text.add(BlockKind.HEADING, line[2:], level=1)
        elif line.startswith("^["):
            marker, _, words = line[2:].partition("] ")
            text.add(BlockKind.FOOTNOTE, words, marker=marker)
        elif line.startswith("["):
            marker, _, words = line[1:].partition("] ")
            text.add(BlockKind.LIST_ITEM, words, marker=marker, level=1)
        else:
            text.add(BlockKind.PARAGRAPH, line)
    return text.document(Source.of(b"invented", media_type="text/plain"))


@pytest.fixture
def document():
    return build


@pytest.fixture
def report():
    """Return a builder of reports of a Working Group's session: the conclusions are given as lines."""

    def built(*conclusions, state="Iceland", session="ninth"):
        return build(
            [
                *MASTHEAD,
                f"# {state}",
                f"[1.] The Working Group, established by Council resolution 5/1, held its {session} session.",
                "[61.] Chad made recommendations.",
                "# II. Conclusions and/or recommendations",
                *conclusions,
                "[99.] All conclusions and/or recommendations contained in the present report reflect the position of "
                "the submitting State(s).",
                "# Annex",
            ]
        )

    return built


@pytest.fixture
def addendum():
    """Return a builder of addenda: what follows the masthead is given as lines and tables."""

    def built(*lines, state="Iceland"):
        return build(
            [
                "A/HRC/15/9/Add.1",
                *MASTHEAD,
                f"# {state}",
                "# Addendum",
                "# Views on conclusions and/or recommendations, voluntary commitments and replies presented by the "
                "State under review",
                *lines,
            ]
        )

    return built


@pytest.fixture
def positions():
    """Return a function from a result to its positions by number."""

    def by_number(result):
        return {record.number: record.position.value for record in result.of_kind("upr-position")}

    return by_number
