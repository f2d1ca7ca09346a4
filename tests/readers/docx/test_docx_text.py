"""What paragraphs say: runs, fields, links, notes, tracked changes, text boxes."""

import pytest
from docx_maker import archive, docx, p, parts_of, r, runs, tbl, tc, tr

import hrdocs
from hrdocs import BlockKind, BlockRole

INSERTED = '<w:ins w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">{}</w:ins>'
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>{}</w:delText></w:r></w:del>'
PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def read(body, **options):
    return hrdocs.read(docx(body, **options))


def texts(document):
    return [document.text_of(block) for block in document.blocks]


SYMBOL = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
SYMBOLS = [
    ("Wingdings", "F078", "☒"),
    ("Wingdings", "F0FD", "☒"),
    ("Wingdings 2", "F050", "✓"),
    ("Wingdings 2", "F053", "☒"),
    ("Webdings", "F061", "✓"),
    ("Symbol", "F025", "%"),
    ("Symbol", "F061", "α"),
    ("Symbol", "F0BE", "—"),
    ("Symbol", "F0B3", "≥"),
]
"""Font, code, and what a person sees."""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (r("The Republic ") + r("of Vespera"), ["The Republic of Vespera"]),
        (r("one") + "<w:r><w:tab/></w:r>" + r("two"), ["one two"]),
        (r("non") + "<w:r><w:noBreakHyphen/></w:r>" + r("party"), ["non‑party"]),
        (r("co") + "<w:r><w:softHyphen/></w:r>" + r("operation"), ["cooperation"]),
        (r("the Government of") + "<w:r><w:br/></w:r>" + r("the islands"), ["the Government of the islands"]),
        (r("Geneva") + "<w:r><w:br/></w:r>" + r("Vespera House"), ["Geneva\nVespera House"]),
        (r("First.") + "<w:r><w:br/><w:br/></w:r>" + r("Second."), ["First.", "Second."]),
        (INSERTED.format(r("new ")) + r("text"), ["new text"]),
        (DELETED.format("old ") + r("text"), ["text"]),
        ("<w:moveFrom>" + r("gone ") + "</w:moveFrom><w:moveTo>" + r("moved ") + "</w:moveTo>" + r("on"), ["moved on"]),
        (r("shown") + r(" hidden", "<w:vanish/>"), ["shown"]),
        (r("shown") + r(" too", '<w:vanish w:val="0"/>'), ["shown too"]),
        (FIELD.format("PAGE", r("7")), ["7"]),
        ('<w:fldSimple w:instr="DATE">' + r("2 May 2024") + "</w:fldSimple>", ["2 May 2024"]),
        ("<w:smartTag>" + r("Vespera") + "</w:smartTag>" + r(" City"), ["Vespera City"]),
        ("<w:sdt><w:sdtContent>" + r("filled in") + "</w:sdtContent></w:sdt>", ["filled in"]),
        (PLACEHOLDER.format(r("Click here to enter text.")) + r("Written."), ["Written."]),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", ["x=2"]),
        (r("Agreed ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', ["Agreed ✓"]),
        *((r("Agreed ") + SYMBOL.format(font, code), [f"Agreed {sign}"]) for font, code, sign in SYMBOLS),
        (r("Agreed ") + r("\uf0fe", FONT.format("Wingdings")), ["Agreed ☑"]),
        (r("Agreed ") + r("\u00fe", FONT.format("Wingdings")), ["Agreed ☑"]),
        (r("a", FONT.format("Symbol")) + r(" particle"), ["α particle"]),
        (r("Agreed ") + r("\uf0fe", FONT.format("Garamond")), ["Agreed \uf0fe"]),
        (r("e") + r("\u0301tat"), ["\u00e9tat"]),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(content, expected):
    assert texts(read(runs(content))) == expected


def test_text_is_canonical_and_ranges_hold():
    document = read(p("A  wide\u00a0 space ") + p("Décision", style=None))
    assert document.text == "A wide space\n\nDécision"
    assert [(b.start, b.end) for b in document.blocks] == [(0, 12), (14, 22)]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    first = '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>' + r("The first half ") + "</w:p>"
    document = read(first + p("and the second."))
    assert texts(document) == ["The first half and the second."]
    assert [d.code for d in document.diagnostics] == ["tracked-changes"]


def test_a_deleted_paragraph_end_in_the_last_place_loses_nothing():
    assert texts(read('<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>' + r("The end") + "</w:p>")) == ["The end"]


def test_tracked_changes_are_said():
    document = read(runs(INSERTED.format(r("new ")), DELETED.format("old "), r("text")))
    assert [(d.code, d.severity.value, d.message) for d in document.diagnostics] == [
        ("tracked-changes", "info", "1 tracked insertions are in the text as if accepted"),
        ("tracked-changes", "info", "1 tracked deletions are left out as if accepted"),
    ]


def test_a_document_without_changes_has_no_remark():
    assert read(p("Plain.")).diagnostics == ()


def test_links_by_relation_and_by_field():
    body = runs(
        r("See "),
        '<w:hyperlink r:id="h1">' + r("the ") + r("page") + "</w:hyperlink>",
        r(" and "),
        FIELD.format(' HYPERLINK "https://example.org/two" \\l "top" ', r("another")),
        r(" or "),
        '<w:hyperlink w:anchor="inside">' + r("below") + "</w:hyperlink>",
    )
    document = read(body, links=[("h1", "https://example.org/one")])
    links = document.blocks[0].links
    assert [(document.text[each.start : each.end], each.target) for each in links] == [
        ("the page", "https://example.org/one"),
        ("another", "https://example.org/two#top"),
    ]


def test_a_link_keeps_its_place_when_space_before_it_is_folded_and_letters_compose():
    body = runs(r("  Cafe\u0301   "), '<w:hyperlink r:id="h1">' + r(" here ") + "</w:hyperlink>", r(" now"))
    document = read(body, links=[("h1", "https://example.org/")])
    link = document.blocks[0].links[0]
    assert document.text == "Café here now"
    assert document.text[link.start : link.end].strip() == "here"


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    '<w:footnote w:id="5">' + p("See the second report.") + p("It goes on.") + "</w:footnote>"
    '<w:footnote w:id="2">' + p("See the first report.") + "</w:footnote>"
    '<w:footnote w:id="9">' + p("Never called.") + "</w:footnote>"
)


def call(note, kind="footnote", attribute=""):
    return f'<w:r><w:{kind}Reference w:id="{note}" {attribute}/></w:r>'


def test_footnotes_are_numbered_in_the_order_of_their_calls():
    document = read(runs(r("One"), call(2), r(" and two"), call(5), r(".")) + p("Next."), footnotes=NOTES)
    assert [(m.marker, m.start, m.end) for m in document.blocks[0].marks] == [("1", 3, 3), ("2", 11, 11)]
    notes = [b for b in document.blocks if b.kind is BlockKind.FOOTNOTE]
    assert [(b.marker, document.text_of(b)) for b in notes] == [
        ("1", "See the first report."),
        ("2", "See the second report."),
        ("2", "It goes on."),
    ]
    assert document.text_of(document.blocks[0]) == "One and two."


def test_a_footnote_with_a_mark_of_its_own_is_not_counted():
    star = '<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    document = read(runs(r("Title"), star) + runs(r("Text"), call(2)), footnotes=NOTES)
    assert [[m.marker for m in b.marks] for b in document.blocks[:2]] == [["*"], ["1"]]
    assert document.text_of(document.blocks[0]) == "Title"


def test_footnotes_and_endnotes_count_apart_in_their_own_numbers():
    endnotes = '<w:endnote w:id="2">' + p("At the very end.") + "</w:endnote>"
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    document = read(
        runs(r("A"), call(2, "endnote"), r("B"), call(5)), footnotes=NOTES, endnotes=endnotes, settings=settings
    )
    assert [m.marker for m in document.blocks[0].marks] == ["i", "c"]
    assert [b.marker for b in document.blocks[1:]] == ["c", "c", "i"]


def test_a_footnote_that_is_called_in_a_table_has_its_mark_in_the_cell():
    document = read(tbl(tr(tc("A"), tc(runs(r("B"), call(2))))), footnotes=NOTES)
    table = document.blocks[0]
    assert table.kind is BlockKind.TABLE
    assert [m.start for m in table.marks] == [table.cells[1].end]


def test_a_call_of_a_missing_note_leaves_the_text_alone():
    document = read(runs(r("Text"), call(77)), footnotes=NOTES)
    assert texts(document) == ["Text"]
    assert document.blocks[0].marks == ()


BOX = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>"
ALTERNATIVES = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
    + BOX
    + "</wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox>" + BOX + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it():
    assert texts(read(runs(r("Around"), ALTERNATIVES) + p("After"))) == ["Around", "In the box.", "After"]


def test_a_text_box_of_an_old_word_processor():
    assert texts(read(runs("<w:r><w:pict><v:textbox>" + BOX + "</v:textbox></w:pict></w:r>"))) == ["In the box."]


def test_headers_and_footers_are_furniture_and_printed_ones_only():
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="plain"/><w:headerReference w:type="first" r:id="title"/>'
        '<w:headerReference w:type="even" r:id="even"/>{}</w:sectPr>'
    )
    headers = [("plain", p("A/99/1")), ("title", p("United Nations")), ("even", p("Even page"))]
    document = read(p("Body.") + section.format(""), headers=headers)
    assert [(document.text_of(b), b.kind, b.role) for b in document.blocks] == [
        ("A/99/1", BlockKind.FURNITURE, BlockRole.FURNITURE),
        ("Body.", BlockKind.PARAGRAPH, BlockRole.BODY),
    ]
    document = read(p("Body.") + section.format("<w:titlePg/>"), headers=headers, settings="<w:evenAndOddHeaders/>")
    assert texts(document) == ["United Nations", "A/99/1", "Even page", "Body."]


def test_a_header_that_sections_repeat_stands_once():
    section = '<w:pPr><w:sectPr><w:headerReference w:type="default" r:id="{}"/></w:sectPr></w:pPr>'
    body = "".join(f"<w:p>{section.format(name)}{r(text)}</w:p>" for name, text in (("a", "One."), ("b", "Two.")))
    assert texts(read(body, headers=[("a", p("A/99/1")), ("b", p("A/99/1"))])) == ["A/99/1", "One.", "Two."]


def test_core_properties_are_metadata_with_their_origin():
    core = (
        "<dc:title>Pledges of Vespera</dc:title><dc:creator>Mission of Vespera; A. Scribe</dc:creator>"
        "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created><dcterms:modified>2024-03-05T10:20:30Z</dcterms:modified>"
        "<dc:language>fr-CH</dc:language>"
    )
    metadata = read(p("Text."), core=core).metadata
    assert metadata.title == "Pledges of Vespera"
    assert metadata.authors == ("Mission of Vespera", "A. Scribe")
    assert metadata.modified == "2024-03-05"
    assert metadata.languages == ("fr-CH",)
    assert {(o.field, o.place) for o in metadata.origins} == {
        ("title", "docx:core:title"),
        ("authors", "docx:core:creator"),
        ("modified", "docx:core:modified"),
        ("languages", "docx:core:language"),
    }


@pytest.mark.parametrize("date", ["yesterday", "2024-13-01", "", "20240305"])
def test_a_date_that_is_none_is_not_kept(date):
    assert read(p("Text."), core=f"<dcterms:modified>{date}</dcterms:modified>").metadata.modified is None


def test_the_day_on_which_a_file_was_created_is_no_day_of_issue():
    core = "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"
    assert read(p("Text."), core=core).metadata.issued is None


def test_the_strict_form_of_the_standard_is_read():
    parts = parts_of(p("Strict."), styles="")
    strict = {
        name: text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                           "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                 "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, text in parts.items()
    }  # fmt: skip
    assert texts(hrdocs.read(archive(strict))) == ["Strict."]


def test_a_main_part_by_another_name_is_found():
    assert texts(read(p("Here."), main="word/document2.xml")) == ["Here."]


def test_a_symbol_that_is_not_known_is_said():
    document = read(runs(r("Agreed ") + SYMBOL.format("Unheard Of", "F041")))
    assert document.text == "Agreed \ufffd"
    assert [each.code for each in document.diagnostics] == ["unknown-character"]


@pytest.mark.parametrize(
    "cell",
    [
        runs(SYMBOL.format("Wingdings", "F0FC")),
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
    ],
    ids=["a tick", "a counted number"],
)
def test_a_table_of_a_sign_and_a_text_is_one(cell):
    document = read(tbl(tr(tc(cell), tc("Vespera accepts."))))
    assert [block.kind for block in document.blocks] == [BlockKind.TABLE]


def test_the_declared_language_is_that_of_words_that_do_not_speak_against_it():
    declared = "<dc:language>es</dc:language>"
    spanish = "El Gobierno abrió el puerto en la primavera, después de un largo debate sobre quién debía pagarlo."
    english = "The harbour stays open for all ships, as the council of the town decided in May of this year."
    body = p("Abrir tres refugios") + p(spanish) + p(english)
    document = read(body, core=declared)
    assert [(block.language, block.language_basis) for block in document.blocks] == [
        ("es", "declared"),
        ("es", "declared"),
        ("en", "detected"),
    ]
