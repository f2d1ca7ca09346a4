"""Loading: the modules behind the plugins of the core, of what is installed, and of what a caller passes."""

import importlib
from collections.abc import Collection
from types import ModuleType

from hrdocs import distributions
from hrdocs.distributions import EntryPoint
from hrdocs.errors import PluginError, PluginLoadError
from hrdocs.faults import FAULTS, LEAVE_OUT
from hrdocs.offers import Plugin
from hrdocs.recipe import CORE_MODULES

ENTRY_POINT_GROUP = "hrdocs"
CORE_DISTRIBUTION = "hrdocs"


def core_plugins() -> tuple[Plugin, ...]:
    """Return the plugins of the core itself: readers, the annotator of references, writers."""
    modules = [importlib.import_module(name) for name in CORE_MODULES]
    of_core = distributions.version(CORE_DISTRIBUTION)
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


def entry_points(only: Collection[str] | None = None) -> list[EntryPoint]:
    """Return where the installed plugins are, by name and distribution, or those of some distributions."""
    # pluggy's own loader walks distributions in directory order and drops a second plugin of one name without a word.
    points = sorted(distributions.entry_points(ENTRY_POINT_GROUP), key=lambda point: (point.name, point.distribution))
    return [point for point in points if only is None or point.distribution in only]


def loaded(point: EntryPoint) -> Plugin:
    """Return the plugin that an entry point names.

    Raises:
        PluginLoadError: it cannot be imported.
    """
    try:
        implementation = point.load()
    except PluginError:
        raise
    except FAULTS as error:
        raise PluginLoadError(
            f"plugin {point.name!r} of {point.distribution} cannot be imported ({type(error).__name__}: {error}); "
            f"repair or uninstall it, {LEAVE_OUT}"
        ) from error
    return Plugin(
        name=point.name, distribution=point.distribution, version=point.version, implementation=implementation
    )


def given_plugin(implementation: object) -> Plugin:
    """Return a module or object that a caller passes as a plugin of its own name."""
    name = _name_of(implementation)
    return Plugin(name=name, distribution=name, version="", implementation=implementation)


def _name_of(implementation: object) -> str:
    if isinstance(implementation, ModuleType):
        return implementation.__name__
    return getattr(implementation, "__name__", None) or type(implementation).__name__
