"""Articles of web pages."""

from collections.abc import Iterable

import hrdocs
from hrdocs.records import Contact, Event, Quotation
from hrdocs_web_article.detect import detect
from hrdocs_web_article.parse import parse
from hrdocs_web_article.records import Article


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
            record_types=(Article, Event, Quotation, Contact),
        )
    ]
