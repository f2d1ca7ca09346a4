"""States and areas by the names that documents give them, as ISO 3166-1 alpha-3 codes: exact, or nothing."""

import functools
import re
from collections.abc import Iterator

import attrs

from hrdocs.expressions import regex
from hrdocs.lexicon.phrasebook import Phrasebook, PhraseMatch, fold
from hrdocs.un import state_names
from hrdocs.un.state_neighbours import is_part_of_another
from hrdocs.un.tables import LEXICON, phrases, rows
from hrdocs.values import frozen

_ARTICLE = regex(r"(?:the|la|le|les|el|los|las)\s+|l['’]", re.IGNORECASE)
_NO_STATE = "-"
"""Key of names that only hold a State's: "Northern Ireland", "Lake Chad"."""
_FORMER = "former"
"""Key of names of States that are no more: "East Germany"."""
_NAMES_NONE = (_NO_STATE, _FORMER)
_WORD = regex(r"[^\W_]+")
_POSSESSIVE = regex(r"['’]s?$")


@frozen(kw_only=True)
class StateMatch:
    """A State that a text names: its range and its ISO 3166-1 alpha-3 code."""

    start: int
    end: int
    code: str


def lookup(name: str, language: str | None = None) -> str | None:
    """Return the ISO 3166-1 alpha-3 code of a State by its name in a language that the project reads, or None.

    Formal, short and historic names, inflected ones, and the adjectives of peoples ("Kazakh", "Kazakh authorities") are
    known; articles, letter case, brackets and kinds of apostrophe do not matter. A name that
    could be two States' is None, and nothing is looked up by likeness.

    Args:
        name: the name, with an article or a possessive ending at most.
        language: BCP 47 tag of the text that it stands in; it decides where languages give one name to two States.

    >>> lookup("the Kyrgyz Republic"), lookup("Niger"), lookup("Korea"), lookup("Kazakh authorities"), lookup("Irak")
    ('KGZ', 'NER', None, 'KAZ', 'IRQ')
    """
    plain = _POSSESSIVE.sub("", " ".join(name.split()))
    for reading in (plain, _ARTICLE.sub("", plain, count=1)):
        found = _codes().get(reading) or _names().whole(reading) or _codes().get(_key(reading))
        if found:
            return found if found not in _NAMES_NONE else None
    whole = {book.whole(plain) for book in state_names.books(plain, language)} - {None}
    return (whole.pop() if len(whole) == 1 else None) if whole - {state_names.SHARED} else _of_people(plain)


def find(text: str, language: str | None = None) -> list[StateMatch]:
    """Return every State that a text names, in order; the range leaves out an article before the name.

    The adjective of a people counts where an organ of the State follows it ("Kazakh authorities"), and the range is the
    adjective's. Names that are common words too ("Того", "مالي") are left to `lookup`, and a name that a word of
    direction or kind beside it makes another's ("Northern Ireland") is none.

    Args:
        text: running text or a name.
        language: BCP 47 tag of the text, where it is known: names of other languages are then passed over, and
            it decides where two languages give one name to two States.
    """
    names = _longest([*_by_names(text, language)])
    found = [_as_state(match) for match in names if match.key not in _NAMES_NONE]
    taken = {place for match in names for place in (match.start, match.end - 1)}
    for match in _people().find(text):
        if match.start not in taken and match.end - 1 not in taken and _speaks_of_a_state(text, match):
            found.append(_as_state(match))
    return sorted(found, key=lambda match: match.start)


def former(text: str, language: str | None = None) -> list[tuple[int, int]]:
    """Return the ranges of names of former States that are none of today's ("Czechoslovakia"): `find` passes them over.

    Args:
        text: running text or a name.
        language: as for `find`.
    """
    return [(match.start, match.end) for match in _longest([*_by_names(text, language)]) if match.key == _FORMER]


def _by_names(text: str, language: str | None) -> Iterator[PhraseMatch]:
    """Yield what the books find, the language's own first; a name that is another's part or a common word is none."""
    known = list(_names().find(text))
    own = [match for book in state_names.books(text, language) for match in book.find(text)]
    alone = len(text.split()) == 1
    codes: dict[tuple[int, int], set[str]] = {}
    for match in (*own, *known):
        codes.setdefault((match.start, match.end), set()).add(match.key)
    for match in (*own, *known) if language else (*known, *own):
        name = text[match.start : match.end]
        doubtful = alone and not language and len(codes[match.start, match.end]) > 1
        if doubtful or match.key == state_names.SHARED or is_part_of_another(text, match.start, match.end, match.key):
            yield attrs.evolve(match, key=_NO_STATE)
        elif alone or not _is_a_word_too(name, _language_of(language)):
            yield match


def _is_a_word_too(name: str, language: str | None) -> bool:
    """Return whether a name is a common word in the text's language, or in some language where that is not known."""
    if language is None and name in _names_of_one_language():
        return True
    return language in _WITH_COMMON_WORDS and name in _common_words()


_WITH_COMMON_WORDS = frozenset({None, "ru", "ar"})
"""Languages in which the names of `states_lookup_only` are common words; None where nobody says the language."""


@functools.cache
def _common_words() -> frozenset[str]:
    return frozenset(phrases("states_lookup_only"))


@functools.cache
def _names_of_one_language() -> frozenset[str]:
    return frozenset(phrases("states_in_their_language"))


def _language_of(tag: str | None) -> str | None:
    return tag.partition("-")[0].lower() if tag else None


def _longest(found: list[PhraseMatch]) -> list[PhraseMatch]:
    """Return matches without those that lie in longer ones; of equal ranges the first is kept."""
    kept: list[PhraseMatch] = []
    for match in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


@functools.cache
def _names() -> Phrasebook:
    """Return the names that are looked for in running text."""
    others = [(name, _NO_STATE) for name in phrases("not_states")]
    gone = [(name, _FORMER) for name in phrases("former_states")]
    return Phrasebook([*others, *gone, *_entries()])


@functools.cache
def _people() -> Phrasebook:
    return Phrasebook((row["phrase"], row["code"]) for row in rows("peoples"))


@functools.cache
def _codes() -> dict[str, str]:
    """Return the code of every name, and of every name without case, accents and marks, that is one State's only."""
    codes: dict[str, str] = {}
    of_several = set()
    for name, code in _entries():
        for key in (name, _key(name)):
            if codes.setdefault(key, code) != code:
                of_several.add(key)
    return {key: code for key, code in codes.items() if key not in of_several}


def _entries() -> Iterator[tuple[str, str]]:
    for name, code in zip(LEXICON.column("states", "phrase"), LEXICON.column("states", "code"), strict=True):
        yield name.removeprefix("the "), code


def _key(name: str) -> str:
    folded = [*map(fold, _WORD.findall(name))]
    return " ".join(folded[1:] if folded[:1] == ["the"] else folded)


@functools.cache
def _nouns() -> dict[str, re.Pattern[str]]:
    """Return what an organ of a State is called, by whether it stands after or before the people's adjective."""
    after, before = (LEXICON.source("state_nouns", place=place) for place in ("after", "before"))
    return {"after": re.compile(rf"\s+{after}(?!\w)"), "before": re.compile(rf"(?<!\w){before}\s+$")}


def _speaks_of_a_state(text: str, match: PhraseMatch) -> bool:
    before = text[max(0, match.start - 20) : match.start]
    return bool(_nouns()["after"].match(text, match.end) or _nouns()["before"].search(before))


def _of_people(name: str) -> str | None:
    """Return the State of a people's adjective, alone or with an organ of the State."""
    plain = _ARTICLE.sub("", name, count=1)
    whole = _people().whole(plain)
    if whole:
        return whole
    found = [match for match in _people().find(plain) if _speaks_of_a_state(plain, match)]
    return found[0].key if len(found) == 1 and len(plain.split()) <= _WORDS_OF_AN_ORGAN else None


_WORDS_OF_AN_ORGAN = 3


def _as_state(match: PhraseMatch) -> StateMatch:
    return StateMatch(start=match.start, end=match.end, code=match.key)
