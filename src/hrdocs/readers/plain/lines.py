"""Lines of a text file: doubled line ends undone, and what a page prints around the text marked."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from hrdocs.datafiles import entries
from hrdocs.expressions import regex
from hrdocs.un.symbol_parts import organs

WIDEST_WRAPPED = 110
"""A longer line was not wrapped at a page's width: it is a paragraph of its own."""
SHORTEST_WRAPPED = 50
"""Characters of a line that runs to the margin, at least."""
FEWEST_WRAPPED = 3
"""Lines that go on with the line before, in a file that was wrapped though some of its lines are longer."""

LONGEST_FURNITURE = 120
"""Characters of a line that a page prints around the text, at most."""

_ENDS_SENTENCE = regex(r"[.;:!?…]\s*$")


@frozen(kw_only=True)
class Line:
    """A line: its number in the file from 1, its text without spaces at the ends, and how it was set.

    Attributes:
        indent: spaces before the text.
        gap: an empty line, or the end of a page, stands before it.
        page_start: it opens a page, so that a paragraph may run on into it in spite of the gap.
        furniture: the page prints it, not the text: a page number, a running head, an address set apart.
    """

    number: int
    text: str
    indent: int
    gap: bool = False
    page_start: bool = False
    furniture: bool = False


def numbered(text: str) -> list[tuple[int, str]]:
    """Return all lines of a text with their numbers, line ends that were written twice undone."""
    raw = list(enumerate(text.replace("\f", "\n\f").split("\n"), start=1))
    if _is_doubled([line for _, line in raw]):
        raw = list(_undoubled(raw))
    return raw


def split(raw: Iterable[tuple[int, str]]) -> list[Line]:
    """Return the lines of a text that have something in them; where numbers are left out, a gap is."""
    return list(_told_apart(raw))


def is_wrapped(lines: list[Line]) -> bool:
    """Return whether lines were broken at the width of a page.

    Some programs that wrap paragraphs leave the lines of headings, addresses and tables as long as they are: the lines
    that go on with the one before then are more than those.
    """
    longer = sum(len(line.text) > WIDEST_WRAPPED for line in lines)
    if not longer:
        return True
    width = max((len(line.text) for line in lines if len(line.text) <= WIDEST_WRAPPED), default=0)
    going_on = sum(_went_on(one, two, width) for one, two in itertools.pairwise(lines))
    return going_on >= FEWEST_WRAPPED and going_on > longer


def _went_on(line: Line, following: Line, width: int) -> bool:
    """Return whether a line was broken in a sentence: the next begins small, or with a word that passes the width."""
    if following.gap or len(line.text) > WIDEST_WRAPPED or _ENDS_SENTENCE.search(line.text):
        return False
    passes = len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > width
    return len(line.text) > SHORTEST_WRAPPED and following.text[0].isalnum() and (following.text[0].islower() or passes)


def _is_doubled(lines: list[str]) -> bool:
    """Return whether every line end was written twice: then hardly two lines of text stand one under the other."""
    touching = sum(1 for one, two in itertools.pairwise(lines) if one.strip() and two.strip())
    parted = sum(
        1
        for one, two, three in zip(lines, lines[1:], lines[2:], strict=False)
        if one.strip() and not two and three[:1].islower() and not _ENDS_SENTENCE.search(one)
    )
    filled = sum(1 for line in lines if line.strip())
    return parted >= 2 and parted > 2 * touching and max(map(len, lines)) <= WIDEST_WRAPPED and touching * 5 < filled


def _undoubled(raw: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    skip = False
    for number, line in raw:
        if skip and not line:
            skip = False
            continue
        skip = bool(line)
        yield number, line


def _told_apart(raw: Iterable[tuple[int, str]]) -> Iterator[Line]:
    raw = list(raw)
    own = _own_symbols(raw)
    gap = page_start = True
    before = 0
    for number, line in raw:
        gap, before = gap or number > before + 2, number
        if line.startswith("\f"):
            gap = page_start = True
        bare = line.strip()
        if not bare:
            gap = True
            continue
        furniture = number not in own and _is_furniture(bare)
        indent = len(line.lstrip("\f")) - len(line.lstrip())
        yield Line(number=number, text=bare, indent=indent, gap=gap, page_start=page_start, furniture=furniture)
        if furniture:
            page_start = gap = True
        else:
            gap = page_start = False


def _is_furniture(bare: str) -> bool:
    return len(bare) <= LONGEST_FURNITURE and any(pattern.fullmatch(bare) for pattern in _furniture())


def _own_symbols(raw: Sequence[tuple[int, str]]) -> set[int]:
    """Return the numbers of the lines that are a symbol and of the text: the first line, and one that no page repeats.

    Running heads stand at the top of a page or beside the number of one.
    """
    told = [(number, line, line.strip()) for number, line in raw if line.strip()]
    counts = Counter(bare for _, _, bare in told)
    found = set()
    for n, (number, line, bare) in enumerate(told):
        if "/" not in bare or line.startswith("\f") or not SYMBOL.fullmatch(bare) or (n and counts[bare] > 1):
            continue
        beside = [told[at][2] for at in (n - 1, n + 1) if 0 <= at < len(told)]
        if not any(_is_furniture(each) and not SYMBOL.fullmatch(each) for each in beside):
            found.add(number)
    return found


SYMBOL = regex(r"[A-Z]{1,6}(?:/[\w.()-]+){2,8}[*∗]?")
"""A document's symbol alone."""


@functools.cache
def _furniture() -> tuple[re.Pattern[str], ...]:
    organ = f"(?:{'|'.join(sorted(organs()))})"
    rows = entries("hrdocs.readers.plain", "furniture.txt")
    return tuple(re.compile(row.replace("{organ}", organ), re.IGNORECASE) for row in rows)
