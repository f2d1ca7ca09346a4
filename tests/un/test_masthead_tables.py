"""A masthead that a table lays out is one, as the same words in paragraphs are."""

import pytest

import hrdocs

AFTER = (
    "<p>Ninety-sixth session</p><h2>Letter dated 26 August 2041 from the Permanent Representative of Norland</h2>"
    "<p>I have the honour to inform you that the Government has adopted the plan of action on housing, which was drawn "
    "up with civil society over the past three years in all of the provinces.</p>"
)
TABLES = {
    "one cell": "United Nations|A/96/301;General Assembly|Distr.: General 27 August 2041 Original: English",
    "semicolons": "United Nations|A/96/301;General Assembly|Distr.: General; 27 August 2041; Original: English",
    "a cell each": "United Nations|A/96/301;General Assembly|Distr.: General;|27 August 2041;|Original: English",
}


def parsed(table: str) -> hrdocs.Document:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in table.split(";") if row
    )
    page = f"<!doctype html><meta charset=utf-8><main><table>{rows}</table>{AFTER}</main>"
    return hrdocs.parse(page.encode(), keep_unknown=True).document


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_masthead_in_a_table(table: str) -> None:
    rows = table.replace("; 27", " 27").replace("; Original", " Original")
    metadata = parsed(rows).metadata
    assert (metadata.document_symbol, metadata.organ, metadata.session) == ("A/96/301", "General Assembly", "96")
    assert (metadata.distribution, metadata.issued, metadata.original_language) == ("General", "2041-08-27", "en")


@pytest.mark.parametrize(
    "table", ["Harbour|Posts;Lutetia|27 August 2041;Port Ellis|12", "Item|A/96/301;Day|27 August 2041"]
)
def test_other_tables_are_none(table: str) -> None:
    assert parsed(table).metadata.distribution is None
    assert parsed(table).metadata.document_symbol is None
