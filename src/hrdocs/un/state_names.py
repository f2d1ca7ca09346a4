"""The names of States in the languages that the project reads, loaded by the scripts of the texts that ask for them."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.language.alphabets import alphabets
from hrdocs.lexicon.phrasebook import Phrasebook
from hrdocs.un.tables import rows

SHARED = "?"
"""Key of a name that different languages give to different States."""

_CASE = "case"
"""The kind of an inflected form."""

SHORTEST_CASE = 6
"""Letters of an inflected form that is looked for in a text of unknown language; one fewer beyond ASCII."""

_WITH_ACRONYMS = ("en", "fr", "es", "ru")
"""Languages whose acronyms of States are known in any text; "BAE" is a State in Turkish texts alone."""

_SCRIPTS = {
    "Latin": regex(r"[A-Za-z]"),
    "Cyrillic": regex(r"[\u0400-\u052f]"),
    "Arabic": regex(r"[\u0600-\u06ff]"),
    "Other": regex(r"[\u0370-\u03ff\u0530-\u05ff\u0900-\u1fff\u3040-\uffff]"),
}


class _Name(NamedTuple):
    """A line of the list: thousands are read at once, before the first name is looked for."""

    code: str
    languages: str
    kind: str
    name: str

    def is_of(self, language: str) -> bool:
        """Return whether a language, in whatever script, has the name."""
        return f" {language} " in f" {self.languages} " or f" {language}-" in f" {self.languages}"


def books(text: str, language: str | None) -> Iterator[Phrasebook]:
    """Yield the phrasebooks in which the names that a text can hold stand.

    Args:
        text: the text; its scripts decide what is loaded.
        language: BCP 47 tag of the text's language, where it is known: then the names of other languages are left
            out, but for those of the United Nations' six, which stand in `states.tsv`.
    """
    tongue = language.partition("-")[0].lower() if language else None
    for script, letters in _SCRIPTS.items():
        if letters.search(text):
            yield _book(script, tongue)
            for group in _groups():
                if tongue in group if tongue else _own_letters(group, script).search(text):
                    yield _inflected(script, group, everywhere=tongue is not None)


@functools.cache
def _listed(*languages: str) -> dict[str, tuple[_Name, ...]]:
    """Return the names that some languages have, or of all where none is given, by script."""
    lines = datafiles.entries("hrdocs.un", "data/state_names.tsv")[1:]
    if languages:
        # A name of a language in whatever script is its name: "uz-Cyrl" is one of "uz".
        has_one = re.compile(rf"[^\t]*\t(?:[^\t]*[ ])?(?:{'|'.join(languages)})[ \t-]")
        lines = tuple(filter(has_one.match, lines))
    found: dict[str, list[_Name]] = {script: [] for script in _SCRIPTS}
    for line in lines:
        each = _Name._make(line.split("\t"))
        name = each.name
        latin = name.isascii()
        found["Latin" if latin else next(script for script, of in _SCRIPTS.items() if of.search(name))].append(each)
    return {script: tuple(names) for script, names in found.items()}


@functools.cache
def _book(script: str, language: str | None) -> Phrasebook:
    """Return the names of a language, or of all: then without short inflected forms, which are words in others."""
    if language:
        return Phrasebook(_keyed(_listed(language)[script]), exact_accents=True)
    names = [
        each
        for each in _listed()[script]
        if (each.kind != _CASE or len(each.name) + (not each.name.isascii()) >= SHORTEST_CASE)
        and not (each.name.isupper() and not any(map(each.is_of, _WITH_ACRONYMS)))
    ]
    return Phrasebook(_keyed(names), exact_accents=True)


@functools.cache
def _inflected(script: str, group: frozenset[str], *, everywhere: bool) -> Phrasebook:
    """Return the names in some languages that add endings to them, for all paragraphs or those with their letters."""
    names = _listed(*sorted(group))[script]
    where = None if everywhere else _own_letters(group, script)
    return Phrasebook(_keyed(names), endings=_endings()[group], exact_accents=True, where=where)


def _keyed(names: Sequence[_Name]) -> Iterator[tuple[str, str]]:
    """Yield names and codes; one that is two States' is shared, but a name outweighs another's inflected form."""
    folded = [(each, each.name.casefold()) for each in names]
    codes: dict[str, set[str]] = {}
    plain: dict[str, set[str]] = {}
    for each, name in folded:
        codes.setdefault(name, set()).add(each.code)
        if each.kind != _CASE:
            plain.setdefault(name, set()).add(each.code)
    for each, name in folded:
        meant = plain.get(name, codes[name])
        yield each.name, min(meant) if len(meant) == 1 else SHARED


@functools.cache
def _endings() -> dict[frozenset[str], list[str]]:
    found: dict[frozenset[str], list[str]] = {}
    for row in rows("case_endings"):
        found.setdefault(frozenset(row["language"].split()), []).append(row["phrase"].removeprefix("*"))
    return found


def _groups() -> tuple[frozenset[str], ...]:
    return tuple(_endings())


@functools.cache
def _own_letters(group: frozenset[str], script: str) -> re.Pattern[str]:
    """Return a pattern of the letters that the languages of a group have, and Russian and English lack even in loans.

    They tell a text that may have their endings from one in which the same letters at the end are something else.
    """
    common = [each for each in alphabets() if each.tag in ("en", "ru")]
    foreign = frozenset().union(*(each.letters | each.auxiliary for each in common))
    own = {
        letter
        for each in alphabets()
        if each.language in group
        for letter in each.letters - foreign
        if not letter.isascii() and ("\u0400" <= letter <= "\u052f") == (script == "Cyrillic")
    }
    capitals = {letter.upper() for letter in own if len(letter.upper()) == 1 and not letter.upper().isascii()}
    return re.compile(f"[{''.join(sorted(own | capitals))}]") if own else re.compile(r"(?!)")
