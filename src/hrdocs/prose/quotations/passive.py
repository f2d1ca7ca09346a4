"""Words of the passive, in which the subject of a sentence is told of and tells nothing."""

import functools

from hrdocs.prose import LEXICON


@functools.cache
def passives() -> frozenset[str]:
    """Return the auxiliaries of the passive."""
    return frozenset(LEXICON.phrases("sayings", kind="passive"))
