"""Documents in the shape that readers give them, from a notation of one block a paragraph."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hrdocs import Document
from hrdocs.model import BlockKind, BlockRole
from hrdocs.readers.assemble import Assembler
from hrdocs.source import PLAIN, Source

KINDS = {"H": BlockKind.HEADING, "P": BlockKind.PARAGRAPH, "L": BlockKind.LIST_ITEM, "N": BlockKind.FOOTNOTE}
LINE = re.compile(r"(?P<kind>[HPLNF])(?P<level>\d?)(?:\[(?P<marker>[^\]]+)\])?\s+(?P<text>.+)", re.DOTALL)


def built(notation: str) -> Document:
    """Return a Document of blocks a blank line apart: "H3 heading", "P text", "L1[(a)] item", "N[*] note", "F edge"."""
    assembler = Assembler()
    for paragraph in notation.strip().split("\n\n"):
        match = LINE.fullmatch(paragraph.strip())
        assert match, f"not in the notation: {paragraph[:80]!r}"
        furniture = match["kind"] == "F"
        assembler.add(
            BlockKind.FURNITURE if furniture else KINDS[match["kind"]],
            " ".join(match["text"].split()),
            role=BlockRole.FURNITURE if furniture else BlockRole.BODY,
            level=int(match["level"]) if match["level"] else None,
            marker=match["marker"],
        )
    return assembler.document(Source(data=notation.encode(), media_type=PLAIN, name="invented.txt"))


@pytest.fixture
def build() -> Callable[[str], Document]:
    return built


@pytest.fixture
def invented() -> Callable[[str], Document]:
    return lambda name: built((Path(__file__).parent / "blocks" / f"{name}.txt").read_text("utf-8"))
