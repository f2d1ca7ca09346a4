"""Web addresses in running text, and the documents that the United Nations' own addresses lead to."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from attrs import frozen

from hrdocs.un.mentions import names_document
from hrdocs.un.symbol import Symbol, SymbolError


@frozen(kw_only=True)
class AddressMatch:
    """A web address in a text: its range, the address, and whether the text breaks off inside it."""

    start: int
    end: int
    address: str
    truncated: bool = False


_ADDRESS = re.compile(
    r"""
    (?: (?:https?|Https?|HTTPS?|ftp)://(?=[^\s/]) | (?:www|Www|WWW)\.(?=[^\W_]) )
    [^\s<>"«»“”„‹›{}|\\^`،，。；、]+
    """,
    re.VERBOSE,
)
_CLOSING = ".,;:!?'’…*)]"
_OPENERS = {")": "(", "]": "["}
_CUT = re.compile(r"(?:[-_=&?%]|\.\.\.|…)$")
"""How an address ends that goes on elsewhere: no server is asked for a path that stops at a hyphen."""


def find(text: str) -> list[AddressMatch]:
    """Return every web address in a text, in order, without the punctuation of the sentence around it."""
    found = (each for each in _ADDRESS.finditer(text) if "." in each.group())
    return [_trimmed(each) for each in found if not re.match(r"[\w@]", text[max(0, each.start() - 1) : each.start()])]


def _trimmed(found: re.Match[str]) -> AddressMatch:
    address = found.group()
    truncated = bool(_CUT.search(address.rstrip(".,;:)]") if not address.endswith("...") else address))
    while address and address[-1] in _CLOSING:
        opener = _OPENERS.get(address[-1])
        if opener and address.count(opener) >= address.count(address[-1]):
            break
        address = address[:-1]
    return AddressMatch(start=found.start(), end=found.start() + len(address), address=address, truncated=truncated)


_DOCUMENT_HOSTS = frozenset(
    {"undocs.org", "docs.un.org", "daccess-ods.un.org", "documents.un.org", "un.org", "unbisnet.un.org"}
)
_LANGUAGE = re.compile(r"^/(?:(?:ar|en|es|fr|ru|zh|ARABIC|E|F|S|R|C|A)(?=/[A-Z]))?/?")


def symbol_of(address: str) -> str | None:
    """Return the symbol of the document that an address of the United Nations leads to, or None.

    >>> symbol_of("https://undocs.org/en/A/RES/60/251")
    'A/RES/60/251'
    """
    parts = urlsplit(address if "//" in address else f"//{address}")
    host = (parts.hostname or "").removeprefix("www.")
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
