"""Quotations: speech that a document attributes to somebody, with the speaker and the role.

What stands between quotation marks is a quotation only where the text says whose words they are. Titles, names of
organisations and scare quotes stay out, for nothing attributes them.
"""

import attrs

from hrdocs.diagnostics import Diagnostic
from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose.people.introductions import introduced_role
from hrdocs.prose.people.names import has_office
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.quotations.clauses import spoken_by
from hrdocs.prose.quotations.full_names import in_nominative, unlisted_persons, with_full_name
from hrdocs.prose.quotations.inserted import inserted_clause
from hrdocs.prose.quotations.lines_beside import announced, signature
from hrdocs.prose.quotations.marks import Quoted, quoted
from hrdocs.prose.quotations.matching import UNCLEAR, Clause
from hrdocs.prose.quotations.placing import placed
from hrdocs.prose.quotations.pronoun_words import age_of, genders
from hrdocs.prose.quotations.pronouns import continuing, meant
from hrdocs.prose.quotations.quoted_titles import is_titled
from hrdocs.prose.quotations.quoted_words import reads_as_title, word_count
from hrdocs.prose.quotations.reported_speech import is_reported
from hrdocs.prose.quotations.speech import (
    MOST_COMPARED,
    Placed,
    QuotationScan,
    Spoken,
    add_spoken,
    add_waiting,
    goes_on,
    note_unattributed,
    note_unbalanced,
    quotation_of,
    without_repeats,
)
from hrdocs.prose.quotations.spoken_words import is_name, reads_as_words, stands_alone
from hrdocs.prose.quotations.told_beside import told_of, topic_of
from hrdocs.prose.quotations.unmarked import read_block_quotation, read_dashed
from hrdocs.records import Quotation

_SPOKEN_IN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_ENDS_AS_SPEECH = regex(r"[.!?…][”“»\"]\s*$")
"""How a line that a reader took for a heading shows itself to be speech."""


@per_document
def quotations(document: Document) -> tuple[tuple[Quotation, ...], tuple[Diagnostic, ...]]:
    """Return the quotations of a document's body in reading order, and what could not be decided about them."""
    reading = _read(document, ())
    persons = unlisted_persons(reading)
    if persons:
        reading = _read(document, persons)
    found = without_repeats(reading.found)
    if len(found) <= MOST_COMPARED:
        found = [with_full_name(reading, _with_role(reading, in_nominative(reading, each))) for each in found]
    return tuple(quotation_of(document, each) for each in found), tuple(reading.diagnostics)


def _read(document: Document, persons: tuple[str, ...]) -> QuotationScan:
    """Read the quotations of a document of which some full names are known."""
    blocks = list(document.body())
    reading = QuotationScan(document=document, blocks=blocks, persons=persons)
    for n, block in enumerate(blocks):
        if block.kind in _SPOKEN_IN or _ENDS_AS_SPEECH.search(document.text_of(block)):
            _read_block(reading, n)
    for n, span in reading.waiting:
        note_unattributed(reading, n, reading.text(n), span)
    return reading


def _with_role(reading: QuotationScan, spoken: Spoken) -> Spoken:
    """Return speech with the office that the document gave its speaker before, where the sentence gives none."""
    if spoken.speaker is None or spoken.role:
        return spoken
    named_before = end_of_sentence(reading.document.text, spoken.speaker[1]) <= spoken.pieces[0][0]
    return attrs.evolve(spoken, role=introduced_role(reading, spoken.speaker, itself=named_before))


def _read_block(reading: QuotationScan, n: int) -> None:
    text = reading.text(n)
    spans = [span for span in quoted(text) if span.inner_start < span.inner_end]
    if reading.blocks[n].kind is BlockKind.QUOTATION and not _is_attributed_within(reading, n, text, spans):
        read_block_quotation(reading, n, text)
    elif not read_dashed(reading, n, text):
        for span, before in _with_speech_before(text, spans, reading.language(n)):
            _read_marked(reading, n, text, span, spans, before)


def _is_attributed_within(reading: QuotationScan, n: int, text: str, spans: list[Quoted]) -> bool:
    """Return whether a block quotation is mostly words between marks, or says itself who spoke those."""
    if sum(span.end - span.start for span in spans) * 2 >= len(text):
        return True
    found = (_said(reading, n, text, span, spans) for span in spans)
    return any(said and said.speaker for said in found)


def _with_speech_before(text: str, spans: list[Quoted], language: str | None) -> list[tuple[Quoted, int]]:
    """Return each range with where the speech before it ends, names passed over."""
    ends = [0]
    for span in spans:
        ends.append(ends[-1] if is_name(text, span, language) else span.end)
    return list(zip(spans, ends[:-1], strict=True))


# ------------------------------------------------------------------ speech between marks


def _read_marked(reading: QuotationScan, n: int, text: str, span: Quoted, spans: list[Quoted], before: int) -> None:
    said = _said(reading, n, text, span, spans)
    if (said is None or said.speaker is None) and _read_interrupted(reading, n, text, span):
        return
    if said:
        speaker = _named(reading, n, text, span, said.speaker) if said.speaker else _meant(reading, n, text, span, said)
    elif stands_alone(text, span, before):
        speaker = _beside(reading, n, text, span, before)
    elif reads_as_words(reading, n, text, span):
        speaker = _shared(reading, n, text, span)
    else:
        return
    if speaker is None and goes_on(reading, n, span):
        reading.waiting.append((n, span))
        return
    if speaker and not text[: span.start].strip():
        add_waiting(reading, n, speaker)
    if speaker is None and (said is None or said.speaker or said.rule == UNCLEAR):
        note_unattributed(reading, n, text, span)
        if not (said and said.rule == UNCLEAR) and not reads_as_words(reading, n, text, span):
            return
    note_unbalanced(reading, n, span)
    add_spoken(reading, n, text, ((span.inner_start, span.inner_end),), speaker)


def _read_interrupted(reading: QuotationScan, n: int, text: str, span: Quoted) -> bool:
    """Read words between marks that a clause of saying interrupts: “We must, said X, act.”."""
    language = reading.language(n)
    if language is None:
        return False
    clause = inserted_clause(text, span.inner_start, span.inner_end, language=language, vocabulary=reading.vocabulary)
    if clause is None:
        return False
    pieces = ((span.inner_start, clause.start), (clause.end, span.inner_end))
    speaker = placed(reading, n, clause.speaker) if clause.speaker else meant(reading, n, span.start, "")
    add_spoken(reading, n, text, pieces, speaker, full_stop=clause.full_stop)
    return True


def _named(reading: QuotationScan, n: int, text: str, span: Quoted, speaker: Speaker) -> Placed | None:
    """Return a speaker of block n in the document; whom an age stands for, where somebody fitting was named before."""
    article = age_of(text[slice(*speaker.name)]) if speaker.name else None
    person = meant(reading, n, min(span.start, speaker.name[0]), article) if article and speaker.name else None
    return person or placed(reading, n, speaker)


def _shared(reading: QuotationScan, n: int, text: str, span: Quoted) -> Placed | None:
    """Return the speaker of another quotation before in the same sentence: he called it “…” and “…”."""
    last = reading.last()
    if last is None or last.speaker is None or last.block != n:
        return None
    base = reading.blocks[n].start
    return (last.speaker, last.role) if start_of_sentence(text, span.start) < last.pieces[0][1] - base else None


def _meant(reading: QuotationScan, n: int, text: str, span: Quoted, said: Clause) -> Placed | None:
    if said.rule == UNCLEAR or said.rule.startswith("stands"):
        return None
    if said.rule != "reported":
        return meant(reading, n, span.start, said.pronoun) or _topic_meant(reading, n, text, span, said.pronoun)
    spoke = reading.last_in(n)
    start = start_of_sentence(text, span.start)
    goes_on = continuing(reading, n, start) if spoke and text[:start].strip() else spoke
    return _told_by_reports(reading, n, text, start) or goes_on


def _topic(reading: QuotationScan, n: int, text: str, at: int) -> Placed | None:
    """Return whom the sentence of block n before an offset is about."""
    language = reading.language(n)
    topic = topic_of(text, at, language=language, vocabulary=reading.vocabulary) if language and text else None
    return placed(reading, n, topic) if topic else None


def _topic_meant(reading: QuotationScan, n: int, text: str, span: Quoted, pronoun: str) -> Placed | None:
    """Return the office that a pronoun means: whom the sentence before is about, where its article agrees."""
    known = genders(reading.language(n) or "")
    found = _topic(reading, n, text, start_of_sentence(text, span.start)) if known.get(pronoun.lower()) else None
    if found is None or found[0] is None or not has_office(reading.document.text[slice(*found[0])]):
        return None
    article = reading.document.text[slice(*found[0])].partition(" ")[0].lower()
    return found if known.get(article, known[pronoun.lower()]) == known[pronoun.lower()] else None


def _told_by_reports(reading: QuotationScan, n: int, text: str, at: int) -> Placed | None:
    """Return who speaks in the sentence before, or before the ones that report as well what was said."""
    language = reading.language(n) or ""
    while at > 0:
        told = _told_before(reading, n, text, at)
        start = start_of_sentence(text, at - 1) if at else 0
        if told or start >= at or not is_reported(text[start:at], language):
            return told or _topic(reading, n, text, at)
        at = start
    return reading.last_in(n - 1)


def _said(reading: QuotationScan, n: int, text: str, span: Quoted, spans: list[Quoted]) -> Clause | None:
    """Return to whom the sentence attributes a quotation, or None, also where the grammar lacks its language."""
    language = reading.language(n)
    inner = text[span.inner_start : span.inner_end]
    if language is None or word_count(inner) < 3 or reads_as_title(inner) or is_titled(text, span, language):
        return None
    return spoken_by(text, span, spans, language=language, vocabulary=reading.vocabulary)


def _beside(reading: QuotationScan, n: int, text: str, span: Quoted, before: int) -> Placed | None:
    """Return who speaks by the sentence before, the line before, the line after, or the quotation before."""
    ahead = text[: span.start].strip()
    if ahead and before == 0:
        return _told_by_reports(reading, n, text, span.start) or continuing(reading, n, span.start)
    behind = text[span.end :].strip(" .,;\n")
    if not ahead and not behind:
        found = signature(reading, n + 1, reading.line_beside(n, n + 1))
        found = found or announced(reading, n - 1, reading.line_beside(n, n - 1))
        if found:
            return found
    if reading.last_in(n):
        between = text[before : span.start].strip(" .,;\n")
        told = _told_before(reading, n, text, span.start) if between else None
        brought_in = between.endswith(":") and word_count(between[start_of_sentence(between, len(between) - 1) :]) > 3
        return told if told or brought_in else continuing(reading, n, span.start)
    if ahead:
        return None
    return reading.last_in(n - 1) or _told_before(reading, n - 1, reading.text(n - 1), len(reading.text(n - 1)))


def _told_before(reading: QuotationScan, n: int, text: str, at: int) -> Placed | None:
    """Return who speaks in the sentence of block n before an offset."""
    language = reading.language(n) if text else None
    told = told_of(text, at, language=language, vocabulary=reading.vocabulary) if language else None
    return placed(reading, n, told.speaker) if told and told.speaker else None
