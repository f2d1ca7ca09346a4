"""Recognising and reading a letter."""

import csv
import functools
import itertools
import re
from collections.abc import Iterator
from importlib import resources

import hrdocs
from hrdocs.un import dates
from hrdocs_communications.records import CommunicationLetter, CommunicationQuestion, Form

_REFERENCE = re.compile(
    r"""
    \b(?:Ref(?:erence)?\.?:?|REFERENCE:?)\s{0,9}
    (?P<reference>
        (?P<code>J?(?:AL|UA|OL)|OTH)\s{1,3}   # the form of the letter
        (?P<state>[A-Z]{3})\s{1,3}            # the State, ISO 3166-1 alpha-3
        \d{1,3}/\d{4}                         # running number and year
    )\b
    """,
    re.VERBOSE,
)
_MANDATES = re.compile(r"Mandates? of (?P<all>[^\n]{5,2000})")
_PROCEDURE = r"the (?:Special Rapporteur|Independent Expert|Working Group|Chair)\b"
_MANDATE = re.compile(rf"{_PROCEDURE}[^;]*?(?=;|,?\s+and {_PROCEDURE}|$)", re.IGNORECASE)
_DEADLINE = re.compile(r"(?:response|reply)\b[^.]{0,60}\bwithin (?P<days>\d{1,3}) days")
_ASKS = re.compile(r"(?:observations|information) on the following (?:matters|questions|points)", re.IGNORECASE)


def detect(document: hrdocs.Document) -> hrdocs.Match | None:
    """Claim a document that bears a reference of the special procedures' own form."""
    reference = _REFERENCE.search(document.text)
    if reference is None:
        return None
    mandates = _MANDATES.search(document.text, 0, reference.start())
    found = [match for match in (mandates, reference) if match]
    return hrdocs.Match(
        confidence=hrdocs.Confidence.CERTAIN if mandates else hrdocs.Confidence.WEAK,
        reason="bears a reference of special procedures" + (" under the mandates that write" if mandates else ""),
        evidence=tuple(document.quote("format", *match.span()) for match in found),
    )


def parse(document: hrdocs.Document) -> hrdocs.ParseResult:
    """Return the letter and its questions; a document without a reference has neither."""
    reference = _REFERENCE.search(document.text)
    if reference is None:
        return hrdocs.ParseResult(document=document)
    questions = tuple(_questions(document))
    return hrdocs.ParseResult(
        document=document,
        records=(_letter(document, reference), *questions),
        diagnostics=() if questions else (_no_question(),),
    )


def _letter(document: hrdocs.Document, reference: "re.Match[str]") -> CommunicationLetter:
    form, joint = _forms()[reference["code"]]
    evidence = [
        document.quote("reference", *reference.span("reference")),
        document.quote("form", *reference.span("code")),
        document.quote("state", *reference.span("state")),
    ]
    dated = _date_after(document, reference.end())
    mandates = _mandates(document)
    deadline = _DEADLINE.search(document.text)
    evidence += [document.quote("dated", dated.start, dated.end)] if dated else []
    evidence += [document.quote("mandates", *match.span()) for match in mandates]
    evidence += [document.quote("days_to_reply", *deadline.span("days"))] if deadline else []
    return CommunicationLetter(
        reference=" ".join(reference["reference"].split()),
        form=form,
        joint=joint,
        state=reference["state"],
        dated=dated.edtf if dated else None,
        mandates=tuple(match[0] for match in mandates),
        days_to_reply=int(deadline["days"]) if deadline else None,
        evidence=tuple(evidence),
    )


def _date_after(document: hrdocs.Document, place: int) -> dates.DateMatch | None:
    """Return the first date after a place and in the same paragraphs as the reference."""
    near = document.text[place : place + 200]
    found = next(iter(dates.find(near)), None)
    if found is None:
        return None
    return dates.DateMatch(start=place + found.start, end=place + found.end, edtf=found.edtf)


def _mandates(document: hrdocs.Document) -> list["re.Match[str]"]:
    line = _MANDATES.search(document.text)
    return list(_MANDATE.finditer(document.text, *line.span("all"))) if line else []


def _questions(document: hrdocs.Document) -> Iterator[CommunicationQuestion]:
    """Iterate over the list under the sentence that asks for observations."""
    blocks = list(document.body())
    asked = next((n for n, block in enumerate(blocks) if _ASKS.search(document.text_of(block))), len(blocks))
    items = itertools.takewhile(lambda block: block.kind is hrdocs.BlockKind.LIST_ITEM, blocks[asked + 1 :])
    for order, block in enumerate(items, 1):
        quoted = document.quote("text", block.start, block.end)
        yield CommunicationQuestion(order=order, text=quoted.exact, evidence=(quoted,))


def _no_question() -> hrdocs.Diagnostic:
    return hrdocs.Diagnostic(
        code="no-question", message="no list of questions was found; look whether the letter asks any"
    )


@functools.cache
def _forms() -> dict[str, tuple[Form, bool]]:
    text = resources.files(__package__).joinpath("forms.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {row["code"]: (Form(row["form"]), row["joint"] == "yes") for row in rows}
