"""Write a parser plugin in one file and use it.

A parser is two pure functions: `detect` says whether a document is of its format and on which words that rests, and
`parse` returns the records. Here it is used from the same file; to share it, put it in a package with an entry point
(examples/hrdocs_communications is a whole one, and plugins/README.md the guide).
"""

import re
import sys
from collections.abc import Iterable

import attrs

import hrdocs


@attrs.frozen(kw_only=True)
class Decision(hrdocs.Record):
    """One numbered decision of a meeting."""

    kind = "decision"

    number: str
    text: str


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim what calls itself minutes in its first block."""
    found = re.search(r"Minutes of the \w+ meeting", document.text[:200])
    if found is None:
        return None
    words = document.quote("format", found.start(), found.end())
    return hrdocs.Match(confidence=hrdocs.Confidence.WEAK, reason="it calls itself minutes", evidence=(words,))


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return a record for each “Decision N: …”."""
    records = [
        Decision(
            number=found["number"],
            text=found["text"],
            evidence=(
                document.quote("number", found.start("number"), found.end("number")),
                document.quote("text", found.start("text"), found.end("text")),
            ),
        )
        for found in re.finditer(r"Decision (?P<number>\d+): (?P<text>[^\n]+)", document.text)
    ]
    return hrdocs.ParseResult(document=document, records=tuple(records))


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    """Offer the parser to hrdocs."""
    yield hrdocs.ParserPlugin(
        name="minutes", api=1, summary="minutes of meetings", detect=detect, parse=parse, record_types=(Decision,)
    )


MINUTES = b"""Minutes of the ninth meeting

The board met on 4 March 2031 to discuss its work with the press.

Decision 1: The board will publish its letters.

Decision 2: The next meeting is in May.
"""

if __name__ == "__main__":
    registry = hrdocs.Registry.from_entry_points().extended_with(sys.modules[__name__])
    result = hrdocs.parse(MINUTES, registry=registry)
    if result.parser and result.parser.detection:
        print(result.document.format, "because", result.parser.detection.reason)
    for record in result.of_type(Decision):
        print(f"{record.number}: {record.text}")
