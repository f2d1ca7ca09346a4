"""Whether a paper writes days in figures with the day or with the month first: by its country, spelling or language."""

from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.countries import home_country
from hrdocs.un import figured_days

MONTH_FIRST, EITHER = ("US", "PH"), ("CA",)
"""Countries that write the month first, and that write both (CLDR, `dateFormatItem yMd`; Canada's agencies differ)."""


@per_document
def order_of_figures(document: Document) -> str:
    """Return the order of days in figures, as `hrdocs.un.figured_days` names it: unknown where nothing tells it.

    The country of a paper says it best. English without one is that of the United States or another by how it spells
    "colour", "organise" and "centre"; other languages write the day first.
    """
    country = home_country(document)
    if country:
        if country.region in EITHER:
            return figured_days.UNKNOWN
        return figured_days.MONTH_FIRST if country.region in MONTH_FIRST else figured_days.DAY_FIRST
    return _by_spelling(document) or figured_days.order_in(next(iter(document.metadata.languages), None))


def _by_spelling(document: Document) -> str | None:
    text = document.text
    american = _spells(text, "american")
    if american == _spells(text, "british"):
        return None
    return figured_days.MONTH_FIRST if american else figured_days.DAY_FIRST


def _spells(text: str, variety: str) -> bool:
    """Return whether a text has words of a variety in small letters: a party or a harbour is called as it likes."""
    return any(found.group().islower() for found in LEXICON.pattern("spellings", variety=variety).finditer(text))
