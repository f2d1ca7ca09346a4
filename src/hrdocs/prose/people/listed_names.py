"""The names of persons that lists have, and the words that are never one."""

import functools

from hrdocs.prose import LEXICON


@functools.cache
def given_names() -> frozenset[str]:
    """Return the given names of all languages, as they are written."""
    return frozenset(LEXICON.phrases("given_names"))


@functools.cache
def never_names() -> frozenset[str]:
    """Return words, in small letters, that name nobody though a capital may open them."""
    return frozenset(LEXICON.phrases("not_names"))
