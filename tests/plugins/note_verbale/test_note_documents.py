"""Whole invented documents, from the blocks that a reader of PDF gives to the records."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from hrdocs import Document
from hrdocs.model import Record
from hrdocs_note_verbale import parse

FOLDER = Path(__file__).parent / "blocks"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
OF_THE_CORE = {"id", "document", "language", "evidence"}


def plain(record: Record) -> dict[str, Any]:
    """Return a record's own fields that have a value."""
    fields = attrs.asdict(record, recurse=False)
    return {name: value for name, value in fields.items() if name not in OF_THE_CORE and value not in (None, (), "")}


def summary(document: Document) -> dict[str, Any]:
    """Return what a document says of itself, its communication and candidature, and one line a pledge and statement."""
    result = parse(document)
    metadata = attrs.asdict(result.document.metadata, recurse=False)
    pledges = [plain(record) for record in result.of_kind("pledge")]
    statements = [plain(record) for record in result.of_kind("treaty-statement")]
    return {
        "metadata": {name: value for name, value in metadata.items() if value and name not in ("evidence", "origins")},
        "communication": plain(result.of_kind("communication")[0]),
        "candidature": [plain(record) for record in result.of_kind("candidature")],
        "pledges": [[p.get("heading"), "continues" if p["continuing"] else "starts", p["text"]] for p in pledges],
        "treaty-statements": [f"{each.get('state')} {each['statement']} {each['treaty']}" for each in statements],
        "diagnostics": [diagnostic.code for diagnostic in result.diagnostics],
    }


@pytest.mark.parametrize("name", NAMES)
def test_document(invented: Callable[[str], Document], name: str) -> None:
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert json.loads(json.dumps(summary(invented(name)))) == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_quoted(invented: Callable[[str], Document], name: str) -> None:
    document = invented(name)
    for record in parse(document).records:
        quoted = {evidence.field for evidence in record.evidence}
        needed = set(plain(record)) - {"order", "continuing"} - ({"form"} if not record.evidence else set())
        assert needed <= quoted, record.kind
        assert all(document.text[each.start : each.end] == each.exact for each in record.evidence)


def test_orders_run_through_the_document(invented: Callable[[str], Document]) -> None:
    for name in NAMES:
        orders = [record.order for record in parse(invented(name)).records if record.kind == "pledge"]
        assert orders == list(range(1, len(orders) + 1))
