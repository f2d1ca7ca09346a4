"""Where a document lists its contacts."""

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, per_document
from hrdocs.prose.contacts.emails import emails, is_cloaked
from hrdocs.prose.contacts.entries import hidden_behind_words, linked
from hrdocs.prose.contacts.labels import is_person, pattern, section_behind
from hrdocs.prose.contacts.phones import phones

LONGEST_SECTION = 24
"""Blocks that a list of contacts may have."""

LONGEST_REQUEST = 600
"""Code points of the longest paragraph that asks to get in touch."""

MOST_UNREACHED = 5
"""Blocks that open a list of contacts before one that says how to reach somebody."""

BEHIND_BODY = 24
"""Blocks behind the body in which press officers are looked for: readers set their names apart from the text."""

_SHORT = 70
_REACH = regex(r"[\d@\[({:：](?:(?<=\D)|(?:[\s.()‑–/-]{0,3}\d){5})")
"""What is in any text by which somebody can be reached: six figures, or a sign of an address or of its label."""

_OPENING = ("officer", "section", "sentence", "attending")
"""The kinds of words one of which stands in each block that opens a list."""


def sections(document: Document, *, anywhere: bool) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks of each list of contacts; with `anywhere` also lines with a labelled number or address."""
    if not anywhere:
        return own_sections(document)
    held = (each if isinstance(each, tuple) else _labelled(document, each) for each in _opened(document))
    return tuple(each for each in held if each)


@per_document
def own_sections(document: Document) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks of each list of contacts that a heading, a request or a press officer's title opens."""
    return tuple(each for each in _opened(document) if isinstance(each, tuple))


@per_document
def _opened(document: Document) -> tuple[tuple[Block, ...] | Block, ...]:
    """Return the blocks of each list of contacts, and between them each block of the body that opens none."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    found: list[tuple[Block, ...] | Block] = []
    body = [n for n, block in enumerate(blocks) if block.in_body]
    end = body[-1] + 1 if body else 0
    asked = [*body, *range(end, min(end + BEHIND_BODY, len(blocks)))]
    near = _near_reach(document, blocks, asked)
    behind = 0
    for n in asked:
        if n < behind:
            continue  # a list that opens before it holds it
        first = _opening(document, blocks, n) if n in near else None
        section = _section_from(document, blocks, first) if first is not None else []
        if first is not None and section:
            found.append(tuple(section))
            behind = first + len(section)
        elif first is None and blocks[n].in_body:
            found.append(blocks[n])
    return tuple(found)


def _near_reach(document: Document, blocks: list[Block], asked: list[int]) -> set[int]:
    """Return which blocks may open a list: near enough before one that says how to reach somebody."""
    first, last = (max(asked[0] - 1, 0), asked[-1] + MOST_UNREACHED + 1) if asked else (0, 0)
    reaching = [n for n, block in enumerate(blocks[first:last], first) if _reaches(document, block)]
    return {n for each in reaching for n in range(each - MOST_UNREACHED, each + 2)}  # a name may stand over a title


def _opening(document: Document, blocks: list[Block], n: int) -> int | None:
    """Return where the section begins that a block opens: at the block, or at the name over a press officer's title."""
    text = document.text_of(blocks[n])
    if len(text) <= LONGEST_REQUEST and pattern(*_OPENING).search(text) is None:
        return None
    if n and len(text) <= _SHORT and pattern("officer").match(text):
        named = document.text_of(blocks[n - 1]).strip()
        if named and is_person(named):
            return n - 1
    return n if _opens_section(document, blocks[n]) else None


def _opens_section(document: Document, block: Block) -> bool:
    text = document.text_of(block)
    heading = pattern("section").match(text)
    if heading and (len(text) - heading.end() < 3 or text[heading.end() :].lstrip()[:1] in ":,-–—："):
        return True
    if heading and (len(text) <= _SHORT or _holds_reach(text, listed=True)):
        return True
    if heading is None and _opens_behind_day(text):
        return True
    found = pattern("section").search(text) if block.kind is BlockKind.HEADING and len(text) <= _SHORT else None
    if found and " " not in text[: found.start()].strip():
        return True
    return len(text) <= LONGEST_REQUEST and _asks(text)


def _opens_behind_day(text: str) -> bool:
    """Return whether contacts open behind a day, a place or whose they are, and say how to reach somebody."""
    found = section_behind(text, 0, len(text)) if len(text) <= LONGEST_REQUEST else None
    return found is not None and _holds_reach(text[found.end() :], listed=True)


def _asks(text: str) -> bool:
    """Return whether a text asks to call, or to say that one attends."""
    if pattern("sentence").search(text):
        return True
    return pattern("attending").search(text) is not None and _holds_reach(text)


def _holds_reach(text: str, *, listed: bool = False) -> bool:
    return bool(phones(text, 0, len(text), listed=listed) or emails(text, 0, len(text)))


def _reaches(document: Document, block: Block) -> bool:
    """Return whether a block in a list of contacts gives a number or an address, in its words or behind them."""
    text = document.text_of(block)
    if (_REACH.search(text) or is_cloaked(document)) and _holds_reach(text, listed=True):
        return True
    return bool(linked(block) or hidden_behind_words(text, 0, len(text)))


def _labelled(document: Document, block: Block) -> tuple[Block, ...]:
    """Return a block if it is a line with a labelled number or address, else nothing."""
    text = document.text_of(block)
    label = pattern("phone", "email")
    labelled = len(text) <= 300 and any(label.match(line.strip()) for line in text.split("\n"))
    return (block,) if labelled and _holds_reach(text) else ()


def _section_from(document: Document, blocks: list[Block], n: int) -> list[Block]:
    """Return the blocks of a section of contacts that opens at n; empty where nobody can be reached in it."""
    section, last = [blocks[n]], 0 if _reaches(document, blocks[n]) else -1
    for block in blocks[n + 1 : n + LONGEST_SECTION]:
        text = document.text_of(block)
        holds = _reaches(document, block)
        if not holds and (
            len(text) > 160 or len(section) - last > MOST_UNREACHED or (last >= 0 and _ends_section(text, block))
        ):
            break
        section.append(block)
        last = len(section) - 1 if holds else last
    return section[: last + 1]


def _ends_section(text: str, block: Block) -> bool:
    """Return whether a heading ends a list of contacts; one that is a person's name or a new office goes on with it."""
    if block.kind is not BlockKind.HEADING:
        return False
    return not (is_person(text.strip()) or pattern("section").match(text))
