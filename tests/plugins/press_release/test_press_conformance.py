"""The conformance kit on the cases of this format."""

from pathlib import Path

from hrdocs.testing import ParserConformance


class TestPressRelease(ParserConformance):
    parser = "press-release"
    cases = Path(__file__).parent / "cases"
