"""When a page was published and changed. Either may be absent, and one never stands in for the other."""

import re
from collections.abc import Iterator

from hrdocs.model import BlockKind
from hrdocs.readers.html import lists
from hrdocs.readers.html.frame import Piece, Sign
from hrdocs.readers.html.metadata import instants, jsonld, titles
from hrdocs.readers.html.metadata.page import Found, Page, shown

BEFORE_HEADLINE, AFTER_HEADLINE = 4, 12
"""How many texts before and after the headline a dateline may stand."""

DATELINE = 120
"""A longer text is no dateline."""

_UNITED_STATES = re.compile(r"en[-_]US", re.IGNORECASE)


def find(page: Page, article: jsonld.Node, title: str | None) -> Found | None:
    """Return the day of publication: what carriers declare first, then what the page shows near its headline."""
    month_first = bool(_UNITED_STATES.fullmatch(page.head.language or ""))
    for claim in _claims(page, article, title):
        day = instants.day(claim.value, month_first=month_first)
        if day:
            return Found(value=day, place=claim.place)
    return None


def find_modified(page: Page, article: jsonld.Node) -> Found | None:
    """Return the day of the last change that the carrier declares."""
    claims = [Found(value=jsonld.text(article.get("dateModified")) or "", place="json-ld:dateModified")]
    claims += page.metas("modified")
    claims += [Found(value=_instant(sign), place="microdata:dateModified") for sign in page.items("datemodified")]
    for claim in claims:
        day = instants.day(claim.value)
        if day:
            return Found(value=day, place=claim.place)
    return None


def _claims(page: Page, article: jsonld.Node, title: str | None) -> Iterator[Found]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield Found(value=jsonld.text(article.get(name)) or "", place=f"json-ld:{name}")
    yield from page.metas("issued")
    for sign in page.items("datepublished", "datecreated"):
        yield Found(value=_instant(sign), place="microdata:datePublished")
    yield from _shown_near_headline(page, title)
    yield from _times(page)


def _shown_near_headline(page: Page, title: str | None) -> Iterator[Found]:
    """Yield short texts around the headline that print a date and do not say that it is of a change."""
    pieces = page.walk.pieces
    at = _headline(pieces, title)
    if at is None:
        return
    changed = lists.pattern("metadata/changed_openings.txt")
    around = [*pieces[at + 1 : at + 1 + AFTER_HEADLINE], *reversed(pieces[max(0, at - BEFORE_HEADLINE) : at])]
    for piece in around:
        if len(piece.text) <= DATELINE and not changed.search(piece.text):
            yield Found(value=instants.worded(piece.text) or "", place="html:dateline")


def _headline(pieces: list[Piece], title: str | None) -> int | None:
    wanted = titles.folded(title)
    headings = [n for n, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING and wanted]
    same = (n for n in headings if titles.folded(pieces[n].text) == wanted)
    like = (n for n in headings if titles.agreement(pieces[n].text, title or "") >= titles.AGREEMENT)
    return next(same, next(like, None))


def _times(page: Page) -> Iterator[Found]:
    changed = lists.pattern("metadata/changed_openings.txt")
    for sign in page.walk.signs:
        if sign.tag == "time" and not changed.search(f"{sign.names} {shown(sign)}"):
            yield Found(value=_instant(sign), place="html:time")


def _instant(sign: Sign) -> str:
    return sign.attributes.get("datetime") or sign.attributes.get("content") or shown(sign)
