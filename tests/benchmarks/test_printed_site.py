"""The invented pages that are printed: each language has every part, and the pages themselves are read right."""

import importlib
from pathlib import Path

import pytest

import hrdocs

FOLDER = Path(__file__).parents[2] / "benchmarks"
with pytest.MonkeyPatch.context() as patched:
    patched.syspath_prepend(str(FOLDER))
    printed_site = importlib.import_module("printed_site")
ROWS = {row["language"]: row for row in printed_site.rows()}


def test_there_are_fourteen_languages_with_every_part():
    assert len(ROWS) == 14
    assert [(tag, name) for tag, row in ROWS.items() for name, value in row.items() if not value] == []
    assert {len(row["menu"].split("|")) for row in ROWS.values()} == {4}
    assert {len(row["others"].split("|")) for row in ROWS.values()} == {3}


@pytest.mark.formats
@pytest.mark.parametrize("tag", ROWS)
def test_page_gives_what_its_print_is_to_give(tag):
    row = ROWS[tag]
    found = hrdocs.parse(printed_site.page(row, "").encode(), media_type="text/html")
    metadata = found.document.metadata
    assert found.document.format == "web-article"
    assert (metadata.title, metadata.issued, metadata.authors) == (row["title"], row["iso"], (row["author"],))
    body = " ".join(found.document.text_of(block) for block in found.document.body())
    assert row["more"] in body
    assert row["cookies"] not in body
