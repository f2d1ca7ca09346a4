"""Footnotes and endnotes: numbered in the order in which the text calls them, each with the mark that it prints."""

from collections.abc import Iterator

from attrs import define, field, frozen

from hrdocs.readers.docx.counting import counted
from hrdocs.readers.docx.names import Element, W, number, value

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


@define
class _Series:
    """One of the two series of notes and where its counting stands."""

    elements: dict[str, Element]
    form: str
    count: int
    markers: dict[str, str] = field(factory=dict)


@define
class Notes:
    """The notes of a document."""

    _series: dict[str, _Series] = field(factory=dict)

    @classmethod
    def of(cls, footnotes: Element, endnotes: Element, settings: Element) -> "Notes":
        """Return the notes of the two parts; each may be None."""
        return cls(
            {FOOTNOTES: _series(footnotes, FOOTNOTES, settings), ENDNOTES: _series(endnotes, ENDNOTES, settings)}
        )

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
            marker = own or counted(series.count, series.form)
            series.count += own is None
            series.markers[name] = marker
        return series.markers[name]

    def in_order(self) -> Iterator[Note]:
        """Iterate over the notes that were called, footnotes first, in the order of the calls."""
        for part, series in self._series.items():
            for name, marker in series.markers.items():
                yield Note(part=part, marker=marker, element=series.elements[name])


def _series(root: Element, part: str, settings: Element) -> _Series:
    tag = W + part.removesuffix("s")
    elements = (
        {}
        if root is None
        else {each.get(W + "id", ""): each for each in root.iter(tag) if each.get(W + "type") not in _SEPARATORS}
    )
    place, form = _FORMS[part]
    start = number(settings, f"{place}/numStart")
    return _Series(elements, value(settings, f"{place}/numFmt") or form, 1 if start is None else start)
