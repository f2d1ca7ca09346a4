"""The conformance kit on the cases of this format."""

from pathlib import Path

from hrdocs.testing import ParserConformance


class TestWebArticle(ParserConformance):
    parser = "web-article"
    cases = Path(__file__).parent / "cases"
