"""Loading: the modules behind the plugins of the core, of what is installed, and of what a caller passes."""

import importlib
import importlib.metadata
from collections.abc import Collection
from types import ModuleType

from hrdocs.errors import PluginError, PluginLoadError
from hrdocs.offers import Plugin
from hrdocs.recipe import CORE_MODULES

ENTRY_POINT_GROUP = "hrdocs"
CORE_DISTRIBUTION = "hrdocs"


def core_plugins() -> tuple[Plugin, ...]:
    """Return the plugins of the core itself: readers, the annotator of references, writers."""
    modules = [importlib.import_module(name) for name in CORE_MODULES]
    version = importlib.metadata.version(CORE_DISTRIBUTION)
    return tuple(
        Plugin(name=module.__name__, distribution=CORE_DISTRIBUTION, version=version, implementation=module)
        for module in modules
    )


def installed_plugins(only: Collection[str] | None = None) -> list[Plugin]:
    """Return the installed plugins by name and distribution, or those of some distributions.

    Raises:
        PluginLoadError: one cannot be imported.
    """
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


def given_plugin(implementation: object) -> Plugin:
    """Return a module or object that a caller passes as a plugin of its own name."""
    name = _name_of(implementation)
    return Plugin(name=name, distribution=name, version="", implementation=implementation)


def _name_of(implementation: object) -> str:
    if isinstance(implementation, ModuleType):
        return implementation.__name__
    return getattr(implementation, "__name__", None) or type(implementation).__name__
