"""The catalogue of diagnostics has every code that hrdocs and its plugins emit, and no other."""

import ast
import json
import re
from pathlib import Path

import pytest

from hrdocs.diagnostics import Diagnostic, Severity, catalogue

ROOT = Path(__file__).parents[2]
MODULES = sorted([*(ROOT / "src").rglob("*.py"), *(ROOT / "plugins").rglob("*.py")])
KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


def emitting(tree):
    """Return the first argument or `code=` of each call that makes a Diagnostic."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Diagnostic":
            yield next((keyword.value for keyword in node.keywords if keyword.arg == "code"), None)


def strings(tree):
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def codes_of(path):
    """Return the codes that a module writes out in its calls, and whether it has codes that it takes from elsewhere."""
    tree = ast.parse(path.read_text("utf-8"))
    values = list(emitting(tree))
    written = {node.value for node in values if isinstance(node, ast.Constant)}
    return written, any(not isinstance(node, ast.Constant) for node in values)


EMITTED = {path: codes_of(path) for path in MODULES}


def test_there_are_modules_to_look_at():
    assert sum(bool(written) for written, _ in EMITTED.values()) >= 5


def test_every_code_that_is_emitted_is_in_the_catalogue():
    missing = {code: path.name for path, (written, _) in EMITTED.items() for code in written if code not in catalogue()}
    assert missing == {}


def test_a_module_that_emits_codes_by_a_name_takes_them_from_the_catalogue():
    for path, (_, indirect) in EMITTED.items():
        if indirect:
            known = strings(ast.parse(path.read_text("utf-8"))) & set(catalogue())
            assert known, f"{path} emits a code that is not written out in it"


def test_every_code_of_the_catalogue_is_emitted_somewhere():
    written = {text for path in MODULES for text in strings(ast.parse(path.read_text("utf-8")))}
    assert [code for code in catalogue() if code not in written] == []


def test_every_code_in_a_golden_is_in_the_catalogue():
    goldens = sorted((ROOT / "tests" / "plugins").rglob("expected.json"))
    found = {each["code"] for path in goldens for each in json.loads(path.read_bytes())["diagnostics"]}
    assert found <= set(catalogue())


@pytest.mark.parametrize("entry", catalogue().values(), ids=lambda entry: entry.code)
def test_an_entry_says_what_a_code_is_and_what_to_do(entry):
    assert KEBAB.fullmatch(entry.code)
    assert entry.title[0].isupper()
    assert not entry.title.endswith(".")
    assert len(entry.what_to_do) > 20
    assert entry.what_to_do.endswith(".")


def test_the_catalogue_has_each_code_once_and_three_columns():
    text = (ROOT / "src" / "hrdocs" / "diagnostics.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert {line.count("\t") for line in lines} == {2}
    codes = [line.split("\t")[0] for line in lines[1:]]
    assert len(set(codes)) == len(codes) == len(catalogue())


def test_a_diagnostic_is_a_warning_about_the_whole_unless_it_says_otherwise():
    plain = Diagnostic(code="lost-number", message="item 4 is missing")
    assert (plain.severity, plain.start, plain.end) == (Severity.WARNING, None, None)


def test_severities_are_three():
    assert [severity.value for severity in Severity] == ["info", "warning", "error"]
