"""What a document shows about its own words: which stand small, which follow a first name, which follow an article."""

import functools
import re
from functools import cached_property

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import given_names, never_names
from hrdocs.values import define

_PAIR = regex(r"(?<!\w)[^\W\d_a-zа-яёà-öø-ÿ][\w.’'-]{0,30} (?:[^\W\d_]\. )?(?=([^\W\d_]\w{1,30}))")
_ENDING = r"(?:[a-zäöüß-]+(?:e|en|er|es|em) )?"
"""An adjective between an article and a noun."""


@functools.cache
def _noun() -> re.Pattern[str]:
    """Return the pattern of a German noun with its article, or with a preposition that an article is joined to."""
    articles = LEXICON.source("determiners", language="de")
    joined = LEXICON.source("prepositions", language="de", joined="yes")
    return re.compile(rf"(?:{articles}|{joined}) {_ENDING}([A-ZÄÖÜ][\w-]+)")


@define
class Vocabulary:
    """The words of one document, for a guess what a capital letter says."""

    text: str
    language: str = "en"
    persons: tuple[str, ...] = ()
    """Full names that the document is known to give persons, also where no list has their given names."""

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Return the words that stand in the document without a capital."""
        return frozenset(filter(str.islower, re.findall(r"[^\W\d_]+", self.text)))

    @cached_property
    def family_names(self) -> dict[str, str]:
        """Return the words with a capital that stand behind a given name in the document, each with that name."""
        pairs = ((pair.group().partition(" ")[0], pair[1]) for pair in _PAIR.finditer(self.text))
        listed = {last: first for first, last in pairs if first in given_names() and last[0].isupper()}
        return {name.split()[-1]: name.split()[0] for name in self.persons} | listed

    def given_name_of(self, family_name: str) -> str:
        """Return the given name that stands before a family name in the document, or nothing."""
        return self.family_names.get(family_name, "")

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Return the German words with a capital that an article precedes."""
        return frozenset(_noun().findall(self.text)) if self.language == "de" else frozenset()

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
        small = re.split("(?<=..)['’]", word)[0].lower()
        if small in never_names():
            return True
        return word not in self.family_names and (small in self.small_words or word in self.nouns)

    def is_given_name(self, word: str) -> bool:
        """Return whether a word begins the names of persons: "Anna", "Jean-Paul"."""
        return word in given_names() or word.split("-")[0] in given_names()

    def is_family_name(self, word: str) -> bool:
        """Return whether a word stands behind a given name somewhere in the document."""
        return word in self.family_names and word.lower() not in never_names()
