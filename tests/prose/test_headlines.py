"""Headlines: the carrier's, the page's, or none."""

import pytest

from hrdocs.model import BlockKind, BlockRole, Document, Metadata
from hrdocs.prose.page.headlines import headline
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source

PROSE = "The court met in the morning and heard nine witnesses, and the public was let in for the first time since May."


def document(heading: str | None, title: str | None, *, role: BlockRole = BlockRole.BODY) -> Document:
    text = Assembler()
    if heading:
        text.add(BlockKind.HEADING, heading, level=1, role=role)
    text.add(BlockKind.PARAGRAPH, PROSE)
    return text.document(Source(data=b"x", media_type="text/html"), metadata=Metadata(title=title))


CASES = [
    ("Court opens its doors", "Court opens its doors", "Court opens its doors"),
    ("Court opens its doors", None, "Court opens its doors"),
    (None, "Court opens its doors", "Court opens its doors"),
    ("Court opens its doors", "Court opens its doors ‹ Prison Watch", "Court opens its doors"),
    ("Court opens its doors", "Court opens its doors at last", "Court opens its doors at last"),
    (None, None, None),
]


@pytest.mark.parametrize(("heading", "title", "expected"), CASES)
def test_headline(heading: str | None, title: str | None, expected: str | None) -> None:
    found = headline(document(heading, title))
    assert (found.text if found else None) == expected


def test_a_heading_outside_the_body_gives_the_evidence() -> None:
    made = document("Court opens its doors", "Court opens its doors", role=BlockRole.BOILERPLATE)
    found = headline(made)
    assert found is not None
    assert found.range is not None
    assert made.text[slice(*found.range)] == "Court opens its doors"


def test_a_heading_behind_prose_is_no_headline() -> None:
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, PROSE)
    text.add(BlockKind.HEADING, "Five challenges", level=2)
    text.add(BlockKind.PARAGRAPH, PROSE)
    assert headline(text.document(Source(data=b"x", media_type="text/plain"))) is None
