"""Collecting the text between two block boundaries: white space folded as a browser does, ranges exact from the start."""

import unicodedata

from attrs import define, field

from hrdocs.readers.html.frame import Anchor
from hrdocs.text import canonical


@define(eq=False)
class Collector:
    """Gathers inline text into one canonical string, and the ranges of the hyperlinks in it."""

    parts: list[str] = field(factory=list)
    length: int = 0
    anchors: list[Anchor] = field(factory=list)
    emphasised: int = 0
    _space: bool = False

    def add(self, raw: str, *, preformatted: bool = False) -> int:
        """Add a text node; return how many characters it brought."""
        if preformatted:
            return self._append(canonical(raw.expandtabs(8)))
        words = raw.split()
        if not words:
            self._space = True
            return 0
        text = " ".join(words)
        if not text.isascii() or not text.isprintable():
            text = canonical(text)
        lead = (self._space or raw[0].isspace()) and self.length and not self.parts[-1].endswith("\n")
        self._space = raw[-1].isspace()
        return self._append(f" {text}" if lead else text)

    def space(self) -> None:
        """Note white space before whatever comes next."""
        self._space = True

    def line_break(self) -> None:
        """Add a line feed, unless nothing stands before it or a line feed does already."""
        if self.length and not self.parts[-1].endswith("\n"):
            self._append("\n")
        self._space = False

    @property
    def after_break(self) -> bool:
        """Tell whether the last thing added was a line feed."""
        return bool(self.parts) and self.parts[-1].endswith("\n")

    def take(self) -> tuple[str, list[Anchor], int]:
        """Return the text without white space at its ends, its anchors and its emphasised length; start anew."""
        text, anchors, emphasised = "".join(self.parts), self.anchors, self.emphasised
        self.parts, self.anchors, self.length, self.emphasised, self._space = [], [], 0, 0, False
        stripped = text.lstrip()
        shift = len(text) - len(stripped)
        text = stripped.rstrip()
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        return text, [a for a in (_fitted(each, shift, text) for each in anchors) if a], emphasised

    def _append(self, text: str) -> int:
        self.parts.append(text)
        self.length += len(text)
        return len(text)


def _fitted(anchor: Anchor, shift: int, text: str) -> Anchor | None:
    """Return the anchor moved and without white space at its ends, or None where nothing is left of it."""
    start, end = max(0, anchor.start - shift), min(len(text), anchor.end - shift)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Anchor(start=start, end=end, href=anchor.href, raised=anchor.raised) if start < end else None
