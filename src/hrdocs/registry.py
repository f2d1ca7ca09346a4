"""The Registry: which readers, parsers, annotators and writers there are. A value, built once, and never global."""

import functools
from collections.abc import Callable, Collection
from typing import Self

from hrdocs.claims import refuse_second_claim, refuse_shared
from hrdocs.errors import PluginError, PluginLoadError, UnsupportedMediaType
from hrdocs.faults import FAULTS, crashed, failed
from hrdocs.loading import (
    CORE_DISTRIBUTION,
    core_plugins,
    distribution_of,
    entry_points,
    given_plugin,
    installed_plugins,
    loaded,
)
from hrdocs.model import Record
from hrdocs.offers import HOOKS, Broken, Offer, Plugin, offers_of
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.recipe import Recipe
from hrdocs.source import DOCX, PDF, sniffed
from hrdocs.values import frozen


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
        return cls._built([*core_plugins(), *installed_plugins(only)])

    @classmethod
    def of_sound(cls, *, only: Collection[str] | None = None) -> tuple[Self, tuple[Broken, ...]]:
        """Return a registry of the installed plugins that can be used together, and what is wrong with the others.

        This is for those who look at what is installed: what is parsed without a plugin that should be there is less.
        """
        sound, broken = list(core_plugins()), []
        for point in sorted(entry_points(only), key=lambda each: distribution_of(each) != CORE_DISTRIBUTION):
            try:
                plugin = loaded(point)
                cls._built([*sound, plugin])
            except PluginError as error:
                version = point.dist.version if point.dist else ""
                broken.append(
                    Broken(name=point.name, distribution=distribution_of(point), version=version, fault=str(error))
                )
            else:
                sound.append(plugin)
        return cls._built(sound), tuple(broken)

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
        return cls._built([*(core_plugins() if core else ()), *map(given_plugin, implementations)])

    @classmethod
    def of_recipe(cls, recipe: Recipe) -> Self:
        """Return the registry that a recipe names.

        Raises:
            PluginLoadError: a plugin is not installed here, or cannot be imported.
        """
        entry_points = recipe.entry_points
        found = [plugin for plugin in installed_plugins() if (plugin.name, plugin.distribution) in entry_points]
        for name, distribution in sorted({*entry_points} - {(plugin.name, plugin.distribution) for plugin in found}):
            raise PluginLoadError(f"plugin {name!r} of {distribution} is not installed here")
        return cls._built([*(core_plugins() if recipe.core else ()), *found, *map(given_plugin, recipe.imported())])

    def extended_with(self, *implementations: object) -> Self:
        """Return a registry with these modules or objects added to what this one has."""
        return self._built([*self.plugins, *map(given_plugin, implementations)])

    @classmethod
    def _built(cls, plugins: list[Plugin]) -> Self:
        refuse_second_claim("plugin name", [(plugin.name, plugin) for plugin in plugins])
        offers = [offer for plugin in plugins for offer in offers_of(plugin)]
        for kind in HOOKS.values():
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
        return type(self).of_recipe, (self.recipe(),)

    def parser(self, name: str) -> ParserPlugin | None:
        """Return the parser of a name, or None."""
        return next((parser for parser in self.parsers if parser.name == name), None)

    def writer(self, name: str) -> WriterPlugin | None:
        """Return the writer of a name, or None."""
        return next((writer for writer in self.writers if writer.name == name), None)


def _sniffs(reader: ReaderPlugin, data: bytes) -> bool:
    try:
        return bool(reader.sniff and reader.sniff(data))
    except FAULTS as error:
        raise crashed(None, reader, failed(error, reader.sniff, " to say whether bytes are its own")) from error


@functools.cache
def _of_this_process() -> Registry:
    return Registry.from_entry_points()
