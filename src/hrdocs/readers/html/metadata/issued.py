"""When a page was published and changed. Either may be absent, and one never stands in for the other."""

import datetime as dt
import re
from collections.abc import Iterator

from hrdocs.readers.html import jsonld, lists
from hrdocs.readers.html.frame import Sign
from hrdocs.readers.html.metadata import instants
from hrdocs.readers.html.metadata.headline import near_headline
from hrdocs.readers.html.metadata.page import Found, Page, shown

DATELINE = 120
"""A longer text is no dateline."""

LONGEST_DAY = 30
"""A link with a longer text leads to another page, whose day stands beside it; a shorter one may be the page's day."""

_POST = re.compile(r"/(?:blogs?|news|articles?|posts?|press(?:-?releases?)?|stor(?:y|ies)|20\d\d)/", re.IGNORECASE)
"""Folders in addresses of what is published on a day."""

_YEAR = re.compile(r"\d{4}")


def find(page: Page, article: jsonld.Node, title: str | None, *, signed: bool) -> Found | None:
    """Return the day of publication: what carriers declare first, then what the page shows near its headline.

    Where the page prints an earlier day than its carrier declares, the text is older than the system that it was put
    into, and the printed day is the one; a single day apart is a matter of time zones.
    """
    order = instants.order_in(page.head.language)
    for claim in _claims(page, article, title, signed=signed):
        day = instants.day(claim.value, order)
        if day:
            shown_days = (each for each in _shown_near_headline(page, title, changed=False) if each.value)
            printed = next(shown_days, None) if claim.place != "html:dateline" else None
            return printed if printed and _days_between(printed.value, day) > 1 else Found(value=day, place=claim.place)
    return None


def _days_between(earlier: str, later: str) -> int:
    return (dt.date.fromisoformat(later) - dt.date.fromisoformat(earlier)).days


def find_modified(page: Page, article: jsonld.Node, title: str | None) -> Found | None:
    """Return the day of the last change: what the carrier declares, then what the page shows near its headline."""
    for claim in _changes(page, article, title):
        day = instants.day(claim.value)
        if day:
            return Found(value=day, place=claim.place)
    return None


def _changes(page: Page, article: jsonld.Node, title: str | None) -> Iterator[Found]:
    yield Found(value=jsonld.text(article.get("dateModified")) or "", place="json-ld:dateModified")
    yield from page.metas("modified")
    for sign in page.items("datemodified"):
        yield Found(value=_instant(sign), place="microdata:dateModified")
    yield from _shown_near_headline(page, title, changed=True)


def _claims(page: Page, article: jsonld.Node, title: str | None, *, signed: bool) -> Iterator[Found]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield Found(value=jsonld.text(article.get(name)) or "", place=f"json-ld:{name}")
    yield from page.metas("issued")
    for sign in page.items("datepublished", "datecreated"):
        yield Found(value=_instant(sign), place="microdata:datePublished")
    yield from _shown_near_headline(page, title, changed=False)
    yield from _times(page)
    # A WebPage's date is that of any page that a system keeps; it is a publication where somebody signs it,
    # or where the address says so.
    for node in page.graph.pages() if signed or _is_post(page) else ():
        yield Found(value=jsonld.text(node.get("datePublished")) or "", place="json-ld:WebPage.datePublished")


def _shown_near_headline(page: Page, title: str | None, *, changed: bool) -> Iterator[Found]:
    """Yield the dates that short texts around the headline print: those of a change, or the others."""
    sayings = lists.pattern("metadata/changed_openings.txt")
    for piece in near_headline(page, title):
        leads_elsewhere = 2 * piece.linked >= len(piece.text) > LONGEST_DAY
        if len(piece.text) > DATELINE or leads_elsewhere or not _YEAR.search(piece.text):
            continue
        saying = sayings.search(piece.text)
        before, after = (piece.text[: saying.start()], piece.text[saying.start() :]) if saying else (piece.text, "")
        yield Found(value=instants.worded(after if changed else before) or "", place="html:dateline")


def _is_post(page: Page) -> bool:
    addresses = [page.url or "", *(href for rel, href, _ in page.head.links if "canonical" in rel)]
    return any(_POST.search(address) for address in addresses)


def _times(page: Page) -> Iterator[Found]:
    changed = lists.pattern("metadata/changed_openings.txt")
    for sign in page.walk.signs:
        if sign.tag == "time" and not changed.search(f"{sign.names} {shown(sign)}"):
            yield Found(value=_instant(sign), place="html:time")


def _instant(sign: Sign) -> str:
    return sign.attributes.get("datetime") or sign.attributes.get("content") or shown(sign)
