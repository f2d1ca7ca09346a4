"""Headings, list markers as a word processor counts them, and tables."""

import pytest
from docx_maker import docx, li, lvl, p, r, runs, tbl, tc, tr

import hrdocs
from hrdocs import BlockKind
from hrdocs.readers.counting import counted

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/>'
    '<w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="HChG"><w:name w:val="_ H _Ch_G"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


def numbering(*levels, instances='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', extra=""):
    return f'<w:abstractNum w:abstractNumId="0">{extra}{"".join(levels)}</w:abstractNum>{instances}'


def markers(body, definition, styles=STYLES):
    document = hrdocs.read(docx(body, numbering=definition, styles=styles))
    return [block.marker for block in document.blocks]


@pytest.mark.parametrize(
    ("style", "properties", "kind", "level"),
    [
        ("berschrift2", "", BlockKind.HEADING, 2),
        ("Mine", "", BlockKind.HEADING, 2),
        ("Outlined", "", BlockKind.HEADING, 4),
        ("HChG", "", BlockKind.HEADING, 2),
        ("Normal", '<w:outlineLvl w:val="0"/>', BlockKind.HEADING, 1),
        ("berschrift2", '<w:outlineLvl w:val="9"/>', BlockKind.PARAGRAPH, None),
        ("Normal", "", BlockKind.PARAGRAPH, None),
        ("Loop", "", BlockKind.PARAGRAPH, None),
        ("NoSuchStyle", "", BlockKind.PARAGRAPH, None),
        ("Cap", "", BlockKind.CAPTION, None),
        ("Q", "", BlockKind.QUOTATION, None),
    ],
)
def test_kinds_by_style(style, properties, kind, level):
    block = hrdocs.read(docx(p("Words", style=style, properties=properties), styles=STYLES)).blocks[0]
    assert (block.kind, block.level) == (kind, level)


SENTENCE = p("A sentence that is not bold at all.")


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (runs(r("Participation in the review", "<w:b/>")), BlockKind.HEADING),
        (p("Participation in the review", style="Strong"), BlockKind.HEADING),
        (runs(r("Participation ", "<w:b/>"), r("in the review")), BlockKind.PARAGRAPH),
        (runs(r("Participation", '<w:b w:val="0"/>')), BlockKind.PARAGRAPH),
        (runs(r("We pledge to take part.", "<w:b/>")), BlockKind.PARAGRAPH),
        (runs(r("x" * 300, "<w:b/>")), BlockKind.PARAGRAPH),
    ],
)
def test_a_short_bold_paragraph_is_a_heading(paragraph, kind):
    document = hrdocs.read(docx(paragraph + SENTENCE * 3, styles=STYLES))
    assert document.blocks[0].kind is kind


def test_where_everything_is_bold_nothing_is_a_heading():
    document = hrdocs.read(docx("".join(runs(r(f"Line {n}", "<w:b/>")) for n in "abcdef"), styles=STYLES))
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}


def test_levels_count_and_start_again_under_each_parent():
    definition = numbering(
        lvl(0, "decimal", "%1."),
        lvl(1, "lowerLetter", "(%2)"),
        lvl(2, "lowerRoman", "(%3)"),
        lvl(3, "decimal", "%1.%4"),
    )
    body = "".join(li("Text", 1, level) for level in (0, 1, 1, 2, 2, 1, 0, 1, 3))
    assert markers(body, definition) == ["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)", "2.1"]


def test_depth_is_the_level_of_the_block():
    definition = numbering(lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)"))
    document = hrdocs.read(docx(li("a b", 1, 0) + li("c d", 1, 1), numbering=definition))
    assert [(b.kind, b.level) for b in document.blocks] == [(BlockKind.LIST_ITEM, 1), (BlockKind.LIST_ITEM, 2)]


def test_two_instances_of_a_definition_count_on_and_an_override_starts_anew():
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    definition = numbering(lvl(0, "decimal", "%1."), instances=instances)
    body = "".join(li("Text", which) for which in (1, 1, 2, 3, 3))
    assert markers(body, definition) == ["1.", "2.", "3.", "1.", "2."]


def test_a_level_can_start_elsewhere_and_refuse_to_start_again():
    definition = numbering(
        lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%2.", start=5, extra='<w:lvlRestart w:val="0"/>')
    )
    body = "".join(li("Text", 1, level) for level in (0, 1, 1, 0, 1))
    assert markers(body, definition) == ["I.", "5.", "6.", "II.", "7."]


def test_legal_numbering_prints_digits():
    definition = numbering(lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2", extra="<w:isLgl/>"))
    assert markers(li("A b", 1, 0) + li("C d", 1, 1), definition) == ["I.", "1.1"]


ENGLISH = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'


@pytest.mark.parametrize(("language", "expected"), [("en-GB", "Article One"), ("fr-FR", "Article 1")])
def test_numbers_in_words_are_those_of_an_english_document(language, expected):
    definition = numbering(lvl(0, "cardinalText", "Article %1"))
    assert markers(li("A b", 1), definition, ENGLISH.format(language) + STYLES) == [expected]


def test_a_level_can_have_a_format_of_its_own():
    own = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{own}<w:lvlText w:val="%1."/></w:lvl>'
    assert markers(li("A b", 1) + li("C d", 1), numbering(level)) == ["009.", "010."]


def test_an_item_that_prints_nothing_may_have_a_typed_marker():
    definition = numbering(lvl(0, "none", ""))
    assert markers(li("(a) Harbours", 1) + li("(b) Ships", 1), definition) == ["(a)", "(b)"]


def test_an_empty_item_is_counted_as_on_paper():
    assert markers(li("A b", 1) + li("", 1) + li("C d", 1), numbering(lvl(0, "decimal", "%1."))) == ["1.", "3."]


def test_bullets_of_symbol_fonts_are_what_a_person_sees():
    font = '<w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}"/></w:rPr>'
    definition = numbering(
        lvl(0, "bullet", "\uf0b7", extra=font.format("Symbol")),
        lvl(1, "bullet", "\uf0d8", extra=font.format("Wingdings")),
        lvl(2, "bullet", "–"),
        lvl(3, "bullet", "\uf0ff", extra=font.format("Unheard Of")),
    )
    assert markers("".join(li("Text", 1, n) for n in range(4)), definition) == ["•", "➢", "–", "•"]


@pytest.mark.parametrize(
    ("name", "level"), [("List Bullet 2", 2), ("_ Bullet 3_G", 3), ("List Number", 1), ("List", 1)]
)
def test_a_style_can_say_the_depth_of_a_list_of_its_own(name, level):
    style = f'<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="{name}"/></w:style>'
    item = p("Text", style="Listed", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    document = hrdocs.read(docx(item, styles=style, numbering=numbering(lvl(0, "bullet", "•"))))
    assert (document.blocks[0].kind, document.blocks[0].level) == (BlockKind.LIST_ITEM, level)


def test_a_bold_quotation_is_a_quotation():
    style = '<w:style w:type="paragraph" w:styleId="IQ"><w:name w:val="Intense Quote"/><w:rPr><w:b/></w:rPr></w:style>'
    assert hrdocs.read(docx(p("Never again", style="IQ"), styles=style)).blocks[0].kind is BlockKind.QUOTATION


def test_a_style_can_bring_the_numbering():
    definition = numbering(lvl(0, "decimal", "%1."))
    assert markers(p("One two", style="Numbered") + p("Three", style="Numbered"), definition) == ["1.", "2."]


def test_a_style_names_its_level_in_the_definition():
    definition = numbering(
        lvl(0, "decimal", "%1."), lvl(1, "lowerLetter", "(%2)", extra='<w:pStyle w:val="Numbered"/>')
    )
    assert markers(p("One two", style="Numbered"), definition) == ["(a)"]


def test_numbering_zero_takes_a_paragraph_out_of_its_list():
    off = p("Not numbered", style="Numbered", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert markers(off, numbering(lvl(0, "decimal", "%1."))) == [None]


def test_a_heading_keeps_its_number_as_marker():
    heading = p("Introduction", style="berschrift2", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    document = hrdocs.read(docx(heading, styles=STYLES, numbering=numbering(lvl(0, "upperRoman", "%1."))))
    assert (document.blocks[0].kind, document.blocks[0].marker, document.text) == (
        BlockKind.HEADING,
        "I.",
        "Introduction",
    )


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [
        ("(a)\tTo ratify the Convention;", "(a)", "To ratify the Convention;"),
        ("97.1. Ratify the Convention", "97.1.", "Ratify the Convention"),
        ("• Take part", "•", "Take part"),
    ],
)
def test_a_marker_that_was_typed_is_a_marker(text, marker, rest):
    document = hrdocs.read(docx(p(text)))
    assert (document.blocks[0].kind, document.blocks[0].marker, document.text) == (BlockKind.LIST_ITEM, marker, rest)


def test_lists_that_are_not_there_or_make_no_sense_do_no_harm():
    definition = numbering('<w:lvl w:ilvl="x"/>', lvl(0, "noSuchForm", "%1.", start="many"))
    assert markers(li("One two", 1) + li("Three", 42) + li("Four", 1, 99), definition)[1] is None


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (54, "upperLetter", "BBB"),
        (7, "decimalZero", "07"),
        (22, "ordinal", "22nd"),
        (113, "ordinal", "113th"),
        (2, "russianLower", "б"),
        (3, "arabicAbjad", "ج"),
        (12, "hindiNumbers", "१२"),
        (5, "chicago", "**"),
        (3, "none", ""),
        (0, "lowerRoman", "0"),
        (10**9, "lowerLetter", "1000000000"),
        (8, "cardinalText", "Eight"),
    ],
)
def test_numbers_as_they_are_printed(count, form, expected):
    assert counted(count, form) == expected


def grid(document):
    table = next(block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [(document.text[c.start : c.end], c.row, c.column, c.row_span, c.column_span, c.header) for c in table.cells]


def test_a_table_with_a_header_row_and_merged_cells():
    body = tbl(
        tr("Recommendation", "Position", "Comment", properties="<w:tblHeader/>"),
        tr(tc("Theme: treaties", properties='<w:gridSpan w:val="3"/>')),
        tr(tc("97.1 Ratify", properties='<w:vMerge w:val="restart"/>'), "Supported", "Done"),
        tr(tc(properties="<w:vMerge/>"), tc("Noted", properties='<w:gridSpan w:val="2"/>')),
    )
    document = hrdocs.read(docx(body))
    assert grid(document) == [
        ("Recommendation", 0, 0, 1, 1, True),
        ("Position", 0, 1, 1, 1, True),
        ("Comment", 0, 2, 1, 1, True),
        ("Theme: treaties", 1, 0, 1, 3, False),
        ("97.1 Ratify", 2, 0, 2, 1, False),
        ("Supported", 2, 1, 1, 1, False),
        ("Done", 2, 2, 1, 1, False),
        ("Noted", 3, 1, 1, 2, False),
    ]
    assert document.text == "Recommendation\tPosition\tComment\nTheme: treaties\n97.1 Ratify\tSupported\tDone\nNoted"


def test_paragraphs_lists_and_tables_in_a_cell_are_one_line():
    inner = tbl(tr("x", "y"))
    body = tbl(tr(tc(p("One"), li("Two", 1), inner, p("Three")), "Other"))
    document = hrdocs.read(docx(body, numbering=numbering(lvl(0, "lowerLetter", "(%1)"))))
    assert document.text == "One (a) Two x y Three\tOther"


def test_a_row_that_was_deleted_is_out():
    document = hrdocs.read(docx(tbl(tr("a", "b"), tr("c", "d", properties="<w:del/>"), tr("e", "f"))))
    assert document.text == "a\tb\ne\tf"
    assert [d.code for d in document.diagnostics] == ["tracked-changes"]


def test_columns_before_the_first_cell_and_merges_to_the_left():
    body = tbl(
        tr("a", "b", "c"),
        tr(tc("d"), tc("e", properties='<w:hMerge w:val="restart"/>'), tc(properties="<w:hMerge/>")),
        tr("f", properties='<w:gridBefore w:val="2"/>'),
    )
    cells = grid(hrdocs.read(docx(body)))
    assert cells[3:] == [("d", 1, 0, 1, 1, False), ("e", 1, 1, 1, 2, False), ("f", 2, 2, 1, 1, False)]


def test_a_frame_around_text_is_no_table():
    document = hrdocs.read(docx(tbl(tr(tc(p("First."), p("Second.")), tc())), styles=STYLES))
    assert [(b.kind, document.text_of(b)) for b in document.blocks] == [
        (BlockKind.PARAGRAPH, "First."),
        (BlockKind.PARAGRAPH, "Second."),
    ]


def test_a_merge_that_goes_on_from_nothing_is_a_cell():
    assert grid(hrdocs.read(docx(tbl(tr(tc("a", properties="<w:vMerge/>"), "b")))))[0] == ("a", 0, 0, 1, 1, False)


def test_rows_inside_content_controls_are_rows():
    document = hrdocs.read(docx(tbl(tr("a", "b"), f"<w:sdt><w:sdtContent>{tr('c', 'd')}</w:sdtContent></w:sdt>")))
    assert document.text == "a\tb\nc\td"


def test_one_typed_star_is_a_footnote_and_several_are_a_list():
    one = hrdocs.read(docx(p("Item 4 of the agenda*") + p("* A/99/150.")))
    assert [(b.kind, b.marker) for b in one.blocks][1] == (BlockKind.FOOTNOTE, "*")
    several = hrdocs.read(docx(p("We ask for:") + p("* bread") + p("* peace")))
    assert [b.kind for b in several.blocks[1:]] == [BlockKind.LIST_ITEM, BlockKind.LIST_ITEM]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("heading 2", 2),
        ("Heading3", 3),
        ("Überschrift 1", 1),
        ("Titre 2", 2),
        ("Título 4", 4),
        ("Заголовок 2", 2),
        ("标题 3", 3),
        ("عنوان 1", 1),
        ("Тақырып 1", 1),
        ("Titel", 1),
        ("Überschrift 10", None),
        ("Titre du tableau", None),
        ("Kopfzeile", None),
    ],
)
def test_headings_by_the_names_that_other_languages_give_styles(name, level):
    styles = f'<w:style w:type="paragraph" w:styleId="s1"><w:name w:val="{name}"/></w:style>'
    block = hrdocs.read(docx(p("Ferries", style="s1") + p("They run daily."), styles=styles)).blocks[0]
    assert (block.kind is BlockKind.HEADING, block.level) == (level is not None, level)
