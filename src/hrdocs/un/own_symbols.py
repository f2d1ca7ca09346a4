"""The symbols of a document itself, which it does not refer to by printing them."""

import collections
import re
from typing import Self

from hrdocs.model import BlockKind, BlockRole, Document
from hrdocs.un import mentions
from hrdocs.un.symbol import Symbol, SymbolError
from hrdocs.values import frozen

_ORGANS = {"General Assembly": "A", "Security Council": "S", "Economic and Social Council": "E"}
_PAGES_FOR_A_RUNNING_HEAD = 2


@frozen(kw_only=True)
class OwnSymbols:
    """A document's own symbols, and the organ that issued it.

    Attributes:
        symbols: one, or the halves of a joint symbol; none where the document shows no symbol.
        organ: what the symbol begins with, "A", "A/HRC", "S" or "E"; "" for another, None for a text without symbol.
    """

    symbols: frozenset[str] = frozenset()
    organ: str | None = None

    @classmethod
    def of(cls, document: Document) -> Self:
        """Return them from the masthead where a parser has read it, else from the running heads."""
        first = document.metadata.document_symbol or _from_running_heads(document)
        if first is None:
            return cls()
        return cls(symbols=frozenset(_halves(first)) | {first} | _joined_to(document, first), organ=_organ(first))


def _from_running_heads(document: Document) -> str | None:
    """Return the symbol that furniture repeats from page to page, or None."""
    heads = [document.text_of(block) for block in document.blocks if block.role is BlockRole.FURNITURE]
    seen = collections.Counter(each.symbol for head in heads for each in mentions.find(head)[:1])
    symbol, times = max(seen.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return symbol if times >= _PAGES_FOR_A_RUNNING_HEAD else None


def _joined_to(document: Document, first: str) -> frozenset[str]:
    """Return the other symbols of a joint document: those of its masthead and running heads, not of its "*" notes."""
    joined: set[str] = set()
    for evidence in document.metadata.evidence:
        block = document.block_at(evidence.start) if evidence.field == "related_symbols" else None
        if block is not None and block.kind is not BlockKind.FOOTNOTE:
            joined.update(_halves(evidence.exact))
    for found in re.finditer(rf"{re.escape(first)}\s?[-–]\s?(?P<other>[A-Z]{{1,4}}/[\w/.]+\w)", document.text):
        joined.update(_halves(found["other"]))
    return frozenset(joined)


def _halves(text: str) -> tuple[str, ...]:
    try:
        return tuple(each.plain for each in Symbol.parse(text).each)
    except SymbolError:
        return ()


def _organ(text: str) -> str:
    try:
        symbol = Symbol.parse(text)
    except SymbolError:
        return ""
    return "A/HRC" if str(symbol).startswith("A/HRC/") else _ORGANS.get(symbol.organ or "", "")
