"""Who signs a printed page without "By": a name with the job or the address of its bearer, right below the headline.

A page names such lines by its elements' classes, which a print does not keep.
"""

import re
from collections.abc import Iterator, Sequence

from hrdocs.model import BlockKind
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata.byline_names import names, tells_job
from hrdocs.readers.html.metadata.headline import headline_at
from hrdocs.readers.pdf.page_frame import is_prose
from hrdocs.text import folded_words

NEAR = 8
"""Texts below the headline among which such a line stands."""
LONGEST = 120
"""Characters of the longest."""

_FULL_NAME = re.compile(r"(?:[^\W\d_a-zа-я][\w.’'-]*\s+){1,3}[^\W\d_a-zа-я][\w.’'-]*")
_AND = re.compile(r"^\s*(?:&|[^\W\d_]{1,3}\s(?=[^\W\d_a-zа-я]))\s*")
_MAIL = re.compile(r"(?P<local>[\w.+-]+)@[\w-]+\.[\w.-]+")


def signed_by(pieces: Sequence[PageText], title: str | None) -> tuple[str, ...]:
    """Return the names in lines between the headline and the first prose that say who bears them."""
    at = headline_at(list(pieces), title)
    if at is None:
        return ()
    found: list[str] = []
    for piece in pieces[at + 1 : at + 1 + NEAR]:
        if is_prose(piece):
            break
        if piece.kind is BlockKind.PARAGRAPH and len(piece.text) <= LONGEST:
            found += _named(piece.text)
    return tuple(dict.fromkeys(found))


def _named(text: str) -> Iterator[str]:
    """Yield the name that opens a text and has its bearer's job or address behind it."""
    first, _, rest = _AND.sub("", text).replace("\n", ",").partition(",")
    name = first.strip()
    if _FULL_NAME.fullmatch(name) is None or names([name]) != (name,) or tells_job(name):
        return
    mail = _MAIL.search(rest)
    surname = folded_words(name).split()[-1]
    if tells_job(rest) or (mail and surname[:8] in folded_words(mail["local"])):
        yield name
