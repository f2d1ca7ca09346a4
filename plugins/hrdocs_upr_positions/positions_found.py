"""Findings: what each form gives for a recommendation, before it becomes a record."""

from attrs import evolve

from hrdocs.passages import Range
from hrdocs.values import frozen
from hrdocs_upr_positions.records import Basis, Claim, Position, PositionPart, Qualifier, Stage
from hrdocs_upr_positions.verdict import Reply


@frozen(kw_only=True)
class PositionFound:
    """A recommendation's number and what a document says of it. All ranges are of `Document.text`.

    Attributes:
        deciding: the words that decide the position.
        reply: the State's own words on this recommendation, in one or more stretches.
        recommendation: the recommendation's words, in one or more stretches.
        states: ISO codes of the recommending States; `state_words` are the brackets that name them.
        stage: where it differs from the document's own, as in a list of several sources.
    """

    number: str
    position: Position
    basis: Basis
    claim: Claim = Claim.NONE
    qualifier: Qualifier | None = None
    parts: tuple[PositionPart, ...] = ()
    deciding: tuple[Range, ...] = ()
    claim_words: Range | None = None
    qualifier_words: Range | None = None
    number_words: Range | None = None
    reply: tuple[Range, ...] = ()
    recommendation: tuple[Range, ...] = ()
    states: tuple[str, ...] = ()
    state_words: tuple[Range, ...] = ()
    stage: Stage | None = None

    @property
    def as_said(self) -> "PositionFound":
        """Return the finding without its places, equal to every other that says the same."""
        return evolve(self, deciding=(), claim_words=None, qualifier_words=None, number_words=None)


@frozen(kw_only=True)
class Verdict:
    """A reading placed in the document: a `Reply` whose ranges count from the start of `Document.text`.

    Attributes:
        firm: whether it rests on a verdict; "the matter is under consideration" alone is none.
    """

    position: Position
    claim: Claim
    qualifier: Qualifier | None
    parts: tuple[PositionPart, ...]
    deciding: tuple[Range, ...]
    claim_words: Range | None
    qualifier_words: Range | None
    firm: bool = True

    @classmethod
    def placed(cls, reading: Reply, start: int) -> "Verdict":
        """Return a reading of words that begin at a place of the document."""

        def moved(words: Range | None) -> Range | None:
            return (words[0] + start, words[1] + start) if words else None

        return cls(
            position=reading.position,
            claim=reading.claim,
            qualifier=reading.qualifier,
            parts=reading.parts,
            deciding=tuple((first + start, last + start) for first, last in reading.deciding),
            claim_words=moved(reading.claim_words),
            qualifier_words=moved(reading.qualifier_words),
            firm=bool(reading.verdicts),
        )

    def over(self, earlier: "Verdict | None") -> "Verdict":
        """Return this row's verdict over that of its heading.

        A row that says nothing inherits everything. One that only says that it is implemented keeps the position of
        its heading and adds the claim: it has no verb of its own to override with.
        """
        if earlier is None:
            return self
        if self.position is Position.CONSIDERED_IMPLEMENTED and earlier.position is not Position.NO_POSITION:
            return evolve(earlier, claim=self.claim, claim_words=self.claim_words)
        undecided = (Position.UNCLEAR, Position.NO_POSITION)
        if self.position in undecided or (not self.firm and earlier.position not in undecided):
            return earlier
        return self

    def finding(self, number: str, basis: Basis) -> PositionFound:
        """Return a finding with this verdict."""
        return PositionFound(
            number=number,
            position=self.position,
            basis=basis,
            claim=self.claim,
            qualifier=self.qualifier,
            parts=self.parts,
            deciding=self.deciding,
            claim_words=self.claim_words,
            qualifier_words=self.qualifier_words,
        )
