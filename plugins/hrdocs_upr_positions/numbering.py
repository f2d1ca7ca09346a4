"""How an addendum numbers recommendations: with the report's paragraph, with a label, or bare beside each reply."""

import enum
import re

from attrs import frozen

from hrdocs.model import BlockKind, Document
from hrdocs_upr_positions.numbers import NumberRun, read_run


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
    prefix_words: tuple[int, int] | None = None


PREFIXED = re.compile(r"(?<![\d.,/])\d{2,3}\.\d{1,3}(?!\d|\s?(?:%|per\s?cent|million|billion))")
"""A number with the report's paragraph anywhere in a text, which is no amount."""

LABELLED = re.compile(
    r"""
    \b (?: recommendations? | recommandations? | recomendaci(?:ón|ones) | рекомендаци\w+ | recs?\.? | nos?\. | № )
    (?: \s+ (?: nos?\.? | numbers? | numbered | contained | listed | in | under | paragraphs? | paras?\.? | n[°º]s? ) )*
    [\s:(]* (?=\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The words before a number of a recommendation."""

LONGEST_START = 40
"""Code points of a cell's beginning that are looked at for its number."""

_PARAGRAPH_CITED = re.compile(
    r"""
    \b recommendations? \s+ (?:(?:contained|listed|set\s+out|reflected|made|included|enumerated|formulated|as|are|in
        |under|of|the|its|report|draft)\s+){0,6}
    paragraph \s+ (?P<paragraph>\d{2,3}) (?![\d.]|\s*\(|\s+of\s+the\s+annex)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def read_numbering(document: Document) -> Numbering:
    """Return how an addendum numbers recommendations."""
    prefixed, labelled = 0, set()
    for block in document.body():
        words = document.text_of(block)
        starts = [document.text[cell.start : min(cell.end, cell.start + LONGEST_START)] for cell in block.cells]
        prefixed += sum(bool(PREFIXED.match(start.lstrip()[:12])) for start in starts or [block.marker or "", words])
        if block.kind is BlockKind.TABLE:
            continue
        read_to = 0
        for label in LABELLED.finditer(words):
            run = read_run(words, label.end()) if label.end() > read_to else None
            read_to = run.end if run else read_to
            for number in run.numbers if run else ():
                prefixed += number.prefix is not None
                labelled |= {number.name} if number.prefix is None else set()
    if prefixed > 1:
        return Numbering(scheme=Scheme.PREFIXED)
    cited = {match["paragraph"]: match.span("paragraph") for match in _PARAGRAPH_CITED.finditer(document.text)}
    prefix, words_of_prefix = next(iter(cited.items())) if len(cited) == 1 else (None, None)
    scheme = Scheme.LABELLED if len(labelled) > 1 else Scheme.BARE
    return Numbering(scheme=scheme, prefix=prefix, prefix_words=words_of_prefix)


def named_runs(sentence: str, numbering: Numbering) -> list[NumberRun]:
    """Return the runs of numbers that a sentence names: those with a paragraph, and bare ones after a label."""
    starts = {match.start() for match in PREFIXED.finditer(sentence)}
    if numbering.scheme is not Scheme.PREFIXED:
        starts |= {match.end() for match in LABELLED.finditer(sentence)}
    runs: list[NumberRun] = []
    for start in sorted(starts):
        if not runs or start >= runs[-1].end:
            run = read_run(sentence, start, prefix=numbering.prefix)
            runs += [run] if run else []
    return runs
