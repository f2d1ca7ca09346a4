"""The lines of a page are those that rich gives, and rich is not loaded for them."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from hrdocs.layout import Column, Page, Table, Words, wrapped
from hrdocs.text import shown

DATA = Path(__file__).parents[2] / "examples" / "data"
NOT_LOADED = {
    *("rich.console", "rich.text", "rich.table", "email", "importlib.metadata", "logging", "argparse"),
    *("bs4", "lxml", "pypdfium2", "pdfminer", "phonenumbers"),
}


def _by_rich(page, width):
    console = Console(width=width, highlight=False, file=io.StringIO(), color_system=None)
    console.print(page)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


TEXT = st.lists(
    st.one_of(
        st.text(alphabet="abcdefg", min_size=1, max_size=12),
        st.text(alphabet="abcdefg-—…“”", min_size=20, max_size=90),
        st.text(alphabet="人权理事会審議", min_size=1, max_size=40),
        st.text(alphabet="مجلسحقوق", min_size=1, max_size=9),
        st.sampled_from(["e\u0301te\u0301", "👩🏽‍🎓", "क्ष", "\u200b", "", " ", "[bold]", ":smile:"]),
    ),
    max_size=24,
).map(lambda words: shown(" ".join(words)))
WIDTHS = st.integers(44, 130)


def _rows(*cells):
    return st.lists(st.tuples(*cells), min_size=1, max_size=4).map(tuple)


FACTS = st.integers(1, 2).flatmap(
    lambda count: st.builds(
        Table,
        columns=st.just((Column(width=22, style="cyan", folds=False), *[Column()] * count)),
        rows=_rows(*[TEXT] * (count + 1)),
    )
)
HEADED = st.integers(0, 2).flatmap(
    lambda count: st.builds(
        Table,
        columns=st.tuples(
            *[st.builds(Column, head=st.sampled_from(["state", "number of the list"]), most=st.just(12))] * count,
            st.just(Column(head="words", fills=True)),
            st.just(Column(head="page", folds=False)),
        ),
        rows=_rows(*[TEXT] * (count + 1), st.sampled_from(["", "4", "12, 13", "line 1200"])),
        heads=st.just(True),
    )
)
WORDS = st.builds(
    Words,
    parts=st.lists(st.tuples(TEXT, st.sampled_from(["", "bold green", "cyan"])), min_size=1, max_size=3).map(tuple),
    indent=st.integers(0, 3),
)


@settings(max_examples=60, deadline=None)
@given(part=st.one_of(FACTS, HEADED, WORDS), width=WIDTHS)
def test_lines_are_those_of_rich(part, width):
    page = Page(parts=(part,))
    assert list(page.lines(width)) == _by_rich(page, width)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two", ["one two"]),
        ("three words go on", ["three ", "words go ", "on"]),
        ("abcdefghijklmnopqr st", ["abcdefghi", "jklmnopqr", " st"]),
        ("人权理事会審議", ["人权理事", "会審議"]),
        ("one\ntwo", ["one", "two"]),
    ],
)
def test_words_go_on_in_the_next_line(text, lines):
    assert wrapped(text, 9) == lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("a_name_that_is_longer_than_its_column", ["a_name_that_is_longer_…  x"]),
        ("short", ["short                    x"]),
    ],
)
def test_a_label_is_cut(words, lines):
    table = Table(columns=(Column(width=22, folds=False), Column()), rows=((words, "x"),))
    assert list(Page(parts=(table,)).lines(110)) == lines


@pytest.mark.formats
@pytest.mark.slow
def test_a_page_for_a_pipe_is_set_without_rich():
    command = [sys.executable, "-X", "importtime", "-m", "hrdocs", "parse", str(DATA / "upr_positions_uruguay.txt")]
    done = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    loaded = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "hrdocs.layout" in loaded
    assert loaded & NOT_LOADED == set()
