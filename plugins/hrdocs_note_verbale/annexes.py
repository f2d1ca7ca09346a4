"""The annexes of a communication: where each begins, and its title."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages import Passage
from hrdocs.un import dates
from hrdocs.values import frozen
from hrdocs_note_verbale.titles import cut_end
from hrdocs_note_verbale.wordlists import LEXICON, words

LONGEST_TITLE = 320
"""Characters beyond which a paragraph under an annex line is no title."""

LONGEST_DATELINE = 60
"""Characters of the longest place and date over a letter."""

WORDS_OF_A_PLACE = 3
"""Words beside the date of such a line: "New York,"."""

_BRACKETED = regex(r"[*∗]*\s*\[[^\]]{3,90}\]\s*[*∗]*")
_STRETCHED = regex(r"ا{3}|ك{3}")
"""Letters that stand where a font stretches a word: lines of such text are cut anywhere, so no title is told."""

_FINITE_END = regex(r"[.;:,](?:\s*[*∗\d]{0,2})$")
_STARS = regex(r"[\s*∗†]+$")


@frozen(kw_only=True)
class Annex:
    """An annex: the passage that announces it, the one with its title where it has one, and the title's words."""

    line: Passage
    title: Passage | None
    text: str

    @property
    def first(self) -> int:
        """Return the number of the first passage after the announcement and the title."""
        return (self.title or self.line).number + 1


def annexes(passages: Sequence[Passage], after: int = 0) -> tuple[Annex, ...]:
    """Return the annexes that begin after a passage's number.

    The editors of the United Nations head the annexes of a communication with what they belong to ("Annex II to the
    letter dated …"). Where any is headed so, bare "Annex" lines are of the annexed papers' own making and not counted.
    """
    lines = [passage for passage in passages[after:] if _announces(passage)]
    of_the_communication = [line for line in lines if _belongs().match(line.text)]
    announced = of_the_communication or _outermost(lines)
    return tuple(_annex(passages, line) for line in announced)


@functools.cache
def _line() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:{LEXICON.source("annex_words")})
        (?:\s*(?:No\.?\s*)?(?:\d{{1,2}}|[IVXL]{{1,5}}|[A-Z]))?[.:]?
        (?:\s+(?P<belongs>{words("belonging")}\s.{{4,700}}))?
        [\s*∗]*
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _belongs() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{LEXICON.source('annex_words')})\s*(?:[IVXL\d]{{1,5}}\s+)?{words('belonging')}\s.{{0,40}}?"
        rf"(?:{LEXICON.source('communication_words')})",
        re.IGNORECASE,
    )


def _announces(passage: Passage) -> bool:
    """Return whether a passage is an annex line by itself, not a sentence that mentions an annex."""
    if passage.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(passage.text) > 700:
        return False
    if passage.is_heading and LEXICON.pattern("annex_lines").fullmatch(passage.text):
        return True
    match = _line().fullmatch(passage.text)
    if match is None:
        return False
    return not (match["belongs"] and _FINITE_END.search(passage.text) and not passage.is_heading)


def _outermost(lines: Sequence[Passage]) -> list[Passage]:
    """Return the lines of the commonest kind that comes first: annexes, not the enclosures inside them."""
    if not lines:
        return []
    word = lines[0].text.split()[0].casefold().rstrip(".:*")
    return [line for line in lines if line.text.casefold().startswith(word)]


def _annex(passages: Sequence[Passage], line: Passage) -> Annex:
    following = () if _STRETCHED.search(line.text) else passages[line.number + 1 : line.number + 4]
    told = line.text
    while following and cut_end().search(told):
        told, following = following[0].text, following[1:]
    for passage in following:
        if _BRACKETED.fullmatch(passage.text):
            continue
        if _is_title(passage):
            return Annex(line=line, title=passage, text=_plain(passage.text))
        break
    return Annex(line=line, title=None, text=_plain(line.text))


def _is_title(passage: Passage) -> bool:
    if passage.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.QUOTATION) or _announces(passage):
        return False
    if len(passage.text) > LONGEST_TITLE or (not passage.is_heading and _is_dateline(passage.text)):
        return False
    return passage.is_heading or (not _FINITE_END.search(passage.text) and not _SALUTATION.match(passage.text))


def _is_dateline(text: str) -> bool:
    """Return whether a line is the place and date over a letter: "Lima, 5 May 2033"."""
    found = dates.find(text) if len(text) < LONGEST_DATELINE else []
    is_day = len(found) == 1 and len(found[0].edtf) == len("2033-05-05")
    return is_day and len((text[: found[0].start] + text[found[0].end :]).split()) <= WORDS_OF_A_PLACE


_SALUTATION = regex(r"(?:Excellency|Your Excellency|Sir|Madam|Dear|Mr\.|Ms\.)\b.{0,60}$", re.IGNORECASE)


def _plain(text: str) -> str:
    return _STARS.sub("", text)
