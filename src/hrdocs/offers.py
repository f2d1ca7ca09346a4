"""Offers: what a plugin gives through the hooks, and where it breaks their contract."""

from collections.abc import Callable, Iterable

import attrs
import pluggy

from hrdocs.errors import IncompatiblePlugin, PluginCrashed, PluginLoadError
from hrdocs.faults import FAULTS, LEAVE_OUT, failed_hook
from hrdocs.hooks import PROJECT, HookSpecs
from hrdocs.plugin import AnnotatorPlugin, ParserPlugin, ReaderPlugin, WriterPlugin
from hrdocs.values import frozen

Descriptor = ReaderPlugin | ParserPlugin | AnnotatorPlugin | WriterPlugin

HOOKS: dict[str, type] = {
    "hrdocs_readers": ReaderPlugin,
    "hrdocs_parsers": ParserPlugin,
    "hrdocs_annotators": AnnotatorPlugin,
    "hrdocs_writers": WriterPlugin,
}
"""The hooks, each with the kind of descriptor that it gives."""


@frozen(kw_only=True)
class Plugin:
    """A module or object that implements hooks, and the distribution that brought it."""

    name: str
    distribution: str
    version: str
    implementation: object


@frozen(kw_only=True)
class Broken:
    """An installed plugin that cannot be used, and why."""

    name: str
    distribution: str
    version: str
    fault: str


@frozen(kw_only=True)
class Offer:
    """What a plugin offers through one of its hooks."""

    descriptor: Descriptor
    plugin: Plugin


def offers_of(plugin: Plugin) -> list[Offer]:
    """Return what a plugin offers, hook by hook.

    Raises:
        PluginLoadError: it misspells a hook, or implements none.
        IncompatiblePlugin: it was written for another version of the plugin API.
        PluginCrashed: a hook raised an error, or gave something else than descriptors of its kind.
    """
    manager = _hooks_of(plugin)
    return [
        Offer(descriptor=descriptor, plugin=plugin)
        for hook, kind in HOOKS.items()
        for descriptor in _descriptors(plugin, manager, hook, kind)
    ]


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
            f"with @hrdocs.hookimpl and name them after a hook, {LEAVE_OUT}"
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
                f"did you mean {nearest!r}? Correct it, {LEAVE_OUT}"
            )
    return f"plugin {plugin.name!r} of {plugin.distribution} does not fit its hook: {reason}; correct it, {LEAVE_OUT}"


def _descriptors(plugin: Plugin, manager: pluggy.PluginManager, hook: str, kind: type) -> list[Descriptor]:
    call: Callable[[], list[Iterable[Descriptor]]] = getattr(manager.hook, hook)
    try:
        descriptors = [descriptor for result in call() for descriptor in _listed(plugin, hook, result)]
    except IncompatiblePlugin as error:
        raise IncompatiblePlugin(f"{plugin.distribution}: {error}, {LEAVE_OUT}") from None
    except PluginCrashed:
        raise
    except FAULTS as error:
        raise failed_hook(plugin.name, plugin.distribution, plugin.implementation, hook, error) from error
    for descriptor in descriptors:
        if not isinstance(descriptor, kind):
            raise PluginCrashed(
                f"plugin {plugin.name!r} of {plugin.distribution}: {hook} gave a {type(descriptor).__name__}, "
                f"not a {kind.__name__}; correct the hook, {LEAVE_OUT}"
            )
    return [attrs.evolve(descriptor, distribution=plugin.distribution) for descriptor in descriptors]


def _listed(plugin: Plugin, hook: str, given: object) -> Iterable[Descriptor]:
    if isinstance(given, Iterable) and not isinstance(given, str | bytes):
        return given
    raise PluginCrashed(
        f"plugin {plugin.name!r} of {plugin.distribution}: {hook} returned {type(given).__name__}, not a list of "
        f"descriptors; return a list, {LEAVE_OUT}"
    )
