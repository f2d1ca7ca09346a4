"""Documents that nobody wrote: any nesting of elements with any values is read with ranges that hold, or refused."""

import random

import pytest
from docx_maker import docx, p

import hrdocs
from hrdocs.testing.contract import bad_ranges

INSIDE = {
    "": "p p p tbl sdt ins",
    "p": "r r r r hyperlink ins del sdt smartTag pPr",
    "r": "t t t t tab br sym fldChar instrText footnoteReference endnoteReference drawing pict rPr",
    "tbl": "tr tr tr sdt",
    "tr": "tc tc tc trPr",
    "tc": "p p tbl tcPr",
    "hyperlink": "r r",
    "ins": "r p",
    "sdt": "sdtContent sdtContent sdtPr",
    "sdtContent": "r p tr",
    "drawing": "txbxContent",
    "pict": "txbxContent",
    "txbxContent": "p",
    "pPr": "numPr pStyle rPr outlineLvl",
    "numPr": "ilvl numId",
    "rPr": "b vanish del",
    "tcPr": "gridSpan vMerge hMerge",
    "trPr": "tblHeader gridBefore del",
    "smartTag": "r",
}
NAMES = sorted({name for names in INSIDE.values() for name in names.split()})
ATTRIBUTES = ["val", "id", "fldCharType", "char", "font", "anchor", "customMarkFollows", "type", "ilvl"]
VALUES = ["", "1", "0", "2", "-1", "9" * 30, "abc", "begin", "separate", "end", "restart", "continue", "Odd", "F0B7"]
TEXTS = ["word", "  ", "e\u0301", "\u0301", "(a) x", "* y", "1. z", "ا", "\u1100\u1161", "a\u00a0b", "\u200b", "97.1.",
         'HYPERLINK "https://example.org"'.replace('"', "&quot;")]  # fmt: skip
STYLES = '<w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="heading 2"/><w:basedOn w:val="Odd"/></w:style>'
LEVELS = '<w:lvl w:ilvl="{0}"><w:start w:val="{1}"/><w:numFmt w:val="{2}"/><w:lvlText w:val="{3}"/></w:lvl>'


def element(chance, depth, parent=""):
    expected = INSIDE.get(parent, "").split()
    name = chance.choice(expected if expected and chance.random() < 0.93 else NAMES)
    attributes = "".join(
        f' w:{each}="{chance.choice(VALUES)}"' for each in chance.sample(ATTRIBUTES, chance.randint(0, 3))
    )
    if name in ("t", "instrText"):
        return f"<w:{name}{attributes}>{chance.choice(TEXTS)}</w:{name}>"
    inner = "".join(element(chance, depth - 1, name) for _ in range(chance.randint(1, 3) if depth else 0))
    return f'<w:{name}{attributes} r:id="link">{inner}</w:{name}>'


def level(chance):
    forms = ["decimal", "lowerRoman", "bullet", "none", "unheard"]
    return LEVELS.format(
        chance.choice(VALUES), chance.choice(VALUES), chance.choice(forms), chance.choice(["%1.", "(%2)", "", "%9%1"])
    )


def made_up(seed):
    chance = random.Random(seed)
    numbering = f'<w:abstractNum w:abstractNumId="0">{level(chance)}{level(chance)}</w:abstractNum>'
    notes = f'<w:footnote w:id="1">{element(chance, 4)}</w:footnote><w:footnote w:id="2">{p("Note.")}</w:footnote>'
    return docx(
        "".join(element(chance, chance.randint(3, 8)) for _ in range(chance.randint(2, 12))),
        styles=STYLES,
        numbering=numbering + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=notes,
        endnotes=f'<w:endnote w:id="2">{element(chance, 3)}</w:endnote>',
        headers=[("header", element(chance, 4))],
        links=[("link", "https://example.org/a")],
    )


@pytest.mark.parametrize("first", range(0, 120, 20))
def test_any_nesting_is_read_or_refused(first):
    read = []
    for seed in range(first, first + 20):
        try:
            read.append(hrdocs.read(made_up(seed), registry=hrdocs.Registry.of()))
        except hrdocs.errors.SourceError as error:
            assert "\n" not in str(error)  # noqa: PT017 (either outcome is right)
    assert len(read) >= 10
    assert [fault for document in read for fault in bad_ranges(document)] == []
