"""Names of WordprocessingML: qualified tags and the small questions that every part of the reader asks."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

Element = Any
"""An lxml element, or None; the library ships no types."""

_OFF = {"0", "false", "off"}


def value(element: Element, path: str, name: str = "val") -> str | None:
    """Return an attribute of the first descendant on a path of w: tags ("pPr/pStyle"), or None."""
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    return None if found is None else found.get(W + name)


def number(element: Element, path: str, name: str = "val") -> int | None:
    """Return such an attribute as a number, or None where there is none or it is not one."""
    try:
        return int(value(element, path, name) or "")
    except ValueError:
        return None


def is_on(element: Element, path: str) -> bool:
    """Return whether a switch such as "rPr/vanish" is there and not turned off."""
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    return found is not None and found.get(W + "val", "1") not in _OFF
