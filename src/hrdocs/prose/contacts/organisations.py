"""Names of organisations in lists of contacts: where they end, and which words are no name."""

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.contacts.labels import pattern
from hrdocs.prose.page.genre_labels import is_letterhead
from hrdocs.prose.page.letterhead_names import names_a_company, names_an_organisation
from hrdocs.prose.people.names import has_organisation

_PARTED = regex(r"[,|/()]")
_OFFICE_BEHIND = regex(r"(?P<name>[^\n]+?)\s[–—-]\s(?P<office>[^\n]+)")
"""A press office behind whose it is: "Harbour Lines S.p.A. - Ufficio stampa"."""


def organisation_line(text: str, start: int, end: int) -> Range | None:
    """Return the range of words that are an organisation's name as a whole, without the signs around them."""
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    if text[end : end + 1] == "." and names_a_company(text[start : end + 1]):
        end += 1  # "Harbour Lines S.p.A."
    words = text[start:end]
    whole = 0 < len(words) <= LONGEST_NAME and not words[0].islower() and not _PARTED.search(words)
    office = _OFFICE_BEHIND.fullmatch(words) if whole else None
    if office and pattern("section", "officer").fullmatch(office["office"]) and is_letterhead(office["name"]):
        return start, start + len(office["name"])
    return (start, end) if whole and (names_an_organisation(words) or names_a_company(words)) else None


def beside_person(text: str, start: int, end: int) -> Range | None:
    """Return the range of an organisation's name beside a person's, where its noun and its capitals are enough."""
    where = organisation_line(text, start, end)
    if where:
        return where
    begin, words = start + len(text[start:end]) - len(text[start:end].lstrip(_AROUND)), text[start:end].strip(_AROUND)
    named = words[:1].isupper() and len(words) <= LONGEST_NAME and not _PARTED.search(words)
    told = named and has_organisation(words) and is_letterhead(words)
    return organisation_of(text, (begin, begin + len(words)), begin + len(words)) if told else None


def affiliation(text: str, start: int, end: int) -> Range | None:
    """Return the range of the organisation behind a person's name and a comma: "Ann Low, Harbour Watch, +41 …".

    An abbreviation counts that the text explains in parentheses, with a place at most: "HWA Geneva".
    """
    for part in _BEHIND_COMMA.finditer(text, start, end):
        words = part["words"].rstrip(" .,;:")
        first = words.split(" ", 1)[0]
        explained = first.isupper() and len(first) >= SHORTEST_ABBREVIATION and f"({first})" in text
        if (explained and len(words.split()) <= MOST_BEHIND) or beside_person(text, *part.span("words")):
            return part.start("words"), part.start("words") + len(words)
    return None


_BEHIND_COMMA = regex(r",\s*(?P<words>[^\W\d_][^,;|\n\d@]{2,100})")
SHORTEST_ABBREVIATION, MOST_BEHIND = 3, 3
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
