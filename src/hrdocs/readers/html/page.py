"""The HTML reader: decode, build the tree, walk over it, tell body from boilerplate, assemble."""

import re
from collections.abc import Callable
from typing import Any

from hrdocs import decode
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import UnreadableSource
from hrdocs.model import Block, BlockRole, Document, Link
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.html import addresses, content, metadata, tree
from hrdocs.readers.html.frame import Piece
from hrdocs.readers.html.walk import Walk
from hrdocs.source import Source

_WHITE_SPACE = re.compile(r"\s+")


def read(source: Source) -> Document:
    """Return a web page as a Document.

    Raises:
        UnreadableSource: no text in the bytes.
    """
    return _read(source, tree.parse)


def read_with_soup(source: Source) -> Document:
    """Return a web page as a Document, read by BeautifulSoup over html.parser; XPaths are those of its tree."""
    return _read(source, tree.by_soup)


def resolve(text: str, block: Block) -> Any:
    """Return the lxml element that a block came from, given the page's decoded text.

    Raises:
        LookupError: the block has no XPath, or the text is not that page's.
    """
    found = tree.parse(text).root.xpath(block.xpath) if block.xpath else []
    if not found:
        raise LookupError(f"no element at {block.xpath!r}; resolve against the decoded text of the same page")
    return found[0]


def text_of(node: Any) -> str:
    """Return a node's text as the reader sees it: the texts in it, a space between them.

    For every block, `text_of(resolve(text, block))` holds the block's text once white space is taken out of both.
    """
    return " ".join(piece.text for piece in Walk(keep_hidden=True).over(node).pieces)


def _read(source: Source, parse: Callable[[str], tree.Tree]) -> Document:
    decoded = decode.decode_html(source.data, source.charset)
    if not decoded.text.strip("\x00 \t\r\n\f\ufeff"):
        raise UnreadableSource(f"{source.name or 'source'}: holds no text; check that the page was saved whole")
    built = parse(decoded.text)
    found = _walked(built.root)
    given = metadata.of(built.root, found, source.url)
    content.decide(found, given.title, given.authors)
    base = addresses.base(built.root, source.url, given.canonical_url)
    assembler = Assembler()
    notes: list[Diagnostic] = [*decoded.diagnostics, *built.diagnostics]
    deep = _deep_paths(built.root, found.pieces)
    for piece in found.pieces:
        _add(assembler, piece, base, deep)
    if not found.pieces:
        notes.append(_empty())
    return assembler.document(source, metadata=given, diagnostics=notes)


def _walked(root: Any) -> Walk:
    """Walk over a page; an element that is marked hidden and holds most of the text is shown by a script, so it stays.

    Frameworks send the parts of a page as `<div hidden>` and put them in place in the browser.
    """
    found = Walk().over(root)
    if not found.hidden:
        return found
    visible = sum(len(piece.text) for piece in found.pieces)
    large = frozenset(node for node in found.hidden if _weight(node) > visible)
    return Walk(shown=large).over(root) if large else found


def _weight(node: Any) -> int:
    """Return how many characters the paragraphs and list items in an element hold."""
    return sum(len("".join(each.itertext())) for each in node.iter("p", "li", "blockquote", "h2", "h3"))


def _add(assembler: Assembler, piece: Piece, base: str | None, deep: dict[Any, str]) -> None:
    links = []
    for anchor in piece.anchors:
        target = addresses.absolute(anchor.href, base) if anchor.href else None
        if target:
            links.append(Link(start=anchor.start, end=anchor.end, target=target))
    assembler.add(
        piece.kind,
        piece.text,
        role=BlockRole.BODY if piece.in_body else BlockRole.BOILERPLATE,
        level=piece.level,
        marker=piece.marker,
        language=piece.frame.language,
        xpath=piece.frame.path or deep.get(piece.frame.node),
        marks=piece.marks,
        links=links,
        cells=piece.cells,
    )


def _deep_paths(root: Any, pieces: list[Piece]) -> dict[Any, str]:
    """Return the paths of elements that are nested too deeply to be named step by step."""
    wanted = {piece.frame.node for piece in pieces if piece.frame.path is None}
    if not wanted:
        return {}
    return {node: f"(/descendant::*)[{n}]" for n, node in enumerate(root.iter(), 1) if node in wanted}


def _empty() -> Diagnostic:
    return Diagnostic(
        code="page-without-text",
        message="the page shows no text of its own; it may be made by a script in the browser",
        severity=Severity.WARNING,
    )
