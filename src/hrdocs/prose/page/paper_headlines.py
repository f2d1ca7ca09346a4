"""The headline of a paper: a line of its head, or words that a lost line end ran into its text."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from hrdocs.expressions import regex
from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.page.genre_labels import label_in
from hrdocs.prose.page.head_lines import (
    HeadLine,
    LineKind,
    head_lines,
    opens_a_talk,
)
from hrdocs.prose.page.letterhead_names import holds_names, names_an_office, names_whose_paper
from hrdocs.prose.page.line_words import AROUND
from hrdocs.prose.page.run_in_headlines import QUOTES, end_of_headline, is_run_in_headline
from hrdocs.prose.people.names import has_organisation
from hrdocs.un.short_days import whole_days

LONGEST_SENTENCE = 130
"""Code points of a headline that is a whole sentence."""

FEW_WORDS, MOST_OF_A_NAME = 2, 4
"""Words of a line that may be a name, and that may be an organisation's."""

_REACHED = regex(r"[@\d]")
"""What an address or a number to call has, and few headlines that are nouns alone."""

_ANY = (LineKind.OPEN, LineKind.NAMES)
_WORD = regex(r"\S+")
_CAPITALS = regex(r"[^a-zß-ÿа-яёα-ω\d]*[^\W\d_a-zß-ÿа-яёα-ω][^a-zß-ÿа-яёα-ω]*")


@per_document
def headline_of_paper(document: Document) -> HeadLine | None:
    """Return the line that heads a paper's text, or None.

    It is the first behind the letterhead that is none of it; where the text follows at once, its first words if their
    line end was lost; where the letterhead stands below the headline, the line over it; and where none of these is
    found, a short sentence that opens the text.
    """
    lines = head_lines(document)
    head = list(itertools.takewhile(lambda line: line.kind is not LineKind.PROSE, lines))
    last = _end_of_letterhead(document, head)
    if len(head) == len(lines):
        return None
    if last < 0 and not any(_is_cut(document, line) for line in head):
        return _behind_label(document, lines[: len(head) + 1])
    behind, over = head[last + 1 :], head[: max(last, 0)][::-1]
    told = [line for line in behind if line.kind is LineKind.OPEN or not _may_be_issuer(document, line)]
    told_over = [line for line in over if line.kind is LineKind.OPEN or not _may_be_issuer(document, line)]
    found = (
        _best(document, told)
        or _run_in(document, lines[len(head)])
        or _under_label(document, told_over[::-1])
        or _above(document, told_over)
        or _first(behind, _ANY)
        or _above(document, over)
        or _behind_label(document, lines[: len(head) + 1])
        or _opening_sentence(document, lines[len(head) :])
    )
    if found is None:
        return _named_as_a_heading(document, head[last:]) or _talk(document, head)
    return _whole(document, found, lines)


def _talk(document: Document, head: Sequence[HeadLine]) -> HeadLine | None:
    """Return the heading of a talk without a title: "Speech by", and on the next lines who spoke and on what day."""
    lines = list(itertools.dropwhile(lambda line: not opens_a_talk(document.text[line.start : line.end]), head))
    last = lines[0] if lines else None
    for line in lines[1:]:
        cut = line.start == line.end or _is_cut(document, line)
        if last is None or cut or line.block != last.block + 1 or line.end - lines[0].start > LONGEST_SENTENCE:
            break
        last = line
    return attrs.evolve(lines[0], end=last.end, kind=LineKind.OPEN) if last else None


def _named_as_a_heading(document: Document, head: Sequence[HeadLine]) -> HeadLine | None:
    """Return the line right over a text that is of an institution and names nobody whose paper it is.

    "School for deaf children reopens", and "Calder Hospital"; "Ministry of Ports" there says whose paper it is.
    """
    for line in head[::-1]:
        words = document.text[line.start : line.end]
        if not words or whole_days(document.text_of(document.blocks[line.block])):
            continue
        if _is_cut(document, line) or names_an_office(words) or not has_organisation(words):
            return None
        small = any(word[0].islower() and len(word) > MOST_OF_A_NAME for word in words.split())
        facility = LEXICON.pattern("letterhead_words", kind="facility").search(words) is not None
        told = facility or (small and len(words.split()) > FEW_WORDS)
        return attrs.evolve(line, kind=LineKind.OPEN) if told and not _REACHED.search(words) else None
    return None


def _whole(document: Document, found: HeadLine, lines: Sequence[HeadLine]) -> HeadLine:
    """Return a headline with the lines in which it goes on, where its own breaks off: "… families" / "in May"."""
    over = next((line for line in lines if line.block == found.block - 1), None)
    if over and over.kind is not LineKind.PROSE and _is_subject(document, over, found):
        return attrs.evolve(found, block=over.block, start=over.start)
    last = found
    for line in lines:
        whole = attrs.evolve(last, start=found.start)
        if line.block == last.block + 1 and line.kind is not LineKind.PROSE and _goes_on(document, whole, line):
            last = line
    return attrs.evolve(found, end=last.end)


def _is_subject(document: Document, over: HeadLine, found: HeadLine) -> bool:
    """Return whether an organisation in the line above is the subject of the verb that opens a headline's line."""
    name, words = document.text[over.start : over.end], document.text[found.start : found.end]
    opens = LEXICON.pattern("headline_verbs").match(words) is not None and over.end == document.blocks[over.block].end
    whole = len(name.split()) > FEW_WORDS and len(words.split()) <= MOST_OF_A_NAME and name.isupper() == words.isupper()
    return opens and whole and has_organisation(name) and not names_an_office(name)


def _goes_on(document: Document, found: HeadLine, line: HeadLine) -> bool:
    """Return whether a headline goes on in the next line: one of them breaks off, opens small or ends in a comma."""
    first, second = document.text[found.start : found.end].split(), document.text[line.start : line.end].split()
    whole = line.start == document.blocks[line.block].start
    behind = document.text[found.end : document.blocks[found.block].end].strip()
    if not first or not second or not whole or behind.strip(",–—:") or line.end - found.start > LONGEST_SENTENCE:
        return False
    return bool(behind) or second[0][0].islower() or _breaks_off(first[-1]) or _breaks_off(second[0])


def _breaks_off(word: str) -> bool:
    """Return whether a word joins what is before it with what is behind it: a headline goes on there."""
    joins = LEXICON.pattern("small_words", kind="joiner").fullmatch(word.lower())
    return joins is not None and LEXICON.pattern("determiners", kind="article").fullmatch(word.lower()) is None


def _end_of_letterhead(document: Document, head: Sequence[HeadLine]) -> int:
    """Return the index of the last line of letterhead, -1 where there is none.

    A day alone under a line that only a headline can be is not it: a second headline may stand under the day.
    """
    marked = [n for n, line in enumerate(head) if line.kind is LineKind.LETTERHEAD]
    while len(marked) > 1 and _is_day_under_headline(document, head, marked[-1]):
        marked.pop()
    return marked[-1] if marked else -1


def _is_day_under_headline(document: Document, head: Sequence[HeadLine], n: int) -> bool:
    over = head[n - 1]
    words = len(document.text[over.start : over.end].split())
    only = over.kind is LineKind.OPEN or (over.kind is LineKind.NAMES and words > MOST_OF_A_NAME)
    return only and head[n].start == head[n].end and bool(whole_days(document.text_of(document.blocks[head[n].block])))


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


def _best(document: Document, lines: Sequence[HeadLine]) -> HeadLine | None:
    """Return the first of the lines that may be the headline, or the second where it is set or worded as one.

    Under a line without a verb a headline is in capitals where that line is not; under names it has a verb.
    """
    if len(lines) < 2:
        return _first(lines, _ANY)
    first, second = (document.text[line.start : line.end] for line in lines[:2])
    if first.isupper() or _has_verb(first):
        return lines[0]
    stands_out = second.isupper() and len(second.split()) > FEW_WORDS
    told = lines[1].kind is LineKind.OPEN and _has_verb(second)
    named = lines[0].kind is LineKind.NAMES and holds_names(first)
    return lines[1] if stands_out or (named and told) else lines[0]


def _has_verb(words: str) -> bool:
    return LEXICON.pattern("headline_verbs").search(words) is not None


def _under_label(document: Document, over: Sequence[HeadLine]) -> HeadLine | None:
    """Return the headline right under the label of a paper, over lines of letterhead: over the label stand menus."""
    labels = [line.block for line in head_lines(document) if _is_label(document, line)]
    under = [line for line in over if labels and line.block > labels[-1] and line.kind is LineKind.OPEN]
    return _best(document, under) if under and under[0].block == labels[-1] + 1 else None


def _is_label(document: Document, line: HeadLine) -> bool:
    """Return whether a line of a letterhead holds a label, and no headline beside it."""
    label = label_in(document.text_of(document.blocks[line.block]))
    return label is not None and line.kind is LineKind.LETTERHEAD


def _above(document: Document, over: Sequence[HeadLine]) -> HeadLine | None:
    """Return the headline over a letterhead, nearest first: of lines that follow each other the first, not a second."""
    nearest = _nearest(over, (LineKind.OPEN,)) or _nearest(over, _ANY)
    for line in over if nearest else ():
        words = document.text[line.start : line.end].split()
        if nearest and line.block == nearest.block - 1 and line.kind is LineKind.NAMES and len(words) > MOST_OF_A_NAME:
            nearest = line
    return nearest


def _nearest(over: Sequence[HeadLine], kinds: Sequence[LineKind]) -> HeadLine | None:
    near = itertools.dropwhile(lambda line: line.kind not in kinds, over)
    run = list(itertools.takewhile(lambda line: line.kind in kinds, near))
    return run[-1] if run else None


def _is_cut(document: Document, line: HeadLine) -> bool:
    """Return whether a label, a day or a number stands in a line beside its words."""
    block = document.blocks[line.block]
    return line.end - line.start + len(AROUND) < block.end - block.start


def _may_be_issuer(document: Document, line: HeadLine) -> bool:
    """Return whether a line of names may be whose paper it is: an organisation, two words, or a name in the text."""
    printed = document.text[line.start : line.end]
    noun_behind = has_organisation(printed.partition(" ")[2])  # "International" opens the name of a day too
    if len(printed.split()) <= (MOST_OF_A_NAME if noun_behind else FEW_WORDS):
        return True
    return len(printed.split()) <= MOST_OF_A_NAME and _is_named(document, printed, line.end)


def _is_named(document: Document, printed: str, behind: int) -> bool:
    """Return whether the text writes words with a capital each, as it does a name: those of a topic are small there."""
    names = r"\W+".join(re.escape(word) if word.islower() else re.escape(word.title()) for word in printed.split())
    return re.search(rf"(?<!\w){names}(?!\w)", document.text[behind:]) is not None


def _opening_sentence(document: Document, prose: Sequence[HeadLine]) -> HeadLine | None:
    """Return the first line of a text's prose where it is short and another follows: headlines may end with a stop.

    Headlines have a verb in the present. What speaks in the first person, tells of today or opens with a quotation is
    of the text.
    """
    if len(prose) < 2 or prose[0].end - prose[0].start > LONGEST_SENTENCE:
        return None
    words = document.text[prose[0].start : prose[0].end]
    if words[:1] in QUOTES or LEXICON.pattern("text_words").search(words):
        return None
    if not LEXICON.pattern("headline_verbs").search(words):
        return None
    if prose[1].end - prose[1].start <= LONGEST_SENTENCE or document.text[prose[1].start].islower():
        return None
    return prose[0]


def _run_in(document: Document, line: HeadLine) -> HeadLine | None:
    """Return the headline that a lost line end ran into the first sentence of a text, under a letterhead."""
    end = end_of_headline(document.text[line.start : line.end])
    return attrs.evolve(line, end=line.start + end, kind=LineKind.OPEN) if end else None


def _behind_label(document: Document, lines: Sequence[HeadLine]) -> HeadLine | None:
    """Return words in capitals that run on behind the label, its number and its day, on a line of other words."""
    for line in lines:
        block = document.blocks[line.block]
        text = document.text_of(block)
        label = label_in(text)
        words = list(_WORD.finditer(text, label.end)) if label and not text.isupper() else []
        for run in _runs_of_capitals(words):
            printed = text[run[0].start() : run[-1].end()]
            if is_run_in_headline(printed) and not _opens_with_name(printed):
                where = block.start + run[0].start(), block.start + run[-1].end()
                return HeadLine(block=line.block, start=where[0], end=where[1], kind=LineKind.OPEN)
    return None


def _opens_with_name(words: str) -> bool:
    """Return whether words in capitals open with who holds an office: where a headline begins behind it is unknown."""
    parts = words.split()
    longer = any(names_whose_paper(" ".join(parts[:n])) for n in range(2, MOST_OF_A_NAME + 1))
    return longer or names_an_office(parts[0])  # a State alone may be the subject: "RIVERLAND BREAKS ITS WORD"


def _runs_of_capitals(words: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    for shouted, run in itertools.groupby(words, key=lambda word: bool(_CAPITALS.fullmatch(word.group()))):
        if shouted:
            words_of_run = list(run)
            while len(words_of_run) > 1 and len(words_of_run[-1].group()) == 1:
                words_of_run.pop()  # an article, or a sign, is of the sentence behind
            yield words_of_run
