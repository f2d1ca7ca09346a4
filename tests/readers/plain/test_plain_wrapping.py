"""Which text files were wrapped at a page's width, and what a line that is longer does to the others."""

import time

import pytest

import hrdocs

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
