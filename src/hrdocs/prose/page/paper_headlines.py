"""The headline of a paper: a line of its head, or words that a lost line end ran into its text."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import (
    AROUND,
    SENTENCE_END,
    HeadLine,
    LineKind,
    head_lines,
)
from hrdocs.prose.page.letterhead_names import names_an_office, names_whose_paper
from hrdocs.prose.people.names import has_organisation

LONGEST_SENTENCE = 130
"""Code points of a headline that is a whole sentence."""

FEW_WORDS, MOST_OF_A_NAME = 2, 4
"""Words of a line that may be a name, and that may be an organisation's."""

FEWEST_RUN_IN, SHORTEST_RUN_IN, LONGEST_RUN_IN = 4, 20, 180
"""Words and code points of a headline whose line end was lost."""

_LONGER, _LEAST_SMALL = 4, 2
"""Letters of a longer word, and such words with a small letter that a headline in small letters has at least."""

_ANY = (LineKind.OPEN, LineKind.NAMES)
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]")
_CAPITALS = re.compile(r"[^a-zß-ÿа-яёα-ω\d]*[^\W\d_a-zß-ÿа-яёα-ω][^a-zß-ÿа-яёα-ω]*")
_STOP = re.compile(r"[.!?…]['”’»\")\]]*$")
_QUESTION = re.compile(r"[^.!?…“«„\"]{12,120}[?!](?=\s[^\W\d_])")


@per_document
def headline_of_paper(document: Document) -> HeadLine | None:
    """Return the line that heads a paper's text, or None.

    It is the first behind the letterhead that is none of it; where the text follows at once, its first words if their
    line end was lost; where the letterhead stands below the headline, the line over it; and where none of these is
    found, a short sentence that opens the text.
    """
    lines = head_lines(document)
    head = list(itertools.takewhile(lambda line: line.kind is not LineKind.PROSE, lines))
    last = max((n for n, line in enumerate(head) if line.kind is LineKind.LETTERHEAD), default=-1)
    if len(head) == len(lines):
        return None
    if last < 0 and not any(_is_cut(document, line) for line in head):
        return _behind_label(document, lines[: len(head) + 1])
    behind, over = head[last + 1 :], head[: max(last, 0)][::-1]
    told = [line for line in behind if line.kind is LineKind.OPEN or not _may_be_issuer(document, line)]
    found = _first(told, _ANY) or _run_in(document, lines[len(head)]) or _first(behind, _ANY) or _above(over)
    return found or _behind_label(document, lines[: len(head) + 1]) or _opening_sentence(document, lines[len(head) :])


def letterhead_of_office(document: Document) -> tuple[int, int] | None:
    """Return the range of the first line over a paper's headline that names an office or whoever holds one, or None."""
    headline = headline_of_paper(document)
    for line in head_lines(document) if headline else ():
        if line.kind is LineKind.PROSE:
            break
        if line.kind is LineKind.LETTERHEAD and names_an_office(document.text[line.start : line.end]):
            return line.start, line.end
    return None


def _first(lines: Sequence[HeadLine], kinds: Sequence[LineKind]) -> HeadLine | None:
    return next((line for line in lines if line.kind in kinds), None)


def _above(over: Sequence[HeadLine]) -> HeadLine | None:
    """Return the headline over a letterhead, nearest first: of lines that follow each other the first, not a second."""
    return _nearest(over, (LineKind.OPEN,)) or _nearest(over, _ANY)


def _nearest(over: Sequence[HeadLine], kinds: Sequence[LineKind]) -> HeadLine | None:
    near = itertools.dropwhile(lambda line: line.kind not in kinds, over)
    run = list(itertools.takewhile(lambda line: line.kind in kinds, near))
    return run[-1] if run else None


def _is_cut(document: Document, line: HeadLine) -> bool:
    """Return whether a label, a day or a number stands in a line beside its words."""
    block = document.blocks[line.block]
    return line.end - line.start + len(AROUND) < block.end - block.start


def _may_be_issuer(document: Document, line: HeadLine) -> bool:
    """Return whether a line of names may be whose paper it is: an organisation, or two words."""
    printed = document.text[line.start : line.end]
    return len(printed.split()) <= (MOST_OF_A_NAME if has_organisation(printed) else FEW_WORDS)


def _opening_sentence(document: Document, prose: Sequence[HeadLine]) -> HeadLine | None:
    """Return the first line of a text's prose where it is short and another follows: headlines may end with a stop."""
    if len(prose) < 2 or prose[0].end - prose[0].start > LONGEST_SENTENCE:
        return None
    if prose[1].end - prose[1].start <= LONGEST_SENTENCE or document.text[prose[1].start].islower():
        return None
    return prose[0]


def _run_in(document: Document, line: HeadLine) -> HeadLine | None:
    """Return the headline that a lost line end ran into the first sentence of a text, under a letterhead."""
    text = document.text[line.start : line.end]
    end = _end_of_capitals(text) or _end_before_article(text) or _end_of_question(text)
    return attrs.evolve(line, end=line.start + end, kind=LineKind.OPEN) if end else None


def _behind_label(document: Document, lines: Sequence[HeadLine]) -> HeadLine | None:
    """Return words in capitals that run on behind the label, its number and its day, on a line of other words."""
    for line in lines:
        block = document.blocks[line.block]
        text = document.text_of(block)
        label = label_in(text)
        words = list(_WORD.finditer(text, label.end)) if label and not text.isupper() else []
        for run in _runs_of_capitals(words):
            if _is_headline(text[run[0].start() : run[-1].end()]):
                where = block.start + run[0].start(), block.start + run[-1].end()
                return HeadLine(block=line.block, start=where[0], end=where[1], kind=LineKind.OPEN)
    return None


def _runs_of_capitals(words: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    for shouted, run in itertools.groupby(words, key=lambda word: bool(_CAPITALS.fullmatch(word.group()))):
        if shouted:
            yield list(run)


def _end_of_capitals(text: str) -> int | None:
    """Return where words in capitals end that a sentence follows: "PORT OPENS ITS HEARINGS The harbour office …"."""
    shouted = list(itertools.takewhile(lambda word: word.group() == word.group().upper(), _WORD.finditer(text)))
    while shouted and len(_LETTERS.findall(shouted[-1].group())) <= 1:
        shouted.pop()  # an article, or a sign, is of the sentence
    if not shouted or not _is_headline(text[: shouted[-1].end()]):
        return None
    behind = text[shouted[-1].end() :].lstrip(" ,.–—-")
    return shouted[-1].end() if behind[:1].isupper() or behind[:1] in '“"‘' else None


def _end_before_article(text: str) -> int | None:
    """Return where a sentence begins without a stop before it: "Port opens its hearings The harbour office …".

    An article in a capital tells it, behind a word that no article can follow within a sentence.
    """
    words = list(_WORD.finditer(text, 0, LONGEST_RUN_IN + 30))
    for n in range(1, len(words) - 2):
        before, word = words[n - 1].group(), words[n].group()
        if _STOP.search(before):
            return None
        if word[0].isupper() and LEXICON.pattern("determiners", kind="article").fullmatch(word):
            heads = _is_headline(text[: words[n - 1].end()]) and _in_small_letters(words[:n])
            return words[n - 1].end() if heads and _opens_sentence(before, *words[n : n + 3]) else None
    return None


def _opens_sentence(before: str, article: re.Match[str], *behind: re.Match[str]) -> bool:
    """Return whether an article in a capital opens a sentence: not "in The Hague", "daily El País"."""
    if LEXICON.pattern("prepositions").fullmatch(before) or LEXICON.pattern("small_words").fullmatch(before):
        return False
    noun, next_word = (word.group() for word in behind)
    if LEXICON.pattern("honorifics").match(noun):
        return False
    return noun[0].islower() or next_word[0].isupper() or len(article.group()) == 1


def _in_small_letters(words: Sequence[re.Match[str]]) -> bool:
    longer = [word.group() for word in words if len(word.group()) >= _LONGER]
    return sum(word[0].islower() for word in longer) >= max(_LEAST_SMALL, len(longer) // 3)


def _end_of_question(text: str) -> int | None:
    """Return where a question ends that opens a text: "Will the port open? The harbour office …"."""
    match = _QUESTION.match(text)
    return match.end() if match and _is_headline(match.group()) else None


def _is_headline(words: str) -> bool:
    if not SHORTEST_RUN_IN <= len(words) <= LONGEST_RUN_IN or len(words.split()) < FEWEST_RUN_IN:
        return False
    return not names_whose_paper(words) and not SENTENCE_END.search(words.rstrip("?!"))
