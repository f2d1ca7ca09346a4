"""Quotations as they stand on their pages: boxes exact to the letter, and pictures of the words."""

import io
import os
from collections.abc import Sequence
from typing import BinaryIO

import attrs
from PIL import Image

from hrdocs import places
from hrdocs.errors import UnreadableSource
from hrdocs.model import Document, Region
from hrdocs.reading import Reading
from hrdocs.source import PDF, Source

Bytes = str | os.PathLike[str] | bytes | BinaryIO | Source
DOTS_PER_INCH = 150
MARGIN = 300
"""Paper around the words of a picture, in 1/100 pt."""
_BETWEEN = 6
"""Points of a picture between words of one page and of the next."""


def exact_regions(document: Document, start: int, end: int, source: Bytes | None = None) -> tuple[Region, ...]:
    """Return where a range of a document's text stands on its pages, exact to the letter.

    Without the source they are exact for what evidence quotes. A line whose letters in the file are not those of the
    text has its whole box.

    Raises:
        UnreadableSource: the source is not the PDF that the document was read from.
    """
    from hrdocs.readers.pdf.letters import pieces_of

    if source is None:
        return places.regions(document, start, end)
    pieces = pieces_of(_pdf(document, source), document, [(start, end)])
    return places.regions(attrs.evolve(document, quoted=pieces), start, end)


def crop(document: Document, start: int, end: int, source: Bytes, *, dots_per_inch: int = DOTS_PER_INCH) -> Image.Image:
    """Return a picture of the words of a range, with a little paper around; words of several pages stand in a column.

    Raises:
        ValueError: the words stand on no page.
        UnreadableSource: the source is not the PDF that the document was read from.
    """
    from hrdocs.readers.pdf.pictures import sheets

    regions = exact_regions(document, start, end, source)
    if not regions:
        raise ValueError(f"range {start}:{end} stands on no page")
    numbers = sorted({each.page for each in regions})
    with sheets(_pdf(document, source)) as pages:
        pictures = [
            _cropped(
                Image.open(io.BytesIO(pages.picture(number, dots_per_inch=dots_per_inch))),
                document.pages[number - 1].width,
                [each for each in regions if each.page == number],
            )
            for number in numbers
        ]
    return _column(pictures)


def _pdf(document: Document, source: Bytes) -> Source:
    given = Reading(media_type=PDF).source(source)
    if given.sha256 != document.source.sha256:
        name, wanted = given.name or "source", document.source.name or "the document"
        raise UnreadableSource(f"{name}: has other bytes than {wanted} was read from; give the file that was parsed")
    return given


def _cropped(picture: Image.Image, width: int, regions: Sequence[Region]) -> Image.Image:
    scale = picture.width / width
    box = (
        min(each.x0 for each in regions) - MARGIN,
        min(each.top for each in regions) - MARGIN,
        max(each.x1 for each in regions) + MARGIN,
        max(each.bottom for each in regions) + MARGIN,
    )
    left, top, right, bottom = (round(edge * scale) for edge in box)
    return picture.convert("RGB").crop(
        (max(left, 0), max(top, 0), min(right, picture.width), min(bottom, picture.height))
    )


def _column(pictures: Sequence[Image.Image]) -> Image.Image:
    if len(pictures) == 1:
        return pictures[0]
    height = sum(each.height for each in pictures) + _BETWEEN * (len(pictures) - 1)
    column, top = Image.new("RGB", (max(each.width for each in pictures), height), "white"), 0
    for each in pictures:
        column.paste(each, (0, top))
        top += each.height + _BETWEEN
    return column
