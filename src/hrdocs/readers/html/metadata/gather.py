"""Gathering metadata: each value from the place in the carrier that is surest, with that place as its origin."""

import re
from typing import Any

from attrs import define, field

from hrdocs.model import BlockKind, Metadata, Origin, Translation
from hrdocs.readers.html import addresses
from hrdocs.readers.html.frame import Sign
from hrdocs.readers.html.metadata import authors, head, instants, jsonld, titles
from hrdocs.readers.html.walk import Walk

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


@define(eq=False)
class Gathering:
    """What a page says of itself, looked at from all sides."""

    walk: Walk
    head: head.Head
    graph: jsonld.Graph
    url: str | None
    origins: list[Origin] = field(factory=list)

    def metadata(self) -> Metadata:
        """Return the metadata; its origins name the place of each value."""
        publisher = self.publisher()
        canonical = self.canonical()
        title = self.title(publisher, canonical)
        return Metadata(
            title=title,
            authors=self.authors(title),
            issued=self.issued(title),
            modified=self.modified(),
            canonical_url=canonical,
            publisher=publisher,
            description=self.description(),
            keywords=self.keywords(),
            languages=self.languages(),
            translations=self.translations(),
            origins=tuple(self.origins),
        )

    def article(self, title: str | None = None) -> jsonld.Node:
        """Return the JSON-LD node of the article: the one with the page's headline, else the first."""
        articles = self.graph.articles()
        if title:
            for node in articles:
                if titles.agreement(jsonld.text(node.get("headline")) or "", title) >= titles.AGREEMENT:
                    return node
        return articles[0] if articles else {}

    def publisher(self) -> str | None:
        named = self.graph.resolved(self.article().get("publisher"))
        if value := jsonld.text(named):
            return self._from("publisher", value, "json-ld:publisher")
        given = self.head.first("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
        if given and not given[0].startswith("http"):
            return self._from("publisher", given[0], f"meta:{given[1]}")
        for node in self.graph.nodes:
            if "WebSite" in jsonld.types(node) and (value := jsonld.text(node.get("name"))):
                return self._from("publisher", value, "json-ld:WebSite.name")
        return None

    def canonical(self) -> str | None:
        for rel, href, _ in self.head.links:
            if "canonical" in rel:
                return self._from("canonical_url", addresses.absolute(href, self.url) or href, "link:canonical")
        given = self.head.first("og:url")
        if given and given[0].startswith("http"):
            return self._from("canonical_url", given[0], "meta:og:url")
        return None

    def title(self, publisher: str | None, canonical: str | None) -> str | None:
        site = self.head.first("og:site_name", "application-name")
        sites = titles.site_names([publisher, site[0] if site else None], self.url or canonical)
        claims: list[tuple[str, str]] = []
        if headline := jsonld.text(self.article().get("headline")):
            claims.append((headline, "json-ld:headline"))
        names = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "title")
        claims += [(value, f"meta:{name}") for name in names for value in self.head.metas.get(name, ())[:1] if value]
        if self.head.title:
            claims.append((self.head.title, "html:title"))
        shortened = [(titles.without_site(value, sites), place) for value, place in claims]
        headlines = [
            piece.text.replace("\n", " ")
            for piece in self.walk.pieces
            if piece.kind is BlockKind.HEADING and piece.level == 1 and len(piece.text) < 400
        ]
        found = titles.best(headlines, [value for value, _ in shortened])
        if found:
            return self._from("title", titles.without_site(found, sites), "html:h1")
        for value, place in shortened:
            if place != "json-ld:headline" and not titles._names_site(value, {titles.folded(s) for s in sites}):
                return self._from("title", value, place)
        others = [each for each in headlines if not titles._names_site(each, {titles.folded(s) for s in sites})]
        if len(others) == 1:
            return self._from("title", others[0], "html:h1")
        return self._from("title", shortened[0][0], shortened[0][1]) if shortened else None

    def authors(self, title: str | None) -> tuple[str, ...]:
        for value, place in self._author_claims(title):
            found = authors.names(value)
            if found:
                self.origins.append(Origin(field="authors", place=place))
                return found
        return ()

    def _author_claims(self, title: str | None) -> list[tuple[list[str], str]]:
        claims: list[tuple[list[str], str]] = []
        given = self.article(title).get("author")
        persons = given if isinstance(given, list) else [given]
        named = [jsonld.text(self.graph.resolved(each)) for each in persons[:20]]
        claims.append(([each for each in named if each], "json-ld:author"))
        for name in ("citation_author", "dc.creator", "dcterms.creator", "dc.contributor", "parsely-author", "author", "article:author", "og:author", "sailthru.author", "byl"):
            values = [v for v in self.head.metas.get(name, ()) if v and not v.startswith("http")]
            claims.append((values, f"meta:{name}"))
        claims.append((self._signed("author", lambda s: "author" in s.attributes.get("itemprop", "")), "microdata:author"))
        claims.append((self._signed("author", lambda s: "author" in s.attributes.get("rel", "")), "html:rel=author"))
        claims.append((self._signed("byline", lambda s: "byline" in s.names or "author" in s.names), "html:byline"))
        return claims

    def _signed(self, what: str, wanted: Any) -> list[str]:
        for sign in self.walk.signs:
            if wanted(sign):
                value = _shown(sign)
                if value and len(value) < 120:
                    return [value]
        return []

    def issued(self, title: str | None) -> str | None:
        article = self.article(title)
        value = jsonld.text(article.get("datePublished"))
        if value and (found := instants.day(value)):
            return self._from("issued", found, "json-ld:datePublished")
        names = ("article:published_time", "og:article:published_time", "og:published_time", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "published", "published_time", "date", "datepublished", "cxenseparse:recs:publishtime")
        for name in names:
            for given in self.head.metas.get(name, ())[:1]:
                if given and (found := instants.day(given)):
                    return self._from("issued", found, f"meta:{name}")
        for sign in self.walk.signs:
            if "datepublished" in sign.attributes.get("itemprop", "").lower() or "datecreated" in sign.attributes.get("itemprop", "").lower():
                if found := instants.day(sign.attributes.get("datetime") or sign.attributes.get("content") or _shown(sign)):
                    return self._from("issued", found, "microdata:datePublished")
        for sign in self.walk.signs:
            if sign.tag == "time" and (found := instants.day(sign.attributes.get("datetime") or _shown(sign))):
                return self._from("issued", found, "html:time")
        return None

    def modified(self) -> str | None:
        value = jsonld.text(self.article().get("dateModified"))
        if value and (found := instants.day(value)):
            return self._from("modified", found, "json-ld:dateModified")
        for name in ("article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised"):
            for given in self.head.metas.get(name, ())[:1]:
                if given and (found := instants.day(given)):
                    return self._from("modified", found, f"meta:{name}")
        for sign in self.walk.signs:
            if "datemodified" in sign.attributes.get("itemprop", "").lower() and (found := instants.day(sign.attributes.get("datetime") or sign.attributes.get("content") or _shown(sign))):
                return self._from("modified", found, "microdata:dateModified")
        return None

    def description(self) -> str | None:
        given = self.head.first("description", "og:description", "dc.description", "dcterms.description", "twitter:description")
        if given:
            return self._from("description", given[0], f"meta:{given[1]}")
        value = jsonld.text(self.article().get("description"))
        return self._from("description", value, "json-ld:description") if value else None

    def keywords(self) -> tuple[str, ...]:
        given = self.article().get("keywords")
        values = [str(v) for v in given] if isinstance(given, list) else [given] if isinstance(given, str) else []
        place = "json-ld:keywords"
        if not values:
            tagged = [v for v in self.head.metas.get("article:tag", ()) if v]
            values, place = tagged, "meta:article:tag"
        if not values:
            named = self.head.first("keywords", "news_keywords", "dc.subject", "dcterms.subject")
            values, place = ([named[0]], f"meta:{named[1]}") if named else ([], "")
        found = dict.fromkeys(word for value in values for part in re.split(r"[,;،]", value) if (word := " ".join(part.split())))
        if found:
            self.origins.append(Origin(field="keywords", place=place))
        return tuple(found)

    def languages(self) -> tuple[str, ...]:
        given = [(self.head.language, "html:lang")]
        named = self.head.first("content-language", "dc.language", "dcterms.language", "og:locale", "language")
        given.append((named[0], f"meta:{named[1]}") if named else (None, ""))
        given.append((jsonld.text(self.article().get("inLanguage")), "json-ld:inLanguage"))
        for value, place in given:
            if value and _TAG.fullmatch(value.strip()):
                self.origins.append(Origin(field="languages", place=place))
                return (value.strip().replace("_", "-"),)
        return ()

    def translations(self) -> tuple[Translation, ...]:
        found: dict[tuple[str, str], Translation] = {}
        for rel, href, language in self.head.links:
            if "alternate" in rel and _TAG.fullmatch(language) and language.lower() != "x-default":
                url = addresses.absolute(href, self.url) or href
                found.setdefault((language, url), Translation(language=language.replace("_", "-"), url=url))
        if found:
            self.origins.append(Origin(field="translations", place="link:alternate"))
        return tuple(found.values())

    def _from(self, field: str, value: str, place: str) -> str:
        self.origins.append(Origin(field=field, place=place))
        return value


def _shown(sign: Sign) -> str:
    return " ".join(sign.text.split())[:200]
