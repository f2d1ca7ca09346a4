"""The wordings of verdicts in four languages, from data files: what each means, and what it has to be said of.

`data/vocabulary.tsv` names groups of words, `data/wordings.tsv` builds phrases from them (`{name}` stands for a
group), with the sense of each phrase and its binding: where the recommendation must stand for the phrase to count.
"""

import enum
import functools
import re

from attrs import frozen

from hrdocs.datafiles import table
from hrdocs_upr_positions.records import Qualifier

LANGUAGES = ("en", "fr", "es", "ru")


class Sense(enum.StrEnum):
    """What a phrase says."""

    ACCEPT = "accept"
    PARTIAL = "partial"
    REJECT = "reject"
    NOTE = "note"
    DEFER = "defer"
    REVIEW = "review"
    """Under review or consideration: a deferral only where nothing else is said; a verdict stands."""
    MADE = "made"
    """Recommendations were made: a list with no position."""
    IMPLEMENTED = "implemented"
    IN_PROCESS = "in_process"
    PARTLY_IMPLEMENTED = "partly_implemented"
    ACTS_ACCORDINGLY = "acts_accordingly"
    NOT_IMPLEMENTED = "not_implemented"
    """Words that look like a claim and are none: "will be implemented"."""


class Binding(enum.StrEnum):
    """Where the recommendation stands for a phrase to be said of it.

    `free`: the phrase is enough. `object`: after it ("accepts the recommendation"). `subject`: before it ("the
    recommendation is accepted"). `bare`: next to it, or the phrase opens a reply ("Accepted."). `anchor`: anywhere in
    the sentence.
    """

    FREE = "free"
    OBJECT = "object"
    SUBJECT = "subject"
    BARE = "bare"
    ANCHOR = "anchor"


@frozen(kw_only=True)
class Wording:
    """All phrases of one sense and binding in one language, as one pattern."""

    sense: Sense
    binding: Binding
    pattern: re.Pattern[str]


@frozen(kw_only=True)
class Wordings:
    """Everything that one language has: phrases, qualifiers, closing words and the places of a recommendation.

    Attributes:
        stems: for each sense, in lower case, what a sentence must have one of for a phrase of that sense to be in it.
            Most sentences have none, and looking for a stem is a hundred times cheaper than for the phrases.
    """

    stems: dict[Sense, tuple[str, ...]]
    phrases: tuple[Wording, ...]
    qualifiers: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    closing: re.Pattern[str]
    recommendation: re.Pattern[str]
    object: re.Pattern[str]
    subject: re.Pattern[str]
    pronoun: re.Pattern[str]
    plural: re.Pattern[str]
    contrast: re.Pattern[str]
    claimed: re.Pattern[str]


@functools.cache
def wordings(language: str) -> Wordings:
    """Return the wordings of a language: "en", "fr", "es" or "ru"."""
    words = {row["name"]: row["words"] for row in rows_of("vocabulary") if row["language"] == language}
    places = {row["place"]: row["phrase"] for row in rows_of("places") if row["language"] == language}
    closings = [row["phrase"] for row in rows_of("closings") if row["language"] == language]
    return Wordings(
        stems={
            Sense(sense): tuple(row["stems"].split("|"))
            for row in rows_of("stems")
            if row["language"] == language
            for sense in row["senses"].split()
        },
        phrases=tuple(_phrases(language, words)),
        qualifiers=tuple(
            (Qualifier(row["qualifier"]), _compiled(row["phrase"], words))
            for row in rows_of("qualifiers")
            if row["language"] == language
        ),
        closing=_compiled("|".join(closings), words),
        recommendation=_compiled("{rec}", words),
        **{
            place: _compiled(phrase, words, whole=place not in ("object", "claimed"))
            for place, phrase in places.items()
        },
    )


def language_of(text: str, declared: str | None = None) -> str:
    """Return which of the four languages to read a text in.

    Args:
        text: the text.
        declared: the BCP 47 tag of the block that it stands in; believed where it is one of the four.
    """
    if declared in LANGUAGES:
        return declared
    if len(_CYRILLIC.findall(text)) * 2 > len(text.replace(" ", "")):
        return "ru"
    words = set(re.findall(r"\w+", text.lower()))
    return max(("en", "fr", "es"), key=lambda each: len(words & _function_words()[each]))


_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@functools.cache
def _function_words() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in rows_of("function_words")}


def _phrases(language: str, words: dict[str, str]) -> list[Wording]:
    grouped: dict[tuple[Sense, Binding], list[str]] = {}
    for row in rows_of("wordings"):
        if row["language"] == language:
            grouped.setdefault((Sense(row["sense"]), Binding(row["binding"])), []).append(row["phrase"])
    return [
        Wording(sense=sense, binding=binding, pattern=_compiled("|".join(phrases), words))
        for (sense, binding), phrases in grouped.items()
    ]


_SPACES = re.compile(r"(?P<set>\[[^\]]*\])|(?P<optional>[ ]\?)|(?P<space>[ ])")


def compiled(phrase: str, language: str, *, whole: bool = True) -> re.Pattern[str]:
    """Compile an expression of the data files with the groups of a language."""
    words = {row["name"]: row["words"] for row in rows_of("vocabulary") if row["language"] == language}
    return _compiled(phrase, words, whole=whole)


def _compiled(phrase: str, words: dict[str, str], *, whole: bool = True) -> re.Pattern[str]:
    """Compile a phrase of the data files: groups filled in, any white space for a space, whole words only."""
    filled = re.sub(r"\{([a-z]+)\}", lambda name: f"(?:{words[name[1]]})", phrase)
    spaced = _SPACES.sub(lambda m: m["set"] or (r"\s?" if m["optional"] else r"\s+"), filled)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)" if whole else spaced, re.IGNORECASE)


def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a data file of this package."""
    return table("hrdocs_upr_positions", f"data/{name}.tsv")
