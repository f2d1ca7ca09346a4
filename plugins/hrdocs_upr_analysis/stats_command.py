"""The command `hrdocs upr stats`: reviews in, tables of actions, themes, groups and cycles out."""

from pathlib import Path

import click

import hrdocs
from hrdocs import output, show
from hrdocs.commands import Example, files_argument, reading_options, registry_of, timeout_option
from hrdocs.delivery import put
from hrdocs.errors import UnsuitableFormat, WriteError
from hrdocs_upr_analysis.review_files import documents_of
from hrdocs_upr_analysis.review_items import review_items
from hrdocs_upr_analysis.stats import stats
from hrdocs_upr_analysis.stats_forms import as_csv, as_svg, page


@click.command(
    "stats",
    cls=Example,
    example="hrdocs upr stats report.pdf addendum.pdf\nhrdocs upr stats reviews/ -o reviews.svg",
)
@files_argument
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="A file: .svg a picture, .csv a table.")
@reading_options
@timeout_option
@click.pass_context
def stats_of(
    context: click.Context,
    files: tuple[str, ...],
    target: Path | None,
    reading: hrdocs.Reading,
    timeout: int | None,
) -> None:
    """Count what recommendations ask for: the share of each action, and acceptance by action, theme, group and cycle.

    Files, folders and datasets; documents of one review are joined, and what the State said last counts.
    """
    if target is not None:
        if target.suffix not in (".svg", ".csv"):
            raise WriteError(f"{target}: is neither .svg, for a picture, nor .csv, for a table")
        output.require_apart(target, files)
        output.require_writable(target, folder=False)
    given = documents_of(files, reading, registry_of(context), timeout)
    items = list(review_items(each.result for each in given))
    if not items:
        raise UnsuitableFormat("none of the documents has the words of recommendations; give the report too")
    reviews = ", ".join(sorted({_review(each.state, each.cycle) for each in items}))
    tables = stats(items)
    if target is None:
        show.console().print(page(tables, len(items), reviews))
    else:
        data = as_csv(tables, len(items)) if target.suffix == ".csv" else as_svg(tables, len(items), reviews)
        put({"": data}, target)


def _review(state: str | None, cycle: int | None) -> str:
    return f"{state or 'a State'} (cycle {cycle})" if cycle else state or "a State"
