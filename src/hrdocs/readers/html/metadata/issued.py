"""When a page was published and changed. Either may be absent, and one never stands in for the other."""

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hrdocs.expressions import regex
from hrdocs.readers.html import jsonld, lists
from hrdocs.readers.html.frame import Sign
from hrdocs.readers.html.metadata import instants, printed
from hrdocs.readers.html.metadata.page import MetadataValue, Page, shown
from hrdocs.readers.html.metadata.printed import Printed
from hrdocs.readers.html.words import WORDS
from hrdocs.un import figured_days

_POST = regex(r"/(?:blogs?|news|articles?|posts?|press(?:-?releases?)?|stor(?:y|ies)|20\d\d)/", re.IGNORECASE)
"""Folders in addresses of what is published on a day."""

LONGEST_LABEL = 20
"""Characters right before a day among which a label says what day it is."""

_YEAR = regex(r"(?:19|20)\d\d")
_PRINTED = "html:dateline"


def find(page: Page, article: jsonld.Node, shown_days: list[Printed], *, signed: bool) -> MetadataValue | None:
    """Return the day of publication: what carriers declare first, then what the page shows near its headline.

    Where the page prints nothing but an earlier day than its carrier declares, the text is older than the system that
    it was put into, and the printed day is the one. An instant's clock may stand in another zone than the reader's:
    where the page prints the day beside it, or has it in its address, that is the local one.
    """
    order = figured_days.order_in(page.head.language)
    for claim in _claims(page, article, shown_days, signed=signed):
        day = instants.day(claim.value, order)
        if day:
            return _corrected(page, claim, day, shown_days)
    return None


def _corrected(page: Page, claim: MetadataValue, day: str, shown_days: list[Printed]) -> MetadataValue:
    found = MetadataValue(value=day, place=claim.place)
    if claim.place == _PRINTED:
        return found
    alone = [each.day for each in shown_days if each.alone]
    if day in alone:
        return found
    if instants.is_zoned(claim.value):
        beside = [(each, _PRINTED) for each in alone]
        beside += [(each, "link:canonical") for address in _addresses(page) if (each := instants.in_address(address))]
        local = next((each for each in beside if abs(_days_between(each[0], day)) == 1), None)
        if local:
            return MetadataValue(value=local[0], place=local[1])
    earlier = next((each for each in alone if _days_between(each, day) > 1), None)
    return MetadataValue(value=earlier, place=_PRINTED) if earlier else found


def _days_between(earlier: str, later: str) -> int:
    return (dt.date.fromisoformat(later) - dt.date.fromisoformat(earlier)).days


def find_modified(page: Page, article: jsonld.Node, shown_days: list[Printed]) -> MetadataValue | None:
    """Return the day of the last change: what the carrier declares, then what the page shows near its headline."""
    order = figured_days.order_in(page.head.language)
    for claim in _changes(page, article, shown_days):
        day = instants.day(claim.value, order)
        if day:
            return MetadataValue(value=day, place=claim.place)
    return None


def _changes(page: Page, article: jsonld.Node, shown_days: list[Printed]) -> Iterator[MetadataValue]:
    yield MetadataValue(value=jsonld.text(article.get("dateModified")) or "", place="json-ld:dateModified")
    yield from page.metas("modified")
    for sign in page.items("datemodified"):
        yield MetadataValue(value=_instant(sign), place="microdata:dateModified")
    yield from (MetadataValue(value=each.day, place=_PRINTED) for each in shown_days if each.says == "changed")
    for sign in page.walk.signs:
        if sign.tag == "time" and printed.said(_before(page, sign)) == "changed":
            yield MetadataValue(value=_instant(sign), place=_PRINTED)


def _claims(page: Page, article: jsonld.Node, shown_days: list[Printed], *, signed: bool) -> Iterator[MetadataValue]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield MetadataValue(value=jsonld.text(article.get(name)) or "", place=f"json-ld:{name}")
    # The front page of a site is kept by its system as a page that was made on some day; it is no publication.
    yield from page.metas("issued") if article or not _is_front(page) else ()
    items, others = _by_nearness(page, list(page.items("datepublished", "datecreated")))
    yield from (MetadataValue(value=_instant(sign), place="microdata:datePublished") for sign in items)
    named, unsure = _by_nearness(page, [sign for sign in page.walk.signs if _shows_publication(sign)])
    yield from (MetadataValue(value=_instant(sign), place="html:time") for sign in named)
    yield from (MetadataValue(value=each.day, place=_PRINTED) for each in shown_days if _is_sure(each))
    yield from (MetadataValue(value=each.day, place="html:foot") for each in printed.at_foot(page))
    yield from (
        MetadataValue(value=each.day, place=_PRINTED) for each in shown_days if not each.says and not each.alone
    )
    # The day on which a system made the row of a page is a weaker claim than what readers see.
    yield from page.metas("created")
    yield from (MetadataValue(value=_instant(sign), place="microdata:datePublished") for sign in others)
    yield from (MetadataValue(value=_instant(sign), place="html:time") for sign in (*unsure, *_times(page)))
    # A WebPage's date is that of any page that a system keeps; it is a publication where somebody signs it,
    # or where the address says so.
    for node in page.graph.pages() if signed or _is_post(page) else ():
        yield MetadataValue(value=jsonld.text(node.get("datePublished")) or "", place="json-ld:WebPage.datePublished")
    yield from (
        MetadataValue(value=instants.in_address(each) or "", place="link:canonical") for each in _addresses(page)
    )


def _is_sure(each: Printed) -> bool:
    return each.says == "published" or (each.alone and not each.says)


def _by_nearness(page: Page, signs: list[Sign]) -> tuple[list[Sign], list[Sign]]:
    """Return the signs that stand near the headline, or all where they agree; and the others, which may be teasers'."""
    near = {at for places in page.near.values() for at in places}
    close = [sign for sign in signs if sign.piece in near]
    if close or len({instants.day(_instant(sign)) for sign in signs}) == 1:
        return close or signs, []
    return [], signs


def _addresses(page: Page) -> list[str]:
    return [page.url or "", *(href for rel, href, _ in page.head.links if "canonical" in rel)]


def _is_front(page: Page) -> bool:
    told = [urlsplit(address) for address in _addresses(page) if address]
    return bool(told) and all(address.netloc and address.path in ("", "/") and not address.query for address in told)


def _is_post(page: Page) -> bool:
    return any(_POST.search(address) for address in _addresses(page))


def _shows_publication(sign: Sign) -> bool:
    named = lists.pattern("published_names.txt").search(sign.names) is not None
    return named and (sign.tag == "time" or "title" in sign.attributes) and not _says_change(sign)


def _times(page: Page) -> Iterator[Sign]:
    times = (sign for sign in page.walk.signs if sign.tag == "time" and not _says_change(sign))
    return (sign for sign in times if printed.said(_before(page, sign)) != "changed")


def _says_change(sign: Sign) -> bool:
    return WORDS.pattern("day_words", says="changed").search(f"{sign.names} {shown(sign)}") is not None


def _before(page: Page, sign: Sign) -> str:
    """Return what stands right before an element in its text."""
    pieces, at = page.walk.pieces, sign.piece
    return pieces[at].text[: sign.offset][-LONGEST_LABEL:] if at < len(pieces) else ""


def _instant(sign: Sign) -> str:
    """Return the instant that an element gives, unless what it shows is of another year."""
    given = sign.attributes.get("datetime") or sign.attributes.get("content") or sign.attributes.get("title") or ""
    told = shown(sign)
    years = _YEAR.findall(told)
    return given if given and (not years or any(year in given for year in years)) else told
