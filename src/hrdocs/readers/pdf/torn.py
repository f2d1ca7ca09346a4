"""Words that a narrow column of a table tears without a hyphen: "Angenom⏎men", "64.1⏎0".

A word processor does so where a word is wider than its column: the line is then full to the last letter.
"""

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.grid import Grid, GridCell
from hrdocs.readers.pdf.leftwards import lines_run_left
from hrdocs.readers.pdf.own_words import Wording
from hrdocs.values import define, frozen

PADDING = 5.4
"""Points between the text of a cell and its edge, on each side: 0.19 cm, what Word and LibreOffice begin with."""
PIECE = 4
"""Letters of a piece that with the next one makes a word that the document writes, wherever the line ends."""
REMNANT = 2
"""Letters of a piece that is hardly a word, where the document does not write it by itself."""
WHITE = 0.05
"""Share of the size that is white at the sides of a letter."""

_WORD = regex("(?:[^\\W\\d_]|[\u0300-\u036f\u064b-\u0652])+")
_NARROW, _WIDE = frozenset("iıjltfrIІі .,;:()'’-"), frozenset("mwMWæœшщжюмфыШЩЖЮМФЫ")
_NUMBER, _REST = regex(r"\d+(?:\.\d+)+"), regex(r"\d{1,2}")


@frozen
class _Tear:
    """Two lines of a cell between which a word may be torn.

    Attributes:
        column: the table and the column.
        index: that of the second line in its cell.
        left, right: what may be pieces of a word.
        full: whether no more would have gone on the first line.
        ends: whether the second piece does not stand alone over a third line.
    """

    column: tuple[int, int]
    cell: GridCell
    index: int
    left: str
    right: str
    full: bool
    ends: bool


@define
class _Judge:
    """Knows what a document writes, and what may be pieces in its tables."""

    wording: Wording
    tears: Sequence[_Tear]
    _pieces: Counter[str] = field(init=False)
    _befores: dict[str, set[str]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        above = {(id(tear.cell), tear.index - 1, tear.left.casefold()) for tear in self.tears}
        below = {(id(tear.cell), tear.index, tear.right.casefold()) for tear in self.tears}
        self._pieces = Counter(piece for _, _, piece in above | below)
        for tear in self.tears:
            self._befores.setdefault(tear.right.casefold(), set()).add(tear.left.casefold())

    def is_certain(self, tear: _Tear) -> bool:
        """Return whether the document proves a word torn: it writes it whole, or its beginning, or the rest is no word.

        Of a number a full line is proof enough.
        """
        if tear.left[-1].isdigit():
            return tear.full
        long = len(tear.left) >= PIECE
        if self.wording.writes(tear.left + tear.right):
            return tear.full or long
        if not self.is_likely(tear):
            return False
        begun = tear.left + tear.right[:REMNANT]
        return len(tear.right) <= REMNANT or (long and self.wording.begins_word(begun))

    def is_likely(self, tear: _Tear) -> bool:
        """Return whether a line is full, and what follows is written nowhere else and behind no other word."""
        if not tear.full or self._elsewhere(tear.right) or len(self._befores[tear.right.casefold()]) > 1:
            return False
        return tear.ends if len(tear.right) <= REMNANT else not self._elsewhere(tear.left)

    def _elsewhere(self, piece: str) -> bool:
        return self.wording.count(piece) > self._pieces[piece.casefold()]


def mend(grids: Iterable[Grid], wording: Wording) -> None:
    """Mark the lines in the cells of tables that begin within a word.

    Where a word ends a line may be full as well, so that more has to be known of one word in a column at least; the
    others of that column need a full line alone, and pieces that the document does not write elsewhere.
    """
    tears = [tear for number, grid in enumerate(grids) for tear in _tears(grid, number)]
    judge = _Judge(wording, tears)
    certain = [tear for tear in tears if judge.is_certain(tear)]
    columns = {tear.column for tear in certain if not tear.left[-1].isdigit()}
    likely = [tear for tear in tears if tear.column in columns and judge.is_likely(tear)]
    for tear in (*certain, *likely):
        tear.cell.torn |= {tear.index}


def _tears(grid: Grid, number: int) -> Iterator[_Tear]:
    """Yield the places in a table at which a word may be torn."""
    for column in range(grid.columns):
        cells = [row[column] for row in grid.rows if column in row and row[column].span == 1]
        room = _room(grid, column)
        for cell in cells:
            for index, (above, below) in enumerate(itertools.pairwise(cell.lines), start=1):
                words = below.text.strip().split(" ")
                left, right = above.text.strip(), words[0].rstrip(".,;:")
                if above.marks or not _could_be_one(left, right):
                    continue
                full = room is not None and above.x1 - above.x0 + _first_letter(below) > room
                ends = len(words) > 1 or index == len(cell.lines) - 1
                yield _Tear((number, column), cell, index, left, right, full, ends)


def _first_letter(line: Line) -> float:
    """Return about how wide the first letter of a line is, with the white at its sides."""
    shares = [_width(character) for character in line.text]
    return (line.x1 - line.x0) * shares[0] / sum(shares) + WHITE * line.size


def _width(character: str) -> float:
    """Return how wide a letter is as a share of most letters."""
    letter = unicodedata.normalize("NFD", character)[0]
    return 0.55 if letter in _NARROW else 1.5 if letter in _WIDE else 1.0


def _could_be_one(left: str, right: str) -> bool:
    if _NUMBER.fullmatch(left):
        return _REST.fullmatch(right) is not None
    words = _WORD.fullmatch(left) and _WORD.fullmatch(right)
    return bool(words) and not right[0].isupper()


def _room(grid: Grid, column: int) -> float | None:
    """Return how wide the lines of a column may be; None where nothing tells it."""
    lines = _lines_of(grid, column)
    beside = [_lines_of(grid, column - 1), _lines_of(grid, column + 1)]
    leftwards = lines_run_left(lines)
    distances = [
        (max(line.x1 for line in lines) - max(line.x1 for line in other))
        if leftwards
        else (min(line.x0 for line in other) - min(line.x0 for line in lines))
        for other in beside
        if lines and other
    ]
    near = [distance for distance in distances if distance > 0]
    if near:
        return min(near) - 2 * PADDING
    numbers = bool(lines) and all(_NUMBER.fullmatch(line.text) or _REST.fullmatch(line.text) for line in lines[1:])
    return max(line.x1 - line.x0 for line in lines) if numbers else None


def _lines_of(grid: Grid, column: int) -> Sequence[Line]:
    return [line for row in grid.rows if column in row and row[column].span == 1 for line in row[column].lines]
