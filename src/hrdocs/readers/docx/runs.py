"""Runs: from the elements inside a paragraph to its text, as a person sees it when all changes are accepted.

Inserted and moved-to text is in, deleted and moved-from text is out; a field shows its result and never its
instruction; of two alternatives the first that the file offers counts; text boxes are set aside for the caller.
"""

from collections import Counter

from attrs import field

from hrdocs.readers.docx.fields import Fields, address_of, form_value, whole_address
from hrdocs.readers.docx.formulas import M, linear
from hrdocs.readers.docx.inline import Inline
from hrdocs.readers.docx.names import MC, Element, R, W, is_on, value
from hrdocs.readers.docx.notes import Notes
from hrdocs.readers.docx.package import Relation
from hrdocs.readers.docx.styles import Style, Styles
from hrdocs.readers.docx.symbols import UNREAD, character, typed
from hrdocs.values import define

_WRAPPERS = {W + name for name in ("ins", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent",
                                   "ruby", "rubyBase")}  # fmt: skip
_LEFT_OUT = {W + "del": "deleted", W + "moveFrom": "deleted"}
_PLAIN = Style()
_BREAKS = {W + "br", W + "cr"}
_DRAWINGS = {W + "drawing", W + "pict", W + "object"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CHARACTERS = {W + "tab": " ", W + "ptab": " ", W + "noBreakHyphen": "\u2011"}


@define
class Runs:
    """Reads runs of one part of the file, such as the body or the footnotes; fields may span its paragraphs."""

    _relations: dict[str, Relation]
    _notes: Notes
    _seen: Counter[str]
    _styles: Styles
    boxes: list[Element] = field(factory=list)
    fields: Fields = field(factory=Fields)
    _bold_paragraph: bool = False
    _bold: bool = False
    _hidden_paragraph: bool = False
    _raised: bool = False
    _font: str | None = None

    def end_section(self) -> None:
        """Take note that a section ends; its notes may be counted anew after it."""
        self._notes.end_section()

    def paragraph(self, paragraph: Element, properties: Element, text: Inline) -> None:
        """Write what a paragraph says, given its w:pPr."""
        style = self._styles.of_paragraph(properties)
        self._bold_paragraph, self._hidden_paragraph = style.bold, style.hidden
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
                self.read(child, text, address_of(child.get(W + "instr", "")) or link)
            elif tag in _LEFT_OUT:
                self._seen[_LEFT_OUT[tag]] += 1
                self._pass_over(child)
            elif tag == MC + "AlternateContent":
                self.read(alternative(child), text, link)
            elif tag in (M + "oMath", M + "oMathPara"):
                self._write(linear(child), text, link)

    def _control(self, control: Element, text: Inline, link: str | None) -> None:
        content = control.find(W + "sdtContent")
        if content is not None and not is_on(control, "sdtPr/showingPlcHdr"):
            self.read(content, text, link)

    def _run(self, run: Element, text: Inline, link: str | None) -> None:
        properties = run.find(W + "rPr")
        style = _PLAIN if properties is None else self._styles.get(value(properties, "rStyle"))
        if _is("vanish", properties, otherwise=self._hidden_paragraph or style.hidden):
            self._seen["hidden"] += any(each.text for each in run.iter(W + "t"))
            self._pass_over(run)
            return
        self._bold = _is("b", properties, otherwise=self._bold_paragraph or style.bold)
        self._raised = value(properties, "vertAlign") == "superscript"
        fonts = None if properties is None else properties.find(W + "rFonts")
        self._font = None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
        own_mark = False
        for child in run:
            if child.tag in (W + "footnoteReference", W + "endnoteReference"):
                own_mark = self._note(child, run, text)
            elif not (own_mark and child.tag in (W + "t", W + "sym")):
                self._piece(child, text, link)

    def _pass_over(self, element: Element) -> None:
        """Take the ends of fields in what is left out: a field may begin before it."""
        for each in element.iter(W + "fldChar"):
            self.fields.take(each)

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
            written = typed((child.text or "").replace("\n", " "), self._font)
            self._write(_superscript(written) if self._raised else written, text, link)
        elif tag in _CHARACTERS:
            self._write(_CHARACTERS[tag], text, link)
        elif tag in _BREAKS:
            self._write("\n", text, link)
        elif tag == W + "sym":
            printed = _printed(child)
            self._seen["symbols"] += printed == UNREAD
            self._write(printed, text, link)
        elif tag == W + "fldChar":
            self._write(form_value(child), text, link)
            self.fields.take(child)
        elif tag == W + "instrText":
            self.fields.instruct(child.text or "")
        elif tag == MC + "AlternateContent":
            for each in alternative(child):
                self._piece(each, text, link)
        elif tag in _DRAWINGS:
            self._seen["pictures"] += 1
            self.boxes += _boxes(child)
        elif tag == W + "ruby":
            self.read(child, text, link)

    def _write(self, written: str, text: Inline, link: str | None) -> None:
        if written and self.fields.shows:
            text.write(written, link or self.fields.address, bold=self._bold)

    def _address(self, hyperlink: Element) -> str | None:
        relation = self._relations.get(hyperlink.get(R + "id", ""))
        if relation is None or not relation.external:
            return None
        place = hyperlink.get(W + "anchor")
        return whole_address(relation.target, place)


def _is(switch: str, properties: Element, *, otherwise: bool) -> bool:
    """Return whether a run is bold or hidden: by its own properties, else as its styles say."""
    if properties is None or properties.find(W + switch) is None:
        return otherwise
    return is_on(properties, switch)


def _superscript(text: str) -> str:
    """Return a raised number in the digits that are raised by themselves, so that "20¹" stays apart from 201."""
    return text.translate(_RAISED) if text.strip().isdecimal() and text.strip().isascii() else text


def alternative(element: Element) -> Element:
    """Return the alternative of an mc:AlternateContent that counts: the first choice, else the fallback."""
    choice = element.find(MC + "Choice")
    fallback = element.find(MC + "Fallback")
    if choice is not None and (len(choice) or fallback is None):
        return choice
    return fallback if fallback is not None else ()


def _printed(element: Element) -> str:
    if element.tag == W + "sym":
        return character(element.get(W + "font"), element.get(W + "char")) or UNREAD
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
