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


@pytest.mark.parametrize(
    "words",
    [
        "We and our 200 partners store cookies on the device on which this page is read.",
        "Wir verwenden Cookies, damit diese Seite so arbeitet, wie sie es soll, und mehr.",
        "Nous utilisons des cookies pour que cette page marche comme elle doit le faire.",
        "Utilizamos cookies para que esta página funcione como debe funcionar, y para más.",
        "Мы используем файлы cookie, чтобы эта страница работала так, как она должна работать.",
        "Bu sayfanın gerektiği gibi çalışması için çerezler kullanıyoruz ve saklıyoruz, lütfen.",
        "نستخدم ملفات تعريف الارتباط كي تعمل هذه الصفحة كما ينبغي لها أن تعمل، ولا نبيع شيئا.",
    ],
)
def test_what_asks_for_consent_below_the_text_is_no_text(words: str) -> None:
    parts: list[Part] = [*TEXT, ("h", "Your choice", ""), ("p", words, ""), ("p", "Accept all", "")]
    assert kept(parts) == [text for _, text, _ in TEXT]


def test_text_on_cookies_is_text() -> None:
    parts: list[Part] = [
        ("h", "Ban on cookies", ""),
        ("p", PROSE.strip(), ""),
        ("p", f"Cookies are banned. {PROSE}", ""),
    ]
    assert kept(parts, "Ban on cookies") == [words for _, words, _ in parts]


def test_who_can_be_reached_is_kept_with_name_and_job() -> None:
    whom: list[Part] = [
        ("p", "Anna Berg", ""),
        ("p", "Press officer", ""),
        ("p", "anna@harbour.example", "mailto:a@harbour.example"),
    ]
    assert kept([*TEXT, *RELATED, *whom, *MENU]) == [words for _, words, _ in [*TEXT, *whom]]
