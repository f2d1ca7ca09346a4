"""Documents that are changed at random: nothing but an error of hrdocs comes of them. `make fuzz` does more."""

import importlib.util
import random
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOUND = sorted((Path(__file__).parent / "found").glob("*.*"))
pytestmark = [pytest.mark.slow, pytest.mark.formats]
EACH = 12


@pytest.fixture(scope="module")
def fuzz():
    spec = importlib.util.spec_from_file_location("fuzz", ROOT / "scripts" / "fuzz.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ".pdf", ".eml", ".gz"])
def test_changed_documents_fail_in_no_way_of_their_own(fuzz, suffix):
    documents, chance = fuzz.seeds()[suffix], random.Random(f"changed {suffix}")
    for _ in range(EACH):
        data = fuzz.changed(chance.choice(documents), documents, chance)
        assert fuzz.fault_of(data, suffix) is None


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_fails_no_more(fuzz, path):
    assert fuzz.fault_of(path.read_bytes(), path.suffix) is None


def test_what_fails_is_told_with_its_place_and_shortened(fuzz, monkeypatch):
    def parse(source, **_):
        if b"<b>" in source.data:
            raise KeyError("b")
        return hrdocs_parse(source, keep_unknown=True)

    hrdocs_parse = fuzz.hrdocs.parse
    monkeypatch.setattr(fuzz.hrdocs, "parse", parse)
    data = b"<p>Words.</p>" * 20 + b"<b>" + b"<p>More words.</p>" * 20
    fault = fuzz.fault_of(data, ".html")
    assert fault.startswith("KeyError in test_changed.py:")
    assert fuzz.shortened(data, ".html", fault) == b"<b>"
