"""A folder of mixed files goes whole into each form, and every reader of tables sees the same values and types."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hrdocs import cli, exit_codes

pytestmark = [pytest.mark.slow, pytest.mark.formats]
DATA = Path(__file__).parents[2] / "examples" / "data"
FILES = 100


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Write a hundred files of all kinds, and parse them into three forms."""
    folder = tmp_path_factory.mktemp("mixed")
    samples = sorted(path for path in DATA.iterdir() if path.suffix != ".pdf")
    for n in range(FILES - 4):
        sample = samples[n % len(samples)]
        (folder / f"{n:03}{sample.suffix}").write_bytes(sample.read_bytes() + f"\n<!-- {n} -->\n".encode())
    (folder / "note.pdf").write_bytes((DATA / "note_verbale.pdf").read_bytes())
    (folder / "again.pdf").write_bytes((DATA / "note_verbale.pdf").read_bytes())
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4\nbad")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    out = tmp_path_factory.mktemp("out")
    for form, target in (("csv", "csv"), ("parquet", "parquet"), ("jsonl", "all.jsonl")):
        done = CliRunner().invoke(cli.main, ["parse", str(folder), "--to", form, "-o", str(out / target), "--quiet"])
        assert done.exit_code == exit_codes.SOME_FAILED, done.output
    return out


@pytest.fixture(scope="module")
def lines(written):
    return [json.loads(line) for line in (written / "all.jsonl").read_text("utf-8").splitlines()]


def test_documents_and_errors_are_the_inputs(written, lines):
    kinds = [line["kind"] for line in lines]
    assert kinds.count("document") + kinds.count("error") == FILES
    assert sorted(line["code"] for line in lines if line["kind"] == "error") == [
        *("duplicate-source", "unreadable-source", "unsupported-media-type"),
    ]


def test_pandas_duckdb_and_polars_read_the_same_values_and_types(written, lines):
    pandas, duckdb, polars = (pytest.importorskip(name) for name in ("pandas", "duckdb", "polars"))
    records = {line["id"]: line for line in lines if line["kind"] == "upr-position"}
    columns = ["id", "source", "state", "number", "position", "cycle"]
    path = written / "parquet" / "upr-position.parquet"
    frame = pandas.read_parquet(path, columns=columns)
    rows = duckdb.execute(f"select {', '.join(columns)} from read_parquet('{path}')").fetchall()
    told = polars.read_parquet(path, columns=columns)
    by_column = frame.astype(object).where(frame.notna(), None)
    assert [tuple(row) for row in by_column.itertuples(index=False)] == rows == told.select(columns).rows()
    assert len(rows) == len(records) > 100
    for identity, _, *values in rows:
        assert values == [records[identity][name] for name in columns[2:]]
    assert (str(told.schema["number"]), str(told.schema["cycle"])) == ("String", "Int64")
    table = pandas.read_csv(written / "csv" / "upr-position.csv", dtype="string", usecols=columns)
    assert dict(zip(table["id"], table["number"], strict=True)) == {
        each: record["number"] for each, record in records.items()
    }
