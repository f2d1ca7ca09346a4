"""The values that everything is made of: frozen, keyword-only, with tuples inside; and the questions they answer."""

import inspect

import attrs
import pytest

import hrdocs
from hrdocs import model
from hrdocs.model import (
    Block,
    BlockKind,
    BlockRole,
    Document,
    Evidence,
    LineBox,
    Metadata,
    Origin,
    Region,
    SourceIdentity,
)

CLASSES = [each for _, each in inspect.getmembers(model, attrs.has)]
SOURCE = SourceIdentity(sha256="ab" * 32, media_type="text/plain", byte_length=9, name="a.txt")


def document(**changes):
    fields = {
        "source": SOURCE,
        "text": "One two\n\nThree",
        "blocks": (
            Block(kind=BlockKind.PARAGRAPH, start=0, end=7),
            Block(kind=BlockKind.FURNITURE, start=9, end=14, role=BlockRole.FURNITURE),
        ),
    }
    return Document(**(fields | changes))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_values_are_frozen_keyword_only_and_hold_no_lists(cls):
    parameters = list(inspect.signature(cls).parameters.values())
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters)
    assert cls.__setattr__ is not object.__setattr__
    assert not [field.name for field in attrs.fields(cls) if "list[" in str(field.type)]


def test_a_value_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        document().text = "other"


def test_text_of_a_block_and_the_body():
    whole = document()
    assert [whole.text_of(block) for block in whole.blocks] == ["One two", "Three"]
    assert [whole.text_of(block) for block in whole.body()] == ["One two"]


@pytest.mark.parametrize(
    ("position", "kind"), [(0, "paragraph"), (6, "paragraph"), (7, None), (9, "furniture"), (14, None)]
)
def test_the_block_at_a_position(position, kind):
    block = document().block_at(position)
    assert (block.kind.value if block else None) == kind


def test_a_quotation_of_the_text():
    assert document().quote("field", 4, 7) == Evidence(field="field", start=4, end=7, exact="two")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2), (0, 99)])
def test_a_range_that_quotes_nothing_is_refused(start, end):
    with pytest.raises(ValueError, match="empty or outside the text"):
        document().quote("field", start, end)


def region(page, top):
    return Region(page=page, x0=0, top=top, x1=100, bottom=top + 10)


def test_regions_are_those_of_lines_while_they_are_known():
    lines = (LineBox(start=0, end=3, region=region(1, 0)), LineBox(start=4, end=7, region=region(1, 20)))
    assert document(lines=lines).regions(4, 6) == (region(1, 20),)
    assert document(lines=lines).regions(2, 5) == (region(1, 0), region(1, 20))


def test_regions_of_what_is_quoted_are_its_own():
    lines = (LineBox(start=0, end=3, region=region(1, 0)), LineBox(start=4, end=7, region=region(1, 20)))
    piece = LineBox(start=5, end=7, region=Region(page=1, x0=40, top=20, x1=100, bottom=30))
    quoting = document(lines=lines, quoted=(piece,))
    assert quoting.regions(5, 7) == (piece.region,)
    assert quoting.regions(5, 9) == (piece.region,)
    assert quoting.regions(0, 7) == (region(1, 0), region(1, 20))
    assert quoting.regions(5, 6) == (region(1, 20),)
    assert quoting == document(lines=lines)


def test_regions_are_those_of_blocks_otherwise():
    blocks = (Block(kind=BlockKind.PARAGRAPH, start=0, end=7, regions=(region(1, 0), region(2, 0))),)
    assert document(blocks=blocks).regions(4, 6) == (region(1, 0), region(2, 0))
    assert document(blocks=blocks).regions(8, 9) == ()


def test_boxes_of_lines_do_not_make_documents_differ():
    assert document() == document(lines=(LineBox(start=0, end=3, region=region(1, 0)),))


def test_values_print_in_a_line():
    for value in (document(), hrdocs.ParseResult(document=document())):
        assert "\n" not in repr(value)
        assert len(repr(value)) < 200
        assert "a.txt" in repr(value)


CARRIER = Metadata(
    title="page",
    publisher="Herald",
    origins=(Origin(field="title", place="html:title"), Origin(field="publisher", place="meta:og:site_name")),
)
OWN = Metadata(title="Own", agenda_items=("4",), evidence=(Evidence(field="title", start=0, end=3, exact="Own"),))


def test_what_the_document_says_lies_over_what_the_carrier_says():
    both = CARRIER.overlaid_with(OWN)
    assert (both.title, both.publisher, both.agenda_items) == ("Own", "Herald", ("4",))
    assert [origin.field for origin in both.origins] == ["publisher"]
    assert [evidence.field for evidence in both.evidence] == ["title"]


def test_nothing_laid_over_changes_nothing():
    assert CARRIER.overlaid_with(Metadata()) == CARRIER
    assert Metadata().overlaid_with(CARRIER) == CARRIER


def test_levels_of_a_match_compare():
    ranks = [hrdocs.Confidence.WEAK.rank, hrdocs.Confidence.STRONG.rank, hrdocs.Confidence.CERTAIN.rank]
    assert ranks == sorted(set(ranks))


def test_records_of_a_kind_come_in_order():
    first, second = (attrs.make_class(name, {}, bases=(hrdocs.Record,), class_body={"kind": name}) for name in "ab")
    result = hrdocs.ParseResult(document=document(), records=(first(), second(), first(id="2")))
    assert [record.id for record in result.of_kind("a")] == ["", "2"]
    assert result.of_kind("c") == ()
