"""The source as pages: a picture of each, and over it the text in our own boxes."""

from collections.abc import Iterator

from hrdocs.model import Document, LineBox, Page
from hrdocs.readers.pdf.pictures import DOTS_PER_INCH
from hrdocs.review.runs import Runs, attribute
from hrdocs.values import frozen


@frozen(kw_only=True)
class Line:
    """A line of the text layer: its box, where its run ends (with the white space behind it), and its role."""

    box: LineBox
    end: int
    in_body: bool


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the lines of a document in the order of its text."""
    boxes = sorted(document.lines, key=lambda line: line.start)
    ends = [*(line.start for line in boxes[1:]), len(document.text)]
    blocks = (document.block_at(line.start) for line in boxes)
    return tuple(
        Line(box=box, end=max(box.end, end), in_body=block is None or block.in_body)
        for box, end, block in zip(boxes, ends, blocks, strict=True)
    )


def markup(document: Document, runs: Runs, pictures: dict[int, str]) -> str:
    """Return the pages of a document that has lines as markup; `pictures` are addresses by the numbers of pages."""
    of_page: dict[int, list[Line]] = {}
    for line in lines_of(document):
        of_page.setdefault(line.box.region.page, []).append(line)
    return "".join(_sheet(page, of_page.get(page.number, []), runs, pictures) for page in document.pages)


def _sheet(page: Page, lines: list[Line], runs: Runs, pictures: dict[int, str]) -> str:
    width, height = (round(side / 7200 * DOTS_PER_INCH) for side in (page.width, page.height))
    size = f'width="{width}" height="{height}"'
    picture = f'<svg class="blank" {size} viewBox="0 0 {width} {height}" aria-hidden="true"></svg>'
    if page.number in pictures:
        picture = f'<img{attribute("src", pictures[page.number])} {size} alt="" loading="lazy" decoding="async">'
    return (
        f'<section class="sheet" data-page="{page.number}" data-w="{page.width}" data-h="{page.height}"'
        f' data-lines="{",".join(map(str, _places(lines)))}" aria-label="Page {page.number}">{picture}'
        f'<div class="layer">{"".join(_layer(lines, runs))}</div>'
        f'<div class="lights" aria-hidden="true"></div><div class="folio" aria-hidden="true">{page.number}</div>'
        "</section>\n"
    )


def _layer(lines: list[Line], runs: Runs) -> Iterator[str]:
    for line in lines:
        role = "" if line.in_body else attribute("class", "off")
        yield f"<span{role}>{runs.words(line.box.start, line.end)}</span>"


def _places(lines: list[Line]) -> Iterator[int]:
    """Give for each line five numbers, so that most are small.

    They are: how far it begins behind the end of the line before, its left and upper edge and its height less those of
    the line before, and its width (1/100 pt).
    """
    end = left = top = height = 0
    for line in lines:
        box = line.box.region
        yield from (line.box.start - end, box.x0 - left, box.top - top, box.bottom - box.top - height, box.x1 - box.x0)
        end, left, top, height = line.end, box.x0, box.top, box.bottom - box.top
