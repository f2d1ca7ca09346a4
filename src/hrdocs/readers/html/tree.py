"""Text of a page to an lxml tree; where lxml gives up, html.parser by way of BeautifulSoup takes over."""

import re
from typing import Any

from attrs import frozen
from lxml import etree, html

from hrdocs.diagnostics import Diagnostic, Severity

MAXIMUM_DEPTH = 250
"""Depth to which `lxml.html.document_fromstring` reads by itself; deeper pages are read by `huge_tree`."""

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,1000}?>", re.IGNORECASE)


@frozen(kw_only=True)
class Tree:
    """The root element of a page and what had to be decided on the way."""

    root: Any
    diagnostics: tuple[Diagnostic, ...] = ()


def parse(text: str) -> Tree:
    """Return the tree of a page's decoded text.

    The elements are those of `lxml.html.document_fromstring(text)`, without comments and processing instructions.
    An XML declaration is blanked first, since lxml refuses it in text that is decoded already.
    """
    declaration = _XML_DECLARATION.match(text)
    if declaration:
        text = " " * declaration.end() + text[declaration.end() :]
    parser = _parser(huge_tree=False)
    try:
        root = html.document_fromstring(text, parser=parser)
        if not _too_deep(parser):
            return Tree(root=root)
        root = html.document_fromstring(text, parser=_parser(huge_tree=True))
        return Tree(root=root, diagnostics=(_deep(),))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        return by_soup(text, note=_gave_up(error))


def by_soup(text: str, *, note: Diagnostic | None = None) -> Tree:
    """Return the tree that BeautifulSoup over html.parser builds, as lxml elements."""
    from hrdocs.readers.html.soup import tree_of

    return Tree(root=tree_of(text), diagnostics=(note,) if note else ())


def _parser(*, huge_tree: bool) -> html.HTMLParser:
    return html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=huge_tree, no_network=True)


def _too_deep(parser: html.HTMLParser) -> bool:
    return any("depth" in entry.message for entry in parser.error_log.filter_from_fatals())


def _deep() -> Diagnostic:
    return Diagnostic(
        code="deeply-nested-page",
        message=f"elements are nested deeper than {MAXIMUM_DEPTH}; read with lxml's huge_tree option",
        severity=Severity.INFO,
    )


def _gave_up(error: Exception) -> Diagnostic:
    return Diagnostic(
        code="second-engine-took-over",
        message=f"lxml could not build a tree ({type(error).__name__}); BeautifulSoup over html.parser did",
        severity=Severity.WARNING,
    )
