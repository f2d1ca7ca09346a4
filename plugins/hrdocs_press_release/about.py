"""The paragraph at the end of a release in which its issuer tells what it is: "About …"."""

import re

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, per_document
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.people.speaker_phrase import article_pattern
from hrdocs_press_release.lists import LEXICON

LONGEST_HEADING = 90
"""Code points of the longest heading "About X"."""

_TWICE = regex(r"\s(?P<name>[^\W\d_][^.!?\n:]{2,60}?)\s+(?P=name)(?!\w)")


@per_document
def about_blocks(document: Document) -> tuple[int, ...]:
    """Return the indexes of the blocks in which an issuer tells what it is: near the end, under "About …"."""
    body = [n for n in body_places(document) if document.blocks[n].kind is not BlockKind.FOOTNOTE]
    found: list[int] = []
    for k, n in enumerate(body):
        if k * 3 < len(body) or not _opens_about(document.text_of(document.blocks[n])):
            continue
        found.append(n)
        heading = document.blocks[n].end - document.blocks[n].start <= LONGEST_HEADING
        if heading and k + 1 < len(body) and document.blocks[body[k + 1]].kind is BlockKind.PARAGRAPH:
            found.append(body[k + 1])
    return tuple(dict.fromkeys(found))


def _opens_about(text: str) -> bool:
    """Return whether a block opens with "About X": a heading of few words, or one that a colon or a line end closes.

    Where a line end was lost, the name stands twice: "About Open Door Open Door is a fund …".
    """
    match = LEXICON.pattern("about").match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if _TWICE.match(rest):
        return True
    if len(text) <= LONGEST_HEADING:
        named = _named(rest)
        return (rest[:1] in ("", ":", " ") and not text.rstrip().endswith((".", "?", "!"))) and (
            not rest.strip(" :") or named[:1].isupper() or not named[:1].islower()
        )
    head = re.match(r"[^.!?\n:]{0,80}[:\n]", rest)
    return head is not None and (not head.group().strip(" :\n") or _named(head.group())[:1].isupper())


def _named(rest: str) -> str:
    """Return what stands behind "About", without an article."""
    rest = rest.strip()
    article = article_pattern().match(rest)
    return rest[article.end() :] if article else rest


def named_by_about(text: str) -> tuple[int, int] | None:
    """Return the range of the name in "About X", or None where it says "About us"."""
    match = LEXICON.pattern("about").match(text)
    if match is None:
        return None
    head = _TWICE.match(text, match.end()) or re.compile(r"\s*(?P<name>[^\n:.]{2,90})").match(text, match.end())
    if head is None or not head["name"][:1].isupper():
        return None
    return head.start("name"), head.start("name") + len(head["name"].rstrip())
