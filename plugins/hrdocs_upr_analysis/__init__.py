"""What a recommendation asks for: how strong an action, after UPR Info's categories, and on which issues."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import hrdocs
from hrdocs_upr_analysis.comparison_records import UprComparison
from hrdocs_upr_analysis.records import Analysis

if TYPE_CHECKING:
    from hrdocs_upr_analysis.analysing import Analysed

__all__ = ["Analysis", "UprComparison", "analyse"]
KINDS = frozenset({"upr-position", "pledge"})
"""The records that are analysed."""


def analyse(words: str, language: str = "en") -> "Analysed":
    """Return the action and the themes of a recommendation, with the words behind each.

    >>> found = analyse("Ratify the Convention on the Rights of Persons with Disabilities.")
    >>> found.action, found.themes
    (5, ('Disabilities', 'International instruments'))

    Args:
        words: of the recommendation alone.
        language: BCP 47 tag; themes are given in English alone, actions also in the languages of data/actions.tsv.
    """
    from hrdocs_upr_analysis.analysing import analyse

    return analyse(words, language)


def annotate(document: hrdocs.Document, records: tuple[hrdocs.Record, ...]) -> hrdocs.ParseResult:
    """Return an `analysis` record for each position and pledge whose words the document has."""
    if not any(record.kind in KINDS for record in records):
        return hrdocs.ParseResult(document=document)
    from hrdocs_upr_analysis.annotating import annotated

    return annotated(document, records)


@hrdocs.hookimpl
def hrdocs_annotators() -> Iterable[hrdocs.AnnotatorPlugin]:
    """Offer the annotator of recommendations and pledges."""
    return [
        hrdocs.AnnotatorPlugin(
            name="upr-analysis",
            api=hrdocs.PLUGIN_API,
            summary="How strong an action recommendations and pledges ask for, and which issues they are about",
            annotate_records=annotate,
            record_types=(Analysis, UprComparison),
        )
    ]


@hrdocs.hookimpl
def hrdocs_writers() -> Iterable[hrdocs.WriterPlugin]:
    """Offer the form of UPR Info's export."""
    return [
        hrdocs.WriterPlugin(
            name="upr-info",
            api=hrdocs.PLUGIN_API,
            summary="UPR Info's columns as CSV: a row for each recommending State",
            suffix=".upr-info.csv",
            write=_as_upr_info,
        )
    ]


def _as_upr_info(results: Iterable[hrdocs.ParseResult]) -> dict[str, bytes]:
    from hrdocs_upr_analysis.as_upr_info import write

    return write(results)
