"""Whether a sentence is in the mood that tells what somebody else said."""

import functools
import re

from hrdocs.prose import LEXICON

_NO_VERB = "(?!(?:ohne|alle|viele|beide|gerne|diese|eine|keine|seine|ihre|jene|wie|habe)\\b)"
_SUBJUNCTIVE = re.compile(
    rf"""
    \b(?:[Ee]r|[Ss]ie|[Ee]s|[Mm]an)[ ]           # a subject in the singular
    {_NO_VERB}[a-zäöüß]{{3,}}(?<![td])e\b          # and a verb in -e, no past in -te
    | \b{_NO_VERB}[a-zäöüß]{{4,}}(?<![td])e[ ]     # or the verb
    (?:er|es|man)\b                              # and its subject
    """,
    re.VERBOSE,
)
"""The German mood of reported speech: "er übernehme", "komme man"."""


@functools.cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("sayings", language=language, kind="reported"))


def is_reported(sentence: str, language: str) -> bool:
    """Return whether a sentence is in the mood of reported speech: "Es drohe Stillstand."."""
    listed = _reporting(language)
    if not listed:
        return False
    return not listed.isdisjoint(re.findall(r"\w+", sentence)) or _SUBJUNCTIVE.search(sentence) is not None
