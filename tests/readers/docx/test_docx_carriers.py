"""A document says the same whether it comes as DOCX or as plain text: one parser serves both."""

from xml.sax.saxutils import escape

import attrs
import pytest
from docx_maker import docx, p, tbl, tr

import hrdocs
from hrdocs.testing import samples

REGISTRY = hrdocs.Registry.from_entry_points(only={"hrdocs"})
TEXTS = {sample.owner: sample.source.data.decode("utf-8") for sample in samples() if sample.name.endswith(".txt")}


def facts(result):
    """Return records without what depends on the bytes and on where blank lines stand."""
    left_out = {"id", "document", "evidence", "body", "boilerplate", "heading"}
    return [
        (record.kind, {k: v for k, v in attrs.asdict(record).items() if k not in left_out}) for record in result.records
    ]


@pytest.mark.parametrize("owner", sorted(TEXTS))
def test_a_letter_a_release_and_an_addendum(owner):
    text = TEXTS[owner]
    from_text = hrdocs.parse(text.encode(), registry=REGISTRY)
    document = from_text.document
    headings = {document.text_of(block) for block in document.blocks if block.kind is hrdocs.BlockKind.HEADING}
    lines = [line for line in text.splitlines() if line.strip()]
    body = "".join(p(escape(line), run="<w:b/>" if line in headings else "") for line in lines)
    from_docx = hrdocs.parse(docx(body), registry=REGISTRY)
    assert from_docx.document.format == from_text.document.format == owner
    assert len(from_text.records) > 3
    assert facts(from_docx) == facts(from_text)


def test_positions_in_a_table():
    head = [line for line in TEXTS["upr-positions"].splitlines() if line.strip()][:9]
    rows = [
        ("77.1 Ratify the Convention on enforced disappearance (Fiji);", "Supported"),
        ("77.2 Abolish the death penalty in law (Malta);", "Noted"),
    ]
    table = tbl(tr("Recommendation", "Position", properties="<w:tblHeader/>"), *(tr(*map(escape, row)) for row in rows))
    body = "".join(p(escape(line)) for line in head) + table
    result = hrdocs.parse(docx(body), registry=REGISTRY, format="upr-positions")
    found = {record.number: record.position for record in result.of_kind("upr-position")}
    assert found == {"77.1": "supported", "77.2": "noted"}
