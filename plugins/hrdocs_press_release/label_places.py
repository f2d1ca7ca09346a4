"""Where a label of releases can stand: looked at before anything that tells where a headline is."""

import itertools

from hrdocs.model import BlockKind, Document
from hrdocs.prose.page.genre_labels import GenreLabel, keyword_label, label_in
from hrdocs.prose.page.web_pages import is_web_page

MOST_OF_A_PAPER = 30
"""Blocks of the body of a paper among which a label stands."""

LONGEST_REST = 60
"""Code points behind a label on its line: a number, a day, a section."""

LONGEST_HALF = 16
"""Code points of the first word of a label, where it stands on a line of its own."""


def can_be_labelled(document: Document) -> bool:
    """Return whether a document can have a label as its own; of a web page, where that takes longer, any can."""
    if is_web_page(document) or any(map(label_of_keyword, document.metadata.keywords)):
        return True
    body = [n for n, block in enumerate(document.blocks) if block.in_body]
    before = range(body[0]) if body else ()
    if any(label_in(document.text_of(document.blocks[n])) for n in (*before, *body[:MOST_OF_A_PAPER])):
        return True
    lines = [n for n in body if document.blocks[n].kind is not BlockKind.FOOTNOTE][:MOST_OF_A_PAPER]
    texts = [document.text_of(document.blocks[n]) for n in lines]
    return any(label_on(*pair) for pair in itertools.pairwise(texts))


def label_on(line: str, below: str) -> GenreLabel | None:
    """Return the label that a line and the one below it make, "MEDIA" over "RELEASE"; its range is that in both."""
    if len(line) > LONGEST_HALF or " " in line or not line[:1].isupper():
        return None
    found = label_in(f"{line} {below}"[:LONGEST_REST])
    return found if found and found.start == 0 and found.end > len(line) else None


def label_of_keyword(keyword: str) -> GenreLabel | None:
    """Return the label that a keyword of a document is: "type:press_release"."""
    return keyword_label(" ".join(keyword.rpartition(":")[2].replace("_", " ").split()))
