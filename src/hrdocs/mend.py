"""Mending words that a page broke: false spaces inside them, and hyphens at line ends.

Nothing is mended on a hunch: a word is joined only when the document itself writes it whole elsewhere and its halves
stand nowhere else by themselves.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import field

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.expressions import regex
from hrdocs.values import frozen

_WORD = regex(r"[^\W\d_]+")
_MARKED = regex(r"(?<!\S)[^\s@:#.]*+[@:#.]\S*+")
_HOST = regex(r"\W*[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,24}(?:/.*)?\W*")
LONGEST_HOST = 200
"""Code points of the longest address without a scheme."""

_COMPOUND = regex(r"(?<![^\W\d_])[^\W\d_]++(?:[-‐‑–][^\W\d_]++)++")
_PAIR = regex(
    r"(?<![\w'’-])"
    r"(?P<left>[^\W\d_]+)"  # a first half
    r"\ "  # one space
    r"(?=(?P<right>[^\W\d_]+)(?![\w'’]))",  # a second half, looked at only: it may be the next pair's first
    re.VERBOSE,
)
_LOOSE_DASH = regex(
    r"(?<!\S)(?P<left>\w+)"
    r"\ "  # a space that stands on one side of the dash alone
    r"(?P<dash>[-‐‑–])"
    r"(?P<right>\w+)",
    re.VERBOSE,
)
_LINE_END_HYPHEN = regex(r"(?<![^\W\d_])(?P<left>[^\W\d_]++)[-‐]$")
_LINE_START = regex(r"[^\W\d_]+")

LONGEST_SCRAP = 2
"""A half of so few letters may be joined to a half that is a word by itself ("t he")."""
LONGEST_WORD = 80
"""How far back from a line's end its last word is looked for."""
FREQUENT = 3
"""How often the whole word has to stand elsewhere for that."""


@frozen(kw_only=True)
class Repair:
    """A deletion that mends a word: `text[start:end]` goes, and `word`, which begins at `word_start`, is whole."""

    start: int
    end: int
    word_start: int
    word: str


def _without_address(word: re.Match[str]) -> str:
    """Return a word, or a blank for an address: it writes the words of a name as one without saying that they are."""
    printed = word.group()
    is_address = "@" in printed or "://" in printed or printed.startswith("#")
    return " " if is_address or (len(printed) <= LONGEST_HOST and _HOST.fullmatch(printed)) else printed


@frozen
class Vocabulary:
    """The words of one document, counted without regard to case."""

    _words: Counter[str] = field(factory=Counter)
    _compounds: Counter[str] = field(factory=Counter)
    _pairs: Counter[tuple[str, str]] = field(factory=Counter)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Vocabulary":
        """Return the vocabulary of the texts of a document."""
        words: Counter[str] = Counter()
        compounds: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for text in texts:
            folded = _MARKED.sub(_without_address, text.casefold())
            words.update(_WORD.findall(folded))
            compounds.update(_COMPOUND.findall(folded))
            pairs.update((pair["left"], pair["right"]) for pair in _PAIR.finditer(folded))
        return cls(words, compounds, pairs)

    def proves(self, left: str, right: str) -> bool:
        """Return whether `left right` is one word with a false space in it."""
        left, right = left.casefold(), right.casefold()
        whole = self._words[left + right]
        if not whole:
            return False
        lonely_left = self._words[left] <= self._pairs[left, right]
        lonely_right = self._words[right] <= self._pairs[left, right]
        if lonely_left and lonely_right:
            return True
        scrap = left if lonely_left else right if lonely_right else ""
        return 0 < len(scrap) <= LONGEST_SCRAP and whole >= FREQUENT

    def joined(self, left: str, right: str) -> str:
        """Return the end and start of two lines, the first of which ended in a hyphen, as one word.

        The hyphen goes only when the document writes the word without it and never with it.
        """
        plain, hyphenated = left + right, f"{left}-{right}"
        if self._words[plain.casefold()] and not self._compounds[hyphenated.casefold()]:
            return plain
        return hyphenated

    def has_compound(self, compound: str) -> bool:
        """Return whether the document writes a hyphenated word elsewhere."""
        return self._compounds[compound.casefold()] > 0


def join_lines(lines: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the lines of one paragraph as one line, with hyphenated line ends mended."""
    parts: list[str] = []
    for line in filter(None, (line.strip() for line in lines)):
        end = _LINE_END_HYPHEN.search(parts[-1][-LONGEST_WORD:]) if parts else None
        start = _LINE_START.match(line)
        if end and start:
            left = len(end[0])
            parts[-1] = parts[-1][:-left] + vocabulary.joined(end["left"], start[0]) + line[start.end() :]
        else:
            parts.append(line)
    return " ".join(parts)


def repairs(text: str, vocabulary: Vocabulary) -> tuple[Repair, ...]:
    """Return what to delete from a text so that its broken words are whole, in order and apart."""
    found = [
        Repair(
            start=pair.end("left"),
            end=pair.start("right"),
            word_start=pair.start(),
            word=pair["left"] + pair["right"],
        )
        for pair in _PAIR.finditer(text)
        if not _changes_case(pair["left"], pair["right"]) and vocabulary.proves(pair["left"], pair["right"])
    ]
    for loose in _LOOSE_DASH.finditer(text):
        left, dash, right = loose["left"], loose["dash"], loose["right"]
        is_year_range = left.isdecimal() and right.isdecimal() and len(left) == len(right)
        if is_year_range or vocabulary.has_compound(f"{left}{dash}{right}"):
            word = f"{left}{dash}{right}"
            found.append(Repair(start=loose.end("left"), end=loose.start("dash"), word_start=loose.start(), word=word))
    return tuple(sorted(found, key=lambda repair: repair.start))


def mended(text: str, to_do: Sequence[Repair]) -> str:
    """Return the text with the repairs done."""
    for repair in reversed(to_do):
        text = text[: repair.start] + text[repair.end :]
    return text


def moved(position: int, to_do: Sequence[Repair]) -> int:
    """Return where a position of the unmended text stands in the mended one."""
    return position - sum(min(position, repair.end) - repair.start for repair in to_do if repair.start < position)


def notes(to_do: Sequence[Repair]) -> tuple[Diagnostic, ...]:
    """Return a `split-word` diagnostic for each repair; its range is the word in the mended text."""
    return tuple(
        Diagnostic(
            code="split-word",
            severity=Severity.INFO,
            message=f"{repair.word!r} was broken by a space; the document itself proves that it is one word",
            start=moved(repair.word_start, to_do),
            end=moved(repair.word_start, to_do) + len(repair.word),
        )
        for repair in to_do
    )


def _changes_case(left: str, right: str) -> bool:
    return right[0].isupper() and not left.isupper()
