"""An article, taken apart."""

import attrs

import hrdocs
from hrdocs.language.tags import without_region
from hrdocs.passages import Range
from hrdocs.passages.marks import words_of
from hrdocs.prose.contacts.contacts import contacts
from hrdocs.prose.events.announcements import announced_events
from hrdocs.prose.events.told import beside, told_events
from hrdocs.prose.page.bylines import byline_blocks, signers
from hrdocs.prose.page.datelines import Dateline, dateline, visible_day
from hrdocs.prose.page.headlines import Headline, headline
from hrdocs.prose.page.printed_days import printed_day
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.prose.quotations.quotations import quotations
from hrdocs_web_article.records import Article

SHORTEST_TOLD = 40
"""Code points of the shortest paragraph whose language counts as one of the article's."""

_TEXT_KINDS = (hrdocs.BlockKind.PARAGRAPH, hrdocs.BlockKind.LIST_ITEM, hrdocs.BlockKind.QUOTATION)


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return an article with its records: itself, its events, its quotations and whom it names as contacts."""
    title = headline(document)
    told = _without_byline(document, title)
    signed = signers(document, title) if title and not document.metadata.authors else ()
    article = _article(told, title, signed)
    # Asked of the document itself, what detection has found holds here too; lines on the author say none of this.
    said, remarks = quotations(document)
    events, event_remarks = announced_events(document)
    reached, contact_remarks = contacts(document)
    return hrdocs.ParseResult(
        document=_described(told, article),
        records=(
            article,
            *events,
            *beside(events, told_events(document, published=article.published)),
            *said,
            *reached,
        ),
        diagnostics=(*remarks, *event_remarks, *contact_remarks),
    )


def _without_byline(document: hrdocs.Document, title: Headline | None) -> hrdocs.Document:
    """Return the document with lines that name author and day, or ask to share, as boilerplate."""
    apart = byline_blocks(document, title)
    if not apart:
        return document
    blocks = tuple(
        attrs.evolve(block, role=hrdocs.BlockRole.BOILERPLATE) if n in apart else block
        for n, block in enumerate(document.blocks)
    )
    return attrs.evolve(document, blocks=blocks)


def _article(document: hrdocs.Document, title: Headline | None, signed: tuple[Range, ...]) -> Article:
    carrier = document.metadata
    known = tuple(day for day in (carrier.issued, carrier.modified) if day)
    line = dateline(document, years=known)
    authors = carrier.authors or tuple(document.text[slice(*place)] for place in signed)
    visible = visible_day(document, title)
    modified = carrier.modified if is_web_page(document) else None
    published = carrier.issued or (visible[0] if visible else None) or (line.date if line else None)
    return Article(
        headline=title.text if title else None,
        authors=authors,
        published=published,
        modified=modified,
        publisher=carrier.publisher,
        canonical_url=carrier.canonical_url,
        languages=_languages(document),
        dateline_place=document.text[slice(*line.place)] if line else None,
        dateline_date=line.date if line else None,
        description=carrier.description,
        keywords=carrier.keywords,
        translations=carrier.translations,
        body=_body(document, title),
        language=next(iter(_languages(document)), None),
        evidence=_evidence(document, title, line, (("published", published), ("modified", modified)), signed),
    )


def _languages(document: hrdocs.Document) -> tuple[str, ...]:
    told = [
        block.language
        for block in document.body()
        if block.language
        and block.kind in _TEXT_KINDS
        and block.language_basis != "inherited"
        and block.end - block.start >= SHORTEST_TOLD
    ]
    tags = told or document.metadata.languages  # a page may declare one with a region
    return tuple(dict.fromkeys(without_region(tag) for tag in tags))


def _body_blocks(document: hrdocs.Document, title: Headline | None) -> list[hrdocs.Block]:
    printed = title.block if title else None
    apart = (hrdocs.BlockKind.CAPTION,)
    return [b for n, b in enumerate(document.blocks) if b.in_body and n != printed and b.kind not in apart]


def _body(document: hrdocs.Document, title: Headline | None) -> str | None:
    return "\n\n".join(words_of(document, each.start, each.end) for each in _body_blocks(document, title)) or None


def _evidence(
    document: hrdocs.Document,
    title: Headline | None,
    line: Dateline | None,
    days: tuple[tuple[str, str | None], ...],
    signed: tuple[Range, ...],
) -> tuple[hrdocs.Evidence, ...]:
    body = _body_blocks(document, title)
    ranges: list[tuple[str, tuple[int, int] | None]] = [("body", (body[0].start, body[0].end) if body else None)]
    ranges.append(("headline", title.range if title else None))
    near = title.block if title else None
    ranges += [(field, printed_day(document, day, near)) for field, day in days if day]
    if line:
        ranges += [("dateline_place", line.place), ("dateline_date", line.day)]
    ranges += [("authors", _printed(document, name)) for name in document.metadata.authors]
    ranges += [("authors", place) for place in signed]
    return tuple(document.quote(name, *where) for name, where in ranges if where)


def _printed(document: hrdocs.Document, name: str) -> tuple[int, int] | None:
    at = document.text.find(name)
    return (at, at + len(name)) if at >= 0 else None


def _described(document: hrdocs.Document, article: Article) -> hrdocs.Document:
    """Return the document with what the text itself gave laid over what its carrier says, where that says nothing."""
    carrier = document.metadata
    own = hrdocs.Metadata(
        title=None if carrier.title else article.headline,
        issued=None if carrier.issued else article.published,
        languages=() if carrier.languages else article.languages,
        evidence=tuple(
            attrs.evolve(each, field=name)
            for each in article.evidence
            for field, name, value in (
                ("headline", "title", carrier.title),
                ("published", "issued", carrier.issued),
            )
            if each.field == field and not value
        ),
    )
    return attrs.evolve(document, metadata=carrier.overlaid_with(own))
