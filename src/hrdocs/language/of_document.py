"""The language of a document as a whole."""

import collections

from hrdocs.model import Document


def main_language(document: Document) -> str | None:
    """Return the language of most characters of a document's body, without script and region, or None."""
    counted: collections.Counter[str] = collections.Counter()
    for block in document.body():
        if block.language:
            counted[block.language.partition("-")[0]] += block.end - block.start
    return max(counted, key=lambda tag: (counted[tag], tag)) if counted else None
