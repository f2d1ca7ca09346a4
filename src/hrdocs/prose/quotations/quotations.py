"""Quotations: speech that a document attributes to somebody, with the speaker and the role.

What stands between quotation marks is a quotation only where the text says whose words they are. Titles, names of
organisations and scare quotes stay out, for nothing attributes them.
"""

import re

import attrs

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.prose.events.told import is_event_noun
from hrdocs.prose.page import publisher
from hrdocs.prose.people.introductions import introduced_role
from hrdocs.prose.people.names import has_office, has_organisation
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.quotations import nearby_speakers as neighbours
from hrdocs.prose.quotations import sayings
from hrdocs.prose.quotations.attribution import Attribution, attribution, reads_as_title, word_count
from hrdocs.prose.quotations.clauses import Clause, spoken_by
from hrdocs.prose.quotations.inserted import inserted_clause
from hrdocs.prose.quotations.marks import Quoted, quoted
from hrdocs.prose.quotations.quoted_titles import is_titled
from hrdocs.prose.quotations.speech import (
    MOST_COMPARED,
    SENTENCE_END,
    Placed,
    Range,
    Reading,
    Spoken,
    add_spoken,
    add_waiting,
    goes_on,
    note_unattributed,
    note_unbalanced,
    quotation_of,
    without_repeats,
)
from hrdocs.records import Quotation

LONGEST_NAME = 7
"""Words of the longest name of a person; those of organisations and offices are up to three times as long."""

FEWEST_WORDS = 6
"""Words from which on what stands between marks is somebody's words, also where nobody is said to have spoken."""

FEWEST_AROUND = 12
"""Code points of the text around such words, which else are a line of their own."""

PRONOUN_REACH = 5
"""Blocks in which whoever a pronoun means was named."""

_SPOKEN_IN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_ENDS_AS_SPEECH = re.compile(r"[.!?…][”“»\"]\s*$")
"""How a line that a reader took for a heading shows itself to be speech."""

_DASHES = "—–-"
_SIGNED = re.compile(r"(?<=[\w.!?…”»\"])[ \n]*[—–][ ]*(?=[^\W\d_][^—–\n]{3,160}$)")


@per_document
def quotations(document: Document) -> tuple[tuple[Quotation, ...], tuple[Diagnostic, ...]]:
    """Return the quotations of a document's body in reading order, and what could not be decided about them."""
    blocks = [block for block in document.blocks if block.in_body]
    reading = Reading(document=document, blocks=blocks)
    for n, block in enumerate(blocks):
        if block.kind in _SPOKEN_IN or _ENDS_AS_SPEECH.search(document.text_of(block)):
            _read_block(reading, n)
    for n, span in reading.waiting:
        note_unattributed(reading, n, reading.text(n), span)
    found = without_repeats(reading.found)
    found = [_with_role(reading, each) for each in found] if len(found) <= MOST_COMPARED else found
    return tuple(quotation_of(document, each) for each in found), tuple(reading.diagnostics)


def _with_role(reading: Reading, spoken: Spoken) -> Spoken:
    """Return speech with the office that the document gave its speaker before, where the sentence gives none."""
    if spoken.speaker is None or spoken.role:
        return spoken
    return attrs.evolve(spoken, role=introduced_role(reading.document, reading.blocks, spoken.speaker))


def _read_block(reading: Reading, n: int) -> None:
    text = reading.text(n)
    spans = [span for span in quoted(text) if span.inner_start < span.inner_end]
    marked = sum(span.end - span.start for span in spans)
    if reading.blocks[n].kind is BlockKind.QUOTATION and marked * 2 < len(text):
        _read_block_quotation(reading, n, text)
    elif not _read_dashed(reading, n, text):
        for span, before, after in _with_neighbours(text, spans):
            _read_marked(reading, n, text, span, before, after)


def _with_neighbours(text: str, spans: list[Quoted]) -> list[tuple[Quoted, int, int]]:
    """Return each range with where the speech before it ends and where that behind it begins, names passed over."""
    speech = [not _is_name(text, span) for span in spans]
    ends, starts = [0], [len(text)]
    for span, spoken in zip(spans, speech, strict=True):
        ends.append(span.end if spoken else ends[-1])
    for span, spoken in zip(reversed(spans), reversed(speech), strict=True):
        starts.append(span.start if spoken else starts[-1])
    return [(span, ends[k], starts[len(spans) - 1 - k]) for k, span in enumerate(spans)]


def _is_name(text: str, span: Quoted) -> bool:
    """Tell whether marked words are the name of what stands before them: the fund “Open Door”."""
    inner = text[span.inner_start : span.inner_end]
    ahead = text[max(0, span.start - 30) : span.start].rstrip()
    if _is_addressee(text, span):
        return True
    if not ahead[-1:].isalnum() or any(verb.end() == len(ahead) for verb in sayings.verb().finditer(ahead)):
        return False
    return inner[:1].isupper() and word_count(inner) <= 5 and inner[-1:] not in SENTENCE_END


def _is_addressee(text: str, span: Quoted) -> bool:
    """Tell whether marked words name whom somebody told what stands before: «…», — рассказал «Голосу долины» X."""
    inner = text[span.inner_start : span.inner_end]
    short = inner[:1].isupper() and word_count(inner) <= 3 and inner[-1:] not in SENTENCE_END
    return (
        short
        and bool(text[: span.start].strip())
        and text[span.end : span.end + 1] == " "
        and (text[span.end + 1 : span.end + 2].isalpha())
    )


# ------------------------------------------------------------------ speech between marks


def _read_marked(reading: Reading, n: int, text: str, span: Quoted, before: int, after: int) -> None:
    clause = inserted_clause(text, span.inner_start, span.inner_end)
    if clause:
        pieces = ((span.inner_start, clause.start), (clause.end, span.inner_end))
        speaker = _placed(reading, n, clause.speaker) if clause.speaker else _carried(reading, n, text, span.start)
        add_spoken(reading, n, text, pieces, speaker, full_stop=clause.full_stop)
        return
    said = _said(reading, n, text, span, before, after)
    if said:
        speaker = _placed(reading, n, said.speaker) if said.speaker else _carried(reading, n, text, span.start)
    elif _stands_alone(text, span, before):
        speaker = _beside(reading, n, text, span, before)
    elif _reads_as_words(reading, n, text, span):
        speaker = None
    else:
        return
    if speaker is None and goes_on(reading, n, span):
        reading.waiting.append((n, span))
        return
    if speaker and not text[: span.start].strip():
        add_waiting(reading, n, speaker)
    if speaker is None and (said is None or said.speaker):
        note_unattributed(reading, n, text, span)
        if not _reads_as_words(reading, n, text, span):
            return
    note_unbalanced(reading, n, span)
    add_spoken(reading, n, text, ((span.inner_start, span.inner_end),), speaker)


def _reads_as_words(reading: Reading, n: int, text: str, span: Quoted) -> bool:
    """Return whether marked words within a sentence are somebody's, though the sentence names nobody.

    Six words or more that begin small or end as a sentence does are neither a title nor a name.
    """
    inner = text[span.inner_start : span.inner_end]
    inside = len(text.strip()) - (span.end - span.start) >= FEWEST_AROUND
    if not (span.opened and span.closed and inside) or reading.blocks[n].kind is not BlockKind.PARAGRAPH:
        return False
    if word_count(inner) < FEWEST_WORDS or reads_as_title(inner) or is_titled(text, span) or is_event_noun(text):
        return False
    return inner[:1].islower() or inner[-1:] in ".!?…," or text[: span.start].rstrip().endswith((":", ","))


def _said(reading: Reading, n: int, text: str, span: Quoted, before: int, after: int) -> Clause | Attribution | None:
    language = reading.language(n)
    if language is None:
        return attribution(text, span, before, after)
    return _by_clause(reading, text, span, language)


def _by_clause(reading: Reading, text: str, span: Quoted, language: str) -> Clause | None:
    inner = text[span.inner_start : span.inner_end]
    if word_count(inner) < 3 or reads_as_title(inner) or is_titled(text, span):
        return None
    return spoken_by(text, span, quoted(text), language=language, vocabulary=reading.vocabulary)


def _placed(reading: Reading, n: int, speaker: Speaker) -> Placed | None:
    """Return the ranges of a speaker found in block n as ranges of the document."""
    base = reading.blocks[n].start
    name, role = ((each[0] + base, each[1] + base) if each else None for each in (speaker.name, speaker.role))
    if name is None or _is_common_word(reading, *name) or not _can_name(reading.document.text[slice(*name)]):
        return None
    return name, role


def _can_name(printed: str) -> bool:
    """Tell whether words can name who spoke: few, or with a noun for an office or an organisation."""
    count = word_count(printed)
    if is_event_noun(printed):
        return False  # it has a title behind its colon, and says nothing
    return count <= LONGEST_NAME or (count <= 3 * LONGEST_NAME and (has_office(printed) or has_organisation(printed)))


def _is_common_word(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a single word taken for a name opens its sentence and stands elsewhere without its capital."""
    word = reading.document.text[start:end]
    if not word.isalpha() or not word[0].isupper() or word[1:2].isupper() or has_organisation(word) or has_office(word):
        return False
    return word.lower() in reading.small_words


def _stands_alone(text: str, span: Quoted, before: int) -> bool:
    """Tell whether marked words are a sentence of their own and not a name or a term inside one."""
    head = text[before : span.start].rstrip()
    opens = not text[: span.start].strip() or head[-1:] in SENTENCE_END or (before > 0 and not head.strip(" .,;"))
    inner = text[span.inner_start : span.inner_end]
    closes = inner[-1:] in SENTENCE_END or text[span.end :].lstrip()[:1] in ("", ".", "!", "?", "。")
    return opens and closes and word_count(inner) >= 4 and not inner[:1].islower() and not reads_as_title(inner)


def _beside(reading: Reading, n: int, text: str, span: Quoted, before: int) -> Placed | None:
    """Return who speaks by the sentence before, the line before, the line after, or the quotation before."""
    ahead = text[: span.start].strip()
    if ahead and before == 0:
        speaker = neighbours.in_sentence_before(text, span.start)
        return _placed(reading, n, speaker) if speaker and _is_told_of(reading, n, speaker) else None
    behind = text[span.end :].strip(" .,;\n")
    if not ahead and not behind:
        for neighbour, reader in ((n + 1, neighbours.signature), (n - 1, neighbours.announced)):
            speaker = reader(reading.line_beside(n, neighbour))
            placed = _placed(reading, neighbour, speaker) if speaker else None
            if placed:
                return placed
    last = reading.last()
    if last and last.speaker and (last.block == n or (last.block == n - 1 and not ahead)):
        return last.speaker, last.role
    speaker = neighbours.in_sentence_before(reading.text(n - 1), len(reading.text(n - 1))) if not ahead else None
    return _placed(reading, n - 1, speaker) if speaker else None


def _carried(reading: Reading, n: int, text: str, at: int) -> Placed | None:
    """Return whom a pronoun means: who spoke last, here or in one of the blocks before, quoted or not."""
    speaker = neighbours.last_who_spoke(text, at)
    last = reading.last()
    if speaker and not (last and last.block == n) and _is_told_of(reading, n, speaker):
        return _placed(reading, n, speaker)
    for k in range(n, max(-1, n - PRONOUN_REACH), -1):
        if last and last.speaker and last.block == k:
            return last.speaker, last.role
        speaker = neighbours.last_who_spoke(reading.text(k - 1), len(reading.text(k - 1)))
        if speaker and not (last and last.speaker and last.block == k - 1) and _is_told_of(reading, k - 1, speaker):
            return _placed(reading, k - 1, speaker)
    subject = neighbours.subject_before(text, at)
    return _placed(reading, n, subject) if subject else None


def _is_told_of(reading: Reading, n: int, speaker: Speaker) -> bool:
    """Tell whether a name found without a quotation beside it is one: of two words, or the second of such a pair."""
    if speaker.name is None:
        return False
    name = reading.text(n)[slice(*speaker.name)]
    if not name.isalpha() or not name[0].isupper() or has_organisation(name) or has_office(name):
        return True
    return name in reading.second_words


# ------------------------------------------------------------------ speech without marks


def _read_block_quotation(reading: Reading, n: int, text: str) -> None:
    signed = _SIGNED.search(text)
    end = signed.start() if signed else len(text)
    speaker: Placed | None = None
    if signed:
        found = neighbours.signature(text[signed.start() :].replace("\n", " ", 1))
        if found:
            shift = Speaker(name=_shifted(found.name, signed.start()), role=_shifted(found.role, signed.start()))
            speaker = _placed(reading, n, shift)
    for neighbour, reader in ((n + 1, neighbours.signature), (n - 1, neighbours.announced)):
        found = None if speaker else reader(reading.line_beside(n, neighbour))
        speaker = _placed(reading, neighbour, found) if found else speaker
    last = reading.last()
    if speaker is None and last and last.block == n - 1 and reading.blocks[n - 1].kind is BlockKind.QUOTATION:
        speaker = last.speaker, last.role
    if speaker:
        add_spoken(reading, n, text, ((0, end),), speaker)


def _shifted(given: Range | None, by: int) -> Range | None:
    return (given[0] + by, given[1] + by) if given else None


def _read_dashed(reading: Reading, n: int, text: str) -> bool:
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
        add_spoken(reading, n, text, pieces, speaker, full_stop=clause.full_stop)
        return True
    above = reading.text(n - 1)
    if in_marker and publisher.states(above):
        return False  # what an issuer urges stands in a list of demands
    found = neighbours.announced(above) if not in_marker or _tells(above) else None
    if found:
        add_spoken(reading, n, text, ((start, len(text)),), _placed(reading, n - 1, found))
    return found is not None


def _tells(line: str) -> bool:
    return sayings.verb().search(line) is not None
