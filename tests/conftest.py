"""Marks the tests that are slow (those that start processes of their own) and those on a folder of real documents."""

from pathlib import Path

import pytest

from hrdocs.testing import AnnotatorConformance, ParserConformance

HERE = Path(__file__).parent
SLOW_MODULES = {
    "core/test_same_bytes.py",
    "docs/test_examples.py",
    "docs/test_plugins_readme.py",
    "packaging/test_distributions.py",
    "packaging/test_formats_removed.py",
    "testing/test_annotator_kit.py",
    "testing/test_conformance_kit.py",
    "testing/test_pytest_plugin.py",
}
SLOW_CHECKS = {"test_never_raises", "test_is_deterministic", "test_is_pure", "test_imports_fast"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        by_kit = issubclass(getattr(item, "cls", None) or object, ParserConformance | AnnotatorConformance)
        module = item.path.relative_to(HERE).as_posix() if item.path.is_relative_to(HERE) else ""
        if module in SLOW_MODULES or (by_kit and item.name in SLOW_CHECKS):
            item.add_marker(pytest.mark.slow)
        if any("HRDOCS_CORPUS" in each.kwargs.get("reason", "") for each in item.iter_markers("skipif")):
            item.add_marker(pytest.mark.corpus)
