"""Plain text, as written and as somebody extracted it from a PDF."""

import pytest

import hrdocs
from hrdocs import BlockKind, BlockRole


def blocks_of(text: str) -> list[tuple[str, str]]:
    document = hrdocs.read(text.encode())
    return [(str(block.kind), document.text_of(block)) for block in document.blocks]


def body_of(text: str) -> list[str]:
    document = hrdocs.read(text.encode())
    return [document.text_of(block) for block in document.body()]


# As some extractors write a page: each line end twice, a line that looks empty holding one space.
DOUBLED = "\n\n".join(
    [
        "   Letter dated 3 March 2031 from the Permanent Representative of ",
        "Norland to the United Nations\n ",
        " ",
        " I have the honour to inform you that the Government has adopted the plan of ",
        "action on housing, which was drawn up with civil society over the past three years ",
        "in all of the provinces.",
        " It will be presented to the Council at its next session, under item 9 of the ",
        "A/85/99\n ",
        "31-04455 2/3 ",
        " provisional agenda.",
        " ",
    ]
)


def test_doubled_line_ends_are_undone_and_page_furniture_leaves_the_sentence_whole():
    assert body_of(DOUBLED) == [
        "Letter dated 3 March 2031 from the Permanent Representative of Norland to the United Nations",
        "I have the honour to inform you that the Government has adopted the plan of action on housing, which was "
        "drawn up with civil society over the past three years in all of the provinces.",
        "It will be presented to the Council at its next session, under item 9 of the provisional agenda.",
    ]


def test_furniture_is_kept_and_flagged():
    document = hrdocs.read(DOUBLED.encode())
    furniture = [document.text_of(b) for b in document.blocks if b.role is BlockRole.FURNITURE]
    assert furniture == ["A/85/99", "31-04455 2/3"]


def test_paragraphs_of_wrapped_text_end_where_the_next_word_would_have_fitted():
    text = (
        "The recommendation is accepted.\n"
        "Norland has begun to draft a law on the opening of mountain shelters, and it\n"
        "will be before Parliament in the spring.\n"
        "The draft was published.\n"
    )
    assert body_of(text) == [
        "The recommendation is accepted.",
        "Norland has begun to draft a law on the opening of mountain shelters, and it will be before Parliament "
        "in the spring.",
        "The draft was published.",
    ]


def test_numbers_on_lines_of_their_own_stay_apart():
    text = (
        "5\n6\n\nBoth recommendations enjoy the support of the Government, which adopted the plan of 2030 for\n2031.\n"
    )
    assert body_of(text) == [
        "5",
        "6",
        "Both recommendations enjoy the support of the Government, which adopted the plan of 2030 for 2031.",
    ]


def test_form_feed_inside_a_sentence():
    text = "The Council met in private and heard the\n\f3\nstatement of the Minister on the matter before it today.\n"
    assert "The Council met in private and heard the" in body_of(text)[0]


LONG = "Rights groups said that the new law would " + "narrow the space of civil society and " * 8 + "harm it[1].\n"


def test_each_line_of_unwrapped_text_is_a_paragraph():
    text = "Norland Watch condemns the closure of a newspaper\n\n" + LONG + "\n[1] http://norland.example/law\n"
    assert [kind for kind, _ in blocks_of(text)] == ["heading", "paragraph", "footnote"]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        (LONG + "\n[1] http://norland.example/law\n", "1"),
        ("Item 115 (c) of the preliminary list*\n\nThe Mission presents its compliments.\n\n* A/97/50.\n", "*"),
        ("Report of the Working Group **\n\nIt met on 3 May.\n\n** Circulated as received.\n", "**"),
    ],
)
def test_footnote_and_its_mark_know_each_other(text, marker):
    document = hrdocs.read(text.encode())
    first, footnote = document.blocks[0], document.blocks[-1]
    assert footnote.kind is BlockKind.FOOTNOTE
    assert footnote.marker == marker
    assert [document.text[mark.start : mark.end].strip("[]") for mark in first.marks] == [marker]
    assert footnote.called_at == (first.marks[0].start,)


def test_asterisk_between_words_is_no_mark():
    document = hrdocs.read(b"Rated 4* by visitors, 2 * 3 rooms.\n\nOpen in May.\n\n* Prices in crowns.\n")
    assert [document.text[mark.start - 1 : mark.end] for block in document.blocks for mark in block.marks] == ["4*"]


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("• Free the press;", "•", "Free the press;"),
        ("1. Poor laws;", "1.", "Poor laws;"),
        ("(a) Ratify the Convention;", "(a)", "Ratify the Convention;"),
        ("iv) Ratify it;", "iv)", "Ratify it;"),
        ("97.12. Ratify it (Chile);", "97.12.", "Ratify it (Chile);"),
        ("– Ratify it;", "–", "Ratify it;"),
    ],
)
def test_list_items_give_up_their_marker(line, marker, text):
    document = hrdocs.read(f"{LONG}\n{line}\n{LONG}".encode())
    item = document.blocks[1]
    assert (item.kind, item.marker, document.text_of(item)) == (BlockKind.LIST_ITEM, marker, text)


@pytest.mark.parametrize(
    "line", ["S. Norberg said so.", "12 people came.", "A dog barked.", "2031 was a year of hope."]
)
def test_what_opens_a_sentence_is_no_marker(line):
    document = hrdocs.read(f"{LONG}\n{line}\n{LONG}".encode())
    assert document.blocks[1].kind is not BlockKind.LIST_ITEM


def test_cookie_banner_after_the_text_is_boilerplate_with_its_headings():
    banner = (
        "Privacy Overview\n\nNorland Platform\n\nThis website uses cookies that remember your visits.\n\n"
        "Strictly Necessary Cookies\n\nLeaving this cookie on helps us to make the pages better."
    )
    document = hrdocs.read(f"{LONG}\n{LONG}\n{banner}".encode())
    assert [block.role for block in document.blocks] == [BlockRole.BODY] * 2 + [BlockRole.BOILERPLATE] * 5


def test_text_that_mentions_cookies_stays():
    assert len(body_of("The board served cookies to all who came.\n\n" + LONG + "\nThey were good.")) == 3


def test_nothing_of_the_text_is_lost():
    document = hrdocs.read(DOUBLED.encode())
    assert sorted("".join(document.text.split())) == sorted("".join(DOUBLED.split()))


def test_white_space_alone_is_refused_in_one_line():
    with pytest.raises(hrdocs.errors.UnreadableSource, match="holds no text"):
        hrdocs.read(b" \n\n \t\n")


@pytest.mark.parametrize(
    "text",
    [
        "the quick brown fox jumps over the lazy dog and runs away to the hills today\n" * 8000,
        "a" * 200_000,
        "This is a paragraph of the text, which is short.\n\n" * 8000,
        "abc-\n" * 20_000,
        "a-" * 50_000,
        " " * 200_000 + "a",
    ],
    ids=["one paragraph", "one word", "many paragraphs", "hyphens at line ends", "one compound", "spaces"],
)
def test_large_texts_are_read_in_full(text):
    document = hrdocs.read(text.encode())
    assert sorted("".join(document.text.replace("-", "").split())) == sorted("".join(text.replace("-", "").split()))


WORDS = "The keepers of the harbours met in May and spoke about the ships that had gone down in the winter."


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        (f"A/HRC/114/7/Add.1\n\nReport of the Keepers\n\n{WORDS}\n", []),
        (f"{WORDS}\n\nE/CN.4/2031/12\n\n{WORDS}\n", []),
        (f"Report\n\nA/HRC/114/7\n\n{WORDS}\n\nA/HRC/114/7\n\n{WORDS}\n", ["A/HRC/114/7", "A/HRC/114/7"]),
        (f"{WORDS}\n\nA/HRC/114/7\n2/4\n\n{WORDS}\n", ["A/HRC/114/7", "2/4"]),
        (f"{WORDS}\n\fA/HRC/114/7\n\n{WORDS}\n", ["A/HRC/114/7"]),
        (f"A/HRC/114/7\n\n{WORDS}\n\nA/HRC/114/7\n\n{WORDS}\n\nA/HRC/114/7\n", ["A/HRC/114/7", "A/HRC/114/7"]),
    ],
    ids=[
        "first line",
        "once",
        "on each page",
        "beside a page number",
        "at the top of a page",
        "first and on each page",
    ],
)
def test_a_symbol_alone_on_a_line_is_a_running_head_where_pages_repeat_it(text: str, furniture: list[str]) -> None:
    document = hrdocs.read(text.encode())
    assert [document.text_of(b) for b in document.blocks if b.role is BlockRole.FURNITURE] == furniture
    assert not any(b.kind is BlockKind.HEADING and "/" in document.text_of(b) for b in document.blocks)
