"""Tables as other people's tools read them: types, keys, quotes beside values, the same bytes each time."""

import asyncio
import contextlib
import gc
import io
import json
import sqlite3
import sys

import findings
import pytest

import hrdocs
from hrdocs.errors import MissingExtra
from hrdocs.tables.columns import Column, Many, Parts, Text, Truth, Whole, columns_of
from hrdocs.tables.rows import table_of

RESULTS = [findings.result(count=3), findings.FAILED, findings.result("a/two.txt", count=2)]


@pytest.fixture(scope="module")
def registry() -> hrdocs.Registry:
    return hrdocs.Registry.of()


def written(registry, name, tmp_path, results=RESULTS):
    files = registry.writer(name).written(results)
    for path, data in files.items():
        (tmp_path / (path or f"hrdocs.{name}")).write_bytes(data)
    return tmp_path


def test_columns_are_told_from_the_class():
    steps = Many(Parts((Column(name="day", required=True, meaning="when it was, EDTF."),
                        Column(name="done", type=Truth(), required=True))))  # fmt: skip
    counts = Parts((Column(name="noted", type=Whole(), required=True), Column(name="supported", type=Whole())))
    assert [
        each for each in columns_of(findings.CaseFound) if each.name not in {"evidence", "language", "document", "id"}
    ] == [
        Column(name="number", required=True, meaning="as printed; it goes on for two lines."),
        Column(name="mood", type=Text(values=("open", "shut")), required=True),
        Column(name="states", type=Many(Text())),
        Column(name="steps", type=steps),
        Column(name="counted", type=counts),
        Column(name="years", type=Whole()),
        Column(name="final", type=Truth(), required=True),
        Column(name="note"),
    ]


def test_a_field_of_a_record_that_is_called_page_is_its_own():
    import attrs

    @attrs.frozen(kw_only=True)
    class Cited(hrdocs.Record):
        kind = "cited"
        page: str

    assert [each.type for each in table_of(Cited).columns if each.name == "page"] == [Text()]


@pytest.mark.parametrize("name", ["csv", "sqlite", "parquet", "duckdb"])
def test_the_same_results_give_the_same_bytes(registry, name, monkeypatch, tmp_path):
    first = registry.writer(name).written(RESULTS)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert registry.writer(name).written(RESULTS) == first
    assert all(first.values())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["csv", "sqlite", "parquet", "duckdb"])
def test_nothing_gives_empty_files_and_no_error(registry, name):
    files = registry.writer(name).written([])
    assert all(isinstance(data, bytes) for data in files.values())


def test_parquet_has_typed_columns_lists_and_evidence_as_structs(registry, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = written(registry, "parquet", tmp_path)
    table = parquet.read_table(folder / "case-found.parquet")
    types = {each.name: str(each.type) for each in table.schema}
    assert types["number"] == types["mood"] == "string"
    assert types["states"] == "list<element: string>"
    assert types["steps"] == "list<element: struct<day: string not null, done: bool not null>>"
    assert types["counted"] == "struct<noted: int64 not null, supported: int64>"
    assert (types["years"], types["final"], types["page"]) == ("int64", "bool", "int64")
    first, *_, last = table.to_pylist()
    assert (first["number"], first["states"], first["source"]) == ("26.10", ["CHL", "ISL"], "a/one.txt")
    told = first["evidence"][0]
    assert (told["field"], told["exact"], told["line"]) == ("number", "26.10", 1)
    assert (last["number"], last["years"], last["states"]) == ("26.100", None, [])
    assert parquet.read_table(folder / "errors.parquet").to_pylist()[0]["code"] == "encrypted-source"
    assert parquet.read_table(folder / "document.parquet").num_rows == 2


def test_a_large_set_comes_in_row_groups(registry, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("hrdocs.writers.as_parquet._ROWS", 3)
    pieces = list(registry.writer("parquet").pieces(findings.result(f"{n}.txt", count=2) for n in range(4)))
    names = [name for name, _ in pieces]
    assert names.index("case-found.parquet") < len(names) - 3  # before the results are at their end
    data = b"".join(data for name, data in pieces if name == "case-found.parquet")
    assert parquet.ParquetFile(io.BytesIO(data)).metadata.num_row_groups == 3


def test_duckdb_has_types_keys_and_views(registry, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    path = written(registry, "duckdb", tmp_path) / "hrdocs.duckdb"
    with contextlib.closing(duckdb.connect(str(path), read_only=True)) as database:
        types = dict(database.execute("select column_name, data_type from information_schema.columns"
                                      " where table_name = 'case_found'").fetchall())  # fmt: skip
        assert types["number"] == "VARCHAR"
        assert types["states"] == "VARCHAR[]"
        assert types["steps"] == 'STRUCT("day" VARCHAR, done BOOLEAN)[]'
        assert (types["years"], types["final"]) == ("BIGINT", "BOOLEAN")
        rows = database.execute("select number, states, counted from case_found order by rowid").fetchall()
        assert rows[0] == ("26.10", ["CHL", "ISL"], {"noted": 2, "supported": 1})
        quotes = database.execute("select quote_field, quote from case_found_with_quotes where \"number\" = '26.20'")
        assert sorted(quotes.fetchall()) == [("number", "26.10"), ("other", "Case"), ("states", "two States")]
        joined = database.execute(
            "select distinct source, media_type from case_found_with_document order by 1"
        ).fetchall()
        assert joined == [("a/one.txt", "text/plain"), ("a/two.txt", "text/plain")]
        assert database.execute("select count(*) from errors").fetchone() == (1,)
        with pytest.raises(duckdb.Error, match="read-only"):
            database.execute("delete from errors")


def test_a_duckdb_of_an_unknown_make_is_refused(registry, monkeypatch):
    pytest.importorskip("duckdb")
    monkeypatch.setattr("hrdocs.writers.as_duckdb._checksum", lambda block: bytes(8))
    with pytest.raises(hrdocs.errors.WriteError, match="version of DuckDB"):
        registry.writer("duckdb").written(RESULTS)


@pytest.fixture
def database(registry, tmp_path):
    with contextlib.closing(sqlite3.connect(written(registry, "sqlite", tmp_path) / "hrdocs.sqlite")) as opened:
        yield opened


def test_sqlite_has_keys_that_hold_and_indices(database):
    assert database.execute("pragma foreign_key_check").fetchall() == []
    assert database.execute("pragma integrity_check").fetchone() == ("ok",)
    keys = {row[1]: row[5] for row in database.execute("pragma table_info(case_found)")}
    assert [name for name, key in keys.items() if key] == ["id"]
    [(_, _, other, *_)] = database.execute("pragma foreign_key_list(case_found)").fetchall()
    assert other == "document"
    plan = database.execute("explain query plan select * from case_found where document = 'x'").fetchall()
    assert "case_found_document" in plan[0][-1]
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        database.execute("update case_found set mood = 'ajar'")


def test_sqlite_joins_a_record_to_its_document_and_to_its_quotes_and_finds_texts(database):
    quotes = database.execute("select quote_field, quote from case_found_with_quotes where number = '26.20' order by 1")
    assert quotes.fetchall() == [("number", "26.10"), ("other", "Case"), ("states", "two States")]
    row = database.execute("select source, media_type, records from case_found_with_document where number = '26.20'")
    assert row.fetchone() == ("a/one.txt", "text/plain", 3)
    found = database.execute("select text.document from text_search join text on text.rowid = text_search.rowid "
                             "where text_search match 'committee'").fetchall()  # fmt: skip
    assert len(found) == 2
    states = database.execute("select value from case_found, json_each(states) where number = '26.20'").fetchall()
    assert states == [("CHL",), ("ISL",)]


@pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")  # Datasette leaves its own open
def test_datasette_opens_the_folder_as_it_is(registry, tmp_path):
    app = pytest.importorskip("datasette.app")
    folder = written(registry, "sqlite", tmp_path)

    async def pages():
        served = app.Datasette(files=[], config_dir=folder)
        await served.invoke_startup()
        for path in ("/hrdocs", "/hrdocs/case_found", "/hrdocs/text?_search=committee",
                     "/hrdocs/case_found_with_quotes.json?_shape=array"):  # fmt: skip
            response = await served.client.get(path)
            assert response.status_code == 200, path
            yield response.text

    async def read():
        return [page async for page in pages()]

    whole, cases, search, quotes = asyncio.run(read())
    gc.collect()
    assert "Records of human-rights documents" in whole
    assert "A case, as a document tells it." in cases
    assert "as printed; it goes on for two lines." in cases
    assert "2 rows" in search
    assert len(json.loads(quotes)) == 11  # three cases with three quotes, two with one


def test_the_flat_form_has_words_beside_values(registry, tmp_path):
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(written(registry, "csv", tmp_path) / "case-found.flat.csv", dtype="string")
    at = list(frame.columns).index("number")
    assert list(frame.columns)[at : at + 4] == ["number", "number_words", "mood", "mood_words"]
    assert list(frame.columns)[-1] == "other_words"
    first = frame.iloc[0]
    assert (first["number_words"], first["states"], first["states_words"]) == ("26.10", "CHL; ISL", "two States")
    assert first["counted"] == "noted: 2; supported: 1"
    assert first["other_words"] == "other: Case"
    assert first["note"] == "'=1+1"


def test_frictionless_finds_the_tables_as_they_are_described(registry, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(written(registry, "csv", tmp_path) / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert [task.name for task in report.tasks if task.stats["rows"] == 5] == ["case-found", "case-found.flat"]


def test_a_value_outside_its_vocabulary_is_told_by_frictionless(registry, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    folder = written(registry, "csv", tmp_path)
    path = folder / "case-found.csv"
    path.write_bytes(path.read_bytes().replace(b"shut", b"ajar", 1))
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert "constraint-error" in {type_ for (type_,) in report.flatten(["type"])}


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("parquet", "pyarrow.parquet", "parquet"), ("duckdb", "duckdb", "duckdb")]
)
def test_an_extra_that_is_not_there_is_named(registry, monkeypatch, name, module, extra):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=rf"pip install 'hrdocs\[{extra}\]'"):
        registry.writer(name).ready()
    with pytest.raises(ImportError):
        list(registry.writer(name).pieces(RESULTS))
