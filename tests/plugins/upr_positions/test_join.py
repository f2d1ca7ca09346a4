"""Joining the documents of one review."""

import attrs
import pytest

import hrdocs
from hrdocs_upr_positions import join, parse, reviews

SUPPORTED = "[62.] The recommendations below enjoy the support of Iceland:"
OPEN = "[63.] The following recommendations will be examined by Iceland, which will respond in due time:"


REPLIES = [["No.", "Position of Iceland"], ["1.", "Iceland accepts the recommendation."], ["2.", "Rejected."]]


@pytest.fixture
def sources(report, addendum):
    supported = (SUPPORTED, "[1.] Train judges (Chad);", "[2.] Sign (Chad); ratify (Mali);")
    return [parse(report(*supported, OPEN, "[1.] Leave (Peru);", "[2.] Go (Fiji).")), parse(addendum(REPLIES))]


def by_number(rows):
    return {row.number: row for row in rows}


def test_a_bare_number_finds_the_list_that_was_left_open(sources):
    rows = by_number(join(sources))
    assert list(rows) == ["62.1", "62.2", "62.2.1", "63.1", "63.2"]
    assert (rows["63.1"].report, rows["63.1"].addendum, rows["63.1"].latest) == ("deferred", "supported", "supported")
    assert (rows["63.2"].latest, rows["63.2"].latest_stage) == ("not_supported", "addendum")
    assert (rows["62.1"].report, rows["62.1"].addendum, rows["62.1"].latest_stage) == ("supported", None, "report")


def test_words_and_states_come_from_the_report(sources):
    row = by_number(join(sources))["63.2"]
    assert (row.recommendation, row.recommending_states, row.state) == ("Go (Fiji).", ("FJI",), "ISL")


def test_the_order_of_the_sources_does_not_matter(sources):
    assert join(sources) == join(reversed(sources))


def test_an_answer_to_an_item_holds_for_its_parts(report, addendum):
    rows = by_number(
        join(
            [
                parse(report(OPEN.replace("63", "62", 1), "[62.1.] Sign (Chad); ratify (Mali).")),
                parse(
                    addendum(
                        "Iceland notes recommendation 62.1, which is a matter for parliament, and recommendation 62.7."
                    )
                ),
            ]
        )
    )
    assert rows["62.1"].latest == rows["62.1.1"].latest == "noted"


def test_a_number_that_the_report_does_not_have(report, addendum):
    rows = by_number(
        join(
            [
                parse(report(SUPPORTED, "[1.] Train judges (Chad).")),
                parse(addendum("Iceland notes recommendations 62.8 and 62.9.")),
            ]
        )
    )
    assert rows["62.9"].disagreements == ("the report has no such number",)


def test_sources_of_one_stage_that_differ(addendum):
    one = parse(addendum("Iceland accepts recommendations 62.1 and 62.2."))
    other = parse(
        addendum(
            "Iceland accepts recommendation 62.1 and recommendation 62.3.", "Iceland notes recommendations 62.2, 62.4."
        )
    )
    rows = by_number(join([one, other]))
    assert rows["62.2"].disagreements == ("addendum: supported or noted",)
    assert rows["62.1"].disagreements == ()
    assert len(rows["62.1"].sources) == 2


def test_a_change_between_stages_is_no_disagreement(sources):
    assert by_number(join(sources))["63.1"].disagreements == ()


def test_states_that_differ(report, document):
    rows = [["Recommendation", "Position"], ["62.1 Train judges (Mali)\nSource of position: A/HRC/15/9", "Supported"]]
    listed = parse(document([rows]))
    (row,) = join([parse(report(SUPPORTED, "[1.] Train judges (Chad).")), listed])
    assert row.disagreements == ("recommending States: MLI or TCD",)


def test_rows_can_be_written(sources):
    rows = join(sources)
    result = hrdocs.ParseResult(document=sources[0].document, records=rows)
    assert b'"latest":"not_supported"' in hrdocs.codec.dumps(result)
    assert all(attrs.has(type(row)) for row in rows)


def test_documents_of_two_states_are_not_joined(report, addendum):
    sources = [
        parse(report(SUPPORTED, "[1.] Train judges (Chad).")),
        parse(addendum("Uruguay notes recommendations 62.1 and 62.2.", state="Uruguay")),
    ]
    with pytest.raises(ValueError, match=r"^these are documents of ISL and URY; join one review at a time$"):
        join(sources)


def test_a_document_that_names_no_state_joins_any_review(report, document):
    listed = parse(document([[["No.", "Recommendation", "Position"], ["62.1", "Train judges (Chad)", "Supported"]]]))
    assert listed.of_kind("upr-position")[0].state is None
    (row,) = join([parse(report(SUPPORTED, "[1.] Train judges (Chad).")), listed])
    assert (row.state, len(row.sources)) == ("ISL", 2)


def test_nothing_joined_is_nothing():
    assert join([]) == ()


def test_documents_are_grouped_by_review(sources, report, document):
    chad = parse(report(SUPPORTED, "[1.] Train judges (Mali);", state="Chad"))
    later = parse(report(SUPPORTED, "[1.] Train judges (Mali);", session="twentieth"))
    table = parse(document([["No.", "Recommendation", "Position"], ["62.1", "Train judges", "Accepted"]]))
    assert reviews(sources) == (tuple(sources),)
    assert reviews([*sources, table]) == ((*sources, table),)
    assert [len(review) for review in reviews([*sources[:1], chad, later])] == [1, 1, 1]
    assert [len(review) for review in reviews([sources[0], chad, table])] == [1, 1, 1]
