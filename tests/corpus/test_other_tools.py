"""Datasets as other people's tools open them: Data Package, RO-Crate, Datasette, DuckDB, pandas, polars."""

import asyncio
import contextlib
import gc
import importlib.resources
import io
import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs.corpus.verify import verify

pytestmark = [pytest.mark.slow, pytest.mark.formats]
DATA = Path(__file__).parents[2] / "examples" / "data"
WRITERS = ("csv", "duckdb", "parquet", "sqlite")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tools")
    (folder / "none.txt").touch()
    (folder / "again.txt").write_bytes((DATA / "upr_positions_uruguay.txt").read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1924992000")
        summary = hrdocs.Corpus([DATA, folder]).run(folder / "out", workers=1, to=WRITERS)
    assert summary.balance == "8 inputs = 7 documents + 1 error"
    return folder / "out"


def test_files_of_writers_are_files_of_the_manifest_and_verify(dataset):
    listed = {each["path"] for each in hrdocs.Dataset(dataset).manifest["outputs"]}
    assert {
        *("csv/pledge.csv", "csv/datapackage.json", "parquet/pledge.parquet", "duckdb/dataset.duckdb"),
        *("sqlite/hrdocs.sqlite", "sqlite/metadata.yaml", "datapackage.json", "ro-crate-metadata.json"),
    } <= listed
    assert verify(dataset).damage == ()
    path = dataset / "parquet" / "pledge.parquet"
    data = path.read_bytes()
    path.write_bytes(data[:-1])
    assert [line.partition(":")[0] for line in verify(dataset).damage] == ["parquet/pledge.parquet"]
    path.write_bytes(data)


def test_without_writers_their_files_are_gone(dataset, tmp_path):
    import shutil

    out = shutil.copytree(dataset, tmp_path / "out")
    names = [DATA, dataset.parent / "none.txt", dataset.parent / "again.txt"]
    summary = hrdocs.Corpus(names).run(out, workers=1, to="csv")
    assert summary.parsed == 0
    assert not (out / "parquet").exists()
    assert (out / "csv" / "pledge.csv").is_file()


@pytest.mark.parametrize("package", ["datapackage.json", "csv/datapackage.json"])
def test_the_data_packages_are_valid(dataset, package):
    frictionless, jsonschema = pytest.importorskip("frictionless"), pytest.importorskip("jsonschema")
    profile = json.loads(Path(__file__).with_name("data_package_2.json").read_text("utf-8"))
    told = json.loads((dataset / package).read_text("utf-8"))
    jsonschema.validate(told, profile)
    assert {"document", "documents"} & {each["name"] for each in told["resources"]}
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(dataset / package)).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert sum(task.stats["rows"] for task in report.tasks) > 70


def test_a_record_without_its_document_is_found_by_its_foreign_key(dataset, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    for name in ("datapackage.json", "documents.jsonl", "errors.jsonl", "records/pledge.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((dataset / name).read_bytes())
    path = tmp_path / "datapackage.json"
    told = json.loads(path.read_text())
    told["resources"] = [each for each in told["resources"] if (tmp_path / each["path"]).exists()]
    lines = (tmp_path / "documents.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "documents.jsonl").write_bytes(b"".join(line for line in lines if b"note_verbale.pdf" not in line))
    path.write_text(json.dumps(told))
    with frictionless.system.use_context(trusted=True):
        report = frictionless.Package(str(path)).validate()
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


@pytest.fixture(scope="module")
def validated(tmp_path_factory):
    """Give what checks a crate without a network: its HTTP cache is filled with the context that rocrate ships."""
    services, models = (
        pytest.importorskip("rocrate_validator.services"),
        pytest.importorskip("rocrate_validator.models"),
    )
    requests, requests_cache, urllib3 = map(pytest.importorskip, ("requests", "requests_cache", "urllib3"))
    context = importlib.resources.files(pytest.importorskip("rocrate")).joinpath("data/ro-crate.jsonld").read_bytes()

    class Shipped(requests.adapters.HTTPAdapter):
        def send(self, request, **_):
            head = {"Content-Type": "application/ld+json"}
            raw = urllib3.HTTPResponse(io.BytesIO(context), head, 200, preload_content=False, request_method="GET")
            raw._request_url = request.url
            return self.build_response(request, raw)

    cache = str(tmp_path_factory.mktemp("crate") / "cache")
    with contextlib.closing(
        requests_cache.CachedSession(cache_name=cache, backend="sqlite", expire_after=-1)
    ) as session:
        session.mount("https://w3id.org/", Shipped())
        assert session.get("https://w3id.org/ro/crate/1.1/context").json()["version"] == "1.1.0"

    def validated(folder: Path) -> list[str]:
        settings = services.ValidationSettings(
            rocrate_uri=str(folder),
            profile_identifier="process-run-crate",
            requirement_severity=models.Severity.REQUIRED,
            offline=True,
            cache_path=cache,
        )
        return [issue.message for issue in services.validate(settings).get_issues()]

    return validated


@pytest.mark.filterwarnings("ignore")  # of the validator's own libraries
def test_the_crate_is_a_process_run_crate(dataset, validated, tmp_path):
    assert validated(dataset) == []
    crate = json.loads((dataset / "ro-crate-metadata.json").read_text("utf-8"))
    by_id = {each["@id"]: each for each in crate["@graph"]}
    run = by_id["#run"]
    assert len(run["object"]) == 8
    assert {by_id[each["@id"]]["sha256"] for each in run["result"] if each["@id"] != "ro-crate-metadata.json"}
    assert run["endTime"] == "2031-01-01T00:00:00+00:00"
    del by_id["#run"]["instrument"]
    for path in dataset.rglob("*.*"):
        if path.is_file() and "ledger" not in path.name:
            (tmp_path / path.relative_to(dataset)).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path.relative_to(dataset)).write_bytes(path.read_bytes())
    (tmp_path / "ro-crate-metadata.json").write_text(json.dumps(crate))
    assert ["instrument" in message for message in validated(tmp_path)] == [True]


@pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")  # Datasette leaves its own open
def test_datasette_opens_the_database_of_a_run(dataset):
    app = pytest.importorskip("datasette.app")

    async def read():
        served = app.Datasette(files=[], config_dir=dataset / "sqlite")
        await served.invoke_startup()
        return await served.client.get("/hrdocs/upr_position_with_quotes.json?_shape=array&_size=max&number=1")

    rows = asyncio.run(read()).json()
    gc.collect()
    assert {row["quote_field"] for row in rows} >= {"number", "text"}
    assert {row["source"].rpartition("/")[2] for row in rows} <= {path.name for path in DATA.iterdir()}


def test_duckdb_pandas_and_polars_read_the_same_numbers_as_strings(dataset):
    duckdb, pandas, polars = map(pytest.importorskip, ("duckdb", "pandas", "polars"))
    numbers = [each["number"] for each in hrdocs.Dataset(dataset).records("upr-position")]
    with contextlib.closing(duckdb.connect(str(dataset / "duckdb" / "dataset.duckdb"), read_only=True)) as database:
        assert database.execute("select number from upr_position order by rowid").fetchall() == [(n,) for n in numbers]
    parquet = dataset / "parquet" / "upr-position.parquet"
    assert duckdb.sql(f"select number from '{parquet}'").fetchall() == [(n,) for n in numbers]
    assert list(pandas.read_parquet(parquet)["number"]) == numbers
    frame = polars.read_parquet(parquet)
    assert frame["number"].to_list() == numbers
    assert frame.schema["recommending_states"] == polars.List(polars.String)
    assert frame["evidence"][0][0]["exact"]


def test_records_of_a_dataset_are_frames_with_types(dataset):
    pandas, polars = map(pytest.importorskip, ("pandas", "polars"))
    opened = hrdocs.Dataset(dataset)
    frame = opened.to_pandas("pledge")
    assert frame["order"].dtype == pandas.Int64Dtype()
    assert frame["text"].dtype == pandas.StringDtype()
    assert frame["continuing"].dtype == pandas.BooleanDtype()
    assert (frame["source"] == "note_verbale.pdf").all()
    assert opened.to_polars("upr-position").schema["evidence"].inner.to_schema()["start"] == polars.Int64
    positions = opened.to_arrow("upr-position").to_pylist()
    written = (
        pytest.importorskip("pyarrow.parquet").read_table(dataset / "parquet" / "upr-position.parquet").to_pylist()
    )
    assert positions == written
    assert opened.to_polars("upr-table")["declared"].to_list()
    with pytest.raises(ValueError, match="no record is of kind 'pledges'"):
        opened.to_arrow("pledges")


def test_a_published_dataset_is_read_by_its_address(dataset, tmp_path):
    pytest.importorskip("fsspec")
    address = (tmp_path / "far").as_uri()
    names = [DATA, dataset.parent / "none.txt", dataset.parent / "again.txt"]
    hrdocs.Corpus(names).run(dataset, workers=1, publish=address)
    far, near = hrdocs.Dataset(address), hrdocs.Dataset(dataset)
    assert far.manifest == near.manifest
    assert far.kinds == near.kinds
    assert list(far.records("pledge")) == list(near.records("pledge"))
    without = min({*hrdocs.Registry.installed().record_types} - {*near.kinds})
    assert list(far.records(without)) == []
    with pytest.raises(ValueError, match="no record is of kind 'none'"):
        far.records("none")
    assert not (tmp_path / "far" / "ledger.sqlite").exists()
