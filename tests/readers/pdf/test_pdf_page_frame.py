"""The frame of a printed page, told from links and prose."""

import pytest

from hrdocs.model import BlockKind, BlockRole, Document, Link
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.pdf.page_frame import without_frame
from hrdocs.source import Source

PROSE = "The ferries of the harbour towns have carried the mail for a hundred years, and now they stop. " * 2
SITE = "https://harbour.example/"

Part = tuple[str, str, str]
"""A letter for the kind (heading, paragraph, item), the text, and where all of it leads to."""
KINDS = {"h": BlockKind.HEADING, "p": BlockKind.PARAGRAPH, "i": BlockKind.LIST_ITEM}
MENU: list[Part] = [("i", name, SITE) for name in ("Home", "News", "About us", "Contact")]
RELATED: list[Part] = [("h", f"Another story {n}", SITE) for n in range(3)]
TEXT: list[Part] = [("h", "Ferries stop", ""), ("p", PROSE.strip(), ""), ("p", PROSE.strip(), "")]


def page(parts: list[Part]) -> Document:
    blocks = Assembler()
    for kind, text, target in parts:
        links = [Link(start=0, end=len(text), target=target)] if target else []
        blocks.add(KINDS[kind], text, level=1 if kind in "hi" else None, links=links)
    return blocks.document(Source.of(b"%PDF-1.7"))


def kept(parts: list[Part]) -> list[str]:
    found = without_frame(page(parts))
    return [found.text_of(block) for block in found.blocks if block.role is BlockRole.BODY]


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        ([], [], []),
        (MENU, [], []),
        (MENU, [*RELATED, ("p", "All rights reserved.", "")], []),
        ([*MENU, ("p", "Press release", "")], [], ["Press release"]),
        ([("p", "Skip to content", SITE)], [], []),
        ([], [("p", "Read the full report", SITE)], ["Read the full report"]),
        (MENU, [*RELATED, ("p", "Press office: anna@harbour.example", "")], ["Press office: anna@harbour.example"]),
        ([], [("p", "Anna Berg, press officer", "")], ["Anna Berg, press officer"]),
    ],
)
def test_frame_is_apart_from_the_text(before: list[Part], after: list[Part], more: list[str]) -> None:
    text = [words for _, words, _ in TEXT]
    assert sorted(kept([*before, *TEXT, *after])) == sorted([*text, *more])


def test_links_in_a_row_amid_the_text_are_no_text() -> None:
    assert kept([*TEXT[:2], *RELATED, *TEXT[2:]]) == [words for _, words, _ in TEXT]


def test_two_links_amid_the_text_are() -> None:
    parts = [*TEXT[:2], *RELATED[:2], *TEXT[2:]]
    assert kept(parts) == [words for _, words, _ in parts]


def test_addresses_of_mail_are_no_menu() -> None:
    mails: list[Part] = [("i", f"{name}@harbour.example", f"mailto:{name}@harbour.example") for name in "abcd"]
    assert kept([*TEXT, *mails]) == [words for _, words, _ in [*TEXT, *mails]]


def test_page_without_prose_is_left_as_it_is() -> None:
    assert kept([*MENU, *RELATED]) == [words for _, words, _ in [*MENU, *RELATED]]


def test_short_lines_over_prose_without_a_headline_are_text() -> None:
    parts: list[Part] = [("i", "The court has to decide.", ""), ("p", PROSE.strip(), "")]
    assert kept(parts) == [words for _, words, _ in parts]
