"""What stands among the recommendations of a report and is none: a State's comments, and lists in footnotes."""

import functools
import re
from collections.abc import Iterable, Sequence

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Block, BlockKind, Document
from hrdocs.un.state_abbreviations import states_of
from hrdocs_upr_positions.recommendation_lists import ListedRecommendation, Listing
from hrdocs_upr_positions.recommending import state_brackets
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.report_rows import words_of
from hrdocs_upr_positions.wordings import any_of

LONGEST_SUBJECT = 60
"""Code points at the beginning of a comment in which it names the State that speaks."""

FEWEST_IN_FOOTNOTE = 2
"""Brackets of recommending States from which on a footnote of the conclusions holds recommendations."""


def lists_recommendations(document: Document, listing: Listing) -> bool:
    """Return whether a list is one of recommendations, and not of comments that are numbered like them."""
    if listing.reading.position is not Position.UNCLEAR:
        return True
    told = (words_of(document, item).text for item in listing.items)
    return sum(bool(state_brackets(words, states_of(document))) for words in told) * 2 > len(listing.items)


def set_comments_apart(document: Document, listings: Iterable[Listing], state: str | None) -> list[Diagnostic]:
    """Make comments that are numbered among the items those of the item before ("92.2 Mali explained that …")."""
    numbers: list[str] = []
    for listing in listings:
        told = [words_of(document, item).text for item in listing.items]
        with_states = [bool(state_brackets(words, states_of(document))) for words in told]
        if sum(with_states) * 2 <= len(listing.items):
            continue
        kept: list[ListedRecommendation] = []
        for item, words, names_states in zip(listing.items, told, with_states, strict=True):
            if kept and not names_states and _begins_with_state(document, words, state):
                kept[-1].comments += item.stretches
                numbers.append(item.number)
            else:
                kept.append(item)
        listing.items[:] = kept
    if not numbers:
        return []
    message = f"numbered among the recommendations, but words of the State on the one before: {', '.join(numbers)}"
    return [Diagnostic(code="comment-among-items", message=message, severity=Severity.INFO)]


def _begins_with_state(document: Document, words: str, state: str | None) -> bool:
    """Return whether an item without States in brackets is what the State under review says: its name opens it."""
    named = states_of(document).find(words[:LONGEST_SUBJECT])
    begins = [match.end for match in named if match.code == state and not re.search(r"\w{4}", words[: match.start])]
    subject = _subject().match(words)
    end = begins[0] if begins else subject.end() if subject else None
    return end is not None and not _demands().match(words, end)


@functools.cache
def _subject() -> re.Pattern[str]:
    """Return the pattern of words for the State under review at the beginning of a sentence."""
    return re.compile(rf"\W*(?:\w{{1,3}}\s+)?{any_of('reviewed')}", re.IGNORECASE)


@functools.cache
def _demands() -> re.Pattern[str]:
    """Return the pattern of what follows the name of a State that is told to do something: "Mali should …"."""
    return re.compile(rf"\W*{any_of('demanding')}", re.IGNORECASE)


def on_footnotes(document: Document, blocks: Sequence[Block]) -> list[Diagnostic]:
    """Return what says that footnotes of the conclusions hold recommendations, which have no number there.

    A footnote is one of the conclusions that stands among them or is called in them.
    """
    start, end = (blocks[0].start, blocks[-1].end) if blocks else (0, 0)
    return [
        Diagnostic(
            code="recommendations-in-footnote",
            message=f"the footnote {block.marker or ''} holds {len(brackets)} recommendations, which were not read",
            start=block.start,
            end=block.end,
        )
        for block in document.blocks
        if block.kind is BlockKind.FOOTNOTE
        and any(start <= place < end for place in (block.start, *block.called_at))
        and len(brackets := state_brackets(document.text_of(block), states_of(document))) >= FEWEST_IN_FOOTNOTE
    ]
