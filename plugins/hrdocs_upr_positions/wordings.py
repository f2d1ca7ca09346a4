"""The wordings of verdicts, from word lists: what each means, and what it has to be said of.

`data/groups.tsv` names groups of words, `data/wordings.tsv` builds phrases from them (`{name}` stands for a group),
with the sense of each phrase and its binding: where the recommendation must stand for the phrase to count. A language
is known that has rows there; nothing in the code names one.
"""

import enum
import functools
import re
import unicodedata
from collections import Counter

from hrdocs.expressions import regex
from hrdocs.lexicon import Lexicon
from hrdocs.values import frozen
from hrdocs_upr_positions.records import Qualifier

LEXICON = Lexicon("hrdocs_upr_positions")
NOTHING = "(?!)"
"""What stands for an expression that a language does not have."""


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
    language: str
    regex: str

    @functools.cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern, compiled when a sentence first has a stem of the sense."""
        return compiled(self.regex, self.language)


@frozen(kw_only=True)
class Wordings:
    """Everything that one language has: phrases, qualifiers, and the expressions that are named in `expressions.tsv`.

    Attributes:
        stems: for each sense, in lower case, what a sentence must have one of for a phrase of that sense to be in it.
            Most sentences have none, and looking for a stem is a hundred times cheaper than for the phrases.
        recommendation: the word for a recommendation; `beside` is the same at the end of a text.
        restricting, qualifying: what follows a verdict; `alone`: verbs that need nothing behind them.
    """

    stems: dict[Sense, tuple[str, ...]]
    phrases: tuple[Wording, ...]
    qualifiers: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    recommendation: re.Pattern[str]
    beside: re.Pattern[str]
    closing: re.Pattern[str]
    object: re.Pattern[str]
    subject: re.Pattern[str]
    pronoun: re.Pattern[str]
    plural: re.Pattern[str]
    contrast: re.Pattern[str]
    claimed: re.Pattern[str]
    negated: re.Pattern[str]
    relative: re.Pattern[str]
    alone: re.Pattern[str]
    part: re.Pattern[str]
    restricting: re.Pattern[str]
    qualifying: re.Pattern[str]


_PLAIN = ("closing", "subject", "pronoun", "plural", "contrast", "negated", "relative", "alone", "part")
_UNBOUNDED = ("object", "claimed")
"""Expressions that say themselves where words begin and end."""


@functools.cache
def wordings(language: str) -> Wordings:
    """Return the wordings of a language."""
    rec = compiled("{rec}", language)
    return Wordings(
        stems=_stems(language),
        phrases=tuple(_phrases(language)),
        qualifiers=tuple(
            (Qualifier(row["qualifier"]), compiled(row["regex"], language))
            for row in LEXICON.rows("qualifiers", language=language)
        ),
        recommendation=rec,
        beside=regex(rf"(?:{rec.pattern})\W*$", re.IGNORECASE),
        restricting=regex(rf"\s*(?:{_expression_source('restriction', language)})", re.IGNORECASE),
        qualifying=regex(rf"\s*(?:/|{_expression_source('qualifying', language)})", re.IGNORECASE),
        **{name: expression(name, language) for name in _PLAIN},
        **{name: expression(name, language, whole=False) for name in _UNBOUNDED},
    )


def compiled(written: str, language: str, *, whole: bool = True) -> re.Pattern[str]:
    """Return an expression of the word lists with the groups of a language, compiled at its first use."""
    return LEXICON.expression(written, language, whole=whole)


def source_of(written: str, language: str, *, whole: bool = True) -> str:
    """Return the source of an expression of the word lists with the groups of a language."""
    return LEXICON.expression_source(written, language, whole=whole)


@functools.cache
def expression(name: str, language: str, *, whole: bool = True) -> re.Pattern[str]:
    """Return the expression of a name that a language has; one that matches nothing where it has none."""
    return regex(_expression_source(name, language, whole=whole), re.IGNORECASE)


@functools.cache
def any_expression(name: str) -> re.Pattern[str]:
    """Return the expression of a name in all languages."""
    return re.compile("|".join(_expression_source(name, language) for language in languages()), re.IGNORECASE)


def _expression_source(name: str, language: str, *, whole: bool = True) -> str:
    rows = LEXICON.rows("expressions", language=language, name=name)
    return source_of("|".join(row["regex"] for row in rows), language, whole=whole) if rows else NOTHING


@functools.cache
def any_of(*groups: str) -> str:
    """Return the source of an expression of the words of groups in all languages."""
    sources = (LEXICON.groups(language).get(group, NOTHING) for group in groups for language in languages())
    return f"(?:{'|'.join(sources)})"


@functools.cache
def recommendation_words() -> re.Pattern[str]:
    """Return the pattern of the words for a recommendation, in all languages."""
    return re.compile(any_of("rec"), re.IGNORECASE)


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages that have wordings, in the order of their list."""
    return tuple(dict.fromkeys(row["language"] for row in LEXICON.rows("wordings")))


def language_of(text: str, declared: str | None = None) -> str:
    """Return which of the known languages to read a text in.

    Args:
        text: the text.
        declared: the BCP 47 tag of the block that it stands in; believed where wordings of it are known.
    """
    if declared and (known := declared.partition("-")[0]) in languages():
        return known
    scripts = Counter(map(_script, filter(str.isalpha, text[:LONGEST_SAMPLE])))
    script = scripts.most_common(1)[0][0] if scripts else None
    words = set(re.findall(r"\w+", text.lower()))
    written = [language for language in languages() if script_of(language) == script]
    return max(written or languages(), key=lambda language: len(words & _function_words(language)))


LONGEST_SAMPLE = 200
"""Code points of a text that are enough to tell its script."""


@functools.cache
def _script(letter: str) -> str:
    """Return the script of a letter: "LATIN", "CYRILLIC", "CJK"."""
    return unicodedata.name(letter, "").partition(" ")[0]


def scripts_of(text: str) -> frozenset[str]:
    """Return the scripts of the letters of a text."""
    return frozenset(map(_script, filter(str.isalpha, set(text))))


@functools.cache
def script_of(language: str) -> str:
    """Return the script in which a language is written."""
    return Counter(map(_script, "".join(_function_words(language)))).most_common(1)[0][0]


@functools.cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("function_words", language=language))


def _stems(language: str) -> dict[Sense, tuple[str, ...]]:
    stems: dict[Sense, list[str]] = {}
    for row in LEXICON.rows("stems", language=language):
        for sense in row["senses"].split():
            stems.setdefault(Sense(sense), []).append(row["phrase"].strip("*"))
    return {sense: tuple(listed) for sense, listed in stems.items()}


def _phrases(language: str) -> list[Wording]:
    grouped: dict[tuple[Sense, Binding], list[str]] = {}
    for row in LEXICON.rows("wordings", language=language):
        grouped.setdefault((Sense(row["sense"]), Binding(row["binding"])), []).append(row["regex"])
    return [
        Wording(sense=sense, binding=binding, language=language, regex="|".join(phrases))
        for (sense, binding), phrases in grouped.items()
    ]
