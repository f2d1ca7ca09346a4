"""What stands beside the code is so: security, citation, templates, the hooks before a commit, the Pythons."""

import ast
import importlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")
PROMISES = re.findall(r"`((?:tests|src)/[\w/]+\.py)::(\w+)`", SECURITY)


@pytest.mark.parametrize(("path", "name"), PROMISES)
def test_each_promise_of_security_has_the_test_that_it_names(path, name):
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(
    ("words", "module", "name"),
    [
        ("A source of more than {} MiB", "hrdocs.source", "MAXIMUM_BYTES"),
        ("unpacks to more than {} MiB of XML", "hrdocs.readers.docx.package", "MAXIMUM_XML_BYTES"),
    ],
)
def test_bounds_of_security_are_those_of_the_code(words, module, name):
    assert words.format(getattr(importlib.import_module(module), name) // 1024 // 1024) in SECURITY


def test_every_row_of_security_names_a_test():
    rows = [line for line in SECURITY.splitlines() if line.startswith("| ")][1:]
    assert len(rows) == len(PROMISES) >= 10


def test_citation_is_of_this_version():
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {PROJECT['version']}\n" in citation
    assert f"\nlicense: {PROJECT['license']}\n" in citation
    assert f"\nabstract: {PROJECT['description']}.\n" in citation


def test_hooks_before_a_commit_are_those_of_make_lint():
    lint = (ROOT / "Makefile").read_text("utf-8").partition("\nlint:")[2].partition("\n\n")[0]
    commands = [line.strip().partition(" >")[0] for line in lint.splitlines()[1:]]
    entries = re.findall(r"entry: (.+)", (ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert entries == [command.replace("$(BIN)", ".venv/bin") for command in commands]


def test_the_pythons_are_those_that_are_tested():
    named = {each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r"Python :: 3\.\d+$", each)}
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert named == {"3.11", *re.findall(r"3\.\d+", re.findall(r"^PYTHONS := (.+)$", makefile, re.MULTILINE)[0])}
    assert PROJECT["requires-python"] == f">={min(named, key=lambda each: int(each.partition('.')[2]))}"


def test_templates_are_there():
    assert (ROOT / ".github" / "pull_request_template.md").is_file()
    for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.md"):
        assert re.match(r"---\nname: .+\nabout: .+\n---\n", path.read_text("utf-8")), path.name
