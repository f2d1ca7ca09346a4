"""Addresses: made absolute without fetching anything; cloaked e-mail addresses read where that is certain."""

import re
from typing import Any
from urllib.parse import urljoin

_CLOUDFLARE = re.compile(r"/cdn-cgi/l/email-protection#([0-9a-f]{6,400})$", re.IGNORECASE)
_WORTHLESS = ("javascript:", "data:", "about:", "blob:")


def base(root: Any, url: str | None, canonical: str | None) -> str | None:
    """Return the address that a page's links start from: its own, with `<base href>` laid over it.

    A page whose own address is not known takes the one that it calls canonical.
    """
    own = url or canonical
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        if href:
            return _joined(own, href)
    return own


def absolute(href: str, base: str | None) -> str | None:
    """Return a link's address, absolute where a base is known; None for what is no address."""
    href = href.strip()
    if not href or href.lower().startswith(_WORTHLESS):
        return None
    cloaked = _CLOUDFLARE.search(href)
    if cloaked:
        address = uncloaked(cloaked.group(1))
        return f"mailto:{address}" if address else None
    return _joined(base, href)


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


def _joined(base: str | None, href: str) -> str:
    if not base:
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href
