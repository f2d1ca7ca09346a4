"""Days whose year has two figures, "10 March 92", or that are figures altogether, "10/3/92", beside those in words.

They are read in lines that say when a paper was issued; in running text "3 May 92" may be anything.
"""

from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un import dates, figured_days
from hrdocs.un.dates import DateMatch

LONGEST_FIGURED = 60
"""Code points of a line in which a day in figures is the line's own."""

LONGEST = 400
"""Code points of a line in which years of two figures are looked for."""

OLDEST = 1945
"""The year of the Charter, from which on years of two figures are read."""

_WHOLE = len("2031-05-03")
_SHORT_YEAR = regex(r"(?<=[^\W\d_])[.,]?\s?['’]?(?P<year>(?<!\d)\d\d)(?![\w/:-]|[.,]\d)")


def whole_days(line: str, order: str = figured_days.UNKNOWN) -> list[DateMatch]:
    """Return the whole days of a line, in order; what two readings could claim is none of them.

    Args:
        line: a short line, such as one of a letterhead.
        order: how days in figures are written there, as `hrdocs.un.figured_days` names it.
    """
    found = [each for each in dates.find(line) if len(each.edtf) == _WHOLE]
    for each in _short(line, order):
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
    return sorted(found, key=lambda each: each.start)


def _short(line: str, order: str) -> Iterator[DateMatch]:
    for match in _SHORT_YEAR.finditer(line) if len(line) <= LONGEST else ():
        year = int(match["year"])
        before = line[: match.start("year")].rstrip("'’")
        whole = f"{before}{year + (1900 if year >= OLDEST % 100 else 2000)}"
        day = next((each for each in dates.find(whole) if each.end == len(whole)), None)
        if day and len(day.edtf) == _WHOLE:
            yield DateMatch(start=day.start, end=match.end(), edtf=day.edtf)
    if len(line) <= LONGEST_FIGURED:
        yield from figured_days.in_figures(line, order, OLDEST)
