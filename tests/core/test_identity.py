"""Ids: what identifies a record in its document, and nothing else."""

import attrs
import pytest

import hrdocs
from hrdocs.identity import identified, names
from hrdocs.model import Evidence, Record


@attrs.frozen(kw_only=True)
class Reply(Record):
    kind = "reply"
    key = ("stage", "number")
    number: str | None = None
    stage: str | None = None
    text: str = ""


@attrs.frozen(kw_only=True)
class Remark(Record):
    kind = "remark"
    anchor = "text"
    text: str = ""
    speaker: str | None = None


@attrs.frozen(kw_only=True)
class Whole(Record):
    kind = "whole"
    key = ()
    title: str = ""


def quoted(field, start, end):
    return Evidence(field=field, start=start, end=end, exact="x" * (end - start))


TEXT = quoted("text", 10, 20)
REPLY = Reply(document="d", number="1", stage="report", text="Yes", evidence=(TEXT,))
REMARK = Remark(document="d", text="Good", evidence=(TEXT,))
WHOLE = Whole(document="d", title="T", evidence=(quoted("title", 0, 1),))


def ids(*records):
    return [record.id for record in identified(records, records[0].document)]


@pytest.mark.parametrize(
    ("record", "change"),
    [
        (REPLY, {"text": "Yes, in part"}),
        (REPLY, {"evidence": (quoted("text", 5, 30),)}),
        (REPLY, {"language": "fr"}),
        (REPLY, {"id": "an older one"}),
        (REMARK, {"speaker": "Bai"}),
        (REMARK, {"text": "good"}),
        (REMARK, {"evidence": (quoted("speaker", 2, 5), TEXT)}),
        (REMARK, {"evidence": (TEXT, quoted("text", 40, 50))}),
        (WHOLE, {"title": "Another", "evidence": ()}),
    ],
)
def test_a_better_value_changes_no_id(record, change):
    assert ids(record) == ids(attrs.evolve(record, **change))


@pytest.mark.parametrize(
    ("record", "change"),
    [
        (REPLY, {"number": "2"}),
        (REPLY, {"stage": "plenary"}),
        (REPLY, {"stage": None}),
        (REPLY, {"document": "e"}),
        (REMARK, {"evidence": (quoted("text", 11, 20),)}),
        (REMARK, {"document": "e"}),
        (WHOLE, {"document": "e"}),
    ],
)
def test_what_identifies_a_record_changes_its_id(record, change):
    assert ids(record) != ids(attrs.evolve(record, **change))


def test_a_key_of_nothing_but_nulls_leaves_it_to_the_words():
    one = attrs.evolve(REPLY, number=None, stage=None)
    assert ids(one) != ids(attrs.evolve(one, evidence=(quoted("text", 30, 40),)))


def test_kinds_are_told_apart():
    assert ids(attrs.evolve(REMARK)) != ids(attrs.evolve(REPLY, number=None, stage=None))


def test_records_that_nothing_tells_apart_are_numbered():
    first, second, third = ids(REPLY, attrs.evolve(REPLY, text="No"), REPLY)
    assert len({first, second, third}) == 3
    assert [first, second] == ids(REPLY, REPLY)
    assert first == ids(REPLY)[0]


def test_a_record_without_words_has_an_id():
    one, two = ids(Remark(document="d"), Remark(document="d"))
    assert len(one) == 64
    assert one != two


def test_parse_gives_every_record_an_id_of_its_own():
    result = hrdocs.parse(b"See A/RES/60/251 and https://example.org and A/RES/60/251 again.", keep_unknown=True)
    assert len({record.id for record in result.records}) == len(result.records) == 3


def test_names_are_kind_and_key_or_place_and_know_no_document():
    second = attrs.evolve(REPLY, text="No", evidence=(quoted("text", 40, 50),))
    records = (REPLY, REMARK, second, attrs.evolve(REMARK, text="x", evidence=(quoted("text", 60, 61),)), WHOLE)
    expected = ["reply/report/1", "remark/1", "reply/report/1#2", "remark/2", "whole"]
    for document in ("d", "another"):
        placed = identified(records, document)
        assert list(names(placed).values()) == expected
        assert list(names(placed)) == [each.id for each in placed]


def test_a_key_without_values_gives_a_name_by_place():
    assert list(names(identified([Reply(evidence=(TEXT,))], "d")).values()) == ["reply/1"]
