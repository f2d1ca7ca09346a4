"""Signs of a release that stand in who publishes it: an authority, or an organisation that tells of itself."""

from hrdocs.model import Document
from hrdocs.prose.page import publisher
from hrdocs.prose.page.datelines import visible_day
from hrdocs.prose.page.headlines import headline
from hrdocs.prose.quotations.quotations import quotations
from hrdocs_press_release.lists import LEXICON
from hrdocs_press_release.signs import Sign, as_format

OPENING = 50
"""Code points of a headline in which the noun for a statement or a letter stands."""


def is_published(document: Document) -> bool:
    """Return whether a page gives the day of its publication, which a page that only stands there does not."""
    return bool(document.metadata.issued or visible_day(document, headline(document)))


def authority(document: Document) -> Sign | None:
    """Find that an authority publishes a dated page: what it tells there of itself is its release."""
    if publisher.is_authority(document) and is_published(document):
        return Sign(reason="an authority publishes it", evidence=None)
    return None


def own_name(document: Document) -> Sign | None:
    """Find that the text names its own publisher."""
    where = publisher.names_itself(document)
    return Sign(reason="tells of its own publisher", evidence=document.quote("format", *where)) if where else None


def own_stance(document: Document) -> Sign | None:
    """Find that the publisher takes a stance in a page of its own that is dated."""
    where = publisher.takes_a_stance(document) if is_published(document) else None
    return Sign(reason="its publisher takes a stance", evidence=document.quote("format", *where)) if where else None


def own_speaker(document: Document) -> Sign | None:
    """Find a quotation of somebody who speaks for the page's publisher."""
    said, _ = quotations(document) if document.metadata.publisher and is_published(document) else ([], [])
    for each in said:
        role = next((words for words in each.evidence if words.field == "role"), None)
        if role and publisher.speaks_for(role.exact, document):
            return Sign(reason="quotes somebody of its own publisher", evidence=as_format(role))
    return None


def genre_headline(document: Document) -> Sign | None:
    """Find that the headline of an organisation's page names its genre: "Statement on …", "Open letter to …"."""
    found = headline(document)
    match = LEXICON.pattern("genre_headlines").search(found.text) if found else None
    if found is None or match is None or match.start() > OPENING or not publisher.is_organisation(document):
        return None
    evidence = document.quote("format", *found.range) if found.range else None
    return Sign(reason="its headline says that it is a statement", evidence=evidence)
