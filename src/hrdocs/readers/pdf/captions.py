"""Captions: the line that names a table or figure by its number, next to it."""

import functools
import re

from hrdocs.readers.pdf.paragraphs import Paragraph
from hrdocs.readers.pdf.words import WORDS

LONGEST_CAPTION = 300
"""Characters."""
CAPTION = "Caption"
"""What the structure tree calls one."""


def is_caption(paragraph: Paragraph, *, beside_table: bool) -> bool:
    """Return whether a paragraph is a caption: "Table 3", "Figure II", beside a table or standing out by its type."""
    first = paragraph.first
    if first.tag != CAPTION and (
        paragraph.marker or not (beside_table or first.bold or first.italic) or not _numbered().match(first.text)
    ):
        return False
    return sum(len(line.text) for line in paragraph.lines) <= LONGEST_CAPTION


@functools.cache
def _numbered() -> "re.Pattern[str]":
    """Return the pattern of a caption's beginning: one of the words of the list, and a number."""
    words = WORDS.phrases("captions")
    return re.compile(rf"(?:{'|'.join(words)})\s+(?:\d{{1,3}}|[IVXL]{{1,6}})\b(?![\w/])")
