"""Descriptors: what a plugin returns from its hooks. Values with plain functions in them, no base class to inherit."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import Attribute, field

from hrdocs.errors import IncompatiblePlugin
from hrdocs.expressions import regex
from hrdocs.model import Confidence, Document, FailedSource, Match, ParseResult, Record
from hrdocs.record_classes import fault_of_classes
from hrdocs.source import Source
from hrdocs.values import frozen
from hrdocs.written_pieces import checked_pieces

PLUGIN_API = 1
"""Version of the hooks and descriptors. It changes when a plugin written for the old one would no longer work."""

_SUFFIX = regex(r"\.[a-z0-9]+([.-][a-z0-9]+)*")
_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def _kebab(instance: object, attribute: "Attribute[str]", value: str) -> None:
    if not _NAME.fullmatch(value):
        raise ValueError(
            f"{type(instance).__name__}.{attribute.name} {value!r} is not kebab case, such as 'note-verbale'"
        )


def _supported(instance: object, attribute: "Attribute[int]", value: int) -> None:
    name = getattr(instance, "name", "?")
    if type(value) is not int:
        raise IncompatiblePlugin(f"plugin {name!r}: api is {value!r}, and must be an integer, such as {PLUGIN_API}")
    if value != PLUGIN_API:
        raise IncompatiblePlugin(
            f"plugin {name!r} was written for plugin API {value}, and this hrdocs has {PLUGIN_API}; "
            "install a version of the plugin that fits"
        )


def _suffix(instance: object, attribute: "Attribute[str]", value: str) -> None:
    if value and not _SUFFIX.fullmatch(value):
        raise ValueError(f"WriterPlugin.{attribute.name}: {value!r} is no suffix such as '.tei.xml'")


def _suffixes(instance: object, attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for suffix in (value,) if isinstance(value, str) else value:
        if isinstance(value, str) or not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"ReaderPlugin.{attribute.name}: {suffix!r} is no tuple of suffixes such as ('.vtt',)")


def _record_classes(instance: object, attribute: "Attribute[tuple[type[Record], ...]]", value: object) -> None:
    fault = fault_of_classes(value)
    if fault:
        raise ValueError(f"{type(instance).__name__} {getattr(instance, 'name', '?')!r}: {fault}")


@frozen(kw_only=True)
class ReaderPlugin:
    """A reader: bytes of some media types in, one Document out. It knows no format.

    Attributes:
        name: kebab case, unique among readers.
        api: the plugin API that it was written for (`hrdocs.PLUGIN_API` at that time); it has no default, on purpose.
        summary: one line for `hrdocs plugins list`.
        media_types: IANA media types that it takes; no two readers of one engine take the same.
        read: a pure function. It raises a SourceError where the bytes cannot be read.
        engine: "default", or the name by which a caller asks for this second opinion (`engine="pdfplumber"`).
        suffixes: of file names, in lower case with the dot, by which a file is its own where the bytes do not show
            another type; the media type is then the first of `media_types`.
        sniff: whether the bytes of a source are its own, told from their beginning; None where nothing shows it.
        distribution: that brought it; the core fills it in.
    """

    name: str = field(validator=_kebab)
    api: int = field(validator=_supported)
    summary: str
    media_types: tuple[str, ...]
    read: Callable[[Source], Document]
    engine: str = "default"
    suffixes: tuple[str, ...] = field(default=(), validator=_suffixes)
    sniff: Callable[[bytes], bool] | None = None
    distribution: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True)
class ParserPlugin:
    """A parser: a Document in, records out. It never sees PDF or HTML.

    Attributes:
        name: kebab case; it becomes `Document.format`.
        api: see ReaderPlugin.
        summary: one line for `hrdocs plugins list`.
        detect: a pure function; None says "not mine".
        parse: a pure function that never raises on any Document.
        record_types: every class of record that it can emit.
        at_most: a pure function that takes a small part of the time of `detect`: how sure `detect` will be of a
            document at the most, None where it will say "not mine". Where another parser is surer, `parse` does not
            ask `detect`. Without it every answer is possible.
        distribution: see ReaderPlugin.
    """

    name: str = field(validator=_kebab)
    api: int = field(validator=_supported)
    summary: str
    detect: Callable[[Document], Match | None]
    parse: Callable[[Document], ParseResult]
    record_types: tuple[type[Record], ...] = field(validator=_record_classes)
    at_most: Callable[[Document], Confidence | None] | None = None
    distribution: str = field(default="", eq=False, repr=False)


@frozen(kw_only=True)
class AnnotatorPlugin:
    """An annotator: a Document of any format in, records out. Every annotator runs on every document.

    One of its two functions is given; each returns a ParseResult whose document is left alone.

    Attributes:
        name: kebab case, unique among annotators.
        api: see ReaderPlugin.
        summary: one line for `hrdocs plugins list`.
        annotate: a pure function of the Document.
        annotate_records: a pure function of the Document and the parser's records, which have their ids; for annotators
            that say something of records.
        record_types: every class of record that it can emit.
    """

    name: str = field(validator=_kebab)
    api: int = field(validator=_supported)
    summary: str
    annotate: Callable[[Document], ParseResult] | None = None
    annotate_records: Callable[[Document, tuple[Record, ...]], ParseResult] | None = None
    record_types: tuple[type[Record], ...] = field(validator=_record_classes)
    distribution: str = field(default="", eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if (self.annotate is None) == (self.annotate_records is None):
            raise ValueError(f"AnnotatorPlugin {self.name!r} needs annotate= or annotate_records=, and not both")

    def annotated(self, document: Document, records: tuple[Record, ...]) -> ParseResult:
        """Return what the annotator finds in a document whose parser gave records."""
        if self.annotate is not None:
            return self.annotate(document)
        assert self.annotate_records is not None
        return self.annotate_records(document, records)


@frozen(kw_only=True)
class WriterPlugin:
    """A writer: results in, bytes out.

    Attributes:
        name: kebab case; what `--to` takes.
        api: see ReaderPlugin.
        summary: one line for `hrdocs plugins list`.
        suffix: of the file that it makes, in lower case with the dot, such as ".tei.xml"; "" where it makes a folder of
            files. By it `-o` finds the writer; of two that have the same, `--to` names one.
        write: a pure function of the results: file name (relative, or "" where there is one file only) to bytes.
            A writer that makes several files, such as one a kind of record, gives each a name.
        stream: the same for results that come one by one: it takes them as they come and gives pieces, each the name
            of a file and what is to be added to it. Where it is there, `write` may be left out, and a large set of
            documents is never held whole.
        takes_failed: whether `stream` also takes a FailedSource for each source that gave no result, in its place, so
            that what it writes has a row for each input; other writers are given results alone.
        ready: raises an HrdocsError where something that the writer needs is not installed; it is called before
            anything is read.
    """

    name: str = field(validator=_kebab)
    api: int = field(validator=_supported)
    summary: str
    suffix: str = field(validator=_suffix)
    write: "Callable[[Iterable[ParseResult]], dict[str, bytes]] | None" = None
    stream: "Callable[[Iterable[Any]], Iterable[tuple[str, bytes]]] | None" = None
    takes_failed: bool = False
    distribution: str = field(default="", eq=False, repr=False)
    ready: "Callable[[], object] | None" = None

    def __attrs_post_init__(self) -> None:
        if self.write is None and self.stream is None:
            raise ValueError(f"WriterPlugin {self.name!r} needs write= or stream=")

    def written(self, results: "Iterable[ParseResult | FailedSource]") -> dict[str, bytes]:
        """Return what is written of results: names of files and their bytes. Errors: as for `pieces`."""
        files: dict[str, list[bytes]] = {}
        for name, data in self.pieces(results):
            files.setdefault(name, []).append(data)
        return {name: b"".join(parts) for name, parts in files.items()}

    def pieces(self, results: "Iterable[ParseResult | FailedSource]") -> "Iterator[tuple[str, bytes]]":
        """Iterate over what is to be written, a piece of a file at a time.

        Raises:
            PluginCrashed: the writer raised an error, or gave something else than names and bytes.
        """
        return checked_pieces(self, results)
