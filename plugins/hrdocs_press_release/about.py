"""The paragraph at the end of a release in which its issuer tells what it is: "About …"."""

import functools
import itertools
import re

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.passages import Range
from hrdocs.prose.page.main_text import body_places
from hrdocs.prose.people.names import has_organisation
from hrdocs.prose.people.speaker_phrase import article_pattern
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.whole_names import is_noun, whole_name

LONGEST_HEADING = 90
"""Code points of the longest heading "About X"."""

_QUOTED_NAME = regex(r"""(?P<before>(?:[^\W\d_][\w’'-]*\s){1,4})[«“„"][^»”“"\n]{2,60}[»”“"]""")
"""A name behind what it is a name of: "Общественный фонд «Открытая дверь»"."""


@per_document
def about_blocks(document: Document) -> tuple[int, ...]:
    """Return the indexes of the blocks in which an issuer tells what it is: near the end, under "About …"."""
    body = [n for n in body_places(document) if document.blocks[n].kind is not BlockKind.FOOTNOTE]
    found: list[int] = []
    for k, n in enumerate(body):
        if k * 3 < len(body) or not _opens_about(document.text_of(document.blocks[n])):
            continue
        found.append(n)
        text = document.text_of(document.blocks[n])
        heading = len(text) <= LONGEST_HEADING and not text.rstrip().endswith((".", "?", "!"))
        if heading and k + 1 < len(body) and document.blocks[body[k + 1]].kind is BlockKind.PARAGRAPH:
            found.append(body[k + 1])
    return tuple(dict.fromkeys(found))


def _opens_about(text: str) -> bool:
    """Return whether a block opens with "About X": a heading of few words, or one that a colon or a line end closes.

    Where a line end was lost, the name stands twice ("About Open Door Open Door is a fund …"), or behind words that
    are a heading by themselves ("About us Open Door is a fund …").
    """
    match = LEXICON.pattern("about").match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    if _named_twice(rest) or (_is_whole(match.group()) and _opens_a_text(rest)):
        return True
    if len(text) <= LONGEST_HEADING:
        named = _named(rest)
        return (rest[:1] in ("", ":", " ") and not text.rstrip().endswith((".", "?", "!"))) and (
            not rest.strip(" :") or named[:1].isupper() or not named[:1].islower()
        )
    head = re.match(r"[^.!?\n:]{0,80}[:\n]", rest)
    return head is not None and (not head.group().strip(" :\n") or _named(head.group())[:1].isupper())


def _named_twice(rest: str) -> re.Match[str] | None:
    """Return the name behind "About" where the sentence behind it opens with it again: "the Trust The Trust is …"."""
    match = _twice().match(rest)
    return match if match and not match["name"][0].islower() else None


@functools.cache
def _twice() -> re.Pattern[str]:
    article = f"(?:{article_pattern().pattern})?"
    name = r"(?P<name>[^\W\d_][^.!?\n:]{2,60}?)"
    return re.compile(rf"[\s:]{{1,2}}{article}{name}\s+{article}(?P<again>(?P=name))(?!\w)")


def _is_whole(heading: str) -> bool:
    """Return whether words are a heading without a name: "About us", "Об организации"."""
    return LEXICON.pattern("about", kind="whole").fullmatch(heading) is not None


def _opens_a_text(rest: str) -> bool:
    """Return whether a text begins behind a heading that is whole: behind a colon, or with a capital."""
    return rest[:1] == ":" or (rest[:1].isspace() and rest.lstrip(' \n«“„"')[:1].isupper())


def _named(rest: str) -> str:
    """Return what stands behind "About", without an article."""
    rest = rest.strip()
    article = article_pattern().match(rest)
    return rest[article.end() :] if article else rest


def named_by_about(document: Document) -> Range | None:
    """Return the range of the name of whom the paragraph "About …" tells, or None.

    Where its heading has no more than the noun, "About the Coalition", it is what the sentence under it makes of that:
    "The Coalition for Open Prisons is …".
    """
    blocks = [document.blocks[n] for n in about_blocks(document)]
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        opening = LEXICON.pattern("about").match(document.text_of(block))
        found = _name_in(document, block, block.start + opening.end(), below) if opening else None
        if found:
            return found
    return None


def _name_in(document: Document, block: Block, start: int, below: Block | None) -> Range | None:
    text, end = document.text, below.end if below else block.end
    if _is_whole(text[block.start : start]):
        return _opening_name(text, start, end)
    twice = _twice().match(text, start, end)
    if twice and not twice["name"][0].islower():
        return whole_name(text, *twice.span("again"), end)
    head = re.compile(r"\s*(?P<name>[^\n:.]{2,90})").match(text, start, block.end)
    if head is None:
        return None
    article = article_pattern().match(text, head.start("name"), head.end())
    first = article.end() if article else head.start("name")
    name = text[first : head.end()].rstrip()
    if not name[:1].isupper() or (article and not has_organisation(name)) or is_noun(name):
        return None
    return first, first + len(name)


def _opening_name(text: str, start: int, end: int) -> Range | None:
    """Return the range of the name that opens the words behind a heading: "Фонд «Открытая дверь» объединяет …"."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(" :\n"))
    article = article_pattern().match(text, begin, end)
    begin = article.end() if article else begin
    quoted = _QUOTED_NAME.match(text, begin, end)
    if quoted:
        return quoted.span() if has_organisation(quoted["before"]) else None
    first = re.compile(r"[^\W\d_][\w’'-]*").match(text, begin, end)
    return whole_name(text, *first.span(), end) if first and is_noun(first.group()) else None
