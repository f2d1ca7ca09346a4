"""Recommending States: the brackets after a recommendation, in every style that reports print.

"(France) (Lithuania)", "(Slovakia, Spain)", "(Bolivia (Plurinational State of))", "(Brazil; Chile and Peru)",
"(Uruguay 3)"; but not "(CRPD)", "(No. 29)" or "(a)".
"""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.un.state_abbreviations import BY_NAME, DocumentStates
from hrdocs.values import frozen
from hrdocs_upr_positions.wordings import any_of


@functools.cache
def _separator() -> re.Pattern[str]:
    """Return the pattern of what parts the names of States."""
    return re.compile(rf"\s*(?:[,;/&،؛、，；]|{any_of('and')})\s*", re.IGNORECASE)


_WORD = regex(r"[^\W\d_]{2}")
_SMALL = regex(r"\s+(?=[^\W\d_])(?![A-ZÀ-ÞА-ЯЁ])")
FEWEST_WORDS = 2
"""Words of a recommendation; one before a bracket, "Swiftly (Mali) ratify …", is of the words behind it."""

LONGEST_BRACKET = 900
"""Code points of the longest bracket that is looked into; one that never closes is no bracket."""


@frozen(kw_only=True)
class StateBracket:
    """A bracket that names recommending States: its range with the brackets, and the codes in order."""

    start: int
    end: int
    codes: tuple[str, ...]


@frozen(kw_only=True)
class Segment:
    """One of the recommendations of an item: its range, and the brackets that name its States."""

    start: int
    end: int
    brackets: tuple[StateBracket, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of its States in order, each once."""
        return tuple(dict.fromkeys(code for bracket in self.brackets for code in bracket.codes))


def state_brackets(text: str, names: DocumentStates = BY_NAME) -> list[StateBracket]:
    """Return the brackets of a text that name States and nothing else, in order.

    Args:
        text: what they stand in.
        names: by which the document names States.
    """
    found = []
    for start, end in _brackets(text):
        codes = _codes(text[start + 1 : end - 1], names)
        if codes:
            found.append(StateBracket(start=start, end=end, codes=codes))
    return found


def ends_with_states(words: str, names: DocumentStates) -> bool:
    """Return whether words end with a bracket that names States, as a recommendation does."""
    tail = words[-LONGEST_ENDING:]
    brackets = state_brackets(tail, names)
    return bool(brackets) and not re.search(r"\w", tail[brackets[-1].end :])


LONGEST_ENDING = 400
"""Code points at the end of a recommendation in which its States stand."""


def segments(text: str, names: DocumentStates = BY_NAME) -> list[Segment]:
    """Return the recommendations of an item: each runs up to the brackets with its own States.

    Brackets with no word between them ("(France) (Lithuania)"), or with words that only go on with the sentence
    ("the Protocol (France) signed in 2001 (Lithuania)"), name the States of one recommendation. Words
    after the last bracket belong to the last one. An item with no such bracket is one recommendation without States.
    """
    groups: list[list[StateBracket]] = []
    for bracket in state_brackets(text, names):
        between = text[groups[-1][-1].end : bracket.start] if groups else ""
        unsaid = len(groups) == 1 and len(text[: groups[0][0].start].split()) < FEWEST_WORDS
        if groups and (not _WORD.search(between) or _goes_on(between) or (unsaid and _SMALL.match(between))):
            groups[-1].append(bracket)
        elif not groups or not _repeats(groups, bracket, between):
            groups.append([bracket])
    if not groups:
        return [Segment(start=0, end=len(text))]
    starts = [0, *(_after_separators(text, group[-1].end) for group in groups[:-1])]
    ends = [*(group[-1].end for group in groups[:-1]), len(text)]
    return [
        Segment(start=start, end=end, brackets=tuple(group))
        for start, end, group in zip(starts, ends, groups, strict=True)
    ]


def whole_item(text: str, names: DocumentStates = BY_NAME) -> Segment:
    """Return an item as one recommendation with all its States."""
    return Segment(start=0, end=len(text), brackets=tuple(state_brackets(text, names)))


def _after_separators(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \n,;/.:":
        place += 1
    return place


def _repeats(groups: list[list[StateBracket]], bracket: StateBracket, between: str) -> bool:
    """Return whether a bracket only repeats States, and nothing parts its words from those before.

    As in "by drafting (Peru)/by passing (Mali) a law on ferries (Peru, Mali)".
    """
    named = {code for group in groups for each in group for code in each.codes}
    return named.issuperset(bracket.codes) and bool(_unparted().match(between))


@functools.cache
def _unparted() -> re.Pattern[str]:
    """Return the pattern of what parts no words from those before."""
    return re.compile(rf"\s*/?\s*{any_of('including')}|\s+(?!{any_of('and')}|to\b)[a-z]")


def _goes_on(between: str) -> bool:
    """Return whether words between two brackets only go on with the sentence before: "signed by Mali in 2001"."""
    opening = _continuing().match(between)
    return opening is not None and not _PARTED.search(between)


_PARTED = regex(r"[;:/]|[.](?=\s)|,\s+and\b")
"""What parts two recommendations inside of words between brackets."""


_SMALL_LETTER = r"(?-i:(?![A-ZÀ-ÞА-ЯЁ]))[^\W\d_]"


@functools.cache
def _continuing() -> re.Pattern[str]:
    """Return the pattern of a word in small letters that opens no recommendation: "which", a participle.

    A participle may stand behind a comma; behind one "that is …" asks for more.
    """
    return re.compile(
        rf"""
        (?: \s+ (?={_SMALL_LETTER}) {any_of("continuing", "described")}
          | ,\s+ (?={_SMALL_LETTER}) {any_of("described")} )
        (?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _by() -> re.Pattern[str]:
    """Return the pattern of the word before who made a recommendation."""
    return re.compile(rf"^{any_of('by')}\s+", re.IGNORECASE)


def states_named(words: str, names: DocumentStates = BY_NAME) -> tuple[str, ...]:
    """Return the codes of the States that a cell names, in order; empty where it is something else."""
    return tuple(dict.fromkeys(_codes(words.strip().strip("()"), names)))


def _brackets(text: str) -> list[Range]:
    """Return the outermost brackets of a text; one that is never closed, or only far away, is none."""
    opened: list[int] = []
    found: list[Range] = []
    for match in re.finditer(r"[()]", text):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if match.end() - start <= LONGEST_BRACKET:
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, match.end()))
    return found


def _codes(inside: str, known: DocumentStates) -> tuple[str, ...]:
    if not _WORD.search(inside):
        return ()
    names = [plain for name in _separator().split(inside) if (plain := _plain(name))]
    codes = [_lookup(name, known) for name in names]
    if names and all(codes):
        return tuple(code for code in codes if code)
    whole = _lookup(_plain(inside), known)  # "Bosnia and Herzegovina"
    if whole:
        return (whole,)
    return _found_in(inside, known)


def _plain(name: str) -> str:
    balanced = name if name.count("(") == name.count(")") else name.strip("() ")
    kept = re.sub(r"\s+", " ", re.sub(r"[\d*]+", "", balanced)).strip(" .:;,-–")
    return _by().sub("", kept)


@functools.lru_cache(maxsize=4096)
def _lookup(name: str, known: DocumentStates) -> str | None:
    return known.lookup(name)


def _found_in(inside: str, known: DocumentStates) -> tuple[str, ...]:
    """Return the States in a bracket whose commas do not part every name, if they make up most of its letters."""
    matches = known.find(inside)
    letters = sum(char.isalpha() for char in inside)
    named = sum(char.isalpha() for match in matches for char in inside[match.start : match.end])
    return tuple(match.code for match in matches) if matches and named * 5 >= letters * 3 else ()
