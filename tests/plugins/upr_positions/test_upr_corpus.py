"""Real reports and addenda, where the folder that holds them is given: HRDOCS_CORPUS."""

import csv
import functools
import os
import re
from collections import defaultdict
from pathlib import Path

import corpus_lists
import pytest

import hrdocs
from hrdocs import codec

FOLDER = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="HRDOCS_CORPUS is not set; it names the folder with real documents")

POSITIONS = {"support": "supported", "consider": "deferred", "reject": "not_supported"}


@functools.cache
def gold():
    reports = defaultdict(dict)
    with Path(FOLDER, "gold", "upr_working_group_reports.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            reports[row["file"]][row["number"]] = row["decision"]
    return reports


def labels(record):
    found = {record.position.value}
    if record.position == "supported" and record.implementation_claim in ("implemented", "in_process"):
        found.add("implemented")
    return found | ({"deferred"} if record.position == "no_position" else set())


@pytest.mark.parametrize(("path", "printed_otherwise"), corpus_lists.cases("upr_reports"))
def test_a_report_gives_its_numbers_and_positions(path, printed_otherwise):
    result, decisions = hrdocs.parse(path), gold()[f"{path.parent.name}/{path.name}"]
    found = defaultdict(set)
    for record in result.of_kind("upr-position"):
        found[record.number] |= labels(record)
    wrong = {
        number
        for number in found.keys() | decisions.keys()
        if POSITIONS.get(decisions.get(number), decisions.get(number)) not in found.get(number, ())
    }
    assert wrong == set(re.findall(r"\S+(?: \([a-z]\))?", printed_otherwise))


@pytest.mark.parametrize("name", ["slovenia_c1_g1012465.pdf", "slovenia_c3_g2004192.pdf"])
def test_an_addendum_adds_up(name):
    result = hrdocs.parse(Path(FOLDER, "corpus", "upr", name))
    balance = result.of_kind("upr-table")[0]
    assert balance.found in (97, 157)
    assert (balance.missing, balance.duplicated, balance.unassigned) == ((), (), 0)


def test_the_same_bytes_twice():
    path = Path(FOLDER, "corpus", "upr", "wgr_tajikistan2011.pdf")
    assert codec.dumps(hrdocs.parse(path)) == codec.dumps(hrdocs.parse(path))
