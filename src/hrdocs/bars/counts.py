"""What a picture of bars shows."""

from collections.abc import Iterable

from attrs import field

from hrdocs.expressions import regex
from hrdocs.text import shown
from hrdocs.values import frozen

COLOURS = 8
_NO_CHARACTERS = regex(r"[\ufffe\uffff]")
Row = tuple[str, tuple[int, ...]]


def words(text: str) -> str:
    """Return words of a document as they may stand in a picture."""
    return _NO_CHARACTERS.sub("\ufffd", shown(text))


def _each_in_words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(words, texts))


def _rows_in_words(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple((words(label), numbers) for label, numbers in rows)


@frozen(kw_only=True)
class Bars:
    """Counts for a picture.

    Attributes:
        title: what is counted by what.
        unit: what each number counts: "recommendations".
        parts: what a bar is made of, in the order of the colours; ("",) for plain bars.
        rows: the labels of the bars, each with how many of each part.
        ends: what stands behind each bar; () for its sum.
        colours: the number of each part's colour, from 0 on; () for those of their order.
        upright: whether bars stand side by side, as those of years do.
    """

    title: str = field(converter=words)
    unit: str
    parts: tuple[str, ...] = field(converter=_each_in_words)
    rows: tuple[Row, ...] = field(converter=_rows_in_words)
    ends: tuple[str, ...] = ()
    colours: tuple[int, ...] = ()
    upright: bool = False

    def colour(self, part: int) -> int:
        """Return the number of a part's colour; parts beyond the last colour share it."""
        return min(self.colours[part] if self.colours else part, COLOURS - 1)

    @property
    def wording(self) -> str:
        """Return the picture in words: its largest bars."""
        largest = sorted(self.rows, key=lambda row: (-sum(row[1]), row[0]))[:3]
        told = ", ".join(f"{label} {sum(numbers)}" for label, numbers in largest)
        return f"{sum(sum(numbers) for _, numbers in self.rows)} {self.unit} in {len(self.rows)} bars; most: {told}."
