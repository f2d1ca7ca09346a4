"""The form of UPR Info's export of recommendations: a row for each recommending State, in its columns and its words.

Response is "Accepted" or "Noted" by UPR Info's own rule of October 2014 (`Derived.upr_info` of the positions): what a
State clearly accepts is accepted; in part, in principle or on a condition is noted. It is the position at the last
stage that is among the documents, and empty where that leaves it open, says nothing or could not be read: give report
and addendum together. Voluntary pledges, which the database has beside recommendations, are not among the rows.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from hrdocs import ParseResult
from hrdocs.writers.as_csv import safe
from hrdocs_upr_analysis.analysing import analyse
from hrdocs_upr_analysis.memberships import first_day, membership
from hrdocs_upr_analysis.review_items import ReviewItem, review_items
from hrdocs_upr_analysis.upr_info import GROUPS, name_of

COLUMNS = ("To", "To-Rgrp", "To-Org", "Text", "From", "From-Rgrp", "From-Org", "Response", "Action", "Issue", "Session")
BETWEEN = ", "
"""What stands between the values of a column that has several."""


def write(results: Iterable[ParseResult]) -> dict[str, bytes]:
    """Return the table as CSV (RFC 4180, UTF-8): a row for each sender, and one without where none is named.

    Args:
        results: of the documents of any number of reviews; what they give is joined review by review.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in review_items(results):
        writer.writerows(_rows(item))
    return {"": table.getvalue().encode()}


def _rows(item: ReviewItem) -> Iterator[tuple[str, ...]]:
    analysed = analyse(item.words.text, item.language)
    day = first_day(item.session) or item.result.document.metadata.issued
    to = _party(item.state, day) if item.state else ("", "", "")
    what = (
        (item.response or "").capitalize(),
        str(analysed.action or ""),
        BETWEEN.join(analysed.themes),
        item.session or "",
    )
    senders = [_party(each, day) for each in item.senders] or [("", "", "")]
    for sender in senders:
        yield (*to, safe(item.words.text), *sender, *what)


def _party(state: str, day: str | None) -> tuple[str, str, str]:
    """Return UPR Info's name of a State, its word for the group and the organisations; without a day the name."""
    if day is None:
        return name_of(state), "", ""
    own = membership(state, day)
    return name_of(state), GROUPS[own.group], BETWEEN.join(own.organisations)
