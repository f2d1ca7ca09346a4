"""Cross-checking: a document read by two engines, and where they disagree on the words.

A font that lies about its characters gives fluent nonsense; two readers that share no code rarely give the same one.
"""

import os
from collections import Counter
from typing import BinaryIO

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.model import Document
from hrdocs.reading import Reading
from hrdocs.registry import Registry
from hrdocs.source import HTML, PDF, XHTML, Source

DISAGREEMENT = 0.05
"""Share of the words of a page from which a disagreement is worth a remark."""

SECOND_OPINIONS = {PDF: "pdfplumber", HTML: "beautifulsoup", XHTML: "beautifulsoup"}
"""The engine that checks the default one, for each media type that has two."""

_WORD = regex(r"\w+")


def cross_check(
    origin: str | os.PathLike[str] | bytes | BinaryIO | Source,
    *,
    engine: str | None = None,
    threshold: float = DISAGREEMENT,
    registry: Registry | None = None,
) -> tuple[Diagnostic, ...]:
    """Return an `engines-disagree` diagnostic for each page on which two engines read different words.

    A document without pages is compared as a whole; one that has no second engine gives `not-cross-checked`.

    Args:
        origin: a path, bytes, a binary file object or a Source.
        engine: the second opinion, instead of the one in `SECOND_OPINIONS`; the first is the default engine.
        threshold: share of the words of a page, from 0 to 1, that may differ without a remark.
        registry: the plugins to use; those that are installed unless you say otherwise.

    Raises:
        SourceError: as for `hrdocs.read`.
    """
    source = Source.of(origin)
    engine = engine or SECOND_OPINIONS.get(source.media_type)
    if engine is None:
        message = f"there is no second engine for {source.media_type}"
        return (Diagnostic(code="not-cross-checked", message=message, severity=Severity.INFO),)
    first = words_by_page(Reading().document(source, registry=registry))
    second = words_by_page(Reading(engine=engine).document(source, registry=registry))
    found = []
    for page in sorted({*first, *second}):
        share = disagreement(first.get(page, Counter()), second.get(page, Counter()))
        if share > threshold:
            percent = round(100 * share)
            place = f"page {page}" if page else "the document"
            message = f"{place}: {percent} % of the words differ between the default engine and {engine!r}"
            found.append(Diagnostic(code="engines-disagree", message=message))
    return tuple(found)


def words_by_page(document: Document) -> dict[int, Counter[str]]:
    """Return the words of each page, counted, told from the boxes of a document's lines; page 0 where it has none."""
    if not document.lines:
        return {0: Counter(_WORD.findall(document.text.casefold()))}
    pages: dict[int, Counter[str]] = {}
    for line in document.lines:
        words = _WORD.findall(document.text[line.start : line.end].casefold())
        pages.setdefault(line.region.page, Counter()).update(words)
    return pages


def disagreement(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words, from 0 to 1, that two counts of words do not have in common."""
    total = one.total() + other.total()
    return 1 - 2 * (one & other).total() / total if total else 0.0
