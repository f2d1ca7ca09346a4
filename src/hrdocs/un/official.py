"""Whether a document is an official one of the United Nations, which is no article and no release."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.model import Document, per_document
from hrdocs.un.symbol_parts import organs

OPENING = 14
"""Blocks in which a masthead stands."""

_DISTRIBUTION = regex(
    r"(?:^|\n|\s)(?:Distr\.|Distr:|DISTR\.|分发|تقسيم|Distribución|Distribution)\s*[.:：]?\s*\w", re.MULTILINE
)


@per_document
def is_official(document: Document) -> bool:
    """Return whether a document opens with a masthead: a symbol, and how it is distributed."""
    if document.metadata.document_symbol and document.metadata.distribution:
        return True
    opening = "\n".join(document.text_of(block) for block in document.blocks[:OPENING])
    return bool(_symbol().search(opening) and _DISTRIBUTION.search(opening))


@functools.cache
def _symbol() -> "re.Pattern[str]":
    """Return the pattern of a symbol at the beginning of a line."""
    # No line feed among the spaces: a run of empty lines would be gone through once for each of them.
    return re.compile(rf"(?:^|\n)[^\S\n]*(?:{'|'.join(sorted(organs()))})/[\w./*-]*\d[\w./*-]*(?=\s|$)")
