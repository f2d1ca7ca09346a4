"""A good plugin for the kit to pass: registers of visits to prisons. The bad ones change one thing in it each."""

import re

import attrs

import hrdocs

TITLE = "Register of visits"
VISIT = re.compile(r"Visit: (?P<date>\d{4}-\d\d-\d\d), (?P<place>[^\n]+)")


@attrs.frozen(kw_only=True)
class Visit(hrdocs.Record):
    kind = "visit"

    start: str
    place: str


def detect(document):
    at = document.text.find(TITLE)
    if at < 0:
        return None
    words = document.quote("format", at, at + len(TITLE))
    return hrdocs.Match(confidence=hrdocs.Confidence.CERTAIN, reason="is entitled as a register", evidence=(words,))


def visit(document, match, **changes):
    evidence = tuple(
        document.quote(name, *match.span(group)) for name, group in (("start", "date"), ("place", "place"))
    )
    return Visit(**{"start": match["date"], "place": match["place"], "evidence": evidence} | changes)


def parse(document):
    visits = tuple(visit(document, match) for match in VISIT.finditer(document.text))
    return hrdocs.ParseResult(document=document, records=visits)


def offered(detect=detect, parse=parse, record_types=(Visit,)):
    def hrdocs_parsers():
        return [
            hrdocs.ParserPlugin(
                name="visits",
                api=1,
                summary="Registers of visits",
                detect=detect,
                parse=parse,
                record_types=record_types,
            )
        ]

    return hrdocs.hookimpl(hrdocs_parsers)


hrdocs_parsers = offered()
