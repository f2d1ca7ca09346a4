"""The conformance kit on the cases of this format."""

from pathlib import Path

from hrdocs.testing import ParserConformance


class TestUprPositions(ParserConformance):
    parser = "upr-positions"
    cases = Path(__file__).parent / "cases"
