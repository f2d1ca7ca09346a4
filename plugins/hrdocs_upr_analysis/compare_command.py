"""The command `hrdocs upr compare`: reviews of a State in, each recommendation with its forerunners out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
import click
import rich.box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

import hrdocs
from hrdocs import output
from hrdocs.commands import (
    Example,
    complain,
    files_argument,
    reading_options,
    registry_of,
    target_option,
    timeout_option,
    writer_option,
)
from hrdocs.delivery import deliver, writer_for
from hrdocs.errors import UnsuitableFormat
from hrdocs.text import counted, shown
from hrdocs_upr_analysis.comparing import compared
from hrdocs_upr_analysis.comparison_records import Course, Forerunner, UprComparison
from hrdocs_upr_analysis.review_files import documents_of
from hrdocs_upr_analysis.review_items import review_items

LONGEST_WORDING = 140
WIDEST = {"now": 13, "action": 6, "course": 20}
"""Columns of a terminal that columns of the table take, so that most is left to the words."""
MOST_FORERUNNERS = 3
"""Forerunners of one recommendation that a page shows; a writer gives all."""


@click.command(
    cls=Example,
    example="hrdocs upr compare report-2012.pdf report-2017.pdf addendum-2017.pdf\n"
    "hrdocs upr compare reviews/ note-verbale.pdf --to csv -o table\n"
    "hrdocs upr compare reviews/ --review pages",
)
@files_argument
@writer_option
@target_option
@click.option("--review", "site", type=click.Path(path_type=Path), help="Folder for pages to check the links on.")
@reading_options
@timeout_option
@click.pass_context
def compare(
    context: click.Context,
    files: tuple[str, ...],
    writer_name: str | None,
    target: Path | None,
    site: Path | None,
    reading: hrdocs.Reading,
    timeout: int | None,
) -> None:
    """Compare reviews of a State: each recommendation with those of earlier cycles that ask for the same.

    Files, folders and datasets; of several States each is compared with itself. Pledges of a candidature stand beside
    the recommendations that they do.
    """
    registry = registry_of(context)
    output.require_apart(target, files)
    writer_for(registry, writer_name, target)
    given = documents_of(files, reading, registry, timeout)
    results = compared([each.result for each in given])
    _say_what_is_not_compared(results)
    if site is not None:
        from hrdocs.review.site import write

        entries = (attrs.evolve(each.entry, outcome=result) for each, result in zip(given, results, strict=True))
        click.echo(f"wrote {write(entries, site).index}", err=True)
    if writer_name is None and target is None:
        results = [each for each in results if _comparisons(each)] or results[:1]
    deliver(results, registry, writer_name, target, page)


def _say_what_is_not_compared(results: Sequence[hrdocs.ParseResult]) -> None:
    """Say of which documents the recommendations are of no State that is named, and so compared with nothing."""
    stateless = (item for item in review_items(results) if item.state is None)
    for name, count in Counter(item.result.document.source.name or "source" for item in stateless).items():
        told = f"{name}: names no State; {counted(count, 'recommendation')} of it cannot be compared"
        complain(UnsuitableFormat(told))


def page(result: hrdocs.ParseResult) -> RenderableType:
    """Return the comparisons of a document as a table to read, those that have forerunners first."""
    found = _comparisons(result)
    if not found:
        worded = "recommendations with their words from two reviews, or from one and pledges"
        return Text(f"nothing to compare: no State has {worded}, among the documents")
    states = ", ".join(dict.fromkeys(each.state or "" for each in found))
    cycles = ", ".join(dict.fromkeys(f"cycle {each.cycle}" if each.cycle else "pledges" for each in found))
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("number", no_wrap=True)
    for name in ("now", "action", "course"):
        table.add_column(name, max_width=WIDEST[name])
    table.add_column("recommendation, and what asked for the same before", overflow="fold", ratio=1)
    for each in found:
        if each.forerunners:
            _add(table, each)
    head = Text(shown(f"{states}, {cycles}: {result.document.source.name}"), style="bold")
    return Group(head, Text(_counts(found)), table)


def _comparisons(result: hrdocs.ParseResult) -> list[UprComparison]:
    return [each for each in result.records if isinstance(each, UprComparison)]


def _counts(found: Sequence[UprComparison]) -> str:
    courses = Counter(each.course for each in found)
    parts = [f"{courses[course]} {_told(course)}" for course in Course if courses[course]]
    return f"{len(found)} compared: {', '.join(parts)}"


def _add(table: Table, comparison: UprComparison) -> None:
    course = _told(comparison.course)
    if comparison.strength is not None:
        course += f", {comparison.strength} action" if comparison.strength != "same" else ""
    words = Text(_short(comparison.recommendation))
    for each in comparison.forerunners[:MOST_FORERUNNERS]:
        words.append(f"\n{_where(each)}: ", style="bold")
        words.append(_short(each.recommendation))
        words.append(f"  [{'; '.join(_alike(each))}]", style="dim")
    if len(comparison.forerunners) > MOST_FORERUNNERS:
        words.append(f"\nand {len(comparison.forerunners) - MOST_FORERUNNERS} more", style="dim")
    position, action = (comparison.position or "").replace("_", " "), str(comparison.action or "")
    table.add_row(Text(shown(comparison.number or "pledge")), position, action, Text(course), words)
    table.add_row()


def _where(each: Forerunner) -> str:
    said = (each.position or "").replace("_", " ")
    return f"cycle {each.cycle or '?'}, {each.number}, {said}" + (f", action {each.action}" if each.action else "")


def _alike(each: Forerunner) -> Iterable[str]:
    """Return what is alike, a phrase for each kind of reason."""
    named: dict[str, tuple[str, ...]] = {"treaty": each.treaties, "themes": each.themes, "from": each.senders}
    yield from (f"{name} {', '.join(values)}" for name, values in named.items() if values)
    if not each.treaties:
        yield f"words {each.similarity // 10} %"


def _told(course: Course) -> str:
    return course.value.replace("_", " ")


def _short(words: str) -> str:
    return shown(words if len(words) <= LONGEST_WORDING else f"{words[: LONGEST_WORDING - 1]}…")
