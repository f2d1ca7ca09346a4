"""The commands on plugins: what is installed."""

import click

from hrdocs import codec
from hrdocs.commands import Example, registry_of
from hrdocs.delivery import put


@click.group()
def plugins() -> None:
    """List what is installed."""


@plugins.command("list", cls=Example, example="hrdocs plugins list\nhrdocs plugins list --json")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def list_plugins(context: click.Context, as_json: bool) -> None:
    """Print every reader, parser, annotator and writer: what it takes and gives, and who brought it."""
    from hrdocs import installed, show

    registry = registry_of(context)
    if as_json:
        put({"": codec.canonical([codec.to_data(each) for each in installed.installed(registry)]) + b"\n"}, None)
    else:
        show.console().print(installed.table(registry))
