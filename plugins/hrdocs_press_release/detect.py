"""Whether a document is a release."""

import hrdocs
from hrdocs.extract import release_labels, releases
from hrdocs.extract.official import is_official


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim a document that is labelled as a release, or that shows two independent signs of one."""
    if is_official(document):
        return None
    label = release_labels.label(document)
    if label:
        words = (document.quote("format", *label.range),) if label.range else ()
        reason = f"is labelled as {label.genre}"
        return hrdocs.Match(confidence=hrdocs.Confidence.CERTAIN, reason=reason, evidence=words)
    signs = releases.signs(document)
    if not releases.enough(signs):
        return None
    return hrdocs.Match(
        confidence=hrdocs.Confidence.STRONG,
        reason="; ".join(sign.reason for sign in signs),
        evidence=tuple(sign.evidence for sign in signs if sign.evidence),
    )
