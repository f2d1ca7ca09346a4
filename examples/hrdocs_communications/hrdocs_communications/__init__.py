"""Letters of special procedures of the United Nations Human Rights Council, as a plugin of hrdocs."""

from collections.abc import Iterable

import hrdocs
from hrdocs_communications.letter import detect, parse
from hrdocs_communications.records import CommunicationLetter, CommunicationQuestion


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    """Offer the parser."""
    return [
        hrdocs.ParserPlugin(
            name="communications",
            api=1,
            summary="Letters of special procedures to Governments",
            detect=detect,
            parse=parse,
            record_types=(CommunicationLetter, CommunicationQuestion),
        )
    ]
