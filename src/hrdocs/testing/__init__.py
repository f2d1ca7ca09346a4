"""The conformance kit: what every parser and annotator has to hold, for authors to run on their own cases.

`ParserConformance` and `AnnotatorConformance` are test classes for pytest; `run_checks` gives a report on a parser
without it; `checks` and `annotator_checks` have the functions.
"""

from hrdocs.testing.cases import Case, cases_in, update_golden
from hrdocs.testing.conformance import AnnotatorConformance, ParserConformance
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.report import Outcome, Report, run_checks
from hrdocs.testing.samples import Sample, junk, samples, samples_of
from hrdocs.testing.subject import AnnotatorSubject, Subject
from hrdocs.testing.wordlists import list_faults

__all__ = [
    "AnnotatorConformance",
    "AnnotatorSubject",
    "Case",
    "CheckFailed",
    "Outcome",
    "ParserConformance",
    "Report",
    "Sample",
    "Subject",
    "cases_in",
    "junk",
    "list_faults",
    "run_checks",
    "samples",
    "samples_of",
    "update_golden",
]
