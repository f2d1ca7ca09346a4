"""The annotator of references: one record for each mention, and none for what is no mention."""
# ruff: noqa: E501 - a wording stays on its line

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdocs.model import BlockKind, BlockRole, Link, Mark, Metadata
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.un.references import annotate


def document(*blocks, symbol=None):
    """Return a document of (text, keywords) or bare texts."""
    assembled = Assembler()
    for block in blocks:
        text, more = (block, {}) if isinstance(block, str) else block
        kind = more.pop("kind", BlockKind.PARAGRAPH)
        assembled.add(kind, text, **more)
    return assembled.document(Source(data=b"x", media_type="text/plain"), metadata=Metadata(document_symbol=symbol))


def found(result):
    return [(each.scheme.value, each.target, each.url, each.footnote) for each in result.records]


def link(text, words, target):
    start = text.index(words)
    return Link(start=start, end=start + len(words), target=target)


def test_records_each_mention_once():
    text = "By Assembly resolution 60/251, and again in resolution 60/251, Fiji joined the Convention against Torture (CAT)."
    assert found(annotate(document(text))) == [
        ("un-symbol", "A/RES/60/251", None, None),
        ("un-symbol", "A/RES/60/251", None, None),
        ("treaty", "CAT", None, None),
    ]


def test_evidence_quotes_the_words():
    made = document("Under Human Rights Council resolutions 5/1 of 18 June 2007 and 16/21 of 25 March 2011, it met.")
    quoted = [each.evidence[0].exact for each in annotate(made).records]
    assert quoted == ["Human Rights Council resolutions 5/1", "16/21"]


def test_words_and_their_link_are_one():
    text = "pursuant to General Assembly resolution 60/251, see the report."
    target = "https://undocs.org/en/A/RES/60/251"
    made = document((text, {"links": (link(text, "60/251", target),)}))
    assert found(annotate(made)) == [("un-symbol", "A/RES/60/251", target, None)]


def test_a_link_settles_whose_a_resolution_is():
    text = "as decided in resolution 47/24, they met"
    target = "https://undocs.org/en/A/HRC/RES/47/24"
    assert found(annotate(document((text, {"links": (link(text, "resolution 47/24", target),)})))) == [
        ("un-symbol", "A/HRC/RES/47/24", target, None)
    ]


def test_a_link_over_other_words_is_a_reference():
    text = "read the note and the story"
    links = (link(text, "the note", "https://undocs.org/en/A/91/512"), link(text, "story", "https://example.org/story"))
    assert found(annotate(document((text, {"links": links})))) == [
        ("un-symbol", "A/91/512", "https://undocs.org/en/A/91/512", None),
        ("url", "https://example.org/story", "https://example.org/story", None),
    ]


@pytest.mark.parametrize("target", ["mailto:a@example.org", "#top", "tel:+6791234", "javascript:void(0)", "report.pdf"])
def test_other_links_are_none(target):
    text = "write to us"
    assert found(annotate(document((text, {"links": (link(text, "us", target),)})))) == []


def test_links_of_footnote_marks_and_to_the_page_itself_are_none():
    own = "https://norland.example/news/1"
    text = "See the ruling1 and the part above, or another page."
    links = (
        link(text, "1", "https://other.example/#fn1"),
        link(text, "part above", f"{own}#part"),
        link(text, "another page", "https://norland.example/news/2#part"),
    )
    blocks = Assembler()
    blocks.add(BlockKind.PARAGRAPH, text, links=links, marks=(Mark(start=14, end=15, marker="1"),))
    made = blocks.document(Source(data=b"x", media_type="text/html", url=own))
    assert [target for _, target, *_ in found(annotate(made))] == ["https://norland.example/news/2#part"]


def test_a_printed_address_belongs_to_the_words_before_it():
    made = document("See General Assembly resolution 60/251 (https://undocs.org/en/A/RES/60/251).")
    [reference] = annotate(made).records
    assert reference.url == "https://undocs.org/en/A/RES/60/251"
    assert [(each.field, each.exact) for each in reference.evidence] == [
        ("target", "General Assembly resolution 60/251"),
        ("url", "https://undocs.org/en/A/RES/60/251"),
    ]


def test_the_addresses_at_the_foot_of_a_page_belong_to_its_words():
    made = document(
        "In accordance with General Assembly resolution 60/251, Fiji submits this note.",
        "https://undocs.org/en/A/RES/60/251",
        ("https://undocs.org/en/A/91/512", {"role": BlockRole.FURNITURE, "kind": BlockKind.FURNITURE}),
    )
    assert found(annotate(made)) == [("un-symbol", "A/RES/60/251", "https://undocs.org/en/A/RES/60/251", None)]


def test_a_bare_address_of_a_document_is_a_reference_to_it():
    made = document("It is at https://docs.un.org/en/S/RES/2231(2015), they say.")
    assert found(annotate(made)) == [
        ("un-symbol", "S/RES/2231 (2015)", "https://docs.un.org/en/S/RES/2231(2015)", None)
    ]


def test_a_symbol_in_brackets_after_words_for_it_is_no_second_mention():
    assert found(annotate(document("General Assembly resolution 60/251 (A/RES/60/251)"))) == [
        ("un-symbol", "A/RES/60/251", None, None)
    ]


def test_nothing_inside_an_address_is_a_mention_of_its_own():
    address = "https://example.org/bodies?treaty=CRC&doc=x-resolution"
    assert [each[1] for each in found(annotate(document(f"See {address} on it.")))] == [address]


def test_says_in_which_footnote_a_mention_stands():
    made = document("Text.", ("A/91/150.", {"kind": BlockKind.FOOTNOTE, "marker": "*"}))
    assert found(annotate(made)) == [("un-symbol", "A/91/150", None, "*")]


def test_a_footnote_mark_is_no_part_of_a_number():
    text = "in document A/HRC/44/101, it said"
    mark = Mark(start=text.index("1, it"), end=text.index(", it"), marker="1")
    assert [each[1] for each in found(annotate(document((text, {"marks": (mark,)}))))] == ["A/HRC/44/10"]


def test_furniture_boilerplate_and_the_document_itself_are_no_references():
    made = document(
        ("A/91/512", {"kind": BlockKind.FURNITURE, "role": BlockRole.FURNITURE}),
        "The present note (A/91/512) refers to A/91/150.",
        ("Read the CRC at https://example.org", {"role": BlockRole.BOILERPLATE}),
        symbol="A/91/512",
    )
    assert [each[1] for each in found(annotate(made))] == ["A/91/150"]


def test_running_heads_show_the_own_symbol_where_no_masthead_was_read():
    head = ("A/HRC/44/10", {"kind": BlockKind.FURNITURE, "role": BlockRole.FURNITURE})
    made = document(head, "The report A/HRC/44/10 recalls its resolution 47/24.", head)
    assert [each[1] for each in found(annotate(made))] == ["A/HRC/RES/47/24"]


def test_the_halves_of_its_own_joint_symbol_are_no_references():
    made = document("Document A/91/512–S/2031/20 and S/2031/20; see S/2031/5.", symbol="A/91/512")
    assert [each[1] for each in found(annotate(made))] == ["S/2031/5"]


def test_takes_the_year_of_a_resolution_from_another_place_of_the_document():
    made = document("Security Council resolution 1325 (2000). Security Council resolution 1325 was recalled.")
    assert [each[1] for each in found(annotate(made))] == ["S/RES/1325 (2000)", "S/RES/1325 (2000)"]


@pytest.mark.parametrize(
    ("text", "target", "truncated"),
    [
        ("at http://example.org/a/very-long-", "http://example.org/a/very-long-", True),
        ("at https://example.org/a…", "https://example.org/a", True),
        ("at https://example.org/a.", "https://example.org/a", False),
        ("(https://example.org/a_(b)).", "https://example.org/a_(b)", False),
        ("www.example.org/x, then", "www.example.org/x", False),
    ],
)
def test_reads_addresses_and_says_where_one_breaks_off(text, target, truncated):
    result = annotate(document(text))
    assert [each.target for each in result.records] == [target]
    assert [each.code for each in result.diagnostics] == ["truncated-url"] * truncated
    assert (result.records[0].url is None) is truncated


def test_says_what_looks_like_a_symbol_and_what_could_be_of_two_organs():
    result = annotate(document("The General Assembly saw A/HRC24/7 and resolution 47/24."))
    assert [each.code for each in result.diagnostics] == ["unknown-symbol", "unresolved-resolution"]
    assert result.records == ()


PIECES = [
    "General Assembly resolution ",
    "60/251",
    "A/RES/60/251",
    "(",
    ")",
    " ",
    "\n",
    "https://undocs.org/en/",
    "www.",
    "CRC",
    "ILO Convention No. ",
    "29",
    "Fiji",
    ", ",
    " and its Optional Protocol",
    "the Convention",
    "Convention against Torture",
    "[",
    "-",
    "/",
    "A/",
    "第5/1号决议",
    "اتفاقية حقوق الطفل",
    "S/RES/",
    "1325 (2000)",
    "“",
    "²",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("²)General Assembly resolution ")
def test_never_fails_and_quotes_the_text(text):
    made = document(text or "x")
    for record in annotate(made).records:
        assert all(made.text[each.start : each.end] == each.exact for each in record.evidence)


def test_leaves_the_document_alone():
    made = document("General Assembly resolution 60/251")
    assert annotate(made).document is made


def test_nothing_is_found_around_the_body_or_over_it():
    menu = ("The Convention against Torture", {"role": BlockRole.BOILERPLATE})
    made = document(menu, "Fiji joined the Convention on the Rights of the Child", menu, "and its Optional Protocols.")
    assert [target for _, target, *_ in found(annotate(made))] == ["CRC"]
