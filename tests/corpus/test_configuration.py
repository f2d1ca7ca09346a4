"""What decides a result: each file of a package, and nothing that Python made of it."""

from hrdocs.corpus import configuration


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
