"""The conformance kit on the cases of the annotator."""

from pathlib import Path

from hrdocs.testing import AnnotatorConformance


class TestUprAnalysis(AnnotatorConformance):
    annotator = "upr-analysis"
    cases = Path(__file__).parent / "cases"
