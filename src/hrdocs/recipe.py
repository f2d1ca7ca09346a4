"""The recipe of a Registry: names from which another process builds an equal one."""

import importlib
from collections.abc import Sequence
from types import ModuleType
from typing import Self

from hrdocs.errors import PluginError, PluginLoadError
from hrdocs.offers import Plugin
from hrdocs.values import frozen

CORE_MODULES = ("hrdocs.readers.builtin", "hrdocs.un.references", "hrdocs.writers.builtin")
"""The plugins of the core itself."""


@frozen(kw_only=True)
class Recipe:
    """Which plugins a registry has: a value of names, which pickles.

    Attributes:
        core: whether the core's own readers, annotators and writers are in it.
        entry_points: name and distribution of each installed plugin.
        modules: names of the modules that were passed to `Registry.of` or `extended_with`.
    """

    core: bool
    entry_points: tuple[tuple[str, str], ...]
    modules: tuple[str, ...]

    @classmethod
    def of(cls, plugins: Sequence[Plugin]) -> Self:
        """Return the recipe of plugins.

        Raises:
            PluginError: one is an object, and no module that can be imported.
        """
        core = {name for name in map(_name, plugins) if name in CORE_MODULES}
        others = [plugin for plugin in plugins if _name(plugin) not in core]
        given = [plugin for plugin in others if not plugin.version]
        return cls(
            core=bool(core),
            entry_points=tuple(sorted((each.name, each.distribution) for each in others if each.version)),
            modules=tuple(sorted(_module(plugin) for plugin in given)),
        )

    def imported(self) -> list[ModuleType]:
        """Return the modules that were passed.

        Raises:
            PluginLoadError: one cannot be imported.
        """
        return [_imported(name) for name in self.modules]


def _name(plugin: Plugin) -> str:
    return str(getattr(plugin.implementation, "__name__", ""))


def _module(plugin: Plugin) -> str:
    if isinstance(plugin.implementation, ModuleType):
        return plugin.implementation.__name__
    raise PluginError(
        f"plugin {plugin.name!r} is an object of this process, which another process cannot build; put it into a module"
    )


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise PluginLoadError(
            f"plugin {name!r} cannot be imported ({error}); install it where the workers run"
        ) from None
