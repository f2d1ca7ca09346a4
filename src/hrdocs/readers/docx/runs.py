"""Runs: from the elements inside a paragraph to its text, as a person sees it when all changes are accepted.

Inserted and moved-to text is in, deleted and moved-from text is out; a field shows its result and never its
instruction; of two alternatives the first that the file offers counts; text boxes are set aside for the caller.
"""

import re
from collections import Counter

from attrs import define, field

from hrdocs.readers.docx.inline import Inline
from hrdocs.readers.docx.names import MC, Element, R, W, is_on, value
from hrdocs.readers.docx.notes import Notes
from hrdocs.readers.docx.package import Relation
from hrdocs.readers.docx.styles import Styles
from hrdocs.readers.docx.symbols import character

_HYPERLINK = re.compile(
    r"""\s*HYPERLINK\s+
    "(?P<address>[^"]{1,4000})"             # the address; without one the field leads inside the document
    (?:.{0,200}?\\l\s+"(?P<place>[^"]*)")?  # a place in it
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?|ftp|mailto|tel):", re.IGNORECASE)

_WRAPPERS = {W + name for name in ("ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent",
                                   "ruby", "rubyBase")}  # fmt: skip
_LEFT_OUT = {W + "del": "deleted", W + "moveFrom": "deleted"}
_BREAKS = {W + "br", W + "cr"}
_DRAWINGS = {W + "drawing", W + "pict", W + "object"}
_CHARACTERS = {W + "tab": " ", W + "ptab": " ", W + "noBreakHyphen": "\u2011"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@define
class _Field:
    """A field that is open: its instruction, and after the separator the address that its result leads to."""

    instruction: str = ""
    in_result: bool = False
    address: str | None = None


@define
class Runs:
    """Reads runs of one part of the file, such as the body or the footnotes; fields may span its paragraphs."""

    _relations: dict[str, Relation]
    _notes: Notes
    _seen: Counter[str]
    _styles: Styles
    boxes: list[Element] = field(factory=list)
    _fields: list[_Field] = field(factory=list)
    _bold_paragraph: bool = False
    _bold: bool = False

    def paragraph(self, paragraph: Element, text: Inline) -> None:
        """Write what a paragraph says."""
        self._bold_paragraph = self._styles.is_bold(value(paragraph, "pPr/pStyle"), paragraph=True)
        self.read(paragraph, text)

    def read(self, container: Element, text: Inline, link: str | None = None) -> None:
        """Write what a hyperlink or another wrapper of runs says."""
        for child in container:
            tag = child.tag
            if tag == W + "r":
                self._run(child, text, link)
            elif tag == W + "hyperlink":
                self.read(child, text, self._address(child) or link)
            elif tag == W + "sdt":
                self._control(child, text, link)
            elif tag in _WRAPPERS:
                self._seen["inserted"] += tag in (W + "ins", W + "moveTo")
                self.read(child, text, link)
            elif tag in _LEFT_OUT:
                self._seen[_LEFT_OUT[tag]] += 1
            elif tag == MC + "AlternateContent":
                self.read(alternative(child), text, link)
            elif tag in (_MATH + "oMath", _MATH + "oMathPara"):
                self._write("".join(each.text or "" for each in child.iter(_MATH + "t")), text, link)

    def _control(self, control: Element, text: Inline, link: str | None) -> None:
        content = control.find(W + "sdtContent")
        if content is not None and not is_on(control, "sdtPr/showingPlcHdr"):
            self.read(content, text, link)

    def _run(self, run: Element, text: Inline, link: str | None) -> None:
        if is_on(run, "rPr/vanish"):
            self._seen["hidden"] += any(each.text for each in run.iter(W + "t"))
            for each in run.iter(W + "fldChar"):
                self._field_character(each.get(W + "fldCharType"))
            return
        self._bold = self._is_bold(run)
        own_mark = False
        for child in run:
            if child.tag in (W + "footnoteReference", W + "endnoteReference"):
                own_mark = self._note(child, run, text)
            elif not (own_mark and child.tag in (W + "t", W + "sym")):
                self._piece(child, text, link)

    def _is_bold(self, run: Element) -> bool:
        if run.find(f"{W}rPr/{W}b") is not None:
            return is_on(run, "rPr/b")
        return self._bold_paragraph or self._styles.is_bold(value(run, "rPr/rStyle"))

    def _note(self, reference: Element, run: Element, text: Inline) -> bool:
        """Write a footnote mark; return whether the document prints a mark of its own after it, such as "*"."""
        own = None
        if reference.get(W + "customMarkFollows", "0") in ("1", "true", "on"):
            own = "".join(_printed(each) for each in run if each.tag in (W + "t", W + "sym")).strip()
        marker = self._notes.called(reference, own)
        if marker:
            text.mark(marker)
        return own is not None

    def _piece(self, child: Element, text: Inline, link: str | None) -> None:
        tag = child.tag
        if tag == W + "t":
            self._write((child.text or "").replace("\n", " "), text, link)
        elif tag in _CHARACTERS:
            self._write(_CHARACTERS[tag], text, link)
        elif tag in _BREAKS:
            self._write("\n", text, link)
        elif tag == W + "sym":
            self._write(_printed(child), text, link)
        elif tag == W + "fldChar":
            self._field_character(child.get(W + "fldCharType"))
        elif tag == W + "instrText" and self._fields and not self._fields[-1].in_result:
            self._fields[-1].instruction += child.text or ""
        elif tag == MC + "AlternateContent":
            for each in alternative(child):
                self._piece(each, text, link)
        elif tag in _DRAWINGS:
            self._seen["pictures"] += 1
            self.boxes += _boxes(child)
        elif tag == W + "ruby":
            self.read(child, text, link)

    def _write(self, written: str, text: Inline, link: str | None) -> None:
        if all(each.in_result for each in self._fields):
            addresses = [each.address for each in self._fields if each.address]
            text.write(written, link or (addresses[-1] if addresses else None), bold=self._bold)

    def _field_character(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
            self._fields[-1].address = _field_address(self._fields[-1].instruction)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _address(self, hyperlink: Element) -> str | None:
        relation = self._relations.get(hyperlink.get(R + "id", ""))
        if relation is None or not relation.external:
            return None
        place = hyperlink.get(W + "anchor")
        return _whole(relation.target, place)


def alternative(element: Element) -> Element:
    """Return the alternative of an mc:AlternateContent that counts: the first choice, else the fallback."""
    choice = element.find(MC + "Choice")
    fallback = element.find(MC + "Fallback")
    if choice is not None and (len(choice) or fallback is None):
        return choice
    return fallback if fallback is not None else ()


def _printed(element: Element) -> str:
    if element.tag == W + "sym":
        return character(element.get(W + "font"), element.get(W + "char")) or ""
    return element.text or ""


def _boxes(drawing: Element) -> list[Element]:
    """Return the contents of the text boxes of a drawing; boxes inside boxes come with the outer one."""
    found: list[Element] = []
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag == W + "txbxContent":
            found.append(element)
        elif element.tag == MC + "AlternateContent":
            waiting += reversed(list(alternative(element)))
        else:
            waiting += reversed(list(element))
    return found


def _field_address(instruction: str) -> str | None:
    match = _HYPERLINK.match(instruction)
    return _whole(match["address"], match["place"]) if match else None


def _whole(address: str, place: str | None) -> str | None:
    """Return an address with its fragment, or None where it leads nowhere outside the file."""
    if not _ADDRESS.match(address):
        return None
    return f"{address}#{place}" if place and "#" not in address else address
