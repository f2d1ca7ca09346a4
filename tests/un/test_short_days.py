"""Days whose year has two figures, or that are figures altogether."""

import pytest

from hrdocs.un.figured_days import DAY_FIRST, MONTH_FIRST, UNKNOWN
from hrdocs.un.short_days import whole_days


@pytest.mark.parametrize(
    ("line", "order", "day", "printed"),
    [
        ("Date: 10 March 92", UNKNOWN, "1992-03-10", "10 March 92"),
        ("10 MAY, '31", UNKNOWN, "2031-05-10", "10 MAY, '31"),
        ("10. Mai 31", UNKNOWN, "2031-05-10", "10. Mai 31"),
        ("le 10 mai 31", UNKNOWN, "2031-05-10", "10 mai 31"),
        ("10/3/92", DAY_FIRST, "1992-03-10", "10/3/92"),
        ("10/3/92", MONTH_FIRST, "1992-10-03", "10/3/92"),
        ("28/08/31", UNKNOWN, "2031-08-28", "28/08/31"),
        ("Canton, 3 May 2031", UNKNOWN, "2031-05-03", "3 May 2031"),
    ],
)
def test_a_day_in_a_line(line: str, order: str, day: str, printed: str) -> None:
    (found,) = whole_days(line, order)
    assert (found.edtf, line[found.start : found.end]) == (day, printed)


@pytest.mark.parametrize(
    "line", ["10/3/92", "March 92", "Room 10, 92 Marsh Street", "May 2031", "10 March 92/93", "MPS 10/92", "31 June 92"]
)
def test_no_day_that_two_readings_could_claim(line: str) -> None:
    assert whole_days(line) == []
