"""Web addresses in running text, and the documents that the United Nations' own addresses lead to."""

import re
from collections.abc import Container, Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from hrdocs.expressions import regex
from hrdocs.un.mentions import names_document
from hrdocs.un.symbol import Symbol, SymbolError
from hrdocs.values import frozen


@frozen(kw_only=True)
class AddressMatch:
    """A web address in a text: its range, the address, and whether the text breaks off inside it."""

    start: int
    end: int
    address: str
    truncated: bool = False


_ADDRESS = regex(
    r"""
    (?: (?:https?|Https?|HTTPS?|ftp)://(?=[^\s/]) | (?:www|Www|WWW)\.(?=[^\W_]) )
    [^\s<>"«»“”„‹›{}|\\^`،，。；、]{1,2000}
    """,
    re.VERBOSE,
)
_CLOSING = ".,;:!?'’…*)]"
_OPENERS = {")": "(", "]": "["}
_CUT = regex(r"(?:[-_=&?%]|\.\.\.|…)$")
"""How an address ends that goes on elsewhere: no server is asked for a path that stops at a hyphen."""


def find(text: str, *, line_ends: Container[int] = frozenset()) -> list[AddressMatch]:
    """Return every web address in a text, in order, without the punctuation of the sentence around it.

    Args:
        text: running text.
        line_ends: where the lines of a page ended in it, if that is known: an address can go on after one
            ("…/a_long_⏎name.pdf"), and a word that was joined to one by mistake is told from it ("…org/⏎The").
    """
    found = (each for each in _ADDRESS.finditer(text) if "." in each.group())
    return [
        _trimmed(text, each.start(), _end(text, each, line_ends))
        for each in found
        if not re.match(r"[A-Za-z0-9_@]", text[max(0, each.start() - 1) : each.start()])
    ]


_GOES_ON = regex(r"[-/_=&?%.]$")
_REST = regex(r"\s(?P<rest>[^\s<>\"«»“”„‹›{}|\\^`]+)")
_OF_AN_ADDRESS = regex(r"[/_=%&?#]|\.(?:pdf|html?|aspx?|php|docx?)\b|\w-\w+-\w")
_NEXT_SENTENCE = regex(r"/[A-Z][a-z]*$")
_MOST_LINES = 5


def _end(text: str, found: re.Match[str], line_ends: Container[int]) -> int:
    """Return where an address ends that may be broken over lines."""
    end = found.end()
    inside = next((place for place in range(end - 1, found.start(), -1) if place in line_ends), None)
    if inside and _NEXT_SENTENCE.search(text[inside - 1 : end]):
        return inside
    for _ in range(_MOST_LINES):
        rest = _REST.match(text, end) if end in line_ends and _GOES_ON.search(text[found.start() : end]) else None
        if not rest or not _OF_AN_ADDRESS.search(rest["rest"].rstrip(_CLOSING)):
            return end
        end = rest.end()
    return end


def _trimmed(text: str, start: int, end: int) -> AddressMatch:
    printed = text[start:end]
    whole = printed if printed.endswith("...") else printed.rstrip(".,;:)]")
    truncated = bool(_CUT.search(whole))
    while printed and printed[-1] in _CLOSING:
        opener = _OPENERS.get(printed[-1])
        if opener and printed.count(opener) >= printed.count(printed[-1]):
            break
        printed = printed[:-1]
    address = re.sub(r"\s", "", printed)
    return AddressMatch(start=start, end=start + len(printed), address=address, truncated=truncated)


_DOCUMENT_HOSTS = frozenset(
    {"undocs.org", "docs.un.org", "daccess-ods.un.org", "documents.un.org", "un.org", "unbisnet.un.org"}
)
_LANGUAGE = regex(r"^/(?:(?:ar|en|es|fr|ru|zh|ARABIC|E|F|S|R|C|A)(?=/[A-Z]))?/?")


def symbol_of(address: str) -> str | None:
    """Return the symbol of the document that an address of the United Nations leads to, or None.

    >>> symbol_of("https://undocs.org/en/A/RES/60/251")
    'A/RES/60/251'
    """
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if host not in _DOCUMENT_HOSTS:
        return None
    for candidate in _candidates(parts.path, parts.query):
        try:
            symbol = Symbol.parse(candidate)
        except SymbolError:
            continue
        if names_document(symbol):
            return symbol.plain
    return None


def _candidates(path: str, query: str) -> Iterator[str]:
    """Yield what may be the symbol in an address: a parameter ("?symbol=A/77/319", "?s="), else the path."""
    fields = {name.lower(): values for name, values in parse_qs(query).items()}
    for name in ("symbol", "finalsymbol", "s", "ds", "m"):
        yield from fields.get(name, ())
    plain = unquote(path).rstrip("/")
    yield plain.lstrip("/")
    yield _LANGUAGE.sub("", plain, count=1)
