"""What is installed: each reader, parser, annotator and writer, what it takes and gives, and who brought it."""

from collections.abc import Iterator, Sequence

import rich.box
from rich.table import Table
from rich.text import Text

from hrdocs.model import Record
from hrdocs.offers import HOOKS, Broken, Descriptor, Offer
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.registry import Registry
from hrdocs.text import shown
from hrdocs.values import frozen

DEFAULT_ENGINE = "default"


@frozen(kw_only=True)
class Installed:
    """One thing that a plugin offers.

    Attributes:
        part: "reader", "parser", "annotator" or "writer".
        name: of the offer.
        summary: what it says of itself.
        takes: media types and suffixes of a reader, "a Document" or "results", in words.
        gives: kinds of record of a parser or annotator; the suffix of a writer's file, or "a folder".
        distribution: that brought it.
        version: of the distribution; "" for a module that was passed and not installed.
        api: the plugin API that it was written for; None for a plugin that is broken.
        fault: why a plugin is broken, and nothing that it offers can be used; None for all that works.
    """

    part: str
    name: str
    summary: str
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    distribution: str
    version: str
    api: int | None
    fault: str | None = None


def installed(registry: Registry, broken: Sequence[Broken] = ()) -> Iterator[Installed]:
    """Iterate over what a registry holds: readers, parsers, annotators, writers, each by name; then broken plugins."""
    for kind in HOOKS.values():
        yield from (_of(offer) for offer in registry.offers if isinstance(offer.descriptor, kind))
    for each in broken:
        named = {"name": each.name, "distribution": each.distribution, "version": each.version}
        yield Installed(part="plugin", summary="", takes=(), gives=(), api=None, fault=each.fault, **named)


def table(registry: Registry, broken: Sequence[Broken] = ()) -> Table:
    """Return what a registry holds as a table; a plugin that is broken has a row that says why."""
    made = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in ("kind", "name", "what it is, takes and gives", "from", "api"):
        made.add_column(name, overflow="fold")
    for each in installed(registry, broken):
        what = Text(shown(each.summary))
        if each.fault:
            what.append(shown(f"broken: {each.fault}"), style="red")
        else:
            what.append(shown(f"\n{', '.join(each.takes)} → {', '.join(each.gives)}"), style="dim")
        origin = f"{each.distribution} {each.version}".strip()
        made.add_row(each.part, each.name, what, origin, "" if each.api is None else str(each.api))
    return made


def _of(offer: Offer) -> Installed:
    descriptor = offer.descriptor
    return Installed(
        part=part_of(descriptor),
        name=descriptor.name,
        summary=descriptor.summary,
        takes=_takes(descriptor),
        gives=_gives(descriptor),
        distribution=offer.plugin.distribution,
        version=offer.plugin.version,
        api=descriptor.api,
    )


def part_of(descriptor: Descriptor) -> str:
    """Return "reader", "parser", "annotator" or "writer"."""
    return type(descriptor).__name__.removesuffix("Plugin").lower()


def _takes(descriptor: Descriptor) -> tuple[str, ...]:
    if isinstance(descriptor, ReaderPlugin):
        engine = () if descriptor.engine == DEFAULT_ENGINE else (f"--engine {descriptor.engine}",)
        return (*descriptor.media_types, *descriptor.suffixes, *engine)
    if isinstance(descriptor, AnnotatorPlugin) and descriptor.annotate_records is not None:
        return ("a Document and its records",)
    if isinstance(descriptor, WriterPlugin):
        return ("results and errors",) if descriptor.takes_failed else ("results",)
    return ("a Document",)


def _gives(descriptor: Descriptor) -> tuple[str, ...]:
    if isinstance(descriptor, ReaderPlugin):
        return ("a Document",)
    if isinstance(descriptor, WriterPlugin):
        return (descriptor.suffix or "a folder",)
    return tuple(_kinds(descriptor))


def _kinds(descriptor: ParserPlugin | AnnotatorPlugin) -> Iterator[str]:
    types: tuple[type[Record], ...] = descriptor.record_types
    return (each.kind for each in types)
