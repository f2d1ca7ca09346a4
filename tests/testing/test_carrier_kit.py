"""The kit passes a good reader and a good writer, and every check fails on one that breaks it."""

import importlib
import shutil
import sys
from pathlib import Path

import pytest

import hrdocs
from hrdocs.testing import CheckFailed, ReaderConformance, WriterConformance, carrier_subjects, run_checks
from hrdocs.testing.cases import cases_in, write_golden
from hrdocs.testing.kits import KITS
from hrdocs.testing.writer_checks import READ_BACK

HERE = Path(__file__).parent
GOOD = {"reader": ("cues", "cues", HERE / "reader_cases"), "writer": ("tally", "tally", HERE / "writer_cases")}
CLASSES = {"reader": ReaderConformance, "writer": WriterConformance}


def registry_of(name):
    return hrdocs.Registry.of(importlib.import_module(name))


class TestCues(ReaderConformance):
    reader = "cues"
    cases = HERE / "reader_cases"

    @classmethod
    def registry(cls):
        return registry_of("cues")


class TestTally(WriterConformance):
    writer = "tally"
    cases = HERE / "writer_cases"

    @classmethod
    def registry(cls):
        return registry_of("tally")


@pytest.mark.parametrize("role", CLASSES)
def test_the_class_runs_every_check(role):
    tests = {name.removeprefix("test_") for name in dir(CLASSES[role]) if name.startswith("test_")}
    assert tests == {check.__name__ for check in KITS[role].all_checks()}


@pytest.fixture
def bad(tmp_path, monkeypatch):
    """Return a function that makes a subject of the good plugin of a role with some lines put over it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    made = []

    def make(role, lines):
        module, name, cases = GOOD[role]
        made.append(f"bad_{role}_{tmp_path.name.replace('-', '_')}_{len(made)}")
        text = (
            f"import attrs\nimport hrdocs\nfrom {module} import *\nfrom {module} import {module_names(role)}\n{lines}\n"
        )
        (tmp_path / f"{made[-1]}.py").write_text(text, "utf-8")
        return KITS[role].subject(name, cases_in(cases), registry_of(made[-1]))

    yield make
    for name in made:
        sys.modules.pop(name, None)


def module_names(role):
    return "changed, read as good" if role == "reader" else "stream as good"


READ = """
def read(source):
    {}
    return good(source)
hrdocs_readers = offered(read=read)
"""
BLOCKS = """
def read(source):
    document = good(source)
    return attrs.evolve(document, blocks=({}))
hrdocs_readers = offered(read=read)
"""
STREAM = """
def stream(results):
    {}
hrdocs_writers = offered(stream=stream{})
"""
QUICK = [
    ("reader", "golden", "hrdocs_readers = changed(lines=(), diagnostics=(hrdocs.Diagnostic(code='a', message='b'),))",
     r"(?s)first: differs from expected.json.*\+.*\"code\": \"a\""),
    ("reader", "is_led_to_its_own", "hrdocs_readers = offered(suffixes=())", "is taken for text/plain, which cues"),
    ("reader", "keeps_ranges", BLOCKS.format("*document.blocks[::-1],"), "block 1 at .* overlaps"),
    ("reader", "keeps_ranges", "hrdocs_readers = changed(text='a\\r\\nb', blocks=())", "the text is not canonical"),
    ("reader", "keeps_ranges", "hrdocs_readers = changed(diagnostics=(hrdocs.Diagnostic(code='A', message=''),))",
     "(?s)not kebab case.*not one line"),
    ("reader", "keeps_ranges",
     BLOCKS.format("attrs.evolve(document.blocks[0], regions=(hrdocs.Region(page=1, x0=0, top=0, x1=9, bottom=9),)),"),
     "block 0: stands on page 1, which is not there"),
    ("reader", "keeps_ranges",
     "box = hrdocs.Region(page=1, x0=0, top=0, x1=900, bottom=9)\n"
     "page = hrdocs.model.Page(number=1, width=600, height=800)\n"
     "hrdocs_readers = changed(pages=(page,), lines=(hrdocs.model.LineBox(start=0, end=3, region=box),))",
     "the line at 0: .*x1=900.* leaves its page of 600 by 800"),
    ("reader", "keeps_ranges", "hrdocs_readers = changed(pages=(hrdocs.model.Page(number=2, width=6, height=8),))",
     "pages are not numbered"),
    ("reader", "places_its_blocks", BLOCKS.format("attrs.evolve(document.blocks[0], line=None), *document.blocks[1:]"),
     "block 0 at 0:20 has no region, no xpath and no line"),
    ("reader", "names_its_source", "hrdocs_readers = changed(format='cues')", "says that the format is 'cues'"),
    ("reader", "names_its_source",
     "def read(source):\n    return good(hrdocs.Source(data=b'x', media_type='text/x-cues'))\n"
     "hrdocs_readers = offered(read=read)", "names other bytes"),
    ("writer", "golden", STREAM.format("yield '', b'{}'", ""), r"(?s)differs from expected/file.jsonl.*\+\{\}"),
    ("writer", "golden", STREAM.format("yield 'a.txt', b'x'", ", suffix=''"), "has no expected/a.txt; write it with"),
    ("writer", "golden", STREAM.format("return iter(())", ""), "no longer gives expected/file.jsonl"),
    ("writer", "names_its_files", STREAM.format("yield 'a.txt', b'x'", ""), "gives 'a.txt'; tally makes a file"),
    ("writer", "names_its_files", STREAM.format("yield '', b'x'", ", suffix=''"), "gives ''; tally makes files with"),
    ("writer", "names_its_files", STREAM.format("yield '../a', b'x'", ", suffix=''"), "'../a' is no plain file name"),
    ("writer", "names_its_files", STREAM.format("return iter(())", ""), "gives no file"),
    ("writer", "reads_back", STREAM.format("yield '', b'{]'", ""), "file.jsonl does not read back"),
    ("writer", "reads_back", STREAM.format("yield '', b'[1,'", ", suffix='.json'"), "file.json does not read back"),
    ("writer", "reads_back", STREAM.format("yield '', b'\\xff'", ", suffix='.md'"), "UnicodeDecodeError"),
    ("writer", "reads_back", STREAM.format("yield 'a.csv', b'a,b\\n1\\n'", ", suffix=''"), "numbers of columns"),
    ("writer", "reads_back", STREAM.format("yield '', b'<a><b></a>'", ", suffix='.xml'"), "ParseError"),
    ("writer", "streams", STREAM.format("yield '', str(len(list(results))).encode()", ""), "holds 11 of 12 results at"),
    ("writer", "takes_failed_sources", STREAM.format("yield from good([*results][1:])", ""),
     "does not name the one that it was given"),
    ("writer", "never_raises", STREAM.format("yield from good([next(results)])", ""), "writer 'tally' of .* failed"),
]  # fmt: skip


@pytest.mark.parametrize(("role", "check", "lines", "message"), QUICK)
def test_a_check_fails_on_a_plugin_that_breaks_it(bad, role, check, lines, message):
    function = {each.__name__: each for each in KITS[role].all_checks()}[check]
    subject = bad(role, lines)
    with pytest.raises((CheckFailed, hrdocs.HrdocsError), match=message):
        function(subject, *(subject.cases if function in KITS[role].of_cases else ()))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("role", "check", "lines", "message"),
    [
        ("reader", "never_raises", READ.format("source.data.decode('ascii')"), "no UTF-8: raised UnicodeDecodeError"),
        ("reader", "never_raises", READ.format("raise hrdocs.errors.CodecError('x')"), "which is no SourceError"),
        ("reader", "never_raises", READ.format("return []"), "a NUL: gave list, not a Document"),
        ("reader", "is_pure", "import time\n" + READ.format("time.time()"), "first: calls time.time"),
        ("reader", "is_deterministic", "import os\n" + READ.format("return attrs.evolve(good(source), format=os.getenv"
         "('TZ'))"), "(?s)expected.json differs between two interpreters.*UTC"),
        ("writer", "is_pure", "import time\n" + STREAM.format("yield '', str(time.time()).encode()", ""), "calls time"),
        ("writer", "is_deterministic", STREAM.format("yield '', str(hash('a')).encode()", ""), "file.jsonl differs"),
        ("writer", "imports_fast", "import numpy", "takes in numpy"),
    ],
)  # fmt: skip
def test_a_check_in_a_fresh_interpreter_fails_on_a_plugin_that_breaks_it(bad, role, check, lines, message):
    function = {each.__name__: each for each in KITS[role].all_checks()}[check]
    with pytest.raises(CheckFailed, match=message):
        function(bad(role, lines))


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_lines_end_at_line_feeds_alone(name):
    READ_BACK[Path(name).suffix]('{"a": "b\u2028c\u0085d\x85"}\n{"a": 2}\n'.encode())
    with pytest.raises(ValueError, match="Expecting"):
        READ_BACK[Path(name).suffix](b'{"a": 1}\n\n{"a": 2}\n')


def test_goldens_of_carriers_are_written_beside_the_source(bad, tmp_path, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    shutil.copytree(HERE / "writer_cases" / "first", tmp_path / "cases" / "first", ignore=lambda *_: ["expected"])
    [case] = cases_in(tmp_path / "cases")
    write_golden(case, bad("writer", "").given(case))
    made = (case.source.parent / "expected" / "file.jsonl").read_bytes()
    assert made == (HERE / "writer_cases" / "first" / "expected" / "file.jsonl").read_bytes() == b'{"records": 1}\n'


@pytest.mark.slow
def test_without_cases_samples_stand_in_and_the_golden_is_left_out():
    report = run_checks("tally", registry=registry_of("tally"), role="writer")
    assert report.passed, str(report)
    assert report.left_out == ("golden",)
    assert {each.document for each in report.outcomes} >= {"note-verbale.txt", "web-article.html", None}


def test_a_carrier_that_is_not_there_is_named():
    with pytest.raises(CheckFailed, match="no reader is called 'clues'; there are cues, docx, html"):
        run_checks("clues", registry=registry_of("cues"), role="reader")


def test_a_case_is_read_and_parsed_once_however_many_checks_ask(monkeypatch):
    parsed = []
    monkeypatch.setattr(
        carrier_subjects, "parse", lambda source, **how: parsed.append(source) or hrdocs.parse(source, **how)
    )
    subject = KITS["writer"].subject("tally", cases_in(GOOD["writer"][2]), registry_of("tally"))
    case = subject.cases[0]
    for check in KITS["writer"].of_cases:
        check(subject, case)
    assert parsed == [case.source]
    reader = KITS["reader"].subject("cues", cases_in(GOOD["reader"][2]), registry_of("cues"))
    assert reader.document(reader.cases[0]) is reader.document(reader.cases[0])
