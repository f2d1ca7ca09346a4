"""The record of a conversation that a release holds beside its text: an interview, a press conference."""

import re
from collections import Counter

import hrdocs
from hrdocs.expressions import regex

FEWEST_TURNS, FEWEST_SPEAKERS, SHORTEST_TURN = 4, 2, 30
"""Turns and speakers of a conversation, and code points of a turn that is one and no labelled value."""

_TURN = regex(
    r"""
    (?P<who>
        [QAВО] (?= \s? [:.] )                                                       # Q: A:
      | [^\W\d_a-zß-öø-ÿа-яё][\w’'.-]* (?: \s [^\W\d_][\w’'.-]* ){0,4}              # JOURNALIST:  Minister Moss:
    )
    \s? [:：] \s+ [^\W\d_]
    """,
    re.VERBOSE,
)
_SENTENCE = regex(r"[^\W\d_][.!?…。؟]['”’»\")\]]*(?:\s|$)")


def transcript_remarks(document: hrdocs.Document) -> tuple[hrdocs.Diagnostic, ...]:
    """Return the remark that a release holds turns of a conversation, which are in its text and no records."""
    turns = [(block, match["who"]) for block in document.body() if (match := _turn(document, block))]
    counts = Counter(who for _, who in turns)
    talking = [who for who, count in counts.items() if count > 1]
    if len(turns) < FEWEST_TURNS or len(counts) < FEWEST_SPEAKERS or not talking:
        return ()
    remark = hrdocs.Diagnostic(
        code="transcript-in-release",
        message=f"the document holds {len(turns)} turns of a conversation; they are in the text, and no records",
        severity=hrdocs.Severity.INFO,
        start=turns[0][0].start,
        end=turns[-1][0].end,
    )
    return (remark,)


def _turn(document: hrdocs.Document, block: hrdocs.Block) -> re.Match[str] | None:
    """Return the name that opens a turn: a block that says a sentence behind a name and a colon."""
    if block.end - block.start < SHORTEST_TURN:
        return None
    match = _TURN.match(document.text, block.start, block.end)
    return match if match and _SENTENCE.search(document.text, match.end(), block.end) else None
