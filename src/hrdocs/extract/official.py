"""Whether a document is an official one of the United Nations, which is no article and no release."""

import re

from hrdocs.model import Document

OPENING = 14
"""Blocks in which a masthead stands."""

_DISTRIBUTION = re.compile(
    r"(?:^|\n|\s)(?:Distr\.|Distr:|DISTR\.|分发|تقسيم|Distribución|Distribution)\s*[.:：]?\s*\w", re.MULTILINE
)
_SYMBOL = re.compile(r"(?:^|\n)\s*(?:A|S|E|ST|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI)/[\w./*-]*\d[\w./*-]*(?=\s|$)")


def is_official(document: Document) -> bool:
    """Tell whether a document opens with a masthead: a symbol, and how it is distributed."""
    if document.metadata.document_symbol and document.metadata.distribution:
        return True
    opening = "\n".join(document.text_of(block) for block in document.blocks[:OPENING])
    return bool(_SYMBOL.search(opening) and _DISTRIBUTION.search(opening))
