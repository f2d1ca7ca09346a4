"""What comes back: the match of a detection, and the result of a parse."""

import enum
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field

from hrdocs.diagnostics import Diagnostic
from hrdocs.errors import one_of
from hrdocs.model.document import Document
from hrdocs.model.evidence import Evidence
from hrdocs.model.record import Record
from hrdocs.values import frozen

if TYPE_CHECKING:
    from PIL.Image import Image

    from hrdocs.crops import Bytes
    from hrdocs.model.block import Region

Kind = TypeVar("Kind", bound=Record)


class Confidence(enum.StrEnum):
    """How sure a parser is that a document is of its format. The meanings are written, so levels compare.

    CERTAIN: a feature that no other format has. STRONG: two independent features. WEAK: one feature.
    """

    CERTAIN = "certain"
    STRONG = "strong"
    WEAK = "weak"

    @property
    def rank(self) -> int:
        """Return 3 for CERTAIN, 2 for STRONG, 1 for WEAK."""
        return {"certain": 3, "strong": 2, "weak": 1}[self.value]


@frozen(kw_only=True)
class Match:
    """A parser's claim on a document: how sure, why in one sentence, and the words that it rests on."""

    confidence: Confidence
    reason: str
    evidence: tuple[Evidence, ...] = ()


@frozen(kw_only=True)
class ParserRun:
    """Which parser made a result; `detection` is None where the caller named the format."""

    name: str
    detection: Match | None = None


@frozen(kw_only=True)
class ParseResult:
    """A document, the records in it, and what could not be decided.

    A parser or annotator plugin returns one too: `document` is the Document that it was given, with metadata laid
    over it (`document.metadata.overlaid_with(...)`) and with roles of blocks changed where the format tells more
    than the carrier; text and ranges stay. The core then fills in ids, the format and `parser`.
    """

    document: Document
    records: tuple[Record, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=())
    parser: ParserRun | None = None
    declared: frozenset[str] = field(default=frozenset(), eq=False, repr=False)

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """Return the records of one kind, in the order of the document.

        Raises:
            ValueError: no plugin that was there declares that kind.
        """
        if self.declared and kind not in self.declared:
            raise ValueError(f"no record is of kind {kind!r}; there is {one_of([*self.declared])}")
        return tuple(record for record in self.records if record.kind == kind)

    def of_type(self, record_type: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of one class, in the order of the document; a type checker knows their fields."""
        return tuple(record for record in self.records if isinstance(record, record_type))

    def context(self, evidence: Evidence, *, sentences: int = 1) -> str:
        """Return a quotation within its sentence, and as many sentences of its block before and after.

        Args:
            evidence: of a record of this result, or of its metadata.
            sentences: how many before and how many after; 0 for the sentence alone.
        """
        from hrdocs.passages.context import around

        return around(self.document, evidence.start, evidence.end, sentences)

    def exact_regions(self, evidence: Evidence, source: "Bytes | None" = None) -> "tuple[Region, ...]":
        """Return where a quotation stands on the pages of a PDF, exact to the letter, one box for each line.

        Args:
            evidence: of a record of this result, or of its metadata.
            source: the PDF that was parsed: a path, bytes, a binary file object or a Source. It is needed for other
                words than those that were quoted when the document was parsed.

        Raises:
            UnreadableSource: it is another file.
        """
        from hrdocs import crops

        return crops.exact_regions(self.document, evidence.start, evidence.end, source)

    def crop(self, evidence: Evidence, source: "Bytes", *, dots_per_inch: int = 150) -> "Image":
        """Return a picture (`PIL.Image.Image`) of a quotation as it stands on the page of a PDF.

        Args and errors: as for `exact_regions`; ValueError where the words stand on no page.
        """
        from hrdocs import crops

        return crops.crop(self.document, evidence.start, evidence.end, source, dots_per_inch=dots_per_inch)

    def to_dict(self) -> dict[str, Any]:
        """Return the result as data of plain types: what `hrdocs parse --to json` writes."""
        from hrdocs import codec

        return codec.to_data(self)

    def to_json(self) -> str:
        """Return the result as canonical JSON, which `hrdocs.loads` reads back."""
        from hrdocs import codec

        return codec.canonical(codec.to_data(self)).decode()

    def _repr_html_(self) -> str:
        from hrdocs import notebook
        from hrdocs.review import inline

        return notebook.of_result(self) + inline.frame(self)

    def __repr__(self) -> str:
        return (
            f"<ParseResult {self.document.source.name!r} format={self.document.format!r} "
            f"records={len(self.records)} diagnostics={len(self.diagnostics)}>"
        )
