"""Lines of a text file: doubled line ends undone, and what a page prints around the text marked."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hrdocs.datafiles import entries
from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.un.symbol_parts import organs
from hrdocs.values import frozen

WIDEST_WRAPPED = 110
"""A longer line was not wrapped at a page's width: it is a paragraph of its own."""
SHORTEST_WRAPPED = 50
"""Characters of a line that runs to the margin, at least."""
FEWEST_WRAPPED = 3
"""Lines that go on with the line before, in a file that was wrapped though some of its lines are longer."""

LONGEST_FURNITURE = 120
"""Characters of a line that a page prints around the text, at most."""

SHORTEST_OF_SEVERAL, FEW_PARTS = 200, 3
"""Characters and parts of a line that holds several paragraphs, at least; one part of as many is of whole sentences."""

FEWEST_WHOLE, MOST_WHOLE = 2, 0.6
"""Lines that end as sentences do, and their share of the longer ones, where each line is a paragraph."""

FEW_LONGER = 20
"""One line of so many may be longer than a page is wide where lines are set two apart: a heading, an address."""

_ENDS_PROSE = regex(r"[.!?…。！？؟]['”’»\")\]]*$")
_WIDE_BLANK = regex(r"\s{3,}")
_WHOLE_SENTENCE = regex(r"[^\W\d_]{3}[.!?…]['”’»\")\]]*(?:$|\s)")
_LETTERS_APART = regex(r"(?:\w\s){3}")
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
    if not _is_doubled([line for _, line in raw]):
        return raw
    return list(_closed_up(list(_undoubled(raw))))


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
        return not _are_paragraphs(lines)
    width = max((len(line.text) for line in lines if len(line.text) <= WIDEST_WRAPPED), default=0)
    going_on = sum(_went_on(one, two, width) for one, two in itertools.pairwise(lines))
    return going_on >= FEWEST_WRAPPED and going_on > longer


def _are_paragraphs(lines: list[Line]) -> bool:
    """Return whether each line is a paragraph, none of them long: most of the longer ones are whole sentences.

    Signs of Chinese, Japanese and Korean are as wide as two letters.
    """
    if any(_breaks_off(one, two) for one, two in itertools.pairwise(lines)):
        return False
    wide = [line.text for line in lines if _width(line.text) > SHORTEST_WRAPPED]
    whole = sum(_ENDS_PROSE.search(text) is not None for text in wide)
    return whole >= FEWEST_WHOLE and whole >= MOST_WHOLE * len(wide)


def _breaks_off(line: Line, following: Line) -> bool:
    """Return whether a long line ends amid a sentence that the line right under it goes on with, in small letters."""
    long = len(line.text) > SHORTEST_WRAPPED and not _ENDS_SENTENCE.search(line.text)
    return long and not following.gap and following.text[0].islower()


def _width(text: str) -> int:
    return len(text) + unspaced(text)


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
        if one.strip() and not two.strip() and three.lstrip()[:1].islower() and not _ENDS_SENTENCE.search(one)
    )
    filled = sum(1 for line in lines if line.strip())
    longer = sum(len(line) > WIDEST_WRAPPED for line in lines)
    return parted >= 2 and parted > 2 * touching and longer * FEW_LONGER <= filled and touching * 5 < filled


def _undoubled(raw: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    skip = False
    for number, line in raw:
        if skip and not line.strip():
            skip = False
            continue
        skip = bool(line.strip())
        yield number, line


def _closed_up(raw: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield lines whose ends were written twice, with an empty one where nothing says that a sentence goes on.

    A line goes on that ends in no stop and runs to the margin, or whose next begins small; capitals are a heading's.
    """
    for (number, line), (_, following) in itertools.pairwise(raw):
        yield number, line
        bare, behind = line.strip(), following.strip()
        if bare and behind and not _is_cut(bare, behind):
            yield number + 1, ""
    yield from raw[-1:]


def _is_cut(line: str, following: str) -> bool:
    """Return whether a line breaks off in a sentence that goes on in the next."""
    if line.isupper() != following.isupper():
        return False
    goes_on = following[0].islower() and not _LETTERS_APART.match(following)
    return goes_on or (len(line) > SHORTEST_WRAPPED and not _ENDS_SENTENCE.search(line))


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
        furniture = number not in own and is_furniture(bare)
        indent = len(line.lstrip("\f")) - len(line.lstrip())
        first, *others = _parted(bare)
        yield Line(number=number, text=first, indent=indent, gap=gap, page_start=page_start, furniture=furniture)
        yield from (Line(number=number, text=other, indent=indent, gap=True) for other in others)
        if furniture:
            page_start = gap = True
        else:
            gap = page_start = False


def _parted(line: str) -> list[str]:
    """Return the paragraphs that a program wrote on one line, several blanks between them.

    Each opens as a sentence does and some hold whole ones; blanks before small letters are those of lost line ends.
    """
    parts = _WIDE_BLANK.split(line) if len(line) > SHORTEST_OF_SEVERAL else [line]
    opens = all(part[:1].isupper() or not part[:1].isalpha() for part in parts)
    told = sum(_WHOLE_SENTENCE.search(part) is not None for part in parts)
    return parts if len(parts) >= FEW_PARTS and opens and FEW_PARTS * told >= len(parts) else [line]


def is_furniture(bare: str) -> bool:
    """Return whether a page prints a line, without spaces at its ends, around the text: its number, a running head."""
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
        if not any(is_furniture(each) and not SYMBOL.fullmatch(each) for each in beside):
            found.add(number)
    return found


SYMBOL = regex(r"[A-Z]{1,6}(?:/[\w.()-]+){2,8}[*∗]?")
"""A document's symbol alone."""


@functools.cache
def _furniture() -> tuple[re.Pattern[str], ...]:
    organ = f"(?:{'|'.join(sorted(organs()))})"
    rows = entries("hrdocs.readers.plain", "furniture.txt")
    return tuple(re.compile(row.replace("{organ}", organ), re.IGNORECASE) for row in rows)
