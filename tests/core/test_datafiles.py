from pathlib import Path

import pytest

from hrdocs import datafiles


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "words_of_a_plugin"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "names.tsv").write_text('# a remark\nname\tcode\n\n"Ötztal"\tOT\n', "utf-8")
    (folder / "words.txt").write_text("# a remark\n\nfirst word\nsecond # word\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return folder.name


def test_table_has_a_row_for_each_line_and_keeps_quotation_marks(package: str) -> None:
    assert datafiles.table(package, "names.tsv") == ({"name": '"Ötztal"', "code": "OT"},)


def test_list_has_its_lines_without_remarks(package: str) -> None:
    assert datafiles.entries(package, "words.txt") == ("first word", "second # word")


def test_missing_file_is_an_error(package: str) -> None:
    with pytest.raises(FileNotFoundError, match="nothing"):
        datafiles.entries(package, "nothing.txt")
