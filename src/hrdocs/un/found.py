"""Mentions on their way to records, and how words, symbols, links and printed addresses of one mention become one."""

import re
from collections.abc import Iterator

import attrs

from hrdocs.model import BlockKind, Link
from hrdocs.records.reference import Scheme
from hrdocs.un.addresses import AddressMatch, symbol_of
from hrdocs.un.body_text import BodyText
from hrdocs.values import frozen


@frozen(kw_only=True)
class Mention:
    """A mention: its range, what it names, and the address that the document gives for it.

    Attributes:
        address: range of the address where it is printed apart from the words.
        literal: False where the target was worked out from words ("resolution 60/251").
    """

    start: int
    end: int
    scheme: Scheme
    target: str
    url: str | None = None
    address: tuple[int, int] | None = None
    literal: bool = True


def without_repeats(text: str, found: list[Mention]) -> list[Mention]:
    """Return mentions without those in brackets after words for the same: "resolution 60/251 (A/RES/60/251)"."""
    kept: list[Mention] = []
    for each in sorted(found, key=lambda found: (found.start, -found.end)):
        last = kept[-1] if kept else None
        if last and last.scheme is each.scheme and each.start < last.end:
            continue
        if (
            last
            and same(last, each.target)
            and re.fullmatch(r"[^()\n]{0,40}\(\s?(?:[Ss]ee )?", text[last.end : each.start])
        ):
            continue
        kept.append(each)
    return kept


def with_printed_addresses(found: list[Mention], printed: list[AddressMatch], body: BodyText) -> list[Mention]:
    """Return mentions together with the addresses that the text prints.

    An address of a United Nations document belongs to the words for it where it stands in brackets after them or alone
    in a block of its own (so come the links of a page out of some programs); elsewhere it is a mention itself.
    """
    result = list(found)
    for address in printed:
        covering = body.links_over(address)
        url = covering[0].target if covering and _goes_on(address, covering[0]) else address.address
        symbol = symbol_of(url)
        place = _owner(result, address, symbol, body) if symbol else None
        if place is not None:
            result[place] = attrs.evolve(result[place], url=url, address=(address.start, address.end))
            continue
        broken = address.truncated and url == address.address
        result.append(
            Mention(
                start=address.start,
                end=address.end,
                scheme=Scheme.UN_SYMBOL if symbol else Scheme.URL,
                target=symbol or url,
                url=None if broken else url,
            )
        )
    return result


def with_links(found: list[Mention], body: BodyText) -> list[Mention]:
    """Return mentions together with the hyperlinks of the text; a link over the words of a mention belongs to it."""
    result = sorted(found, key=lambda each: (each.start, -each.end))
    added: list[Mention] = []
    for link in body.links:
        if not re.match(r"(?:https?|ftp)://", link.target, re.IGNORECASE) or link.start >= link.end:
            continue
        symbol = symbol_of(link.target)
        touched = [place for place, each in enumerate(result) if link.start < each.end and each.start < link.end]
        if any(result[place].scheme is Scheme.URL for place in touched):
            continue
        place = _linked(result, touched, link, symbol)
        if place is not None:
            result[place] = _linked_to(result[place], link, symbol)
        else:
            added.append(
                Mention(
                    start=link.start,
                    end=link.end,
                    scheme=Scheme.UN_SYMBOL if symbol else Scheme.URL,
                    target=symbol or link.target,
                    url=link.target,
                )
            )
    return result + added


def with_addresses_of_the_page(found: list[Mention], outside: list[AddressMatch]) -> list[Mention]:
    """Return mentions together with addresses that stand outside the body, each for the last words before it.

    Some programs put the links of a page at its foot when they make a text of it.
    """
    result = sorted(found, key=lambda each: (each.start, -each.end))
    for address in outside:
        symbol = symbol_of(address.address)
        for place in range(len(result) - 1, -1, -1) if symbol else ():
            each = result[place]
            if each.end <= address.start and each.url is None and same(each, symbol or ""):
                span = (address.start, address.end)
                result[place] = attrs.evolve(each, url=address.address, address=span)
                break
    return result


def with_years(found: list[Mention]) -> list[Mention]:
    """Return mentions with the year of a Security Council resolution where the document gives it at another place."""
    years: dict[str, set[str]] = {}
    for each in found:
        if each.target.startswith("S/RES/") and "(" in each.target:
            years.setdefault(each.target.split(" (")[0], set()).add(each.target)
    known = {bare: min(full) for bare, full in years.items() if len(full) == 1}
    return [attrs.evolve(each, target=known.get(each.target, each.target)) for each in found]


def same(found: Mention, target: str) -> bool:
    """Return whether a mention names a target; old resolutions are cited with and without their letter."""
    return _unlettered(found.target) == _unlettered(target)


def _unlettered(symbol: str) -> str:
    return re.sub(r" [A-Z](?= \()", "", symbol)


def _goes_on(address: AddressMatch, link: Link) -> bool:
    """Return whether a hyperlink gives the whole of an address that the text prints in part."""
    return link.target.startswith(address.address.rstrip("….")) or address.truncated


def _owner(found: list[Mention], address: AddressMatch, symbol: str, body: BodyText) -> int | None:
    """Return the place of the mention before an address to which the address belongs, or None."""
    block = body.block_of(address)
    assert block is not None
    alone = block.kind is not BlockKind.FOOTNOTE and not _words(body.text[block.start : block.end])
    for place in range(len(found) - 1, -1, -1):
        each = found[place]
        if each.end > address.start or each.url or not same(each, symbol):
            continue
        if alone or re.fullmatch(r"[^()\n]{0,40}[(\[]\s?", body.text[each.end : address.start]):
            return place
    return None


def _words(text: str) -> str:
    """Return a text without its web addresses."""
    return re.sub(r"(?:https?://|www\.)\S+", "", text).strip(" \n.,;()[]")


def _linked(found: list[Mention], touched: list[int], link: Link, symbol: str | None) -> int | None:
    """Return the place of the mention that a hyperlink belongs to: the one it names, else the one that it covers."""
    for place in touched:
        if symbol and same(found[place], symbol):
            return place
    for place in touched:
        each = found[place]
        overlap = min(link.end, each.end) - max(link.start, each.start)
        most = overlap * 2 > min(link.end - link.start, each.end - each.start) and overlap * 3 > link.end - link.start
        if most and (not symbol or (each.scheme is Scheme.UN_SYMBOL and not each.literal)):
            return place
    return None


def _linked_to(found: Mention, link: Link, symbol: str | None) -> Mention:
    """Return a mention with its hyperlink, which also settles whose a resolution is that the words leave open."""
    if symbol and found.scheme is Scheme.UN_SYMBOL and not found.literal:
        return attrs.evolve(found, target=symbol if not same(found, symbol) else found.target, url=link.target)
    return attrs.evolve(found, url=link.target)


def in_order(found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions in the order of the text."""
    yield from sorted(found, key=lambda each: (each.start, -each.end, each.target))
