"""Enumerated and bulleted statements, each with what heads its list."""

import functools
import re
from collections.abc import Collection, Set

from hrdocs import Block, BlockKind, Diagnostic, Document
from hrdocs.expressions import regex
from hrdocs.lexicon import alternation
from hrdocs.passages import Ordinal, readings
from hrdocs.passages.markers import is_capital
from hrdocs.passages.marks import words_of
from hrdocs.passages.sentences import start_of_sentence
from hrdocs.prose.contacts.contacts import section_blocks
from hrdocs.values import frozen
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.records import Point

LONGEST_SIGNATORIES = 80
"""Code points of a heading over those who sign."""

_COLONS = (":", "：", "؛", "،", "，")
_DASHES = ("-", "–", "—", "―")
_TAIL = regex(r"(?:\s*[;,؛،；，]|\s+\.|\s+(?:and|et|y|und|и|va|ва|жана|және|و))?\s*$")


@frozen(kw_only=True)
class _List:
    """Consecutive items of one depth and the range of what heads them, None where nothing does."""

    head: tuple[int, int] | None
    items: tuple[Block, ...]


def points(
    document: Document,
    *,
    headline: int | None = None,
    language: str | None = None,
    apart: Collection[int] = (),
) -> tuple[list[Point], list[Diagnostic]]:
    """Return the points of a release in reading order, and the lists whose declared number they do not make up.

    Args:
        document: the release.
        headline: index of the block of its headline, which heads the release and not the key points under it.
        language: the release's (BCP 47), in whose words numbers are read; None for any language's.
        apart: where items begin that are something else, such as participants of an event.
    """
    found: list[Point] = []
    diagnostics: list[Diagnostic] = []
    for each in _lists(document, headline):
        if _names_signatories(document, each) or each.items[0].start in apart:
            continue
        found += [_point(document, each, n) for n in range(len(each.items))]
        diagnostics += _counted(document, each, language)
    return sorted(found, key=lambda point: point.evidence[0].start), diagnostics


def _lists(document: Document, headline: int | None) -> list[_List]:
    title = document.blocks[headline] if headline is not None else None
    contacts = section_blocks(document, anywhere=True)
    blocks = list(document.body())
    counted = {way for block in blocks if block.kind is BlockKind.LIST_ITEM for way in readings(block.marker or "")}
    lists: list[_List] = []
    n = 0
    while n < len(blocks):
        if blocks[n].kind is not BlockKind.LIST_ITEM:
            n += 1
            continue
        end = n
        while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
            end += 1
        items = [block for block in blocks[n:end] if block.start not in contacts and not _only_links(block)]
        items = items if items and _is_list(document, blocks, n, items, counted) else []
        headed = n > 0 and blocks[n - 1] is not title
        lists += _by_depth(items, _head(document, blocks[n - 1]) if headed else None)
        n = end
    return lists


def _is_list(document: Document, blocks: list[Block], n: int, items: list[Block], counted: Set[Ordinal]) -> bool:
    """Return whether items that stand together are a list: by numbers from the first on, by dashes behind a colon.

    The numbers of a list may go on over paragraphs; a single number, and numbers that go on from none, as "ш. Душанбе"
    and the numerals of sections, are no list. In dialogue each speech has its dash, and no colon stands above.
    """
    marker = items[0].marker or ""
    if marker in _DASHES:
        return n > 0 and document.text_of(blocks[n - 1]).rstrip().endswith(_COLONS)
    ways = readings(marker)
    if not marker or not ways[0].number:
        return True
    if is_capital(marker):
        return False
    begins = any(way.number == 1 for way in ways)
    goes_on = any(way.follows(each) for way in ways for each in counted)
    leads_on = len(items) > 1 or any(each.follows(way) for way in ways for each in counted)
    return goes_on or (begins and leads_on)


def _only_links(block: Block) -> bool:
    """Return whether an item is nothing but a link to elsewhere."""
    linked = sum(link.end - link.start for link in block.links)
    return linked * 10 >= (block.end - block.start) * 9


def _by_depth(items: list[Block], head: tuple[int, int] | None) -> list[_List]:
    """Part items into the outer list and, for each item with deeper ones behind it, a list that it heads."""
    if not items:
        return []
    depth = min(block.level or 1 for block in items)
    outer = [block for block in items if (block.level or 1) == depth]
    lists = [_List(head=head, items=tuple(outer))]
    for k, block in enumerate(outer):
        following = outer[k + 1].start if k + 1 < len(outer) else items[-1].end
        inner = [each for each in items if block.start < each.start < following]
        lists += _by_depth(inner, (block.start, block.end))
    return lists


def _head(document: Document, block: Block) -> tuple[int, int] | None:
    """Return the heading before a list, or the sentence that its colon opens it with; a lone dash heads nothing."""
    found = _opening(document, block)
    return found if found and found[0] < found[1] else None


def _opening(document: Document, block: Block) -> tuple[int, int] | None:
    text = document.text_of(block)
    if not text.strip(" :：—–"):
        return None
    if block.kind is BlockKind.HEADING:
        return block.start, block.start + len(text.rstrip(" :："))
    stripped = text.rstrip()
    if not stripped.endswith((":", "：", "—", "–")) and len(text) > 160:
        return None
    if not stripped.endswith((":", "：", "?", "—", "–")):
        return None
    start = start_of_sentence(stripped, max(0, len(stripped) - 2))
    return block.start + start, block.start + len(stripped.rstrip(" :：—–"))


def _point(document: Document, each: _List, n: int) -> Point:
    block = each.items[n]
    tail = _TAIL.search(document.text_of(block))
    start, end = block.start, block.start + tail.start() if tail and tail.start() else block.end
    evidence = [document.quote("text", start, end)]
    if each.head:
        evidence.append(document.quote("list", *each.head))
    heading = " ".join(document.text[slice(*each.head)].split()) if each.head else None
    return Point(
        list=heading,
        order=n + 1,
        text=" ".join(words_of(document, start, end).split()),
        evidence=tuple(evidence),
    )


def _names_signatories(document: Document, each: _List) -> bool:
    """Return whether a list names those who sign the release; they state nothing."""
    head = document.text[slice(*each.head)] if each.head else ""
    return len(head) <= LONGEST_SIGNATORIES and LEXICON.pattern("signatories").match(head) is not None


@functools.cache
def _numbers(language: str | None) -> tuple[re.Pattern[str], dict[str, int]]:
    listed = LEXICON.rows("numbers")
    values = {row["phrase"]: int(row["value"]) for row in listed if language in (None, row["language"])}
    return re.compile(rf"{alternation(values)}|(?<![\w.])(?:[2-9]|1\d|20)(?![\w.%])", re.IGNORECASE), values


def _counted(document: Document, each: _List, language: str | None) -> list[Diagnostic]:
    """Compare the number that a head declares ("Five challenges") with the items under it."""
    if each.head is None:
        return []
    head = document.text[slice(*each.head)]
    pattern, values = _numbers(language.partition("-")[0] if language else None)
    match = pattern.search(head)
    if match is None or not _declares(head, match):
        return []
    printed = match.group().lower()
    declared = int(printed) if printed.isdecimal() else values.get(printed, 0)
    if declared in (0, len(each.items)):
        return []
    return [
        Diagnostic(
            code="point-count",
            message=f"a list is headed as {declared} and has {len(each.items)} items",
            start=each.head[0],
            end=each.items[-1].end,
        )
    ]


def _declares(head: str, match: re.Match[str]) -> bool:
    """Return whether a number counts the items: it opens a short head, or stands before a sentence's last words."""
    behind = head[match.end() :].split()
    return match.start() <= 40 and 1 <= len(behind) <= 8
