"""Text of a page into a walk: by lxml's parser, or by BeautifulSoup where lxml gives up; and the tree for XPaths."""

import re
from typing import Any

from lxml import etree, html

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.walk import Walk

MANY_TAGS = 100_000
PART = 1 << 14
MAXIMUM_EFFORT = 1_000_000_000
"""Pages with more tags than MANY_TAGS are read in parts of PART bytes, and no further than MAXIMUM_EFFORT: a few
seconds of looking for the elements that stray end tags may close."""

HARMLESS_EFFORT = 1_000_000
"""Parts in which all end tags together take no more than this are read at once; of others each end tag is looked at."""

Led = tuple[Findings, tuple[Diagnostic, ...]]

_XML_DECLARATION = regex(r"\A\s*<\?xml[^>]{0,1000}?>", re.IGNORECASE)
_END_TAG = regex(rb"(</[^<>]{0,200}>)")
_BODY = regex(rb"<body", re.IGNORECASE)
_NULL = "\x00"


def walk(text: str, into: Walk, utf8: bytes | None = None) -> Led:
    """Walk over a page's decoded text; return the walk and what had to be decided on the way.

    `utf8` is the text in UTF-8, where it is at hand.
    Where lxml gives up, the walk begins anew over what BeautifulSoup makes of the page.
    """
    plain = readable(text)
    data = utf8 if utf8 is not None and plain is text else plain.encode("utf-8", "replace")
    try:
        parser = etree.HTMLParser(target=into, huge_tree=True, no_network=True, encoding="utf-8")
        if data.count(b"<") > MANY_TAGS:
            return _in_parts(data, parser, into)
        found: Findings = etree.fromstring(data, parser)
        return found, ()
    except (etree.LxmlError, ValueError, AssertionError) as error:
        note = Diagnostic(
            code="second-engine-took-over",
            message=f"lxml could not read the page ({type(error).__name__}); BeautifulSoup over html.parser did",
            severity=Severity.WARNING,
        )
        return over(by_soup(text), Walk(shown=into.shown)), (note,)


def _in_parts(data: bytes, parser: etree.HTMLParser, into: Walk) -> Led:
    """Walk part by part, and stop where tags that close nothing would take too long.

    For each of them lxml looks through all the elements that are open.
    """
    effort = 0
    for start in range(0, len(data), PART):
        effort += _fed(data[start : start + PART], parser, into)
        if effort > MAXIMUM_EFFORT:
            note = Diagnostic(
                code="page-cut-short",
                message=f"from byte {start + PART} on, tags are nested too wildly to read; what stands before was read",
                severity=Severity.ERROR,
            )
            return into.close(), (note,)
    found: Findings = parser.close()
    return found, ()


def _fed(part: bytes, parser: etree.HTMLParser, into: Walk) -> int:
    """Feed a part of a page to the parser; return at how many open elements it looks for tags that close nothing.

    An end tag is fed apart, since the elements that end with it are then those that it closes. Of start tags only a
    second `<body>` is looked for.
    """
    bodies = len(_BODY.findall(part)) * into.depth
    if part.count(b"</") * into.depth + bodies <= HARMLESS_EFFORT:
        parser.feed(part)
        return 0
    effort = bodies
    for number, token in enumerate(_END_TAG.split(part)):
        before = into.ended
        parser.feed(token)
        if number % 2 and into.ended == before:
            effort += into.depth
    return effort


def over(node: Any, into: Walk) -> Findings:
    """Walk over an element of a tree and everything in it."""
    for event, element in etree.iterwalk(node, events=("start", "end", "comment", "pi")):
        if event == "start":
            into.start(element.tag, dict(element.items()))
            if element.text:
                into.data(element.text)
        else:
            if event == "end":
                into.end(element.tag)
            if element.tail and element is not node:
                into.data(element.tail)
    return into.close()


def build(text: str) -> Any:
    """Return the root of the tree that the XPaths of a page's blocks lead into.

    That is `lxml.html.document_fromstring(text)`, with `huge_tree` for pages that are nested deeply, and with an XML
    declaration blanked, since lxml refuses one in text that is decoded already.
    """
    return html.document_fromstring(readable(text), parser=html.HTMLParser(huge_tree=True, no_network=True))


def by_soup(text: str) -> Any:
    """Return the root of the tree that BeautifulSoup over html.parser builds, as lxml elements."""
    from hrdocs.readers.html.soup import tree_of

    return tree_of(text)


def readable(text: str) -> str:
    """Return text that lxml takes: no XML declaration; U+FFFD for NUL, as the HTML standard has it."""
    declaration = _XML_DECLARATION.match(text)
    if declaration:
        text = " " * declaration.end() + text[declaration.end() :]
    return text.replace(_NULL, "\ufffd") if _NULL in text else text
