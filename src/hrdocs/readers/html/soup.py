"""The second engine: BeautifulSoup over html.parser, its tree handed on as lxml elements."""

import warnings
from typing import Any

from lxml import html

from hrdocs.expressions import regex

_NAME = regex(r"[A-Za-z_][\w.-]*")
_NOT_XML = regex(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def soup_of(fragment: str) -> Any:
    """Return a BeautifulSoup of decoded HTML, always over the standard library's html.parser.

    For parser plugins that want a soup of a fragment: the named parser and the decoded text keep its answer the same
    on every machine.
    """
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(fragment, "html.parser", on_duplicate_attribute="ignore")


def tree_of(text: str) -> Any:
    """Return the root of BeautifulSoup's tree of a page as an lxml element, with html and body where they lack."""
    from bs4.element import NavigableString, PreformattedString, Tag

    root = html.Element("html")
    body: Any = None
    stack: list[tuple[Any, Any]] = [(iter(soup_of(text).contents), root)]
    while stack:
        children, target = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
        elif isinstance(child, Tag):
            if child.name == "html" and target is root:
                _attributes(child, root)
                stack.append((iter(child.contents), root))
                continue
            if target is root and child.name not in ("head", "body", "frameset"):
                body = html.etree.SubElement(root, "body") if body is None else body
                target = body
            element = html.etree.SubElement(target, child.name if _NAME.fullmatch(child.name) else "span")
            body = element if child.name == "body" and body is None else body
            _attributes(child, element)
            stack.append((iter(child.contents), element))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            if target is root:
                if not child.strip():
                    continue
                body = html.etree.SubElement(root, "body") if body is None else body
                target = body
            _append_text(target, _NOT_XML.sub("\ufffd", str(child)))
    return root


def _attributes(tag: Any, element: Any) -> None:
    for name, value in tag.attrs.items():
        if _NAME.fullmatch(name):
            element.set(name, _NOT_XML.sub("\ufffd", " ".join(value) if isinstance(value, list) else str(value or "")))


def _append_text(target: Any, text: str) -> None:
    last = target[-1] if len(target) else None
    if last is None:
        target.text = (target.text or "") + text
    else:
        last.tail = (last.tail or "") + text
