"""The manifest: what it may name, and what decides whether the files are written anew."""

import json

import attrs
import pytest

from hrdocs.corpus import manifest, package
from hrdocs.corpus.configuration import software
from hrdocs.corpus.judged import Judged
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.manifest import MANIFEST, Export
from hrdocs.errors import DatasetDamaged, MissingSource
from hrdocs.registry import Registry

REGISTRY = Registry.installed()


def export(ledger: Ledger) -> Export:
    return Export(ledger=ledger, mark="f", writers=(), registry=REGISTRY, created=None)


@pytest.fixture
def ledger(tmp_path):
    with Ledger.opened(tmp_path / "out") as opened:
        opened.note(
            configuration={**software(REGISTRY), "options": {}},
            limits={},
            texts=False,
            writing={"writers": [], "versions": {}},
        )
        opened.note(schemas=package.schemas(REGISTRY))
        yield opened


def promising(out, path: object, sha256: object = "0" * 64) -> None:
    (out / MANIFEST).write_text(json.dumps({"outputs": [{"path": path, "sha256": sha256}]}), "utf-8")


def test_a_dataset_that_is_not_there_is_not_called_a_damaged_one(tmp_path):
    with pytest.raises(MissingSource, match="gone: no such folder"):
        manifest.read(tmp_path / "gone")
    with pytest.raises(DatasetDamaged, match=r"holds no manifest\.json"):
        manifest.read(tmp_path)


@pytest.mark.parametrize("path", ["../victim.txt", "a/../../victim.txt", "/victim.txt", "C:\\victim", "..\\victim", ""])
def test_a_manifest_that_names_a_file_outside_its_folder_is_damaged(tmp_path, path):
    promising(tmp_path, path)
    with pytest.raises(DatasetDamaged, match="outside its folder"):
        manifest.read(tmp_path)


@pytest.mark.parametrize(("path", "sha256"), [(1, "0" * 64), ("a", None)])
def test_an_output_without_path_or_sha256_is_damage(tmp_path, path, sha256):
    promising(tmp_path, path, sha256)
    with pytest.raises(DatasetDamaged, match="without a path or a sha256"):
        manifest.read(tmp_path)


def test_no_file_outside_the_folder_is_taken_away(tmp_path, ledger):
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    promising(tmp_path / "out", "../victim.txt")
    manifest.write_where_changed(tmp_path / "out", export(ledger))
    assert victim.read_text() == "mine"
    assert "documents.jsonl" in {each["path"] for each in manifest.read(tmp_path / "out")["outputs"]}


def test_marks_decide_whether_files_are_written_anew(tmp_path, ledger):
    out = tmp_path / "out"
    manifest.write_where_changed(out, export(ledger))
    ledger.note(marks=[{"document": "0" * 64, "verdict": "right"}])
    manifest.write_where_changed(out, export(ledger))
    assert json.loads((out / "marks.jsonl").read_bytes())["verdict"] == "right"


def test_the_schema_of_marks_has_the_columns_of_their_lines():
    schema = package.schemas(REGISTRY)["marks.jsonl"]
    assert [each["name"] for each in schema["fields"]] == sorted(each.name for each in attrs.fields(Judged))
