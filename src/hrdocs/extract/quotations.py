"""Quotations: speech that a document attributes to somebody, with the speaker and the role.

What stands between quotation marks is a quotation only where the text says whose words they are. Titles, names of
organisations and scare quotes stay out, for nothing attributes them.
"""

import re

from attrs import define, frozen

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.extract import neighbours
from hrdocs.extract.attribution import attribution, word_count
from hrdocs.extract.inserted import inserted_clause
from hrdocs.extract.marks import Quoted, quoted
from hrdocs.extract.speakers import Speaker
from hrdocs.model import Block, BlockKind, Document, Evidence
from hrdocs.records import Quotation

Range = tuple[int, int]

SENTENCE_WORDS = 8
"""Words from which on marked words that nobody is said to have spoken are worth a diagnostic."""

_SPOKEN_IN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_DASHES = "—–-"
_SENTENCE_END = ".!?…。！？؟:"
_SIGNED = re.compile(r"(?<=[\w.!?…”»\"])[ \n]*[—–][ ]*(?=[^\W\d_][^—–\n]{3,160}$)")


@frozen(kw_only=True)
class _Spoken:
    """Speech with absolute ranges: of its pieces (two where a clause is inserted), of the speaker and the role."""

    pieces: tuple[Range, ...]
    text: str
    speaker: Range | None
    role: Range | None
    block: int


@define
class _Reading:
    """A document while its quotations are read, block by block."""

    document: Document
    blocks: list[Block]
    found: list[_Spoken]
    diagnostics: list[Diagnostic]

    def text(self, n: int) -> str:
        return self.document.text_of(self.blocks[n]) if 0 <= n < len(self.blocks) else ""

    def last(self) -> _Spoken | None:
        return self.found[-1] if self.found else None


def quotations(document: Document) -> tuple[list[Quotation], list[Diagnostic]]:
    """Return the quotations of a document's body in reading order, and what could not be decided about them."""
    blocks = [block for block in document.blocks if block.in_body]
    reading = _Reading(document=document, blocks=blocks, found=[], diagnostics=[])
    for n, block in enumerate(blocks):
        if block.kind in _SPOKEN_IN:
            _read_block(reading, n)
    return [_record(document, each) for each in _without_repeats(reading.found)], reading.diagnostics


def _read_block(reading: _Reading, n: int) -> None:
    text = reading.text(n)
    spans = [span for span in quoted(text) if span.inner_start < span.inner_end]
    marked = sum(span.end - span.start for span in spans)
    if reading.blocks[n].kind is BlockKind.QUOTATION and marked * 2 < len(text):
        _read_block_quotation(reading, n, text)
    elif not _read_dashed(reading, n, text):
        for k, span in enumerate(spans):
            before = spans[k - 1].end if k else 0
            after = spans[k + 1].start if k + 1 < len(spans) else len(text)
            _read_marked(reading, n, text, span, before, after)


# ------------------------------------------------------------------ speech between marks


def _read_marked(reading: _Reading, n: int, text: str, span: Quoted, before: int, after: int) -> None:
    clause = inserted_clause(text, span.inner_start, span.inner_end)
    if clause:
        pieces = ((span.inner_start, clause.start), (clause.end, span.inner_end))
        speaker = _placed(reading, n, clause.speaker) if clause.speaker else _carried(reading, n, text, span.start)
        _add(reading, n, text, pieces, speaker, full_stop=clause.full_stop)
        return
    said = attribution(text, span, before, after)
    if said:
        speaker = _placed(reading, n, said.speaker) if said.speaker else _carried(reading, n, text, span.start)
    elif _stands_alone(text, span, before):
        speaker = _beside(reading, n, text, span, before)
    else:
        return
    if speaker is None and said is None:
        _note_unattributed(reading, n, text, span)
        return
    _note_unbalanced(reading, n, span)
    _add(reading, n, text, ((span.inner_start, span.inner_end),), speaker)


Placed = tuple[Range | None, Range | None]


def _placed(reading: _Reading, n: int, speaker: Speaker) -> Placed:
    """Return the ranges of a speaker found in block n as ranges of the document."""
    base = reading.blocks[n].start
    name, role = ((each[0] + base, each[1] + base) if each else None for each in (speaker.name, speaker.role))
    return name, role


def _stands_alone(text: str, span: Quoted, before: int) -> bool:
    """Tell whether marked words are a sentence of their own and not a name or a term inside one."""
    head = text[before : span.start].rstrip()
    opens = not text[: span.start].strip() or head[-1:] in _SENTENCE_END or (before > 0 and not head.strip(" .,;"))
    inner = text[span.inner_start : span.inner_end]
    closes = inner[-1:] in _SENTENCE_END or text[span.end :].lstrip()[:1] in ("", ".", "!", "?", "。")
    return opens and closes and word_count(inner) >= 4 and not inner[:1].islower()


def _beside(reading: _Reading, n: int, text: str, span: Quoted, before: int) -> Placed | None:
    """Return who speaks by the sentence before, the line before, the line after, or the quotation before."""
    ahead = text[: span.start].strip()
    if ahead and before == 0:
        speaker = neighbours.in_sentence_before(text, span.start)
        return _placed(reading, n, speaker) if speaker else None
    behind = text[span.end :].strip(" .,;\n")
    if not ahead and not behind:
        for neighbour, reader in ((n + 1, neighbours.signature), (n - 1, neighbours.announced)):
            speaker = reader(reading.text(neighbour))
            if speaker:
                return _placed(reading, neighbour, speaker)
    last = reading.last()
    if last and last.speaker and (last.block == n or (last.block == n - 1 and not ahead)):
        return last.speaker, last.role
    speaker = neighbours.in_sentence_before(reading.text(n - 1), len(reading.text(n - 1))) if not ahead else None
    return _placed(reading, n - 1, speaker) if speaker else None


def _carried(reading: _Reading, n: int, text: str, at: int) -> Placed | None:
    """Return whom a pronoun means: who spoke last, in this block or one of the two before, else who is named there."""
    last = reading.last()
    if last and last.speaker and n - last.block <= 2:
        return last.speaker, last.role
    speaker = neighbours.in_sentence_before(text, at)
    if speaker:
        return _placed(reading, n, speaker)
    speaker = neighbours.in_sentence_before(reading.text(n - 1), len(reading.text(n - 1)))
    return _placed(reading, n - 1, speaker) if speaker else None


# ------------------------------------------------------------------ speech without marks


def _read_block_quotation(reading: _Reading, n: int, text: str) -> None:
    signed = _SIGNED.search(text)
    end = signed.start() if signed else len(text)
    speaker: Placed | None = None
    if signed:
        found = neighbours.signature(text[signed.start() :].replace("\n", " ", 1))
        if found:
            shift = Speaker(name=_shifted(found.name, signed.start()), role=_shifted(found.role, signed.start()))
            speaker = _placed(reading, n, shift)
    for neighbour, reader in ((n + 1, neighbours.signature), (n - 1, neighbours.announced)):
        found = None if speaker else reader(reading.text(neighbour))
        speaker = _placed(reading, neighbour, found) if found else speaker
    last = reading.last()
    if speaker is None and last and last.block == n - 1 and reading.blocks[n - 1].kind is BlockKind.QUOTATION:
        speaker = last.speaker, last.role
    if speaker:
        _add(reading, n, text, ((0, end),), speaker)


def _shifted(given: Range | None, by: int) -> Range | None:
    return (given[0] + by, given[1] + by) if given else None


def _read_dashed(reading: _Reading, n: int, text: str) -> bool:
    """Read a paragraph of dialogue: "— Мы рады, — сказал X. — Спасибо." A list that dashes head is none."""
    block = reading.blocks[n]
    in_marker = block.marker is not None and block.marker in _DASHES
    if not in_marker and not (text[:1] in _DASHES and text[1:2] == " "):
        return False
    start = 0 if in_marker else 2
    clause = inserted_clause(text, start, len(text), to_the_end=True)
    if clause:
        speaker = _placed(reading, n, clause.speaker) if clause.speaker else _carried(reading, n, text, start)
        pieces = ((start, clause.start), (clause.end, len(text)))
        _add(reading, n, text, pieces, speaker, full_stop=clause.full_stop)
        return True
    above = reading.text(n - 1)
    found = neighbours.announced(above) if not in_marker or _tells(above) else None
    if found:
        _add(reading, n, text, ((start, len(text)),), _placed(reading, n - 1, found))
    return found is not None


def _tells(line: str) -> bool:
    from hrdocs.extract.sayings import verb

    return verb().search(line) is not None


# ------------------------------------------------------------------ records and remarks


def _add(
    reading: _Reading,
    n: int,
    text: str,
    pieces: tuple[Range, ...],
    speaker: Placed | None,
    *,
    full_stop: bool = False,
) -> None:
    trimmed = [each for each in (_trimmed(text, *piece) for piece in pieces) if each[0] < each[1]]
    if not trimmed:
        return
    words = [text[a:b] for a, b in trimmed]
    joint = ". " if full_stop and words[0][-1] not in _SENTENCE_END else " "
    base = reading.blocks[n].start
    name, role = speaker or (None, None)
    reading.found.append(
        _Spoken(
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


def _without_repeats(found: list[_Spoken]) -> list[_Spoken]:
    """Leave out what a page prints twice: a pull quotation whose words stand in the text as well."""
    kept: list[_Spoken] = []
    for n, each in enumerate(found):
        folded = _folded(each.text)
        others = [other for k, other in enumerate(found) if k != n and folded in _folded(other.text)]
        if not any(len(other.text) > len(each.text) or other.pieces < each.pieces for other in others):
            kept.append(each)
    return kept


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _record(document: Document, spoken: _Spoken) -> Quotation:
    evidence: list[Evidence] = [document.quote("text", *piece) for piece in spoken.pieces]
    for field, where in (("speaker", spoken.speaker), ("role", spoken.role)):
        if where:
            evidence.append(document.quote(field, *where))
    return Quotation(
        text=" ".join(spoken.text.split()),
        speaker=_printed(document, spoken.speaker),
        role=_printed(document, spoken.role),
        evidence=tuple(evidence),
    )


def _printed(document: Document, where: Range | None) -> str | None:
    return " ".join(document.text[slice(*where)].split()) if where else None


def _note_unbalanced(reading: _Reading, n: int, span: Quoted) -> None:
    base = reading.blocks[n].start
    goes_on = reading.text(n + 1)[:1] in '“«"„' and not span.closed
    if (span.opened and span.closed) or goes_on:
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


def _note_unattributed(reading: _Reading, n: int, text: str, span: Quoted) -> None:
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
