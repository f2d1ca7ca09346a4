"""Hidden elements whose text counts all the same: a script shows them, or the page declares them as its article's."""

from hrdocs.expressions import regex
from hrdocs.readers.html.findings import Findings

OPENING = 60
"""So many letters of a hidden element are looked for in the declared text, and no element with fewer."""

_NO_LETTER = regex(r"\W+")


def shown(found: Findings) -> frozenset[int]:
    """Return the numbers of hidden elements that are read as if they were shown.

    Frameworks send the parts of a page as `<div hidden>` and put them in place in the browser; publishers hide the
    readers' part of an article that they give to search engines in JSON-LD.
    """
    return (_large(found) | _declared(found)) if found.hidden else frozenset()


def _large(found: Findings) -> frozenset[int]:
    """Return the numbers of hidden elements that hold more text than all that is shown."""
    most = max(each.characters for each in found.hidden)
    visible = 0
    for piece in found.pieces:
        visible += len("".join(piece.text.split()))
        if visible >= most:
            return frozenset()
    return frozenset(each.number for each in found.hidden if each.characters > visible)


def _declared(found: Findings) -> frozenset[int]:
    """Return the numbers of hidden elements that open with words of the text that JSON-LD declares."""
    long = [each for each in found.hidden if each.characters >= OPENING]
    text = _letters(found.graph().body() or "") if long else ""
    return frozenset(
        each.number for each in long if text and len(opening := _letters(each.opening)) >= OPENING and opening in text
    )


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())
