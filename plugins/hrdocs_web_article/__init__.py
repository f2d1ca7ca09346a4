"""Articles of web pages."""

from collections.abc import Iterable

import hrdocs
from hrdocs.records import Contact, Event, Quotation
from hrdocs_web_article.records import Article


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim prose that its carrier, its dateline or its byline shows to be an article."""
    from hrdocs_web_article.detecting import detect

    return detect(document)


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return an article with its records: itself, its events, its quotations and whom it names as contacts."""
    from hrdocs_web_article.parsing import parse

    return parse(document)


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    """Offer the parser of articles."""
    return [
        hrdocs.ParserPlugin(
            name="web-article",
            api=hrdocs.PLUGIN_API,
            summary="articles of web pages",
            detect=detect,
            parse=parse,
            at_most=lambda document: hrdocs.Confidence.WEAK,
            record_types=(Article, Event, Quotation, Contact),
        )
    ]
