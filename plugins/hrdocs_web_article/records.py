"""The record that only articles have."""

from typing import ClassVar

import hrdocs
from hrdocs.model import Translation
from hrdocs.values import frozen


@frozen(kw_only=True)
class Article(hrdocs.Record):
    """An article of a web page.

    Attributes:
        headline: None where the page gives none.
        authors: names of persons, without dates and offices.
        published: EDTF.
        modified: EDTF.
        publisher: the site or the house, as it calls itself.
        canonical_url: the address that the page gives as its own.
        languages: BCP 47 tags of the paragraphs of the text, in order of appearance.
        dateline_place: the place in the dateline, at either end of the text.
        dateline_date: the day in the dateline, EDTF.
        description: the carrier's summary.
        keywords: the carrier's.
        translations: the same article in other languages.
        body: the text, paragraphs apart by an empty line, without headline, byline and boilerplate.
    """

    kind: ClassVar[str] = "article"
    key = ()

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    canonical_url: str | None = None
    languages: tuple[str, ...] = ()
    dateline_place: str | None = None
    dateline_date: str | None = None
    description: str | None = None
    keywords: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()
    body: str | None = None
