"""Who signs a printed page without "By": a name beside the day, or with a job or an address, below the headline.

A page names such lines by its elements' classes, which a print does not keep.
"""

from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.prose.people.listed_names import given_names
from hrdocs.prose.people.names import has_organisation
from hrdocs.readers.html.frame import PageText
from hrdocs.readers.html.metadata.byline_names import tells_job
from hrdocs.readers.html.metadata.bylines import is_name
from hrdocs.readers.html.metadata.headline import headline_at
from hrdocs.readers.pdf.page_frame import is_prose
from hrdocs.text import folded_words
from hrdocs.un import figured_days, states
from hrdocs.values import frozen

NEAR = 8
"""Texts below the headline among which such a line stands."""
LONGEST = 120
"""Characters of the longest."""
LONGEST_DAY, OPENS = 48, 20
"""Characters of a line that gives the day, and before the day in it."""

_AND = regex(r"^\s*(?:&|[^\W\d_]{1,3}\s(?=[^\W\d_a-zа-я]))\s*")
_MAIL = regex(r"(?P<local>[\w.+-]+)@[\w-]+\.[\w.-]+")


@frozen
class Signed:
    """A line that signs a page: its place among the texts, and the names in it."""

    place: int
    names: tuple[str, ...]


def signers(pieces: Sequence[PageText], title: str | None) -> list[Signed]:
    """Return the lines between the headline and the first prose that name who wrote the page."""
    at = headline_at(list(pieces), title)
    if at is None:
        return []
    first = next((n for n in range(at + 1, len(pieces)) if is_prose(pieces[n])), at)
    near = [n for n in range(at + 1, min(first, at + 1 + NEAR)) if _may_sign(pieces[n])]
    found = [Signed(n, names) for n in near if (names := tuple(_named(pieces[n].text)))]
    beside = (n for n in near if _is_day(pieces[n - 1]) or _is_day(pieces[n + 1]))
    alone = [n for n in beside if _is_person(pieces[n].text, pieces[first].text)]
    return found or [Signed(n, (pieces[n].text.strip(),)) for n in alone[:1]]


def _may_sign(piece: PageText) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and len(piece.text) <= LONGEST


def _is_day(piece: PageText) -> bool:
    days = figured_days.find(piece.text) if len(piece.text) <= LONGEST_DAY else []
    return len(days) == 1 and days[0].start <= OPENS


def _is_person(text: str, opening: str) -> bool:
    """Return whether a line is the full name of a person and nothing else, and no place from which the text is dated.

    "Human Rights" and "New York" are set as names are, so the first word has to be a given name.
    """
    name = text.strip()
    if name.split()[0] not in given_names():
        return False
    if not is_name(name) or has_organisation(name):
        return False
    return not states.find(name) and not opening.startswith(name)


def _named(text: str) -> Iterator[str]:
    """Yield the name that opens a text and has its bearer's job or address behind it."""
    first, _, rest = _AND.sub("", text).replace("\n", ",").partition(",")
    name = first.strip()
    if not is_name(name):
        return
    mail = _MAIL.search(rest)
    surname = folded_words(name).split()[-1]
    if tells_job(rest) or (mail and surname[:8] in folded_words(mail["local"])):
        yield name
