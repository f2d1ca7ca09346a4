"""Which text files were wrapped at a page's width, and what a line that is longer does to the others."""

import time

import pytest

import hrdocs
from hrdocs.source import Source

TITLE = (
    "Note verbale dated 20 August 2041 from the Permanent Mission of Norland to the United Nations addressed to the "
    "President of the General Assembly"
)
WRAPPED = """The Permanent Mission of Norland to the United Nations has the honour to
inform the President that Norland is a candidate for the Harbour Council
for the term 2042-2044 and that its pledges are in the annex to this
note, which it asks to circulate.

(c) Consider acceding to the Convention against Torture and Other
    Cruel, Inhuman or Degrading Treatment or Punishment;
"""


def texts(text: str) -> list[str]:
    document = hrdocs.read(text.encode())
    return [document.text_of(block) for block in document.blocks]


@pytest.mark.parametrize("long", [TITLE, f"{TITLE} {TITLE}"])
def test_a_long_line_leaves_the_others_joined(long: str) -> None:
    found = texts(f"{long}\n\n{WRAPPED}")
    assert found[0] == long
    assert found[1].endswith(
        "for the term 2042-2044 and that its pledges are in the annex to this note, which it asks to circulate."
    )
    assert found[2].endswith("Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment;")


@pytest.mark.parametrize(
    "lines",
    [
        [f"{TITLE}.", "Home", "About the harbour", "Contact", f"{TITLE}."],
        [f"{TITLE}.", "Harbour reopens after the storm of the winter, say its keepers", "Boats return", f"{TITLE}."],
    ],
)
def test_each_line_of_a_file_that_was_not_wrapped_is_a_paragraph(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines


def test_heading_in_a_script_without_capitals() -> None:
    document = hrdocs.read("萨摩亚的自愿承诺\n\n萨摩亚承诺：\n\n一、为小国发声；\n\n二、培训法官。\n".encode())
    assert [str(block.kind) for block in document.blocks] == ["heading", "paragraph", "list-item", "list-item"]


@pytest.mark.parametrize("text", ["/" * 30_000, "A/" * 50_000, "http://a.example/x " * 7_000])
def test_strokes_without_end_are_read_at_once(text: str) -> None:
    before = time.process_time()
    hrdocs.read(text.encode())
    assert time.process_time() - before < 5


def _paragraphs(text: str) -> list[str]:
    read = hrdocs.read(Source(data=text.encode(), media_type="text/plain"))
    return [read.text_of(block) for block in read.blocks]


def test_lines_that_are_set_two_apart_are_of_one_paragraph() -> None:
    text = """
 QUAYS TO BE REBUILT

 The harbour office said that the quays of the west would all be

 rebuilt before the winter,  and that the fund would pay for it

 in May.

 Families were told to wait.
"""
    assert _paragraphs(text) == [
        "QUAYS TO BE REBUILT",
        "The harbour office said that the quays of the west would all be rebuilt before the winter, and that the fund"
        " would pay for it in May.",
        "Families were told to wait.",
    ]


def test_wide_blanks_part_the_paragraphs_of_one_line() -> None:
    text = (
        "Quays to be rebuilt    The harbour office said that the quays of the west would be rebuilt before winter.   "
        "“We have waited,” a pilot said.    Families who lost their homes in the last flood will be asked first.\n"
    )
    assert [part[:12] for part in _paragraphs(text)] == ["Quays to be ", "The harbour ", "“We have wai", "Families who"]


def test_wide_blanks_before_small_letters_are_those_of_lost_line_ends() -> None:
    text = (
        "The harbour office said that the quays   of the west would be rebuilt before the winter, and that   the fund "
        "would pay for it.   Families who lost their homes in the last flood will be asked first, a pilot said.\n"
    )
    assert len(_paragraphs(text)) == 1


def test_short_lines_that_are_whole_sentences_are_paragraphs() -> None:
    lines = ["新闻稿", "大使馆将举办讲座"]
    lines += [
        "大使馆今天宣布，将于六月为留学生举办一场免费的法律讲座，内容包括租房。",
        "发言人表示，希望每一位学生都了解自己的权利和义务，并欢迎教师前来参加。",
    ]
    assert _paragraphs("\n".join(lines)) == lines
