"""Tell a note verbale or letter from a document that only mentions one."""

from hrdocs.model import Confidence, Document, Match
from hrdocs.passages import passages
from hrdocs_note_verbale import openings
from hrdocs_note_verbale.letters import letter_formulas
from hrdocs_note_verbale.titles import own_title

OPENING = 60
"""So many paragraphs, at the most, stand before a note or letter has said what it is."""


def detect(document: Document) -> Match | None:
    """Say how surely a document is a note verbale or letter.

    CERTAIN where its own title says so, which no other format has. STRONG where two set phrases meet: two of a note's
    compliments, "has the honour to" and "avails itself of this opportunity", or a letter's "I have the honour" and its
    request to be circulated. WEAK for one.
    """
    opening = passages(document, most=OPENING)
    title = own_title(opening)
    if title:
        return Match(
            confidence=Confidence.CERTAIN,
            reason="its own title is that of a note verbale or letter: who sends it to whom, and when",
            evidence=title.evidence("title", 0, title.end),
        )
    note = openings.opening_of(opening)
    if note:
        return Match(
            confidence=Confidence.STRONG if note.said > 1 else Confidence.WEAK,
            reason=f"a sender opens in the third person with the set phrases of a note: {_phrases(note)}",
            evidence=note.passage.evidence("opening", *note.sender),
        )
    formulas = letter_formulas(opening)
    if len(formulas) < 2:
        return None
    return Match(
        confidence=Confidence.STRONG,
        reason="it has the honour to transmit, and asks to be circulated",
        evidence=tuple(each for passage, match in formulas for each in passage.evidence("formula", *match.span())),
    )


def _phrases(note: openings.Opening) -> str:
    said = {"its compliments": note.compliments, "the honour": note.honour, "the assurances": note.assurances}
    return ", ".join(phrase for phrase, is_said in said.items() if is_said)
