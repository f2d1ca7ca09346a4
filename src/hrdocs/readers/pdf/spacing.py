"""What stands between two spans of a line: a space, the doubt of one, or nothing."""

from hrdocs.readers.pdf.geometry import Span
from hrdocs.readers.pdf.own_words import DOUBTFUL, automatic_gap, is_letter, space_for

LOOSE_GAP = 0.19
"""A gap wider than this share of the size is a space between spans that do not follow on each other in the file."""
UNSEEN_GAP = 0.2
"""So far apart, in shares of the size, two words stand at least of which PDFium makes one."""
TORN_GAP = 0.15
"""So much is one between letters of one line that PDFium sets on lines of their own."""
RAISED_GAP = 0.38
"""A gap wider than this share of its own size is a space before or after a superscript."""
TOUCHING = 0.1
"""A mark nearer than this share of its size belongs to the word before it, though the file has a space between; so does
a letter of Arabic, where such spaces stand in the strokes that stretch a word, and a syllable of an Indic script, which
word processors write by itself with the text of its word."""
_INDIC = range(0x0900, 0x0E00)
"""Code points of Devanagari to Sinhala."""


def space_between(before: Span, after: Span) -> str:
    """Return the space, or the doubt of one, that stands between two spans that PDFium parts."""
    gap, size = _gap(before, after), min(before.size, after.size)
    inferred = not (after.space or after.raised or before.raised)
    if inferred and gap < size * automatic_gap(before.text[-1], after.text[0]):
        return ""
    if after.text[0] in ",.;:)" and not after.space and (after.text[0] not in ";:" or gap < LOOSE_GAP * size):
        return ""
    if after.raised and before.text[-1].isdigit() and after.text.isalpha():
        return ""
    if after.space:
        close = after.raised or before.x0 > after.x0 or _of_one_cluster(before, after)
        return "" if close and gap < TOUCHING * size else " "
    if before.raised and before.text.isalpha() and after.text[0].isalpha():
        return " " if gap >= LOOSE_GAP * after.size else ""  # the "th" of an ordinal, and the word after it
    if after.raised or before.raised:
        return " " if gap > RAISED_GAP * size else ""
    if after.gap is not None and after.start == before.end + 1:
        return space_for(after.gap, size, before.text[-1], after.text[0])
    torn = after.start == before.end + len("\r\n")
    return " " if gap >= (TORN_GAP if torn else LOOSE_GAP) * size else ""


def _of_one_cluster(before: Span, after: Span) -> bool:
    """Return whether both spans are of a script of the Indic family."""
    return ord(before.text[-1]) in _INDIC and ord(after.text[0]) in _INDIC


def _gap(before: Span, after: Span) -> float:
    """Return how far two spans are apart, whichever of them is read first."""
    return before.x0 - after.x1 if before.x0 > after.x0 else after.x0 - before.x1


def space_unseen(before: Span, after: Span) -> str:
    """Return the doubt of a space where PDFium sees none, though two words stand as far apart as words do."""
    letters = is_letter(before.text[-1]) and is_letter(after.text[0])
    return DOUBTFUL if letters and not before.raised and not after.raised else ""
