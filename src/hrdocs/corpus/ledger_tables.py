"""The tables of a ledger, and their rows as values."""

import os
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from hrdocs import errors
from hrdocs.corpus.inputs import Input
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import HrdocsError
from hrdocs.values import frozen

VERSION = 2
"""Of these tables: what was parsed into others is parsed again."""

SCHEMA = """
create table if not exists about (name text primary key, value text not null) without rowid;
create table if not exists plan (
    position integer primary key, place text not null, path blob not null, member text, sha256 text, size integer,
    key text, same_as integer, error text, message text
);
create index if not exists plan_by_sha256 on plan (sha256);
create index if not exists plan_by_key on plan (key);
create table if not exists outcomes (
    key text not null, fingerprint text not null, limits text not null, document text, result blob, format text,
    pages integer, error text, message text, exit_code integer, primary key (key, fingerprint)
);
create index if not exists outcomes_by_document on outcomes (document);
"""

INPUT = "plan.place, plan.path, plan.member, plan.sha256, plan.size, plan.key, plan.error, plan.message"

_FIRST = """
select min(first.position) from outcomes as same join plan as first on first.key = same.key
where same.document = outcomes.document and same.fingerprint = outcomes.fingerprint
"""
"""The position of the first input that gave the same document: a page and what gzip made of it have the same bytes."""

ROWS = f"""
select {INPUT}, document, result, format, pages, outcomes.error, outcomes.message, exit_code,
    (select place from plan as first where first.position <> plan.position
        and first.position = coalesce(({_FIRST}), plan.same_as))
from plan left join outcomes on outcomes.key = plan.key and fingerprint = ?
where (outcomes.key is not null or plan.error is not null)
"""


@frozen(kw_only=True)
class Row:
    """An input of the plan with what became of it; `same_as` is the place of an earlier input of the same document."""

    input: Input
    outcome: Outcome
    same_as: str | None


def input_of(row: Sequence[Any]) -> Input:
    """Return the input that the columns of `INPUT` tell."""
    place, path, member, sha256, size, key, error, message = row
    raised = getattr(errors, error)(message) if error else None
    return Input(place=place, path=os.fsdecode(path), member=member, sha256=sha256, size=size, key=key, error=raised)


def row_of(row: Sequence[Any]) -> Row:
    """Return the row that the columns of `ROWS` tell."""
    given, (document, result, format_name, pages, error, message, exit_code, same_as) = input_of(row[:8]), row[8:]
    if isinstance(given.error, HrdocsError):
        return Row(input=given, outcome=Outcome.of_error(given.error), same_as=None)
    told = {"error": error, "message": _told_of(given.place, message, same_as), "exit_code": exit_code}
    outcome = Outcome(document=document, result=result, format=format_name, pages=pages, **told)
    return Row(input=given, outcome=outcome, same_as=same_as)


def _told_of(place: str, message: str | None, same_as: str | None) -> str | None:
    """Return what is wrong with bytes, said of the input at a place and not of the first that has the same bytes."""
    first = f"{PurePosixPath(same_as).name}: " if same_as else None
    if message is None or first is None or not message.startswith(first):
        return message
    return f"{PurePosixPath(place).name}: {message.removeprefix(first)}"
