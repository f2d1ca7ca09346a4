"""The structure tree of tagged PDFs: believed where it tells something and the page agrees, else set aside."""

import pytest
from tagged_maker import BOLD, ITALIC, ROMAN, Piece, file_of, tagged

from hrdocs.model import Block, BlockKind, BlockRole, Document
from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.tagging import SHORT
from hrdocs.source import Source

PROSE = "The harbour towns of Meridia keep their courts open until the tide has turned, as they said."


def document_of(*pages: list[Piece]) -> Document:
    return read(Source.of(tagged(pages)))


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(each.kind.value, each.level, document.text_of(each)) for each in document.blocks if each.in_body]


def block(document: Document, words: str) -> Block:
    return next(each for each in document.blocks if document.text_of(each).startswith(words))


def prose(y: float, tag: str = "P", words: str = PROSE) -> Piece:
    return Piece(tag, 100, y, words)


def paragraph(y: float) -> list[Piece]:
    return [Piece("P", 100, y + 12 * line, PROSE, joined=line > 0) for line in range(3)]


HEADED = [
    Piece("H1", 100, 120, "Pledges of Meridia", BOLD, 14),
    *paragraph(144),
    Piece("H2", 100, 192, "At home", BOLD),
    *paragraph(216),
    Piece("H3", 100, 252, "Night courts"),
    *paragraph(264),
    Piece("H2", 100, 312, "Abroad", BOLD),
    *paragraph(336),
    Piece("P", 100, 384, "Means", BOLD),
    *paragraph(408),
]


def test_headings_lie_as_deep_as_they_are_tagged() -> None:
    document = document_of(HEADED)
    assert [each[1:] for each in kinds(document) if each[0] == "heading"] == [
        (1, "Pledges of Meridia"),
        (2, "At home"),
        (3, "Night courts"),
        (2, "Abroad"),
        (2, "Means"),
    ]


def test_heading_that_is_set_as_text_is_one_by_its_tag_alone() -> None:
    plain = [Piece(each.tag.replace("H3", "P"), *_rest(each)) for each in HEADED]
    assert block(document_of(HEADED), "Night courts").kind is BlockKind.HEADING
    assert "as they said. Night courts" in document_of(plain).text


def _rest(piece: Piece) -> tuple[float, float, str, str, float]:
    return piece.x, piece.y, piece.words, piece.font, piece.size


def test_gap_in_the_tags_is_none_in_the_levels() -> None:
    pieces = [Piece(each.tag.replace("H3", "H5").replace("H2", "H4"), *_rest(each)) for each in HEADED]
    assert {each.level for each in document_of(pieces).blocks if each.kind is BlockKind.HEADING} == {1, 2, 3}


def test_heading_ends_the_list_item_before_it() -> None:
    first = [*HEADED, Piece("P", 100, 690, f"(a)   {PROSE[:-1]} and")]
    second = [Piece("H2", 100, 90, "Ferries and fares", ROMAN), prose(110)]
    document = document_of(first, second)
    assert block(document, "Ferries and fares").kind is BlockKind.HEADING
    untagged = document_of(first, [Piece("P", *_rest(second[0])), second[1]])
    assert "and Ferries and fares" in untagged.text


@pytest.mark.parametrize("tag", ["P", "Span", "Sect", "H1"])
def test_tree_that_calls_all_text_one_thing_tells_nothing(tag: str) -> None:
    told = document_of([Piece(tag, *_rest(each)) for each in HEADED])
    untold = document_of([Piece("", *_rest(each)) for each in HEADED])
    assert kinds(told) == kinds(untold)


def test_sentence_that_is_tagged_as_a_heading_is_none() -> None:
    pieces = [prose(120 + 18 * number) for number in range(8)]
    pieces[3] = Piece("H1", 100, 174, PROSE)
    assert len(PROSE) > SHORT
    assert {each[0] for each in kinds(document_of(pieces))} == {"paragraph"}


def test_paragraph_that_begins_each_page_is_no_running_head() -> None:
    opening = "The Permanent Mission of Meridia has the honour to say:"
    pages = [
        [
            Piece("Artifact", 100, 40, "Note of Meridia"),
            Piece("P", 100, 70, opening),
            prose(100),
            prose(130),
            Piece("Artifact", 300, 800, str(number)),
        ]
        for number in (1, 2, 3)
    ]
    document = document_of(*pages)
    assert document.text.count(opening) == 3
    furniture = [document.text_of(each) for each in document.blocks if each.role is BlockRole.FURNITURE]
    assert furniture == ["Note of Meridia", "1", "Note of Meridia", "2", "Note of Meridia", "3"]


def test_head_that_changes_from_page_to_page_is_furniture_by_its_tag() -> None:
    heads = ["On ferries", "On fares", "On night courts"]
    pages = [[Piece("Artifact", 100, 50, head), prose(100), prose(130)] for head in heads]
    document = document_of(*pages)
    roles = [block(document, head).role for head in heads]
    assert roles == [BlockRole.BODY, BlockRole.FURNITURE, BlockRole.FURNITURE]


def test_text_that_is_all_artifact_is_text() -> None:
    pages = [
        [Piece("Artifact", 100, 60 + 12 * line, f"{line}{number} {PROSE}") for line in range(6)] for number in "ab"
    ]
    assert all(each.in_body for each in document_of([*pages[0], prose(300)], pages[1]).blocks)


def test_label_is_a_marker_that_no_rule_knows() -> None:
    pieces = [prose(100)]
    for number, words in enumerate(("Ferries that run at night;", "Fares that all can pay.")):
        pieces.append(Piece("L/LI/Lbl", 120, 130 + 18 * number, "o"))
        pieces.append(Piece("L/LI/LBody", 140, 130 + 18 * number, words))
    document = document_of(pieces)
    assert [each.marker for each in document.blocks if each.kind is BlockKind.LIST_ITEM] == ["o", "o"]
    assert block(document, "Ferries").kind is BlockKind.LIST_ITEM


def test_sentence_in_a_label_is_no_marker() -> None:
    document = document_of([Piece("L/LI/Lbl", 100, 100, "A whole sentence"), prose(112, "L/LI/LBody")])
    assert all(each.marker is None for each in document.blocks)


@pytest.mark.parametrize(("tag", "header"), [("TH", True), ("TD", False)])
def test_header_cells_are_those_that_are_tagged(tag: str, header: bool) -> None:
    columns = (100, 220, 340)
    rows = (("Town", "Courts", "Ferries"), ("Dorne", "4", "2"), ("Esk", "1", "3"), ("Ulm", "2", "5"))
    pieces = [
        Piece(f"Table/TR/{tag if row == 0 else 'TD'}", x, 420 + 18 * row, words)
        for row, texts in enumerate(rows)
        for x, words in zip(columns, texts, strict=True)
    ]
    (table,) = document_of([prose(360), *pieces]).blocks[1:]
    assert [cell.header for cell in table.cells] == [header] * 3 + [False] * 9


def test_caption_needs_no_number_where_it_is_tagged() -> None:
    pieces = [prose(100), Piece("Caption", 100, 130, "Ferries by night", ROMAN), prose(160)]
    assert block(document_of(pieces), "Ferries").kind is BlockKind.CAPTION


def test_note_needs_no_rule_above_it_where_it_is_tagged() -> None:
    note = [Piece("Note", 100, 700, "1", ROMAN, 6), Piece("Note", 106, 703, "Decision 7/CP.2.", ROMAN, 9.9)]
    document = document_of([prose(100), prose(130, words=f"{PROSE} Twice."), *note])
    assert (block(document, "Decision").kind, block(document, "Decision").marker) == (BlockKind.FOOTNOTE, "1")


def test_slant_alone_does_not_make_tagged_text_a_heading() -> None:
    pieces = [*HEADED, Piece("P", 100, 460, "inter alia and mutatis mutandis.", ITALIC)]
    assert block(document_of(pieces), "inter alia").kind is BlockKind.PARAGRAPH


def broken(tree: str, **elements: str) -> bytes:
    """Return a page of one line whose structure tree is as given; elements are objects from number 7 on."""
    shown = "/P <</MCID 0>> BDC BT /F1 10 Tf 100 700 Td (Night courts) Tj ET EMC"
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>>>",
        2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R"
        "/StructParents 0>>",
        4: "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        5: f"<</Length {len(shown)}>>\nstream\n{shown}\nendstream",
        6: tree,
    }
    return file_of({**objects, **{7 + index: each for index, each in enumerate(elements.values())}})


ROOT = "<</Type/StructTreeRoot/K[7 0 R]/ParentTree<</Nums[0[7 0 R]]>>>>"


@pytest.mark.parametrize(
    "data",
    [
        broken("(no tree)"),
        broken("<</Type/StructTreeRoot>>"),
        broken(
            ROOT,
            first="<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K[0 8 0 R]>>",
            second="<</Type/StructElem/S/Sect/P 7 0 R/Pg 3 0 R/K[7 0 R]>>",
        ),
        broken(ROOT, first=f"<</Type/StructElem/S/{'X' * 500}/P 6 0 R/Pg 3 0 R/K[99999999 -5 0]>>"),
        broken(ROOT, first="<</Type/StructElem/P 6 0 R/K 9 0 R>>"),
    ],
    ids=["string", "empty", "circle", "long name", "lost kid"],
)
def test_broken_tree_tells_nothing(data: bytes) -> None:
    (block,) = (document := read(Source.of(data))).blocks
    assert (document.text_of(block), block.kind, document.diagnostics) == ("Night courts", BlockKind.PARAGRAPH, ())


def test_language_of_an_element_is_declared_of_its_block_and_that_of_the_catalog_of_the_document() -> None:
    pieces = [Piece("P", 60, 100, PROSE), Piece("P", 60, 130, "Kurz und gut", language="de")]
    found = read(Source.of(tagged([pieces], language="en_gb")))
    assert found.metadata.languages == ("en",)
    assert [(each.field, each.place) for each in found.metadata.origins] == [("languages", "pdf:Lang")]
    assert [block.language for block in found.blocks] == [None, "de"]
