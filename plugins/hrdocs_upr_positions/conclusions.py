"""The conclusions of a report: the blocks from their heading to the paragraph that closes them."""

from attrs import evolve

from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs_upr_positions.introductions import introduces
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.titles import joined_lines, opens_with_mark, title_pattern, without_marks
from hrdocs_upr_positions.verdict import read_verdict

HEADING_LINES = 3
"""Blocks over which it runs at most."""

LONGEST_INTRODUCTION = 600
"""Code points of the longest paragraph that is taken to introduce the first list of a report without that heading."""

_UNDECIDED = (Position.UNCLEAR, Position.NO_POSITION)


@per_document
def conclusions(document: Document) -> tuple[Block, ...]:
    """Return the blocks of the conclusions: from the last heading of that name to the paragraph that closes them."""
    blocks = list(document.body())
    section: list[Block] = []
    for block in _after_heading(document, blocks) or _from_introduction(document, blocks):
        words = without_marks(document.text_of(block)[:200])
        if title_pattern("closing").match(words) or (len(words) < 80 and title_pattern("after").match(words)):
            break
        section.append(block)
    return tuple(section)


def _after_heading(document: Document, blocks: list[Block]) -> list[Block]:
    """Return the blocks behind the heading; a paragraph that is glued to it is cut off from it."""
    found: list[Block] = []
    for joined in joined_lines(document, [(block.start, block.end) for block in blocks], HEADING_LINES):
        match = title_pattern("conclusions").match(joined.text)
        line = joined.view(document) if match else None
        if not match or not line or match.end() <= line.runs[-1].offset:
            continue
        if _is_note(document, line.runs[0].start):
            continue
        rest = line.ranges(match.end(), len(line.text))
        glued = [evolve(blocks[joined.behind - 1], start=rest[0][0], kind=BlockKind.PARAGRAPH)] if rest else []
        found = [*glued, *blocks[joined.behind :]]
    return found


def _is_note(document: Document, place: int) -> bool:
    """Return whether a line is a footnote of the heading, "** Conclusions … will not be edited"."""
    block = document.block_at(place)
    return opens_with_mark(document.text, place) or (block is not None and block.kind is BlockKind.FOOTNOTE)


def _from_introduction(document: Document, blocks: list[Block]) -> list[Block]:
    """Return the blocks from the first paragraph that says what is thought of a list below it."""
    for place, block in enumerate(blocks):
        words = document.text_of(block)
        if len(words) > LONGEST_INTRODUCTION or not without_marks(words).rstrip().endswith((":", "：")):
            continue
        if introduces(words) and read_verdict(words, language=block.language).position not in _UNDECIDED:
            return blocks[place:]
    return []
