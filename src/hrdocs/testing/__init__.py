"""The conformance kit: what every plugin has to hold, for authors to run on their own cases.

`ParserConformance`, `AnnotatorConformance`, `ReaderConformance` and `WriterConformance` are test classes for pytest;
`run_checks` gives a report without it, as `hrdocs plugins check` does; `kits` says which checks there are.
"""

from hrdocs.testing.carrier_conformance import ReaderConformance, WriterConformance
from hrdocs.testing.carrier_subjects import ReaderSubject, WriterSubject
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
    "ReaderConformance",
    "ReaderSubject",
    "Report",
    "Sample",
    "Subject",
    "WriterConformance",
    "WriterSubject",
    "cases_in",
    "junk",
    "list_faults",
    "run_checks",
    "samples",
    "samples_of",
    "update_golden",
]
