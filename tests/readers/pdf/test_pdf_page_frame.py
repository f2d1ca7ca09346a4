"""The frame of a printed page, told from links and prose."""

import pytest

from hrdocs.model import BlockKind
from hrdocs.readers.html.frame import Anchor, Context, Frame, PageText
from hrdocs.readers.pdf.page_frame import trim

PROSE = "The ferries of the harbour towns have carried the mail for a hundred years, and now they stop. " * 2
SITE = "https://harbour.example/"

Part = tuple[str, str, str]
"""A letter for the kind (heading, paragraph, item), the text, and where all of it leads to; "*" leads nowhere."""
KINDS = {"h": BlockKind.HEADING, "p": BlockKind.PARAGRAPH, "i": BlockKind.LIST_ITEM}
MENU: list[Part] = [("i", name, SITE) for name in ("Home", "News", "About us", "Contact")]
RELATED: list[Part] = [("h", f"Another story {n}", SITE) for n in range(3)]
TEXT: list[Part] = [("h", "Ferries stop", ""), ("p", PROSE.strip(), ""), ("p", PROSE.strip(), "")]


def kept(parts: list[Part], title: str | None = None) -> list[str]:
    page = Frame(tag="body", parent=None, index=0, path="", context=Context())
    pieces = [_piece(page, *part) for part in parts]
    trim(pieces, title)
    return [piece.text for piece in pieces if piece.in_body]


def _piece(page: Frame, letter: str, text: str, target: str) -> PageText:
    linked = 0 if target.startswith("mailto:") else len(text) * bool(target)
    return PageText(
        kind=KINDS[letter],
        frame=page,
        text=text,
        level=1 if letter == "h" else None,
        anchors=[Anchor(start=0, end=len(text), href=target)] if target else (),
        linked=linked,
        weight=len(text),
        in_body=not linked,
    )


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        ([], [], []),
        (MENU, [], []),
        (MENU, [*RELATED, ("p", "All rights reserved.", "")], []),
        ([*MENU, ("p", "Press release", "")], [], ["Press release"]),
        ([("p", "Skip to content", SITE)], [], []),
        (
            [],
            [("p", "Read the full report", SITE), ("p", "Anna Berg, press officer", "")],
            ["Anna Berg, press officer"],
        ),
        ([], [("h", "Also new", ""), *RELATED, ("h", "At noon", ""), ("p", f"{PROSE[:64]}.", "")], ["Also new"]),
        (MENU, [*RELATED, ("p", "Press office: anna@harbour.example", "")], ["Press office: anna@harbour.example"]),
        ([], [("p", "Anna Berg, press officer", "")], ["Anna Berg, press officer"]),
    ],
)
def test_frame_is_apart_from_the_text(before: list[Part], after: list[Part], more: list[str]) -> None:
    text = [words for _, words, _ in TEXT]
    assert sorted(kept([*before, *TEXT, *after])) == sorted([*text, *more])


def test_links_in_a_row_amid_the_text_are_no_text() -> None:
    assert kept([*TEXT[:2], *RELATED, *TEXT[2:]]) == [words for _, words, _ in TEXT]


def test_text_goes_on_behind_a_row_of_links() -> None:
    more: list[Part] = [("h", "The towns", ""), ("p", PROSE.strip(), "")]
    assert kept([*TEXT, *RELATED, *more]) == [words for _, words, _ in [*TEXT, *more]]


def test_headline_is_the_heading_with_the_words_of_the_title() -> None:
    over: list[Part] = [("h", "Harbour Watch", ""), ("p", "Sign up for our letters", ""), *MENU]
    assert kept([*over, *TEXT, ("h", "The towns", "")], "Ferries stop") == [
        *(words for _, words, _ in TEXT),
        "The towns",
    ]


def test_days_beside_other_pages_are_no_text() -> None:
    cards: list[Part] = [part for link in RELATED for part in (link, ("p", "3 May 2031", ""))]
    assert kept([*TEXT, *RELATED, *cards, ("h", "Office", SITE)]) == [words for _, words, _ in TEXT]


def test_addresses_of_mail_are_no_menu() -> None:
    mails: list[Part] = [("i", f"{name}@harbour.example", f"mailto:{name}@harbour.example") for name in "abcd"]
    assert kept([*TEXT, *mails]) == [words for _, words, _ in [*TEXT, *mails]]


def test_page_without_prose_is_left_as_it_is() -> None:
    lines: list[Part] = [("p", "Harbour Watch", ""), ("h", "Ferries stop", ""), ("p", "3 May 2031", "")]
    assert kept([*MENU, *lines, *RELATED]) == [words for _, words, _ in lines]


def test_short_lines_over_prose_without_a_headline_are_text() -> None:
    parts: list[Part] = [("i", "The court has to decide.", ""), ("p", PROSE.strip(), "")]
    assert kept(parts) == [words for _, words, _ in parts]
