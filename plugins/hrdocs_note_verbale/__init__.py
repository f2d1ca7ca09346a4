"""Notes verbales and letters that the United Nations circulates: who writes to whom, and what States pledge."""

from collections.abc import Iterable

from hrdocs import PLUGIN_API, Document, Match, ParseResult, ParserPlugin, hookimpl
from hrdocs_note_verbale.records import Candidature, Communication, Form, Pledge, Statement, TreatyStatement

__all__ = ["Candidature", "Communication", "Form", "Pledge", "Statement", "TreatyStatement", "detect", "parse"]


def detect(document: Document) -> Match | None:
    """Say how surely a document is a note verbale or letter."""
    from hrdocs_note_verbale.detecting import detect

    return detect(document)


def parse(document: Document) -> ParseResult:
    """Return the records of a note verbale or letter. Never raises; an empty document gives an empty communication."""
    from hrdocs_note_verbale.parsing import parse

    return parse(document)


@hookimpl
def hrdocs_parsers() -> Iterable[ParserPlugin]:
    """Offer the parser of notes verbales and letters."""
    return [
        ParserPlugin(
            name="note-verbale",
            api=PLUGIN_API,
            summary="notes verbales and letters circulated by the United Nations, with pledges and treaty statements",
            detect=detect,
            parse=parse,
            record_types=(Communication, Candidature, Pledge, TreatyStatement),
        )
    ]
