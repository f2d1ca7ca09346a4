"""The commands on plugins: what is installed, a new distribution, and the checks of the conformance kit."""

from collections.abc import Sequence
from pathlib import Path

import attrs
import click

from hrdocs import codec
from hrdocs.commands import Example, distributions_of, registry_of, with_options
from hrdocs.delivery import put
from hrdocs.errors import MissingSource, PluginUnfit, UnsuitableFormat, one_of
from hrdocs.registry import Registry
from hrdocs.text import shown

PARTS = ("parser", "annotator", "reader", "writer")


@click.group()
def plugins() -> None:
    """List, make and check plugins."""


@plugins.command("list", cls=Example, example="hrdocs plugins list\nhrdocs plugins list --json")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def list_plugins(context: click.Context, as_json: bool) -> None:
    """Print every reader, parser, annotator and writer: what it takes and gives, and who brought it."""
    from hrdocs import installed, show

    registry, found = Registry.of_sound(only=distributions_of(context))
    broken = [attrs.evolve(each, fault=with_options(each.fault)) for each in found]
    if as_json:
        listed = [codec.to_data(each) for each in installed.installed(registry, broken)]
        put({"": codec.canonical(listed) + b"\n"}, None)
    else:
        show.console().print(installed.table(registry, broken))


@plugins.command(
    "new", cls=Example, example="hrdocs plugins new petitions\nhrdocs plugins new minutes --kind annotator"
)
@click.argument("name")
@click.option("--kind", type=click.Choice(PARTS), default="parser", show_default=True, help="What the plugin is to be.")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="Folder to make; else hrdocs-NAME.")
@click.pass_context
def new(context: click.Context, name: str, kind: str, target: Path | None) -> None:
    """Write a whole distribution of a plugin that builds, installs and passes its tests: a place to begin.

    NAME is the plugin's, in kebab case, such as "note-verbale".
    """
    from hrdocs.scaffold.new import Names, write

    folder = target or Path(Names(name, kind).distribution)
    for path in write(name, kind, folder, registry=registry_of(context)):
        click.echo(f"wrote {shown(str(folder / path.relative_to(folder.absolute())))}", err=True)
    click.echo(f"Next: cd {shown(str(folder))} && pip install --editable . pytest && pytest", err=True)


@plugins.command("check", cls=Example, example="hrdocs plugins check petitions --cases tests/cases")
@click.argument("name")
@click.option("--cases", type=click.Path(path_type=Path), help="Folder of its cases; else samples of the kit.")
@click.option("--kind", type=click.Choice(PARTS), help="Check this part alone, where several have the name.")
@click.option("--mine", multiple=True, metavar="SAMPLE", help='A sample that is its own after all, as "minutes.txt".')
@click.option("--all", "show_all", is_flag=True, help="Print the checks that pass too.")
@click.pass_context
def check(
    context: click.Context, name: str, cases: Path | None, kind: str | None, mine: tuple[str, ...], show_all: bool
) -> None:
    """Run the conformance kit on an installed plugin and print what fails and why.

    NAME is what `hrdocs plugins list` calls it, or the name of its distribution.
    """
    from hrdocs.testing import CheckFailed, run_checks

    registry = registry_of(context)
    unfit = []
    for role, offered in _offered(registry, name, kind):
        try:
            report = run_checks(offered, cases, registry, role=role, mine=mine)
        except (FileNotFoundError, CheckFailed) as error:
            raise MissingSource(str(error)) from None
        for outcome in report.outcomes if show_all else report.failures:
            click.echo(shown(str(outcome)))
        if report.left_out:
            click.echo(f"not run without --cases: {', '.join(report.left_out)}")
        click.echo(f"{role} {report.total}")
        unfit += [] if report.passed else [f"{role} {offered}"]
    if unfit:
        raise PluginUnfit(f"{' and '.join(unfit)} fails checks of the kit; what each asks is in the guide for authors")


def _offered(registry: Registry, name: str, kind: str | None) -> Sequence[tuple[str, str]]:
    """Return the kind and name of each part that a name may mean.

    Raises:
        UnsuitableFormat: there is none.
    """
    from hrdocs import installed

    parts = [each for each in installed.installed(registry) if kind in (None, each.part)]
    found = [each for each in parts if each.name == name] or [each for each in parts if each.distribution == name]
    if not found:
        raise UnsuitableFormat(f"no {kind or 'plugin'} is called {name!r}; there is {one_of([p.name for p in parts])}")
    return [(each.part, each.name) for each in found]
