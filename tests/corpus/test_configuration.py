"""What decides a result: each file of a package, and nothing that Python made of it."""

import io

from rich.console import Console

from hrdocs.corpus import configuration, display
from hrdocs.corpus.run import Summary


def fingerprint(package) -> str:
    configuration._code.cache_clear()
    return configuration._code(str(package))


def test_each_file_of_a_package_decides_and_what_is_compiled_does_not(tmp_path):
    (tmp_path / "data").mkdir()
    names = ("__init__.py", "data/words.tsv", "data/names.txt", "data/weights_en.txt", "data/licence")
    for name in names:
        (tmp_path / name).write_text("one", "utf-8")
    before = fingerprint(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"made")
    assert fingerprint(tmp_path) == before
    for name in names:
        (tmp_path / name).write_text("two", "utf-8")
        assert fingerprint(tmp_path) != before
        (tmp_path / name).write_text("one", "utf-8")
    assert fingerprint(tmp_path) == before


def test_a_plugin_that_came_or_went_is_told_by_name_and_version(monkeypatch):
    own = {"distribution": "hrdocs", "version": "0.1.0", "code": "a" * 64}
    other = {"distribution": "hrdocs-communications", "version": "1.2", "code": None}
    before, after = {"plugins": {"one": own}}, {"plugins": {"communications": other, "one": {**own, "code": "b" * 64}}}
    moved = configuration.moved(before, after)
    assert moved == [
        "plugins.communications: none → hrdocs-communications 1.2",
        "plugins.one.code: aaaaaaaaaaaa → bbbbbbbbbbbb",
    ]
    assert configuration.moved(after, before)[0] == "plugins.communications: hrdocs-communications 1.2 → none"
    written = io.StringIO()
    monkeypatch.setattr(display, "Console", lambda **_: Console(file=written, width=40))
    display.summary(Summary(out="out", inputs=1, documents=1, errors=0, parsed=1, moved=tuple(moved)))
    assert f"  {moved[0]}\n" in written.getvalue()  # in one line, whatever the terminal
