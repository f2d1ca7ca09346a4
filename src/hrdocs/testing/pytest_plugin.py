"""The option `--update-golden` for pytest. It is not loaded by itself: ask for it in your pyproject.toml.

[tool.pytest.ini_options]
addopts = ["-p", "hrdocs.testing.pytest_plugin"]
"""

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.getgroup("hrdocs").addoption(
        "--update-golden", action="store_true", help="write expected.json of every case from what it gives now"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the option on a continuous-integration machine."""
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: CI is set, and a golden must not heal itself there")
