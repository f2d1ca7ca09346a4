"""Run by `hrdocs plugins new` in an interpreter of its own: what the case of a new plugin gives, written beside it."""

import importlib
import sys
from pathlib import Path

from hrdocs.loading import CORE_DISTRIBUTION
from hrdocs.registry import Registry
from hrdocs.testing.cases import cases_in, put_golden
from hrdocs.testing.kits import KITS


def main(kind: str, name: str, module: str, folder: str) -> None:
    """Write the expected results of all cases of a plugin that lies in a folder and is not installed."""
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    registry = Registry.from_entry_points(only={CORE_DISTRIBUTION}).extended_with(importlib.import_module(module))
    subject = KITS[kind].subject(name, cases_in(Path(folder) / "tests" / "cases"), registry)
    for case in subject.cases:
        put_golden(case, subject.given(case))


if __name__ == "__main__":
    main(*sys.argv[1:])
