"""Loading: the modules behind the plugins of the core, of what is installed, and of what a caller passes."""

import functools
import importlib
from collections.abc import Collection
from types import ModuleType
from typing import TYPE_CHECKING

from hrdocs.errors import PluginError, PluginLoadError
from hrdocs.faults import FAULTS, LEAVE_OUT
from hrdocs.offers import Plugin
from hrdocs.recipe import CORE_MODULES

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

ENTRY_POINT_GROUP = "hrdocs"
CORE_DISTRIBUTION = "hrdocs"


def core_plugins() -> tuple[Plugin, ...]:
    """Return the plugins of the core itself: readers, the annotator of references, writers."""
    from importlib.metadata import version

    modules = [importlib.import_module(name) for name in CORE_MODULES]
    of_core = version(CORE_DISTRIBUTION)
    return tuple(
        Plugin(name=module.__name__, distribution=CORE_DISTRIBUTION, version=of_core, implementation=module)
        for module in modules
    )


def installed_plugins(only: Collection[str] | None = None) -> list[Plugin]:
    """Return the installed plugins by name and distribution, or those of some distributions.

    Raises:
        PluginLoadError: one cannot be imported.
    """
    return [loaded(point) for point in entry_points(only)]


def entry_points(only: Collection[str] | None = None) -> "list[EntryPoint]":
    """Return where the installed plugins are, by name and distribution, or those of some distributions."""
    from importlib.metadata import entry_points as installed

    # pluggy's own loader walks distributions in directory order and drops a second plugin of one name without a word.
    points = installed(group=ENTRY_POINT_GROUP)
    named = [(point.name, distribution_of(point), point) for point in points]
    in_order = sorted(named, key=lambda each: each[:2])
    return [point for _, distribution, point in in_order if only is None or distribution in only]


def distribution_of(point: "EntryPoint") -> str:
    """Return the name of the distribution that brought an entry point."""
    return _described(point.dist)[0] if point.dist else ""


@functools.lru_cache(maxsize=16)
def _described(distribution: "Distribution") -> tuple[str, str]:
    """Return name and version of a distribution, for each of which Python parses its whole description anew."""
    return distribution.name, distribution.version


def loaded(point: "EntryPoint") -> Plugin:
    """Return the plugin that an entry point names.

    Raises:
        PluginLoadError: it cannot be imported.
    """
    distribution = distribution_of(point)
    try:
        implementation = point.load()
    except PluginError:
        raise
    except FAULTS as error:
        raise PluginLoadError(
            f"plugin {point.name!r} of {distribution} cannot be imported ({type(error).__name__}: {error}); "
            f"repair or uninstall it, {LEAVE_OUT}"
        ) from error
    version = _described(point.dist)[1] if point.dist else ""
    return Plugin(name=point.name, distribution=distribution, version=version, implementation=implementation)


def given_plugin(implementation: object) -> Plugin:
    """Return a module or object that a caller passes as a plugin of its own name."""
    name = _name_of(implementation)
    return Plugin(name=name, distribution=name, version="", implementation=implementation)


def _name_of(implementation: object) -> str:
    if isinstance(implementation, ModuleType):
        return implementation.__name__
    return getattr(implementation, "__name__", None) or type(implementation).__name__
