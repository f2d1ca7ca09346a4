"""The Working Group's report: each recommendation with its number, text, States, and the State's position."""

import itertools
import re

from attrs import define, evolve, field

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Block, Document
from hrdocs_upr_positions.findings import Finding, Verdict
from hrdocs_upr_positions.listings import Item, Listing, named_numbers, read_listings
from hrdocs_upr_positions.pieces import pieces
from hrdocs_upr_positions.recommending import segments, state_brackets, whole_item
from hrdocs_upr_positions.records import Basis, Position

CONCLUSIONS = re.compile(
    r"""
    ^\W* (?: [IVX]{1,4} \s*[.:]?\s+ )?                     # II.
    (?: conclusions? \s+ (?:and\s*/\s*or|and|or) \s+ recommendations?
      | conclusions? \s+ et\s*(?:/\s*ou)? \s+ recommandations?
      | conclusiones \s+ y\s*(?:/\s*o)? \s+ recomendaciones
      | выводы \s+ и\s*(?:/\s*или)? \s+ рекомендации )
    [\s*†]* $                                              # a contents page has leaders and a page number here
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The heading of the section."""

_CLOSING = re.compile(
    r"""
    ^ (?: all \s+ (?:the\s+)? (?:conclusions|recommendations) .{0,80} (?:contained|set\s+out|included|in\s+th)
      | toutes \s+ les \s+ (?:conclusions|recommandations)
      | todas \s+ las \s+ (?:conclusiones|recomendaciones)
      | все \s+ (?:содержащиеся\s+в\s+.{0,40})? (?:выводы|рекомендации) )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""The paragraph that closes every report's conclusions: they reflect the positions of the States."""

_AFTER = re.compile(
    r"""
    ^ \W* (?: [IVX]{1,4} \.? \s+ )?
    (?: (?:annex|annexe|anexo|приложение) \W* (?:[IVX]{1,4}|\d)? \W* $
      | voluntary \s+ (?:pledges|commitments) (?: \s+ (?:and|and/or) \s+ (?:pledges|commitments) )?
        (?: \s+ (?:of|by|made|presented) \b .* )? $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The headings that can follow the conclusions."""

_BACKWARD = re.compile(
    r"\b(?:above|these|those|ci-dessus|ces|anteriores|estas|precedentes|выше|эти\w*)\b", re.IGNORECASE
)


@define(kw_only=True)
class _Row:
    """A recommendation on its way: its item, and the verdict that it has so far."""

    item: Item
    listing: Listing
    verdict: Verdict
    basis: Basis = Basis.SECTION_HEADING
    comments: list[tuple[int, int]] = field(factory=list)


LONGEST_CITATION = 300
"""Code points at the start of a comment in which it names the recommendation that it is about."""


def read_report(document: Document, *, part_items: bool) -> tuple[list[Finding], list[Diagnostic]]:
    """Return a finding for each recommendation of a report's conclusions, and what could not be decided.

    Args:
        document: the report.
        part_items: whether an item that holds several recommendations, each with its own States, is several. Reports
            of the first two cycles group them so, and databases count each; later ones give a number to each.
    """
    listings = read_listings(document, pieces(document, conclusions(document)))
    rows = [
        _Row(item=item, listing=listing, verdict=_introduced(listing))
        for listing in listings
        if _lists_recommendations(document, listing)
        for item in listing.items
    ]
    diagnostics = [*_inherited_support(listings, rows), *_on_numbers(rows)]
    for place, listing in enumerate(listings):
        if not listing.items:
            before = [row for row in rows if row.listing in listings[:place]]
            rows += _lettered(document, listing)
            diagnostics += _apply(listing, before, rows)
        elif not any(row.listing is listing for row in rows):
            _attach_comments(document, listing, rows)
    findings = [finding for row in rows for finding in _findings(document, row, part_items)]
    return findings, [*diagnostics, *_on_splits(findings)]


def conclusions(document: Document) -> list[Block]:
    """Return the blocks of the conclusions: from the last heading of that name to the paragraph that closes them."""
    blocks = list(document.body())
    section: list[Block] = []
    for block in blocks[_first_block(document, blocks) :]:
        words = document.text_of(block)
        if _CLOSING.match(words) or (_AFTER.match(words) and len(words) < 80):
            break
        section.append(block)
    return section


def _first_block(document: Document, blocks: list[Block]) -> int:
    """Return where the conclusions begin: after their heading, else at the first paragraph that introduces a list."""
    headings = [n for n, block in enumerate(blocks) if CONCLUSIONS.match(document.text_of(block)[:120])]
    if headings:
        return headings[-1] + 1
    introductions = (n for n, block in enumerate(blocks) if _INTRODUCTION.match(document.text_of(block)[:400]))
    return next(introductions, len(blocks))


_INTRODUCTION = re.compile(
    r"""
    ^ \W* (?:\d{2,3}\.\s*)?
    (?: the \s+ (?:following\s+)? recommendations \s+ (?:formulated|made|listed)
      | in \s+ the \s+ course \s+ of \s+ the \s+ (?:interactive\s+)? (?:discussion|dialogue)
        .{0,60} recommendations \s+ were )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _lists_recommendations(document: Document, listing: Listing) -> bool:
    """Tell a list of recommendations from a State's comments, which are numbered like them ("92.1. Regarding …")."""
    if listing.reading.position is not Position.UNCLEAR:
        return True
    with_states = sum(bool(state_brackets(_words(document, item))) for item in listing.items)
    return with_states * 2 > len(listing.items)


def _introduced(listing: Listing) -> Verdict:
    verdict = Verdict.placed(listing.reading, listing.start)
    return evolve(verdict, position=Position.NO_POSITION) if verdict.position is Position.UNCLEAR else verdict


def _inherited_support(listings: list[Listing], rows: list[_Row]) -> list[Diagnostic]:
    """Let a list that is only said to be implemented keep the support of the list right before it.

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


def _lettered(document: Document, listing: Listing) -> list[_Row]:
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
    verdict = _introduced(listing)
    return [
        _Row(
            item=Item(number=name, stretches=stated.get(name, [])),
            listing=listing,
            verdict=verdict,
            basis=Basis.DECLARED_LIST,
        )
        for name in names
    ]


def _paragraphs_and_letters(document: Document, wanted: set[str]) -> dict[str, list[tuple[int, int]]]:
    """Return the words of paragraphs ("29") and of their lettered points ("33 (a)")."""
    found: dict[str, list[tuple[int, int]]] = {}
    paragraph = ""
    for piece in pieces(document, document.body()):
        label = piece.label or ""
        paragraph = label if label.isdigit() else paragraph
        name = f"{paragraph} {label}" if label.startswith("(") else label
        if name in wanted and name not in found:
            found[name] = [(piece.start, piece.end)]
    return found


def _apply(listing: Listing, before: list[_Row], rows: list[_Row]) -> list[Diagnostic]:
    """Lay what a paragraph without a list of its own says over the recommendations that it names."""
    verdict = Verdict.placed(listing.reading, listing.start)
    if verdict.position in (Position.UNCLEAR, Position.NO_POSITION):
        return []
    if listing.numbers:
        return _apply_to_numbers(listing, verdict, before, rows)
    if _BACKWARD.search(listing.words):
        open_rows = [row for row in before if row.verdict.position is Position.NO_POSITION]
        for row in open_rows:
            row.verdict = verdict
        if not open_rows and before and verdict.position is Position.CONSIDERED_IMPLEMENTED:
            for row in before:
                if row.listing is before[-1].listing:
                    row.verdict = verdict.over(row.verdict)
    return []


def _apply_to_numbers(listing: Listing, verdict: Verdict, before: list[_Row], rows: list[_Row]) -> list[Diagnostic]:
    assert listing.numbers is not None
    unknown = []
    for number in listing.numbers.numbers:
        named = _cited(number.name, before) if listing.cites_paragraphs else _named(number.name, before)
        for row in named or _named(number.name, rows if "." in number.name else []):
            row.verdict, row.basis = verdict.over(row.verdict), Basis.DECLARED_LIST
            named = [row]
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


def _cited(paragraph: str, rows: list[_Row]) -> list[_Row]:
    """Return the rows of the list that a paragraph of the report introduces, or its lettered one."""
    return [row for row in rows if str(row.listing.paragraph) == paragraph or row.item.number == paragraph]


def _attach_comments(document: Document, listing: Listing, rows: list[_Row]) -> None:
    """Give the recommendations that a State's comments name ("Regarding recommendation No. 91.1, …") these words."""
    for item in listing.items:
        run, _ = named_numbers(_words(document, item)[:LONGEST_CITATION])
        for number in run.numbers if run else ():
            for row in _named(number.name, rows):
                row.comments += item.stretches


def _named(number: str, rows: list[_Row]) -> list[_Row]:
    """Return the rows with a number: the whole, or what follows the paragraph in the nearest list before."""
    whole = [row for row in rows if row.item.number == number]
    if whole or "." in number:
        return whole
    short = [row for row in rows if row.item.number.partition(".")[2] == number]
    return [row for row in short if row.listing is short[-1].listing]


def _findings(document: Document, row: _Row, part_items: bool) -> list[Finding]:
    """Return a finding for each recommendation of an item: "68.1", and "68.1.1" … where it holds several."""
    joined, places = _joined(document, row.item)
    findings = []
    for n, segment in enumerate(segments(joined) if part_items else [whole_item(joined)]):
        finding = row.verdict.finding(f"{row.item.number}.{n}" if n else row.item.number, row.basis)
        findings.append(
            evolve(
                finding,
                number_words=row.item.number_range,
                reply=tuple(row.comments),
                recommendation=_placed(places, segment.start, segment.end),
                states=segment.codes,
                state_words=tuple(
                    words for each in segment.brackets for words in _placed(places, each.start, each.end)
                ),
            )
        )
    return findings


def _words(document: Document, item: Item) -> str:
    return _joined(document, item)[0]


def _joined(document: Document, item: Item) -> tuple[str, list[tuple[int, int, int]]]:
    """Return an item's words as one text, and for each stretch its place there and its range in the document."""
    text, places = "", []
    for start, end in item.stretches:
        text += " " if text else ""
        places.append((len(text), start, end))
        text += document.text[start:end]
    return text, places


def _placed(places: list[tuple[int, int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the ranges of the document that a range of the joined words covers."""
    ranges = []
    for offset, first, last in places:
        low, high = max(first, first + start - offset), min(last, first + end - offset)
        if low < high:
            ranges.append((low, high))
    return tuple(ranges)


def _on_numbers(rows: list[_Row]) -> list[Diagnostic]:
    inferred = [row.item.number for row in rows if row.item.inferred]
    misprinted = [f"{row.item.printed} for {row.item.number}" for row in rows if row.item.printed]
    diagnostics = []
    if inferred:
        message = f"the text has lost the numbers of {', '.join(inferred)}; their place in the list gave them"
        diagnostics.append(Diagnostic(code="inferred-numbers", message=message))
    if misprinted:
        message = f"printed: {'; '.join(misprinted)}"
        diagnostics.append(Diagnostic(code="misprinted-number", message=message, severity=Severity.INFO))
    return diagnostics


def _on_splits(findings: list[Finding]) -> list[Diagnostic]:
    parts = [finding.number for finding in findings if finding.number.count(".") > 1]
    if not parts:
        return []
    message = (
        f"items that hold several recommendations, each with its own States, were parted: {len(parts)} more numbers, "
        f"{', '.join(parts[:8])}{' …' if len(parts) > 8 else ''}"
    )
    return [Diagnostic(code="parted-items", message=message, severity=Severity.INFO)]
