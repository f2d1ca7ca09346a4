"""Metadata: what a carrier or a document says of itself."""

from typing import Self

import attrs

from hrdocs.model.evidence import Evidence
from hrdocs.values import frozen


@frozen(kw_only=True)
class Origin:
    """Where the carrier gave a value: `place` is such as "pdf:Title", "json-ld:headline", "meta:og:title"."""

    field: str
    place: str


@frozen(kw_only=True)
class Translation:
    """The same document in another language (BCP 47) at another address."""

    language: str
    url: str


@frozen(kw_only=True)
class Metadata:
    """What is known of a document. A value that nobody gives is None or empty; dates are EDTF.

    Attributes:
        organ: principal organ of the United Nations ("General Assembly").
        body: subsidiary body ("Human Rights Council").
        session: of the organ or body: "77", "ES-10", or the year for the Economic and Social Council ("2025");
            None for the Security Council, whose years are no sessions.
        distribution: "General", "Limited" or "Restricted".
        job_number: the United Nations' processing number ("36-17702"; of "GE.50-13377" what follows the stop).
        related_symbols: the other symbols of a joint document, and what "*" notes name.
        issued: date of the document or publication.
        evidence: the words in the text, for values that the document itself gives.
        origins: the place in the carrier, for values that the carrier gives.
    """

    title: str | None = None
    document_symbol: str | None = None
    organ: str | None = None
    body: str | None = None
    session: str | None = None
    agenda_items: tuple[str, ...] = ()
    distribution: str | None = None
    issued: str | None = None
    modified: str | None = None
    original_language: str | None = None
    job_number: str | None = None
    languages: tuple[str, ...] = ()
    publisher: str | None = None
    related_symbols: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    canonical_url: str | None = None
    description: str | None = None
    keywords: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    origins: tuple[Origin, ...] = ()

    def overlaid_with(self, other: Self) -> Self:
        """Return this metadata with each value that `other` has laid over it, and the provenance to match."""
        provenance = {"evidence", "origins"}
        values = {
            name: value
            for name, value in attrs.asdict(other, recurse=False).items()
            if value and name not in provenance
        }
        kept_evidence = tuple(e for e in self.evidence if e.field not in values)
        kept_origins = tuple(o for o in self.origins if o.field not in values)
        return attrs.evolve(
            self, **values, evidence=kept_evidence + other.evidence, origins=kept_origins + other.origins
        )
