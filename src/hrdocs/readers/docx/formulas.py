"""Formulas on one line, as a word processor writes them in its linear form: "2/3", "10^6", "√2" (ECMA-376, 22.1)."""

from collections.abc import Callable

from hrdocs.readers.docx.names import Element

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DEEPEST = 30


def linear(formula: Element, depth: int = 0) -> str:
    """Return the text of a formula on one line; what is nested deeper than any formula is left out."""
    if depth > DEEPEST:
        return ""
    return "".join(_piece(child, depth + 1) for child in formula)


def _piece(element: Element, depth: int) -> str:
    if element.tag == M + "t":
        return element.text or ""
    written = _WRITERS.get(element.tag)
    return written(element, depth) if written else linear(element, depth)


def _part(element: Element, name: str, depth: int) -> str:
    part = element.find(M + name)
    return "" if part is None else linear(part, depth)


def _grouped(text: str) -> str:
    """Return an operand in brackets where it is more than one number or name."""
    return text if text.isalnum() or len(text) < 2 else f"({text})"


def _fraction(element: Element, depth: int) -> str:
    return f"{_grouped(_part(element, 'num', depth))}/{_grouped(_part(element, 'den', depth))}"


def _raised(element: Element, depth: int) -> str:
    return f"{_part(element, 'e', depth)}^{_grouped(_part(element, 'sup', depth))}"


def _lowered(element: Element, depth: int) -> str:
    return f"{_part(element, 'e', depth)}_{_grouped(_part(element, 'sub', depth))}"


def _both(element: Element, depth: int) -> str:
    return f"{_lowered(element, depth)}^{_grouped(_part(element, 'sup', depth))}"


def _root(element: Element, depth: int) -> str:
    return f"√{_grouped(_part(element, 'e', depth))}"


_WRITERS: dict[str, Callable[[Element, int], str]] = {
    M + "f": _fraction,
    M + "sSup": _raised,
    M + "sSub": _lowered,
    M + "sSubSup": _both,
    M + "rad": _root,
}
