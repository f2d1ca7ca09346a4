"""Words of the passive, in which the subject of a sentence is told of and tells nothing."""

import functools

from hrdocs.prose import LEXICON


@functools.cache
def passives() -> frozenset[str]:
    """Return the auxiliaries of the passive."""
    return frozenset(LEXICON.phrases("sayings", kind="passive"))


@functools.cache
def words_told_of(language: str) -> frozenset[str]:
    """Return the words of a sentence whose subject is told of: of the passive, and "gilt als", "received the prize"."""
    return passives() | frozenset(LEXICON.phrases("sayings", language=language, kind="told-of"))
