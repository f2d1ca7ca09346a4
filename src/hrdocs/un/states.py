"""States and areas by the names that documents give them, as ISO 3166-1 alpha-3 codes: exact, or nothing."""

import functools
import re
from collections.abc import Iterator
from typing import Self

from attrs import frozen

from hrdocs.un.phrases import Phrasebook, PhraseMatch, fold
from hrdocs.un.tables import rows

_ARTICLE = re.compile(r"(?:the|la|le|les|el|los|las)\s+|l['’]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@frozen(kw_only=True)
class StateMatch:
    """A State that a text names: its range and its ISO 3166-1 alpha-3 code."""

    start: int
    end: int
    code: str


def lookup(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-3 code of a State by a name in one of the six UN languages, or None.

    Formal, short and historic names and the adjectives of peoples ("Kazakh") are known; articles, accents, letter
    case, brackets and kinds of apostrophe do not matter. A name that could be two States' is None, and nothing is
    looked up by likeness.

    >>> lookup("the Kyrgyz Republic"), lookup("Niger"), lookup("Korea")
    ('KGZ', 'NER', None)
    """
    plain = _POSSESSIVE.sub("", name.strip())
    return _names().whole(plain) or _names().whole(_ARTICLE.sub("", plain, count=1)) or _any_case().get(_key(plain))


def find(text: str) -> list[StateMatch]:
    """Return every State that a text names, in order; the range leaves out an article before the name."""
    return [_as_state(match) for match in _names().find(text)]


@frozen
class Abbreviations:
    """The abbreviations of States that one document defines for itself: "the Kyrgyz Republic (KR)"."""

    codes: dict[str, str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the abbreviations that a document's text defines in brackets or as "hereinafter" after a name."""
        found: dict[str, str] = {}
        for match in find(text):
            definition = _DEFINITION.match(text, match.end)
            if definition:
                found.setdefault(definition["short"], match.code)
        return cls(found)

    def lookup(self, name: str) -> str | None:
        """Return the code of a State by the document's own abbreviation, else as `lookup` does."""
        return self.codes.get(name.strip()) or lookup(name)

    def find(self, text: str) -> list[StateMatch]:
        """Return every State that a text names, by the document's own abbreviations too."""
        found = find(text)
        if self.codes:
            taken = {place for match in found for place in range(match.start, match.end)}
            found += (match for match in self._abbreviated(text) if match.start not in taken)
        return sorted(found, key=lambda match: match.start)

    def _abbreviated(self, text: str) -> Iterator[StateMatch]:
        known = "|".join(sorted(map(re.escape, self.codes), key=len, reverse=True))
        for match in re.finditer(rf"(?<!\w)(?:{known})(?!\w)", text):
            yield StateMatch(start=match.start(), end=match.end(), code=self.codes[match.group()])


_DEFINITION = re.compile(
    r"""
    \s?[(（]
    (?:hereinafter\ (?:referred\ to\ as\ )?|далее\ (?:по\ тексту\ )?[-–—]?\ ?|ci-après\ |en\ adelante\ )?
    (?:the\ |la\ |le\ )?
    ["“«„']?(?P<short>[^\W\d_]{2,6})["”»“']?
    [)）]
    """,
    re.VERBOSE,
)
"""What stands after a State's name to define an abbreviation: a word wholly in capitals, in brackets."""


@functools.cache
def _names() -> Phrasebook:
    return Phrasebook(_entries())


def _entries() -> list[tuple[str, str]]:
    listed = [(row["name"], row["code"]) for table in ("states_more", "states") for row in rows(table)]
    return [(_ARTICLE.sub("", name, count=1) if name[:4] == "the " else name, code) for name, code in listed]


@functools.cache
def _any_case() -> dict[str, str]:
    codes: dict[str, set[str]] = {}
    for name, code in _entries():
        codes.setdefault(_key(name), set()).add(code)
    return {key: min(found) for key, found in codes.items() if len(found) == 1}


def _key(name: str) -> str:
    words = [fold(word) for word in re.findall(r"[^\W_]+", name)]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _as_state(match: PhraseMatch) -> StateMatch:
    return StateMatch(start=match.start, end=match.end, code=match.key)
