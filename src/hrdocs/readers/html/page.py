"""The HTML reader: decode, walk over the elements, tell body from boilerplate, assemble."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from hrdocs import decode
from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.errors import UnreadableSource
from hrdocs.model import Block, BlockRole, Document, Link
from hrdocs.readers.assemble import Assembler
from hrdocs.readers.draft import Draft
from hrdocs.readers.html import (
    addresses,
    captions,
    content,
    declared,
    footnotes,
    kinds,
    metadata,
    sift,
    streamed,
    tree,
    unhidden,
)
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.frame import Anchor, PageText
from hrdocs.readers.html.walk import Walk
from hrdocs.source import Source

# A member of an enumeration takes longer to look up than a name of the module.
_BODY, _BOILERPLATE = BlockRole.BODY, BlockRole.BOILERPLATE

MUCH_HIDDEN = 0.25
"""Hidden text of this share of the text that is shown is worth a remark."""


def read(source: Source) -> Document:
    """Return a web page as a Document.

    Raises:
        UnreadableSource: no text in the bytes.
    """
    return _read(source, lambda page, into: tree.walk(page.text, into, page.utf8))


def read_with_soup(source: Source) -> Document:
    """Return a web page as a Document, read by BeautifulSoup over html.parser; XPaths are those of its tree."""
    return _read(source, lambda page, into: (tree.over(tree.by_soup(page.text), into), ()))


def resolve(text: str, block: Block) -> Any:
    """Return the lxml element that a block came from, given the page's decoded text.

    Raises:
        LookupError: the block has no XPath, or the text is not that page's.
    """
    found = tree.build(text).xpath(block.xpath) if block.xpath else []
    if not found:
        raise LookupError(f"no element at {block.xpath!r}; resolve against the decoded text of the same page")
    return found[0]


def text_of(node: Any) -> str:
    """Return a node's text as the reader sees it: what is hidden in it left out, a space between its texts.

    For every block, `text_of(resolve(text, block))` holds the block's text once white space is taken out of both. The
    two are equal where the node holds nothing but this block; loose text beside other blocks, and paragraphs that
    are made by `<br>`, are parts of their node's text. What is hidden until a script shows it is in both or in neither:
    the whole tree of the node is asked for it.
    """
    found = tree.over(node, Walk(shown=(1,)))
    if found.hidden:
        found = tree.over(node, Walk(shown=_shown_in(node)))
    return " ".join(piece.text for piece in found.pieces)


def _shown_in(node: Any) -> frozenset[int]:
    """Return the numbers, counted from the node, of itself and of hidden elements that the page shows all the same."""
    shown = _shown_of(node.getroottree().getroot())
    within = enumerate(node.iter("*"), 1) if shown else ()
    return frozenset((1, *(number for number, element in within if element in shown)))


_SHOWN: "WeakKeyDictionary[Any, frozenset[Any]]" = WeakKeyDictionary()


def _shown_of(root: Any) -> frozenset[Any]:
    """Return the hidden elements that a page shows all the same; a tree is asked once, for it may have many nodes."""
    if root not in _SHOWN:
        numbers = unhidden.shown(tree.over(root, Walk()))
        elements = enumerate(root.iter("*"), 1) if numbers else ()
        _SHOWN[root] = frozenset(each for number, each in elements if number in numbers and each is not root)
    return _SHOWN[root]


def _read(source: Source, lead: Callable[[decode.Decoded, Walk], tree.Led]) -> Document:
    decoded = decode.decode_html(source.data, source.charset)
    if not decoded.text.strip("\x00 \t\r\n\f\ufeff"):
        raise UnreadableSource(f"{source.name or 'source'}: holds no text; check that the page was saved whole")
    found, notes = _walked(decoded, lead)
    streamed.put_in_place(found.frames, found.pieces, found.signs, found.places)
    weights = content.choose(found)
    captions.settle(found, weights)
    captions.settle_credited(found.pieces)
    given = metadata.of(found, source.url)
    sift.sift(found.pieces, weights, given.title, given.authors)
    kinds.settle(found.pieces)
    footnotes.join(found.pieces)
    empty = () if found.pieces else (_empty(),)
    diagnostics = [*decoded.diagnostics, *notes, *_hidden(found), *declared.missing(found), *empty]
    assembler = _assembled(found, addresses.base(found.head, source.url, given.canonical_url))
    return assembler.document(source, metadata=given, diagnostics=diagnostics, encoding=decoded.encoding)


def _walked(page: decode.Decoded, lead: Callable[[decode.Decoded, Walk], tree.Led]) -> tree.Led:
    """Walk over a page, a second time where text that is marked as hidden counts."""
    found, notes = lead(page, Walk())
    shown = unhidden.shown(found)
    return lead(page, Walk(shown=shown)) if shown else (found, notes)


def _assembled(found: Findings, base: str | None) -> Assembler:
    """Return the blocks of the pieces; a piece that has its block is let go, since a page may have a million."""
    assembler = Assembler()
    found.frames.clear()
    found.pieces.reverse()
    while found.pieces:
        _add(assembler, found.pieces.pop(), base)
    return assembler


def _add(assembler: Assembler, piece: PageText, base: str | None) -> None:
    links, notes = _links(piece.anchors, base) if piece.anchors else ((), ())
    assembler.take(
        Draft(
            kind=piece.kind,
            text=piece.text,
            role=_BODY if piece.in_body else _BOILERPLATE,
            level=piece.level,
            marker=piece.marker or None,
            language=piece.frame.context.language,
            xpath=piece.frame.path,
            marks=piece.marks,
            links=links,
            cells=piece.cells,
            notes=notes,
        )
    )


def _links(anchors: Sequence[Anchor], base: str | None) -> tuple[Sequence[Link], Sequence[Diagnostic]]:
    links, notes = [], []
    for anchor in anchors:
        href = anchor.href
        target = addresses.absolute(href, base) if href else None
        if target and href:
            links.append(Link(start=anchor.start, end=anchor.end, target=target))
            if addresses.CLOAK in href:
                notes.append(_uncloaked(anchor))
    return links, notes


def _uncloaked(anchor: Anchor) -> Diagnostic:
    return Diagnostic(
        code="uncloaked-email",
        message="the page hides this e-mail address from readers without scripts; it was read from its link",
        severity=Severity.INFO,
        start=anchor.start,
        end=anchor.end,
    )


def _hidden(found: Findings) -> Iterator[Diagnostic]:
    """Say that text was left out, where it is much."""
    left_out = sum(each.characters for each in found.hidden)
    if left_out > MUCH_HIDDEN * sum(len(piece.text) for piece in found.pieces):
        yield Diagnostic(
            code="hidden-text",
            message=f"{len(found.hidden)} elements that a browser does not show, {left_out} characters, were left out",
            severity=Severity.INFO,
        )


def _empty() -> Diagnostic:
    return Diagnostic(
        code="page-without-text",
        message="the page shows no text of its own; it may be made by a script in the browser",
        severity=Severity.WARNING,
    )
