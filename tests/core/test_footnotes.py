import pytest

from hrdocs.model import BlockKind, Mark
from hrdocs.readers.assemble import Assembler
from hrdocs.source import PLAIN, Source
from hrdocs.testing.contract import bad_ranges

TABLE = [
    ("one mark, one footnote", ["a 1", "note 1"], {"note 1": ["a 1"]}),
    ("numbers begin again", ["a 1", "note 1 a", "b 1", "note 1 b"], {"note 1 a": ["a 1"], "note 1 b": ["b 1"]}),
    ("endnotes in order", ["a 1", "b 1", "note 1 a", "note 1 b"], {"note 1 a": ["a 1"], "note 1 b": ["b 1"]}),
    ("called twice", ["a 2", "b 2", "note 2"], {"note 2": ["a 2", "b 2"]}),
    ("the next where they are not as many", ["a *", "b *", "note * 1", "c *", "note * 2"],
     {"note * 1": ["a *", "b *"], "note * 2": ["c *"]}),
    ("a mark after its footnote", ["note 3", "a 3"], {"note 3": ["a 3"]}),
    ("no mark", ["text", "note 4"], {"note 4": []}),
    ("a mark without footnote", ["a 5", "note 6"], {"note 6": []}),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "calls"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_footnote_knows_where_it_is_called(texts: list[str], calls: dict[str, list[str]]) -> None:
    blocks = Assembler()
    for text in texts:
        head, _, marker = text.partition(" ")
        if head == "note":
            blocks.add(BlockKind.FOOTNOTE, text, marker=marker[0])
        else:
            mark = [Mark(start=2, end=3, marker=marker[-1])] if marker else []
            blocks.add(BlockKind.PARAGRAPH, text, marks=mark)
    document = blocks.document(Source(data=b"", media_type=PLAIN))
    found = {
        document.text_of(block): [document.text_of(document.block_at(place)) for place in block.called_at]  # type: ignore[arg-type]
        for block in document.blocks
        if block.kind is BlockKind.FOOTNOTE
    }
    assert found == calls
    assert bad_ranges(document) == []
