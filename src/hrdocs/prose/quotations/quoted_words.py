"""What quoted words look like: how many they are, and whether they read as a title."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON

_WORDS = regex(r"[^\W\d_]+")
_HAN = regex(r"[\u3040-\u30ff\u3400-\u9fff]")


def word_count(text: str) -> int:
    """Return how many words a text has; two Chinese characters count as one."""
    return len(_WORDS.findall(_HAN.sub(" ", text))) + len(_HAN.findall(text)) // 2


def reads_as_title(text: str) -> bool:
    """Return whether words are written as a title: their long words have capitals, and no sentence ends in them."""
    if text[:1].islower() or _german().search(text) or _is_german_clause(text):
        return False  # German writes every noun with a capital
    long_words = [word for word in _WORDS.findall(text) if len(word) >= 4]
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) >= 2 and capitals * 4 >= len(long_words) * 3 and text.rstrip()[-1:] not in ".!?…,"


def _is_german_clause(text: str) -> bool:
    """Return whether a text has a German article within and a long word that begins small, which no title has."""
    inner = text.split()[1:]
    articles = LEXICON.phrases("small_words", language="de", kind="article")
    small = {word for word in inner if word.islower()}
    return not small.isdisjoint(articles) and any(len(word) >= 4 and word not in articles for word in small)


@functools.cache
def _german() -> re.Pattern[str]:
    """Return the pattern of small words that show a text to be German, where nouns have capitals in no title too."""
    return re.compile(LEXICON.source("small_words", language="de", kind="in sentence"))
