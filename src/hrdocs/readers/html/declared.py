"""Whether a page gives the text that it declares in JSON-LD, or a part of it only."""

from collections.abc import Iterator

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import unspaced
from hrdocs.readers.html import jsonld
from hrdocs.readers.html.findings import Findings

MUCH_LONGER = 1.5
"""A text that is declared so many times as long as the one that was read is missing in part."""

LEAST_WORDS = 100
"""So many words have to lack at least: captions and headings count in some pages and not in others."""

_WORD = regex(r"\w+")


def missing(found: Findings) -> Iterator[Diagnostic]:
    """Yield a remark where an article declares a much longer text than the page shows."""
    declared = _declared_words(found)
    if not declared:
        return
    shown = [piece.text for piece in found.pieces if piece.in_body]
    if any(map(unspaced, shown)):
        return
    words = sum(len(_WORD.findall(text)) for text in shown)
    if declared < MUCH_LONGER * words or declared - words < LEAST_WORDS or _counts_characters(found, declared, shown):
        return
    walled = any(_is_walled(node) for node in found.graph().articles)
    why = "readers who pay see the rest" if walled else "a script may load the rest"
    yield Diagnostic(
        code="text-behind-a-wall" if walled else "text-missing",
        message=f"the page declares a text of {declared} words and shows {words}; {why}",
        severity=Severity.WARNING,
    )


def _declared_words(found: Findings) -> int:
    """Return how many words the page's only article declares; 0 where it declares none."""
    counts = []
    for node in found.graph().articles:
        count = str(node.get("wordCount") or "").strip()
        body = jsonld.text(node.get("articleBody"))
        counts.append(len(_WORD.findall(body)) if body else int(count) if count.isdecimal() and len(count) < 7 else 0)
    told = [count for count in counts if count]
    return told[0] if len(told) == 1 else 0


def _counts_characters(found: Findings, declared: int, shown: list[str]) -> bool:
    """Return whether a declared count is that of characters, which some systems give where words are asked for."""
    return not found.graph().body() and 0.75 < declared / max(1, sum(map(len, shown))) < 1.5


def _is_walled(node: jsonld.Node) -> bool:
    return str(node.get("isAccessibleForFree")).rsplit("/", 1)[-1].casefold() in ("false", "no")
