"""The document's own title: "Note verbale dated D from X addressed to Y", told from a mention of another's."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind, Evidence
from hrdocs.passages import Passage
from hrdocs.values import frozen
from hrdocs_note_verbale.parties import is_office
from hrdocs_note_verbale.records import Form
from hrdocs_note_verbale.title_patterns import patterns
from hrdocs_note_verbale.wordlists import LEXICON, words

OPENING = 40
"""Passages among which a title can stand: those of a masthead with several agenda items come before it."""

PROSE = 320
"""Characters from which a paragraph is taken for prose: the title stands before the first of it."""

_LONGEST = 1800
_CLOSING_MARKS = regex(r"[\s*†‡]*(?:\d{1,2})?$")
_SYMBOL_AT_END = regex(r"\((?:document )?[A-Z]+/[A-Z0-9][^()]*(?:\([^()]*\)[^()]*)?\)$")
"""A symbol in brackets after a title tells that it is another document's: agendas and reports list them so."""

_PROSE_END = regex(r"[a-z][.;:]\s*$")
_IN_ANNEX = regex(r"\[?\(?(?:see|with|original)\b", re.IGNORECASE)


@frozen(kw_only=True)
class Title:
    """A title and where its parts stand; the spans are ranges of `text`, None where the title lacks the part.

    `named` is where it names its form: "Identical letters"; `end` leaves out the asterisk of a note.
    """

    passages: tuple[Passage, ...]
    text: str
    form: Form
    named: tuple[int, int]
    dated: tuple[int, int] | None
    senders: tuple[int, int]
    addressees: tuple[int, int] | None
    end: int

    def part(self, span: tuple[int, int] | None) -> str:
        """Return the words of a part, "" for one that is missing."""
        return self.text[span[0] : span[1]] if span else ""

    def evidence(self, field: str, start: int, end: int) -> tuple[Evidence, ...]:
        """Return evidence for a field from a range of `text`."""
        found: list[Evidence] = []
        offset = 0
        for passage in self.passages:
            begin, stop = max(start - offset, 0), min(end - offset, len(passage.text))
            if begin < stop:
                found += passage.evidence(field, begin, stop)
            offset += len(passage.text) + 1
        return tuple(found)

    @property
    def last(self) -> int:
        """Return the number of its last passage."""
        return self.passages[-1].number


def own_title(passages: Sequence[Passage]) -> Title | None:
    """Return the title of a note or letter where it is the document's own, or None.

    A title is the document's own where it stands as a block by itself before the first prose: reports and
    resolutions mention other titles inside sentences, tables, footnotes and lists.
    """
    opening = passages[:OPENING]
    for place, passage in enumerate(opening):
        title = _title_at(opening, place)
        if title:
            return title
        if _is_prose(passage) or _announces_contents(passage):
            return None
    return None


def parse_title(text: str) -> re.Match[str] | None:
    """Return the match of a whole title with its groups, or None."""
    return _parsed(text, addressed=True)


def _parsed(text: str, *, addressed: bool) -> re.Match[str] | None:
    return next((match for pattern in patterns(addressed=addressed) if (match := pattern.fullmatch(text))), None)


def _title_at(opening: Sequence[Passage], place: int) -> Title | None:
    """Return the title that begins with a passage, which may run over the two after it."""
    first = opening[place]
    if first.kind in (BlockKind.TABLE, BlockKind.LIST_ITEM) or not _begins_title().match(first.text):
        return None
    for size in (1, 2, 3):
        parts = opening[place : place + size]
        text = " ".join(part.text for part in parts)
        if len(parts) < size or len(text) > _LONGEST or any(_is_prose(part) for part in parts[1:]):
            return None
        match = parse_title(_CLOSING_MARKS.sub("", text))
        if match and not _is_of_a_document(match):
            return None
        if match and not _goes_on(match, opening, place + size):
            return _title(parts, text, match)
    match = _parsed(_CLOSING_MARKS.sub("", first.text), addressed=False)
    return _title(opening[place : place + 1], first.text, match) if match and not _is_prose(first) else None


def _is_of_a_document(match: re.Match[str]) -> bool:
    """Return whether a match has a date or an office, and is neither a sentence nor another document's title."""
    parts = match.groupdict()
    told = parts.get("dated") or parts.get("dated_after") or is_office(parts["senders"])
    return bool(told) and not match.group().endswith(".") and not _SYMBOL_AT_END.search(match.group())


@functools.cache
def cut_end() -> re.Pattern[str]:
    """Return the pattern of how a line of a title ends that the next goes on with: "… to the President of the"."""
    return re.compile(rf"(?:(?<!Secretary-)(?<!\w){words('cut addressee')}|[,–-])$")


def _goes_on(match: re.Match[str], opening: Sequence[Passage], after: int) -> bool:
    """Return whether the addressee is cut: "addressed to the President of the" with the rest in the next block."""
    following = opening[after].text if after < len(opening) else ""
    cut = cut_end().search(match.group())
    return bool(cut and following and not _is_prose(opening[after]) and not _IN_ANNEX.match(following))


def _title(parts: Sequence[Passage], text: str, match: re.Match[str]) -> Title:
    groups = match.groupdict()
    dated = "dated" if groups.get("dated") else "dated_after"
    return Title(
        passages=tuple(parts),
        text=text,
        form=form_of(groups["form"]),
        named=match.span("form"),
        dated=match.span(dated) if groups.get(dated) else None,
        senders=match.span("senders"),
        addressees=match.span("addressees") if groups["addressees"] else None,
        end=match.end(),
    )


def form_of(words: str) -> Form:
    """Return the form that the first words of a title name."""
    plain = re.sub(r"^(?:joint|two|corrected) ", "", " ".join(words.casefold().split()))
    forms = {row["phrase"]: Form(row["form"]) for row in LEXICON.rows("forms")}
    if plain in forms:
        return forms[plain]
    longest = max((word for word in forms if word in plain), key=len, default="letter")
    return forms[longest]


@functools.cache
def _begins_title() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{LEXICON.source('title_beginnings')})(?!\w)|\d{{4}}\s?年)", re.IGNORECASE)


def _is_prose(passage: Passage) -> bool:
    """Return whether a passage is running text: mastheads, agenda items and titles end without a full stop."""
    if passage.is_heading or passage.kind is BlockKind.TABLE or _begins_title().match(passage.text):
        return False
    ends = bool(_PROSE_END.search(passage.text))
    return len(passage.text) > PROSE or (ends and len(passage.text) > 90)


@functools.cache
def _contents_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{LEXICON.source('contents_headings')})[\s:.*]*", re.IGNORECASE)


def _announces_contents(passage: Passage) -> bool:
    return _contents_words().fullmatch(passage.text) is not None
