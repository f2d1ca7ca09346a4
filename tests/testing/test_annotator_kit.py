"""The kit passes a good annotator, and every check fails on one that breaks it."""

import importlib
import sys
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs.testing import AnnotatorConformance, AnnotatorSubject, CheckFailed, Subject, junk
from hrdocs.testing.annotator_checks import ANNOTATOR_CHECKS, CASE_CHECKS, says_nothing_without_records

CASES = Path(__file__).parent / "annotator_cases"


def registry_of(name):
    return hrdocs.Registry.of(importlib.import_module(name))


@pytest.fixture
def bad(tmp_path, monkeypatch):
    """Return a function that makes a subject of the good annotator with some lines put over it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    name = f"bad_notes_{tmp_path.name.replace('-', '_')}"

    def make(lines):
        (tmp_path / f"{name}.py").write_text(f"import attrs\nfrom visit_notes import *\n{lines}\n", "utf-8")
        return AnnotatorSubject.of("visit-notes", CASES, registry_of(name))

    yield make
    sys.modules.pop(name, None)


EACH = """
def annotate(document, records):
    named = names(records)
    return hrdocs.ParseResult(document=document, records=tuple({} for r in records))
hrdocs_annotators = offered(annotate)
"""
BEFORE = """
import {0}
from visit_notes import annotate as good
def annotate(document, records):
    {1}
    return good(document, records)
hrdocs_annotators = offered(annotate)
"""
BROKEN = [
    ("golden", EACH.format("note(document, r, named[r.id], letters=1)"), "differs from expected.json"),
    (
        "adds_records",
        "hrdocs_annotators = offered(lambda d, r: hrdocs.ParseResult(document=d))",
        "says nothing of its own case",
    ),
    (
        "leaves_the_rest_alone",
        "class Other(hrdocs.Record):\n    kind = 'other'\n"
        "hrdocs_annotators = offered(lambda d, r: hrdocs.ParseResult(document=d, records=(Other(),)))",
        "Other, which is not in record_types",
    ),
    (
        "leaves_the_rest_alone",
        "hrdocs_annotators = offered(lambda d, r: hrdocs.ParseResult(document=attrs.evolve(d, format='notes')))",
        "changed the document",
    ),
    ("leaves_the_rest_alone", "hrdocs_annotators = offered(lambda d, r: ())", "tuple, not ParseResult"),
    (
        "leaves_the_rest_alone",
        EACH.format("note(document, r, 'x', evidence=(hrdocs.Evidence(field='of', start=0, end=3, exact='Log'),))"),
        "says 'Log', and the text 'Reg'",
    ),
    ("uses_vocabularies", EACH.format("note(document, r, named[r.id], language='english')"), "is not bcp-47"),
    (
        "never_raises",
        BEFORE.format("os", "records[0]"),
        "(?s)empty: the annotator raised IndexError.*register, cut at 1/16: the annotator raised",
    ),
    (
        "is_deterministic",
        EACH.format("note(document, r, named[r.id], letters=len(min({'alpha', 'betas'}, key=hash) + str(hash('a'))))"),
        "differs between two interpreters",
    ),
    ("is_pure", BEFORE.format("time", "time.time()"), "calls time.time"),
    ("imports_fast", "import numpy", "takes in numpy"),
]


@pytest.mark.parametrize("check", CASE_CHECKS)
def test_a_good_annotator_passes(check):
    subject = AnnotatorSubject.of("visit-notes", CASES, registry_of("visit_notes"))
    assert [check(subject, case) for case in subject.cases] == [None]
    says_nothing_without_records(subject, junk()[0])


def test_the_class_runs_every_check():
    tests = {name.removeprefix("test_") for name in dir(AnnotatorConformance) if name.startswith("test_")}
    assert tests == {check.__name__ for check in (*CASE_CHECKS, *ANNOTATOR_CHECKS, says_nothing_without_records)}


CHECKS = {check.__name__: check for check in (*CASE_CHECKS, *ANNOTATOR_CHECKS)}


@pytest.mark.parametrize(("check", "lines", "message"), BROKEN)
def test_a_check_fails_on_an_annotator_that_breaks_it(bad, check, lines, message):
    subject = bad(lines)
    case = subject.cases[:1] if CHECKS[check] in CASE_CHECKS else ()
    with pytest.raises(CheckFailed, match=message):
        CHECKS[check](subject, *case)


def test_a_value_that_json_does_not_hold_is_told(bad):
    subject = bad("")
    result = subject.result(subject.cases[0])
    [*others, last] = result.records
    subject._results[subject.cases[0]] = attrs.evolve(result, records=(*others, attrs.evolve(last, letters="7")))
    with pytest.raises(CheckFailed, match="does not read back"):
        CHECKS["round_trips"](subject, subject.cases[0])


def test_an_annotator_that_speaks_of_nothing_is_told(bad):
    subject = bad(
        "made = (VisitNote(of='x', letters=0),)\n"
        "hrdocs_annotators = offered(lambda d, r: hrdocs.ParseResult(document=d, records=made))"
    )
    with pytest.raises(CheckFailed, match="adds records, and there is none to speak of"):
        says_nothing_without_records(subject, junk()[0])


def test_annotators_of_others_do_not_show_in_cases(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "other_notes.py").write_text(
        "import attrs, hrdocs\n"
        "@attrs.frozen(kw_only=True)\nclass Other(hrdocs.Record):\n    kind = 'other'\n"
        "@hrdocs.hookimpl\ndef hrdocs_annotators():\n"
        "    return [hrdocs.AnnotatorPlugin(name='others', api=1, summary='Others', record_types=(Other,),\n"
        "        annotate=lambda d: hrdocs.ParseResult(document=d, records=(Other(),)))]\n",
        "utf-8",
    )
    both = registry_of("visit_notes").extended_with(importlib.import_module("other_notes"))
    subject = AnnotatorSubject.of("visit-notes", CASES, both)
    assert {each.kind for each in subject.result(subject.cases[0]).records} == {"visit", "visit-note"}
    CHECKS["golden"](subject, subject.cases[0])


def test_an_annotator_that_is_not_there_is_named():
    with pytest.raises(CheckFailed, match="no annotator is called 'notes'; there are references, visit-notes"):
        AnnotatorSubject.of("notes", CASES, registry_of("visit_notes"))
    with pytest.raises(CheckFailed, match="no parser is called 'notes'; there are visits"):
        Subject.of("notes", CASES, registry_of("visit_notes"))
