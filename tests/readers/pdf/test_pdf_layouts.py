"""A page of each layout, block by block."""

from pathlib import Path

import pytest
from pdf_listing import listing
from pdf_maker import LAYOUTS

from hrdocs.readers.pdf import read
from hrdocs.source import Source

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_reads_as_its_golden(name: str) -> None:
    document = read(Source.of(LAYOUTS[name]()))
    assert listing(document) == (GOLDEN / f"{name}.txt").read_text("utf-8")
    assert document.diagnostics == ()


def test_goldens_are_those_of_the_layouts() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(LAYOUTS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_is_read_the_same_twice(name: str) -> None:
    data = LAYOUTS[name]()
    assert read(Source.of(data)) == read(Source.of(data))
    assert LAYOUTS[name]() == data
