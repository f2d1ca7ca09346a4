"""Mastheads: what a United Nations document says of itself above its first words and at the edges of its pages.

Every family is read by its words, so that PDF, DOCX, HTML and plain text give the same: the masthead of New York and
of Geneva, the older one in capitals, two organs side by side, labels in the six languages. Where there is no masthead,
running heads give the symbol and the job number.
"""

from collections.abc import Iterable

import attrs
from attrs import field

from hrdocs.model import Document, Evidence, Metadata, facts, per_document
from hrdocs.un import mentions
from hrdocs.un.masthead import agenda, fields, symbols, zone
from hrdocs.un.masthead.by_symbol import WITHOUT_SESSIONS, SaidBySymbol, said_by_symbol
from hrdocs.un.masthead.fields import FieldWords
from hrdocs.un.masthead.titles import title
from hrdocs.un.masthead.zone import Zone
from hrdocs.values import define

__all__ = ["laid_over", "read"]


@define
class _Values:
    """Metadata in the making: values by field name, with the evidence for each."""

    values: dict[str, str | tuple[str, ...]] = field(factory=dict)
    evidence: list[Evidence] = field(factory=list)

    def put(self, name: str, found: FieldWords | None, where: Zone) -> None:
        if found is not None and name not in self.values:
            self.values[name] = found.value
            self.evidence.append(where.evidence(name, found.start, found.end))

    def put_all(self, name: str, found: Iterable[FieldWords], where: Zone) -> None:
        several = tuple(found)
        if several and name not in self.values:
            self.values[name] = tuple(dict.fromkeys(each.value for each in several))
            self.evidence += (where.evidence(name, each.start, each.end) for each in several)


def laid_over(document: Document) -> Document:
    """Return a document with what its masthead says of it laid over what its carrier says."""
    found = read(document)
    if not found.evidence:
        return document
    laid = attrs.evolve(document, metadata=document.metadata.overlaid_with(found))
    facts.carry(document, laid)
    return laid


@per_document(of=("text", "blocks"))
def read(document: Document) -> Metadata:
    """Return what a document's masthead and running heads say of it; empty where it has neither.

    A value that stands nowhere in the document's words is None. The organ, body and session are taken from the symbol
    where no line names them, and their evidence is then the symbol. A press release has a symbol, and no organ.
    """
    if not _may_have_one(document):
        return Metadata()
    head, found = zone.opening(document), _Values()
    _read_symbols(found, head, zone.notes(document))
    found.put("distribution", fields.distribution(head), head)
    if "document_symbol" not in found.values and "distribution" not in found.values:
        return Metadata()
    _read_labels(found, head)
    said = said_by_symbol(str(found.values.get("document_symbol", "")))
    if not (said and said.is_press):
        _read_body(found, head, said)
        _read_title(found, head)
    return Metadata(**found.values, evidence=tuple(found.evidence))  # type: ignore[arg-type]


def _may_have_one(document: Document) -> bool:
    """Return whether a masthead is worth looking for; in most web pages no word of one stands anywhere."""
    first = document.blocks[: zone.MOST_BLOCKS]
    end = first[-1].end if first else 0
    return mentions.may_be_in(document.text) or fields.distribution_label().search(document.text, 0, end) is not None


def _read_symbols(found: _Values, head: Zone, notes: Zone) -> None:
    printed, where = symbols.of_masthead(head), head
    if not printed:
        where = zone.furniture(head.document, holding=symbols.SLASH)
        printed = symbols.of_running_heads(where)
    if printed:
        found.put("document_symbol", _as_found(printed[0]), where)
    related = [(each, where) for each in printed[1:]] + [(each, notes) for each in symbols.of_notes(notes)]
    own = {each.symbol for each in printed[:1]}
    others = [(each, place) for each, place in related if each.symbol not in own]
    if others:
        found.values["related_symbols"] = tuple(dict.fromkeys(each.symbol for each, _ in others))
        found.evidence += (place.evidence("related_symbols", each.start, each.end) for each, place in others)


def _as_found(printed: symbols.Printed) -> FieldWords:
    return FieldWords(start=printed.start, end=printed.end, value=printed.symbol)


def _read_labels(found: _Values, head: Zone) -> None:
    found.put("issued", fields.issued(head), head)
    originals = fields.original_languages(head)
    found.put("original_language", originals[0] if originals else None, head)
    brackets = zone.bracketed(head.document)
    bracketed = fields.original_languages(brackets)
    if len({each.value for each in bracketed}) == 1:
        found.put("original_language", bracketed[0], brackets)
    version = fields.version_language(head)
    found.put_all("languages", (version,) if version else (), head)
    for place in (zone.furniture(head.document), zone.short_lines(head.document)):
        number, tongue = fields.job_number(place)
        found.put("job_number", number, place)
        found.put_all("languages", (tongue,) if tongue and number else (), place)
    items = agenda.find(head.text)
    found.put_all("agenda_items", (FieldWords(start=each.start, end=each.end, value=each.item) for each in items), head)


def _read_body(found: _Values, head: Zone, said: SaidBySymbol | None) -> None:
    quoted = next((each for each in found.evidence if each.field == "document_symbol"), None)
    found.put("organ", fields.organ(head, "organ"), head)
    found.put("body", fields.organ(head, "body"), head)
    if not (said and said.organ == WITHOUT_SESSIONS):
        found.put("session", fields.session(head, in_years=not (said and said.session and len(said.session) < 4)), head)
    for name in ("organ", "body", "session"):
        value = getattr(said, name, None)
        if value and quoted and name not in found.values:
            found.values[name] = value
            found.evidence.append(head.document.quote(name, quoted.start, quoted.end))


def _read_title(found: _Values, head: Zone) -> None:
    labelled = {"document_symbol", "distribution", "issued", "original_language", "agenda_items", "session", "body"}
    ends = [each.end for each in found.evidence if each.field in labelled and _is_in(head, each.end)]
    last = max(ends, default=0)
    after = next((place for place, origin in enumerate(head.view.places) if origin >= last), 0) if last else 0
    items = [each.end for each in found.evidence if each.field == "agenda_items"]
    piece = title(head, after, under_item=last in items)
    if piece:
        end = piece.end - (len(head.words(piece)) - len(head.words(piece).rstrip("*∗ ")))
        found.put("title", FieldWords(start=piece.start, end=end, value=head.text[piece.start : end]), head)


def _is_in(head: Zone, place: int) -> bool:
    return bool(head.view.places) and head.view.places[0] <= place <= head.view.places[-1] + 1
