"""What a document shows about its own words: which stand small, which follow a first name, which follow an article."""

import functools
import re
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field

from hrdocs.expressions import regex
from hrdocs.model import Document, per_document
from hrdocs.prose import LEXICON
from hrdocs.prose.people.languages import language_of
from hrdocs.prose.people.listed_names import given_names, never_names
from hrdocs.values import define

_PAIR = regex(r"(?<!\w)[^\W\d_a-zа-яёà-öø-ÿ][\w.’'-]{0,30} (?:[^\W\d_]\. )?(?=([^\W\d_]\w{1,30}))")
_LETTERS = regex(r"[^\W\d_]+")
_APOSTROPHE = regex("(?<=..)['’]")
MOST_LOOKED_FOR = 256
"""Words that are looked for one by one; for more of them the text is taken apart into its words."""

_ENDING = r"(?:[a-zäöüß-]+(?:e|en|er|es|em) )?"
"""An adjective between an article and a noun."""


@functools.cache
def _noun() -> re.Pattern[str]:
    """Return the pattern of a German noun with its article, or with a preposition that an article is joined to."""
    articles = LEXICON.source("determiners", language="de")
    joined = LEXICON.source("prepositions", language="de", joined="yes")
    return re.compile(rf"(?:{articles}|{joined}) {_ENDING}([A-ZÄÖÜ][\w-]+)")


@per_document(of=("text",))
def _listed_names(document: Document) -> Mapping[str, str]:
    """Return the words with a capital that stand behind a listed given name in a document, each with that name."""
    pairs = ((pair.group().partition(" ")[0], pair[1]) for pair in _PAIR.finditer(document.text))
    listed = given_names()
    return MappingProxyType({last: first for first, last in pairs if first in listed and last[0].isupper()})


@per_document(of=("text",))
def _german_nouns(document: Document) -> frozenset[str]:
    """Return the words with a capital that a German article precedes in a document."""
    return frozenset(_noun().findall(document.text))


@define
class Vocabulary:
    """The words of one document, for a guess what a capital letter says."""

    document: Document
    persons: tuple[str, ...] = ()
    """Full names that the document is known to give persons, also where no list has their given names."""

    _small: dict[str, bool] = field(factory=dict, init=False)

    @property
    def text(self) -> str:
        """Return the text of the document."""
        return self.document.text

    @cached_property
    def language(self) -> str | None:
        """Return the language of the document by its small words."""
        return language_of(self.document)

    def stands_small(self, word: str) -> bool:
        """Return whether a word, here without a capital, stands so in the document."""
        known = self._small.get(word)
        if known is None:
            whole = word.islower() and _LETTERS.fullmatch(word) is not None
            known = self._small[word] = whole and (
                self._holds(word) if len(self._small) < MOST_LOOKED_FOR else word in self._words
            )
        return known

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_LETTERS.findall(self.text))

    def _holds(self, word: str) -> bool:
        text, at = self.text, self.text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (at and _LETTERS.match(text, at - 1, at)) and not _LETTERS.match(text, end, end + 1):
                return True
            at = text.find(word, end)
        return False

    @cached_property
    def family_names(self) -> Mapping[str, str]:
        """Return the words with a capital that stand behind a given name in the document, each with that name."""
        return {name.split()[-1]: name.split()[0] for name in self.persons} | dict(_listed_names(self.document))

    def given_name_of(self, family_name: str) -> str:
        """Return the given name that stands before a family name in the document, or nothing."""
        return self.family_names.get(family_name, "")

    @cached_property
    def full_names(self) -> frozenset[str]:
        """Return the words with a capital that stand in the document behind another one that can begin a name.

        An office before a name counts as one, a common noun with its article does not.
        """
        pairs = ((pair.group().partition(" ")[0], pair[1]) for pair in _PAIR.finditer(self.text))
        named = ((first, last) for first, last in pairs if first[0].isupper() and last[0].isupper())
        return frozenset(last for first, last in named if not (self.is_common(first) or self.is_common(last)))

    def is_common(self, word: str) -> bool:
        """Return whether a word with a capital is a common one: listed, printed small elsewhere, or with an article."""
        small = _APOSTROPHE.split(word, 1)[0].lower()
        if small in never_names():
            return True
        return word not in self.family_names and (self.stands_small(small) or self._is_noun(word))

    def _is_noun(self, word: str) -> bool:
        return self.language == "de" and word in _german_nouns(self.document)

    def is_given_name(self, word: str) -> bool:
        """Return whether a word begins the names of persons: "Anna", "Jean-Paul"."""
        return word in given_names() or word.split("-")[0] in given_names()

    def is_family_name(self, word: str) -> bool:
        """Return whether a word stands behind a given name somewhere in the document."""
        return word in self.family_names and word.lower() not in never_names()
