"""The benchmarks of carriers and of printed pages: what they count, and sources of our own through all of them."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"
SOURCES = Path(__file__).with_name("sources")


def benchmark(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(f"benchmark_{name}", FOLDER / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    sys.path.insert(0, str(FOLDER))
    try:
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(str(FOLDER))
    return module


carriers, printed = benchmark("carriers"), benchmark("printed")
NOTE = (
    "<main><h1>Replies</h1><p>Esk has looked at A/HRC/99/4 with care, and thanks the keepers for it.</p>"
    "<p>{} It will say more about the harbours in May.</p></main>"
)


def test_what_two_carriers_say_otherwise_is_counted(tmp_path: Path) -> None:
    texts = ("See also A/99/12.", "See also A/99/13.")
    paths = [tmp_path / f"{n}.html" for n in range(2)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(NOTE.format(text), "utf-8")
    one, two = map(carriers.Facts.of, paths)
    assert carriers.compared(one, one)["lost"] == 0
    counts = carriers.compared(one, two)
    assert {name: counts[name] for name in ("lost", "added", "words_lost", "words_added", "format")} == {
        "lost": 1,
        "added": 1,
        "words_lost": 1,
        "words_added": 1,
        "format": 1,
    }
    assert [record.split(" ")[0] for record in one.lost_in(two)] == ["reference"]


def test_words_out_of_order_and_blocks_that_are_parted_are_counted(tmp_path: Path) -> None:
    page, other = tmp_path / "page.html", tmp_path / "other.html"
    page.write_text(NOTE.format("See also A/99/12."), "utf-8")
    other.write_text(NOTE.format("See also A/99/12.</p><p>"), "utf-8")
    same = printed.compared(printed.read(page), printed.read(page))
    assert (same["in_order"], same["alike"], same["same"]) == (same["words"], same["blocks"], same["records"])
    parted = printed.compared(printed.read(page), printed.read(other))
    assert (parted["in_order"], parted["blocks"] - parted["alike"]) == (parted["words"], 1)


@pytest.mark.slow
def test_sources_say_the_same_from_every_carrier(tmp_path: Path) -> None:
    if not (shutil.which("pandoc") and shutil.which("soffice")):
        pytest.skip("pandoc and LibreOffice write the carriers")
    for name, paths in carriers.carried(sorted(SOURCES.glob("*.md")), tmp_path):
        right = carriers.Facts.of(paths["docx"])
        assert right.records.total() >= 2, name
        for carrier in ("html", "pdf", "odt and back"):
            got = carriers.Facts.of(paths[carrier])
            assert (got.format, right.lost_in(got), got.lost_in(right)) == (right.format, [], []), (name, carrier)
