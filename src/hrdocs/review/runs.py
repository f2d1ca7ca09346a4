"""Runs: pieces of a document's text in the markup of a page, each with the place where it begins.

`<span data-s="120">words</span>` holds the code points of `Document.text` from 120 on; on sheets, which have many, the
script writes where each begins. So it gets from a range of the text to the words on the page and back, whatever the
carrier was.
"""

import html
from collections.abc import Iterable

from attrs import field

from hrdocs.expressions import regex
from hrdocs.values import define

_STEERING = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What a browser drops, or what turns the direction of the text around it (as in `hrdocs.text.shown`)."""
STAND_IN = "\ufffd"


def attribute(name: str, value: object) -> str:
    """Return an attribute of an element, with a space before it; "" where there is no value."""
    return "" if value is None or value == "" else f' {name}="{escaped(str(value))}"'


def escaped(text: str) -> str:
    """Return text for markup, with a sign in place of each character that would steer it."""
    return html.escape(_STEERING.sub(STAND_IN, text))


@define
class Runs:
    """The runs of one document's text, and the characters that a sign stands in for."""

    text: str
    replaced: dict[int, str] = field(factory=dict)

    def run(self, start: int, end: int, *, roles: Iterable[str] = ()) -> str:
        """Return a range of the text as a run; `roles` are its classes."""
        return f'<span data-s="{start}"{attribute("class", " ".join(roles))}>{self.words(start, end)}</span>'

    def words(self, start: int, end: int) -> str:
        """Return a range of the text for markup."""
        piece = self.text[start:end]
        for found in _STEERING.finditer(piece):
            self.replaced[start + found.start()] = found[0]
        return escaped(piece)
