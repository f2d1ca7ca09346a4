"""Whether a document is a release."""

import hrdocs
from hrdocs.prose.page.main_text import is_listing
from hrdocs.prose.page.web_pages import is_web_page
from hrdocs.un.official import is_official
from hrdocs_press_release import release_labels, releases


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim a document that is labelled as a release, or shows two independent signs of one; never a list of them."""
    if is_official(document) or (is_web_page(document) and is_listing(document)):
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
