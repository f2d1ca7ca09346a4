"""From positions found to records: evidence and the codings that other databases use."""

from hrdocs.model import Document, Evidence
from hrdocs.passages import Range
from hrdocs.text import one_line
from hrdocs_upr_positions.other_codings import derive
from hrdocs_upr_positions.positions_found import PositionFound
from hrdocs_upr_positions.records import Claim, UprPosition
from hrdocs_upr_positions.review import Review


def as_record(document: Document, review: Review, finding: PositionFound) -> UprPosition:
    """Return the record of a finding, each value with the words that it came from."""
    qualifier_text = _words(document, (finding.qualifier_words,)) if finding.qualifier_words else None
    return UprPosition(
        state=review.state,
        number=finding.number,
        position=finding.position,
        parts=finding.parts,
        implementation_claim=finding.claim,
        qualifier=finding.qualifier,
        qualifier_text=qualifier_text,
        basis=finding.basis,
        stage=finding.stage or review.stage,
        text=_words(document, finding.reply) or None,
        recommendation=_words(document, finding.recommendation) or None,
        recommending_states=finding.states,
        cycle=review.cycle,
        session=review.session,
        derived=derive(finding.position, finding.qualifier),
        evidence=tuple(_evidence(document, finding)) + review.evidence,
    )


def _evidence(document: Document, finding: PositionFound) -> list[Evidence]:
    quoted: list[tuple[str, tuple[Range, ...]]] = [
        ("number", (finding.number_words,) if finding.number_words else ()),
        ("recommendation", finding.recommendation),
        ("text", finding.reply),
        ("position", finding.deciding),
        ("recommending_states", finding.state_words),
        (
            "implementation_claim",
            (finding.claim_words,) if finding.claim_words and finding.claim is not Claim.NONE else (),
        ),
        ("qualifier", (finding.qualifier_words,) if finding.qualifier_words else ()),
    ]
    return [document.quote(name, *words) for name, ranges in quoted for words in ranges if words[0] < words[1]]


def _words(document: Document, ranges: tuple[Range, ...]) -> str:
    """Return the words of ranges as one line; a word that a page break cut is left as the document has it."""
    return one_line(" ".join(document.text[start:end] for start, end in ranges))
