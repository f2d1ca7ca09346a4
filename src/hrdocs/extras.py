"""Libraries of extras: imported when something asks for them, with one line that says what to install."""

import importlib
from typing import Any

from hrdocs.errors import MissingExtra


def required(module: str, *, extra: str) -> Any:  # noqa: ANN401 (a module)
    """Return a module that an extra of hrdocs installs.

    Raises:
        MissingExtra: it is not installed; the message says how it is.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        raise MissingExtra(f"{library} is not installed; pip install 'hrdocs[{extra}]'") from None
