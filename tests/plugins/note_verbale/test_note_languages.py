"""Pledges, candidatures and treaty statements in the languages of the United Nations, from invented notes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from hrdocs import Document
from hrdocs_note_verbale import Candidature, Pledge, TreatyStatement, parse

FOLDER = Path(__file__).parent / "languages"
STATES = {"de": "AUT", "fr": "MLI", "es": "PER", "ru": "KAZ", "ar": "JOR", "zh": "WSM"}


def _note(language: str) -> str:
    return (FOLDER / f"{language}.txt").read_text("utf-8")


@pytest.mark.parametrize("language", STATES)
def test_pledges(build: Callable[[str], Document], language: str) -> None:
    found = [each for each in parse(build(_note(language))).records if isinstance(each, Pledge)]
    assert [(each.order, each.continuing, each.state) for each in found] == [
        (1, False, STATES[language]),
        (2, True, STATES[language]),
        (3, False, STATES[language]),
    ]


@pytest.mark.parametrize("language", sorted(set(STATES) - {"de"}))
def test_treaty_statements(build: Callable[[str], Document], language: str) -> None:
    found = {
        (each.state, each.treaty, each.statement.value)
        for each in parse(build(_note(language))).records
        if isinstance(each, TreatyStatement)
    }
    state = STATES[language]
    wanted = {(state, "CRC", "party"), (state, "CAT", "intends")}
    without = {(state, "ROME-STATUTE", "not-party")} if language in ("fr", "es", "ru") else set()
    assert found == wanted | without


@pytest.mark.parametrize("language", STATES)
def test_candidatures(build: Callable[[str], Document], language: str) -> None:
    (found,) = (each for each in parse(build(_note(language))).records if isinstance(each, Candidature))
    assert (found.state, found.body, found.term) == (STATES[language], "Human Rights Council", "2042/2044")


def test_a_language_without_a_list_is_said(build: Callable[[str], Document]) -> None:
    document = build(_note("fr"))
    kazakh = tuple(evolve(block, language="kk") for block in document.blocks)
    found = parse(evolve(document, blocks=kazakh)).diagnostics
    assert [each.code for each in found if each.code == "no-wordings"] == ["no-wordings"]
    assert "no-wordings" not in [each.code for each in parse(document).diagnostics]
