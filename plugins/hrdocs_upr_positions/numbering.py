"""How an addendum numbers recommendations: with the report's paragraph, with a label, or bare beside each reply."""

import enum
import functools
import re

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document
from hrdocs.passages import Range
from hrdocs.values import frozen
from hrdocs_upr_positions.numbers import Number, NumberRun, hyphened_at, read_run
from hrdocs_upr_positions.wordings import any_of


class Scheme(enum.Enum):
    """What a bare number at the head of a paragraph or row is.

    PREFIXED: numbers come with the report's paragraph ("122.11"), so that "3." heads a paragraph of the addendum.
    LABELLED: they come after a word ("Rec. 6", "recommendations 1–5"), and "3." heads a paragraph too.
    BARE: "3." heads the reply to recommendation 3.
    """

    PREFIXED = "prefixed"
    LABELLED = "labelled"
    BARE = "bare"


@frozen(kw_only=True)
class Numbering:
    """How one document numbers.

    Attributes:
        prefix: the report's paragraph that all bare numbers belong to, where the document names one only.
        prefix_words: the range of the words that name it.
    """

    scheme: Scheme
    prefix: str | None = None
    prefix_words: Range | None = None


@functools.cache
def prefixed() -> re.Pattern[str]:
    """Return the pattern of a number with the report's paragraph anywhere in a text, which is no amount."""
    return re.compile(rf"(?<![\d.,/])\d{{2,3}}\.\d{{1,3}}(?!\d|\s?%|\s?{any_of('amount')})", re.IGNORECASE)


def prefixed_starts(text: str) -> set[int]:
    """Return where the numbers with the report's paragraph begin in a text.

    Its stops are looked for first: a number has one behind two or three figures, and few places of a text have.
    """
    number, starts = prefixed(), set[int]()
    for stop in _STOP_IN_NUMBER.finditer(text):
        at = stop.start()
        starts |= {start for start in (at - 2, at - 3) if start >= 0 and number.match(text, start)}
    return starts


_STOP_IN_NUMBER = regex(r"\.(?<=\d\d\.)\d")


@functools.cache
def labelled() -> re.Pattern[str]:
    """Return the pattern of the words before a number of a recommendation."""
    return re.compile(
        rf"""
        (?: {any_of("rec", "no")} | № )
        (?: \s* {any_of("number", "no", "paragraph", "pointing")} )*
        [\s:(]* (?=\d)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


LONGEST_START = 40
"""Code points of a cell's beginning that are looked at for its number."""


@functools.cache
def _paragraph_cited() -> re.Pattern[str]:
    """Return the pattern of a paragraph of the report that is cited for its recommendations."""
    return re.compile(
        rf"""
        {any_of("rec")} (?: \s* {any_of("pointing")} ){{0,6}}
        \s* {any_of("paragraph")} \s* (?P<paragraph>\d{{2,3}}) (?! [\d.] | \s*\( | \s+ {any_of("annex")} )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def behind_number(words: str) -> int:
    """Return where a list begins that a paragraph of the addendum numbers, "2. 112.1, 112.4–6": behind its number."""
    own = _NUMBERED_LIST.match(words)
    return own.end() if own else 0


_NUMBERED_LIST = regex(r"\d{1,2}\.\s+(?=\d{2,3}\.\d{1,3}(?:[\s,;–-]|$))")


def read_numbering(document: Document) -> Numbering:
    """Return how an addendum numbers recommendations."""
    with_paragraph, bare = 0, set[str]()
    for block in document.body():
        words = document.text_of(block)
        starts = [document.text[cell.start : min(cell.end, cell.start + LONGEST_START)] for cell in block.cells]
        starts = starts or [block.marker or "", words]
        with_paragraph += sum(
            bool(prefixed().match(start.lstrip()[behind_number(start.lstrip()) :][:12])) for start in starts
        )
        if block.kind is BlockKind.TABLE:
            continue
        read_to = 0
        for label in labelled().finditer(words):
            run = read_run(words, label.end()) if label.end() > read_to else None
            read_to = run.end if run else read_to
            for number in run.numbers if run else ():
                with_paragraph += _tells_paragraph(document, words, number)
                bare |= {number.name} if number.prefix is None else set()
    if with_paragraph > 1:
        return Numbering(scheme=Scheme.PREFIXED)
    cited = {match["paragraph"]: match.span("paragraph") for match in _paragraph_cited().finditer(document.text)}
    prefix, words_of_prefix = next(iter(cited.items())) if len(cited) == 1 else (None, None)
    scheme = Scheme.LABELLED if len(bare) > 1 else Scheme.BARE
    return Numbering(scheme=scheme, prefix=prefix, prefix_words=words_of_prefix)


def _tells_paragraph(document: Document, words: str, number: Number) -> bool:
    """Return whether a number has the report's paragraph before it; behind a hyphen, if another has the same one.

    "121-5" by itself can be a range that is written short.
    """
    hyphened = hyphened_at(words, number.start)
    if number.prefix is None or hyphened is None:
        return number.prefix is not None
    return len(re.findall(rf"(?<!\d){hyphened['prefix']}[-‐‑]\d", document.text)) > 1


def named_runs(sentence: str, numbering: Numbering) -> list[NumberRun]:
    """Return the runs of numbers that a sentence names: those with a paragraph, and bare ones after a label."""
    starts = prefixed_starts(sentence)
    named = (match.end() for match in labelled().finditer(sentence))
    starts |= {at for at in named if numbering.scheme is not Scheme.PREFIXED or hyphened_at(sentence, at)}
    runs: list[NumberRun] = []
    for start in sorted(starts):
        if not runs or start >= runs[-1].end:
            run = read_run(sentence, start, prefix=numbering.prefix)
            runs += [run] if run else []
    return runs
