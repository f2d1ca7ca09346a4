"""References to United Nations documents, treaties and web addresses."""

from collections.abc import Iterable

from hrdocs.hooks import hookimpl
from hrdocs.model import Document, ParseResult
from hrdocs.plugin import PLUGIN_API, AnnotatorPlugin
from hrdocs.records import Reference


def annotate(document: Document) -> ParseResult:
    return ParseResult(document=document)


@hookimpl
def hrdocs_annotators() -> Iterable[AnnotatorPlugin]:
    return [
        AnnotatorPlugin(
            name="references",
            api=PLUGIN_API,
            summary="United Nations documents, treaties and web addresses that a text mentions",
            annotate=annotate,
            record_types=(Reference,),
        )
    ]
