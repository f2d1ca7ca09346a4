"""Markers, depths, and lists inside paragraphs."""

import time
from collections.abc import Callable

import pytest

from hrdocs import Document
from hrdocs.passages import outline, passages, readings
from hrdocs_note_verbale.run_in import by_semicolons, run_in


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("12.", {("number .", 12)}),
        ("(c)", {("small letter ()", 3), ("small roman ()", 100)} - {("small roman ()", 100)}),
        ("(i)", {("small letter ()", 9), ("small roman ()", 1)}),
        ("(iv)", {("small roman ()", 4)}),
        ("(ix)", {("small roman ()", 9)}),
        ("(aa)", {("small letter ()", 27)}),
        ("II.", {("capital roman .", 2)}),
        ("B.", {("capital letter .", 2)}),
        ("2.1.3.", {("decimal 2", 3)}),
        ("2.4", {("decimal 1", 4)}),
        ("•", {("bullet •", 0)}),
        ("–", {("bullet –", 0)}),
    ],
)
def test_readings(marker: str, expected: set[tuple[str, int]]) -> None:
    assert {(reading.style, reading.number) for reading in readings(marker)} == expected


@pytest.mark.parametrize(
    ("notation", "depths"),
    [
        ("L1[1.] a\n\nL1[2.] b\n\nL2[(a)] c\n\nL2[(b)] d\n\nL1[3.] e", [0, 0, 1, 1, 0]),
        ("L1[(g)] a\n\nL1[(h)] b\n\nL1[(i)] c\n\nL1[(j)] d", [0, 0, 0, 0]),
        ("L1[(g)] a\n\nL1[(h)] b\n\nL1[(i)] c\n\nL1[(ii)] d\n\nL1[(i)] e\n\nL1[(j)] f", [0, 0, 1, 1, 0, 0]),
        ("L1[(h)] a\n\nL1[(i)] b\n\nL1[(i)] c", [0, 0, 1]),
        ("L1[(a)] a\n\nL1[(i)] b\n\nL1[(ii)] c\n\nL1[(b)] d\n\nL1[(i)] e", [0, 1, 1, 0, 1]),
        ("L1[•] a\n\nL1[–] b\n\nL1[–] c\n\nL1[•] d", [0, 1, 1, 0]),
        ("L1[7.] a\n\nH3 heading\n\nL1[8.] b\n\nL1[•] c", [0, None, 0, 1]),
        ("L1[•] One\n\nP Text\n\nL1[–] Two", [0, None, 0]),
        ("L1[2.1.] a\n\nL2[2.1.1.] b\n\nL2[2.1.2.] c\n\nL1[2.2.] d", [0, 1, 1, 0]),
        ("L1[9.] a\n\nL2[(a)] b\n\nL1[1.] annex", [0, 1, 0]),
    ],
)
def test_depths(build: Callable[[str], Document], notation: str, depths: list[int | None]) -> None:
    assert [item.depth for item in outline(passages(build(notation)))] == depths


@pytest.mark.parametrize(
    ("text", "lead", "items"),
    [
        (
            "It pledges to: (a) raise its aid; (b) report on time; and (c) host a forum. It thanks all.",
            "It pledges to: ",
            ["raise its aid", "report on time", "host a forum"],
        ),
        ("Peru will (i) sign, and (ii) ratify the text.", "Peru will ", ["sign", "ratify the text"]),
        ("Fiji pledges to 1) train judges, 2) build courts.", "Fiji pledges to ", ["train judges", "build courts"]),
        (
            "To that end: a) publish plans; b) follow article 3 (a) of the law; c) report",
            "To that end: ",
            ["publish plans", "follow article 3 (a) of the law", "report"],
        ),
    ],
)
def test_run_in(text: str, lead: str, items: list[str]) -> None:
    found = run_in(text)
    assert found is not None
    assert text[found.lead.start : found.lead.end] == lead
    assert [text[span.start : span.end] for span in found.items] == items


@pytest.mark.parametrize(
    "text",
    [
        "under article 5 (b) and paragraph 7 (c) of the Covenant",
        "Item 116 (c) of the preliminary list; (a) alone",
        "Peru supports (2030) and (2031) plans",
        "",
    ],
)
def test_no_list(text: str) -> None:
    assert run_in(text) is None


def test_semicolons() -> None:
    text = "At home, it will: strengthen courts; keep its promises; and train magistrates. All this costs money."
    found = by_semicolons(text)
    assert found is not None
    assert [text[span.start : span.end] for span in found.items] == [
        "strengthen courts",
        "keep its promises",
        "train magistrates",
    ]
    assert by_semicolons("No colon; two; three") is None


@pytest.mark.parametrize("unit", ["(a) To continue to ", "(a) x; (b) y; ", "; and (i) z ", "to: x; "])
def test_a_long_paragraph_of_markers_takes_no_time(unit: str) -> None:
    began = time.process_time()
    run_in(unit * 20000)
    assert time.process_time() - began < 3
