"""What the benchmark of truth counts: right and wrong values, quotations that contain them, inventions."""

import importlib.util
import sys
from pathlib import Path

import pytest

from hrdocs.model import Evidence
from hrdocs.records import Contact

PATH = Path(__file__).parents[2] / "benchmarks" / "truth.py"
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
