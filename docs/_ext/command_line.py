"""What sphinx-click does not know of the commands of hrdocs: their examples, and stars that are no emphasis."""

import click
from sphinx.application import Sphinx

from hrdocs.commands import Example


def plain(app: Sphinx, context: click.Context, lines: list[str]) -> None:
    """Take stars for themselves, as a terminal shows them."""
    lines[:] = [line.replace("*", r"\*") for line in lines]


def with_example(app: Sphinx, context: click.Context, lines: list[str]) -> None:
    """Add the example that `--help` ends with."""
    if isinstance(context.command, Example) and context.command.example:
        lines += ["Example:", "", ".. code-block:: sh", ""]
        lines += [f"   {line}" for line in context.command.example.splitlines()]
        lines.append("")


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook in."""
    app.connect("sphinx-click-process-options", plain)
    app.connect("sphinx-click-process-epilog", with_example)
    return {"parallel_read_safe": True}
