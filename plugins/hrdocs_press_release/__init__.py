"""Press releases, media advisories, statements and speeches, as issuers send or publish them."""

from collections.abc import Iterable

import hrdocs
from hrdocs.records import Contact, Event, Quotation
from hrdocs_press_release.records import Point, PressRelease


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim a document that is labelled as a release, or shows two independent signs of one."""
    from hrdocs_press_release.detecting import detect

    return detect(document)


def at_most(document: hrdocs.Document) -> hrdocs.Confidence:
    """Say that a document which nothing labels as a release can be claimed by other signs alone."""
    from hrdocs_press_release.label_places import can_be_labelled

    return hrdocs.Confidence.CERTAIN if can_be_labelled(document) else hrdocs.Confidence.STRONG


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return a release with its records: itself, its events, quotations, points and contacts."""
    from hrdocs_press_release.parsing import parse

    return parse(document)


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    """Offer the parser of releases."""
    return [
        hrdocs.ParserPlugin(
            name="press-release",
            api=hrdocs.PLUGIN_API,
            summary="press releases, media advisories, statements and speeches",
            detect=detect,
            parse=parse,
            at_most=at_most,
            record_types=(PressRelease, Event, Quotation, Point, Contact),
        )
    ]
