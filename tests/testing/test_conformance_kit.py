"""The kit passes a good plugin, and every check fails on a plugin that breaks it."""

import importlib
import shutil
import sys
from pathlib import Path

import pytest

import hrdocs
from hrdocs.testing import CheckFailed, ParserConformance, Sample, Subject, checks, isolation, junk, run_checks, samples
from hrdocs.testing.cases import cases_in, update_golden
from hrdocs.testing.checks import CASE_CHECKS, PARSER_CHECKS, claims_nothing_else

HERE = Path(__file__).parent
CASES = HERE / "cases"


def registry_of(name):
    return hrdocs.Registry.of(importlib.import_module(name))


@pytest.fixture
def bad(tmp_path, monkeypatch):
    """Return a function that makes a subject of the good plugin with some lines put over it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    made = []

    def make(lines, cases=CASES):
        name = f"bad_visits_{len(made)}_{tmp_path.name.replace('-', '_')}"
        (tmp_path / f"{name}.py").write_text(f"from visits import *\nfrom visits import visit\n{lines}\n", "utf-8")
        made.append(name)
        return Subject.of("visits", cases, registry_of(name))

    yield make
    for name in made:
        sys.modules.pop(name, None)


class TestVisits(ParserConformance):
    parser = "visits"
    cases = CASES

    @classmethod
    def registry(cls):
        return registry_of("visits")


def test_a_good_plugin_passes_every_check():
    report = run_checks("visits", CASES, registry_of("visits"))
    assert report.passed, str(report)
    names = {outcome.check for outcome in report.outcomes}
    assert names == {check.__name__ for check in (*CASE_CHECKS, *PARSER_CHECKS, claims_nothing_else)}
    assert str(report).endswith(f"visits: {len(report.outcomes)} checks, 0 failed")


def test_the_class_runs_every_check():
    tests = {name.removeprefix("test_") for name in dir(ParserConformance) if name.startswith("test_")}
    assert tests == {check.__name__ for check in (*CASE_CHECKS, *PARSER_CHECKS, claims_nothing_else)}


EVERY_MATCH = """
def parse(document):
    return hrdocs.ParseResult(document=document, records=tuple({}  for m in VISIT.finditer(document.text)))
hrdocs_parsers = offered(parse=parse)
"""
BEFORE_PARSE = """
import {0}
from visits import parse as good
def parse(document):
    {1}
    return good(document)
hrdocs_parsers = offered(parse=parse)
"""
BROKEN_CASES = [
    (
        "golden",
        EVERY_MATCH.format("visit(document, m, place=m['place'].upper())"),
        r'(?s)register: differs from expected.json.*-.*"the prison of Northmarsh".*\+.*"THE PRISON',
    ),
    ("detects_own", "hrdocs_parsers = offered(detect=lambda document: None)", "register: visits does not claim"),
    (
        "explains_itself",
        "hrdocs_parsers = offered(detect=lambda d: hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason='one'))",
        "rests on no words",
    ),
    (
        "explains_itself",
        "from hrdocs import Evidence, Match, Confidence\n"
        "wrong = Evidence(field='format', start=0, end=3, exact='Log')\n"
        "hrdocs_parsers = offered(detect=lambda d: Match(confidence=Confidence.WEAK, reason='one', evidence=(wrong,)))",
        "quotes 'Log'",
    ),
    (
        "explains_itself",
        "from hrdocs import Match, Confidence\n"
        "hrdocs_parsers = offered(detect=lambda d: Match(confidence=Confidence.WEAK, reason='one\\ntwo'))",
        "not one line",
    ),
    (
        "emits_declared_records",
        EVERY_MATCH.format(
            "visit(document, m, evidence=(hrdocs.Evidence(field='place', start=m.start(), end=m.end(), exact='x'),))"
        ),
        r"says 'x', and the text 'Visit: ",
    ),
    (
        "emits_declared_records",
        EVERY_MATCH.format(
            "visit(document, m, evidence=(hrdocs.Evidence(field='place', start=5, end=9999, exact='x'),))"
        ),
        "outside the text",
    ),
    (
        "emits_declared_records",
        EVERY_MATCH.format("visit(document, m, evidence=(document.quote('site', m.start(), m.end()),))"),
        "names no field of Visit",
    ),
    ("emits_declared_records", "hrdocs_parsers = offered(record_types=())", "Visit, which is not in record_types"),
    ("emits_declared_records", "hrdocs_parsers = offered(parse=lambda document: [])", "list, not ParseResult"),
    (
        "emits_declared_records",
        "def parse(document):\n"
        "    return hrdocs.ParseResult(document=attrs.evolve(document, text=document.text.upper()))\n"
        "hrdocs_parsers = offered(parse=parse)",
        "changed the text",
    ),
    (
        "keeps_ranges",
        "def parse(document):\n"
        "    return hrdocs.ParseResult(document=attrs.evolve(document, blocks=document.blocks[::-1]))\n"
        "hrdocs_parsers = offered(parse=parse)",
        "block 1 at .* overlaps",
    ),
    (
        "keeps_ranges",
        "def parse(document):\n"
        "    block = attrs.evolve(document.blocks[0], cells=(hrdocs.model.Cell(row=0, column=0, start=0, end=999),))\n"
        "    return hrdocs.ParseResult(document=attrs.evolve(document, blocks=(block,)))\n"
        "hrdocs_parsers = offered(parse=parse)",
        "a cell at 0:999 is outside it",
    ),
    (
        "keeps_ranges",
        "def parse(document):\n"
        "    odd = hrdocs.Diagnostic(code='Lost number', message='a\\nb', start=3)\n"
        "    return hrdocs.ParseResult(document=document, diagnostics=(odd,))\n"
        "hrdocs_parsers = offered(parse=parse)",
        r"(?s)kebab case.*not one line.*3:None",
    ),
    (
        "uses_vocabularies",
        EVERY_MATCH.format("visit(document, m, start='3 May 2041')"),
        "visit.start: '3 May 2041' is not edtf",
    ),
    (
        "uses_vocabularies",
        EVERY_MATCH.format("visit(document, m, language='english')"),
        "visit.language: 'english' is not bcp-47",
    ),
]


@pytest.mark.parametrize(("check", "lines", "message"), BROKEN_CASES)
def test_a_check_of_a_case_fails_on_a_plugin_that_breaks_it(bad, check, lines, message):
    function = getattr(checks, check)
    subject = bad(lines)
    with pytest.raises(CheckFailed, match=message):
        function(subject, subject.cases[0])


@pytest.mark.parametrize(("place", "message"), [(7, r"does not read back: \$\.records\[0\]\.place"), ("a", "another")])
def test_values_that_are_not_the_same_after_json_are_told(bad, place, message):
    subject = bad("")
    result = subject.result(subject.cases[0])
    first, *others = result.records
    changed = type(first)(id=first.id, start=first.start, place=place, evidence=list(first.evidence))
    subject._results[subject.cases[0]] = hrdocs.ParseResult(document=result.document, records=(changed, *others))
    with pytest.raises(CheckFailed, match=message):
        checks.round_trips(subject, subject.cases[0])


def test_evidence_that_the_core_let_through_is_still_checked(bad):
    subject = bad("")
    result = subject.result(subject.cases[0])
    record = result.records[0]
    moved = hrdocs.Evidence(field="place", start=0, end=3, exact="Vis")
    broken = type(record)(start=record.start, place=record.place, evidence=(moved,))
    subject._results[subject.cases[0]] = hrdocs.ParseResult(document=result.document, records=(broken,))
    with pytest.raises(CheckFailed, match="says 'Vis', and the text 'Reg'"):
        checks.quotes_the_text(subject, subject.cases[0])


@pytest.mark.parametrize(
    ("check", "lines", "message"),
    [
        (
            "never_raises",
            "def parse(document):\n    first = visit(document, VISIT.search(document.text))\n"
            "    return hrdocs.ParseResult(document=document, records=(first,))\nhrdocs_parsers = offered(parse=parse)",
            "(?s)empty: parse raised AttributeError.*register, cut at 1/16: parse raised",
        ),
        (
            "never_raises",
            "hrdocs_parsers = offered(detect=lambda d: d.text[0] == 'R' or None)",
            "empty: detect raised IndexError",
        ),
        (
            "never_raises",
            "title = hrdocs.Evidence(field='place', start=0, end=4, exact=TITLE[:4])\n"
            "record = Visit(start='', place='', evidence=(title,))\n"
            "hrdocs_parsers = offered(parse=lambda d: hrdocs.ParseResult(document=d, records=(record,)))",
            "(?s)one character: .*outside the text",
        ),
        ("never_raises", BEFORE_PARSE.format("os", "os._exit(3)"), "ended with 3: empty"),
        (
            "never_raises",
            BEFORE_PARSE.format("sys", "sys.modules['__main__'].LONGEST = 0"),
            "one very long line: took 0 s; look for a pattern or a loop that is not linear",
        ),
        (
            "is_deterministic",
            EVERY_MATCH.format("visit(document, m, place=min({'alpha', 'beta', 'gamma'}, key=hash))"),
            "differs between two interpreters",
        ),
        (
            "is_deterministic",
            "import time\n" + EVERY_MATCH.format("visit(document, m, place=time.tzname[0])"),
            "(?s)differs between two interpreters.*UTC",
        ),
        (
            "is_deterministic",
            "import os\n" + EVERY_MATCH.format("visit(document, m, place=os.getcwd())"),
            "differs between two interpreters",
        ),
        (
            "is_deterministic",
            "seen = []\ndef parse(document):\n    seen.append(1)\n"
            "    return hrdocs.ParseResult(document=document, diagnostics=(hrdocs.Diagnostic(code='n', "
            "message=str(len(seen))),))\nhrdocs_parsers = offered(parse=parse)",
            "differs between two interpreters",
        ),
        ("is_pure", BEFORE_PARSE.format("os", "open(os.devnull).close()"), "register: open /dev/null"),
        ("is_pure", BEFORE_PARSE.format("socket", "socket.socket().close()"), "register: socket"),
        ("is_pure", BEFORE_PARSE.format("subprocess", "subprocess.run(['true'])"), "register: subprocess.Popen"),
        ("is_pure", BEFORE_PARSE.format("os", "os.environ.get('HOME')"), r"reads the environment \(HOME\)"),
        ("is_pure", BEFORE_PARSE.format("os", "os.getenv('HOME')"), r"reads the environment \(HOME\)"),
        ("is_pure", BEFORE_PARSE.format("time", "time.time()"), "calls time.time"),
        ("is_pure", BEFORE_PARSE.format("datetime", "datetime.date.today()"), "calls date.today"),
        ("is_pure", BEFORE_PARSE.format("datetime", "datetime.datetime.now()"), "calls datetime.now"),
        ("is_pure", BEFORE_PARSE.format("random", "random.choice([1, 2])"), "calls random."),
        ("is_pure", BEFORE_PARSE.format("locale", "locale.localeconv()"), "calls _locale.localeconv"),
        ("imports_fast", "import numpy", "takes in numpy; import it when it is used"),
        (
            "imports_fast",
            "import time\nt = time.process_time()\nwhile time.process_time() < t + 0.3:\n    pass",
            "takes 0.3",
        ),
    ],
)
def test_a_check_of_a_parser_fails_on_a_plugin_that_breaks_it(bad, check, lines, message):
    function = getattr(checks, check)
    with pytest.raises(CheckFailed, match=message):
        function(bad(lines))


def test_word_lists_of_the_package_are_checked(bad, tmp_path, monkeypatch):
    folder = tmp_path / "visits_with_lists"
    (folder / "data").mkdir(parents=True)
    (folder / "__init__.py").write_text("from visits import hrdocs_parsers\n", "utf-8")
    (folder / "data" / "words.tsv").write_text("# Words.\nlanguage\tphrase\nen\tvisit\nen\tvisit\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    subject = Subject.of("visits", CASES, registry_of("visits_with_lists"))
    with pytest.raises(CheckFailed, match=r"words.tsv: 'visit' stands there twice"):
        checks.has_sound_lists(subject)
    checks.has_sound_lists(Subject.of("visits", CASES, registry_of("visits")))


def test_data_that_is_loaded_once_is_no_impurity(bad):
    lines = (
        "import functools, pathlib\nfrom visits import parse as good\n@functools.cache\ndef words():\n"
        "    return pathlib.Path(__file__).read_text()\n"
        "def parse(document):\n    assert words()\n    return good(document)\nhrdocs_parsers = offered(parse=parse)"
    )
    checks.is_pure(bad(lines))


def test_a_parser_that_hangs_is_stopped(bad):
    subject = bad(BEFORE_PARSE.format("time", "time.sleep(60)"))
    with pytest.raises(CheckFailed, match="took longer than 3 s; it was at: empty"):
        isolation.run("hostile", subject.registry, parser="visits", limit=3)


def test_a_parser_that_claims_everything_is_refused_on_every_foreign_document(bad):
    subject = bad(
        "hrdocs_parsers = offered(detect=lambda d: hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason='all mine'))"
    )
    foreign = checks.others_of(subject)
    assert len(foreign) > 10
    for sample in foreign:
        with pytest.raises(CheckFailed, match=f"visits claims {sample.name}, which is .*weak, all mine"):
            claims_nothing_else(subject, sample)


def test_a_parser_is_not_asked_about_its_own_samples():
    own = Sample(name="own", owner="visits", source=hrdocs.Source.of(b"Register of visits"))
    subject = Subject.of("visits", CASES, registry_of("visits"))
    assert own not in checks.others_of(subject, [own])


def test_a_sample_of_the_kit_can_be_of_the_parsers_format_after_all():
    subject = Subject.of("visits", CASES, registry_of("visits"))
    names = [sample.name for sample in checks.others_of(subject)]
    assert "log.txt" in names
    assert [sample.name for sample in checks.others_of(subject, mine=["log.txt"])] == [
        n for n in names if n != "log.txt"
    ]


def test_a_rival_that_is_as_sure_is_named(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    text = (HERE / "doubles" / "visits.py").read_text("utf-8")
    (tmp_path / "rival.py").write_text(text.replace('"visits"', '"calls"').replace('"visit"', '"call"'), "utf-8")
    registry = registry_of("visits").extended_with(importlib.import_module("rival"))
    subject = Subject.of("visits", CASES, registry)
    with pytest.raises(CheckFailed, match="visits claims it certain, and so does calls"):
        checks.detects_own(subject, subject.cases[0])


def test_a_report_names_what_failed(bad):
    subject = bad(EVERY_MATCH.format("visit(document, m, start='in May')"))
    report = run_checks("visits", CASES, subject.registry)
    assert not report.passed
    assert {(each.check, each.document) for each in report.failures} == {
        ("golden", "register"),
        ("uses_vocabularies", "register"),
    }
    assert "FAIL uses_vocabularies [register]" in str(report)


def test_a_crash_of_the_plugin_is_a_fault_and_not_a_crash_of_the_report(bad):
    report = run_checks("visits", CASES, bad("hrdocs_parsers = offered(parse=lambda d: 1 / 0)").registry)
    assert "PluginCrashed" in {each.check: each.fault for each in report.failures}["golden"]


def test_a_plugin_that_is_no_module_is_told_so():
    class Inline:
        hrdocs_parsers = staticmethod(importlib.import_module("visits").hrdocs_parsers)

    with pytest.raises(CheckFailed, match="is no module"):
        checks.is_pure(Subject.of("visits", CASES, hrdocs.Registry.of(Inline())))


def test_a_parser_that_is_not_there():
    with pytest.raises(CheckFailed, match="no parser is called 'calls'; there are visits"):
        Subject.of("calls", CASES, registry_of("visits"))


def test_cases_are_found_by_name_and_faults_of_folders_are_told(tmp_path):
    assert [str(case) for case in cases_in(CASES)] == ["register", "short"]
    with pytest.raises(FileNotFoundError, match="has no case"):
        cases_in(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match="has no source"):
        cases_in(tmp_path)


def test_a_case_without_a_golden_says_how_to_write_one(bad, tmp_path):
    folder = tmp_path / "cases"
    shutil.copytree(CASES, folder, ignore=shutil.ignore_patterns("expected.json"))
    subject = bad("", folder)
    with pytest.raises(CheckFailed, match="--update-golden"):
        checks.golden(subject, subject.cases[0])


def test_goldens_are_written_by_people_only(tmp_path, monkeypatch):
    shutil.copytree(CASES, tmp_path / "cases", ignore=shutil.ignore_patterns("expected.json"))
    case = cases_in(tmp_path / "cases")[0]
    monkeypatch.setenv("CI", "true")
    with pytest.raises(RuntimeError, match="CI is set"):
        update_golden(case, registry_of("visits"))
    assert not case.expected.exists()
    monkeypatch.delenv("CI")
    update_golden(case, registry_of("visits"))
    assert case.expected.read_bytes() == (CASES / "register" / "expected.json").read_bytes()


def test_the_kit_brings_a_sample_of_every_format_and_junk_of_none():
    assert [sample.owner for sample in samples()] == ["note-verbale", "press-release", "upr-positions", "web-article"]
    assert {sample.owner for sample in junk()} == {None}
    registry = hrdocs.Registry.of()
    assert all(sample.document(registry).text for sample in (*samples(), *junk()))
