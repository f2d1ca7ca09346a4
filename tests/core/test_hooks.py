"""Every hook: its docstring says when it runs and holds a module that works, and a plugin can use it."""

import doctest
import types

import pytest

import hrdocs
from hrdocs.hooks import HookSpecs
from hrdocs.registry import Registry

HOOKS = sorted(name for name in vars(HookSpecs) if name.startswith("hrdocs_"))


def module_of(hook):
    """Return a module with everything that the example in a hook's docstring defines, after running it."""
    [example] = [
        each for each in doctest.DocTestFinder(recurse=False).find(getattr(HookSpecs, hook), hook) if each.examples
    ]
    runner = doctest.DocTestRunner()
    names = example.globs = {"__name__": f"example_of_{hook}"}
    outcome = runner.run(example, clear_globs=False)
    assert outcome.failed == 0
    assert outcome.attempted > 1
    module = types.ModuleType(f"example_of_{hook}")
    vars(module).update(names)
    return module


def test_hook_hrdocs_readers(tmp_path):
    registry = Registry.of(module_of("hrdocs_readers"))
    subtitles = b"WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n\n00:03.000 --> 00:04.000\nWelcome."
    (path := tmp_path / "talk.vtt").write_bytes(subtitles)
    document = hrdocs.read(path, registry=registry)
    assert [document.text_of(block) for block in document.blocks][-2:] == ["Good morning.", "Welcome."]


def test_hook_hrdocs_parsers():
    registry = Registry.of(module_of("hrdocs_parsers"))
    result = hrdocs.parse(b"Minutes of the meeting\n\nMoved: to adjourn.", registry=registry)
    assert result.document.format == "minutes"
    assert [record.text for record in result.of_kind("motion")] == ["Moved: to adjourn."]


def test_hook_hrdocs_annotators():
    registry = Registry.of(module_of("hrdocs_annotators"))
    result = hrdocs.parse(b"The Court refers to no. 12345/67 and no. 89/01.", registry=registry, keep_unknown=True)
    assert [record.number for record in result.of_kind("case-number")] == ["12345/67", "89/01"]


def test_hook_hrdocs_writers():
    registry = Registry.of(module_of("hrdocs_annotators"), module_of("hrdocs_writers"))
    result = hrdocs.parse(b"The Court refers to no. 12345/67.", registry=registry, keep_unknown=True)
    assert registry.writer("kinds").written([result]) == {"": b"case-number\n"}


def test_every_hook_has_a_test_of_its_name():
    assert [name for name in HOOKS if f"test_hook_{name}" not in globals()] == []


@pytest.mark.parametrize("name", HOOKS)
def test_the_docstring_of_a_hook_says_how_often_and_where_it_runs_and_has_an_example(name):
    words = " ".join((getattr(HookSpecs, name).__doc__ or "").split())
    assert "Called once per Registry" in words
    assert "in the main process" in words
    assert "Example:" in words
    assert f"def {name}():" in words
    assert "@hrdocs.hookimpl" in words


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_takes_nothing_and_the_core_calls_it_through_pluggy_only(name):
    with pytest.raises(NotImplementedError):
        getattr(HookSpecs(), name)()


def test_hooks_are_not_called_again_after_the_registry_is_built():
    calls = []

    class Counting:
        @hrdocs.hookimpl
        def hrdocs_writers(self):
            calls.append("writers")
            return []

    registry = Registry.of(Counting())
    assert calls == ["writers"]
    hrdocs.parse(b"Some text.", registry=registry, keep_unknown=True)
    assert (registry.writers, registry.readers, calls) == (registry.writers, registry.readers, ["writers"])
