"""Forms: drawings of a PDF that draw each other, which PDFium follows however often.

Two that each draw the other twice are without end. A file in which they come to too much is refused before PDFium sees
a page of it.
"""

import io
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hrdocs.errors import UnreadableSource
from hrdocs.expressions import regex
from hrdocs.source import Source
from hrdocs.values import frozen

MOST_DRAWN = 20_000_000
"""Bytes of instructions that one form may come to, with all that it draws."""
DEEPEST = 40
"""Forms that PDFium follows into each other."""
MOST_OBJECTS = 100_000
"""Objects of a file that are looked at for forms."""
_EACH = 100
"""Bytes that drawing a form costs besides its instructions."""
_LONGEST = 4_000_000
"""Bytes of a form that are looked at."""
_FAR = 4_000
"""Bytes from the name of a form's type to its instructions, at most."""

_FORM = regex(rb"/(?:Form|BBox)\b|/\w*\#[0-9A-Fa-f]{2}")
"""What the dictionary of a form has, also where its name hides in escapes."""
_DRAWS = regex(rb"/([^\s()<>\[\]{}/%]+)\s+Do\b")


@frozen
class _Form:
    """A form: how long its instructions are, and the objects that it draws, as often as it does."""

    length: int
    draws: Sequence[int]


def require_bounded(source: Source) -> None:
    """Raise UnreadableSource where the forms of a PDF draw each other more often than anything drawn is worth."""
    if not _may_multiply(source.data):
        return
    try:
        forms = dict(_forms(source.data))
    except Exception as error:  # pdfminer raises whatever it meets in a damaged file
        raise _endless(source, f" (they cannot be followed: {type(error).__name__})") from None
    if _drawn(forms) > MOST_DRAWN:
        raise _endless(source, "")


def _endless(source: Source, why: str) -> UnreadableSource:
    said = f"is a PDF whose drawings draw each other without end{why}; print it to another PDF and give that"
    return UnreadableSource(f"{source.name or 'source'}: {said}")


def _may_multiply(data: bytes) -> bool:
    """Return whether a form may draw two others, by the plain bytes of the file: few files have one."""
    seen: set[int] = set()
    for found in _FORM.finditer(data):
        start = data.find(b"stream", found.end(), found.end() + _FAR)
        if start >= 0 and start not in seen and data.find(b"endobj", found.end(), start) < 0:
            seen.add(start)
            if len(_DRAWS.findall(_plain(data, start + len(b"stream")))) > 1:
                return True
    return bool(seen) and b"/Encrypt" in data


def _plain(data: bytes, start: int) -> bytes:
    """Return the instructions that begin at a place, unpacked where they are packed as nearly all are."""
    begin = start + (2 if data[start : start + 2] == b"\r\n" else 1)
    try:
        return zlib.decompressobj().decompress(data[begin : begin + _LONGEST], _LONGEST)
    except zlib.error:
        end = data.find(b"endstream", begin, begin + _LONGEST)
        return data[begin : end if end >= 0 else begin + _LONGEST]


def _forms(data: bytes) -> Iterator[tuple[int, _Form]]:
    """Iterate over the forms of a file, by the numbers of their objects."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFStream

    document = PDFDocument(PDFParser(io.BytesIO(data)))
    numbers = sorted({number for table in document.xrefs for number in table.get_objids()})
    streams = ((number, _object(document, number)) for number in numbers[:MOST_OBJECTS])
    drawings = {number: each for number, each in streams if isinstance(each, PDFStream)}
    inherited = _by_name(_resources(each) for each in _pages(document, numbers[:MOST_OBJECTS]))
    for number, drawing in drawings.items():
        if "Form" in str(drawing.attrs.get("Subtype", "")) or "BBox" in drawing.attrs:
            content = _content(drawing)
            names = _by_name([_resources(drawing.attrs)]) or inherited
            draws = [each for name in _DRAWS.findall(content) for each in names.get(name, ())]
            yield number, _Form(len(content), draws)


def _object(document: Any, number: int) -> Any:
    try:
        return document.getobj(number)
    except Exception:  # an object that is damaged is drawn by nobody
        return None


def _pages(document: Any, numbers: Sequence[int]) -> Iterator[Mapping[str, Any]]:
    """Iterate over the dictionaries that may have resources for the forms on them."""
    found = (_object(document, number) for number in numbers)
    yield from (each for each in found if isinstance(each, dict) and "Resources" in each)


def _resources(attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    from pdfminer.pdftypes import resolve1

    resources = resolve1(attributes.get("Resources"))
    drawings = resolve1(resources.get("XObject")) if isinstance(resources, dict) else None
    return drawings if isinstance(drawings, dict) else {}


def _by_name(resources: "Iterator[Mapping[str, Any]] | Sequence[Mapping[str, Any]]") -> dict[bytes, list[int]]:
    """Return the numbers of objects by the names under which they are drawn."""
    found: dict[bytes, list[int]] = {}
    for each in resources:
        for name, reference in each.items():
            numbers = found.setdefault(str(name).encode("latin-1", "replace"), [])
            if getattr(reference, "objid", None) is not None and reference.objid not in numbers:
                numbers.append(reference.objid)
    return found


def _content(drawing: Any) -> bytes:
    data = drawing.get_rawdata() or b""
    if drawing.decipher:
        data = drawing.decipher(drawing.objid, drawing.genno, data, drawing.attrs)
    try:
        return zlib.decompressobj().decompress(data, _LONGEST)
    except zlib.error:
        return bytes(drawing.get_data()[:_LONGEST])


def _drawn(forms: Mapping[int, _Form]) -> int:
    """Return the bytes of instructions that a form comes to at most, with all that PDFium draws for it."""
    whole = dict.fromkeys(forms, 0)
    for _ in range(DEEPEST):
        whole = {
            number: min(
                MOST_DRAWN + 1,
                sum(_EACH + forms[each].length + whole[each] for each in form.draws if each in forms),
            )
            for number, form in forms.items()
        }
    return max(whole.values(), default=0)
