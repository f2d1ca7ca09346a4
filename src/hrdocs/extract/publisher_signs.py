"""Signs of a release that stand in who publishes it: an authority, or an organisation that tells of itself."""

from hrdocs.extract import own_site
from hrdocs.extract.datelines import visible_day
from hrdocs.extract.headlines import headline
from hrdocs.extract.quotations import quotations
from hrdocs.extract.signs import Sign, as_format
from hrdocs.extract.wordings import matching
from hrdocs.model import Document

OPENING = 50
"""Code points of a headline in which the noun for a statement or a letter stands."""


def is_published(document: Document) -> bool:
    """Tell whether a page gives the day of its publication, which a page that only stands there does not."""
    return bool(document.metadata.issued or visible_day(document, headline(document)))


def authority(document: Document) -> Sign | None:
    """Find that an authority publishes a dated page: what it tells there of itself is its release."""
    if own_site.is_authority(document) and is_published(document):
        return Sign(reason="an authority publishes it", evidence=None)
    return None


def own_name(document: Document) -> Sign | None:
    """Find that the text names its own publisher."""
    where = own_site.names_itself(document)
    return Sign(reason="tells of its own publisher", evidence=document.quote("format", *where)) if where else None


def own_stance(document: Document) -> Sign | None:
    """Find that the publisher takes a stance in a page of its own that is dated."""
    where = own_site.takes_a_stance(document) if is_published(document) else None
    return Sign(reason="its publisher takes a stance", evidence=document.quote("format", *where)) if where else None


def own_speaker(document: Document) -> Sign | None:
    """Find a quotation of somebody who speaks for the page's publisher."""
    said, _ = quotations(document) if document.metadata.publisher and is_published(document) else ([], [])
    for each in said:
        role = next((words for words in each.evidence if words.field == "role"), None)
        if role and own_site.speaks_for(role.exact, document):
            return Sign(reason="quotes somebody of its own publisher", evidence=as_format(role))
    return None


def genre_headline(document: Document) -> Sign | None:
    """Find that the headline of an organisation's page names its genre: "Statement on …", "Open letter to …"."""
    found = headline(document)
    match = matching("genre_headlines.tsv").search(found.text) if found else None
    if found is None or match is None or match.start() > OPENING or not own_site.is_organisation(document):
        return None
    evidence = document.quote("format", *found.range) if found.range else None
    return Sign(reason="its headline says that it is a statement", evidence=evidence)
