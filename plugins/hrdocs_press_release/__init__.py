"""Press releases, media advisories, statements and speeches, as issuers send or publish them."""

from collections.abc import Iterable

import hrdocs
from hrdocs.records import Contact, Event, Quotation
from hrdocs_press_release.detect import detect
from hrdocs_press_release.parse import parse
from hrdocs_press_release.records import Point, PressRelease


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
            record_types=(PressRelease, Event, Quotation, Point, Contact),
        )
    ]
