"""Telling a language from letters: CLD2, and py3langid behind it, each loaded when a text first asks for it.

Measured on 2,512 paragraphs of the Universal Declaration in 63 languages and scripts: with alphabets (see
`hrdocs.language.alphabets`) CLD2 is as often right as py3langid, knows Tatar and Cyrillic Turkmen, takes a fifteenth of
the time and loads in 0.03 s instead of 1.2 s. Where CLD2 is not installed (it has no wheel for Python 3.14) py3langid
answers alone.
"""

import functools
from typing import Any

from hrdocs.datafiles import entries, table

Identifier = Any
"""A py3langid identifier; the library ships no types."""

Answers = tuple[tuple[str, float], ...]
"""Languages, the likeliest first, each with its probability."""

MOST_ANSWERS = 8
"""How many languages an answer ranks; the rest have no share worth a name."""

RELIABLE, DOUBTFUL = 0.95, 0.5
"""The probabilities that CLD2's "reliable" and its best effort stand for: it gives none of its own."""

ENOUGH = 80
"""Characters below which CLD2's word is not taken: it is "reliable" too on names and short lines of other languages."""

MAIN_SHARE = 75
"""Percent of a text that must be in its first language for the answer to be reliable."""


@functools.cache
def languages() -> frozenset[str]:
    """Return the languages that texts are told apart into, as ISO 639 codes."""
    return frozenset(entries("hrdocs.language", "languages.txt"))


@functools.lru_cache(maxsize=8192)
def ranked(text: str) -> Answers:
    """Return the languages that a text can be in, by the quick engine; none where it cannot tell."""
    engine = _cld2()
    if engine is None:
        return ranked_slowly(text)
    for each in () if text.isprintable() else set(text):
        if not each.isprintable():
            text = text.replace(each, " ")
    reliable, _, found = engine.detect(text, bestEffort=True, isPlainText=True)
    named = [(_codes().get(code, code), share) for _, code, share, _ in found if code != "un"]
    if not named or named[0][0] not in languages():
        return ()
    if named[0][0] in entries("hrdocs.language", "cld2_doubted.txt"):
        return ranked_slowly(text)
    sure = reliable and named[0][1] >= MAIN_SHARE and len(text) >= ENOUGH
    first = RELIABLE if sure else DOUBTFUL
    return tuple((code, first if place == 0 else DOUBTFUL / 2) for place, (code, _) in enumerate(named))


@functools.lru_cache(maxsize=8192)
def ranked_slowly(text: str) -> Answers:
    """Return the languages that a text can be in, by the engine that always has an answer."""
    return tuple(_identifier().rank(text)[:MOST_ANSWERS])


@functools.cache
def _codes() -> dict[str, str]:
    """Return the code that we have for what CLD2 calls a language otherwise."""
    return {row["cld2"]: row["language"] for row in table("hrdocs.language", "cld2_codes.tsv")}


@functools.cache
def _cld2() -> Any:  # noqa: ANN401 (the library ships no types)
    try:
        import pycld2
    except ImportError:
        return None
    return pycld2


@functools.cache
def _identifier() -> Identifier:
    import numpy
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.nb_classes)
    identifier.set_languages(languages() & known)
    # In double precision the order in which a machine adds does not show in the answer.
    identifier.nb_ptc = identifier.nb_ptc.astype(numpy.float64)
    identifier.nb_pc = identifier.nb_pc.astype(numpy.float64)
    return identifier
