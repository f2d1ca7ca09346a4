"""The language of each block: told from its own words where it has enough, else from its neighbours or its carrier.

A detector guesses on names, codes and short lines, and its probabilities say so. Blocks that it is sure of therefore
settle which languages a document is in; the others choose among those, or inherit.
"""

import functools
from collections import Counter
from collections.abc import Callable, Iterable

import attrs

from hrdocs.datafiles import entries, table
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.language.alphabets import alone_fitting, is_refuted, letters_of, may_all_be
from hrdocs.language.identify import Answers, languages, ranked, ranked_slowly
from hrdocs.language.of_block import in_language
from hrdocs.language.script import Writing, sample_of, writing_of
from hrdocs.language.tags import tag_of, usual_spelling
from hrdocs.model import Block, BlockKind, Document
from hrdocs.values import define, frozen

MINIMUM_WEIGHT = 20
"""Letters below which a block is not asked: "Strasbourg 09 June 2031" would be Luxembourgish."""

SURE = 0.75
"""Probability from which an answer holds on its own. On real documents wrong answers stay below 0.67."""

SEVERAL = 2
"""Blocks that are sure of a language; beside them one that alone is sure of another is asked a second engine about."""

POSSIBLE = 0.35
"""Probability that an answer needs where nothing else in the document helps."""

UNKNOWN = "und"
"""BCP 47 for a language that cannot be told: the text's letters are in no alphabet that was thought of."""

SAMPLE = 300
"""Characters that are looked at; more change nothing."""

_LONGEST_LOOK = 2_000


@frozen
class _Label:
    tag: str | None = None
    basis: str | None = None


@define
class _BlockToLabel:
    """A block on its way to a label."""

    block: Block
    writing: Writing
    answers: Answers
    declared: str | None
    label: _Label = _Label()

    @property
    def is_sure(self) -> bool:
        return bool(self.answers) and self.answers[0][1] >= SURE and self.answers[0][0] != UNKNOWN


def detect(text: str) -> str | None:
    """Return the BCP 47 tag of a text that stands alone, or None where it cannot be told."""
    writing = writing_of(text[:_LONGEST_LOOK])
    answers = _answers(writing)
    if not (answers and answers[0][1] >= SURE):
        answers = _answers(writing, ranked_slowly) or answers
    told = answers and answers[0][1] >= POSSIBLE and answers[0][0] != UNKNOWN
    return tag_of(answers[0][0], writing) if told else None


def labelled(document: Document) -> Document:
    """Return the document with a language on each block that can have one.

    `language_basis` says how it was told. "detected": from the block's own words; where the detector is not sure it
    chooses among the languages of the blocks that it is sure of. "declared": by the carrier, where the block is too
    short to tell or does not contradict it. "inherited": from the nearest block in the same script, for a heading
    from the text under it; page furniture inherits from the body and lends to nobody.
    """
    if any(block.language_basis in ("detected", "inherited") for block in document.blocks):
        return document
    known: dict[str, tuple[Writing, Answers]] = {}
    readings = [_reading(document, block, known) for block in document.blocks]
    spoken = _settle([each for each in readings if each.writing.weight >= MINIMUM_WEIGHT])
    believed: dict[tuple[str | None, str | None], _Label] = {}
    for reading in readings:
        if reading.answers:
            reading.label = _own_label(reading, spoken)
            continue
        # What says nothing of itself is labelled alike where it declares the same in the same script.
        said = reading.declared, reading.writing.script
        if said not in believed:
            believed[said] = _own_label(reading, spoken)
        reading.label = believed[said]
    labels = _with_hints(readings, _with_neighbours(readings), document.metadata.languages)
    blocks = [in_language(block, label.tag, label.basis) for block, label in zip(document.blocks, labels, strict=True)]
    unknown = [block for block, label in zip(document.blocks, labels, strict=True) if label.tag == UNKNOWN]
    notes = (_unknown(unknown),) if unknown else ()
    return attrs.evolve(document, blocks=tuple(blocks), diagnostics=(*document.diagnostics, *notes))


def _settle(telling: list[_BlockToLabel]) -> dict[str, set[str]]:
    """Ask the slow engine about blocks that have enough letters and no sure answer; return the languages by script."""
    spoken = _spoken(telling)
    for reading in telling:
        if not reading.is_sure and not _is_heard(reading, spoken):
            reading.answers = _answers(reading.writing, ranked_slowly)
    for reading in _lone(telling):
        if not _agreed(reading):
            reading.answers = _answers(reading.writing, ranked_slowly)
    return _spoken(telling)


def _unknown(blocks: list[Block]) -> Diagnostic:
    return Diagnostic(
        code="language-unknown",
        message=f"{len(blocks)} blocks have letters of no language that is told apart; theirs is und",
        severity=Severity.WARNING,
        start=blocks[0].start,
        end=blocks[0].end,
    )


def _reading(document: Document, block: Block, known: dict[str, tuple[Writing, Answers]]) -> _BlockToLabel:
    """Return a block on its way; the texts that are known, such as a menu that stands twice, are not read again."""
    text = document.text[block.start : min(block.end, block.start + _LONGEST_LOOK)]
    read = known.get(text)
    if read is None:
        writing = writing_of(text)
        read = known[text] = writing, _answers(writing)
    return _BlockToLabel(block, *read, usual_spelling(block.language) if block.language else None)


def _answers(writing: Writing, engine: Callable[[str], Answers] = ranked) -> Answers:
    """Return an engine's answers whose alphabets have the letters of a text, or the languages that these show."""
    if writing.weight < MINIMUM_WEIGHT:
        return ()
    sample = sample_of(writing.text, SAMPLE)
    answers = engine(sample)
    if sample.isascii() or may_all_be({code for code, _ in answers}, sample):
        return answers
    # Of a block that goes on in another script the sample may be in the first.
    letters = letters_of(sample, writing_of(sample).script)
    kept = tuple((code, share) for code, share in answers if not is_refuted(code, letters))
    if kept[:1] == answers[:1]:
        return kept
    # The likeliest is refuted: of the others, which an engine names for want of a better one, only a sure one counts.
    shown = alone_fitting(_by_alphabet(), letters)
    if shown:
        return ((shown, SURE),)
    return tuple(each for each in kept if each[1] >= POSSIBLE) or ((UNKNOWN, SURE),)


@functools.cache
def _by_alphabet() -> tuple[str, ...]:
    """Return the languages that the engines do not know, or not in all of their scripts, and take for others."""
    return entries("hrdocs.language", "by_alphabet.txt")


def _spoken(readings: list[_BlockToLabel]) -> dict[str, set[str]]:
    """Return the languages of the blocks that are sure, by script."""
    spoken: dict[str, set[str]] = {}
    for reading in readings:
        if reading.is_sure and reading.writing.script:
            spoken.setdefault(reading.writing.script, set()).add(reading.answers[0][0])
    return spoken


def _lone(readings: list[_BlockToLabel]) -> list[_BlockToLabel]:
    """Return the blocks that alone are sure of their language, in a script in which several are of another."""
    counts = Counter((each.writing.script, each.answers[0][0]) for each in readings if each.is_sure)
    common = {script for (script, _), count in counts.items() if count >= SEVERAL}
    sure = [each for each in readings if each.is_sure and each.writing.script in common]
    return [each for each in sure if counts[each.writing.script, each.answers[0][0]] == 1]


def _is_heard(reading: _BlockToLabel, spoken: dict[str, set[str]]) -> bool:
    """Return whether the likeliest language of a block is one that other blocks are sure of."""
    return bool(reading.answers) and reading.answers[0][0] in spoken.get(reading.writing.script or "", set())


def _own_label(reading: _BlockToLabel, spoken: dict[str, set[str]]) -> _Label:
    if reading.declared and _holds(reading, reading.declared, spoken):
        return _as_declared(reading.declared)
    if not reading.answers:
        return _Label()
    best, probability = reading.answers[0]
    choice = spoken.get(reading.writing.script or "", set())
    if probability < SURE and choice:
        return _among(reading, choice)
    return _Label(tag_of(best, reading.writing), "detected") if probability >= POSSIBLE else _Label()


@functools.lru_cache(maxsize=1024)
def _as_declared(tag: str) -> _Label:
    return _Label(tag, "declared")


def _among(reading: _BlockToLabel, choice: set[str]) -> _Label:
    """Return the likeliest of the document's own languages, or nothing where the block fits none of them."""
    fitting = next((code for code, _ in reading.answers if code in choice), None)
    return _Label(tag_of(fitting, reading.writing), "detected") if fitting else _Label()


def _holds(reading: _BlockToLabel, declared: str, spoken: dict[str, set[str]]) -> bool:
    """Return whether what the carrier declares can be believed of a block.

    Templates declare wrongly, so the block's own words outweigh it, except between languages that words hardly tell
    apart and where the detector does not know the declared one. A block without an answer of its own believes it
    where the document's other blocks in its script do not speak against it.
    """
    code = declared.partition("-")[0].lower()
    if code not in languages() and not _kin(code) & languages():
        return True
    if reading.is_sure:
        return reading.answers[0][0] in _kin(code) or not _agreed(reading)
    if reading.writing.script is None:
        return True
    heard = spoken.get(reading.writing.script)
    return not spoken if heard is None else bool(heard & _kin(code))


def _agreed(reading: _BlockToLabel) -> bool:
    """Return whether both engines give one answer: it takes two to overrule what a carrier declares."""
    second = _answers(reading.writing, ranked_slowly)
    return bool(second) and second[0][0] == reading.answers[0][0]


@functools.cache
def _kin(code: str) -> frozenset[str]:
    """Return a language and those that words hardly tell from it."""
    groups = (set(row["languages"].split()) for row in table("hrdocs.language", "kin.tsv"))
    return frozenset({code}.union(*(group for group in groups if code in group)))


def _with_neighbours(readings: list[_BlockToLabel]) -> list[_Label]:
    if all(reading.label.tag for reading in readings):
        return [reading.label for reading in readings]
    before = _nearest(enumerate(readings), len(readings))
    after = _nearest(reversed(list(enumerate(readings))), len(readings))
    return [
        reading.label if reading.label.tag else _inherited(n, reading, before[n], after[n])
        for n, reading in enumerate(readings)
    ]


def _with_hints(readings: list[_BlockToLabel], labels: list[_Label], hints: tuple[str, ...]) -> list[_Label]:
    """Give blocks that neither their words nor their neighbours tell the one language that the carrier declares."""
    hint = usual_spelling(hints[0]) if len(hints) == 1 else None
    if hint is None or all(label.tag for label in labels):
        return labels
    spoken = _spoken(readings)
    given = _Label(hint, "declared")
    return [
        given if not label.tag and reading.writing.weight and _holds(reading, hint, spoken) else label
        for reading, label in zip(readings, labels, strict=True)
    ]


_Lender = tuple[int, str]


def _nearest(readings: Iterable[tuple[int, _BlockToLabel]], count: int) -> list[_Lender | None]:
    """Return for each block the last lender that was passed: its place and its language."""
    by_script: dict[str | None, _Lender] = {}
    found: list[_Lender | None] = [None] * count
    for n, reading in readings:
        found[n] = by_script.get(reading.writing.script)
        if reading.label.tag and reading.block.in_body:
            by_script[reading.writing.script] = by_script[None] = (n, reading.label.tag)
    return found


def _inherited(n: int, reading: _BlockToLabel, before: _Lender | None, after: _Lender | None) -> _Label:
    lenders = [each for each in (before, after) if each]
    if not lenders:
        return _Label()
    heads = reading.block.kind is BlockKind.HEADING
    # The nearer lends; of two that are as near, a heading belongs to what follows, all else to what came before.
    _, tag = min(lenders, key=lambda each: (abs(each[0] - n), (each[0] < n) == heads))
    return _Label(tag, "inherited")
