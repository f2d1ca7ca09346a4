"""The watch notes whoever asks the environment, in whatever way."""

import os

import pytest

from hrdocs.testing import watch


@pytest.mark.parametrize(
    "ask",
    [
        lambda: "PATH" in os.environ,
        lambda: os.environ.get("PATH"),
        lambda: os.getenv("PATH"),
        lambda: os.environ["PATH"],
        lambda: [*os.environ],
        lambda: [*os.environ.keys()],
        lambda: os.environ.items(),
        lambda: os.environ.values(),
        lambda: os.environ.copy(),
        lambda: dict(os.environ),
        lambda: {**os.environ},
        lambda: os.environ | {"PATH": "/"},
        lambda: {"PATH": "/"} | os.environ,
        lambda: len(os.environ),
        lambda: os.environ.setdefault("PATH", "/"),
    ],
)
def test_whoever_asks_the_environment_is_noted(monkeypatch, ask):
    seen = []
    expected = ask()
    monkeypatch.setattr(os, "environ", watch._Environment(seen))
    given = ask()
    assert seen
    assert all(each.startswith("reads the environment (") for each in seen)
    assert (sorted(given) if hasattr(given, "__iter__") else given) == (
        sorted(expected) if hasattr(expected, "__iter__") else expected
    )


def test_whoever_changes_the_environment_is_noted(monkeypatch):
    seen = []
    monkeypatch.setattr(os, "environ", watch._Environment(seen))
    os.environ["HRDOCS_ELMFORD"] = "1"
    del os.environ["HRDOCS_ELMFORD"]
    assert seen == ["changes the environment (HRDOCS_ELMFORD)"] * 2
