"""Names of organisations in lists of contacts: where they end, and which words are no name."""

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.labels import pattern
from hrdocs.prose.page.letterhead_names import names_an_organisation

_PARTED = regex(r"[,|/()]")


def organisation_line(text: str, start: int, end: int) -> Range | None:
    """Return the range of words that are an organisation's name as a whole, without the signs around them."""
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    words = text[start:end]
    whole = 0 < len(words) <= LONGEST_NAME and not words[0].islower() and not _PARTED.search(words)
    return (start, end) if whole and names_an_organisation(words) else None


_AROUND, LONGEST_NAME = " .,:;·•–—-\n", 120


def organisation_of(text: str, where: Range, end: int) -> Range | None:
    """Return the range of an organisation's name with its company's form and without a preposition at its end.

    None where the words are no name of anybody: "the press", "Press Office".
    """
    start, last = where
    article = LEXICON.pattern("determiners", kind="article").match(text, start, last)
    behind = _behind_blank(text, article.end(), last) if article else start
    start = behind if text[start].islower() and behind < last else start  # "the Press Service"; "The Harbour Trust"
    form = LEXICON.pattern("letterhead_words", kind="company").match(text, _behind_blank(text, last, end), end)
    if form:
        return start, form.end()
    while " " in text[start:last] and _is_small(text[start:last].rpartition(" ")[2]):
        last = start + len(text[start:last].rpartition(" ")[0].rstrip(" ,"))
    bare = text[behind:last].strip() or text[start:last]
    return None if _is_generic(bare) else (start, last)


def _is_generic(words: str) -> bool:
    """Return whether words are of any organisation: "Press Office", "press", "media team", "service"."""
    if pattern("section", "officer").fullmatch(words) or _is_press_word(words):
        return True
    nouns = LEXICON.pattern("organisations")
    return words.islower() and all(_is_press_word(word) or nouns.fullmatch(word) for word in words.split())


def is_of_press(before: str) -> bool:
    """Return whether words end in one for the press: "UDHW press" before "office"."""
    return any(map(_is_press_word, before.split()[-1:]))


def opens_second_half(word: str) -> bool:
    """Return whether a word brings in what an organisation is of: "for Human Rights"."""
    return _is_small(word) or LEXICON.pattern("letterhead_words", kind="of").fullmatch(word) is not None


def _is_press_word(word: str) -> bool:
    return any(LEXICON.pattern("press_words").fullmatch(each) for each in (word, word.lower(), word.title()))


def _is_small(word: str) -> bool:
    return word.islower() and LEXICON.pattern("prepositions").fullmatch(word) is not None


def _behind_blank(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " ,":
        start += 1
    return start
