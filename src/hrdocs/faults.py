"""Faults of plugins, in words: which plugin of which distribution, in which file and line, and what to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hrdocs.errors import PluginCrashed

if TYPE_CHECKING:
    from hrdocs.offers import Descriptor

FAULTS = (Exception, SystemExit)
"""What a plugin may raise; one that calls `sys.exit` is at fault too, and does not end hrdocs."""
LEAVE_OUT = 'or leave third-party plugins out (only={"hrdocs"})'
"""What helps with any plugin that is not hrdocs' own."""
_OWN = "hrdocs"


def crashed(source: str | None, descriptor: "Descriptor", fault: str) -> PluginCrashed:
    """Return the error that says which plugin is at fault, and with which source where there is one."""
    part = type(descriptor).__name__.removesuffix("Plugin").lower()
    whose = f" of {descriptor.distribution}" if descriptor.distribution else ""
    words = f"{part} {descriptor.name!r}{whose} {fault}; {_advice(descriptor.distribution)}"
    return PluginCrashed(f"{source}: {words}" if source else words)


def failed(error: BaseException, function: Callable[..., Any] | None, doing: str = "") -> str:
    """Return that a function raised an error, and where: the innermost line of the package that the function is of."""
    package = (getattr(function, "__module__", None) or "").partition(".")[0]
    return f"failed{doing}{_place(error, package)} ({type(error).__name__}: {error})"


def failed_hook(
    plugin: str, distribution: str, implementation: object, hook: str, error: BaseException
) -> PluginCrashed:
    """Return the error that says which plugin is at fault where one of its hooks raised an error."""
    module = getattr(implementation, "__name__", None) or getattr(implementation, "__module__", "")
    place = _place(error, str(module).partition(".")[0])
    return PluginCrashed(
        f"plugin {plugin!r} of {distribution} failed in {hook}{place} ({type(error).__name__}: {error}); "
        f"{_advice(distribution)}"
    )


def _advice(distribution: str) -> str:
    return "please report it" if distribution == _OWN else f"report it to its author, {LEAVE_OUT}"


def _place(error: BaseException, package: str) -> str:
    """Return the file and line where an error was raised in a package, told from the package: the same everywhere."""
    import traceback

    inside = ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == package and package:
            inside = f" in {_file(module, frame.f_code.co_filename)}, line {line},"
    return inside.removesuffix(",")


def _file(module: str, path: str) -> str:
    name = path.replace("\\", "/").rpartition("/")[2]
    folders = module.split(".") if name == "__init__.py" else module.split(".")[:-1]
    return "/".join([*folders, name])
