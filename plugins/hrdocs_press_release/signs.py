"""A sign by which a document shows what it is."""

import attrs

from hrdocs.model import Evidence
from hrdocs.values import frozen


@frozen(kw_only=True)
class Sign:
    """A feature of releases, in words, and the words of the document that show it."""

    reason: str
    evidence: Evidence | None


def as_format(evidence: Evidence) -> Evidence:
    """Return the words of a record's field as words that show a document's format."""
    return attrs.evolve(evidence, field="format")
