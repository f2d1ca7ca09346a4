"""Fresh interpreters: a check that another process has to do is done here, within a time limit."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from hrdocs.loading import CORE_DISTRIBUTION
from hrdocs.registry import Registry
from hrdocs.testing.fault import CheckFailed

TIME_LIMIT = 300
"""Seconds for one task, which goes through all cases; a parser that takes longer hangs."""


def run(
    task: str,
    registry: Registry,
    *,
    parser: str = "",
    cases: Sequence[Path] = (),
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    limit: int = TIME_LIMIT,
    **more: str,
) -> Any:  # noqa: ANN401 (what the task gives)
    """Return what a task of `hrdocs.testing.child` gives in a fresh interpreter.

    Raises:
        CheckFailed: it took too long, or the interpreter ended with an error; the message has its last words.
    """
    order = {
        "task": task,
        "parser": parser,
        "plugins": module_names(registry),
        "cases": [str(p) for p in cases],
        **more,
    }
    paths = os.pathsep.join(str(Path(path).resolve()) for path in sys.path)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "hrdocs.testing.child"],
            input=json.dumps(order).encode(),
            env={**os.environ, "PYTHONPATH": paths, **(environment or {})},
            cwd=folder,
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CheckFailed(f"took longer than {limit} s; it was at: {_last_line(error.stderr)}") from None
    if done.returncode:
        raise CheckFailed(f"the interpreter ended with {done.returncode}: {_last_line(done.stderr)}")
    return json.loads(done.stdout)


def module_names(registry: Registry) -> list[str]:
    """Return the modules of a registry's plugins, the core's own left out.

    Raises:
        CheckFailed: a plugin is an object and no module, so that another interpreter cannot find it.
    """
    core = {plugin.name for plugin in Registry.of().plugins}
    names = []
    for plugin in registry.plugins:
        if plugin.distribution == CORE_DISTRIBUTION and plugin.name in core:
            continue
        if not isinstance(plugin.implementation, ModuleType):
            raise CheckFailed(
                f"plugin {plugin.name!r} is no module; put its hooks into one, so that it can be imported"
            )
        names.append(plugin.implementation.__name__)
    return names


def _last_line(output: bytes | None) -> str:
    lines = (output or b"").decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "nothing said"
