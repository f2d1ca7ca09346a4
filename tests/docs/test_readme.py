"""The README names what there is; what it shows is run by `test_pages.py`."""

import re
from pathlib import Path

import hrdocs
import hrdocs.errors
from hrdocs import exit_codes

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_table_of_formats_names_every_record_that_a_parser_emits():
    registry = hrdocs.Registry.from_entry_points(only={"hrdocs"})
    rows = {
        cells[0].strip("` "): set(re.findall(r"`([a-z-]+)`", cells[-1]))
        for cells in (row.strip("|").split("|") for row in README.splitlines() if row.startswith("| `"))
    }
    assert rows == {parser.name: {each.kind for each in parser.record_types} for parser in registry.parsers}


def test_exit_codes_of_the_readme_are_those_of_the_errors():
    table = README.partition("| code | says |")[2].partition("\n\n")[0]
    cells = [row.strip("| ").split(" | ") for row in table.splitlines()[2:]]
    named = {int(code) for codes, _ in cells for code in re.findall(r"\d+", codes)}
    named |= {int(code) for _, says in cells for code in re.findall(r"\((\d+)\)", says)}
    errors = [each for each in vars(hrdocs.errors).values() if isinstance(each, type) and each.__doc__]
    reserved = {hrdocs.errors.HrdocsError, hrdocs.errors.SourceTimedOut, hrdocs.errors.VerificationError}
    codes = {each.exit_code for each in errors if issubclass(each, hrdocs.HrdocsError) and each not in reserved}
    own = {
        0,
        2,
        exit_codes.ALL_FAILED,
        exit_codes.SOME_FAILED,
        exit_codes.CRASHED,
        exit_codes.INTERRUPTED,
        exit_codes.TERMINATED,
    }
    assert codes - named == set()
    assert named - codes - own - {each.exit_code for each in reserved} == set()


def test_links_into_the_project_lead_somewhere():
    targets = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
