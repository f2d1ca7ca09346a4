"""A document of the United Nations says what it is, though no parser takes it."""

import pytest

import hrdocs

REPORT = b"""A/HRC/WG.6/62/ISL/2
Distr.: General
12 February 2031
Original: English

Human Rights Council
Working Group on the Universal Periodic Review
Sixty-second session

Compilation of what United Nations bodies have said

1. The Office wrote this text for the review, and sums up in it what other bodies found in the last five years.

GE.31-00727 (E)
"""
DRAFT = b"""United Nations
Economic and Social Council

E/2031/L.27
Distr.: Limited
3 May 2031
Original: French

2031 session
Agenda item 12 (b)

Shelters in cold regions

The Economic and Social Council, recalling its resolution 2029/14 of 7 June 2029, takes note of the report on shelters.

31-04321 (E)
"""


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            REPORT,
            {
                "document_symbol": "A/HRC/WG.6/62/ISL/2",
                "organ": "General Assembly",
                "body": "Human Rights Council",
                "session": "62",
                "distribution": "General",
                "issued": "2031-02-12",
                "original_language": "en",
                "job_number": "31-00727",
                "title": "Compilation of what United Nations bodies have said",
            },
        ),
        (
            DRAFT,
            {
                "document_symbol": "E/2031/L.27",
                "organ": "Economic and Social Council",
                "session": "2031",
                "agenda_items": ("12 (b)",),
                "distribution": "Limited",
                "issued": "2031-05-03",
                "original_language": "fr",
                "job_number": "31-04321",
                "title": "Shelters in cold regions",
            },
        ),
    ],
    ids=["report", "draft"],
)
def test_a_masthead_is_read_for_every_document(data: bytes, expected: dict[str, object]) -> None:
    result = hrdocs.parse(data, keep_unknown=True)
    metadata = result.document.metadata
    assert result.document.format is None
    assert {name: getattr(metadata, name) for name in expected} == expected
    assert {each.field for each in metadata.evidence} >= set(expected)
    assert all(result.document.text[e.start : e.end] == e.exact for e in metadata.evidence)


def test_a_page_without_masthead_keeps_what_its_carrier_says() -> None:
    page = (
        b"<html><head><title>Parks</title></head><body><p>See A/HRC/14/10 on parks, and the map of the town.</p></body>"
    )
    metadata = hrdocs.parse(page, keep_unknown=True).document.metadata
    assert (metadata.document_symbol, metadata.organ) == (None, None)
