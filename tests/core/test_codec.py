"""JSON and back: equal objects, canonical bytes (RFC 8785), refusals with a path. Many documents are made up."""

import enum
import json

import attrs
import hypothesis.strategies as st
import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings

import hrdocs
from hrdocs import codec
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import CodecError
from hrdocs.model import (
    Block,
    BlockKind,
    BlockRole,
    Cell,
    Confidence,
    Document,
    Evidence,
    LineBox,
    Link,
    Mark,
    Match,
    Metadata,
    Origin,
    Page,
    ParseResult,
    ParserRun,
    Record,
    Region,
    SourceIdentity,
    Translation,
)
from hrdocs.registry import Registry


class Colour(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


@attrs.frozen(kw_only=True)
class Part:
    text: str
    colour: Colour | None = None


@attrs.frozen(kw_only=True)
class Exhibit(Record):
    kind = "exhibit"

    title: str
    colour: Colour
    number: int | None = None
    final: bool = False
    tags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Plugin:
    @hrdocs.hookimpl
    def hrdocs_parsers(self):
        return [
            hrdocs.ParserPlugin(
                name="exhibits",
                api=1,
                summary="",
                detect=lambda document: None,
                parse=lambda document: ParseResult(document=document),
                record_types=(Exhibit,),
            )
        ]


REGISTRY = Registry.of(Plugin())

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
words = st.text("abcdefgh-_ü", min_size=1, max_size=8)
naturals = st.integers(0, 2**31)


def values(cls, **fields):
    return st.builds(cls, **fields)


def some(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


ranges = {"start": naturals, "end": naturals}
regions = values(Region, page=naturals, x0=naturals, top=naturals, x1=naturals, bottom=naturals)
evidences = values(Evidence, field=words, exact=texts, **ranges)
diagnostics = values(
    Diagnostic,
    code=words,
    message=texts,
    severity=st.sampled_from(Severity),
    start=st.none() | naturals,
    end=st.none() | naturals,
)
blocks = values(
    Block,
    kind=st.sampled_from(BlockKind),
    role=st.sampled_from(BlockRole),
    level=st.none() | naturals,
    marker=st.none() | texts,
    language=st.none() | words,
    language_basis=st.none() | words,
    regions=some(regions),
    xpath=st.none() | texts,
    line=st.none() | naturals,
    cells=some(
        values(
            Cell, row=naturals, column=naturals, row_span=naturals, column_span=naturals, header=st.booleans(), **ranges
        )
    ),
    marks=some(values(Mark, marker=texts, **ranges)),
    links=some(values(Link, target=texts, **ranges)),
    **ranges,
)
metadata = values(
    Metadata,
    title=st.none() | texts,
    agenda_items=some(texts),
    languages=some(words),
    translations=some(values(Translation, language=words, url=texts)),
    evidence=some(evidences),
    origins=some(values(Origin, field=words, place=texts)),
)
documents = values(
    Document,
    source=values(SourceIdentity, sha256=words, media_type=words, byte_length=naturals, name=st.none() | texts),
    text=texts,
    blocks=some(blocks),
    format=st.none() | words,
    metadata=metadata,
    pages=some(values(Page, number=naturals, width=naturals, height=naturals)),
    lines=some(values(LineBox, region=regions, **ranges)),
    diagnostics=some(diagnostics),
)
parts = values(Part, text=texts, colour=st.none() | st.sampled_from(Colour))
records = values(
    Exhibit,
    id=words,
    document=words,
    language=st.none() | words,
    evidence=some(evidences),
    title=texts,
    colour=st.sampled_from(Colour),
    number=st.none() | st.integers(-(2**53) + 1, 2**53 - 1),
    final=st.booleans(),
    tags=some(texts),
    parts=some(parts),
)
matches = values(Match, confidence=st.sampled_from(Confidence), reason=texts, evidence=some(evidences))
results = values(
    ParseResult,
    document=documents,
    records=some(records),
    diagnostics=some(diagnostics),
    parser=st.none() | values(ParserRun, name=words, detection=st.none() | matches),
)
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@often
@given(results)
def test_a_result_reads_back_equal(result):
    again = codec.loads_result(codec.dumps(result), REGISTRY)
    assert again == result
    assert [type(record) for record in again.records] == [type(record) for record in result.records]


@often
@given(results)
def test_bytes_are_canonical(result):
    assert codec.dumps(result) == rfc8785.dumps(codec.to_data(result)) + b"\n"


@often
@given(documents)
def test_a_document_reads_back_equal_with_the_boxes_of_lines(document):
    loaded = codec.loads_document(codec.dumps(document))
    assert loaded == document
    assert loaded.lines == document.lines


@often
@given(results)
def test_the_same_again_gives_the_same_bytes(result):
    written = codec.dumps(result)
    assert codec.dumps(codec.loads_result(written, REGISTRY)) == written


SAMPLE = ParseResult(
    document=Document(
        source=SourceIdentity(sha256="0" * 64, media_type="text/plain", byte_length=4, name="a.txt"),
        text="Text",
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=4),),
        metadata=Metadata(title="T", evidence=(Evidence(field="title", start=0, end=1, exact="T"),)),
    ),
    records=(
        Exhibit(title="One", colour=Colour.RED, parts=(Part(text="a"),)),
        Exhibit(title="Two", colour=Colour.BLUE),
    ),
    diagnostics=(Diagnostic(code="lost-number", message="gone"),),
    parser=ParserRun(name="exhibits", detection=Match(confidence=Confidence.WEAK, reason="so")),
)


def broken(path, value):
    """Return the sample's JSON with one value put at a path of keys and places, or taken away (...)."""
    data = json.loads(codec.dumps(SAMPLE))
    place = data
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (["extra"], 1, "$.extra: unknown field"),
        (["document", "extra"], 1, "$.document.extra: unknown field"),
        (["document", "blocks", 0, "colour"], 1, "$.document.blocks[0].colour: unknown field"),
        (
            ["document", "metadata", "evidence", 0, "prefix"],
            "",
            "$.document.metadata.evidence[0].prefix: unknown field",
        ),
        (["records", 1, "shape"], "round", "$.records[1].shape: unknown field"),
        (["records", 0, "parts", 0, "shape"], "round", "$.records[0].parts[0].shape: unknown field"),
        (["diagnostics", 0, "extra"], 1, "$.diagnostics[0].extra: unknown field"),
        (["parser", "detection", "extra"], 1, "$.parser.detection.extra: unknown field"),
        (["records"], ..., "$.records: is missing"),
        (["document", "text"], ..., "$.document: "),
        (["records", 0, "title"], ..., "$.records[0]: "),
        (["records", 0, "title"], 7, "$.records[0].title: "),
        (["records", 0, "colour"], "green", "$.records[0].colour: "),
        (["records", 0, "kind"], "poem", "$.records[0].kind: unknown kind 'poem'; known are exhibit"),
        (["records", 0, "kind"], ..., "$.records[0].kind: unknown kind None"),
        (["records", 0, "kind"], ["exhibit"], "$.records[0].kind: unknown kind ['exhibit']"),
        (["records", 0], "x", "$.records[0]: expected an object"),
        (["records"], {}, "$.records: expected an array"),
        (["document", "blocks", 0, "start"], "0", "$.document.blocks[0].start: "),
        (["document", "blocks", 0, "start"], 0.5, "$.document.blocks[0].start: "),
        (["document", "blocks", 0, "kind"], "poem", "$.document.blocks[0].kind: "),
    ],
)
def test_what_does_not_fit_is_refused_with_its_path(path, value, said):
    with pytest.raises(CodecError) as caught:
        codec.loads_result(broken(path, value), REGISTRY)
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize("data", ["", "{", "nonsense", b"\xff\xfe", "[" * 100_000, "[1]", "null", '"text"'])
def test_what_is_no_object_is_refused(data):
    with pytest.raises(CodecError, match=r"not JSON|expected an object"):
        codec.loads_result(data, REGISTRY)


def test_a_registry_without_records_knows_no_kind():
    with pytest.raises(CodecError, match="unknown kind 'exhibit'"):
        codec.loads_result(codec.dumps(SAMPLE), Registry.of(core=False))


def test_what_was_written_is_on_one_line():
    written = codec.dumps(SAMPLE)
    assert written.endswith(b"}\n")
    assert written.count(b"\n") == 1


@pytest.mark.parametrize("text", ["\u2028", "\x7f", "\x1f", '"\\/', "é", "😀", "\ue000", "\u0600"])
def test_characters_are_written_as_the_standard_asks(text):
    assert codec.canonical({"t": text, text: 1}) == rfc8785.dumps({"t": text, text: 1})
