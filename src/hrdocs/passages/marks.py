"""Words without the footnote marks in them: "300² listeners" are 300, and never 3002."""

from hrdocs.model import Document, per_document


@per_document(of=("text", "blocks"))
def text_without_marks(document: Document) -> str:
    """Return the text of a document with blanks for its footnote marks, so that places in it stay what they are."""
    text = document.text
    pieces, end = [], 0
    for mark in sorted((mark for block in document.blocks for mark in block.marks), key=lambda mark: mark.start):
        if mark.start >= end:
            pieces += [text[end : mark.start], " " * (mark.end - mark.start)]
            end = mark.end
    return "".join(pieces) + text[end:] if pieces else text


def words_of(document: Document, start: int, end: int) -> str:
    """Return the text of a range without the footnote marks in it, as a value gives it."""
    text = document.text
    block = document.block_at(start)
    marks = [mark for mark in (block.marks if block else ()) if start <= mark.start < mark.end <= end]
    if not marks:
        return text[start:end]
    pieces = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        pieces.append(text[start : max(start, mark.start)])
        start = max(start, mark.end)
    return "".join([*pieces, text[start:end]])
