"""What a word processor hides, moves, deletes, raises and draws is read as it is shown."""

import pytest
from docx_maker import docx, li, lvl, p, r, runs, tbl, tc, tr

import hrdocs
from hrdocs import BlockKind, Document

LIST = (
    f'<w:abstractNum w:abstractNumId="1">{lvl(0, "decimal", "%1.")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
HIDDEN = (
    '<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Less"><w:name w:val="Less"/><w:basedOn w:val="Hid"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def raised(text: str) -> str:
    return r(text, '<w:vertAlign w:val="superscript"/>')


def math(name: str, **parts: str) -> str:
    inside = "".join(f"<m:{part}><m:r><m:t>{text}</m:t></m:r></m:{part}>" for part, text in parts.items())
    return f"<m:oMath><m:{name}>{inside}</m:{name}></m:oMath>"


def read(body: str, **parts: str) -> Document:
    return hrdocs.read(docx(body, **parts))


def texts(document: Document) -> list[str]:
    return [document.text_of(block) for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (runs(r("Fiji accepts."), r(" Draft: not.", '<w:rStyle w:val="Hid"/>')), ["Fiji accepts."]),
        (runs(r("Fiji accepts."), r(" Draft: not.", '<w:rStyle w:val="Less"/>')), ["Fiji accepts."]),
        (runs(r("Shown", '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')), ["Shown"]),
        (p("Draft: not.", style="Draft") + p("Fiji accepts."), ["Fiji accepts."]),
    ],
    ids=["by its style", "by a style below", "shown all the same", "by the paragraph's style"],
)
def test_text_that_a_style_hides_is_left_out(body: str, expected: list[str]) -> None:
    assert texts(read(body, styles=HIDDEN)) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (math("f", num="2", den="3"), "2/3"),
        (math("f", num="a+b", den="c"), "(a+b)/c"),
        (math("sSup", e="10", sup="6"), "10^6"),
        (math("sSub", e="x", sub="1"), "x_1"),
        (math("rad", e="2"), "√2"),
        ("<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>", "1+1"),
    ],
)
def test_formulas_on_one_line(formula: str, expected: str) -> None:
    assert texts(read(runs(r("It is "), formula, r(" of all.")))) == [f"It is {expected} of all."]


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_item_that_was_taken_away_takes_no_number(change: str) -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f'<w:rPr><w:{change} w:id="1"/></w:rPr></w:pPr>'
        f'<w:{change} w:id="2"><w:r><w:t>Two</w:t></w:r></w:{change}></w:p>'
    )
    document = read(li("One", 1) + gone + li("Three", 1) + li("Two", 1), numbering=LIST)
    assert [(block.marker, document.text_of(block)) for block in document.blocks] == [
        ("1.", "One"),
        ("2.", "Three"),
        ("3.", "Two"),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        runs(r("Page "), field("begin"), instruction("PAGE")),
        runs(r("Page "), field("begin"), instruction("PAGE"), field("separate")),
        runs(r("Page "), field("begin"), instruction("PAGE"), f"<w:del>{field('separate')}{field('end')}</w:del>"),
    ],
    ids=["no end", "no end after its result", "the end in a deletion"],
)
def test_field_without_an_end_swallows_nothing(opening: str) -> None:
    assert texts(read(opening + p("Row one") + p("Row two"))) == ["Page", "Row one", "Row two"]


def test_raised_numbers_are_marks_of_the_notes_that_somebody_typed() -> None:
    text = runs(r("received 20"), raised("1"), r(" in 2041"), raised("2"), r(" on 5 km"), raised("2"), r("."))
    document = read(text + runs(raised("1"), r(" See one.")) + runs(raised("2"), r(" See two.")))
    first = document.blocks[0]
    assert document.text_of(first) == "received 20¹ in 2041² on 5 km²."
    assert [(mark.marker, document.text[mark.start - 1 : mark.end]) for mark in first.marks] == [
        ("1", "0¹"),
        ("2", "1²"),
    ]
    assert [(b.kind, b.marker) for b in document.blocks[1:]] == [(BlockKind.FOOTNOTE, "1"), (BlockKind.FOOTNOTE, "2")]


def test_raised_letters_stay_as_they_are() -> None:
    assert texts(read(runs(r("the 4"), raised("th"), r(" day")))) == ["the 4th day"]


def test_drop_cap_is_the_first_letter_of_its_paragraph() -> None:
    cap = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>'
    assert texts(read(cap + p("he board met."))) == ["The board met."]


def test_deleted_end_of_a_paragraph_before_a_table_keeps_it_out_of_the_table() -> None:
    kept = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Kept words</w:t></w:r></w:p>'
    assert texts(read(kept + tbl(tr("A", "B"), tr("C", "D")))) == ["Kept words", "A\tB\nC\tD"]


def test_number_is_what_an_otherwise_empty_cell_says() -> None:
    rows = (tr(tc(li("", 1)), "Fiji accepts."), tr(tc(li("", 1)), "Fiji notes."))
    assert texts(read(tbl(tr("No.", "Reply"), *rows), numbering=LIST)) == [
        "No.\tReply\n1.\tFiji accepts.\n2.\tFiji notes."
    ]


def test_empty_items_outside_tables_are_counted_and_not_read() -> None:
    document = read(li("One", 1) + li("", 1) + li("Three", 1), numbering=LIST)
    assert [block.marker for block in document.blocks] == ["1.", "3."]


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("HYPERLINK &quot;https://a.example/x&quot;", "https://a.example/x"),
        ("HYPERLINK https://a.example/x", "https://a.example/x"),
        ("HYPERLINK \\t &quot;_blank&quot; &quot;https://a.example/x&quot;", "https://a.example/x"),
        ("HYPERLINK &quot;www.a.example&quot;", "http://www.a.example"),
    ],
)
def test_links_of_fields(written: str, target: str) -> None:
    simple = f'<w:p><w:fldSimple w:instr="{written}"><w:r><w:t>here</w:t></w:r></w:fldSimple></w:p>'
    spread = runs(field("begin"), instruction(written), field("separate"), r("here"), field("end"))
    for body in (simple, spread):
        assert [link.target for block in read(body).blocks for link in block.links] == [target]


@pytest.mark.parametrize("written", ["HYPERLINK \\l &quot;bookmark&quot;", "REF &quot;https://a.example&quot;", "PAGE"])
def test_other_fields_lead_nowhere(written: str) -> None:
    spread = runs(field("begin"), instruction(written), field("separate"), r("here"), field("end"))
    assert [block.links for block in read(spread).blocks] == [()]


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Supported"/><w:listEntry w:val="Noted"/></w:ddList>',
            "Noted",
        ),
        ('<w:ddList><w:listEntry w:val="Supported"/><w:listEntry w:val="Noted"/></w:ddList>', "Supported"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
    ],
)
def test_fields_of_forms_show_what_was_chosen(data: str, shown: str) -> None:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    assert texts(read(runs(r("Reply: "), begin, instruction("FORM"), field("end")))) == [f"Reply: {shown}"]


def test_masthead_in_the_table_of_a_header_keeps_its_cells_apart() -> None:
    table = tbl(tr("United Nations", "A/96/301"), tr("General Assembly", "Distr.: General"))
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    document = read(p("It met.") + section, headers=(("header1", table),))
    assert texts(document) == ["United Nations", "A/96/301", "General Assembly", "Distr.: General", "It met."]


def noted(section: str, settings: str = "") -> list[str | None]:
    call = '<w:p>{}<w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
    first = call.format(f"<w:pPr><w:sectPr>{section}</w:sectPr></w:pPr>", 1)
    notes = "".join(f'<w:footnote w:id="{n}">{p(f"Note {n}.")}</w:footnote>' for n in (1, 2))
    body = first + call.format("", 2) + f"<w:sectPr>{section}</w:sectPr>"
    document = read(body, footnotes=notes, **({"settings": settings} if settings else {}))
    return [block.marker for block in document.blocks if block.kind is BlockKind.FOOTNOTE]


@pytest.mark.parametrize(
    ("section", "markers"),
    [
        ("", ["1", "2"]),
        ('<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>', ["c", "d"]),
        ('<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>', ["1", "1"]),
    ],
)
def test_sections_count_their_notes(section: str, markers: list[str]) -> None:
    assert noted(section) == markers
