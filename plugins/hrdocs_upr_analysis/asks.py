"""What two recommendations are compared by: the words that tell one from another, treaties, themes and the action."""

import functools
from collections.abc import Iterable, Iterator

from hrdocs.lexicon import Scanner
from hrdocs.un import treaties
from hrdocs.values import frozen
from hrdocs_upr_analysis.analysing import analyse
from hrdocs_upr_analysis.word_lists import LEXICON
from hrdocs_upr_analysis.words import Span, words_of


@frozen(kw_only=True)
class Ask:
    """What one recommendation or pledge asks for.

    Attributes:
        words: as they stand, without the States in brackets.
        language: BCP 47, the first subtag alone.
        stems: the words that tell it from others, by their stems, each with its first range.
        treaties: ids of the treaties that it names, each with its first range.
        acts: what is to be done with a treaty as such: "join", "reservation", "competence".
        action: see `Analysis`.
        themes: see `Analysis`.
    """

    words: str
    language: str
    stems: dict[str, Span]
    treaties: dict[str, Span]
    acts: frozenset[str]
    action: int | None
    themes: frozenset[str]


@functools.lru_cache(maxsize=4096)
def ask_of(words: str, language: str) -> Ask:
    """Return what words ask for.

    Args:
        words: of one recommendation or pledge, without the States in brackets.
        language: BCP 47.
    """
    primary = language.partition("-")[0].lower()
    analysed = analyse(words, primary)
    return Ask(
        words=words,
        language=primary,
        stems=_firsts(_stems(words, primary)),
        treaties=_firsts((each.id, (each.start, each.end)) for each in treaties.find(words)),
        acts=frozenset(each.name for each in _acts(primary).find(words)),
        action=analysed.action,
        themes=frozenset(analysed.themes),
    )


def _firsts(found: Iterable[tuple[str, Span]]) -> dict[str, Span]:
    firsts: dict[str, Span] = {}
    for name, span in found:
        firsts.setdefault(name, span)
    return firsts


def _stems(words: str, language: str) -> Iterator[tuple[str, Span]]:
    told, plain = words_of(words), _plain(language)
    stems = told.stems if language == "en" else told.words
    for word, stem, *span in zip(told.words, stems, told.starts, told.ends, strict=True):
        if word not in plain:
            yield stem, (span[0], span[1])


@functools.cache
def _plain(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("plain_words", language=language))


@functools.cache
def _acts(language: str) -> Scanner:
    return Scanner((row["phrase"], row["act"], row) for row in LEXICON.rows("treaty_acts", language=language))
