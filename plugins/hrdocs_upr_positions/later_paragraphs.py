"""What paragraphs of the conclusions say of lists other than their own: those above, or numbers that they name."""

import functools
import itertools
import re

from attrs import evolve

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.model import Document
from hrdocs.passages import Range, sentence_at
from hrdocs_upr_positions.introductions import named_numbers, places_of_numbers
from hrdocs_upr_positions.numbered_texts import numbered_texts
from hrdocs_upr_positions.numbers import NumberRun
from hrdocs_upr_positions.phrases_found import sentences_of
from hrdocs_upr_positions.positions_found import Verdict
from hrdocs_upr_positions.recommendation_lists import ListedRecommendation, Listing
from hrdocs_upr_positions.records import Basis, Position
from hrdocs_upr_positions.report_rows import ReportRow, introduced, words_of
from hrdocs_upr_positions.verdict import Reply, read_verdict
from hrdocs_upr_positions.wordings import any_of

LONGEST_CITATION = 300
"""Code points at the start of a comment in which it names the recommendation that it is about."""


@functools.cache
def _backward() -> re.Pattern[str]:
    """Return the pattern of words that point to the lists above."""
    return re.compile(any_of("above"), re.IGNORECASE)


def inherit_support(listings: list[Listing], rows: list[ReportRow]) -> list[Diagnostic]:
    """Give a list that is only said to be implemented the support of the list right before it.

    Such a paragraph divides the recommendations that the State supports; it has no verb of its own, and the
    paragraphs that do not support follow later.
    """
    diagnostics = []
    listed = [listing for listing in listings if listing.items]
    for before, listing in itertools.pairwise(listed):
        mine = [row for row in rows if row.listing is listing]
        if (
            listing.reading.position is Position.CONSIDERED_IMPLEMENTED
            and before.reading.position is Position.SUPPORTED
        ):
            for row in mine:
                row.verdict = evolve(row.verdict, position=Position.SUPPORTED)
            diagnostics.append(
                Diagnostic(
                    code="inherited-position",
                    message=f"paragraph {listing.paragraph} only says that its {len(mine)} recommendations are "
                    f"implemented; they keep the support of paragraph {before.paragraph}",
                    severity=Severity.INFO,
                    start=listing.start,
                    end=listing.end,
                )
            )
    return diagnostics


def lettered_rows(document: Document, listing: Listing) -> list[ReportRow]:
    """Return the recommendations that first-cycle reports cite by paragraph and letter: "paragraphs 33 (a) and (b)".

    Their words stand in the summary of the dialogue, under the State that made them. A citation without any letter
    names paragraphs that hold recommendations among other things, and gives none.
    """
    if not listing.numbers or not listing.cites_paragraphs:
        return []
    names = [number.name for number in listing.numbers.numbers]
    if not any("(" in name for name in names):
        return []
    stated = _paragraphs_and_letters(document, set(names))
    return [
        ReportRow(
            item=ListedRecommendation(number=name, stretches=stated.get(name, [])),
            listing=listing,
            verdict=introduced(listing, name),
            basis=Basis.DECLARED_LIST,
        )
        for name in names
    ]


def _paragraphs_and_letters(document: Document, wanted: set[str]) -> dict[str, list[Range]]:
    """Return the words of paragraphs ("29") and of their lettered points ("33 (a)")."""
    found: dict[str, list[Range]] = {}
    paragraph = ""
    for text in numbered_texts(document, document.body()):
        label = text.label or ""
        paragraph = label if label.isdecimal() else paragraph
        name = f"{paragraph} {label}" if label.startswith("(") else label
        if name in wanted and name not in found:
            found[name] = [(text.start, text.end)]
        if label.isdecimal():
            words = document.text[text.start : text.end]
            for letter, start, end in _letters_inside(words):
                if (name := f"{label} ({letter})") in wanted:
                    found.setdefault(name, [(text.start + start, text.start + end)])
    return found


_LETTER = regex(r"(?<=[\s;:,])\((?P<letter>[a-z]{1,2})\)\s+")


@functools.cache
def _before_next() -> re.Pattern[str]:
    """Return the pattern of what parts a lettered point from the next: "; and"."""
    return re.compile(rf"[\s;,]*(?:(?<=[\s;,]){any_of('and')})?[\s;,.]*$", re.IGNORECASE)


def _letters_inside(words: str) -> list[tuple[str, int, int]]:
    """Return the lettered points inside a paragraph, "that it: (a) accede …; (b) set up …", up to a sentence's end."""
    found = []
    marks = list(_LETTER.finditer(words))
    for mark, following in itertools.zip_longest(marks, marks[1:]):
        end = min(following.start() if following else len(words), sentence_at(words, mark.end()).end)
        point = _before_next().sub("", words[mark.end() : end])
        found.append((mark["letter"], mark.end(), mark.end() + len(point)))
    return found


def apply_paragraph(listing: Listing, before: list[ReportRow], rows: list[ReportRow]) -> list[Diagnostic]:
    """Apply what a paragraph without a list of its own says to the recommendations that it names."""
    verdict = Verdict.placed(listing.reading, listing.start)
    if verdict.position in (Position.UNCLEAR, Position.NO_POSITION):
        return []
    if listing.numbers:
        return _apply_to_numbers(listing, verdict, before, rows)
    if _backward().search(listing.words):
        open_rows = [row for row in before if row.verdict.position is Position.NO_POSITION]
        for row in open_rows:
            row.verdict = verdict
        if not open_rows and before and verdict.position is Position.CONSIDERED_IMPLEMENTED:
            for row in before:
                if row.listing is before[-1].listing:
                    row.verdict = verdict.over(row.verdict)
    return []


def _apply_to_numbers(
    listing: Listing, verdict: Verdict, before: list[ReportRow], rows: list[ReportRow]
) -> list[Diagnostic]:
    unknown = []
    for said, run, cites_paragraphs in _statements(listing, verdict):
        for number in run.numbers:
            named = _cited(number.name, before) if cites_paragraphs else _named(number.name, before)
            named = named or (_named(number.name, rows) if "." in number.name else [])
            for row in named:
                row.verdict, row.basis = said.over(row.verdict), Basis.DECLARED_LIST
            if not named:
                unknown.append(number.name)
    if not unknown:
        return []
    return [
        Diagnostic(
            code="paragraphs-cited",
            message=f"what is said of {', '.join(unknown)} is said of paragraphs or recommendations outside the lists",
            severity=Severity.INFO,
            start=listing.start,
            end=listing.end,
        )
    ]


def _statements(listing: Listing, verdict: Verdict) -> list[tuple[Verdict, NumberRun, bool]]:
    """Return what a paragraph says of numbers: clause by clause where each has both, else as a whole."""
    said: list[tuple[Verdict, NumberRun, bool]] = []
    for start, end in itertools.chain.from_iterable(_clauses(listing, *each) for each in sentences_of(listing.words)):
        last = said[-1][1].numbers[-1].prefix if said else None
        run, cites_paragraphs = named_numbers(listing.printed(start, end), last)
        reading = read_verdict(listing.words[start:end], language=listing.language)
        if run and _says(reading):
            said.append((Verdict.placed(reading, listing.start + start), run, cites_paragraphs))
    if not said and listing.numbers:
        said.append((verdict, listing.numbers, listing.cites_paragraphs))
    return said


def _says(reading: Reply) -> bool:
    return bool(reading.verdicts) or reading.position is Position.CONSIDERED_IMPLEMENTED


def _clauses(listing: Listing, start: int, end: int) -> list[Range]:
    """Return the clauses of a sentence that each name numbers and say something of them; else the sentence.

    A clause ends with its numbers ("accepts recommendations 1 and 2 and rejects recommendation 3"), or begins with what
    names them ("recommendation 1 was implemented, and recommendation 2 is being implemented").
    """
    named = [(start + first, start + last) for first, last in places_of_numbers(listing.printed(start, end))]
    if len(named) < FEWEST_CLAUSES:
        return [(start, end)]
    behind = [last for _, last in named[:-1]]
    before = [first for first, _ in named[1:]]
    for cuts in (behind, before):
        clauses = list(itertools.pairwise([start, *cuts, end]))
        if all(_says(read_verdict(listing.words[slice(*each)], language=listing.language)) for each in clauses):
            return clauses
    return [(start, end)]


FEWEST_CLAUSES = 2


def _cited(paragraph: str, rows: list[ReportRow]) -> list[ReportRow]:
    """Return the rows of the list that a paragraph of the report introduces, or its lettered one."""
    return [row for row in rows if str(row.listing.paragraph) == paragraph or row.item.number == paragraph]


def attach_comments(document: Document, listing: Listing, rows: list[ReportRow]) -> None:
    """Give the recommendations that a State's comments name ("Regarding recommendation No. 91.1, …") these words."""
    for item in listing.items:
        run, _ = named_numbers(words_of(document, item).text[:LONGEST_CITATION])
        for number in run.numbers if run else ():
            for row in _named(number.name, rows):
                row.comments += item.stretches


def _named(number: str, rows: list[ReportRow]) -> list[ReportRow]:
    """Return the rows with a number: the whole, or what follows the paragraph in the nearest list before."""
    whole = [row for row in rows if row.item.number == number]
    if whole or "." in number:
        return whole
    short = [row for row in rows if row.item.number.partition(".")[2] == number]
    return [row for row in short if row.listing is short[-1].listing]
