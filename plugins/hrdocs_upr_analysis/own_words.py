"""The own words of a recommendation or pledge, without the States in brackets, and the way back to the document."""

import re

from hrdocs import Document, Evidence, Record
from hrdocs.expressions import regex
from hrdocs.values import frozen

WORDS = {"upr-position": "recommendation", "pledge": "text"}
"""The kinds of record that have words to analyse, and the field whose words they are."""

_SENDERS = regex(
    r"""
    (?: \s* \( [^()]* (?: \( [^()]* \) [^()]* )* \) )*   # States in brackets, also "(Iran (Islamic Republic of))"
    [\s.;,]* $
    """,
    re.VERBOSE,
)
"""What stands behind a recommendation's own words."""


@frozen(kw_only=True)
class Worded:
    """The words of one record.

    Attributes:
        text: as they stand, pieces joined by a space, without the States behind them.
        pieces: the quotations that they stand in.
    """

    text: str
    pieces: tuple[Evidence, ...]

    def language(self, document: Document, record: Record) -> str:
        """Return the language of the words (BCP 47), "und" where nobody knows."""
        block = document.block_at(self.pieces[0].start)
        return (block.language if block else None) or record.language or "und"

    def quote(self, document: Document, field: str, start: int, end: int) -> Evidence:
        """Return evidence for a range of the words; where it runs over a break between pieces, what is before that."""
        before = 0
        for piece in self.pieces:
            if start < before + len(piece.exact):
                first = piece.start + start - before
                return document.quote(field, first, min(piece.end, piece.start + end - before))
            before += len(piece.exact) + 1
        raise AssertionError("a range of the words lies in a piece")

    def quoted(self, field: str) -> tuple[Evidence, ...]:
        """Return the whole as evidence for a field."""
        return tuple(for_field(field, each) for each in self.pieces)


def for_field(field: str, words: Evidence) -> Evidence:
    """Return words as evidence for a field; a report has many, and `attrs.evolve` takes several times as long."""
    return Evidence(field=field, start=words.start, end=words.end, exact=words.exact)


def worded(record: Record) -> Worded | None:
    """Return the words of a recommendation or pledge; None for other records, and where the document has no words."""
    pieces = tuple(each for each in record.evidence if each.field == WORDS.get(record.kind))
    if not pieces:
        return None
    return Worded(text=_SENDERS.sub("", " ".join(each.exact for each in pieces)), pieces=pieces)
