"""Every symbol in the text of the real corpus parses, or is listed with its fault."""

import os
import pathlib
import re

import corpus_lists
import pytest

import hrdocs
from hrdocs.un import mentions, states, treaties
from hrdocs.un.symbol import Symbol

FOLDER = os.environ.get("HRDOCS_CORPUS")
pytestmark = pytest.mark.skipif(not FOLDER, reason="HRDOCS_CORPUS names no folder of real documents")

SHAPE = re.compile(r"(?<![\w/.])(?:A|S|E|CCPR|CEDAW|CAT|CRC|CRPD|HRI)/[A-Za-z0-9./-]*\d")


@pytest.mark.parametrize("path", corpus_lists.cases("un_symbols"))
def test_every_symbol_parses_or_is_listed(path):
    try:
        text = hrdocs.read(path).text
    except hrdocs.HrdocsError:
        pytest.skip("no reader can open it")
    found, faults = mentions.scan(text)
    assert all(Symbol.parse(each.symbol).plain == each.symbol for each in found)
    covered = [(each.start, each.end) for each in [*found, *faults]]
    missed = [
        candidate.group()
        for candidate in SHAPE.finditer(text)
        if not any(start <= candidate.start() < end for start, end in covered)
    ]
    assert missed == []


def test_the_seeds_name_their_state_and_its_treaties():
    text = (pathlib.Path(FOLDER or ".") / "seeds/note_verbale_A_77_319.txt").read_text("utf-8")
    assert {each.code for each in states.find(text)} == {"KGZ"}
    folded = re.sub(r"\s*\n\s*", " ", text.replace("Soc ial", "Social"))
    named = [each.id for each in treaties.find(folded) if each.id != "UN-CHARTER"]  # the Charter is named in passing
    assert named == ["ICERD", "ICESCR", "ICCPR", "CEDAW", "CAT", "CRC", "ICRMW", "CRPD"]
