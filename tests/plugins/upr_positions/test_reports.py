"""Reports of the Working Group: which verdict a list has, and which number, words and States an item."""

import csv
from pathlib import Path

import attrs
import pytest

from hrdocs_upr_positions import detect, parse

ITEMS = ("[1.] Open a shelter in each canton (Chad);", "[2.] Train judges (France) (Lithuania).")

INTRODUCTIONS = [
    (row["words"], row["position"])
    for row in csv.DictReader(
        Path(__file__).with_name("introductions.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
]


@pytest.mark.parametrize(("words", "position"), INTRODUCTIONS)
def test_a_list_has_the_position_of_the_paragraph_above_it(report, positions, words, position):
    result = parse(report(f"[62.] {words}", *ITEMS))
    assert positions(result) == {"62.1": position, "62.2": position}
    assert {record.basis for record in result.of_kind("upr-position")} == {"section_heading"}


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("[62.1.] Train judges (Chad);", "[62.2.] Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("62.1. Train judges (Chad);", "62.2. Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("62.1 Train judges (Chad);", "62.2 Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("1. Train judges (Chad);", "2 Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("1. Train judges (Chad); 2. Train lawyers (Mali).",), ["62.1", "62.2"]),
        (("62.1. Train judges (Chad); 62.2. Train lawyers (Mali).",), ["62.1", "62.2"]),
        (("[(a)] Train judges (Chad);", "[(b)] Train lawyers (Mali)."), ["62 (a)", "62 (b)"]),
        (("[62.1.] Train judges", "and clerks (Chad);", "[62.2.] Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("[62.1.] Train judges (Chad);", "17", "[62.2.] Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("[62.1.] Train judges (Chad);", "# Women", "[62.2.] Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("[62.1.] Train judges (Chad);", "[60.2.] Train lawyers (Mali)."), ["62.1", "62.2"]),
        (("[1.] Train (a) judges;", "[(b)] lawyers (Chad);", "[2.] Build roads (Mali)."), ["62.1", "62.2"]),
        (("[1.] Train judges (Chad);", "Train lawyers (Mali);", "[3.] Build roads (Mali)."), ["62.1", "62.2", "62.3"]),
        (("[1.] Train judges (Chad);", "[1.1.] Train clerks (Mali);"), ["62.1", "62.1.1"]),
    ],
)
def test_numbers_in_every_shape(report, positions, lines, numbers):
    result = parse(report("[62.] The recommendations below enjoy the support of Iceland:", *lines))
    assert list(positions(result)) == numbers


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("62.1: Train judges (Chad);", "62.2 – Train clerks (Mali)."), {"62.1": "supported", "62.2": "supported"}),
        (("62.1 to train judges (Chad);", "62.2 to train clerks (Mali)."), {"62.1": "supported", "62.2": "supported"}),
        (
            (*ITEMS, "[64.] The recommendations below did not enjoy the support of Iceland:", "[1.] Leave (Peru)."),
            {"62.1": "supported", "62.2": "supported", "64.1": "not_supported"},
        ),
        (
            (*ITEMS, "The recommendations below did not enjoy the support of Iceland:", "[1.] Leave (Peru)."),
            {"62.1": "supported", "62.2": "supported", "63.1": "not_supported"},
        ),
        (
            (
                "[1.] Train judges (Chad)",
                "The following recommendations will be examined by Iceland:",
                "[1.] Go (Peru).",
            ),
            {"62.1": "supported", "63.1": "deferred"},
        ),
        (
            (
                *ITEMS,
                "The response to these recommendations will be given.",
                "[63.] These were noted:",
                "[1.] Go (Peru).",
            ),
            {"62.1": "supported", "62.2": "supported", "63.1": "noted"},
        ),
    ],
)
def test_paragraphs_and_items_that_have_lost_their_number_or_stop(report, positions, lines, expected):
    assert positions(parse(report("[62.] The recommendations below enjoy the support of Iceland:", *lines))) == expected


@pytest.mark.parametrize("mark", ["1", "*", "¹", "(1)", "17"])
def test_a_mark_in_a_block_of_its_own_is_no_paragraph(report, positions, mark):
    result = parse(report(mark, "[62.] The recommendations below enjoy the support of Iceland:", *ITEMS))
    assert positions(result) == {"62.1": "supported", "62.2": "supported"}


def test_an_introduction_that_names_numbers_claims_for_them_alone(report):
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland, which considers that No. 2 of the "
            "recommendations, and recommendation 2 alone, is already implemented:",
            *ITEMS,
        )
    )
    assert [record.implementation_claim for record in result.of_kind("upr-position")] == ["none", "implemented"]


def test_an_item_can_have_the_number_of_the_next_paragraph(report, positions):
    items = [f"[{n}.] Do this for the {n}th time (Chad);" for n in range(1, 66)]
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland:",
            *items,
            "[63.] The recommendations below did not enjoy the support of Iceland:",
            "[1.] Leave (Mali).",
        )
    )
    found = positions(result)
    assert len(found) == 66
    assert found["62.63"] == "supported"
    assert found["63.1"] == "not_supported"


def test_a_later_paragraph_adds_a_claim_to_the_numbers_that_it_names(report):
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland:",
            *ITEMS,
            "[63.] Iceland considers that recommendation No. 2 above is implemented or in process of implementation.",
        )
    )
    first, second = result.of_kind("upr-position")
    assert (first.position, first.implementation_claim) == ("supported", "none")
    assert (second.position, second.implementation_claim, second.basis) == ("supported", "implemented", "declared_list")


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("The recommendations listed above enjoy the support of Iceland.", "supported"),
        ("These recommendations will be examined by Iceland, which will respond in due time.", "deferred"),
        ("The response of Iceland to these recommendations will be included in the outcome report.", "deferred"),
        ("The recommendations in paragraph 62 enjoy the support of Iceland.", "supported"),
        ("Recommendations 1 and 2 above did not enjoy the support of Iceland.", "not_supported"),
    ],
)
def test_a_later_paragraph_gives_a_position_to_a_list_without_one(report, positions, words, position):
    made = "[62.] In the course of the discussion, the following recommendations were made to Iceland:"
    assert positions(parse(report(made, *ITEMS, f"[63.] {words}"))) == {"62.1": position, "62.2": position}


@pytest.mark.parametrize(
    "words",
    [
        "Iceland accepts recommendation 1. Iceland does not accept recommendation 2.",
        "Iceland supports recommendation No. 1; it rejects recommendation No. 2.",
        "Recommendation 62.1 enjoys the support of Iceland. Recommendation 62.2 was not accepted.",
        "Iceland accepts recommendation 62.1 and does not accept recommendation 62.2.",
        "Recommendation 62.1 is accepted, and recommendation 62.2 is not accepted.",
    ],
)
def test_a_later_paragraph_can_say_several_things(report, positions, words):
    made = "[62.] In the course of the discussion, the following recommendations were made to Iceland:"
    found = positions(parse(report(made, *ITEMS, f"[63.] {words}")))
    assert found == {"62.1": "supported", "62.2": "not_supported"}


def test_a_sentence_can_make_a_claim_for_each_number_that_it_names(report):
    words = (
        "Iceland considers that the recommendation in paragraph 62.1 above has already been implemented, and the"
        " recommendation in paragraph 62. 2 is in the process of implementation."
    )
    result = parse(report("[62.] The recommendations below enjoy the support of Iceland:", *ITEMS, f"[63.] {words}"))
    assert [each.implementation_claim for each in result.of_kind("upr-position")] == ["implemented", "in_process"]


def test_paragraphs_that_are_cited_without_letters_give_no_recommendation(report, positions):
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland:",
            *ITEMS,
            "[63.] Other recommendations noted in paragraphs 1, 2 and 40 above will be examined by Iceland.",
        )
    )
    assert positions(result) == {"62.1": "supported", "62.2": "supported"}
    assert "paragraphs-cited" in {each.code for each in result.diagnostics}


def test_paragraphs_and_letters_are_recommendations_of_the_dialogue(document, positions):
    result = parse(
        document(
            [
                "# Report of the Working Group on the Universal Periodic Review",
                "# Iceland",
                "[33.] Chad asked about prisons and recommended that Iceland:",
                "[(a)] build two prisons;",
                "[(b)] close one.",
                "# II. CONCLUSIONS AND/OR RECOMMENDATIONS",
                "[62.] The recommendations below enjoy the support of Iceland:",
                *ITEMS,
                "[63.] The recommendations in paragraphs 33 (a) and (b) did not enjoy the support of Iceland.",
            ]
        )
    )
    assert positions(result)["33 (a)"] == positions(result)["33 (b)"] == "not_supported"
    assert result.of_kind("upr-position")[-1].recommendation == "close one."


def test_letters_inside_a_paragraph_are_recommendations_with_their_words(document):
    asked = "Chad recommended that Iceland: (a) build two prisons; (b) close one. It also asked (c) about clerks"
    result = parse(
        document(
            [
                "# Report of the Working Group on the Universal Periodic Review",
                "# Iceland",
                f"[33.] {asked} and (d) about ferries.",
                "# II. CONCLUSIONS AND/OR RECOMMENDATIONS",
                "[62.] The recommendations in paragraphs 33 (a), (b), (c), (d) did not enjoy the support of Iceland.",
            ]
        )
    )
    words = [each.recommendation for each in result.of_kind("upr-position")]
    assert words == ["build two prisons", "close one", "about clerks", "about ferries"]


def test_a_list_that_is_only_said_to_be_implemented_keeps_the_support_before_it(report):
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland:",
            *ITEMS,
            "[63.] Iceland considers that the recommendations below are already implemented:",
            "[1.] Have schools (Mali).",
        )
    )
    last = result.of_kind("upr-position")[-1]
    assert (last.number, last.position, last.implementation_claim) == ("63.1", "supported", "implemented")
    assert "inherited-position" in {each.code for each in result.diagnostics}


def test_comments_are_no_recommendations_but_stand_with_them(report, positions):
    result = parse(
        report(
            "[62.] The recommendations below did not enjoy the support of Iceland:",
            *ITEMS,
            "[63.] Iceland offered the following comments:",
            "[63.1.] Regarding recommendation No. 62.2, judges are trained abroad.",
        )
    )
    assert list(positions(result)) == ["62.1", "62.2"]
    assert result.of_kind("upr-position")[1].text == "Regarding recommendation No. 62.2, judges are trained abroad."


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("Train judges (Chad);", [["TCD"]]),
        ("Train judges (Chad) (Mali);", [["TCD", "MLI"]]),
        ("Train judges (Chad, Mali and Peru);", [["TCD", "MLI", "PER"]]),
        ("Train judges (Chad); train clerks (Mali);", [["TCD"], ["MLI"]]),
        ("Sign (Chad)/ratify (Mali, Peru) the Convention on Lakes;", [["TCD"], ["MLI", "PER"]]),
        ("Sign (Chad), ratify (Mali) and apply (Peru) the Convention;", [["TCD"], ["MLI"], ["PER"]]),
        ("Train judges (art. 14 (4) of the Code) in procedure (OP-CAT) (Chad);", [["TCD"]]),
        ("Train judges (a) in law, (b) in ethics (Chad);", [["TCD"]]),
        ("Ratify the Protocol of 2014 (No. 29) (United Kingdom of Great Britain and Northern Ireland);", [["GBR"]]),
        ("Pave roads (Bolivia (Plurinational State of));", [["BOL"]]),
        ("Pave roads (Chad 3);", [["TCD"]]),
        ("Pave roads (the Netherlands; Czech Republic);", [["NLD", "CZE"]]),
        ("Pave roads by adopting (Chad)/by renewing (Mali) plans (Chad, Mali);", [["TCD"], ["MLI"]]),
        ("Pave roads;", [[]]),
    ],
)
def test_an_item_is_parted_by_the_states_in_it(report, item, parts):
    result = parse(report("[62.] The recommendations below enjoy the support of Iceland:", f"[1.] {item}"))
    records = result.of_kind("upr-position")
    assert [list(record.recommending_states) for record in records] == parts
    assert [record.number for record in records] == ["62.1", *(f"62.1.{n}" for n in range(1, len(parts)))]
    assert ("parted-items" in {each.code for each in result.diagnostics}) is (len(parts) > 1)


def test_later_cycles_number_each_recommendation(report, positions):
    conclusions = "[62.] The recommendations below enjoy the support of Iceland:"
    later = parse(report(conclusions, "[62.1.] Sign (Chad); ratify (Mali);", session="thirty-fourth"))
    assert list(positions(later)) == ["62.1"]
    assert later.of_kind("upr-position")[0].recommending_states == ("TCD", "MLI")


def test_state_session_cycle_and_stage(report):
    record = parse(report("[62.] The recommendations below enjoy the support of Iceland:", *ITEMS)).records[0]
    assert (record.state, record.session, record.cycle, record.stage) == ("ISL", "9", 1, "report")


def test_every_value_quotes_its_words(report):
    made = report("[62.] The recommendations below enjoy the support of Iceland:", *ITEMS)
    record = parse(made).of_kind("upr-position")[1]
    quoted = {each.field: each.exact for each in record.evidence}
    assert quoted["recommendation"] == "Train judges (France) (Lithuania)."
    assert quoted["position"] == "enjoy the support of"
    assert quoted["state"] == "Iceland"
    assert [each.exact for each in record.evidence if each.field == "recommending_states"] == [
        "(France)",
        "(Lithuania)",
    ]
    assert all(made.text[each.start : each.end] == each.exact for each in record.evidence)


def test_a_list_over_which_nothing_known_is_said_is_told_of(report):
    result = parse(report("[62.] The recommendations below are dear to Iceland as the sea is to fish:", *ITEMS))
    [unread] = [each for each in result.diagnostics if each.code == "unread-introduction"]
    assert result.document.text[unread.start : unread.end].startswith("The recommendations below are dear")
    assert {each.position for each in result.of_kind("upr-position")} == {"no_position"}


def test_gaps_and_doubles_are_counted(report):
    items = ("[1.] Train judges (Chad);", "[3.] Train clerks (Mali);", "[3.] Train cooks (Peru).")
    result = parse(report("[62.] The recommendations below enjoy the support of Iceland:", *items))
    balance = result.of_kind("upr-table")[0]
    assert (balance.found, balance.missing, balance.duplicated) == (2, ("62.2",), ("62.3",))
    assert {"missing-numbers", "number-in-two-clusters"} <= {each.code for each in result.diagnostics}


def test_what_stands_after_the_conclusions_is_not_read(report, positions):
    result = parse(
        report(
            "[62.] The recommendations below enjoy the support of Iceland:",
            *ITEMS,
            "# III. Voluntary pledges and commitments",
            "[63.] Iceland will accept the following recommendations of its own:",
            "[1.] Build a park (Chad).",
        )
    )
    assert list(positions(result)) == ["62.1", "62.2"]


def test_conclusions_without_a_heading(document, positions):
    lines = [
        "# Report of the Working Group on the Universal Periodic Review",
        "# Iceland",
        "[62.] The recommendations formulated during the dialogue enjoy the support of Iceland:",
        *ITEMS,
    ]
    assert positions(parse(document(lines))) == {"62.1": "supported", "62.2": "supported"}


def test_a_report_whose_conclusions_are_lost_invents_nothing(document, positions):
    lines = [
        "# Report of the Working Group on the Universal Periodic Review",
        "# Iceland",
        "[1.] It met.",
        "[2.] It ended.",
    ]
    result = parse(document(lines))
    assert positions(result) == {}
    assert "no-positions" in {each.code for each in result.diagnostics}


def test_a_title_below_the_name_of_the_review(document, positions):
    title = "UNIVERSAL PERIODIC REVIEW Report of the Working Group on the Universal Periodic Review *"
    made = [f"# {title}", "# Iceland", "# II. CONCLUSIONS AND/OR RECOMMENDATIONS"]
    lines = [*made, "[62.] The recommendations below enjoy the support of Iceland:", *ITEMS]
    assert detect(document(lines))
    assert list(positions(parse(document(lines)))) == ["62.1", "62.2"]


@pytest.mark.parametrize(
    "heading",
    [
        *(
            f"# II. Conclusions and/or recommendations{mark}"
            for mark in ("∗∗", "‡", "§", "⁎", "¹", "1", " (*)", "†", "*")
        ),
        "# II. CONCLUSIONS AND/OR RECOMMENDATIONS∗",
        "II. Conclusions and recommendations‡",
        "# II. Conclusions et/ou recommandations§",
        "# II. Conclusiones y/o recomendaciones ∗",
        "# II. Выводы и/или рекомендации∗∗",
    ],
)
def test_the_heading_of_the_conclusions_carries_marks(document, positions, heading):
    head = ["# Report of the Working Group on the Universal Periodic Review", "# Mali", "[1.] Chad (Chad) spoke."]
    promise = "The following recommendations will be examined by Mali, which will provide responses in due time:"
    assert positions(parse(document([*head, heading, f"[90.] {promise}", *ITEMS]))) == {
        "90.1": "deferred",
        "90.2": "deferred",
    }


@pytest.mark.parametrize(
    "lines",
    [
        [
            "# II. Conclusions and/or",
            "# recommendations",
            "*",
            "[90.] Mali will examine these recommendations:",
            *ITEMS,
        ],
        ["II. Conclusions and/or recommendations∗ 90. Mali will examine these recommendations:", *ITEMS],
        ["[90.] The following recommendations enjoy the support of Mali:", *ITEMS],
        ["[90.] Mali has decided to support the recommendations listed below*:", *ITEMS],
    ],
)
def test_the_heading_of_the_conclusions_is_broken_glued_or_lost(document, positions, lines):
    head = ["# Report of the Working Group on the Universal Periodic Review", "# Mali", "[1.] Chad (Chad) spoke."]
    assert list(positions(parse(document([*head, *lines])))) == ["90.1", "90.2"]


@pytest.mark.parametrize("note", ["^[**] Conclusions and recommendations", "** Conclusions and/or recommendations"])
def test_a_note_of_the_heading_is_no_heading(report, positions, note):
    introduction = "[62.] The recommendations below enjoy the support of Iceland:"
    result = parse(report(introduction, ITEMS[0], note, "will not be edited.", *ITEMS[1:]))
    assert positions(result) == {"62.1": "supported", "62.2": "supported"}


def test_a_contents_page_has_no_conclusions(document):
    head = ["# Report of the Working Group on the Universal Periodic Review", "# Mali"]
    lines = ["II. Conclusions and/or recommendations ........ 91–95 12", "[1.] Train judges (Chad)."]
    assert not parse(document([*head, *lines])).of_kind("upr-position")


SUPPORTED = "[62.] The recommendations below enjoy the support of Iceland:"


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("[62.1.] Train judges (Spain);62.2. Train lawyers (Mali).",), ["62.1", "62.2"]),
        (("[1.] Train judges (Spain);", "[2.] Follow article 8 (No.", "[189)] (Philippines);"), ["62.1", "62.2"]),
        (("[62.8.] Train (Chad);", "[62.9.] Pave (Mali);", "[62.09.] Sail (Peru);", "[62.11.] Swim (Togo)."),
         ["62.8", "62.9", "62.10", "62.11"]),
        (([["62.1", "Train judges (Chad);"], ["62.2", "Train lawyers (Mali)."]],), ["62.1", "62.2"]),
        (([["62.1."], ["62.2.", "Train lawyers (Mali)."]],), ["62.1", "62.2"]),
    ],
)  # fmt: skip
def test_numbers_that_a_page_has_damaged(report, positions, lines, numbers):
    assert list(positions(parse(report(SUPPORTED, *lines)))) == numbers


def test_lines_that_begin_like_an_item_belong_to_the_introduction(report, positions):
    result = parse(
        report(
            "[62.] Recommendations in paragraphs 35 (a), (b) and",
            "[(i)] above did not enjoy the support of Iceland.",
        )
    )
    assert positions(result) == dict.fromkeys(["35 (a)", "35 (b)", "35 (i)"], "not_supported")


@pytest.mark.parametrize(
    "comment",
    [
        "Iceland explained that its courts train judges already.",
        "The Government of Iceland noted that it had paved its roads.",
        "The delegation recalled the law of 2009.",
    ],
)
def test_a_comment_that_is_numbered_is_that_of_the_item_before(report, positions, comment):
    rejected = "[62.] The recommendations below did not enjoy the support of Iceland:"
    items = ("[62.1] Train judges (Chad);", f"[62.2] {comment}", "[62.3] Pave roads (Mali);", "[62.4] Sail (Peru).")
    result = parse(report(rejected, *items))
    assert list(positions(result)) == ["62.1", "62.3", "62.4"]
    assert result.of_kind("upr-position")[0].text == comment
    assert "comment-among-items" in {note.code for note in result.diagnostics}


@pytest.mark.parametrize("words", ["Iceland should train judges;", "Train judges of Iceland;", "That Iceland sail;"])
def test_an_item_without_states_is_no_comment(report, positions, words):
    items = ("[62.1] Train judges (Chad);", f"[62.2] {words}", "[62.3] Pave roads (Mali).")
    assert list(positions(parse(report(SUPPORTED, *items)))) == ["62.1", "62.2", "62.3"]


@pytest.mark.parametrize("closing", [[], ["[63.] All conclusions contained in the present report reflect a position."]])
def test_recommendations_in_a_footnote_are_said(document, closing):
    source = document(
        [
            "# Report of the Working Group on the Universal Periodic Review",
            "# II. Conclusions and/or recommendations",
            "[62.] The recommendations in the note were accepted by Iceland.",
            *closing,
            "^[1] Train judges (Chad); pave roads (Mali); sail (Peru).",
        ]
    )
    place = source.text.index("Iceland.")
    blocks = [attrs.evolve(each, called_at=(place,)) if each.marker == "1" else each for each in source.blocks]
    source = attrs.evolve(source, blocks=tuple(blocks))
    notes = [note for note in parse(source).diagnostics if note.code == "recommendations-in-footnote"]
    assert [source.text[note.start :][:12] for note in notes] == ["Train judges"]
