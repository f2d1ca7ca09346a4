"""Verbs of saying and the phrases that go with them, as patterns over every language at once.

A paragraph's language is not asked: pages mix them, and a short paragraph's is a guess.
"""

import functools
import re

from hrdocs.lexicon import alternation
from hrdocs.prose import LEXICON


def _of_kind(*kinds: str) -> str:
    return alternation(phrase for kind in kinds for phrase in LEXICON.phrases("sayings", kind=kind))


@functools.cache
def verb() -> re.Pattern[str]:
    """Return the pattern of a verb of saying, French inversions ("poursuit-il") included."""
    inverted = r"(?<![\w-])(?:a|ont|\w{3,14})(?:-t)?-(?:ils?|elles?)(?![\w-])(?:\s+\w{2,12}é)?"
    return re.compile(f"(?:{_of_kind('verb')}|{inverted})", re.IGNORECASE)


@functools.cache
def verb_behind() -> re.Pattern[str]:
    """Return the pattern of a verb of saying, or of a word that does for one, behind the words spoken."""
    return re.compile(f"(?:{verb().pattern}|{_of_kind('verb-after')})", re.IGNORECASE)


@functools.cache
def reaction() -> re.Pattern[str]:
    """Return the pattern of a verb after which speech may follow in a sentence of its own."""
    return re.compile(_of_kind("verb", "reaction"), re.IGNORECASE)


@functools.cache
def according() -> re.Pattern[str]:
    """Return the pattern of what stands before a speaker: "according to"."""
    return re.compile(_of_kind("according"), re.IGNORECASE)


@functools.cache
def according_after() -> re.Pattern[str]:
    """Return the pattern of what stands behind a speaker: Kyrgyz "айтымында"."""
    return re.compile(_of_kind("according-after"), re.IGNORECASE)


@functools.cache
def leading_in() -> re.Pattern[str]:
    """Return the pattern of what may stand between a verb of saying and the quotation: marks and connectives."""
    return re.compile(rf"\s*(?:[:,،，：—–-]|{_of_kind('connective')}|\s)*", re.IGNORECASE)


@functools.cache
def connective() -> re.Pattern[str]:
    """Return the pattern of a word that brings in what was said: "that", "что", "أن"."""
    return re.compile(_of_kind("connective"), re.IGNORECASE)


@functools.cache
def addressee() -> re.Pattern[str]:
    """Return the pattern of whom something was said to, behind the speaker: "журналисттерге"."""
    return re.compile(rf"\s+{_of_kind('addressee')}\s*$", re.IGNORECASE)


@functools.cache
def connective_before_verb() -> re.Pattern[str]:
    """Return the pattern between a closing mark and a verb: punctuation, a dash, "деп", "deya"."""
    linking = alternation(
        phrase
        for language in ("ky", "kk", "uz", "tr", "tg")
        for phrase in LEXICON.phrases("sayings", kind="connective", language=language)
    )
    return re.compile(rf"[\s,.،，;!?…]*[—–-]?\s*(?:{linking}\s*)?", re.IGNORECASE)


@functools.cache
def small_words() -> re.Pattern[str]:
    """Return the pattern of adverbs between the words spoken and the verb: "…", also said X."""
    return re.compile(rf"(?:{LEXICON.source('small_words', kind='skipped')}\s+){{0,2}}", re.IGNORECASE)


@functools.cache
def with_subject() -> frozenset[str]:
    """Return the verbs of languages that never leave their subject out, as Spanish and Russian do."""
    return frozenset(
        phrase
        for language in ("en", "fr", "de", "nl")
        for phrase in LEXICON.phrases("sayings", kind="verb", language=language)
    )
