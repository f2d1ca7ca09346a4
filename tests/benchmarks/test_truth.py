"""What the benchmark of truth counts: right and wrong values, quotations that contain them, inventions."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from hrdocs.model import Evidence
from hrdocs.records import Contact

PATH = Path(__file__).parents[2] / "benchmarks" / "truth.py"
sys.path.insert(0, str(PATH.parent))
specification = importlib.util.spec_from_file_location("truth", PATH)
truth = importlib.util.module_from_spec(specification)
sys.modules["truth"] = truth
specification.loader.exec_module(truth)


def contact(person: str, quoted: str = "") -> Contact:
    evidence = (Evidence(field="person", start=0, end=len(quoted), exact=quoted),) if quoted else ()
    return Contact(person=person, evidence=evidence)


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("A. Rey", "a rey", True),
        ("A. Rey…", "A. Rey and others", True),
        ("A. Rey", "A. Rey and others", False),
        (["b", "a"], ("a", "b"), True),
        (["a"], ("a", "b"), False),
        (None, (), True),
        (None, "a", False),
        (frozenset(("A. Rey", "Ada Rey")), "Ada Rey", True),
        (frozenset(("A. Rey", "Ada Rey")), "B. Sol", False),
    ],
)
def test_when_values_are_the_same(wanted, found, same):
    assert truth.same(wanted, found) is same


@pytest.mark.parametrize(
    ("labels", "people", "right", "given"),
    [
        (["A. Rey"], ["A. Rey"], 1, 1),
        (["A. Rey"], ["B. Sol"], 0, 1),
        (["A. Rey"], ["B. Sol", "A. Rey"], 1, 2),
        (["A. Rey", "B. Sol"], ["B. Sol"], 1, 1),
        (["A. Rey"], [], 0, 0),
    ],
)
def test_values_are_counted_beside_their_labels(labels, people, right, given):
    counted = truth.Truth()
    truth.compared(counted, [{"person": each} for each in labels], [contact(each) for each in people], whole=True)
    assert (counted.right, counted.given, counted.wanted) == (right, given, len(labels))


@pytest.mark.parametrize(
    ("value", "words", "gives"),
    [
        ("+41229179001", "Tel. 022 917 90 01", True),
        ("+41229179001", "Tel. 022 917 90 02", False),
        ("14:00", "2 p.m.", True),
        ("14:00", "2 a.m.", False),
        ("2031-05-03", "3 May 31", True),
        ("2031-05-03", "3/5/31", True),
        ("2031-05-03", "4 May 2031", False),
    ],
)
def test_words_that_give_a_value(value, words, gives):
    assert truth._gives(value, words) is gives


def test_labels_of_pages_and_releases(tmp_path):
    (tmp_path / "gold/pages").mkdir(parents=True)
    label = {
        "source": "a.html",
        "format": "press-release",
        "record": {"headline": "Port opens", "language": "en"},
        "alternatives": {"headline": ["The port opens"]},
        "quotations": [{"text_start": "We open", "speaker": "A. Rey", "speaker_also": ["Ada Rey"]}],
        "contacts": [],
    }
    (tmp_path / "gold/pages/a.json").write_text(json.dumps(label), "utf-8")
    rows = ["file\tkind\ttitle\tdate", "a.txt\tlabelled\tPort opens.\t2031-05-03", "b.txt\ttalk\tOn ports\t2031-05-03"]
    (tmp_path / "gold/releases_text.tsv").write_text("\n".join(rows), "utf-8")
    (page,) = truth.SETS["pages"](tmp_path)
    assert page.records["press-release"] == [{"headline": frozenset(("Port opens", "The port opens"))}]
    assert page.records["quotation"] == [{"text": "We open…", "speaker": frozenset(("A. Rey", "Ada Rey"))}]
    assert page.whole == {"contact"}
    (release,) = truth.SETS["releases"](tmp_path)
    assert release.records == {"press-release": [{"headline": "Port opens…", "issued": "2031-05-03"}]}


@pytest.mark.parametrize(
    ("record", "quoted", "invented"),
    [
        (contact("A. Rey", "Ms A. Rey"), 1, 0),
        (contact("A. Rey", "Ms B. Sol"), 0, 0),
        (contact("A. Rey"), 0, 0),
        (contact("C. Lux"), 0, 1),
    ],
)
def test_values_are_held_to_their_quotations(record, quoted, invented):
    counted = truth.Truth()
    truth.checked(counted, record, truth.fold("Ask A. Rey."))
    assert (counted.quoted, counted.invented) == (quoted, invented)
