"""Items and lists of a report's conclusions, while they are being collected, and how their numbers count."""

import re

from attrs import field

from hrdocs.passages import Range
from hrdocs.values import define
from hrdocs_upr_positions.numbers import NumberRun
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.verdict import Reply


@define(kw_only=True)
class ListedRecommendation:
    """An item of a list: its number, and its words, which a page break may have cut into several stretches.

    Attributes:
        inferred: whether the text has lost the number, so that its place in the list gave it.
        doubtful: which stretches could be recommendations of their own, whose numbers the text has lost.
        comments: what the State says of it, where that is numbered as the item behind it.
        printed: the number as printed, where it slipped ("136.69" between 138.68 and 138.70).
    """

    number: str
    stretches: list[Range]
    number_range: Range | None = None
    inferred: bool = False
    doubtful: list[int] = field(factory=list)
    printed: str | None = None
    comments: list[Range] = field(factory=list)


@define(kw_only=True)
class Listing:
    """A paragraph of the conclusions, what it says, and the items below it.

    Attributes:
        paragraph: its number, or None.
        start: first code point of its words.
        numbers: the numbers that its own words name.
        cites_paragraphs: whether those are numbers of the report's paragraphs: "the recommendations in paragraphs 16,
            20", "paragraphs 33 (a) and (b)".
        wrapped: places of lines that begin like an item and are none, each with what seemed to be its marker.
    """

    paragraph: int | None
    start: int
    end: int
    words: str = ""
    language: str | None = None
    reading: Reply = field(factory=lambda: Reply(position=Position.UNCLEAR))
    numbers: NumberRun | None = None
    cites_paragraphs: bool = False
    items: list[ListedRecommendation] = field(factory=list)
    wrapped: list[tuple[int, str]] = field(factory=list)

    def printed(self, start: int = 0, end: int | None = None) -> str:
        """Return a range of the words with the markers in their places that lines of it seemed to have."""
        words, last = "", start
        for place, marker in self.wrapped:
            if start <= (offset := place - self.start) <= (len(self.words) if end is None else end):
                words, last = f"{words}{self.words[last:offset]}{marker} ", offset
        return words + self.words[last:end]

    @property
    def paragraph_after(self) -> str | None:
        """Return the number of the report's next paragraph."""
        return str(self.paragraph + 1) if self.paragraph else None


def mended_number(number: str, listing: Listing, before: ListedRecommendation | None) -> str | None:
    """Return the number that a misprint stands for: another paragraph's, but next in the list; or None."""
    prefix, _, rest = number.partition(".")
    if listing.paragraph is None or before is None or prefix == str(listing.paragraph):
        return None
    expected = _next(before.number)
    return expected if expected and rest and expected.partition(".")[2] == rest else None


def mend_repeated(listing: Listing) -> None:
    """Give an item whose number stands before already the number that is due, where the next item leaves it out.

    As "118.09" between 118.89 and 118.91, which is printed for 118.90.
    """
    seen: set[str] = set()
    for place, item in enumerate(listing.items):
        due = _next(listing.items[place - 1].number) if place else None
        after = listing.items[place + 1].number if place + 1 < len(listing.items) else None
        if item.number in seen and due and due not in seen and after == _next(due):
            item.printed, item.number = item.number, due
        seen.add(item.number)


def last_number(item: ListedRecommendation | None) -> int | None:
    """Return what counts in the number of an item, or None."""
    return counting(item.number) if item else None


def counting(number: str) -> int | None:
    """Return what counts in a number: 7 of "95.7", of "7" and of "95.7.1"."""
    found = re.match(r"(?:\d+\.)?(\d+)", number)
    return int(found[1]) if found else None


def _next(number: str) -> str | None:
    head, dot, last = number.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdecimal() else None


def run_on_at(number: str, *, after_item: bool) -> re.Pattern[str]:
    """Return a pattern for a number inside a text, after the end of what stands before it."""
    before = r"(?<=[;.)\]])" if after_item else r"(?<=[:.])"
    gap = r"(?:\s+|(?<=[;)\]]))" if "." in number else r"\s+"
    return re.compile(
        rf"{before}{gap}(?P<number>{re.escape(number)})\.?\s+(?P<words>(?=[\"“«]?[^\W\da-z_]).{{1,400}})", re.DOTALL
    )
