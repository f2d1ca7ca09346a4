"""What is a document of positions, and what only speaks of the review."""

import pytest

import hrdocs
from hrdocs_upr_positions import at_most, detect, parse

LIST = ("[62.] The recommendations below enjoy the support of Iceland:", "[1.] Train judges (Chad).")

DRAFT = "# Draft report of the Working Group on the Universal Periodic Review"
HEADING = "# II. Conclusions and/or recommendations"


def test_a_report_with_conclusions(report):
    match = detect(report(*LIST))
    assert match.confidence is hrdocs.Confidence.CERTAIN
    assert match.evidence[0].exact.startswith("Report of the Working Group on the Universal Periodic Review")


@pytest.mark.parametrize(
    "lines",
    [
        [DRAFT, "# Chad", HEADING, *LIST],
        ["Report of the Working Group on the Universal", "Periodic Review*", "Chad", f"{HEADING}**"[2:], *LIST],
        ["# Views on conclusions and/or recommendations, voluntary commitments and replies presented by Chad"],
        ["# Position of Chad on the 12 recommendations made to it"],
        ["# Responses of Mali to the recommendations", "1", "Accepted."],
        [[["No.", "Recommendation", "Position"], ["1", "Train judges", "Accepted"]]],
        [[["Recommendation", "Position of the State under review"], ["62.1 Train judges (Chad)", "Supported"]]],
    ],
)  # fmt: skip
def test_certain(document, lines):
    made = document(lines)
    assert detect(made).confidence is at_most(made) is hrdocs.Confidence.CERTAIN


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Nothing to see."],
        ["# Note verbale dated 3 May", "The Permanent Mission of Chad refers to the Universal Periodic Review."],
        ["# Call for action", "Chad supports the recommendations of the Universal Periodic Review."],
        ["# Report of the Working Group on Detention", "# Conclusions and recommendations", "[1.] Train judges."],
        ["# Concluding observations on Chad", "# Conclusions and recommendations", "[9.] Chad should train judges."],
        ["# Resolution 16/21", "Review of the work of the Council; conclusions and/or recommendations"],
        ["The report of the Working Group on the Universal Periodic Review was adopted on 3 May."],
        [[["Item", "Price"], ["1", "40"]]],
        [[["No.", "Name", "Position"], ["1", "A. Ali", "Minister Counsellor"]]],
        [[["Name", "Position"], ["A. Ali", "Head of delegation"]]],
        [[["1", "Chad"], ["2", "Mali"]]],
    ],
)  # fmt: skip
def test_not_ours(document, lines):
    assert detect(document(lines)) is None


@pytest.mark.parametrize(
    ("lines", "can_be"),
    [
        ([], False),
        (["Minutes of the meeting", "The Council met in Geneva to hear of recommendations."], False),
        (["# Note verbale dated 3 May", "The Permanent Mission of Chad supports recommendation 62.1."], False),
        (["# Note verbale dated 3 May", "The Mission refers to the Universal Periodic Review."], True),
        (["# Report of the Working Group on the Universal Periodic Review", "Chad"], True),
        (["# Opiniones sobre las conclusiones y/o recomendaciones y respuestas de Chad", "1", "Aceptada."], True),
        ([[["Item", "Price"], ["1", "40"]]], True),
    ],
)  # fmt: skip
def test_what_can_be_ours_at_most(document, lines, can_be):
    made = document(lines)
    assert at_most(made) is (hrdocs.Confidence.CERTAIN if can_be else None)
    assert can_be or detect(made) is None


def test_the_whole_way_from_text():
    text = "Position of Chad on the 2 recommendations made to it\n\n1\n\nAccepted.\n\n2\n\nIt is not accepted.\n"
    result = hrdocs.parse(text.encode(), media_type="text/plain")
    assert result.document.format == "upr-positions"
    assert {record.number: record.position for record in result.of_kind("upr-position")} == {
        "1": "supported",
        "2": "not_supported",
    }


def test_parsing_anything_raises_nothing(document):
    for lines in (["1", "2", "3"], [[["", ""], ["", "1"]]], ["(a)", "(b)", "1."], ["# ", "x"], ["[1.] 1. 2. 3."]):
        assert parse(document(lines)).of_kind("upr-table")


TITLE = "Report of the Working Group on the Universal Periodic Review"
BROKEN_TITLES = [
    [f"{TITLE}∗"],
    [f"{TITLE}†"],
    [f"{TITLE} ‡"],
    [f"{TITLE}§"],
    [f"{TITLE}¹"],
    [f"{TITLE}1"],
    [f"{TITLE} (*)"],
    [f"{TITLE}**"],
    [TITLE.upper()],
    ["# Report of the Working Group on the Universal", "*", "# Periodic Review"],
    ["# Report of the Working Group on the Universal", "∗ ∗", "# Periodic", "# Review"],
    ["# Report of the Working Group", "# on the", "# Universal Periodic Review", "‡"],
    ["# Report of the Working Group on the Universal* Periodic Review"],
    ["Agenda item 6\nUniversal Periodic Review\nREPORT OF THE WORKING GROUP ON THE\nUNIVERSAL PERIODIC REVIEW*"],
    ["# Rapport du Groupe de travail sur l’Examen", "†", "# périodique universel"],
    ["# Informe del Grupo de Trabajo sobre el Examen", "# Periódico Universal§"],
    ["# Доклад Рабочей группы по универсальному", "*", "# периодическому обзору"],
]


@pytest.mark.parametrize("title", BROKEN_TITLES, ids=" / ".join)
def test_a_title_survives_marks_capitals_and_line_breaks(document, title):
    lines = [*title, "# Mali", "# II. Conclusions and/or recommendations", *LIST]
    assert detect(document(lines)).confidence is hrdocs.Confidence.CERTAIN
    assert {record.stage for record in parse(document(lines)).of_kind("upr-position")} == {"report"}


def test_a_title_without_readable_conclusions_is_ours_and_says_so(document):
    for lines, confidence in (
        (["A/HRC/18/9", *BROKEN_TITLES[9], "# Mali", "[1.] The Working Group met."], hrdocs.Confidence.CERTAIN),
        ([f"# {TITLE}", "# Mali", "The conclusions stand in an image."], hrdocs.Confidence.STRONG),
    ):
        assert detect(document(lines)).confidence is confidence
        assert "no-positions" in {note.code for note in parse(document(lines)).diagnostics}


def test_without_a_title_the_stage_is_not_guessed(document):
    lines = ["# Mali", "# II. Conclusions and/or recommendations∗", "[62.] Mali will examine these:", *LIST[1:]]
    result = parse(document(lines))
    assert [(record.number, record.position, record.stage) for record in result.of_kind("upr-position")] == [
        ("62.1", "deferred", None)
    ]
    assert "stage-unknown" in {note.code for note in result.diagnostics}
    table = parse(document([[["No.", "Recommendation", "Position"], ["1", "Train judges", "Accepted"]]]))
    assert table.of_kind("upr-position")[0].stage is None


WITHOUT_TITLE = (
    "# II. Conclusions and/or recommendations",
    "[62.] The recommendations below enjoy the support of Mali:",
    "[62.1.] Train judges (Chad);",
    "[62.2.] Train clerks (Fiji).",
)


@pytest.mark.parametrize(
    ("named", "lines", "is_ours"),
    [
        ("Universal Periodic Review", WITHOUT_TITLE, True),
        ("Rcport of the Workimg Group on the Universal Periodic Review", WITHOUT_TITLE, True),
        ("Examen periódico universal", WITHOUT_TITLE, True),
        ("Report of the Committee on Ferries", WITHOUT_TITLE, False),
        ("Universal Periodic Review", WITHOUT_TITLE[:2], False),
        ("Universal Periodic Review", ("A guide.", "[1.] Write to Mali (Chad);", "[2.] Write to Fiji (Peru)."), False),
    ],
)
def test_a_report_that_has_lost_its_title_is_told_by_its_lists(document, named, lines, is_ours):
    match = detect(document([named, *lines]))
    assert (match.confidence if match else None) == (hrdocs.Confidence.STRONG if is_ours else None)
