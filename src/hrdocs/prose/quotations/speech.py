"""Speech found in a document, on its way to records: pieces, speaker, role, and remarks on what was wrong."""

import re
from functools import cached_property

from attrs import field

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Block, BlockKind, Document, Evidence
from hrdocs.passages import Range
from hrdocs.passages.marks import text_without_marks, words_of
from hrdocs.prose.people.languages import has_language
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.quoted_words import word_count
from hrdocs.records import Quotation
from hrdocs.values import define, frozen

Placed = tuple[Range | None, Range | None]
"""Ranges of the name and of the role of a speaker in the document."""

SENTENCE_WORDS = 8
"""Words from which on marked words that nobody is said to have spoken are worth a diagnostic."""

MOST_COMPARED = 300
"""Quotations up to which each is looked for inside each other; beyond it only exact repeats are left out."""

_SAME_LISTS = {"no": "nb", "nn": "nb"}
"""Languages whose words stand in the lists of another: both kinds of Norwegian."""

_OPENERS = ("“", "«", '"', "„")

SENTENCE_END = ".!?…。！？؟:"


@frozen(kw_only=True)
class Spoken:
    """Speech with absolute ranges: of its pieces (two where a clause is inserted), of the speaker and the role."""

    pieces: tuple[Range, ...]
    text: str
    speaker: Range | None
    role: Range | None
    block: int
    mention: Range | None = None
    """How the sentence names the speaker, where `speaker` is the full name elsewhere."""


@define
class QuotationScan:
    """A document while its quotations are read, block by block."""

    document: Document
    blocks: list[Block]
    persons: tuple[str, ...] = ()
    found: list[Spoken] = field(factory=list)
    diagnostics: list[Diagnostic] = field(factory=list)
    waiting: list[tuple[int, Quoted]] = field(factory=list)
    roles: dict[tuple[Range, str], Range | None] = field(factory=dict)
    governed: set[Range] = field(factory=set)

    @property
    def own_language(self) -> str | None:
        """Return the language of the document by its small words."""
        return self.vocabulary.language

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return what the document shows about its own words."""
        return Vocabulary(document=self.document, persons=self.persons)

    def language(self, n: int) -> str | None:
        """Return the language of a block whose grammar there is, or None."""
        labelled = (self.blocks[n].language or "")[:2]
        language = labelled or self.own_language or ""
        language = _SAME_LISTS.get(language, language)
        return language if has_language(language) else None

    def text(self, n: int) -> str:
        """Return the text of a block of the body with blanks for footnote marks, "" where there is no such block."""
        if not 0 <= n < len(self.blocks):
            return ""
        return text_without_marks(self.document)[self.blocks[n].start : self.blocks[n].end]

    def line_beside(self, n: int, neighbour: int) -> str:
        """Return the text of a block that can say whose words stand in block n beside it, or nothing.

        A heading opens something else, and a caption says what a picture shows, but for that of a quoted figure.
        """
        if not 0 <= neighbour < len(self.blocks) or self.blocks[neighbour].kind is BlockKind.HEADING:
            return ""
        if self.blocks[neighbour].kind is BlockKind.CAPTION and not self._captioned(n, neighbour):
            return ""
        return self.text(neighbour)

    def _captioned(self, n: int, caption: int) -> bool:
        """Return whether a block stands in the element that a caption is a child of."""
        figure = (self.blocks[caption].xpath or "").rpartition("/")[0]
        return bool(figure) and (self.blocks[n].xpath or "").startswith(f"{figure}/") and "figure[" in figure

    def last(self) -> Spoken | None:
        """Return what was found last."""
        return self.found[-1] if self.found else None

    def last_in(self, n: int) -> Placed | None:
        """Return who spoke last, if that was in block n."""
        last = self.last()
        return (last.speaker, last.role) if last and last.speaker and last.block == n else None


def add_spoken(
    reading: QuotationScan,
    n: int,
    text: str,
    pieces: tuple[Range, ...],
    speaker: Placed | None,
    *,
    full_stop: bool = False,
) -> None:
    """Add speech of block n: `pieces` count from the start of its text, `speaker` from that of the document.

    `full_stop` tells that a clause between two pieces stood where a sentence ended.
    """
    trimmed = [each for each in (_trimmed(text, *piece) for piece in pieces) if each[0] < each[1]]
    if not trimmed:
        return
    base = reading.blocks[n].start
    words = [words_of(reading.document, a + base, b + base) for a, b in trimmed]
    joint = ". " if full_stop and words[0][-1] not in SENTENCE_END else " "
    name, role = speaker or (None, None)
    reading.found.append(
        Spoken(
            pieces=tuple((a + base, b + base) for a, b in trimmed),
            text=joint.join(words),
            speaker=name,
            role=role,
            block=n,
        )
    )


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in " \n\t,،，;":
        end -= 1
    return start, end


def goes_on(reading: QuotationScan, n: int, span: Quoted) -> bool:
    """Return whether a quotation that opens block n is closed in a block behind it, which opens with a mark again."""
    opens = not reading.text(n)[: span.start].strip()
    return opens and not span.closed and reading.text(n + 1).startswith(_OPENERS)


def add_waiting(reading: QuotationScan, n: int, speaker: Placed) -> None:
    """Add the paragraphs right before block n that belong to the quotation in it, whose speaker only it names."""
    waiting, reading.waiting = reading.waiting, []
    in_row = [block for block, _ in waiting] == list(range(n - len(waiting), n))
    for block, span in waiting:
        if not in_row:
            note_unattributed(reading, block, reading.text(block), span)
            continue
        add_spoken(reading, block, reading.text(block), ((span.inner_start, span.inner_end),), speaker)


def without_repeats(found: list[Spoken]) -> list[Spoken]:
    """Leave out what a page prints twice: a pull quotation whose words stand in the text as well."""
    if len(found) > MOST_COMPARED:
        return list({_folded(each.text): each for each in reversed(found)}.values())[::-1]
    kept: list[Spoken] = []
    folded = [_folded(each.text) for each in found]
    for n, each in enumerate(found):
        others = [other for k, other in enumerate(found) if k != n and folded[n] in folded[k]]
        if not any(len(other.text) > len(each.text) or other.pieces < each.pieces for other in others):
            kept.append(each)
    return kept


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def quotation_of(document: Document, spoken: Spoken) -> Quotation:
    """Return the record of speech, with evidence for each piece of it."""
    evidence: list[Evidence] = [document.quote("text", *piece) for piece in spoken.pieces]
    for name, where in (("speaker", spoken.speaker), ("speaker", spoken.mention), ("role", spoken.role)):
        if where:
            evidence.append(document.quote(name, *where))
    return Quotation(
        text=" ".join(spoken.text.split()),
        speaker=_printed(document, spoken.speaker),
        role=_printed(document, spoken.role),
        evidence=tuple(evidence),
    )


def _printed(document: Document, where: Range | None) -> str | None:
    return " ".join(document.text[slice(*where)].split()) if where else None


def note_unbalanced(reading: QuotationScan, n: int, span: Quoted) -> None:
    """Remark on a quotation of block n that lacks a mark; several paragraphs may share the closing one."""
    base = reading.blocks[n].start
    further = reading.text(n + 1).startswith(_OPENERS) and not span.closed
    if (span.opened and span.closed) or further:
        return
    missing = "closing" if span.opened else "opening"
    reading.diagnostics.append(
        Diagnostic(
            code="unbalanced-quotation",
            message=f"a quotation lacks its {missing} mark; its end was taken from the paragraph",
            start=base + span.start,
            end=base + span.end,
        )
    )


def note_unattributed(reading: QuotationScan, n: int, text: str, span: Quoted) -> None:
    """Remark on a sentence between marks that the text gives to nobody."""
    if word_count(text[span.inner_start : span.inner_end]) < SENTENCE_WORDS:
        return
    base = reading.blocks[n].start
    reading.diagnostics.append(
        Diagnostic(
            code="unattributed-quotation",
            message="words between quotation marks read as speech, but the text does not say whose they are",
            severity=Severity.INFO,
            start=base + span.start,
            end=base + span.end,
        )
    )
