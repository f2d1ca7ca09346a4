"""Fields: an instruction that is not shown, and the result that is (ECMA-376, Part 1, 17.16)."""

import re

from attrs import field

from hrdocs.expressions import regex
from hrdocs.readers.docx.names import Element, W, is_on, number, value
from hrdocs.values import define

_HYPERLINK = regex(
    r"""\s*HYPERLINK\s+
    (?:\\[nmt]\s+ (?: "[^"]{0,200}" \s+ )?)*                     # switches that say how it opens
    (?: "(?P<address>[^"]{1,4000})" | (?P<bare>[^\s"\\]{1,4000}) )  # the address; without one it leads to a bookmark
    (?:.{0,200}?\\l\s+"(?P<place>[^"]*)")?                       # a place in it
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ADDRESS = regex(r"(?:https?|ftp|mailto|tel):", re.IGNORECASE)
_HOST = regex(r"www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$", re.IGNORECASE)
_CHECKED, _UNCHECKED = "☒", "☐"


@define
class _Field:
    """A field that is open: its instruction, and after the separator the address that its result leads to."""

    instruction: str = ""
    in_result: bool = False
    address: str | None = None


@define
class Fields:
    """The fields of one part of the file that are open; they may span paragraphs.

    Attributes:
        endless: paths of the characters that open a field which never ends; what comes after them is shown.
    """

    endless: frozenset[str] = frozenset()
    _open: list[_Field] = field(factory=list)

    def note_endless(self, root: Element) -> None:
        """Take note of the fields of a part that never end, in a deletion or anywhere."""
        waiting: list[Element] = []
        for each in root.iter(W + "fldChar"):
            kind = each.get(W + "fldCharType")
            if kind == "begin":
                waiting.append(each)
            elif kind == "end" and waiting:
                waiting.pop()
        self.endless = frozenset(_place(each) for each in waiting)

    @property
    def shows(self) -> bool:
        """Return whether text that comes now is shown: it stands in no instruction."""
        return all(each.in_result for each in self._open)

    @property
    def address(self) -> str | None:
        """Return the address that text which comes now leads to."""
        return next((each.address for each in reversed(self._open) if each.address), None)

    def instruct(self, text: str) -> None:
        """Take a part of an instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def take(self, character: Element) -> None:
        """Take a w:fldChar, which begins a field, parts its instruction from its result, or ends it."""
        kind = character.get(W + "fldCharType")
        if kind == "begin" and not (self.endless and _place(character) in self.endless):
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
            self._open[-1].address = address_of(self._open[-1].instruction)
        elif kind == "end" and self._open:
            self._open.pop()


def _place(element: Element) -> str:
    return str(element.getroottree().getpath(element))


def form_value(character: Element) -> str:
    """Return what a field of a form shows where it has no result: the entry chosen in a list, a box checked or not."""
    listed = character.find(f"{W}ffData/{W}ddList")
    if listed is not None:
        entries = [each.get(W + "val", "") for each in listed.findall(W + "listEntry")]
        chosen = number(listed, "result") or number(listed, "default") or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    box = character.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = "checked" if value(box, "checked") is not None or box.find(W + "checked") is not None else "default"
    return _CHECKED if is_on(box, state) else _UNCHECKED


def address_of(instruction: str) -> str | None:
    """Return the address that an instruction HYPERLINK gives, or None."""
    match = _HYPERLINK.match(instruction)
    return whole_address(match["address"] or match["bare"], match["place"]) if match else None


def whole_address(address: str, place: str | None) -> str | None:
    """Return an address with its fragment, or None where it leads nowhere outside the file."""
    if _HOST.match(address):
        address = f"http://{address}"
    if not _ADDRESS.match(address):
        return None
    return f"{address}#{place}" if place and "#" not in address else address
