"""Write the expected.json of the example distribution's cases anew, without installing it; `make golden` runs this."""

import importlib
import sys
from pathlib import Path

import hrdocs
from hrdocs.testing import cases_in, update_golden

EXAMPLE = Path(__file__).parents[1] / "examples" / "hrdocs_communications"


def main() -> None:
    """Write them."""
    sys.path.insert(0, str(EXAMPLE))
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    registry = registry.extended_with(importlib.import_module("hrdocs_communications"))
    for case in cases_in(EXAMPLE / "tests" / "cases"):
        update_golden(case, registry)


if __name__ == "__main__":
    main()
