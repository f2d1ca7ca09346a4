"""The checks of readers: what has to hold of a Document, whatever the bytes were."""

from hrdocs.testing import checks, contract, isolation
from hrdocs.testing.carrier_checks import golden, has_sound_lists, imports_fast, is_deterministic
from hrdocs.testing.carrier_subjects import ReaderSubject
from hrdocs.testing.cases import Case
from hrdocs.testing.fault import CheckFailed


def is_led_to_its_own(subject: ReaderSubject, case: Case) -> None:
    """The name or the bytes of a case lead to the reader; a second engine is asked for by its name instead."""
    reader, data = subject.reader, case.source.read_bytes()
    if reader.engine != "default":
        return
    told = subject.registry.media_type_of(data, case.source.name)
    if told not in reader.media_types:
        raise CheckFailed(
            f"{case}: is taken for {told}, which {subject.name} does not read; give the reader suffixes or a sniff"
        )


def keeps_ranges(subject: ReaderSubject, case: Case) -> None:
    """Every block is a range of the text, in order; so are cells, marks, links, lines and diagnostics."""
    checks.refuse(case, contract.document_faults(subject.document(case)))


def places_its_blocks(subject: ReaderSubject, case: Case) -> None:
    """Every block says where it stood, or none does, as in a file that has neither pages, nodes nor lines."""
    checks.refuse(case, contract.unplaced(subject.document(case)))


def names_its_source(subject: ReaderSubject, case: Case) -> None:
    """The Document names the bytes that it was read from, and leaves its format to the parsers."""
    source, document = subject.source(case), subject.document(case)
    if document.source.sha256 != source.sha256:
        raise CheckFailed(f"{case}: the Document names other bytes than it was read from")
    if document.format is not None:
        raise CheckFailed(f"{case}: the reader says that the format is {document.format!r}; that is for parsers to say")


def never_raises(subject: ReaderSubject) -> None:
    """Cut, damaged and foreign bytes give a sound Document or a SourceError, within the time limit."""
    _refuse_of("read-hostile", subject)


def is_pure(subject: ReaderSubject) -> None:
    """While it reads, the reader opens nothing but the Source and asks no clock, chance, locale or environment."""
    _refuse_of("read-pure", subject)


def _refuse_of(task: str, subject: ReaderSubject) -> None:
    sources = [case.source.resolve() for case in subject.cases]
    checks.refuse(None, isolation.run(task, subject.registry, cases=sources, role=subject.role, name=subject.name))


CASE_CHECKS = (golden, is_led_to_its_own, keeps_ranges, places_its_blocks, names_its_source)
"""Checks of one case."""

READER_CHECKS = (never_raises, is_deterministic, is_pure, imports_fast, has_sound_lists)
"""Checks of the reader as a whole."""
