"""Drawings that draw each other: what comes to no end is refused before PDFium sees it, what does not is read."""

import zlib

import pytest
from growing_pdf import lines, page, stream

from hrdocs.errors import UnreadableSource
from hrdocs.readers.pdf import read
from hrdocs.readers.pdf.forms import require_bounded
from hrdocs.source import PDF, Source

BOX = b"/Type/XObject/Subtype/Form/BBox[0 0 500 500]"
WORDS = stream(b"BT /F1 9 Tf 50 50 Td (words of a form) Tj ET", BOX + b"/Resources<</Font<</F1 4 0 R>>>>")


def form(draws: bytes, *, of: int, squeezed: bool = False, box: bytes = BOX) -> bytes:
    """Return a form that draws another by the name X1."""
    more = box + b"/Resources<</XObject<</X1 %d 0 R>>>>" % of
    return stream(zlib.compress(draws), more + b"/Filter/FlateDecode") if squeezed else stream(draws, more)


def drawing(*forms: bytes) -> Source:
    return Source(data=page(b"/X1 Do " + lines(3), others=forms), media_type=PDF, name="drawn.pdf")


def chain(draws: bytes, count: int, **how: bool) -> Source:
    """Return a PDF of forms each of which draws the next, and the last words."""
    return drawing(*(form(draws, of=7 + n, **how) for n in range(count)), WORDS)


ENDLESS = {
    "one draws itself twice": drawing(form(b"/X1 Do /X1 Do", of=6)),
    "two draw each other": drawing(form(b"/X1 Do\n/X1 Do", of=7), form(b"/X1 Do", of=6)),
    "each draws the next twice": chain(b"/X1 Do /X1 Do ", 30),
    "squeezed": chain(b"/X1 Do /X1 Do ", 30, squeezed=True),
    "each draws the next a hundred times": chain(b"/X1 Do " * 100, 4),
    "its type is hidden": drawing(form(b"/X1 Do /X1 Do", of=6, box=b"/Subtype/F#6Frm/BBox[0 0 9 9]")),
    "it says no type": drawing(form(b"/X1 Do /X1 Do", of=6, box=b"/Subtype 7 0 R/BBox[0 0 9 9]"), b"/Form"),
    "it has the drawings of its page": drawing(stream(b"/X1 Do /X1 Do", BOX)),
}
BOUNDED = {
    "nothing is drawn": drawing(WORDS),
    "one draws itself once": drawing(form(b"/X1 Do", of=6)),
    "each draws the next once": chain(b"/X1 Do ", 200),
    "each draws the next twice": chain(b"/X1 Do /X1 Do ", 4),
    "words are drawn very often": chain(b"/X1 Do " * 1000, 1),
    "what it draws is not there": drawing(form(b"/X9 Do /X9 Do", of=6)),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_drawings_without_end_are_refused(name: str) -> None:
    with pytest.raises(UnreadableSource, match=r"drawn\.pdf: is a PDF whose drawings draw each other without end"):
        read(ENDLESS[name])


@pytest.mark.parametrize("name", BOUNDED)
def test_drawings_that_end_are_read(name: str) -> None:
    assert "Words of line" in read(BOUNDED[name]).text or "words" in read(BOUNDED[name]).text


def test_a_file_that_cannot_be_followed_is_refused() -> None:
    whole = ENDLESS["one draws itself twice"].data
    with pytest.raises(UnreadableSource, match="they cannot be followed"):
        require_bounded(Source(data=whole[: whole.rindex(b"xref\n0")], media_type=PDF, name="drawn.pdf"))
