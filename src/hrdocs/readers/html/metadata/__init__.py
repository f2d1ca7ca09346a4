"""What a page says of itself: JSON-LD, meta elements, microdata, links, and what it shows."""

from typing import Any

from hrdocs.model import Metadata, Origin
from hrdocs.readers.html import addresses, jsonld
from hrdocs.readers.html.findings import Findings
from hrdocs.readers.html.metadata import authors, head, issued, printed, publisher, site, titles
from hrdocs.readers.html.metadata.page import MetadataValue, Page


def of(walk: Findings, url: str | None) -> Metadata:
    """Return the metadata of a page, each value with its origin; nothing is fetched."""
    given = head.read(walk.head, walk.title, walk.language)
    base = addresses.base(walk.head, url, None)
    page = Page(walk=walk, head=given, graph=walk.graph(), url=url, base=base)
    article = page.graph.article()
    published_by, canonical = publisher.find(page, article), site.canonical(page)
    sites = titles.site_names(
        [published_by.value if published_by else None, *page.head.metas.get("og:site_name", ())],
        url or (canonical.value if canonical else None),
    )
    title = titles.find(page, sites)
    headline = title.value if title else None
    article = page.graph.article(headline)
    names, author_place = authors.find(page, article, sites, headline)
    shown_days = printed.near_headline(page, headline)
    singles = {
        "title": title,
        "publisher": published_by,
        "canonical_url": canonical,
        "issued": issued.find(page, article, shown_days, signed=bool(names)),
        "modified": issued.find_modified(page, article, shown_days),
        "description": site.description(page, article),
    }
    return _assembled(page, article, singles, (names, author_place))


def _assembled(
    page: Page, article: jsonld.Node, singles: dict[str, MetadataValue | None], signed: tuple[tuple[str, ...], str]
) -> Metadata:
    names, author_place = signed
    keywords, keyword_place = site.keywords(page, article)
    language, translations = site.language(page, article), site.translations(page)
    places = {field: found.place for field, found in singles.items() if found}
    places |= {
        "authors": author_place,
        "keywords": keyword_place,
        "languages": language.place if language else "",
        "translations": "link:alternate" if translations else "",
    }
    values: dict[str, Any] = {field: found.value for field, found in singles.items() if found}
    return Metadata(
        **values,
        authors=names,
        keywords=keywords,
        languages=(language.value,) if language else (),
        translations=translations,
        origins=tuple(Origin(field=field, place=place) for field, place in places.items() if place),
    )
