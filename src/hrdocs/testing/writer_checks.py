"""The checks of writers: what has to hold of the files that they make."""

import csv
import gc
import io
import json
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import attrs

from hrdocs.model import FailedSource, ParseResult
from hrdocs.testing import checks, isolation
from hrdocs.testing.carrier_checks import golden, has_sound_lists, imports_fast, is_deterministic
from hrdocs.testing.carrier_subjects import WriterSubject
from hrdocs.testing.cases import Case
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.hostile import bare_documents

MANY = 12
"""Results that a writer is given to see whether it lets them go."""
KEPT = 3
"""Results that it may hold at once: the one that it writes, the one before, the one that it asks for."""


def names_its_files(subject: WriterSubject, case: Case) -> None:
    """A writer with a suffix makes one file without a name; one without makes files with plain names, each once."""
    seen: dict[str, bool] = {}
    for name, _ in subject.writer.pieces(iter([subject.result(case)])):
        if bool(name) == bool(subject.writer.suffix):
            wanted = "a file without a name, as its suffix says" if subject.writer.suffix else "files with names"
            raise CheckFailed(f"{case}: gives {name!r}; {subject.name} makes {wanted}")
        if name and (Path(name).name != name or name in {".", ".."}):
            raise CheckFailed(f"{case}: {name!r} is no plain file name")
        seen[name] = True
    if not seen:
        raise CheckFailed(f"{case}: gives no file")


def reads_back(subject: WriterSubject, case: Case) -> None:
    """What it writes is what its suffix says: JSON, lines of JSON, CSV, XML or UTF-8."""
    for name, data in subject.given(case).items():
        read = READ_BACK.get(Path(name).suffix)
        try:
            if read:
                read(data)
        except (ValueError, SyntaxError, csv.Error) as error:
            raise CheckFailed(f"{case}: {name} does not read back ({type(error).__name__}: {error})") from None


def streams(subject: WriterSubject, case: Case) -> None:
    """Results are written as they come: a writer does not hold those that it has written."""
    held: list[weakref.ref[ParseResult]] = []
    most = 0

    def results() -> Iterator[ParseResult]:
        nonlocal most
        for _ in range(MANY):
            gc.collect()
            most = max(most, sum(each() is not None for each in held))
            result = _of_other_bytes(subject.result(case), len(held))
            held.append(weakref.ref(result))
            yield result
            del result

    for _ in subject.writer.pieces(results()):
        pass
    if most > KEPT:
        raise CheckFailed(f"{case}: holds {most} of {MANY} results at once; write each and let it go")


def takes_failed_sources(subject: WriterSubject, case: Case) -> None:
    """A writer that says that it takes sources that gave no result has them in what it writes."""
    if not subject.writer.takes_failed:
        return
    failed = FailedSource(path="lost.pdf", code="unreadable-source", message="lost.pdf: is damaged; fetch it again")
    given: list[ParseResult | FailedSource] = [failed, subject.result(case)]
    written = b"".join(data for _, data in subject.writer.pieces(given))
    if b"lost.pdf" not in written:
        raise CheckFailed(f"{case}: takes failed sources, and does not name the one that it was given")


def never_raises(subject: WriterSubject) -> None:
    """It writes nothing at all, documents of no words, and words of any script, without an error."""
    results = [ParseResult(document=document) for _, document in bare_documents()]
    for some in (results[:0], [_of_other_bytes(result, n) for n, result in enumerate(results)]):
        for _ in subject.writer.pieces(some):
            pass


def is_pure(subject: WriterSubject) -> None:
    """While it writes, it asks no clock, locale or environment; files of its own it may use."""
    sources = [case.source.resolve() for case in subject.cases]
    found = isolation.run("write-pure", subject.registry, cases=sources, role=subject.role, name=subject.name)
    checks.refuse(None, found)


def _of_other_bytes(result: ParseResult, number: int) -> ParseResult:
    """Return a result as if it came from another source: no two documents are of the same bytes."""
    document = result.document
    source = attrs.evolve(document.source, sha256=f"{number:064x}")
    records = tuple(attrs.evolve(each, id=f"{number}{each.id[len(str(number)) :]}") for each in result.records)
    records = tuple(attrs.evolve(each, document=source.sha256) for each in records)
    return attrs.evolve(result, document=attrs.evolve(document, source=source), records=records)


def _json(data: bytes) -> None:
    try:
        json.loads(data)
    except ValueError:
        _each_line(data)


def _each_line(data: bytes) -> None:
    for line in io.BytesIO(data):  # at line feeds alone: a string of JSON may hold U+2028 and U+0085 as they are
        json.loads(line.decode("utf-8"))


def _table(data: bytes) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    if len({len(row) for row in rows}) > 1:
        raise ValueError("rows have different numbers of columns")


READ_BACK: dict[str, Callable[[bytes], object]] = {
    ".json": _json,
    ".jsonl": _each_line,
    ".csv": _table,
    ".xml": ElementTree.fromstring,
    ".html": bytes.decode,
    ".md": bytes.decode,
    ".txt": bytes.decode,
}
"""How a file of each suffix is read back; of others nothing is known."""

CASE_CHECKS = (golden, names_its_files, reads_back, streams, takes_failed_sources)
"""Checks of one case."""

WRITER_CHECKS = (never_raises, is_deterministic, is_pure, imports_fast, has_sound_lists)
"""Checks of the writer as a whole."""
