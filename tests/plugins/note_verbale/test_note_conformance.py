"""The conformance kit on the cases of this format."""

from pathlib import Path

from hrdocs.testing import ParserConformance


class TestNoteVerbale(ParserConformance):
    parser = "note-verbale"
    cases = Path(__file__).parent / "cases"
