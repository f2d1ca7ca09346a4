"""The examples in docstrings run."""

import doctest
import importlib

import pytest


@pytest.mark.parametrize("name", ["addresses", "dates", "ordinals", "states", "symbol"])
def test_examples_run(name):
    result = doctest.testmod(importlib.import_module(f"hrdocs.un.{name}"))
    assert result.attempted > 0
    assert result.failed == 0


def test_tables_are_read_only_when_used():
    import subprocess
    import sys

    code = "import sys, hrdocs.un; print([m for m in sys.modules if m in ('hrdocs.un.states', 'hrdocs.un.treaties')])"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "[]"
