"""Languages of a document in which positions are not looked for, since no list has their wordings."""

from collections import Counter
from collections.abc import Iterable

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, Document
from hrdocs_upr_positions.wordings import languages

SHARE = 5
"""One part in so many of a document's words is worth a word on its language."""


def on_languages(document: Document, blocks: Iterable[Block]) -> list[Diagnostic]:
    """Return a `no-wordings` diagnostic for each language of a good part of the blocks that has no wordings."""
    sizes: Counter[str] = Counter()
    first: dict[str, Block] = {}
    for block in blocks:
        language = (block.language or "").partition("-")[0]
        sizes[language] += block.end - block.start
        first.setdefault(language, block)
    return [
        Diagnostic(
            code="no-wordings",
            message=f"positions are not looked for in the language {language!r}",
            start=first[language].start,
            end=first[language].end,
        )
        for language, size in sizes.items()
        if language not in ("", "und") and language not in languages() and size * SHARE >= sum(sizes.values())
    ]
