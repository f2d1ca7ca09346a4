"""Footnotes and endnotes: numbered in the order in which the text calls them, each with the mark that it prints."""

from collections.abc import Iterator, Sequence

from attrs import field

from hrdocs.readers.counting import counted
from hrdocs.readers.docx.names import Element, W, number, value
from hrdocs.values import define, frozen

FOOTNOTES = "footnotes"
ENDNOTES = "endnotes"

_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_FORMS = {FOOTNOTES: ("footnotePr", "decimal"), ENDNOTES: ("endnotePr", "lowerRoman")}


@frozen(kw_only=True)
class Note:
    """A note that the text calls: its mark as printed and the element that holds its paragraphs."""

    part: str
    marker: str
    element: Element


@frozen(kw_only=True)
class _Counting:
    """How the notes of a section count: the form of their numbers, the first, and whether they begin anew."""

    form: str
    start: int
    anew: bool


@define
class _Series:
    """One of the two series of notes and where its counting stands."""

    elements: dict[str, Element]
    sections: list[_Counting]
    section: int = 0
    count: int = 0
    markers: dict[str, str] = field(factory=dict)

    def next_marker(self) -> str:
        """Return the number of the next note, counted as its section counts."""
        counting = self.sections[min(self.section, len(self.sections) - 1)]
        self.count += 1
        return counted(counting.start + self.count - 1, counting.form)

    def end_section(self) -> None:
        """Go on to the next section."""
        self.section += 1
        if self.section < len(self.sections) and self.sections[self.section].anew:
            self.count = 0


@define
class Notes:
    """The notes of a document."""

    _series: dict[str, _Series] = field(factory=dict)

    @classmethod
    def of(cls, footnotes: Element, endnotes: Element, settings: Element, main: Element) -> "Notes":
        """Return the notes of the two parts; each may be None, and so may the settings.

        Args:
            footnotes: the part that holds the footnotes.
            endnotes: the part that holds the endnotes.
            settings: how notes count in the document.
            main: the document, whose sections may count their notes otherwise.
        """
        found = (each for each in main.iter(W + "sectPr") if each.getparent().tag != W + "sectPrChange")
        sections = list(found) or [None]
        return cls(
            {
                part: _series(root, part, settings, sections)
                for part, root in ((FOOTNOTES, footnotes), (ENDNOTES, endnotes))
            }
        )

    def end_section(self) -> None:
        """Take note that a section ends."""
        for series in self._series.values():
            series.end_section()

    def called(self, reference: Element, own: str | None) -> str | None:
        """Return the mark of a note where the text calls it, or None where there is no such note.

        Args:
            reference: the w:footnoteReference or w:endnoteReference.
            own: the mark that the document itself prints in place of a number.
        """
        part = FOOTNOTES if reference.tag == W + "footnoteReference" else ENDNOTES
        series = self._series.get(part)
        name = reference.get(W + "id", "")
        if series is None or name not in series.elements:
            return None
        if name not in series.markers:
            series.markers[name] = own or series.next_marker()
        return series.markers[name]

    def in_order(self) -> Iterator[Note]:
        """Iterate over the notes that were called, footnotes first, in the order of the calls."""
        for part, series in self._series.items():
            for name, marker in series.markers.items():
                yield Note(part=part, marker=marker, element=series.elements[name])


def _series(root: Element, part: str, settings: Element, sections: Sequence[Element]) -> _Series:
    tag = W + part.removesuffix("s")
    elements = (
        {}
        if root is None
        else {each.get(W + "id", ""): each for each in root.iter(tag) if each.get(W + "type") not in _SEPARATORS}
    )
    return _Series(elements, [_counting(part, section, settings) for section in sections])


def _counting(part: str, section: Element, settings: Element) -> _Counting:
    """Return how a section counts: as it says, else as the document says (ECMA-376, Part 1, 17.11.11)."""
    place, form = _FORMS[part]
    start = number(section, f"{place}/numStart")
    start = number(settings, f"{place}/numStart") if start is None else start
    restart = value(section, f"{place}/numRestart") or value(settings, f"{place}/numRestart")
    return _Counting(
        form=value(section, f"{place}/numFmt") or value(settings, f"{place}/numFmt") or form,
        start=1 if start is None else start,
        anew=restart == "eachSect",
    )
