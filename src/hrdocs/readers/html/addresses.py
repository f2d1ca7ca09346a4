"""Addresses: made absolute without fetching anything; cloaked e-mail addresses read where that is certain."""

import functools
import re
from collections.abc import Sequence
from urllib.parse import urljoin

from hrdocs.expressions import regex

CLOAK = "/cdn-cgi/l/email-protection#"
"""Where Cloudflare's links to cloaked e-mail addresses lead, with the address's digits after it."""

_CLOUDFLARE = regex(r"/cdn-cgi/l/email-protection#([0-9a-f]{6,400})$", re.IGNORECASE)
_ORIGIN = regex(r"https?://[^/?#]+", re.IGNORECASE)
_WHOLE = ("https://", "http://", "mailto:", "tel:")
_WORTHLESS = ("javascript:", "data:", "about:", "blob:")


def base(head: Sequence[tuple[str, dict[str, str]]], url: str | None, canonical: str | None) -> str | None:
    """Return the address that a page's links start from: its own, with `<base href>` laid over it.

    A page whose own address is not known takes the one that it calls canonical.
    """
    own = url or canonical
    for tag, attributes in head:
        href = attributes.get("href", "").strip()
        if tag == "base" and href:
            return absolute(href, own)
    return own


def absolute(href: str, base: str | None) -> str | None:
    """Return a link's address, absolute where a base is known; None for what is no address."""
    href = href.strip()
    if href.startswith(_WHOLE):
        return href
    if not href or (href[0] not in "/#" and href.lower().startswith(_WORTHLESS)):
        return None
    if CLOAK in href:
        cloaked = _CLOUDFLARE.search(href)
        address = uncloaked(cloaked.group(1)) if cloaked else None
        return f"mailto:{address}" if address else None
    if not base:
        return href
    if href.startswith("/") and not href.startswith("//") and "/." not in href:
        return _origin(base) + href
    try:
        return urljoin(base, href)
    except ValueError:
        return href


@functools.lru_cache(maxsize=64)
def _origin(base: str) -> str:
    found = _ORIGIN.match(base)
    return found.group() if found else ""


def uncloaked(digits: str) -> str | None:
    """Return the address in Cloudflare's `data-cfemail`: the first byte, XORed with each of the others."""
    if len(digits) % 2:
        return None
    key, *rest = bytes.fromhex(digits)
    try:
        address = bytes(each ^ key for each in rest).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return address if "@" in address and address.isprintable() else None
