"""The checks: plain functions of a subject, and of a case where they look at one. They raise CheckFailed."""

import difflib
import json
import tempfile
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from hrdocs import codec
from hrdocs.detect import candidates
from hrdocs.errors import CodecError
from hrdocs.model import Confidence
from hrdocs.registry import Registry
from hrdocs.testing import contract, isolation
from hrdocs.testing.cases import Case
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.samples import Sample, junk, samples
from hrdocs.testing.subject import Subject
from hrdocs.testing.vocabularies import foreign_values
from hrdocs.testing.wordlists import list_faults

IMPORT_SECONDS = 0.2
"""Processor time that a hook module may take to import."""

TRIES = 3
"""How often it is measured, since a machine may be busy; the quickest counts."""

SETTINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Bishkek", "LC_ALL": "tr_TR.UTF-8"},
)
"""Surroundings that must not show in an output; in Turkish the capital of "i" is another letter."""

_SHOWN = 40


def golden(subject: Subject, case: Case) -> None:
    """A case gives exactly the bytes that its expected.json holds."""
    if not case.expected.is_file():
        raise CheckFailed(f"{case}: has no {case.expected.name}; write it with --update-golden and read it")
    actual, expected = codec.dumps(subject.result(case)), case.expected.read_bytes()
    if actual != expected:
        raise CheckFailed(f"{case}: differs from {case.expected.name}:\n{difference(expected, actual)}")


def detects_own(subject: Subject, case: Case) -> None:
    """The parser claims its own case, and is surer than every other parser."""
    document = subject.document(case)
    answers = candidates(document, subject.registry.parsers)
    own = next(answer for answer in answers if answer.parser == subject.name)
    if own.match is None:
        raise CheckFailed(f"{case}: {subject.name} does not claim its own case")
    rivals = [answer.parser for answer in answers if answer is not own and answer.rank >= own.rank]
    if rivals:
        raise CheckFailed(f"{case}: {subject.name} claims it {own.match.confidence}, and so does {rivals[0]}")
    most = subject.parser.at_most(document) if subject.parser.at_most else Confidence.CERTAIN
    if not isinstance(most, Confidence) or most.rank < own.rank:
        raise CheckFailed(f"{case}: {subject.name} is {own.match.confidence}, and at_most said {most}")


def explains_itself(subject: Subject, case: Case) -> None:
    """A claim has a reason of one line and rests on words of the document."""
    document = subject.document(case)
    match = subject.parser.detect(document)
    if match is None:
        raise CheckFailed(f"{case}: {subject.name} does not claim its own case")
    if not match.reason.strip() or "\n" in match.reason:
        raise CheckFailed(f"{case}: the reason of the match is not one line: {match.reason!r}")
    if not match.evidence:
        raise CheckFailed(f"{case}: the match rests on no words; give it evidence with document.quote(...)")
    for each in match.evidence:
        if document.text[each.start : each.end] != each.exact:
            raise CheckFailed(f"{case}: the match quotes {each.exact!r}, which does not stand at {each.start}")


def claims_nothing_else(subject: Subject, sample: Sample) -> None:
    """The parser does not claim a document of another parser, or one of no format."""
    match = subject.parser.detect(sample.document(subject.registry))
    if match is not None:
        raise CheckFailed(
            f"{subject.name} claims {sample.name}, which is {sample.owner or 'of no format'}: "
            f"{match.confidence}, {match.reason}"
        )


def quotes_the_text(subject: Subject, case: Case) -> None:
    """All evidence stands in the text where it says, and is for a field that the record has."""
    refuse(case, contract.false_evidence(subject.result(case)))


def keeps_ranges(subject: Subject, case: Case) -> None:
    """Blocks are in order and inside the text, and so are cells, marks, links and diagnostics."""
    result = subject.parser.parse(subject.document(case))
    refuse(case, [*contract.bad_ranges(result.document), *contract.bad_diagnostics(result)])


def emits_declared_records(subject: Subject, case: Case) -> None:
    """Every record is of a type that the parser declares, and the parser does not touch the text."""
    document = subject.document(case)
    refuse(case, contract.faults(subject.parser.parse(document), document, subject.parser))


def round_trips(subject: Subject, case: Case) -> None:
    """The result is the same after JSON and back, with every value of the type that it is declared to have."""
    result = subject.result(case)
    written = codec.dumps(result)
    try:
        again = codec.loads_result(written, subject.registry)
    except CodecError as error:
        raise CheckFailed(f"{case}: does not read back: {error}") from None
    if codec.dumps(again) != written or again.records != result.records:
        raise CheckFailed(f"{case}: is another after JSON and back; use tuples, and types that JSON holds")


def uses_vocabularies(subject: Subject, case: Case) -> None:
    """Dates are EDTF, languages BCP 47, States ISO 3166-1 alpha-3, wherever a field has one of their names."""
    refuse(case, foreign_values(subject.result(case)))


def never_raises(subject: Subject) -> None:
    """Detect and parse take any document within the time limit: empty, cut, reversed, shuffled, on one line."""
    found = isolation.run("hostile", subject.registry, parser=subject.name, cases=_sources(subject))
    refuse(None, found)


def is_deterministic(subject: Subject) -> None:
    """Fresh interpreters give the same bytes under another hash seed, time zone, locale, folder and order of cases."""
    sources = _sources(subject)
    with tempfile.TemporaryDirectory() as other:
        runs = [
            isolation.run("dumps", subject.registry, cases=order, environment=setting, folder=folder)
            for setting, folder, order in zip(SETTINGS, (None, Path(other)), (sources, sources[::-1]), strict=True)
        ]
    for case, source in zip(subject.cases, sources, strict=True):
        one, two = (run[str(source)] for run in runs)
        if one != two:
            raise CheckFailed(f"{case}: differs between two interpreters:\n{difference(one.encode(), two.encode())}")


def is_pure(subject: Subject) -> None:
    """While it detects and parses, the parser opens nothing and asks no clock, chance, locale or environment."""
    found = isolation.run("pure", subject.registry, parser=subject.name, cases=_sources(subject))
    refuse(None, found)


def imports_fast(subject: Subject) -> None:
    """The hook module imports in a fifth of a second of processor time and takes no heavy library in."""
    require_fast_import(subject.module, subject.registry)


def require_fast_import(module: str, registry: Registry) -> None:
    """Fail where a module takes long to import, or takes a heavy library in."""
    runs = [isolation.run("import", registry, module=module)]
    while runs[-1]["seconds"] > IMPORT_SECONDS and len(runs) < TRIES:
        runs.append(isolation.run("import", registry, module=module))
    if runs[0]["heavy"]:
        raise CheckFailed(f"importing {module} takes in {', '.join(runs[0]['heavy'])}; import it when it is used")
    quickest = min(run["seconds"] for run in runs)
    if quickest > IMPORT_SECONDS:
        raise CheckFailed(f"importing {module} takes {quickest:.2f} s; load data and libraries when they are used")


def has_sound_lists(subject: Subject) -> None:
    """The word lists of the parser's package say what they are; their rows have a language, compile and stand once."""
    refuse(None, list_faults(subject.package) if subject.package else ())


def others_of(subject: Subject, more: Iterable[Sample] = (), mine: Collection[str] = ()) -> tuple[Sample, ...]:
    """Return what the parser must not claim: the kit's own samples of other formats, junk, and what you add.

    `mine` names samples of the kit that are of the parser's format after all, such as "minutes.txt".
    """
    foreign = (sample for sample in (*samples(), *junk(), *more) if sample.owner != subject.name)
    return tuple(sample for sample in foreign if sample.name not in mine)


def _sources(subject: Subject) -> list[Path]:
    return [case.source.resolve() for case in subject.cases]


def refuse(case: Case | None, found: Sequence[str]) -> None:
    """Fail with the faults that were found in a case or, without one, in any document."""
    if found:
        shown = "\n".join(f"  {fault}" for fault in found[:_SHOWN])
        raise CheckFailed(f"{case or 'documents'}: {len(found)} fault(s)\n{shown}")


def difference(expected: bytes, actual: bytes) -> str:
    """Return the first lines in which two outputs differ, JSON laid out."""
    one, two = (_pretty(data) for data in (expected, actual))
    lines = difflib.unified_diff(one, two, "expected", "actual", lineterm="", n=2)
    return "\n".join(line for _, line in zip(range(_SHOWN), lines, strict=False))


def _pretty(data: bytes) -> list[str]:
    try:
        return json.dumps(json.loads(data), ensure_ascii=False, indent=1).splitlines()
    except ValueError:
        return data.decode("utf-8", "replace").splitlines()


Check = Callable[[Subject], None]
CaseCheck = Callable[[Subject, Case], None]

CASE_CHECKS: tuple[CaseCheck, ...] = (
    golden,
    detects_own,
    explains_itself,
    quotes_the_text,
    keeps_ranges,
    emits_declared_records,
    round_trips,
    uses_vocabularies,
)
"""Checks of one case."""

PARSER_CHECKS: tuple[Check, ...] = (never_raises, is_deterministic, is_pure, imports_fast, has_sound_lists)
"""Checks of the parser as a whole."""
