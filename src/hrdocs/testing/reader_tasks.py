"""What a fresh interpreter does to a reader: bytes that it has never seen, under a watch."""

import sys
import time
from collections.abc import Iterator

from hrdocs.errors import HrdocsError, SourceError
from hrdocs.model import Document
from hrdocs.source import Source
from hrdocs.testing import contract
from hrdocs.testing.carrier_subjects import ReaderSubject
from hrdocs.testing.samples import junk, samples
from hrdocs.testing.watch import watched

LONGEST = 30
"""Seconds of processor time for one source."""
CUTS = 8
BARE = {
    "a NUL": b"\x00",
    "white space": b" \n\t\r\n",
    "no UTF-8": b"\xff\xfe\xfd\n\x80",
    "a long line": b"x " * 100_000,
}


def hostile(subject: ReaderSubject) -> list[str]:
    """Return what goes wrong on damaged bytes; the name of each goes to standard error before it is read."""
    found = []
    for name, data in _sources(subject):
        sys.stderr.write(f"{name}\n")
        sys.stderr.flush()
        started = time.process_time()
        found += [f"{name}: {fault}" for fault in _tried(subject, data)]
        if (taken := time.process_time() - started) > LONGEST:
            found.append(f"{name}: took {taken:.0f} s; look for a pattern or a loop that is not linear")
    return found


def pure(subject: ReaderSubject) -> list[str]:
    """Return what the reader reaches for beside its source, once everything that loads lazily has loaded."""
    found = []
    for case in subject.cases:
        source = subject.source(case)
        subject.reader.read(source)
        with watched() as seen:
            subject.reader.read(source)
        found += [f"{case}: {what}" for what in dict.fromkeys(seen)]
    return found


def _sources(subject: ReaderSubject) -> Iterator[tuple[str, bytes]]:
    yield from BARE.items()
    for sample in (*samples(), *junk()):
        yield sample.name, sample.source.data
    for case in subject.cases:
        data = case.source.read_bytes()
        for n in range(1, CUTS):
            yield f"{case}, cut at {n}/{CUTS}", data[: len(data) * n // CUTS]
        yield f"{case}, reversed", data[::-1]
        yield f"{case}, every 50th byte another", _spoilt(data)
        yield f"{case}, twice", data + data


def _spoilt(data: bytes) -> bytes:
    return bytes(255 - byte if n % 50 == 49 else byte for n, byte in enumerate(data))


def _tried(subject: ReaderSubject, data: bytes) -> list[str]:
    source = Source(data=data, media_type=subject.reader.media_types[0], name="hostile")
    try:
        document: object = subject.reader.read(source)
    except SourceError:
        return []
    except HrdocsError as error:
        return [f"raised {type(error).__name__}, which is no SourceError: {error}"]
    except Exception as error:
        return [f"raised {type(error).__name__}: {error}; give a SourceError that says what to do"]
    if not isinstance(document, Document):
        return [f"gave {type(document).__name__}, not a Document"]
    return contract.document_faults(document)
