"""Pages as pictures: rendered by PDFium, in eight greys where a page has no colour, for people to look at."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
from attrs import field
from PIL import Image, ImageChops

from hrdocs.readers.pdf.opening import opened
from hrdocs.source import Source
from hrdocs.values import frozen

DOTS_PER_INCH = 110
"""Letters of 8 points can be read, and a full page of text takes some 25 kB."""
GREYS = 8
"""Nobody sees that there are no more, and sixteen take a fifteenth more bytes."""
COLOURS = 32
COLOURED = 24
"""Steps of 255 by which the channels of a point differ, at least, where it has a colour."""
_COMPRESSION = {"lossless": True, "method": 1, "quality": 80}
"""Effort, not loss: every point is kept. A page takes two thirds of what it does as PNG, and 40 ms of work; more effort
takes a second for a few bytes."""
_INK, _PAPER = 64, 216
"""Greys of 255 up to which a point is black and from which it is white: easier to read, and a fifth smaller."""
_GLANCE = 36
"""Dots per inch that show whether a page has colour."""
_LARGEST = 4000
"""Points of the longer side of a picture, at most: a poster is shown smaller."""


@frozen
class Sheets:
    """The pages of an open PDF, to be looked at."""

    _document: pdfium.PdfDocument = field(alias="document")

    def picture(self, number: int, *, dots_per_inch: int = DOTS_PER_INCH) -> bytes:
        """Return a page, which counts from 1, as WebP without loss."""
        page = self._document[number - 1]
        try:
            scale = min(dots_per_inch / 72, _LARGEST / max(page.get_size()))
            coloured = _has_colour(_rendered(page, scale * _GLANCE / dots_per_inch))
            return _webp(_in_colours(_rendered(page, scale)) if coloured else _in_greys(page, scale))
        finally:
            page.close()


@contextmanager
def sheets(source: Source) -> Iterator[Sheets]:
    """Open a PDF to look at its pages.

    Raises:
        EncryptedSource: the document asks for a password.
        UnreadableSource: PDFium cannot open it.
    """
    with opened(source) as document:
        yield Sheets(document)


def _rendered(page: pdfium.PdfPage, scale: float) -> Image.Image:
    picture: Image.Image = page.render(scale=scale, rev_byteorder=True).to_pil()
    return picture.convert("RGB")


def _has_colour(picture: Image.Image) -> bool:
    red, green, blue = picture.split()
    apart = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return max(level for level, count in enumerate(apart.histogram()) if count) >= COLOURED


def _in_greys(page: pdfium.PdfPage, scale: float) -> Image.Image:
    highest = GREYS - 1
    levels = [round((value - _INK) / (_PAPER - _INK) * highest) for value in range(256)]
    grey = page.render(scale=scale, grayscale=True).to_pil().point([min(highest, max(0, each)) for each in levels])
    indexed = Image.frombytes("P", grey.size, grey.tobytes())
    indexed.putpalette([index * 255 // highest for index in range(GREYS) for _ in range(3)])
    return indexed


def _in_colours(picture: Image.Image) -> Image.Image:
    return picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def _webp(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.convert("RGB").save(data, "WEBP", **_COMPRESSION)
    return data.getvalue()
