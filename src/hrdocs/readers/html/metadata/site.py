"""What else a head says: canonical address, description, keywords, languages, translations."""

import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.model import Translation
from hrdocs.readers.html import addresses, jsonld
from hrdocs.readers.html.metadata.page import MetadataValue, Page

MAXIMUM_KEYWORDS = 100
_TAG = regex(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_ADDRESS = regex(r"https?:", re.IGNORECASE)


def canonical(page: Page) -> MetadataValue | None:
    """Return the address that the page calls its own."""
    for rel, href, _ in page.head.links:
        if "canonical" in rel.split():
            return MetadataValue(value=addresses.absolute(href, page.base) or href, place="link:canonical")
    for value in page.head.metas.get("og:url", ()):
        if _ADDRESS.match(value):
            return MetadataValue(value=value, place="meta:og:url")
    return None


def description(page: Page, article: jsonld.Node) -> MetadataValue | None:
    """Return the page's description of itself."""
    for given in page.metas("description"):
        return given
    value = jsonld.text(article.get("description"))
    return MetadataValue(value=value, place="json-ld:description") if value else None


def keywords(page: Page, article: jsonld.Node) -> tuple[tuple[str, ...], str]:
    """Return the keywords, each once, and where they stand."""
    for values, place in _keyword_claims(page, article):
        parts = (" ".join(part.split()) for value in values for part in re.split(r"[,;،]", value))
        found = tuple(dict.fromkeys(part for part in parts if part))
        if found:
            return found[:MAXIMUM_KEYWORDS], place
    return (), ""


def _keyword_claims(page: Page, article: jsonld.Node) -> Iterator[tuple[list[str], str]]:
    given = article.get("keywords")
    values = given if isinstance(given, list) else [given]
    yield [value for value in values if isinstance(value, str)], "json-ld:keywords"
    yield page.head.metas.get("article:tag", []), "meta:article:tag"
    for meta in page.metas("keywords"):
        yield [meta.value], meta.place


def language(page: Page, article: jsonld.Node) -> MetadataValue | None:
    """Return the language that the page declares for itself, as a BCP 47 tag."""
    claims = [MetadataValue(value=page.head.language or "", place="html:lang"), *page.metas("languages")]
    claims.append(MetadataValue(value=jsonld.text(article.get("inLanguage")) or "", place="json-ld:inLanguage"))
    for claim in claims:
        if _TAG.fullmatch(claim.value.strip()):
            return MetadataValue(value=claim.value.strip().replace("_", "-"), place=claim.place)
    return None


def translations(page: Page) -> tuple[Translation, ...]:
    """Return the page's other languages (`<link rel="alternate" hreflang>`), each address once, but not its own."""
    given = canonical(page)
    own = {address.rstrip("/") for address in (page.url, given.value if given else None) if address}
    found: dict[tuple[str, str], Translation] = {}
    for rel, href, tag in page.head.links:
        if "alternate" in rel.split() and _TAG.fullmatch(tag) and tag.lower() != "x-default":
            url = addresses.absolute(href, page.base) or href
            if url.rstrip("/") in own:
                continue
            found.setdefault((tag, url), Translation(language=tag.replace("_", "-"), url=url))
    return tuple(found.values())
