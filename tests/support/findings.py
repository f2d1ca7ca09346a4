"""Results of an invented kind with every type of value that a record can have, for the tests of writers of tables."""

import enum

import attrs

import hrdocs
from hrdocs.readers.assemble import Assembler

TEXT = "Case 26.10 was found open by two States, and the committee agreed."


class Mood(enum.StrEnum):
    OPEN = "open"
    SHUT = "shut"


@attrs.frozen(kw_only=True)
class Step:
    """A step.

    Attributes:
        day: when it was, EDTF.
    """

    day: str
    done: bool


@attrs.frozen(kw_only=True)
class Count:
    noted: int
    supported: int | None = None


@attrs.frozen(kw_only=True)
class CaseFound(hrdocs.Record):
    """A case, as a document tells it.

    Attributes:
        number: as printed; it goes
            on for two lines.
    """

    kind = "case-found"

    number: str
    mood: Mood = Mood.OPEN
    states: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    counted: Count | None = None
    years: int | None = None
    final: bool = False
    note: str | None = None


def result(name: str = "a/one.txt", text: str = TEXT, count: int = 1) -> hrdocs.ParseResult:
    """Give a result with so many cases, the last without most of its values."""
    assembler = Assembler()
    assembler.add(hrdocs.BlockKind.PARAGRAPH, text, line=1)
    document = assembler.document(hrdocs.Source(data=f"{name} {text}".encode(), media_type="text/plain", name=name))
    full = [
        CaseFound(
            id=f"{document.source.sha256[:8]}-{number}",
            document=document.source.sha256,
            language="en",
            number=f"26.{number}0",
            mood=Mood.SHUT,
            states=("CHL", "ISL"),
            steps=(Step(day="2031-05", done=True), Step(day="2031-06-02", done=False)),
            counted=Count(noted=2, supported=1),
            years=number,
            final=True,
            note="=1+1",
            evidence=(document.quote("number", 5, 10), document.quote("states", 29, 39), document.quote("other", 0, 4)),
        )
        for number in range(1, count)
    ]
    bare = CaseFound(
        id=f"{document.source.sha256[:8]}-bare", document=document.source.sha256, number="26.100",
        evidence=(document.quote("number", 5, 10),),
    )  # fmt: skip
    note = hrdocs.Diagnostic(code="lost-number", message="number 3 is missing")
    return hrdocs.ParseResult(document=document, records=(*full, bare), diagnostics=(note,))


FAILED = hrdocs.FailedSource(
    path="b.pdf", sha256="0" * 64, code="encrypted-source", message="b.pdf: asks for a password"
)
