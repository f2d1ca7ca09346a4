"""The conformance kit: what every parser has to hold, for authors to run on their own cases.

`ParserConformance` is a test class for pytest; `run_checks` gives a report without it; `checks` has the functions.
"""

from hrdocs.testing.cases import Case, cases_in, update_golden
from hrdocs.testing.conformance import ParserConformance
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.report import Outcome, Report, run_checks
from hrdocs.testing.samples import Sample, junk, samples, samples_of
from hrdocs.testing.subject import Subject
from hrdocs.testing.wordlists import list_faults

__all__ = [
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
