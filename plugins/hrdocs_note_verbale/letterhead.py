"""What stands over and under a note: the day, and the number that the sender gave it.

Both stand on lines of their own before the note or behind it, or run into its first or last sentence:
"No. 384The Embassy of Chad presents …", "… of its highest consideration.Athens, 10 May 2031".
"""

import functools
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.passages import Passage
from hrdocs.un import dates
from hrdocs.values import frozen
from hrdocs_note_verbale.openings import Opening, assurance
from hrdocs_note_verbale.wordlists import LEXICON

DAY = len("2022-08-24")
LONGEST_LINE = 120
"""Characters of the longest line of a letterhead; longer passages are prose."""

LONGEST_NUMBER = 80
WORDS_OF_A_PLACE = 4
"""Words before the day of a line such as "Done at New York, 18 August 2025"."""

_BARE = regex(
    r"""
    (?:^|(?<=\s)|(?<=[a-z])(?=[A-Z]{2}))
    (?P<number>
        (?=\S*\d)(?=\S*[A-ZА-Я])[A-ZА-Я0-9][A-ZА-Я0-9.‐‑–-]*/[\w./‐‑–-]*\w                # DJZ/VE-166/01
      | (?=\S*\d)[A-Z]{3,}[-‐‑–]\d[\w.‐‑–-]{3,}                                           # MINBUZA-2015.347234
      | [A-ZА-Я]{2,}(?:[-‐‑–][A-ZА-Я]{1,8})*(?:[-‐‑–]\d{1,6}){2}                            # PM-HR-112-2023
      | \d{1,5}(?:[-‐‑–]\d{1,5})?/(?:19|20)\d\d                                          # 30-3/1982
    )
    [\s.,]*$
    """,
    re.VERBOSE,
)


_PLACE_BEFORE = regex(
    r"""
    (?:(?:The|L[ea]s?|El|Los)\s)?         # an article, also one that a number runs into
    [^\W\d_][\w'’-]*                     # the last word of a place
    (?:,?\s(?:le|den|on|dated|el))?,?\s*$
    """,
    re.VERBOSE,
)
_ENDS_A_SENTENCE = regex(r"(?:^|[.!?…:]\s*)(?P<place>[^.!?…]{0,40})$")


@frozen(kw_only=True)
class Told:
    """A value of the letterhead: its passage, its range there, and what it says."""

    passage: Passage
    start: int
    end: int
    value: str


def day_of(note: Sequence[Passage], opening: Opening | None) -> Told | None:
    """Return the day of a note that has no title: over it, else behind its assurances, else the last under it."""
    over = [found for line in _over(note, opening) for found in _days(line)]
    if over:
        return over[-1]
    under = next((found for line in _behind_assurances(note) for found in _days(line)), None)
    return under or next((found for passage in reversed(note) for found in _day_at_the_end(passage)), None)


def number_of(note: Sequence[Passage], opening: Opening | None, *, is_circulated: bool) -> Told | None:
    """Return the number that the sender gave its note.

    Args:
        note: its passages.
        opening: its formula; numbers without a label are looked for over it only.
        is_circulated: whether the United Nations circulate it, whose symbols look like such a number.
    """
    for line in [*_over(note, opening), *(_whole(passage) for passage in note)]:
        for start, end in _pieces(line):
            found = _labelled().search(line.passage.text[start:end])
            if found:
                return _told(line.passage, start, found)
    if not is_circulated:
        for line in _over(note, opening):
            for start, end in _pieces(line):
                found = _BARE.search(line.passage.text[start:end])
                if found:
                    return _told(line.passage, start, found)
    return None


@frozen(kw_only=True)
class _Line:
    passage: Passage
    start: int
    end: int


def _whole(passage: Passage) -> _Line:
    return _Line(passage=passage, start=0, end=len(passage.text) if len(passage.text) <= LONGEST_NUMBER else 0)


def _over(note: Sequence[Passage], opening: Opening | None) -> Iterator[_Line]:
    """Yield what stands over a note's first sentence: lines of their own, and what runs into it."""
    if opening is None:
        return
    for passage in note[: opening.passage.number]:
        if len(passage.text) <= LONGEST_LINE:
            yield _Line(passage=passage, start=0, end=len(passage.text))
    if opening.head:
        yield _Line(passage=opening.passage, start=0, end=opening.head)


def _behind_assurances(note: Sequence[Passage]) -> Iterator[_Line]:
    """Yield what stands behind the last assurances of a note: the rest of the passage, then the short ones after it."""
    place = next((n for n in range(len(note) - 1, -1, -1) if assurance(note[n].text)), None)
    if place is None:
        return
    found = assurance(note[place].text)
    yield _Line(passage=note[place], start=found.end() if found else 0, end=len(note[place].text))
    for passage in note[place + 1 :]:
        if len(passage.text) <= LONGEST_LINE:
            yield _Line(passage=passage, start=0, end=len(passage.text))


def _days(line: _Line) -> Iterator[Told]:
    for found in dates.find(line.passage.text[line.start : line.end]):
        if len(found.edtf) == DAY:
            start, end = line.start + found.start, line.start + found.end
            yield Told(passage=line.passage, start=start, end=end, value=found.edtf)


def _day_at_the_end(passage: Passage) -> Iterator[Told]:
    """Yield the day of a place and date that is a line, or the last sentence, by itself."""
    for found in reversed(list(_days(_Line(passage=passage, start=0, end=len(passage.text))))):
        if len(passage.text) < LONGEST_LINE // 2:
            yield found
        else:
            before = _ENDS_A_SENTENCE.search(passage.text, max(0, found.start - LONGEST_LINE), found.start)
            words = before["place"].split() if before else []
            if words and len(words) <= WORDS_OF_A_PLACE and words[0][:1].isupper():
                yield found


def _pieces(line: _Line) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line between its days, each without the place before the day."""
    text, start = line.passage.text[: line.end], line.start
    for found in _days(line):
        yield start, _before_place(text, start, found.start)
        start = found.end
    yield start, line.end


def _before_place(text: str, start: int, end: int) -> int:
    """Return where the place before a day begins: "The Hague, 22 November 2005"."""
    place = _PLACE_BEFORE.search(text, start, end)
    return place.start() if place else end


@functools.cache
def _labelled() -> re.Pattern[str]:
    """Return a number behind its label at the end of a line: "Ref.: 12/2041", "No. 7 AB 134"."""
    return re.compile(
        rf"""
        (?:^|(?<=[\s.,;:])|(?<=[a-z]))
        {LEXICON.source("number_labels")}(?!/)
        (?:\s*{LEXICON.source("number_labels")})?\s*[:.]?\s*
        (?P<number>(?=\S*\d)(?![‐‑–-])[\w./()‐‑–-]{{1,40}}(?:\s(?-i:[A-Z0-9][A-Z0-9./()‐‑–-]{{0,20}})){{0,2}}?)
        [\s.,]*$
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _told(passage: Passage, offset: int, found: re.Match[str]) -> Told:
    start, end = offset + found.start("number"), offset + found.end("number")
    value = passage.text[start:end].rstrip(".,")
    return Told(passage=passage, start=start, end=start + len(value), value=value)
