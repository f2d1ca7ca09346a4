"""The benchmark of carriers: what it writes is read again as what it was."""

import importlib.util
from pathlib import Path

import pytest

import hrdocs
from hrdocs.model import BlockKind

PATH = Path(__file__).parents[2] / "benchmarks" / "carried.py"
specification = importlib.util.spec_from_file_location("carried", PATH)
carried = importlib.util.module_from_spec(specification)
specification.loader.exec_module(carried)

PAGE = (
    "<main><h1>Pledges & promises</h1><p>The Government of Esk makes these pledges.</p>"
    "<ol type=a><li>Open <5> shelters</li><li>Train judges</li></ol>"
    "<table><tr><td>No.</td><td>Answer</td></tr><tr><td>7.1</td><td>Noted</td></tr></table></main>"
).replace("<5>", "&lt;5&gt;")


@pytest.mark.parametrize("name", carried.CARRIERS)
def test_words_items_and_cells_come_back(name: str) -> None:
    document = hrdocs.read(PAGE.encode(), media_type="text/html")
    written, media_type = carried.CARRIERS[name]
    again = hrdocs.read(written(document), media_type=media_type)
    assert [(block.marker, again.text_of(block)) for block in again.blocks if block.in_body] == [
        (block.marker, document.text_of(block)) for block in document.blocks if block.in_body
    ]
    assert [block.kind for block in again.blocks][-1] is BlockKind.TABLE
