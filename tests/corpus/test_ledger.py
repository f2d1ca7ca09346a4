"""The ledger: what it keeps, what it lets a second run do, and what it says of a bad place."""

import contextlib
import sqlite3

import pytest

from hrdocs.corpus.inputs import Input
from hrdocs.corpus.ledger import Ledger
from hrdocs.corpus.ledger_files import LEDGER
from hrdocs.corpus.ledger_tables import VERSION
from hrdocs.corpus.workers import Outcome
from hrdocs.errors import DatasetDamaged, MissingSource, SourceChanged, SourceTimedOut, WriteError

ONE = Input(place="one.txt", path="/in/one.txt", sha256="1" * 64, size=3, key="k1")
TWO = Input(place="two.txt", path="/in/two.txt", sha256="2" * 64, size=3, key="k2")
SAME = Input(place="copy of one.txt", path="/in/copy of one.txt", sha256="1" * 64, size=3, key="k3")
GONE = Input(place="gone.txt", path="/in/gone.txt", error=MissingSource("gone.txt: no such file"))
DONE = Outcome(result=b"x", format="note-verbale", pages=2)


@pytest.fixture
def ledger(tmp_path):
    with Ledger.opened(tmp_path / "out") as opened:
        opened.plan([ONE, TWO, SAME, GONE])
        yield opened


def test_the_same_bytes_wait_once_and_what_cannot_be_read_does_not_wait(ledger):
    assert ledger.waiting("f", "l") == [0, 1]
    assert ledger.count() == 4


def test_an_outcome_serves_every_input_of_its_bytes_in_the_order_of_the_plan(ledger):
    ledger.commit([("k2", DONE), ("k1", DONE)], "f", "l")
    assert ledger.waiting("f", "l") == []
    rows = list(ledger.rows("f"))
    assert [(row.input.place, row.same_as, row.outcome.error) for row in rows] == [
        ("one.txt", None, None),
        ("two.txt", None, None),
        ("copy of one.txt", "one.txt", None),
        ("gone.txt", None, "MissingSource"),
    ]


def test_other_software_or_options_wait_again(ledger):
    ledger.commit([("k1", DONE), ("k2", DONE)], "f", "l")
    assert ledger.waiting("g", "l") == [0, 1]
    ledger.forget_others("g")
    assert ledger.waiting("f", "l") == [0, 1]


@pytest.mark.parametrize(
    ("outcome", "waits"),
    [
        (Outcome.of_error(SourceTimedOut("slow")), True),
        (Outcome.of_error(MissingSource("none")), False),
        (DONE, False),
    ],
)
def test_other_limits_matter_to_what_met_them(ledger, outcome, waits):
    ledger.commit([("k1", outcome), ("k2", DONE)], "f", "l")
    assert ledger.waiting("f", "l") == []
    assert ledger.waiting("f", "more") == ([0] if waits else [])


def test_bytes_that_a_run_did_not_find_where_it_had_planned_them_wait_in_the_next(ledger):
    ledger.commit([("k1", Outcome.of_error(SourceChanged("one.txt: was changed"))), ("k2", DONE)], "f", "l")
    assert ledger.waiting("f", "l") == [0]
    ledger.commit([("k1", DONE)], "f", "l")
    assert ledger.waiting("f", "l") == []


def test_what_is_committed_outlives_a_ledger_that_is_never_closed(tmp_path):
    with Ledger.opened(tmp_path) as ledger:
        ledger.plan([ONE])
        ledger.commit([("k1", DONE)], "f", "l")
        with Ledger.to_read(tmp_path) as reader:
            assert [row.outcome for row in reader.rows("f")] == [DONE]


def test_a_second_run_in_one_folder_is_refused_and_the_folder_is_free_after_the_first(tmp_path):
    with Ledger.opened(tmp_path), pytest.raises(WriteError, match="another run works"), Ledger.opened(tmp_path):
        pass
    with Ledger.opened(tmp_path) as ledger:
        assert ledger.count() == 0


def test_fresh_forgets(tmp_path):
    with Ledger.opened(tmp_path) as ledger:
        ledger.plan([ONE])
    with Ledger.opened(tmp_path, fresh=True) as ledger:
        assert ledger.count() == 0


@pytest.mark.parametrize("version", [VERSION, VERSION - 1])
def test_fresh_keeps_what_readers_judged_also_in_the_ledger_of_another_hrdocs(tmp_path, version):
    with Ledger.opened(tmp_path) as ledger:
        ledger.plan([ONE])
        ledger.note(marks=[{"verdict": "right"}], fingerprint="f")
    with contextlib.closing(sqlite3.connect(tmp_path / LEDGER)) as database:
        database.execute(f"pragma user_version = {version}")
    with Ledger.opened(tmp_path, fresh=True) as ledger:
        assert (ledger.about("marks"), ledger.about("fingerprint")) == ([{"verdict": "right"}], None)
        assert ledger.count() == 0
    with Ledger.to_read(tmp_path) as ledger:
        assert ledger.about("marks") == [{"verdict": "right"}]


def test_fresh_replaces_a_file_that_is_no_ledger(tmp_path):
    (tmp_path / LEDGER).write_text("no database at all " * 100)
    with Ledger.opened(tmp_path, fresh=True) as ledger:
        assert ledger.count() == 0


def test_a_folder_that_cannot_be_made_is_one_error(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(WriteError, match="cannot be written"), Ledger.opened(tmp_path / "file" / "out"):
        pass


def test_a_file_that_is_no_ledger_is_told(tmp_path):
    (tmp_path / LEDGER).write_text("no database at all " * 100)
    with pytest.raises(DatasetDamaged, match="--fresh"), Ledger.opened(tmp_path):
        pass
    with pytest.raises(DatasetDamaged, match="--fresh"), Ledger.to_read(tmp_path) as ledger:
        ledger.count()
    (tmp_path / LEDGER).unlink()
    with pytest.raises(DatasetDamaged, match="hrdocs run"), Ledger.to_read(tmp_path):
        pass


def test_a_folder_that_is_not_there_is_said_to_be_none(tmp_path):
    with pytest.raises(MissingSource, match="no such folder"), Ledger.to_read(tmp_path / "none"):
        pass


def test_a_full_disk_is_one_error_and_what_was_committed_stays(tmp_path):
    with Ledger.opened(tmp_path) as ledger:
        ledger.plan([ONE])
        ledger.commit([("k1", DONE)], "f", "l")
    from hrdocs.corpus.ledger import told

    with pytest.raises(WriteError, match=r"database or disk is full.*what is done is kept"), told(tmp_path):
        raise sqlite3.OperationalError("database or disk is full")
    with Ledger.to_read(tmp_path) as ledger:
        assert ledger.waiting("f", "l") == []
