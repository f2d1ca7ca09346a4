"""What the tags of a document are worth: those that tell nothing, or that the page contradicts, are set aside.

Word processors write a tree whether or not its author used styles, so a tree may call all text P, or a sentence H1.
"""

from collections.abc import Iterable, Sequence

from hrdocs.readers.pdf.geometry import Line
from hrdocs.readers.pdf.tags import ARTIFACT

HEADING_SHARE = 0.25
"""Headings that have more than this share of the characters are no headings."""
STANDING_OUT = 0.6
"""At least this share of the lines that are called headings stand out by their type, or are short and no sentence."""
SHORT = 70
"""Characters."""
LARGER = 1.1
"""Type of more than this share of the body's stands out."""
ARTIFACT_SHARE = 0.3
"""Artifacts, as running heads are, have no more than this share of the characters."""
FEWEST_PAGES = 0.5
"""They stand on at least this share of the pages."""
PLAIN_TEXT = "P"


def heading_tag(line: Line) -> str:
    """Return the heading that a line is tagged as, or ""."""
    return line.tag if line.tag.startswith("H") else ""


def set_aside(sheets: Sequence[Sequence[Sequence[Line]]], body: float) -> None:
    """Take from the lines of a document's pages the tags that tell nothing; `body` is the size of its type."""
    tagged = [line for rows in sheets for row in rows for line in row if line.tag]
    if not tagged:
        return
    if not _tells_headings(tagged, body):
        for line in filter(heading_tag, tagged):
            _retag(line, PLAIN_TEXT)
    if not _tells_artifacts(tagged, len(sheets)):
        for line in tagged:
            _retag(line, "" if line.tag in (ARTIFACT, PLAIN_TEXT) else line.tag)


def _tells_headings(tagged: Sequence[Line], body: float) -> bool:
    """Return whether the lines that are called headings are few, and look like headings."""
    headings = [line for line in tagged if heading_tag(line)]
    if _length(headings) > HEADING_SHARE * _length(tagged):
        return False
    return sum(_looks_like_heading(line, body) for line in headings) >= STANDING_OUT * len(headings)


def _looks_like_heading(line: Line, body: float) -> bool:
    if line.bold or line.italic or line.underlined or line.text.isupper() or line.size > LARGER * body:
        return True
    return len(line.text) < SHORT and not line.text.rstrip().endswith((".", ";", ",", ":", "،", "؛", "。"))


def _tells_artifacts(tagged: Sequence[Line], pages: int) -> bool:
    """Return whether what is called an artifact stands on most pages and is little of their text."""
    artifacts = [line for line in tagged if line.tag == ARTIFACT]
    share = _length(artifacts) / _length(tagged)
    return len({line.page for line in artifacts}) >= FEWEST_PAGES * pages and share <= ARTIFACT_SHARE


def _retag(line: Line, tag: str) -> None:
    for span in line.spans:
        if span.tag == line.tag:
            span.tag = tag
    line.tag = tag


def _length(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines)
