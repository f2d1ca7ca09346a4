"""Groups and organisations of States on a day, from data with a source each, and beside UPR Info's coding."""

import importlib.util
import os
import re
from pathlib import Path

import pytest

from hrdocs import datafiles
from hrdocs_upr_analysis.memberships import first_day, membership
from hrdocs_upr_analysis.upr_info import name_of

ROOT = Path(__file__).parents[3]
TABLES = ("groups", "organisations")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\??")

ON_A_DAY = [
    ("HRV", "2013-06-30", "EU", False),
    ("HRV", "2013-07-01", "EU", True),
    ("GBR", "2020-01-20", "EU", True),
    ("GBR", "2020-11-02", "EU", False),
    ("GMB", "2013-05-01", "Commonwealth", True),
    ("GMB", "2014-10-27", "Commonwealth", False),
    ("GMB", "2019-11-04", "Commonwealth", True),
    ("MDV", "2017-05-01", "Commonwealth", False),
    ("GEO", "2009-02-02", "CIS", True),
    ("GEO", "2011-01-24", "CIS", False),
    ("MAR", "2012-05-21", "AU", False),
    ("MAR", "2017-05-01", "AU", True),
    ("RWA", "2008-12-01", "Commonwealth", False),
    ("TLS", "2025-11-03", "ASEAN", True),
    ("TLS", "2021-11-01", "ASEAN", False),
    ("FJI", "2010-02-08", "Commonwealth", True),
    ("NIC", "2024-11-04", "OAS", False),
]
DISAGREEMENTS = {
    ("AND", "OEI", "data"): "the organisation's list has the State and gives no year",
    ("GEO", "CIS", "data"): "left on 18 August 2009; the session was in February",
    ("HRV", "EU", "coders"): "joined on 1 July 2013; the coding of 2008 to 2010 has it already",
    ("RWA", "Commonwealth", "coders"): "joined on 29 November 2009; the session was in 2008",
    **dict.fromkeys(
        [("SSD", "AL", "coders"), ("SSD", "AU", "coders"), ("SSD", "OIC", "coders"), ("SSD", "Africa", "coders")],
        "a State since 9 July 2011; the session was in May",
    ),
    ("SSD", "Observer", "data"): "no group before it was a State",
}
"""What UPR Info's coding says otherwise, and why the data say what they say."""


@pytest.mark.parametrize(("state", "day", "organisation", "member"), ON_A_DAY)
def test_an_organisation_on_a_day(state, day, organisation, member):
    assert (organisation in membership(state, day).organisations) is member


@pytest.mark.parametrize(
    ("state", "group"),
    [("KEN", "African"), ("CYP", "Asia-Pacific"), ("TUR", "WEOG"), ("EST", "Eastern European"), ("VAT", None)],
)
def test_a_group(state, group):
    assert membership(state, "2011-05-02").group == group


def test_nothing_is_said_of_no_day():
    assert (membership("FRA", None).group, membership("FRA", None).organisations) == (None, ())
    assert first_day("99") is None
    assert first_day(None) is None


@pytest.mark.parametrize("table", TABLES)
def test_every_entry_has_a_source_and_days(table):
    rows = datafiles.table("hrdocs_upr_analysis", f"data/{table}.tsv")
    assert all(re.fullmatch(r"[A-Z]{3}", row["state"]) and len(row["source"]) > 10 for row in rows)
    days = [row[column] for row in rows for column in ("since", "until") if row[column]]
    assert [day for day in days if not DAY.fullmatch(day)] == []
    assert [row for row in rows if row["until"] and row["until"] <= row["since"]] == []


def test_sessions_follow_each_other():
    days = [row["first_day"] for row in datafiles.table("hrdocs_upr_analysis", "data/sessions.tsv")]
    assert days == sorted(set(days))


def test_every_state_with_a_group_has_a_name():
    states = {row["state"] for row in datafiles.table("hrdocs_upr_analysis", "data/groups.tsv")}
    assert len(states) == 193
    names = {name_of(state) for state in states}
    assert len(names) == 193
    assert not names & states


@pytest.mark.skipif("HRDOCS_CORPUS" not in os.environ, reason="HRDOCS_CORPUS names no folder of real documents")
def test_the_coders_disagree_where_it_is_known_why():
    place = ROOT / "benchmarks" / "memberships.py"
    spec = importlib.util.spec_from_file_location("memberships_measured", place)
    measured = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(measured)
    pairs = measured.coded(measured.read(Path(os.environ["HRDOCS_CORPUS"]) / "gold/upr_analysis.jsonl.gz"))
    assert {each for pair in pairs for each in measured.differences(*pair)} == set(DISAGREEMENTS)
