"""Placeholder."""

from collections.abc import Iterable

import hrdocs


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    return None


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    return hrdocs.ParseResult(document=document)


@hrdocs.hookimpl
def hrdocs_parsers() -> Iterable[hrdocs.ParserPlugin]:
    return [
        hrdocs.ParserPlugin(
            name="web-article", api=hrdocs.PLUGIN_API, summary="", detect=detect, parse=parse, record_types=()
        )
    ]
