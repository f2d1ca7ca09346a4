"""PDFs that grow, written object by object, as no program writes them."""

import math
from collections.abc import Callable, Iterable

Row = tuple[str, Callable[[int], bytes], int]


def pdf(objects: Iterable[bytes]) -> bytes:
    """Return a PDF of objects, the first its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(places) + 1, table)
    return out + head + b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(out))


def stream(data: bytes, more: bytes = b"") -> bytes:
    """Return a stream of a PDF."""
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), more, data)


def page(content: bytes, *, box: bytes = b"[0 0 595 842]", more: bytes = b"", others: Iterable[bytes] = ()) -> bytes:
    """Return a PDF of one page; `others` are objects from number 6 on, and `more` entries of its dictionary."""
    resources = b"/Resources<</Font<</F1 4 0 R>>/XObject<</X1 6 0 R>>>>"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox" + box + resources + b"/Contents 5 0 R" + more + b">>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            stream(content),
            *others,
        ]
    )


def words_at(matrices: Iterable[bytes], word: bytes = b"words") -> bytes:
    """Return instructions that draw a word at each of some places."""
    return b"BT /F1 9 Tf " + b"".join(b"%b Tm (%b) Tj " % (each, word) for each in matrices) + b"ET"


def lines(count: int) -> bytes:
    """Return instructions that draw lines, below each other and again from the top."""
    return words_at(b"1 0 0 1 50 %d" % (800 - n % 70 * 11) for n in range(count))


def _turned(count: int) -> bytes:
    turns = ((math.cos(n), math.sin(n)) for n in range(count))
    return page(words_at(b"%.3f %.3f %.3f %.3f 300 400" % (x, y, -y, x) for x, y in turns))


def _figures(count: int) -> bytes:
    return page(words_at((b"1 0 0 1 %d %d" % (20 + n % 15 * 38, 820 - n // 15 % 135 * 6) for n in range(count)), b"17"))


def _tags_in_tags(count: int) -> bytes:
    child = [b"%d 0 R" % (8 + n) for n in range(count - 1)] + [b"7 0 R"]  # the last holds the first again
    tree = [b"<</S/P/P %d 0 R/Pg 3 0 R/K %b>>" % (6 + n, child[n]) for n in range(count)]
    return page(b"/P <</MCID 0>> BDC " + lines(5) + b" EMC", others=[b"<</Type/StructTreeRoot/K 7 0 R>>", *tree])


PDFS: dict[str, Row] = {
    "one word of a PDF": ("pdf", lambda size: page(words_at([b"1 0 0 1 0 700"], b"a b " * size)), 1_000),
    "words of a PDF in all directions": ("pdf", _turned, 500),
    "columns of figures in a PDF": ("pdf", _figures, 500),
    "words of a PDF far outside": (
        *("pdf", lambda size: page(words_at(b"1 0 0 1 %d -%d" % (n * 10**5, n * 10**5) for n in range(size))), 500),
    ),
    "words of a PDF at no number": (
        "pdf",
        lambda size: page(words_at([b"nan 0 0 1 1e39 99999999999999999999"] * size)),
        500,
    ),
    "lines on a page of a negative size": ("pdf", lambda size: page(lines(size), box=b"[-5 -5 -600 -900]"), 200),
    "lines on a page of no size": ("pdf", lambda size: page(lines(size), box=b"[0 0 0 0]"), 200),
    "remarks on a PDF": (
        "pdf",
        lambda size: page(lines(3), more=b"/Annots[" + b"<</Subtype/Text/Rect[0 0 9 9]/Contents(a)>>" * size + b"]"),
        500,
    ),
    "tags of a PDF in each other": ("pdf", _tags_in_tags, 300),
    "states of drawing": ("pdf", lambda size: page(b"q " * size + lines(3)), 10_000),
}
