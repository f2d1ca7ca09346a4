"""Real reports and addenda, where the folder that holds them is given: HRDOCS_CORPUS."""

import csv
import os
from collections import defaultdict
from pathlib import Path

import pytest

import hrdocs
from hrdocs import codec

FOLDER = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="HRDOCS_CORPUS is not set; it names the folder with real documents")

POSITIONS = {"support": "supported", "consider": "deferred", "reject": "not_supported"}

PRINTED_OTHERWISE = {
    # The page prints items 89.1, 89.2, 89.8 and 91.1, each with several recommendations; the gold numbers them from .1.
    "upr/wgr_finland2012.pdf": {"89.1", "89.2", "89.8", "91.1", "89.1.4", "89.2.2", "89.8.3", "91.1.3"},
    # Item 11 is printed; the gold numbers its two recommendations from .1.
    "upr/wgr_ghana2008.pdf": {"68.11", "68.11.2"},
    # The gold ends at the foot of a page; fourteen more items follow, and "4" is printed without a stop.
    "upr/wgr_india2008.pdf": {"86.3.1", *(f"86.{n}" for n in range(4, 19))},
    # Paragraph 68 does not name 77 among the implemented.
    "upr/wgr_albania2010.pdf": {"67.77"},
    # One item with two brackets of States and words between them.
    "upr/wgr_chile2014.pdf": {"121.6.1"},
}


def gold():
    if not FOLDER:
        return {}
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


@pytest.mark.parametrize(("name", "decisions"), gold().items())
def test_a_report_gives_its_numbers_and_positions(name, decisions):
    result = hrdocs.parse(Path(FOLDER, "corpus", name))
    found = defaultdict(set)
    for record in result.of_kind("upr-position"):
        found[record.number] |= labels(record)
    wrong = {
        number
        for number in found.keys() | decisions.keys()
        if POSITIONS.get(decisions.get(number), decisions.get(number)) not in found.get(number, ())
    }
    assert wrong == PRINTED_OTHERWISE.get(name, set())


@pytest.mark.parametrize("name", ["slovenia_c1_g1012465.pdf", "slovenia_c3_g2004192.pdf"])
def test_an_addendum_adds_up(name):
    result = hrdocs.parse(Path(FOLDER, "corpus", "upr", name))
    balance = result.of_kind("upr-table")[0]
    assert balance.found in (97, 157)
    assert (balance.missing, balance.duplicated, balance.unassigned) == ((), (), 0)


def test_the_same_bytes_twice():
    path = Path(FOLDER, "corpus", "upr", "wgr_tajikistan2011.pdf")
    assert codec.dumps(hrdocs.parse(path)) == codec.dumps(hrdocs.parse(path))
