"""Addenda in every form: tables, clusters, numbered replies, text in damaged order."""

import attrs
import pytest

from hrdocs_upr_positions import parse
from hrdocs_upr_positions.records import DeclaredCounts

VERDICTS = (
    ("Accepted. The law is before the senate.", "supported"),
    ("Iceland cannot accept this recommendation.", "not_supported"),
    ("Iceland notes the recommendation.", "noted"),
    ("The recommendation has been implemented.", "considered_implemented"),
)
EXPECTED = {str(n): position for n, (_, position) in enumerate(VERDICTS, start=1)}


def codes(result):
    return {each.code for each in result.diagnostics}


@pytest.mark.parametrize(
    "header",
    [
        ["No. of recommendation", "Position of Iceland"],
        ["No.", "Response of the Government"],
        ["Recommendation", "Position of the State under review"],
        ["N°", "Réponse de l'Islande"],
        ["Número", "Respuesta"],
        ["№", "Позиция Исландии"],
        None,
    ],
)
def test_a_table_of_two_columns(addendum, positions, header):
    rows = [[f"{n}.", words] for n, (words, _) in enumerate(VERDICTS, start=1)]
    assert positions(parse(addendum([header, *rows] if header else rows))) == EXPECTED


@pytest.mark.parametrize(
    "header",
    [
        ["No.", "Recommendation", "Recommending State", "Position", "Comment"],
        ["Recommendation", "No.", "Comments", "Position", "State"],
        ["Rec. No.", "Recommendations", "Country", "Accepted/Noted", "Explanation"],
        ["Position", "Explanation", "No.", "Recommendation", "Delegation"],
        ["Numéro", "Recommandation", "État auteur", "Position", "Commentaires"],
        ["Número", "Recomendación", "Estado", "Posición", "Observaciones"],
        ["№", "Рекомендация", "Государство", "Позиция", "Комментарии"],
    ],
)
def test_a_matrix_in_any_order_and_language(addendum, header):
    from hrdocs_upr_positions.tables import header_role

    place = {header_role(words): n for n, words in enumerate(header)}
    assert set(place) == {"number", "recommendation", "state", "position", "comment"}
    cells = {
        "number": "62.4",
        "recommendation": "Train judges",
        "state": "Chad, Mali",
        "position": "Accepted",
        "comment": "In May.",
    }
    row = [""] * 5
    for role, words in cells.items():
        row[place[role]] = words
    (record,) = parse(addendum([header, row])).of_kind("upr-position")
    assert (record.number, record.position, record.recommendation) == ("62.4", "supported", "Train judges")
    assert record.recommending_states == ("TCD", "MLI")
    assert record.text == "Accepted In May."


def test_rows_that_span_a_table_are_headings(addendum, positions):
    result = parse(
        addendum(
            [
                ["No.", "Recommendation", "Comment"],
                ["Recommendations that enjoy the support of Iceland", "", ""],
                ["62.1", "Train judges (Chad)", "In May."],
                ["Women", "", ""],
                ["62.2", "Open shelters (Mali)", ""],
                ["Recommendations noted by Iceland", "", ""],
                ["62.3", "Leave the pact (Peru)", "It is a pillar of our policy."],
                ["62.4", "Leave the club (Peru)", "Iceland accepts this recommendation."],
            ]
        )
    )
    assert positions(result) == {"62.1": "supported", "62.2": "supported", "62.3": "noted", "62.4": "supported"}


def test_a_row_without_a_number_goes_on_from_the_page_before(addendum):
    result = parse(
        addendum(
            [
                ["No.", "Position of Iceland"],
                ["1.", "Courts are slow, and much has"],
                ["No.", "Position of Iceland"],
                ["", "been done. Iceland therefore accepts the recommendation."],
                ["2., 3.,\n4.", "Iceland does not accept these recommendations."],
            ]
        )
    )
    records = result.of_kind("upr-position")
    assert [(record.number, record.position) for record in records] == [
        ("1", "supported"),
        ("2", "not_supported"),
        ("3", "not_supported"),
        ("4", "not_supported"),
    ]
    assert records[0].text.startswith("Courts are slow, and much has been done.")


def test_a_list_of_the_high_commissioner(document):
    result = parse(
        document(
            [
                [
                    [
                        "Recommendation",
                        "Position",
                        "Full list of themes",
                        "Assessment/comments on level of implementation",
                    ],
                    ["Theme: Rights of the child"],
                    [
                        "62.1 Train judges (Chad) (Mali);\nSource of Position: A/HRC/41/9 - Para 62",
                        "Supported",
                        "- Children",
                        "",
                    ],
                    [
                        "62.2 Open shelters (Peru);\nSource of Position: A/HRC/41/9/Add.1 - Para.3",
                        "Noted",
                        "- Children",
                        "",
                    ],
                    ["62.3 Build roads (Fiji);\nSource of position: A/HRC/41/2", "Supported", "- Roads", "Done."],
                ]
            ]
        )
    )
    found = [
        (record.number, record.position, record.stage, record.recommendation, record.recommending_states)
        for record in result.of_kind("upr-position")
    ]
    assert found == [
        ("62.1", "supported", "report", "Train judges (Chad) (Mali);", ("TCD", "MLI")),
        ("62.2", "noted", "addendum", "Open shelters (Peru);", ("PER",)),
        ("62.3", "supported", "plenary", "Build roads (Fiji);", ("FJI",)),
    ]


CLUSTERS = (
    "[1.] The Working Group made 9 recommendations to Iceland.",
    "[2.] Of these, 6 are supported and 3 noted.",
    "# Accepted recommendations",
    "[3.] Iceland accepts recommendations 62.1, 62.3-4 and 62.6.",
    "# Accepted recommendations that Iceland considers already implemented",
    "[4.] Iceland accepts recommendations 62.7–\n8. It considers these already implemented.",
    "62.7",
    "Iceland considers this recommendation implemented. Schools are open to all.",
    "62.8",
    "See recommendation 62.7.",
    "# Noted recommendations",
    "[5.] At this stage, Iceland notes recommendations 62.2, 62.5 and 62.9.",
    "62.2",
    "The matter is under consideration.",
    "62.5",
    "Pensions are low, and the Government accepts this recommendation.",
    "62.9",
    "Ratification is no priority.",
)


def test_clusters_of_numbers_under_headings(addendum, positions):
    result = parse(addendum(*CLUSTERS))
    supported, noted = "supported", "noted"
    assert positions(result) == {
        "62.1": supported, "62.2": noted, "62.3": supported, "62.4": supported, "62.5": supported, "62.6": supported,
        "62.7": supported, "62.8": supported, "62.9": noted,
    }  # fmt: skip


def test_numbers_of_paragraphs_before_lists_are_no_recommendations(addendum, positions):
    lines = (
        "[1.] Iceland has considered the 9 recommendations.",
        "# Recommendations that enjoy the support of Iceland",
        "2. 62.1, 62.2, 62.4–62.6",
        "# Recommendations that do not enjoy the support of Iceland",
        "3. 62.3 and 62.7",
        "[4.] Recommendation 62.8 is accepted in part: judges are trained already.",
    )
    supported, refused = "supported", "not_supported"
    assert positions(parse(addendum(*lines))) == {
        "62.1": supported, "62.2": supported, "62.3": refused, "62.4": supported, "62.5": supported,
        "62.6": supported, "62.7": refused, "62.8": "partially_supported",
    }  # fmt: skip


def test_rows_add_their_words_and_claims_to_the_list_above(addendum):
    records = {record.number: record for record in parse(addendum(*CLUSTERS)).of_kind("upr-position")}
    assert (records["62.7"].basis, records["62.7"].implementation_claim) == ("declared_list", "implemented")
    assert records["62.7"].text.endswith("Schools are open to all.")
    assert (records["62.5"].basis, records["62.5"].text[:8]) == ("row_text", "Pensions")
    assert records["62.9"].qualifier == "for_the_time_being"
    assert records["62.9"].text == "Ratification is no priority."


def test_a_reply_that_refers_to_another_has_its_comment(addendum):
    records = {record.number: record for record in parse(addendum(*CLUSTERS)).of_kind("upr-position")}
    assert records["62.8"].text == (
        "See recommendation 62.7. Iceland considers this recommendation implemented. Schools are open to all."
    )


def test_a_reply_that_refers_to_another_does_not_have_its_position(addendum, positions):
    rows = [
        ["No.", "Position of Iceland"],
        ["1.", "Iceland accepts the recommendation."],
        ["2.", "See recommendation 1."],
    ]
    result = parse(addendum(rows))
    assert positions(result) == {"1": "supported", "2": "unclear"}
    assert "unclear-position" in codes(result)


def test_declared_totals_are_held_against_what_was_found(addendum):
    result = parse(addendum(*CLUSTERS))
    balance = result.of_kind("upr-table")[0]
    assert (balance.declared_total, balance.found, balance.missing, balance.duplicated) == (9, 9, (), ())
    assert balance.declared == DeclaredCounts(noted=3, supported=6)
    differing = next(each for each in result.diagnostics if each.code == "totals-differ")
    assert "7 were found" in differing.message
    assert "2 were found" in differing.message


@pytest.mark.parametrize(
    ("words", "declared"),
    [
        ("Iceland accepts 14 recommendations and notes 3.", {"noted": 3, "supported": 14}),
        ("In 2009 the senate accepted 3 treaties and noted 2.", {}),
        ("Iceland received 20 recommendations, of which 12 were immediately supported.", {"supported": 12}),
        ("Of these, 217 are supported and 37 noted.", {"noted": 37, "supported": 217}),
        ("4 recommendations are not accepted.", {"not_supported": 4}),
        ("8 enjoy its support; 5 were partially accepted.", {"partially_supported": 5, "supported": 8}),
        ("The law of 12 May 2009 was accepted.", {}),
        ("Iceland accepted the Convention in 1998.", {}),
        ("3 schools are open and 12 supported by donors", {"supported": 12}),
    ],
)
def test_numbers_declared_by_position(addendum, words, declared):
    counts = DeclaredCounts(**declared) if declared else None
    assert parse(addendum(words)).of_kind("upr-table")[0].declared == counts


@pytest.mark.parametrize(
    "lines",
    [
        (
            "[1.] Accepted.",
            "[2.] Iceland does not accept the recommendation.",
            "[3., 4.] Iceland notes these recommendations.",
        ),
        (
            "1. Accepted.",
            "2. Iceland does not accept the recommendation.",
            "3., 4. Iceland notes these recommendations.",
        ),
        (
            "1",
            "Accepted.",
            "2",
            "Iceland does not accept the recommendation.",
            "3\n4",
            "Iceland notes these recommendations.",
        ),
        ("Recommendation 1: Accepted.", "Recommendation 2: not accepted", "Recommendations 3-4: noted."),
        ("Rec. 1", "Accepted.", "Rec. 2", "Rejected.", "Recs. 3 and 4", "Noted."),
        (
            "Iceland accepts recommendation No. 1.",
            "Iceland does not accept recommendation No. 2.",
            "Iceland takes note of recommendations Nos. 3–4.",
        ),
        ("# Accepted recommendations", "1", "# Recommendations not accepted", "2", "# Noted recommendations", "3, 4"),
        ("# Accepted", "Recommendation 1", "# Not accepted", "Recommendation 2", "# Noted", "Recommendations 3–4"),
    ],
)
def test_replies_in_prose(addendum, positions, lines):
    expected = {"1": "supported", "2": "not_supported", "3": "noted", "4": "noted"}
    assert positions(parse(addendum(*lines))) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "# Recommendation 76.1 (Chad)",
                "Iceland accepts it.",
                "# Recommendation 76.2 (Mali)",
                "It is not accepted.",
            ),
            {"76.1": "supported", "76.2": "not_supported"},
        ),
        (
            ("[1.] Regarding recommendations 77.3 and 77.5, jails are full. Iceland accepts these recommendations.",),
            {"77.3": "supported", "77.5": "supported"},
        ),
        (
            (
                "[1.] With regard to recommendation 77.4, Iceland cannot accept it.",
                "[2.] As to recommendations 77.6-77.7, Iceland has joined and considers them implemented.",
            ),
            {"77.4": "not_supported", "77.6": "considered_implemented", "77.7": "considered_implemented"},
        ),
        (
            ("[•] 76.1 – Accepted", "[•] 76.2 – Noted", "[•] 76.3, 76.4: Not accepted. Fees are low."),
            {"76.1": "supported", "76.2": "noted", "76.3": "not_supported", "76.4": "not_supported"},
        ),
        (
            (
                "[1.] Iceland welcomes the dialogue of 3 May.",
                "# Recommendations that enjoy the support of Iceland",
                "[2.] Recommendations 1–2, 4 and 6.",
                "# Noted recommendations",
                "[3.] Recommendations 3 and 5.",
                "Rec. 5",
                "It is a matter for the cantons.",
            ),
            {"1": "supported", "2": "supported", "4": "supported", "6": "supported", "3": "noted", "5": "noted"},
        ),
        (
            (
                "[1.] Iceland welcomes the recommendations contained in paragraph 115 of the report.",
                "[2.] Iceland accepts recommendations 1 and 3–4.",
                "[3.] Iceland notes recommendation 2.",
            ),
            {"115.1": "supported", "115.3": "supported", "115.4": "supported", "115.2": "noted"},
        ),
    ],
)
def test_prose_whose_paragraphs_have_numbers_of_their_own(addendum, positions, lines, expected):
    result = parse(addendum(*lines))
    assert positions(result) == expected
    assert result.of_kind("upr-table")[0].duplicated == ()


def test_a_reply_that_repeats_the_recommendation(addendum):
    lines = (
        "Recommendation 1: Ratify the Convention (Chad, Mali)",
        "Iceland accepts it.",
        "Recommendation 2: Go (Fiji)",
        "Perhaps.",
    )
    first, second = parse(addendum(*lines)).of_kind("upr-position")
    assert (first.recommendation, first.text) == ("Ratify the Convention (Chad, Mali)", "Iceland accepts it.")
    assert first.recommending_states == ("TCD", "MLI")
    assert (second.position, second.text) == ("unclear", "Perhaps.")


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("Accept", "supported"),
        ("Agree", "supported"),
        ("Support in principle", "supported"),
        ("Supported/Implemented", "supported"),
        ("Accepted and already implemented", "supported"),
        ("Partially accept", "partially_supported"),
        ("Partial", "partially_supported"),
        ("Note", "noted"),
        ("Takes note", "noted"),
        ("Not accept", "not_supported"),
        ("Does not support", "not_supported"),
        ("Implemented", "considered_implemented"),
        ("Ongoing", "considered_implemented"),
        ("To be considered", "deferred"),
        ("Yes", "unclear"),
        ("Not applicable", "unclear"),
    ],
)
def test_cells_of_a_word_or_two(addendum, words, position):
    (record,) = parse(addendum([["Number", "Recommendation", "Response"], ["76.1", "Go", words]])).of_kind(
        "upr-position"
    )
    assert record.position == position


def test_one_text_with_as_many_verdicts_as_groups(addendum):
    rows = [
        [["No.", "Position of Iceland"]],
        "1",
        "2, 3",
        "4",
        "The recommendation is accepted.",
        "The press is free.",
        "In addition, there is a council.",
        "The law of May does not touch the press.",
        "Iceland therefore does not accept the recommendation on the law.",
    ]
    unclear = parse(addendum(*rows))
    assert {record.position for record in unclear.of_kind("upr-position")} == {"unclear"}
    assert "unclear-position" in codes(unclear)
    settled = parse(addendum(*[row for row in rows if row != "4"]))
    found = {record.number: (record.position, record.text) for record in settled.of_kind("upr-position")}
    assert found["1"] == (
        "supported",
        "The recommendation is accepted. The press is free. In addition, there is a council.",
    )
    assert found["2"] == found["3"]
    assert found["3"][0] == "not_supported"
    assert found["3"][1].startswith("The law of May does not touch the press.")
    assert "shared-reply" in codes(settled)


LEFT_OVER = (
    "# Position of Iceland on the 4 recommendations on which it had reserved its position",
    "1",
    "Accepted.",
    "3",
    "The recommendation is not accepted. Fees are low.",
    "Iceland accepts these recommendations. There is a whistle.",
)


def test_the_only_reply_without_a_number_takes_what_the_total_leaves_over(document):
    result = parse(document(LEFT_OVER))
    found = {record.number: (record.position, record.basis) for record in result.of_kind("upr-position")}
    assert found == {
        "1": ("supported", "row_text"),
        "3": ("not_supported", "row_text"),
        "2": ("supported", "inferred_elimination"),
        "4": ("supported", "inferred_elimination"),
    }
    assert "inferred-numbers" in codes(result)


@pytest.mark.parametrize(
    "lines",
    [
        (*LEFT_OVER[:1], *LEFT_OVER[1:], "Iceland takes note of these recommendations."),
        ("# Position of Iceland on recommendations", *LEFT_OVER[1:]),
        ("# Position of Iceland on the 3 recommendations made", *LEFT_OVER[1:]),
    ],
)
def test_elimination_needs_a_total_and_a_single_reply(document, lines):
    result = parse(document(lines))
    assert all(record.basis != "inferred_elimination" for record in result.of_kind("upr-position"))
    assert result.of_kind("upr-table")[0].unassigned > 0
    assert "reply-without-number" in codes(result)


def test_a_number_in_two_clusters_is_said_and_kept_twice(addendum):
    result = parse(
        addendum("Iceland accepts recommendations 62.1 and 62.2.", "Iceland notes recommendations 62.2 and 62.3.")
    )
    twice = [record.position for record in result.of_kind("upr-position") if record.number == "62.2"]
    assert twice == ["supported", "noted"]
    assert result.of_kind("upr-table")[0].duplicated == ("62.2",)
    assert "number-in-two-clusters" in codes(result)


def test_parts_have_their_words_and_positions(addendum):
    words = "Iceland accepts the recommendation on schools. It cannot accept the recommendation on barracks."
    (record,) = parse(addendum([["No.", "Position of Iceland"], ["1.", words]])).of_kind("upr-position")
    assert record.position == "partially_supported"
    assert [(part.text, part.position) for part in record.parts] == [
        ("Iceland accepts the recommendation on schools.", "supported"),
        ("It cannot accept the recommendation on barracks.", "not_supported"),
    ]


@pytest.mark.parametrize(
    ("words", "upr_info", "hrc_5_1"),
    [
        ("Accepted.", "accepted", "supported"),
        ("Accepted in principle.", "noted", "supported"),
        ("Accepted in part.", "noted", "noted"),
        ("Iceland accepts the recommendation, provided that parliament agrees.", "noted", "supported"),
        ("The recommendation has been implemented.", "accepted", "noted"),
        ("Noted.", "noted", "noted"),
        ("Rejected.", "noted", "noted"),
        ("Iceland reserves its position.", None, None),
        ("The prisons of Iceland were painted in spring.", None, None),
        ("", None, None),
    ],
)
def test_the_binary_codings_are_derived(addendum, words, upr_info, hrc_5_1):
    (record,) = parse(addendum([["No.", "Position of Iceland"], ["1.", words]])).of_kind("upr-position")
    assert (record.derived.upr_info, record.derived.hrc_5_1) == (upr_info, hrc_5_1)


def test_a_document_without_anything_gives_an_empty_balance(document):
    result = parse(document(["Nothing to see."]))
    assert result.of_kind("upr-position") == ()
    assert result.of_kind("upr-table")[0].found == 0


def test_the_same_said_again_is_a_remark_and_no_record(addendum):
    result = parse(addendum("Iceland accepts recommendations 120.1 to 120.4. " * 50))
    assert [record.number for record in result.of_kind("upr-position")] == ["120.1", "120.2", "120.3", "120.4"]
    repeated = [note.message for note in result.diagnostics if note.code == "repeated-numbers"]
    assert repeated == ["the same is said again of 120.1, 120.2, 120.3, 120.4"]


def test_something_else_said_of_the_same_number_is_kept(addendum):
    result = parse(addendum("Iceland accepts recommendations 120.1 and 120.2. Iceland rejects recommendation 120.2."))
    assert sorted((record.number, record.position) for record in result.of_kind("upr-position")) == [
        ("120.1", "supported"),
        ("120.2", "not_supported"),
        ("120.2", "supported"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [" ".join(f"Iceland accepts recommendations {n}.1 to {n}.400." for n in range(20, 60))],
        [f"{n}.1–{n}.400 It is accepted." for n in range(20, 60)],
    ],
)
def test_the_positions_of_a_document_are_bounded(addendum, lines):
    result = parse(addendum(*lines))
    assert len(result.of_kind("upr-position")) <= 3000
    assert "too-many-positions" in {note.code for note in result.diagnostics}


LANGUAGES = {
    "ar": (
        "تقرير الفريق العامل المعني بالاستعراض الدوري الشامل", "الأردن", "إضافة",
        ("الرقم", "التوصية", "الموقف"), ("بناء الطرق (تشاد)", "مقبولة"), ("بيع الجمال (بيرو)", "غير مقبولة"),
    ),
    "zh": (
        "普遍定期审议工作组报告", "萨摩亚", "增编",
        ("编号", "建议", "立场"), ("修建道路(乍得)", "接受"), ("出售骆驼(秘鲁)", "不接受"),
    ),
    "pt": (
        "Relatório do Grupo de Trabalho sobre a Revisão Periódica Universal", "Angola", "Adenda",
        ("N.º", "Recomendação", "Posição"), ("Construir estradas (Chade)", "Aceite"),
        ("Vender camelos (Peru)", "Não aceite"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_added_by_rows_alone(document, positions, language):
    title, state, addendum, heading, yes, no = LANGUAGES[language]
    rows = [[f"64.{n}", *(yes if n % 3 else no)] for n in range(1, 21)]
    result = parse(document([f"# {title}", f"# {state}", f"# {addendum}", [list(heading), *rows]]))
    expected = {f"64.{n}": "supported" if n % 3 else "not_supported" for n in range(1, 21)}
    assert positions(result) == expected
    assert {record.stage for record in result.of_kind("upr-position")} == {"addendum"}


REPORTS = {
    "ar": (
        "تقرير الفريق العامل المعني بالاستعراض الدوري الشامل", "ثانياً - الاستنتاجات و/أو التوصيات*",
        "تحظى التوصيات الواردة أدناه بتأييد الأردن:", "لم تحظ التوصيات التالية بتأييد الأردن:", "بناء الطرق (تشاد)؛",
    ),
    "zh": (
        "普遍定期审议工作组报告*", "二. 结论和/或建议",
        "下列建议得到萨摩亚的支持：", "下列建议未得到萨摩亚的支持：", "修建道路(乍得)；",
    ),
    "pt": (
        "Relatório do Grupo de Trabalho sobre o Exame Periódico Universal", "II. Conclusões e/ou recomendações∗",
        "As recomendações abaixo contam com o apoio de Angola:",
        "As recomendações abaixo não contam com o apoio de Angola:", "Construir estradas (Chade);",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", REPORTS)
def test_reports_of_languages_that_rows_add(document, positions, language):
    title, heading, supported, rejected, item = REPORTS[language]
    lines = [
        f"# {title}",
        f"# {heading}",
        f"[62.] {supported}",
        f"[62.1] {item}",
        f"[63.] {rejected}",
        f"[63.1] {item}",
    ]
    assert positions(parse(document(lines))) == {"62.1": "supported", "63.1": "not_supported"}


@pytest.mark.parametrize(("language", "said"), [("tr", True), ("en", False), ("pt-BR", False), (None, False)])
def test_a_language_without_wordings_is_named(addendum, language, said):
    source = addendum(TABLE_OF_TWO)
    blocks = tuple(attrs.evolve(block, language=language) for block in source.blocks)
    notes = [note for note in parse(attrs.evolve(source, blocks=blocks)).diagnostics if note.code == "no-wordings"]
    assert [note.message for note in notes] == ["positions are not looked for in the language 'tr'"] * said


TABLE_OF_TWO = [["No.", "Position"], ["1", "Kabul edildi."], ["2", "Kabul edilmedi."]]


@pytest.mark.parametrize("silence", ["", "–", "---", "…"])
def test_an_empty_cell_is_no_position_and_a_remark(addendum, silence):
    result = parse(addendum([["No.", "Position of Iceland"], ["1.", "Accepted."], ["2.", silence]]))
    (_, silent) = result.of_kind("upr-position")
    assert silent.position == "no_position"
    assert not silent.evidence_for("position")
    assert "no-reply" in codes(result)
    assert "unclear-position" not in codes(result)


def test_a_reply_in_the_comments_alone_is_read_there(addendum):
    rows = [["No.", "Position", "Comments"], ["1.", "", "Iceland accepts the recommendation."]]
    (record,) = parse(addendum(rows)).of_kind("upr-position")
    assert record.position == "supported"


@pytest.mark.parametrize(
    ("header", "position", "comment", "claim"),
    [
        (["No.", "Position", "Comments"], "Supported", "Already implemented: a hospital was opened.", "implemented"),
        (["No.", "Position", "Comments"], "Supported", "This recommendation is being implemented.", "in_process"),
        (["No.", "Position", "Comments"], "Supported", "A hospital will be opened next spring.", "none"),
        (["No.", "Position", "Comments"], "Supported", "It has not been implemented.", "none"),
        (["No.", "Position", "Comments"], "Noted", "This recommendation is already implemented.", "implemented"),
        (
            ["Numéro", "Position", "Commentaires"],
            "Acceptée",
            "Cette recommandation est déjà mise en œuvre.",
            "implemented",
        ),
        (["Número", "Posición", "Comentarios"], "Aceptada", "La recomendación ya se ha aplicado.", "implemented"),
        (["№", "Позиция", "Комментарии"], "Принята", "Рекомендация уже выполнена.", "implemented"),
    ],
)
def test_the_claim_of_a_comment_is_the_claim_of_its_row(addendum, header, position, comment, claim):
    result = parse(addendum([header, ["62.1", position, comment]]))
    (record,) = result.of_kind("upr-position")
    assert record.position == ("noted" if position == "Noted" else "supported")
    assert record.implementation_claim == claim
    assert all(each.exact in comment for each in record.evidence_for("implementation_claim"))
