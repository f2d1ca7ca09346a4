"""Official documents of the United Nations are told by the symbol and the distribution at their head."""

import pytest

import hrdocs
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.un.official import is_official


def document(*texts):
    assembler = Assembler()
    for text in texts:
        assembler.add(hrdocs.BlockKind.PARAGRAPH, text)
    return assembler.document(Source(data=b"x", media_type="text/html"))


@pytest.mark.parametrize(
    "texts",
    [
        ("A/HRC/91/7", "Distr.: General"),
        ("United Nations\n\n   A/91/7\nDistr. General",),
        ("United Nations", "\t\n \n  S/2091/7 of today", "Distribución: general"),
    ],
)
def test_a_symbol_at_the_beginning_of_a_line_and_a_distribution_make_a_document_official(texts):
    assert is_official(document(*texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("See A/HRC/91/7 for more", "Distr.: General"),
        ("A/HRC/91/7", "The distribution of seats"),
        ("General", "Distr.: General"),
    ],
)
def test_without_either_it_is_not(texts):
    assert not is_official(document(*texts))


def test_empty_lines_without_end_are_gone_through_once():
    assert not is_official(document("x\n" + "        \n" * 200_000 + "Distr.: General"))
