"""The plugin holds what every parser has to hold."""

from pathlib import Path

import pytest

import hrdocs
from hrdocs.testing import ParserConformance


class TestCommunications(ParserConformance):
    """All checks of the kit on the two cases."""

    parser = "communications"
    cases = Path(__file__).parent / "cases"


HEAD = "Mandates of the Special Rapporteur on the right to water\n\nRef.: {}\n\n3 May 2041\n\nExcellency,\n\nWe write."


@pytest.mark.parametrize(
    ("reference", "form", "joint", "state"),
    [
        ("AL PRT 2/2041", "allegation-letter", False, "PRT"),
        ("JUA FJI 11/2041", "urgent-appeal", True, "FJI"),
        ("OL ISL 1/2041", "other-letter", False, "ISL"),
        ("OTH URY 120/2041", "other-letter", False, "URY"),
    ],
)
def test_references(reference, form, joint, state):
    result = hrdocs.parse(HEAD.format(reference).encode(), format="communications")
    [letter] = result.of_kind("communication-letter")
    assert (letter.reference, letter.form, letter.joint, letter.state) == (reference, form, joint, state)
    assert letter.dated == "2041-05-03"
    assert [each.code for each in result.diagnostics] == ["no-question"]


@pytest.mark.parametrize("reference", ["AL 2/2041", "XL PRT 2/2041", "AL PRT", "AL prt 2/2041", "A/HRC/98/1"])
def test_what_is_no_reference(reference):
    assert hrdocs.detect(HEAD.format(reference).encode())[0].match is None
