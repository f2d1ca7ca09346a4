"""One walk over a text that finds the phrases of many lists, without an expression of thousands of branches."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import Factory

from hrdocs.expressions import regex
from hrdocs.lexicon.patterns import UNSPACED, alternation
from hrdocs.values import define, frozen

_WORD = regex("[^\\W_\u02bb\u02bc]+")
"""A word; the letters that some languages write for an apostrophe part it as one does."""

_LISTED_WORD = regex(r"\*?[^\W_]+\*?")
_APOSTROPHE = regex(r"['’ʼ‘ʻ`]")
_BLANK = regex(r"\s+")
MOST_LETTERS = 14
"""Letters that a `*` stands for, at the most."""
MOST_WORDS = 1 << 14
"""Words for which a scanner remembers which phrases they begin: those of a language that texts use again and again."""


@frozen(kw_only=True)
class Sighting:
    """A phrase in a text: its range, the list that it stands in, and its row there."""

    start: int
    end: int
    name: str
    row: Mapping[str, str]


@define
class _Node:
    """A place in the tree of phrases: what may come next (a gap and a word), and which phrases end here."""

    words: "dict[str, _Node]" = Factory(dict)
    stems: "dict[str, _Node]" = Factory(dict)
    tails: "dict[str, _Node]" = Factory(dict)
    ends: "list[tuple[str, str, Mapping[str, str]]]" = Factory(list)


_Way = tuple[int, tuple[_Node, ...]]


class Scanner:
    """Phrases of word lists, to be found in running text all at once.

    A text is walked word by word; at each word a dictionary tells which phrases begin there, so the cost does not grow
    with the number of phrases. Phrases of scripts that put no space between words, and those that begin with a sign,
    are looked for by one pattern.

    Args:
        entries: (phrase, name of the list, row); phrases without `{group}`.
    """

    def __init__(self, entries: Iterable[tuple[str, str, Mapping[str, str]]]) -> None:
        self._root, self._longest = _Node(), 0
        self._unspaced: dict[str, list[tuple[str, Mapping[str, str]]]] = {}
        for phrase, name, row in entries:
            if UNSPACED.search(phrase) or not (phrase[:1].isalnum() or phrase[:1] == "*"):
                self._unspaced.setdefault(" ".join(phrase.lower().split()), []).append((name, row))
            else:
                self._longest = max(self._longest, _enter(self._root, phrase.lower(), name, row))
        self._pattern = re.compile(alternation(self._unspaced), re.IGNORECASE)
        self._opened_by = functools.lru_cache(maxsize=MOST_WORDS)(functools.partial(_opened, self._root))

    def find(self, text: str, start: int = 0, end: int | None = None, *, last: int | None = None) -> list[Sighting]:
        """Return the phrases in a range of a text by their start; of one list, the longest at each place.

        Args:
            text: the text.
            start: where the range begins.
            end: where it ends; None for the end of the text.
            last: where the last phrase may begin; None for any place in the range.
        """
        end = len(text) if end is None else end
        matches = _WORD.finditer(text, start, end)
        words = [match.span() for match in (matches if last is None else _up_to(matches, last, self._longest))]
        folded = [text[first:behind].lower() for first, behind in words]
        asked = len(words) if last is None else sum(first <= last for first, _ in words)
        opened = enumerate(map(self._opened_by, folded[:asked]))
        found = [each for place, ways in opened if ways for each in _at(text, words, folded, place, end, ways)]
        if self._unspaced:
            found += (each for each in self._signs(text, start, end) if last is None or each.start <= last)
        return sorted(found, key=lambda each: (each.start, -each.end))

    def _signs(self, text: str, start: int, end: int) -> Iterator[Sighting]:
        for match in self._pattern.finditer(text, start, end):
            for name, row in self._unspaced.get(_plain(match.group()).lower(), ()):
                yield Sighting(start=match.start(), end=match.end(), name=name, row=row)


def _up_to(words: Iterable[re.Match[str]], last: int, longest: int) -> Iterator[re.Match[str]]:
    """Yield words up to the last that begins no later than a place, and those that a phrase from it on may have."""
    behind = 0
    for word in words:
        behind += word.start() > last
        if behind > longest:
            return
        yield word


def _opened(root: _Node, word: str) -> tuple[_Way, ...]:
    """Return the ways to read a word as the first of phrases: what is skipped of it, and the nodes it leads to."""
    prefixed = word[0] in "وف"
    ways = ((skipped, tuple(_next(root, "", word[skipped:]))) for skipped in ((0, 1) if prefixed else (0,)))
    return tuple(way for way in ways if way[1])


def _at(
    text: str, words: list[tuple[int, int]], folded: list[str], place: int, end: int, ways: Iterable[_Way]
) -> Iterable[Sighting]:
    """Return, for each list and each way to read the first word, the longest phrase that begins with a word."""
    longest: dict[str, Sighting] = {}
    for skipped, nodes in ways:
        open_nodes: Sequence[_Node] = nodes
        at = place
        while open_nodes:
            first, last = words[place][0] + skipped, words[at][1]
            for node in open_nodes:
                for tail, name, row in node.ends:
                    reached = _behind(text, last, tail, end)
                    if reached and (name not in longest or longest[name].end < reached):
                        longest[name] = Sighting(start=first, end=reached, name=name, row=row)
            at += 1
            if at == len(words):
                break
            gap = _plain(text[words[at - 1][1] : words[at][0]])
            open_nodes = [after for node in open_nodes for after in _next(node, gap, folded[at])]
    return longest.values()


def _enter(root: _Node, phrase: str, name: str, row: Mapping[str, str]) -> int:
    """Enter a phrase into the tree, and return how many words it has."""
    node, at, plain = root, 0, _plain(phrase)
    words = list(_LISTED_WORD.finditer(plain))
    for word in words:
        gap, letters = plain[at : word.start()], word.group()
        branch = node.stems if letters.endswith("*") else node.tails if letters.startswith("*") else node.words
        key = gap + letters.strip("*")
        node = branch.get(key) or branch.setdefault(key, _Node())
        at = word.end()
    node.ends.append((plain[at:], name, row))
    return len(words)


def _next(node: _Node, gap: str, word: str) -> Iterator[_Node]:
    """Yield the nodes that a gap and a word lead to."""
    whole = gap + word
    if whole in node.words:
        yield node.words[whole]
    if node.stems:
        for size in range(max(len(gap) + 1, len(whole) - MOST_LETTERS), len(whole) + 1):
            if whole[:size] in node.stems:
                yield node.stems[whole[:size]]
    if node.tails:
        for skipped in range(min(MOST_LETTERS, len(word) - 1) + 1):
            if gap + word[skipped:] in node.tails:
                yield node.tails[gap + word[skipped:]]


def _behind(text: str, at: int, tail: str, end: int) -> int | None:
    """Return where a phrase ends whose last word ends at a place and that has some signs behind it, or None."""
    if not tail:
        return at
    reached = at + len(tail)
    return reached if reached <= end and _plain(text[at:reached]) == tail else None


def _plain(gap: str) -> str:
    """Return signs between words with any white space as one space and any apostrophe as the plain one."""
    return gap if gap == " " else _APOSTROPHE.sub("'", _BLANK.sub(" ", gap))
