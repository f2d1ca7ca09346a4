"""Context: the sentences around a range of a document."""

from hrdocs.model import Document
from hrdocs.passages.sentences import sentences as sentences_of


def around(document: Document, start: int, end: int, sentences: int) -> str:
    """Return the sentences that a range touches, and so many before and after within its blocks."""
    if sentences < 0:
        raise ValueError(f"sentences is {sentences}; give 0 for the sentence alone, or how many around it")
    first, last = document.block_at(start), document.block_at(max(start, end - 1))
    left = first.start if first else start
    text = document.text[left : last.end if last else end]
    found = sentences_of(text)
    touched = [n for n, each in enumerate(found) if each.start < end - left and start - left < each.end]
    if not touched:
        return document.text[start:end]
    before, after = max(0, touched[0] - sentences), min(len(found) - 1, touched[-1] + sentences)
    return text[found[before].start : found[after].end]
