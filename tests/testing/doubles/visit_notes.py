"""A good annotator for the kit to pass: it counts the letters of the places that are visited."""

import attrs
from visits import Visit, hrdocs_parsers  # noqa: F401 (the parser whose records are annotated)

import hrdocs
from hrdocs.identity import names


@attrs.frozen(kw_only=True)
class VisitNote(hrdocs.Record):
    kind = "visit-note"
    key = ("of",)

    of: str
    letters: int


def note(document, record, name, **changes):
    [place] = record.evidence_for("place")
    evidence = (document.quote("letters", place.start, place.end),)
    return VisitNote(**{"of": name, "letters": len(place.exact), "evidence": evidence} | changes)


def annotate(document, records):
    named = names(records)
    found = tuple(note(document, each, named[each.id]) for each in records if isinstance(each, Visit))
    return hrdocs.ParseResult(document=document, records=found)


def offered(annotate=annotate, record_types=(VisitNote,)):
    def hrdocs_annotators():
        return [
            hrdocs.AnnotatorPlugin(
                name="visit-notes",
                api=1,
                summary="Letters of visited places",
                annotate_records=annotate,
                record_types=record_types,
            )
        ]

    return hrdocs.hookimpl(hrdocs_annotators)


hrdocs_annotators = offered()
