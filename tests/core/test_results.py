"""What a programmer asks of a result: records by class, their words, the sentences around them, JSON, rows."""

import io
import json
import sys
from pathlib import Path

import attrs
import pytest
from rich.console import Console

import hrdocs
from hrdocs import model, show
from hrdocs.readers.assemble import Assembler

NOTE = Path(__file__).parents[2] / "examples" / "data" / "note_verbale.pdf"


@attrs.frozen(kw_only=True)
class Promise(hrdocs.Record):
    kind = "promise"

    number: str
    order: int = 1
    kept: bool | None = None


@attrs.frozen(kw_only=True)
class Other(hrdocs.Record):
    kind = "other"


def a_result(*numbers: str) -> hrdocs.ParseResult:
    assembler = Assembler()
    assembler.add(hrdocs.BlockKind.PARAGRAPH, "It begins. It goes on. It promises 26.10. It ends. Nobody asks.", line=3)
    assembler.add(hrdocs.BlockKind.PARAGRAPH, "Another paragraph.", line=5)
    document = assembler.document(hrdocs.Source(data=b"x", media_type="text/plain", name="a.txt"))
    at = document.text.index("26.10")
    evidence = (document.quote("number", at, at + 5), document.quote("kept", 0, 2))
    records = tuple(Promise(number=number, evidence=evidence) for number in numbers)
    return hrdocs.ParseResult(document=document, records=(*records, Other()), declared=frozenset({"promise", "other"}))


def test_records_of_a_class_are_of_that_class():
    result = a_result("1", "2")
    assert [each.number for each in result.of_type(Promise)] == ["1", "2"]
    assert result.of_type(Other) == result.of_kind("other")
    assert len(result.of_type(hrdocs.Record)) == 3


def test_a_kind_that_nobody_declares_is_refused():
    with pytest.raises(ValueError, match="no record is of kind 'pormise'; there is other or promise"):
        a_result().of_kind("pormise")
    assert a_result().of_kind("promise") == ()
    assert attrs.evolve(a_result(), declared=frozenset()).of_kind("pormise") == ()


def test_a_record_gives_the_words_of_a_field():
    [promise] = a_result("26.10").of_type(Promise)
    assert [each.exact for each in promise.evidence_for("number")] == ["26.10"]
    assert promise.evidence_for("order") == ()
    with pytest.raises(ValueError, match="promise has no field 'nubmer'"):
        promise.evidence_for("nubmer")


@attrs.frozen(kw_only=True)
class Tagged(hrdocs.Record):
    kind = "tagged"

    themes: tuple[str, ...] = ()


def a_tagged_result():
    result = a_result()
    quoted = tuple(
        result.document.quote(
            f"themes.{name}", result.document.text.index(words), result.document.text.index(words) + 5
        )
        for name, words in (("Going", "It goes"), ("Asking", "Nobody"))
    )
    record = Tagged(themes=("Asking", "Going"), evidence=quoted, document="d", id="1")
    return attrs.evolve(result, records=(record,), declared=frozenset({"tagged"}))


def test_words_of_one_value_of_a_field_are_words_of_the_field():
    result = a_tagged_result()
    [record] = result.records
    assert [each.exact for each in record.evidence_for("themes")] == ["It go", "Nobod"]
    assert hrdocs.to_rows(result, "tagged")[0]["themes_words"] == "It go | Nobod"


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("csv", "Asking; Going,It go | Nobod,\n"),
        ("markdown", "| themes | Asking; Going | “It go”; “Nobod” | line 3 |"),
        ("terminal", "“It go” [line 3]; “Nobod” [line 3]"),
        ("notebook", "<q>It go</q><q>Nobod</q>"),
    ],
)
def test_every_view_shows_the_words_of_one_value_of_a_field(view, words):
    result = a_tagged_result()
    if view == "terminal":
        page = Console(width=120, record=True, file=io.StringIO(), color_system=None)
        page.print(show.result(result))
        assert words in page.export_text()
    elif view == "notebook":
        assert words in result._repr_html_()
        assert words in result.records[0]._repr_html_()
    else:
        writer = hrdocs.Registry.of().writer(view)
        assert any(words in data.decode() for data in writer.written([result]).values())


def shown_at(width: int, result: hrdocs.ParseResult) -> str:
    page = Console(width=width, record=True, file=io.StringIO(), color_system=None)
    page.print(show.result(result))
    return "\n".join(line.rstrip() for line in page.export_text().splitlines())


@attrs.frozen(kw_only=True)
class Sorted(hrdocs.Record):
    kind = "sorted"

    of: str
    themes: tuple[str, ...] = ()
    state: str = "ISL"


def test_a_row_without_values_of_a_list_is_empty_and_stands_where_what_it_is_of_does():
    document = a_result().document
    second = document.text.index("Another")
    first, of = document.quote("state", 0, 2), document.quote("of", second, second + 7)
    theme = document.quote("themes.Migrants", second, second + 7)
    tagged = Sorted(of="promise/1", themes=("Migrants", "Rights of the Child"), evidence=(first, theme))
    bare = [Sorted(of=f"promise/{n}", evidence=(first, of)) for n in range(2, 10)]
    page = shown_at(80, hrdocs.ParseResult(document=document, records=(tagged, *bare)))
    assert [line.split() for line in page.splitlines() if "promise/" in line][:2] == [
        ["promise/1", "Migrants;", "Rights", "of", "the", "Child", "line", "5"],
        ["promise/2", "line", "5"],
    ]


def test_words_that_stand_for_a_value_that_is_not_there_are_in_quotation_marks():
    result = a_result(*map(str, range(9)))
    assert "“26.10” … “It”" in shown_at(80, result)


@attrs.frozen(kw_only=True)
class Link(hrdocs.Record):
    kind = "link"

    target: str
    url: str


def test_an_address_is_whole_in_a_narrow_terminal_and_said_once():
    address = f"https://example.org/{'a' * 70}"
    document = a_result().document
    page = shown_at(60, hrdocs.ParseResult(document=document, records=(Link(target=address, url=address),)))
    assert page.count("https://") == 1
    assert page.partition("target")[2].count("a") == address.count("a")
    assert "url" not in page


def test_a_remark_has_its_place_and_lines_that_stand_under_each_other():
    result = a_result()
    at = result.document.text.index("Another")
    note = hrdocs.Diagnostic(code="lost-number", message="a number is lost " * 6, start=at, end=at + 7)
    page = shown_at(60, attrs.evolve(result, diagnostics=(note,)))
    remark = page.partition("to look at\n")[2].splitlines()
    assert remark[0].startswith("  warning: lost-number: a number is lost")
    assert remark[1].startswith("  ")
    assert " ".join(remark).strip().endswith("[line 5]")


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        (0, "It promises 26.10."),
        (1, "It goes on. It promises 26.10. It ends."),
        (9, "It begins. It goes on. It promises 26.10. It ends. Nobody asks."),
    ],
)
def test_context_is_the_sentences_around_a_quotation(sentences, words):
    result = a_result("26.10")
    [evidence] = result.of_type(Promise)[0].evidence_for("number")
    assert result.context(evidence, sentences=sentences) == words


def test_rows_have_page_and_words_and_are_all_alike():
    rows = hrdocs.to_rows([a_result("26.1", "26.10"), a_result()], "promise")
    assert [row["number"] for row in rows] == ["26.1", "26.10"]
    assert rows[0]["number_words"] == "26.10"
    assert rows[0]["source"] == "a.txt"
    assert rows[0]["page"] is None
    assert "evidence" not in rows[0]
    assert hrdocs.to_rows(a_result(), "promise") == []
    failed = hrdocs.FailedSource(path="b", code="unreadable-source", message="b: is empty")
    assert hrdocs.to_rows([failed, a_result("1")], "promise")[0]["number"] == "1"


def test_strings_stay_strings_in_a_data_frame():
    pandas = pytest.importorskip("pandas")
    frame = hrdocs.to_dataframe(a_result("26.1", "26.10", "26.100"), "promise")
    assert list(frame["number"]) == ["26.1", "26.10", "26.100"]
    assert isinstance(frame["number"].dtype, pandas.StringDtype)
    assert str(frame["order"].dtype) == "Int64"
    assert frame["number"].nunique() == 3


@pytest.mark.formats
def test_a_loaded_result_is_the_live_one_with_its_boxes():
    live = hrdocs.parse(NOTE)
    loaded = hrdocs.loads(live.to_json())
    assert loaded == live
    assert json.loads(live.to_json()) == live.to_dict()
    for record in live.records:
        for each in record.evidence:
            boxes = loaded.document.regions(each.start, each.end)
            assert boxes == live.document.regions(each.start, each.end) != ()
    with pytest.raises(ValueError, match="no record is of kind 'pledeg'"):
        loaded.of_kind("pledeg")


def test_places_are_those_of_the_document_whatever_the_order_of_its_lines():
    box = hrdocs.Region(page=1, x0=0, top=0, x1=9, bottom=9)
    ranges = [(0, 30), (2, 5), (6, 9), (31, 40), (35, 38)]
    lines = tuple(model.LineBox(start=a, end=b, region=attrs.evolve(box, x0=a)) for a, b in ranges)
    document = attrs.evolve(a_result().document, lines=lines, pages=(model.Page(number=1, width=9, height=9),))
    from hrdocs import places

    for start in range(0, 42):
        for end in range(start + 1, 43):
            touched = sorted((line for line in lines if line.start < end and start < line.end), key=lambda it: it.start)
            assert places.regions(document, start, end) == tuple(line.region for line in touched)
            assert document.regions(start, end) == places.regions(document, start, end)


def test_fewer_sentences_than_none_are_refused():
    result = a_result("1")
    with pytest.raises(ValueError, match="sentences is -1; give 0"):
        result.context(result.document.quote("x", 0, 1), sentences=-1)


def test_the_page_of_a_record_is_that_of_its_own_words():
    """A State is named on the first page, and what it pledges far behind."""
    pages = tuple(model.Page(number=number, width=900, height=900) for number in (1, 2))
    boxes = [model.Region(page=number, x0=0, top=0, x1=9, bottom=9) for number in (1, 2)]
    lines = (model.LineBox(start=0, end=10, region=boxes[0]), model.LineBox(start=10, end=60, region=boxes[1]))
    document = attrs.evolve(a_result().document, text="x" * 60, pages=pages, lines=lines)
    state, words = document.quote("state", 0, 7), document.quote("text", 20, 60)
    part = document.quote("themes.Housing", 20, 24)
    from hrdocs import places

    def of_kind(name, **settings):
        return attrs.frozen(kw_only=True)(type(name, (hrdocs.Record,), {"kind": name, **settings}))

    plain, anchored, whole = of_kind("plain"), of_kind("anchored", anchor="state"), of_kind("whole", key=())
    for evidence in ((state, words), (words, state), (state, part, words)):
        assert places.own_words(evidence, plain) == (words,)
        assert places.own_words(evidence, anchored) == (state,)
        assert places.own_words(evidence, whole) == evidence
        assert places.page_of_record(document, plain(evidence=evidence)) == 2
        assert places.page_of_record(document, anchored(evidence=evidence)) == 1
        assert places.page_of_record(document, whole(evidence=evidence)) == 1
    assert places.own_words((part,), of_kind("themed", anchor="themes")) == (part,)
    assert places.own_words((), plain) == ()


@pytest.mark.formats
def test_tables_give_the_page_of_each_pledge():
    result = hrdocs.parse(NOTE)
    assert {row["page"] for row in hrdocs.to_rows(result, "pledge")} == {2}
    assert {row["page"] for row in hrdocs.to_rows(result, "communication")} == {1}


def test_public_names_are_these():
    """A name that goes or comes here is a change to tell in CHANGELOG.md."""
    assert {name for name in hrdocs.__all__ if name in vars(hrdocs)} >= {
        *("PLUGIN_API", "AnnotatorPlugin", "Block", "BlockKind", "BlockRole", "Confidence", "Diagnostic", "Document"),
        *(
            "Evidence",
            "FailedSource",
            "HrdocsError",
            "Match",
            "Metadata",
            "ParseResult",
            "ParserPlugin",
            "ReaderPlugin",
        ),
        *("Reading", "Record", "Region", "Registry", "Severity", "Source", "WriterPlugin", "detect", "errors"),
        *("hookimpl", "loads", "parse", "per_document", "read", "to_dataframe", "to_rows"),
    }
    members = {name for name in dir(hrdocs.ParseResult) if not name.startswith("_")}
    assert members == {
        *("document", "records", "diagnostics", "parser", "declared"),
        *("of_kind", "of_type", "context", "crop", "exact_regions", "to_dict", "to_json"),
    }


def test_a_missing_pandas_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    said = r"pandas is not installed; pip install 'hrdocs\[pandas\]'"
    with pytest.raises(hrdocs.errors.MissingExtra, match=said):
        hrdocs.to_dataframe(a_result("26.1"), "promise")
    with pytest.raises(hrdocs.errors.MissingExtra, match=said):
        hrdocs.Dataset("out").to_pandas("promise")
