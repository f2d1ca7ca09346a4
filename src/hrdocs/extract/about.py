"""The paragraph at the end of a release in which its issuer tells what it is: "About …"."""

import functools
import re

from hrdocs.extract.wordings import alternation, phrases
from hrdocs.model import BlockKind, Document


@functools.cache
def _openings() -> re.Pattern[str]:
    return re.compile(alternation(phrases("about.tsv")), re.IGNORECASE)


def about_blocks(document: Document) -> list[int]:
    """Return the indexes of the blocks in which an issuer tells what it is: near the end, under "About …"."""
    body = [n for n, block in enumerate(document.blocks) if block.in_body and block.kind is not BlockKind.FOOTNOTE]
    found: list[int] = []
    for k, n in enumerate(body):
        if k * 3 < len(body) or not _opens_about(document.text_of(document.blocks[n])):
            continue
        found.append(n)
        heading = document.blocks[n].end - document.blocks[n].start <= 90
        if heading and k + 1 < len(body) and document.blocks[body[k + 1]].kind is BlockKind.PARAGRAPH:
            found.append(body[k + 1])
    return list(dict.fromkeys(found))


def _opens_about(text: str) -> bool:
    """Tell whether a block opens with "About X": a heading of few words, or one that a colon or a line end closes."""
    match = _openings().match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if len(text) <= 90:
        return (rest[:1] in ("", ":", " ") and not text.rstrip().endswith((".", "?", "!"))) and (
            not rest.strip(" :") or rest.strip()[:1].isupper() or not rest.strip()[:1].islower()
        )
    head = re.match(r"[^.!?\n:]{0,80}[:\n]", rest)
    return head is not None and (not head.group().strip(" :\n") or head.group().strip()[:1].isupper())


def named_by_about(text: str) -> tuple[int, int] | None:
    """Return the range of the name in "About X", or None where it says "About us"."""
    match = _openings().match(text)
    if match is None:
        return None
    head = re.match(r"\s*(?P<name>[^\n:.]{2,90})", text[match.end() :])
    if head is None or not head["name"][:1].isupper():
        return None
    return match.end() + head.start("name"), match.end() + head.start("name") + len(head["name"].rstrip())
