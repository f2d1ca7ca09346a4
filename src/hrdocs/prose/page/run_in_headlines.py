"""Where a headline ends whose line end was lost, so that the first sentence of the text goes on behind it."""

import itertools
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.page.genre_labels import is_letterhead
from hrdocs.prose.page.letterhead_names import names_whose_paper
from hrdocs.prose.page.line_words import AROUND
from hrdocs.un.short_days import whole_days

FEWEST_RUN_IN, SHORTEST_RUN_IN, LONGEST_RUN_IN = 4, 20, 180
"""Words and code points of a headline whose line end was lost."""

_LONGER, _LEAST_SMALL = 4, 2
"""Letters of a longer word, and such words with a small letter that a headline in small letters has at least."""

LONGEST_DAY = 40
"""Code points behind a headline within which a day ends that stands between it and the text."""

QUOTES = "“”«»„\"'‘"

_WORD = regex(r"\S+")
_LETTERS = regex(r"[^\W\d_]")
_SENTENCE_INSIDE = regex(r"[^\W\d_]{4,}[.!…]\s+\S")
_UNFINISHED = ",:;(–—-"
_STOP = regex(r"[.!?…]['”’»\")\]]*$")
_QUESTION = regex(r"[^.!?…“«„\"]{12,120}[?!](?=\s[^\W\d_])")
_SPEECH = regex(r"""\s(?=[“«„"]\s?[^\W\d_a-zà-ÿа-яё][^“«„”»"]{20,}?[,.!?…][”»“"])""")
"""The blank before a sentence in quotation marks, its own stop or comma inside of them."""


def end_of_headline(text: str) -> int | None:
    """Return where the headline ends that opens a text, or None where nothing tells it from the first sentence."""
    ways = (
        _end_of_capitals,
        _end_before_day,
        _end_of_title_case,
        _end_before_opener,
        _end_before_speech,
        _end_of_question,
    )
    return next((end for way in ways if (end := way(text))), None)


def _end_of_capitals(text: str) -> int | None:
    """Return where words in capitals end that a sentence follows: "PORT OPENS ITS HEARINGS The harbour office …"."""
    shouted = list(itertools.takewhile(lambda word: word.group() == word.group().upper(), _WORD.finditer(text)))
    while shouted and len(_LETTERS.findall(shouted[-1].group())) <= 1:
        shouted.pop()  # an article, or a sign, is of the sentence
    if not shouted or not is_run_in_headline(text[: shouted[-1].end()]):
        return None
    behind = text[shouted[-1].end() :].lstrip(" ,.–—-")
    day = next(iter(whole_days(behind[:LONGEST_DAY])), None)
    behind = behind[day.end :].lstrip(AROUND) if day and not day.start else behind
    return shouted[-1].end() if behind[:1].isupper() or behind.startswith(("“", '"', "‘")) else None


def _end_before_opener(text: str) -> int | None:
    """Return where a sentence begins without a stop before it: "Port opens its hearings The harbour office …".

    A word in a capital that opens sentences tells it, an article best, behind a word that it cannot follow in one.
    """
    for n, words in _openers(text):
        before = words[n - 1].group()
        if _STOP.search(before):
            return None
        if not is_run_in_headline(text[: words[n - 1].end()]) or not _in_small_letters(words[:n]):
            continue
        if _opens_sentence(before, *words[n : n + 3]):
            return words[n - 1].end()
    return None


def _openers(text: str) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """Yield the indexes of the words in a capital that can open a sentence, with all words; two follow each."""
    words = list(_WORD.finditer(text, 0, LONGEST_RUN_IN + 30))
    for n in range(1, len(words) - 2):
        word = words[n].group()
        if word == word.capitalize() and (_is_article(word) or LEXICON.pattern("sentence_openers").fullmatch(word)):
            yield n, words


def _is_article(word: str) -> bool:
    return LEXICON.pattern("determiners", kind="article").fullmatch(word) is not None


def _end_of_title_case(text: str) -> int | None:
    """Return where a headline ends that has a capital in all its words: "Do Not Send Them Back The harbour office …".

    An article opens the sentence, and words in small letters follow it; a name may stand between.
    """
    for n, words in _openers(text):
        before, noun, behind = (words[k].group() for k in (n - 1, n + 1, n + 2))
        if _STOP.search(before):
            return None
        if _is_small(before):
            continue
        heads = is_run_in_headline(text[: words[n - 1].end()]) and is_letterhead(text[: words[n - 1].end()])
        opens = _is_article(words[n].group()) and (noun[0].islower() or behind[0].islower())
        if heads and opens and _in_small_letters(words[n + 1 : n + 12]):
            return words[n - 1].end()
    return None


def _end_before_day(text: str) -> int | None:
    """Return where a headline ends that its day parts from the text: "Port opens its hearings 3 May 2031 The …"."""
    for day in whole_days(text[: LONGEST_RUN_IN + LONGEST_DAY]):
        head, behind = text[: day.start].rstrip(AROUND), text[day.end :].lstrip(AROUND)
        words = list(_WORD.finditer(head))
        opens = behind[:1].isupper() or behind.startswith(("“", '"', "«", "„"))
        if opens and is_run_in_headline(head) and _in_small_letters(words) and not _is_small(words[-1].group()):
            return len(head)
    return None


def _end_before_speech(text: str) -> int | None:
    """Return where a sentence in quotation marks begins: 'Port opens its hearings "We have waited," Ada Moss said.'."""
    for blank in _SPEECH.finditer(text, 0, LONGEST_RUN_IN):
        head = text[: blank.start()]
        last = head.rsplit(" ", 1)[-1]
        if is_run_in_headline(head) and not _is_small(last) and last[-1:] not in ",:–—-":
            return len(head)
    return None


def _is_small(word: str) -> bool:
    """Return whether a word cannot end a headline: a preposition, or one that joins others."""
    return any(LEXICON.pattern(name).fullmatch(word) for name in ("prepositions", "small_words"))


def _opens_sentence(before: str, opener: re.Match[str], *behind: re.Match[str]) -> bool:
    """Return whether a word in a capital opens a sentence: not "in The Hague", "daily El País"."""
    if _is_small(before):
        return False
    noun, next_word = (word.group() for word in behind)
    if not _is_article(opener.group()):
        return noun[0].islower() or (before[0].islower() and not noun[0].isalpha())
    if LEXICON.pattern("honorifics").match(noun):
        return False
    return noun[0].islower() or next_word[0].isupper() or len(opener.group()) == 1


def _in_small_letters(words: Sequence[re.Match[str]]) -> bool:
    plain = [word.group().lstrip(QUOTES) for word in words]
    longer = [word for word in plain if len(word) >= _LONGER]
    return sum(word[0].islower() for word in longer) >= max(_LEAST_SMALL, len(longer) // 3)


def _end_of_question(text: str) -> int | None:
    """Return where a question ends that opens a text: "Will the port open? The harbour office …"."""
    match = _QUESTION.match(text)
    return match.end() if match and is_run_in_headline(match.group()) else None


def is_run_in_headline(words: str) -> bool:
    """Return whether words can be a headline whose line end was lost: several, no names, and no sentence."""
    if words.rstrip()[-1:] in _UNFINISHED or whole_days(words) or _SENTENCE_INSIDE.search(words):
        return False
    if not SHORTEST_RUN_IN <= len(words) <= LONGEST_RUN_IN or len(words.split()) < FEWEST_RUN_IN:
        return False
    return not names_whose_paper(words) and not _STOP.search(words.rstrip("?!"))
