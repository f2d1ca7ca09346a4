"""Each writer puts out everything it promises, the same bytes each time, and nothing that a spreadsheet would run."""

import csv
import hashlib
import io
import json
from typing import ClassVar

import attrs
import pytest
from rich.console import Console

import hrdocs
from hrdocs import Diagnostic, Evidence, Metadata, ParseResult, Record, codec, model, show
from hrdocs.readers.assemble import Assembler


@attrs.frozen(kw_only=True)
class Finding(Record):
    kind = "finding"

    text: str
    states: tuple[str, ...] = ()
    final: bool = False
    note: str | None = None


def a_result(text: str = "=1+1 was found, | and <b>so</b> on.") -> ParseResult:
    assembler = Assembler()
    assembler.add(hrdocs.BlockKind.PARAGRAPH, text, line=1)
    document = assembler.document(hrdocs.Source(data=text.encode(), media_type="text/plain", name="a.txt"))
    record = Finding(
        id="x", text=text, states=("CHL", "ISL"), final=True, evidence=(document.quote("text", 0, len(text)),)
    )
    note = Diagnostic(code="lost-number", message="number 3 is missing")
    return ParseResult(document=document, records=(record,), diagnostics=(note,))


@pytest.fixture(scope="module")
def registry() -> hrdocs.Registry:
    return hrdocs.Registry.of()


def written(registry: hrdocs.Registry, name: str, *results: ParseResult) -> dict[str, bytes]:
    writer = registry.writer(name)
    assert writer is not None
    return writer.written(results)


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "markdown"])
def test_same_results_give_the_same_bytes(registry, name):
    assert written(registry, name, a_result()) == written(registry, name, a_result())


def test_json_has_a_line_for_each_result_that_the_codec_reads_back(registry):
    lines = written(registry, "json", a_result(), a_result("other"))[""].splitlines()
    assert lines[0] == written(registry, "json", a_result())[""].rstrip()
    assert [json.loads(line)["document"]["text"] for line in lines] == [a_result().document.text, "other"]


def test_jsonl_has_a_line_for_the_document_and_for_each_record_and_diagnostic(registry):
    lines = [json.loads(line) for line in written(registry, "jsonl", a_result())[""].splitlines()]
    assert [line["kind"] for line in lines] == ["document", "finding", "diagnostic"]
    assert lines[0]["document"] == lines[2]["document"] == lines[0]["source"]["sha256"]
    assert lines[1]["states"] == ["CHL", "ISL"]


def test_csv_has_a_file_for_each_kind_with_line_feeds_alone(registry):
    files = written(registry, "csv", a_result())
    assert sorted(files) == [*("datapackage.json", "diagnostic.csv", "document.csv", "finding.csv", "finding.flat.csv")]
    assert not any(b"\r" in data for data in files.values())
    [row] = csv.DictReader(io.StringIO(files["finding.csv"].decode()))
    assert row["source"] == "a.txt"
    assert row["final"] == "true"
    assert json.loads(row["states"]) == ["CHL", "ISL"]
    assert row["note"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+1 is a number", "-1 is a number", "@SUM(A1)"])
def test_csv_takes_the_sting_out_of_formulas(registry, text):
    [row] = csv.DictReader(io.StringIO(written(registry, "csv", a_result(text))["finding.csv"].decode()))
    assert row["text"] == f"'{text}"


def test_csv_leaves_ordinary_text_alone(registry):
    text = 'He said "no", and left; 1=1'
    [row] = csv.DictReader(io.StringIO(written(registry, "csv", a_result(text))["finding.csv"].decode()))
    assert row["text"] == text


def test_markdown_shows_value_and_words_and_escapes_what_would_be_markup(registry):
    report = written(registry, "markdown", a_result())[""].decode()
    assert "# a.txt" in report
    assert (
        r"| text | =1+1 was found, \| and \<b\>so\</b\> on. | “=1+1 was found, \| and \<b\>so\</b\> on.” | line 1 |"
        in report
    )
    assert "**lost-number** (warning): number 3 is missing" in report


def test_result_shows_itself_short():
    result = a_result("<script>1</script>")
    assert repr(result) == "<ParseResult 'a.txt' format=None records=1 diagnostics=1>"


def test_evidence_of_the_written_json_quotes_its_text(registry):
    data = json.loads(written(registry, "json", a_result())[""])
    for evidence in data["records"][0]["evidence"]:
        assert data["document"]["text"][evidence["start"] : evidence["end"]] == evidence["exact"]
    assert codec.to_data(Evidence(field="a", start=0, end=1, exact="x")) == {
        "field": "a",
        "start": 0,
        "end": 1,
        "exact": "x",
    }


STEERING = "\x1b]52;c;x\x07 \u202egnp.exe \x1b[2J"


@pytest.mark.parametrize("name", ["csv", "markdown", "json", "jsonl"])
def test_no_writer_steers_a_terminal(registry, name):
    result = a_result()
    titled = attrs.evolve(result.document, metadata=Metadata(title=STEERING, canonical_url=STEERING))
    for data in written(registry, name, attrs.evolve(result, document=titled)).values():
        assert not {"\x1b", "\x07"} & {*data.decode()}
        assert "\u202e" not in data.decode() or name.startswith("json")


def test_neither_the_page_nor_the_notebook_steers_a_terminal(registry):
    result = a_result()
    titled = attrs.evolve(
        result.document,
        metadata=Metadata(title=STEERING),
        source=attrs.evolve(result.document.source, name=STEERING),
        diagnostics=(Diagnostic(code="lost-number", message=STEERING),),
    )
    console = Console(width=100, record=True, file=io.StringIO(), color_system=None)
    console.print(show.result(attrs.evolve(result, document=titled)), show.blocks(titled))
    for page in (console.export_text(), attrs.evolve(result, document=titled)._repr_html_()):
        assert not {"\x1b", "\x07", "\u202e"} & {*page}


@pytest.mark.parametrize("width", [80, 120])
def test_many_records_are_a_table_with_a_row_each(width):
    document = a_result("Words that are found, and more of them.").document
    evidence = (document.quote("text", 0, len(document.text)),)
    records = tuple(
        Finding(text=f"Finding {n} has a text that is long", states=("CHL",), note=f"{n}", evidence=evidence)
        for n in range(1, 31)
    )
    console = Console(width=width, record=True, file=io.StringIO(), color_system=None)
    console.print(show.result(ParseResult(document=document, records=records), most=20))
    lines = [" ".join(line.split()) for line in console.export_text().splitlines()]
    assert "30 finding states CHL final no" in lines
    assert "note text place" in lines
    assert "20 Finding 20 has a text that is long line 1" in lines
    assert "and 10 more finding; --most 30 shows all" in lines
    assert not any("Finding 21" in line for line in lines)


def test_a_row_of_many_records_says_where_the_words_stand_that_it_shows():
    text = "The register of Elmford\n\n" + "\n\n".join(
        f"Finding {n} has a text that is quite long" for n in range(1, 31)
    )
    document = hrdocs.read(text.encode(), media_type="text/plain")
    title = document.quote("states", 16, 23)
    records = tuple(
        Finding(
            text=document.text_of(block),
            states=("CHL",),
            note=f"{n}",
            evidence=(title, document.quote("text", block.start, block.end)),
        )
        for n, block in enumerate(document.blocks[1:], 1)
    )
    console = Console(width=120, record=True, file=io.StringIO(), color_system=None)
    console.print(show.result(ParseResult(document=document, records=records), most=3))
    lines = [" ".join(line.split()) for line in console.export_text().splitlines()]
    assert "3 Finding 3 has a text that is quite long line 7" in lines


def test_the_words_of_many_records_are_a_field_that_most_have_and_a_person_can_read():
    @attrs.frozen(kw_only=True)
    class Tagged(hrdocs.Record):
        kind: ClassVar[str] = "tagged"
        of: str
        themes: tuple[str, ...]
        parties: tuple[Finding, ...] = ()
        address: str | None = None
        left: tuple[str, ...] | None = None

    document = a_result("Words that are found.").document
    party = Finding(text="a party whose fields are long enough for a column of words", states=("CHL",), note=None)
    records = tuple(
        Tagged(
            of="a" * 64 if n == 9 else f"upr-position/report/115.{n}",
            themes=(f"Rights of {n} persons at sea and in ports",),
            parties=(party,) * n,
            address="https://a.example/" + 9 * "long/" if n < 3 else None,
        )
        for n in range(1, 11)
    )
    console = Console(width=120, record=True, file=io.StringIO(), color_system=None)
    console.print(show.result(ParseResult(document=document, records=records)))
    lines = [" ".join(line.split()) for line in console.export_text().splitlines()]
    assert "10 tagged" in lines  # nothing is said of a field that none has
    assert "of themes place" in lines
    assert "upr-position/report/115.1 Rights of 1 persons at sea and in ports" in lines
    assert "Rights of 9 persons at sea and in ports" in lines


def test_a_data_package_says_what_the_columns_hold(registry):
    files = written(registry, "csv", a_result())
    tables = {each["path"]: each for each in json.loads(files["datapackage.json"])["resources"]}
    assert tables.keys() == files.keys() - {"datapackage.json"}
    for path, table in tables.items():
        assert table["hash"] == f"sha256:{hashlib.sha256(files[path]).hexdigest()}"
        assert table["bytes"] == len(files[path])
        assert [each["name"] for each in table["schema"]["fields"]] == next(
            csv.reader(io.StringIO(files[path].decode()))
        )
    types = {each["name"]: each["type"] for each in tables["finding.csv"]["schema"]["fields"]}
    assert types == {
        **dict.fromkeys(("source", "document", "id", "language", "text", "note"), "string"),
        **{"page": "integer", "states": "array", "final": "boolean", "evidence": "array"},
    }
    assert tables["finding.csv"]["schema"]["primaryKey"] == ["id"]


def on_pages() -> ParseResult:
    """Give a result whose record quotes two lines of the second page."""
    boxes = [hrdocs.Region(page=2, x0=100, top=top, x1=900, bottom=top + 80) for top in (100, 200, 300)]
    document = attrs.evolve(
        a_result("One line. Two lines. Three.").document,
        pages=(model.Page(number=1, width=5, height=9), model.Page(number=2, width=5, height=9)),
        lines=tuple(model.LineBox(start=n * 10, end=n * 10 + 9, region=box) for n, box in enumerate(boxes)),
    )
    return ParseResult(
        document=document, records=(Finding(id="x", text="a", evidence=(document.quote("text", 5, 20),)),)
    )


def test_evidence_of_every_table_has_page_and_boxes(registry):
    boxes = [{"page": 2, "x0": 100, "top": top, "x1": 900, "bottom": top + 80} for top in (100, 200)]
    [row] = csv.DictReader(io.StringIO(written(registry, "csv", on_pages())["finding.csv"].decode()))
    assert row["page"] == "2"
    assert json.loads(row["evidence"])[0]["regions"] == boxes
    line = json.loads(written(registry, "jsonl", on_pages())[""].splitlines()[1])
    assert line["evidence"][0]["regions"] == boxes
    assert (
        "p. 2 (100, 100, 900, 180); p. 2 (100, 200, 900, 280)" in written(registry, "markdown", on_pages())[""].decode()
    )


def test_evidence_without_pages_has_its_line(registry):
    line = json.loads(written(registry, "jsonl", a_result())[""].splitlines()[1])
    assert line["evidence"][0]["line"] == 1
    assert (line["evidence"][0]["regions"], line["evidence"][0]["xpath"]) == ([], None)


FAILED = hrdocs.FailedSource(
    path="b/a.pdf", sha256="0" * 64, code="encrypted-source", message="b/a.pdf: asks | for one"
)


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        ("json", "", b'{"error":{"code":"encrypted-source","message":"b/a.pdf: asks | for one","path":"b/a.pdf"'),
        ("jsonl", "", b'{"code":"encrypted-source","kind":"error",'),
        ("csv", "errors.csv", b"path,sha256,code,message\nb/a.pdf,000"),
        ("markdown", "", rb"- no document: b/a.pdf: asks \| for one"),
    ],
)
def test_a_source_that_failed_stands_in_every_output(registry, name, file, words):
    assert words in written(registry, name, a_result(), FAILED)[file]
    assert written(registry, name, FAILED)[file]


def test_a_writer_that_does_not_ask_for_failed_sources_is_given_none():
    own = writer(stream=lambda results: [("", b"".join(each.document.text.encode() for each in results))])
    assert own.written([FAILED, a_result("Words.")]) == {"": b"Words."}


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "markdown"])
def test_results_are_written_one_by_one(registry, name):
    taken = []

    def results():
        for n in range(3):
            taken.append(n)
            yield a_result(f"Result {n}")

    next(iter(registry.writer(name).pieces(results())))
    assert taken == [0]


def writer(**functions):
    return hrdocs.WriterPlugin(name="own", api=1, summary="", suffix=".own", **functions)


def fails(results):
    raise KeyError("x")


@pytest.mark.parametrize(
    ("functions", "fault"),
    [
        ({"write": lambda results: {"": "text"}}, "gave str for 'its file', not bytes"),
        ({"write": lambda results: b"bytes"}, "returned bytes, not a dictionary"),
        ({"write": fails}, r"failed in \S*test_writers\.py, line \d+ \(KeyError: 'x'\)"),
        ({"stream": lambda results: [b"bytes"]}, "gave bytes, not the name of a file and bytes"),
        ({"stream": lambda results: None}, r"failed \(TypeError: 'NoneType' object is not iterable"),
        ({"stream": fails}, r"failed in \S*test_writers\.py, line \d+ .KeyError"),
        ({"stream": lambda results: [("a", None)]}, "gave NoneType for 'a', not bytes"),
        ({"stream": lambda results: (1 / 0 for _ in "x")}, r"failed in \S+, line \d+ .ZeroDivisionError"),
    ],
)
def test_a_writer_that_gives_something_else_is_at_fault(functions, fault):
    with pytest.raises(hrdocs.errors.PluginCrashed, match=f"writer 'own' {fault}"):
        writer(**functions).written([a_result()])


def test_a_writer_of_old_is_a_writer():
    assert writer(write=lambda results: {"": b"x"}).written([]) == {"": b"x"}


def test_a_writer_writes():
    with pytest.raises(ValueError, match="needs write= or stream="):
        writer()
