"""The regional group and the organisations of a State on a day, from data files with a source for each entry."""

import functools
from collections.abc import Iterable

from hrdocs import datafiles
from hrdocs.values import frozen


@frozen(kw_only=True)
class Membership:
    """What a State belongs to on a day.

    Attributes:
        state: ISO 3166-1 alpha-3.
        group: the regional group that it is elected with; None for observers and where no day is known.
        organisations: those that UPR Info codes, by their abbreviations, sorted; suspended members are members.
    """

    state: str
    group: str | None = None
    organisations: tuple[str, ...] = ()


def membership(state: str, day: str | None) -> Membership:
    """Return what a State belongs to on a day.

    >>> membership("GMB", "2010-02-08").organisations, membership("GMB", "2014-10-27").organisations
    (('AU', 'Commonwealth', 'OIC'), ('AU', 'OIC'))

    Args:
        state: ISO 3166-1 alpha-3.
        day: EDTF; of a year alone or a month alone its first day counts. None gives no group and no organisation.
    """
    if day is None:
        return Membership(state=state)
    groups = _on(day, _entries("groups", "group").get(state, ()))
    organisations = _on(day, _entries("organisations", "organisation").get(state, ()))
    return Membership(state=state, group=next(iter(groups), None), organisations=tuple(sorted(organisations)))


def first_day(session: str | None) -> str | None:
    """Return the first day of a session of the UPR Working Group (EDTF), or None where the calendar has none."""
    return _sessions().get(session or "")


_Entry = tuple[str, str, str]
"""Of what, since which day, until which day; "" for no end, or for a group that a State has always had."""


def _on(day: str, entries: Iterable[_Entry]) -> list[str]:
    """Return the names of the entries that hold on a day; an EDTF date of fewer figures stands for its first day."""
    return [name for name, since, until in entries if since <= day and (not until or day < until)]


@functools.cache
def _entries(table: str, column: str) -> dict[str, list[_Entry]]:
    entries: dict[str, list[_Entry]] = {}
    for row in datafiles.table("hrdocs_upr_analysis", f"data/{table}.tsv"):
        entries.setdefault(row["state"], []).append((row[column], row["since"].rstrip("?"), row["until"]))
    return entries


@functools.cache
def _sessions() -> dict[str, str]:
    rows = datafiles.table("hrdocs_upr_analysis", "data/sessions.tsv")
    return {row["session"]: row["first_day"] for row in rows}
