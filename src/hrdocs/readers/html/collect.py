"""Collecting the text between two block boundaries: white space folded as a browser does, ranges exact."""

from collections.abc import Sequence

from attrs import field

from hrdocs.readers.html.frame import Anchor
from hrdocs.text import canonical, composed
from hrdocs.values import define

TAB = 8


@define(eq=False)
class Collector:
    """Gathers inline text into one canonical string, and the ranges of the hyperlinks in it.

    `raw` takes text as it comes; `settle` folds it, so that a range can begin or end there.
    """

    raw: list[str] = field(factory=list)
    parts: list[str] = field(factory=list)
    length: int = 0
    anchors: list[Anchor] = field(factory=list)
    bold: int = 0
    preformatted: int = 0
    _space: bool = False

    def settle(self) -> int:
        """Fold what has come so far; return the length of the text."""
        raw, length = self.raw, self.length
        if not raw:
            return length
        text = "".join(raw)
        raw.clear()
        if self.preformatted:
            return self._append(canonical(text.expandtabs(TAB)))
        folded = _folded(text)
        if not folded:
            self._space = True
            return length
        if length and (self._space or text[0].isspace()) and not self.parts[-1].endswith("\n"):
            folded = f" {folded}"
        self._space = text[-1].isspace()
        self.parts.append(folded)
        self.length = length = length + len(folded)
        return length

    def line_break(self) -> None:
        """Add a line feed, unless nothing stands before it."""
        self.settle()
        if self.length:
            self._append("\n")
        self._space = False

    def ends_with_break(self) -> bool:
        """Return whether the last thing that came was a line feed."""
        self.settle()
        return bool(self.parts) and self.parts[-1] == "\n"

    def close(self, anchor: Anchor) -> None:
        """End a hyperlink, superscript or bold text here; one without text is let go."""
        anchor.end = end = self.settle()
        if anchor.bold:
            self.bold += end - anchor.start
        elif end > anchor.start:
            self.anchors.append(anchor)

    def since(self, offset: int) -> str:
        """Return the text from an offset on."""
        self.settle()
        return "".join(self.parts)[offset:]

    def take(self) -> tuple[str, Sequence[Anchor]]:
        """Return the text without white space at its ends, and its anchors; start anew."""
        parts, raw = self.parts, self.raw
        if not parts and not self.preformatted:
            text = _folded("".join(raw))
            raw.clear()
            self._space = False
            return text, ()
        if raw:
            self.settle()
        text = "".join(parts)
        anchors = self.anchors
        self.parts, self.anchors, self.length, self.bold, self._space = [], [], 0, 0, False
        if self.preformatted or "\n" in text:
            return _stripped(text, anchors, "\n" if self.preformatted else None)
        if not text.isascii():
            text = composed(text)
        for anchor in anchors:
            # Only a space that came before the anchor's own words can stand at its edge.
            if text[anchor.start] == " ":
                anchor.start += 1
        return text, anchors

    def _append(self, text: str) -> int:
        self.parts.append(text)
        self.length += len(text)
        return self.length


def _folded(text: str) -> str:
    """Return text canonical, with runs of white space as one space and none at its ends."""
    if text.isprintable() and "  " not in text:
        folded = text.strip()
    else:
        folded = " ".join(text.split())
        if not folded.isprintable():
            # Characters that print nothing go, and may have kept two spaces apart.
            return " ".join(canonical(folded).split())
    if folded.isascii():
        return folded
    text = canonical(folded)
    return text if text is folded else " ".join(text.split())


def _stripped(text: str, anchors: list[Anchor], leading: str | None) -> tuple[str, Sequence[Anchor]]:
    """Return a text with line feeds in it without white space at its ends, and its anchors."""
    stripped = text.lstrip(leading)
    shift = len(text) - len(stripped)
    text = composed(stripped.rstrip())
    return text, [each for each in anchors if _fit(each, shift, text)]


def _fit(anchor: Anchor, shift: int, text: str) -> bool:
    """Move an anchor, take white space off its ends, and tell whether anything is left of it."""
    start, end = max(0, anchor.start - shift), min(len(text), anchor.end - shift)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    anchor.start, anchor.end = start, end
    return start < end
