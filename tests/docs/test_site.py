"""The site names what there is, and its rules and links lead somewhere; `make docs` builds it."""

import importlib
import re
import urllib.parse

import pages
import pytest

from hrdocs.testing.kits import KITS

ROOT = pages.ROOT
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "made" not in path.parts)
RULES = (DOCS / "authors" / "rules.md").read_text("utf-8")
READ = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "plugins/README.md"}


@pytest.fixture
def extensions(monkeypatch):
    """Return a function that imports an extension of the site."""
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))
    return importlib.import_module


def test_the_site_is_built_where_a_warning_is_an_error():
    assert "\nmake docs\n" in (ROOT / ".ci" / "run").read_text("utf-8")
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ndocs: ")[2].partition("\n\n")[0]
    assert "-m sphinx -W -n " in recipe


@pytest.mark.parametrize("role", KITS)
def test_rules_name_every_check_of_the_kit_and_no_other(role):
    common = RULES.partition("## Every plugin\n")[2].partition("\n## ")[0]
    own = RULES.partition(f"## {role.capitalize()}s\n")[2].partition("\n## ")[0]
    named = {check for row in rows_of(own) for check in re.findall(r"`(\w+)`", row[-1])}
    shared = {check for row in rows_of(common) for check in re.findall(r"`(\w+)`", row[-1])}
    checks = {check.__name__ for check in KITS[role].all_checks()}
    assert named <= checks
    assert checks - named - shared == set()


def rows_of(section):
    lines = [line for line in section.splitlines() if line.startswith("| ") and not line.startswith("| rule")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_each_rule_says_must_or_should_and_names_a_check_or_none():
    rows = rows_of(RULES)
    assert len(rows) > 25
    for rule, check in rows:
        assert re.search(r"\b(?:MUST|SHOULD|MUST NOT)\b", rule), rule
        assert re.match(r"none\b|`\w+`", check), rule


@pytest.mark.formats
def test_every_field_of_every_record_is_described(extensions):
    assert list(extensions("made_records").undescribed()) == []


@pytest.mark.parametrize("name", sorted(READ) + [path.relative_to(ROOT).as_posix() for path in PAGES])
def test_addresses_are_whole_and_paths_lead_to_files(name):
    path = ROOT / name
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
        if target.startswith(("http://", "https://")):
            address = urllib.parse.urlsplit(target)
            assert address.scheme == "https", target
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", address.netloc), target
        elif not target.startswith("#") and DOCS not in path.parents:
            assert (path.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_has_one_title_and_no_line_of_a_machine(path):
    text = path.read_text("utf-8")
    bare = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    assert len(re.findall(r"^# ", bare, re.MULTILINE)) == 1
    assert "/work/" not in text
    assert "TODO" not in text


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("hrdocs.parse", True),
        ("hrdocs.model.block.Block.start", True),
        ("hrdocs.testing.checks", True),
        ("hrdocs.parsed", False),
        ("hrdocs.model.block.Block.beginning", False),
        ("hrdocs.no_module.x", False),
    ],
)
def test_a_name_that_is_nowhere_is_an_error_of_the_site(extensions, name, there):
    assert extensions("known_names").exists(name) is there
