"""Which review a document belongs to: the State under review, the session, the cycle and the stage."""

import re

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Document, Evidence, Metadata
from hrdocs.passages import Range
from hrdocs.un import masthead, ordinals, states
from hrdocs.values import frozen
from hrdocs_upr_positions.records import Stage
from hrdocs_upr_positions.titles import OPENING_BLOCKS, find_title, review_named, without_marks
from hrdocs_upr_positions.wordings import LEXICON, any_expression, expression, languages, recommendation_words


@frozen(kw_only=True)
class Review:
    """What a document says of the review that it belongs to.

    Attributes:
        state: the State under review, ISO 3166-1 alpha-3.
        session: of the UPR Working Group, where the document names it; a symbol of the Council alone does not.
        cycle: from the session, else from the Council's session in the symbol (OHCHR's calendar), else as named.
        stage: as the title says; None without one.
        metadata: what the masthead says.
    """

    state: str | None
    session: str | None
    cycle: int | None
    stage: Stage | None
    metadata: Metadata
    evidence: tuple[Evidence, ...] = ()


def read_review(document: Document) -> Review:
    """Return the review that a document belongs to; a value that it does not give is None."""
    metadata = masthead.read(document)
    state, state_words = _state(document)
    session, session_words = _session(document)
    evidence = [
        document.quote(name, *words) for name, words in (("state", state_words), ("session", session_words)) if words
    ]
    return Review(
        state=state,
        session=session,
        cycle=_cycle(document, session, metadata.document_symbol),
        stage=_stage(document),
        metadata=metadata,
        evidence=tuple(evidence),
    )


def _state_follows() -> re.Pattern[str]:
    """Return what a State under review follows in a title or in a paragraph that introduces a list."""
    return re.compile(rf"(?:{any_expression('state_named').pattern})\s*", re.IGNORECASE)


def _state(document: Document) -> tuple[str | None, Range | None]:
    """Return the State: a line of its own under the title, a title that names it, else who most lists name."""
    for block in document.blocks[:OPENING_BLOCKS]:
        words = document.text_of(block)
        code = states.lookup(without_marks(words).strip(), block.language) if len(words) < 80 else None
        if code:
            return code, (block.start, block.end)
    titled = _named_in_title(document)
    return titled if titled[0] else _named_after_title(document)


LONGEST_HEADLINE = 240
"""Code points of the longest line over a document that names its State: "UPR of Estonia: responses …"."""

MOST_HEADLINES = 12
"""Blocks at the beginning of a document among which such a line stands."""


def _named_in_title(document: Document) -> tuple[str | None, Range | None]:
    """Return the only State that a line over the document names beside the review or its recommendations."""
    for place, block in enumerate(document.blocks[:MOST_HEADLINES]):
        words = without_marks(document.text_of(block))
        opens = block.kind is BlockKind.HEADING or (place == 0 and block.kind is BlockKind.PARAGRAPH)
        if opens and len(words) <= LONGEST_HEADLINE and not words.endswith(".") and _names_review(words):
            named = states.find(words, block.language)
            if named and len({each.code for each in named}) == 1:
                return named[0].code, (block.start + named[0].start, block.start + named[0].end)
    return None, None


def _names_review(words: str) -> bool:
    """Return whether a line names the review, by its name or abbreviation, or recommendations."""
    return bool(review_named().search(words) or recommendation_words().search(words))


def _named_after_title(document: Document) -> tuple[str | None, Range | None]:
    counts: dict[str, list[Range]] = {}
    for block in document.body():
        text = document.text_of(block)
        for title in _state_follows().finditer(text[:600]):
            after = states.find(text[title.end() : title.end() + 60], block.language)
            if after and after[0].start <= 4:
                start = block.start + title.end()
                counts.setdefault(after[0].code, []).append((start + after[0].start, start + after[0].end))
        if (
            counts
            and block.start > document.blocks[min(OPENING_BLOCKS, len(document.blocks)) - 1].start
            and len(counts) == 1
        ):
            break
    if not counts:
        return None, None
    code = max(counts, key=lambda each: (len(counts[each]), -counts[each][0][0]))
    return code, counts[code][0]


_SESSION_SYMBOL = regex(r"A/HRC/WG\.6/(?P<session>\d{1,2})/")


def _session(document: Document) -> tuple[str | None, Range | None]:
    symbol = _SESSION_SYMBOL.search(document.text)
    if symbol:
        return str(int(symbol["session"])), symbol.span("session")
    named = _ordinal(document.text[:20000], "session")
    return (str(named[0]), named[1]) if named else (None, None)


def _ordinal(text: str, name: str) -> tuple[int, Range] | None:
    """Return the ordinal number that the expression of a name holds in any language, and its range."""
    for language in languages():
        found = expression(name, language).search(text)
        number = ordinals.parse(found["ordinal"]) if found else None
        if found and number:
            return number, found.span("ordinal")
    return None


_COUNCIL_SYMBOL = regex(r"A/HRC/(?P<session>\d{1,2})/\d")


def _cycle(document: Document, session: str | None, symbol: str | None) -> int | None:
    if session:
        return _in_calendar("session", int(session))
    council = _COUNCIL_SYMBOL.match(symbol or "")
    if council:
        return _in_calendar("council_session", int(council["session"]))
    named = _ordinal(document.text[:8000], "cycle")
    return named[0] if named else None


def _in_calendar(column: str, session: int) -> int | None:
    for row in LEXICON.rows("calendar"):
        if int(row[f"first_{column}"]) <= session <= int(row[f"last_{column}"]):
            return int(row["cycle"])
    return None


_ADDENDUM_SYMBOL = regex(r"^\W*(?:United\s+Nations\s+)?A/HRC/\d{1,2}/\d{1,3}/Add\.\d", re.IGNORECASE)


def _stage(document: Document) -> Stage | None:
    """Return the stage: what a masthead calls an addendum is one, though its title names the report."""
    if find_title(document, "council"):
        return Stage.PLENARY
    opening = (document.text_of(block)[:400] for block in document.blocks[:OPENING_BLOCKS])
    if any(map(_ADDENDUM_SYMBOL.match, opening)) or find_title(document, "addendum", "views"):
        return Stage.ADDENDUM
    return Stage.REPORT if find_title(document, "report") else None
