"""Whether a sentence is in the mood that tells what somebody else said."""

import functools
import re

from hrdocs.prose import LEXICON


@functools.cache
def _subjunctive() -> re.Pattern[str]:
    """Return the pattern of the German mood of reported speech: "er übernehme", "komme man", "der Rat plane"."""
    no_verb = f"(?!{LEXICON.source('sayings', language='de', kind='no-verb')})"
    return re.compile(
        rf"""
        \b(?:[Ee]r|[Ss]ie|[Ee]s|[Mm]an)[ ]           # a subject in the singular
        {no_verb}[a-zäöüß]{{3,}}(?<![td])e\b          # and a verb in -e, no past in -te
        | \b{no_verb}[a-zäöüß]{{4,}}(?<![td])e[ ]     # or the verb
        (?:er|es|man)\b                              # and its subject
        | [A-ZÄÖÜ][\w-]+[ ]                          # or a noun
        {no_verb}[a-zäöüß]{{4,}}(?<![td])e\b        # and its verb
        (?![ ][A-ZÄÖÜ])                              # which is no adjective
        """,
        re.VERBOSE,
    )


@functools.cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("sayings", language=language, kind="reported"))


def is_reported(sentence: str, language: str) -> bool:
    """Return whether a sentence is in the mood of reported speech: "Es drohe Stillstand."."""
    listed = _reporting(language)
    if not listed:
        return False
    return not listed.isdisjoint(re.findall(r"\w+", sentence)) or _subjunctive().search(sentence) is not None
