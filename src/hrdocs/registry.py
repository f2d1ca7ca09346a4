"""The Registry: which readers, parsers, annotators and writers there are. A value, built once, and never global."""

import functools
import importlib
import importlib.metadata
from collections.abc import Callable, Collection, Iterable
from types import ModuleType
from typing import Self

import pluggy
from attrs import frozen

from hrdocs.claims import refuse_second_claim, refuse_shared
from hrdocs.errors import IncompatiblePlugin, PluginCrashed, PluginError, PluginLoadError, UnsupportedMediaType
from hrdocs.hooks import PROJECT, HookSpecs
from hrdocs.model import Record
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.recipe import CORE_MODULES, Recipe
from hrdocs.source import DOCX, PDF, sniffed

Descriptor = ReaderPlugin | ParserPlugin | AnnotatorPlugin | WriterPlugin

ENTRY_POINT_GROUP = "hrdocs"
_HOOKS: dict[str, type] = {
    "hrdocs_readers": ReaderPlugin,
    "hrdocs_parsers": ParserPlugin,
    "hrdocs_annotators": AnnotatorPlugin,
    "hrdocs_writers": WriterPlugin,
}
CORE_DISTRIBUTION = "hrdocs"


@frozen(kw_only=True)
class Plugin:
    """A module or object that implements hooks, and the distribution that brought it."""

    name: str
    distribution: str
    version: str
    implementation: object


@frozen(kw_only=True)
class Offer:
    """What a plugin offers through one of its hooks."""

    descriptor: Descriptor
    plugin: Plugin


@frozen(kw_only=True)
class Registry:
    """Every plugin that a call may use, sorted by name.

    Build it with `from_entry_points()` (what is installed) or `of()` (what you pass, for tests and one-file plugins).
    """

    plugins: tuple[Plugin, ...]
    offers: tuple[Offer, ...]

    @classmethod
    def from_entry_points(cls, *, only: Collection[str] | None = None) -> Self:
        """Return a registry of the installed plugins.

        Args:
            only: names of distributions; others are left out. `{"hrdocs"}` switches third-party code off.

        Raises:
            PluginLoadError: a plugin cannot be imported, or misspells a hook.
            PluginConflict: two claims to one name, media type or record kind; the message names both distributions.
            IncompatiblePlugin: a plugin was written for another version of the plugin API.
        """
        return cls._built([*core_plugins(), *_installed(only)])

    @staticmethod
    def installed() -> "Registry":
        """Return the registry of what is installed, built once; installing while a process runs is not seen by it."""
        return _of_this_process()

    @classmethod
    def of(cls, *implementations: object, core: bool = True) -> Self:
        """Return a registry of the modules or objects that are passed, after the core's own readers and writers.

        Args:
            implementations: modules, or objects, with functions marked by `hrdocs.hookimpl`.
            core: whether the core's own readers, annotators and writers are in it.
        """
        return cls._built([*(core_plugins() if core else ()), *map(_given, implementations)])

    @classmethod
    def of_plugins(
        cls, *, entry_points: Collection[tuple[str, str]], modules: Iterable[ModuleType], core: bool
    ) -> Self:
        """Return a registry of what a recipe names; entry points by name and distribution.

        Raises:
            PluginLoadError: an entry point is not installed here.
        """
        found = [plugin for plugin in _installed(None) if (plugin.name, plugin.distribution) in entry_points]
        for name, distribution in sorted({*entry_points} - {(plugin.name, plugin.distribution) for plugin in found}):
            raise PluginLoadError(f"plugin {name!r} of {distribution} is not installed here")
        return cls._built([*(core_plugins() if core else ()), *found, *map(_given, modules)])

    def extended_with(self, *implementations: object) -> Self:
        """Return a registry with these modules or objects added to what this one has."""
        return self._built([*self.plugins, *map(_given, implementations)])

    @classmethod
    def _built(cls, plugins: list[Plugin]) -> Self:
        refuse_second_claim("plugin name", [(plugin.name, plugin) for plugin in plugins])
        offers = [offer for plugin in plugins for offer in _offers(plugin)]
        for kind in _HOOKS.values():
            claims = [(offer.descriptor.name, offer.plugin) for offer in offers if isinstance(offer.descriptor, kind)]
            refuse_second_claim(f"{kind.__name__.removesuffix('Plugin').lower()} name", claims)
        refuse_shared(offers)
        return cls(
            plugins=tuple(sorted(plugins, key=lambda plugin: plugin.name)),
            offers=tuple(sorted(offers, key=lambda offer: offer.descriptor.name)),
        )

    @property
    def readers(self) -> tuple[ReaderPlugin, ...]:
        """Return the readers, by name."""
        return tuple(each.descriptor for each in self.offers if isinstance(each.descriptor, ReaderPlugin))

    @property
    def parsers(self) -> tuple[ParserPlugin, ...]:
        """Return the parsers, by name."""
        return tuple(each.descriptor for each in self.offers if isinstance(each.descriptor, ParserPlugin))

    @property
    def annotators(self) -> tuple[AnnotatorPlugin, ...]:
        """Return the annotators, by name."""
        return tuple(each.descriptor for each in self.offers if isinstance(each.descriptor, AnnotatorPlugin))

    @property
    def writers(self) -> tuple[WriterPlugin, ...]:
        """Return the writers, by name."""
        return tuple(each.descriptor for each in self.offers if isinstance(each.descriptor, WriterPlugin))

    @property
    def record_types(self) -> dict[str, type[Record]]:
        """Return every record type that a parser or annotator can emit, by kind, sorted."""
        offering: list[ParserPlugin | AnnotatorPlugin] = [*self.parsers, *self.annotators]
        types = {record_type.kind: record_type for plugin in offering for record_type in plugin.record_types}
        return dict(sorted(types.items()))

    def reader_for(self, media_type: str, engine: str = "default") -> ReaderPlugin | None:
        """Return the reader of a media type that works with an engine, or None."""
        return next((each for each in self.readers if media_type in each.media_types and each.engine == engine), None)

    def media_type_of(self, data: bytes, name: str | None = None) -> str:
        """Return the media type of bytes: a reader's own by its `sniff`, else what the bytes show, else by the suffix.

        Raises:
            UnsupportedMediaType: the `sniff` of two readers takes the bytes for theirs.
        """
        own = [each for each in self.readers if each.engine == "default" and each.sniff and _sniffs(each, data)]
        if len(own) > 1:
            claims = " and ".join(repr(each.name) for each in own)
            raise UnsupportedMediaType(f"{name or 'source'}: the readers {claims} both claim it; name its media type")
        if own:
            return own[0].media_types[0]
        told = sniffed(data, name)
        by_suffix = self._reader_of_suffix(name) if name and told not in (PDF, DOCX) else None
        return by_suffix.media_types[0] if by_suffix else told

    def _reader_of_suffix(self, name: str) -> ReaderPlugin | None:
        """Return the reader of the longest suffix that a file name has."""
        ends = [
            (len(suffix), each) for each in self.readers for suffix in each.suffixes if name.lower().endswith(suffix)
        ]
        return max(ends, key=lambda end: end[0])[1] if ends else None

    def recipe(self) -> Recipe:
        """Return what another process builds an equal registry from; it can be pickled.

        Raises:
            PluginError: a plugin is an object that was passed to `of`, and no module that can be imported.
        """
        return Recipe.of(self.plugins)

    def __reduce__(self) -> tuple[Callable[[Recipe], "Registry"], tuple[Recipe]]:
        return Recipe.build, (self.recipe(),)

    def parser(self, name: str) -> ParserPlugin | None:
        """Return the parser of a name, or None."""
        return next((parser for parser in self.parsers if parser.name == name), None)

    def writer(self, name: str) -> WriterPlugin | None:
        """Return the writer of a name, or None."""
        return next((writer for writer in self.writers if writer.name == name), None)


def core_plugins() -> tuple[Plugin, ...]:
    """Return the plugins of the core itself: readers, the annotator of references, writers."""
    modules = [importlib.import_module(name) for name in CORE_MODULES]
    version = importlib.metadata.version(CORE_DISTRIBUTION)
    return tuple(
        Plugin(name=module.__name__, distribution=CORE_DISTRIBUTION, version=version, implementation=module)
        for module in modules
    )


def _installed(only: Collection[str] | None) -> list[Plugin]:
    # pluggy's own loader walks distributions in directory order and drops a second plugin of one name without a word.
    entry_points = importlib.metadata.entry_points(group=ENTRY_POINT_GROUP)
    named = [(point.name, point.dist.name if point.dist else "", point) for point in entry_points]
    return [
        _load(point, distribution)
        for _, distribution, point in sorted(named, key=lambda each: each[:2])
        if only is None or distribution in only
    ]


def _load(point: importlib.metadata.EntryPoint, distribution: str) -> Plugin:
    try:
        implementation = point.load()
    except PluginError:
        raise
    except Exception as error:
        raise PluginLoadError(
            f"plugin {point.name!r} of {distribution} cannot be imported ({type(error).__name__}: {error}); "
            'repair or uninstall it, or leave third-party plugins out (only={"hrdocs"})'
        ) from error
    version = point.dist.version if point.dist else ""
    return Plugin(name=point.name, distribution=distribution, version=version, implementation=implementation)


def _hooks_of(plugin: Plugin) -> pluggy.PluginManager:
    """Register one plugin alone, so that a fault can be laid at its door."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(HookSpecs)
    try:
        manager.register(plugin.implementation, name=plugin.name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginLoadError(_explain_pending(plugin, manager, str(error))) from None
    if not manager.get_hookcallers(plugin.implementation):
        raise PluginLoadError(
            f"plugin {plugin.name!r} of {plugin.distribution} implements no hook of hrdocs; mark its functions "
            "with @hrdocs.hookimpl and name them after a hook"
        )
    return manager


def _explain_pending(plugin: Plugin, manager: pluggy.PluginManager, reason: str) -> str:
    import difflib

    known = [name for name in vars(HookSpecs) if name.startswith("hrdocs_")]
    for caller in manager.get_hookcallers(plugin.implementation) or ():
        if caller.name not in known:
            nearest = difflib.get_close_matches(caller.name, known, n=1, cutoff=0)[0]
            return (
                f"plugin {plugin.name!r} of {plugin.distribution} has {caller.name!r}, which is no hook of hrdocs; "
                f"did you mean {nearest!r}?"
            )
    return f"plugin {plugin.name!r} of {plugin.distribution} does not fit its hook: {reason}"


def _offers(plugin: Plugin) -> list[Offer]:
    manager = _hooks_of(plugin)
    return [
        Offer(descriptor=descriptor, plugin=plugin)
        for hook, kind in _HOOKS.items()
        for descriptor in _descriptors(plugin, manager, hook, kind)
    ]


def _descriptors(plugin: Plugin, manager: pluggy.PluginManager, hook: str, kind: type) -> list[Descriptor]:
    call: Callable[[], list[Iterable[Descriptor]]] = getattr(manager.hook, hook)
    try:
        descriptors = [descriptor for result in call() for descriptor in result]
    except IncompatiblePlugin as error:
        raise IncompatiblePlugin(f"{plugin.distribution}: {error}") from None
    except Exception as error:
        raise PluginCrashed(
            f"plugin {plugin.name!r} of {plugin.distribution} failed in {hook} ({type(error).__name__}: {error})"
        ) from error
    for descriptor in descriptors:
        if not isinstance(descriptor, kind):
            raise PluginCrashed(
                f"plugin {plugin.name!r} of {plugin.distribution}: {hook} gave a {type(descriptor).__name__}, "
                f"not a {kind.__name__}"
            )
    return descriptors


def _sniffs(reader: ReaderPlugin, data: bytes) -> bool:
    try:
        return bool(reader.sniff and reader.sniff(data))
    except Exception as error:
        raise PluginCrashed(
            f"reader {reader.name!r} failed to say whether bytes are its own ({type(error).__name__}: {error}); "
            "report it to its author"
        ) from error


@functools.cache
def _of_this_process() -> Registry:
    return Registry.from_entry_points()


def _given(implementation: object) -> Plugin:
    name = _name_of(implementation)
    return Plugin(name=name, distribution=name, version="", implementation=implementation)


def _name_of(implementation: object) -> str:
    if isinstance(implementation, ModuleType):
        return implementation.__name__
    return getattr(implementation, "__name__", None) or type(implementation).__name__
