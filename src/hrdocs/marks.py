"""Marks: what people who checked records said of them; in files as Web Annotations (W3C, 2017), a line each."""

import enum
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from hrdocs.errors import CodecError, MissingSource, UnreadableSource, one_of
from hrdocs.values import frozen
from hrdocs.web_annotation import parts_of_iri


class Verdict(enum.StrEnum):
    """What a reader says of a value."""

    RIGHT = "right"
    WRONG = "wrong"
    DOUBTFUL = "doubtful"


@frozen(kw_only=True)
class Mark:
    """What one reader says of a record, or of a field of it.

    Attributes:
        id: name of the annotation (IRI).
        record: id of the record.
        kind: of the record.
        field: that is judged; None for the record as a whole.
        verdict: right, wrong or doubtful.
        corrected: the value that should stand there, as the reader wrote it.
        note: what the reader remarks.
        reader: the reader's name.
        made: when the mark was made (ISO 8601), as the reader's browser said.
    """

    id: str
    record: str
    kind: str
    field: str | None = None
    verdict: Verdict
    corrected: str | None = None
    note: str | None = None
    reader: str | None = None
    made: str | None = None

    @property
    def subject(self) -> tuple[str, str | None]:
        """Return what is judged: the record's id and the field."""
        return self.record, self.field

    @property
    def name(self) -> str:
        """Return what is judged in words: "upr-position.position", or the kind alone."""
        return f"{self.kind}.{self.field}" if self.field else self.kind


def read(path: Path) -> tuple[Mark, ...]:
    """Return the marks of a file, a line each; of two by one reader on one subject the later.

    Raises:
        MissingSource: there is no such file.
        UnreadableSource: it cannot be read.
        CodecError: a line is no annotation that the review makes; the message says which and why.
    """
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        raise MissingSource(f"{path}: no such file; check the name") from None
    except OSError as error:
        raise UnreadableSource(f"{path}: cannot be read ({error.strerror or error})") from None
    return latest(_of_lines(lines, path.name))


def latest(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in their order, of two by one reader on one subject only the later."""
    kept: dict[tuple[str, str | None, str | None], Mark] = {}
    for mark in marks:
        kept[(*mark.subject, mark.reader)] = mark
    return tuple(kept.values())


def _of_lines(lines: Iterable[bytes], name: str) -> Iterator[Mark]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield of_annotation(msgspec.json.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise CodecError(f"{name}, line {number}: not JSON ({error})") from None
            except CodecError as error:
                raise CodecError(f"{name}, line {number}: {error}") from None


def of_annotation(data: Any) -> Mark:  # noqa: ANN401 (whatever JSON holds)
    """Return the mark that an annotation is.

    Raises:
        CodecError: it is none, names no record of hrdocs, or judges in other words.
    """
    if not isinstance(data, dict) or data.get("type") != "Annotation":
        raise CodecError("is no Annotation; give what the review page exports")
    subjects = [found for each in _several(data.get("target")) if (found := _subject(each))]
    if not subjects:
        raise CodecError("no target is a record of hrdocs (urn:x-hrdocs:KIND:ID#FIELD)")
    kind, record, field = subjects[0]
    verdict: Any = (said := _said(data.get("body"))).get("assessing")
    if verdict not in [*Verdict]:
        raise CodecError(f"its verdict is {verdict!r}, and not {one_of([*Verdict])}")
    creator = data.get("creator")
    return Mark(
        id=_text(data.get("id")) or "",
        record=record,
        kind=kind,
        field=field,
        verdict=Verdict(verdict),
        corrected=_text(said.get("editing")),
        note=_text(said.get("commenting")),
        reader=_text(creator.get("name") if isinstance(creator, dict) else creator),
        made=_text(data.get("created")),
    )


def _said(body: object) -> dict[str | None, Any]:
    """Return the values of the parts of a body by their purposes."""
    said: dict[str | None, Any] = {}
    for each in _several(body):
        if isinstance(each, dict):
            purpose = each.get("purpose")
            if not isinstance(purpose, str | None):
                raise CodecError(f"a purpose is {purpose!r}, and not one word")
            said[purpose] = each.get("value")
    return said


def _several(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _subject(target: object) -> tuple[str, str, str | None] | None:
    iri = target.get("source") or target.get("id") if isinstance(target, dict) else target
    return parts_of_iri(iri) if isinstance(iri, str) else None


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
