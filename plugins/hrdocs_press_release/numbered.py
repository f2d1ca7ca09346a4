"""Paragraphs that a page numbers by hand, read as the items of a list: "1. …", "(a) …", "i. …", "– …"."""

import re

import attrs

from hrdocs import Block, BlockKind, Document

_MARKER = re.compile(
    r"""
    (?: \(?(?P<number>\d{1,2}) (?: [.)]\)? | \s?[-–](?=\s?[^\W\d_]) ) \s*      # 1.  (1)  1-
      | \(?(?P<letter>[a-z]|[ivx]{1,5}) [.)] \s                                 # (a)  a)  i.
      | (?P<dash>[-–—•*·▪●]) \s*
    )(?=[^\W\d_]|[«“„"])
    """,
    re.VERBOSE,
)
FIRST = ("1", "a", "i")
"""With which a list by hand begins."""


def with_items(document: Document, blocks: list[Block]) -> list[Block]:
    """Return blocks in which two or more paragraphs in a row that markers open have become list items.

    A list by numbers or letters begins with the first of them; one by dashes stands behind a colon.
    """
    found: list[Block] = []
    n = 0
    while n < len(blocks):
        run = _run(document, blocks, n)
        found += run or blocks[n : n + 1]
        n += len(run) or 1
    return found


def _run(document: Document, blocks: list[Block], n: int) -> list[Block]:
    opening = _marked(document, blocks[n])
    if opening is None or not _opens_list(document, blocks, n, opening):
        return []
    kind = opening.lastgroup
    items = []
    for block in blocks[n:]:
        marked = _marked(document, block)
        if marked is None or marked.lastgroup != kind:
            break
        marker = document.text[block.start : marked.end()].strip()
        items.append(attrs.evolve(block, kind=BlockKind.LIST_ITEM, level=1, start=marked.end(), marker=marker))
    return items if len(items) >= 2 else []


def _marked(document: Document, block: Block) -> re.Match[str] | None:
    return _MARKER.match(document.text, block.start, block.end) if block.kind is BlockKind.PARAGRAPH else None


def _opens_list(document: Document, blocks: list[Block], n: int, opening: re.Match[str]) -> bool:
    if opening["dash"]:
        return n > 0 and document.text_of(blocks[n - 1]).rstrip().endswith((":", "：", "：", "؛", "，"))
    return (opening["number"] or opening["letter"]) in FIRST
