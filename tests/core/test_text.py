"""Canonical text and its assembly from blocks."""

import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from hrdocs.model import BlockKind, Cell, LineBox, Link, Mark, Region
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.text import canonical, one_line, shown

SOURCE = Source(data=b"x", media_type="text/plain")


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("co\u00adoperate", "cooperate"),
        ("a\u00a0b\u2003c", "a b c"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u0301", "\u00e9"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\x00b\x1fc", "abc"),
        ("tab\tstays\nand\fso does this", "tab\tstays\nand\fso does this"),
        ("\ud800lone", "lone"),
        ("\u2126", "\u03a9"),
        ("con\ufb01rms the o\ufb03ce\u2019s \ufb02ag", "confirms the office\u2019s flag"),
    ],
)
def test_canonical_text(given_text, expected):
    assert canonical(given_text) == expected


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text())
def test_canonical_text_is_canonical(text):
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once


@pytest.mark.parametrize(("text", "expected"), [("  a \n\t b  ", "a b"), ("", ""), ("\u00a0", "")])
def test_text_on_one_line(text, expected):
    assert one_line(text) == expected


def test_blocks_are_ranges_of_one_text():
    text = Assembler()
    text.add(BlockKind.HEADING, "Title", level=1)
    text.add(BlockKind.PARAGRAPH, "   ")
    text.add(BlockKind.PARAGRAPH, "Words.")
    document = text.document(SOURCE)
    assert document.text == "Title\n\nWords."
    assert [document.text_of(block) for block in document.blocks] == ["Title", "Words."]
    assert document.source.sha256 == SOURCE.sha256


def test_ranges_inside_a_block_are_moved_to_their_place():
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, "One")
    box = Region(page=1, x0=0, top=0, x1=1, bottom=1)
    text.add(
        BlockKind.PARAGRAPH,
        "Two three",
        marks=[Mark(start=3, end=3, marker="1")],
        links=[Link(start=4, end=9, target="https://example.org")],
        lines=[LineBox(start=0, end=9, region=box)],
        cells=[Cell(row=0, column=0, start=4, end=9)],
    )
    document = text.document(SOURCE)
    block = document.blocks[1]
    assert [document.text[each.start : each.end] for each in (*block.links, *block.cells)] == ["three", "three"]
    assert block.marks[0].start == block.start + 3
    assert document.regions(block.start, block.end) == (box,)


@pytest.mark.parametrize("text", ["a\r\nb", "a\u00a0b", "e\u0301", "a\x00"])
def test_text_that_is_not_canonical_is_refused(text):
    with pytest.raises(ValueError, match="not canonical"):
        Assembler().add(BlockKind.PARAGRAPH, text)


def test_a_declared_language_says_so():
    text = Assembler()
    text.add(BlockKind.PARAGRAPH, "Texte", language="fr")
    text.add(BlockKind.PARAGRAPH, "Text")
    assert [(b.language, b.language_basis) for b in text.document(SOURCE).blocks] == [("fr", "declared"), (None, None)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ordinary, with\ttab and\nline", "Ordinary, with\ttab and\nline"),
        ("\x1b]52;c;ZXZpbA==\x07", "\\x1b]52;c;ZXZpbA==\\x07"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b2J", "\\x9b2J"),
        ("a\rb", "a\\rb"),
        ("invoice\u202efdp.exe", "invoice\\u202efdp.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\ud800", "\\ud800"),
        ("שלום\u200f, مرحبا\u200c", "שלום\u200f, مرحبا\u200c"),
    ],
)
def test_what_would_steer_a_terminal_is_shown_as_escapes(text, plain):
    assert shown(text) == plain
