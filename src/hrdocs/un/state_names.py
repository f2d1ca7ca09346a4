"""The names of States in the languages that the project reads, loaded by the scripts of the texts that ask for them."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

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
    # Greek, Armenian, Hebrew, and all from Devanagari on but for signs: what is left out is told much sooner to `re`.
    "Other": regex(r"[^\u0000-\u036f\u0400-\u052f\u0600-\u08ff\u2000-\u303f\U00010000-\U0010ffff]"),
}


_Name = tuple[str, str, str, str]
"""A line of the list: the State's code, the languages that have the name, its kind, the name."""


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


def _listed(script: str, *languages: str) -> list[_Name]:
    """Return the names in a script that some languages have, or that any has where none is given."""
    # A name of a language in whatever script is its name: "uz-Cyrl" is one of "uz".
    tags = rf"(?:[^\t\n]*[ ])?(?:{'|'.join(languages)})(?:[ -][^\t\n]*)?" if languages else r"[^\t\n]*"
    name = rf"[^\t\n]*{_SCRIPTS[script].pattern}.*"
    line = re.compile(rf"^([^\t\n]*)\t({tags})\t([^\t\n]*)\t({name})$", re.MULTILINE)
    found: list[_Name] = line.findall("\n".join(datafiles.entries("hrdocs.un", "data/state_names.tsv")[1:]))
    for letters in itertools.takewhile(lambda letters: letters is not _SCRIPTS[script], _SCRIPTS.values()):
        found = [each for each in found if not letters.search(each[-1])]
    return found


@functools.cache
def _book(script: str, language: str | None) -> Phrasebook:
    """Return the names of a language, or of all: then without short inflected forms, which are words in others."""
    if language:
        return Phrasebook(_keyed(_listed(script, language)), exact_accents=True)
    names = [
        (code, languages, kind, name)
        for code, languages, kind, name in _listed(script)
        if (kind != _CASE or len(name) + (not name.isascii()) >= SHORTEST_CASE)
        and not (name.isupper() and not any(_is_of(each, languages) for each in _WITH_ACRONYMS))
    ]
    return Phrasebook(_keyed(names), exact_accents=True)


def _is_of(language: str, languages: str) -> bool:
    """Return whether a language, in whatever script, is one of those that have a name."""
    return f" {language} " in f" {languages} " or f" {language}-" in f" {languages}"


@functools.cache
def _inflected(script: str, group: frozenset[str], *, everywhere: bool) -> Phrasebook:
    """Return the names in some languages that add endings to them, for all paragraphs or those with their letters."""
    where = None if everywhere else _own_letters(group, script)
    names = _keyed(_listed(script, *sorted(group)))
    return Phrasebook(names, endings=_endings()[group], exact_accents=True, where=where)


def _keyed(names: Sequence[_Name]) -> Iterator[tuple[str, str]]:
    """Yield names and codes; one that is two States' is shared, but a name outweighs another's inflected form."""
    folded = [name.casefold() for *_, name in names]
    codes: dict[str, str] = {}
    doubtful = {key for key, (code, *_) in zip(folded, names, strict=True) if codes.setdefault(key, code) != code}
    plain: dict[str, set[str]] = {key: set() for key in doubtful}
    for key, (code, _, kind, _) in zip(folded, names, strict=True):
        if key in doubtful and kind != _CASE:
            plain[key].add(code)
    codes |= {key: min(found) if len(found) == 1 else SHARED for key, found in plain.items()}
    for key, (*_, name) in zip(folded, names, strict=True):
        yield name, codes[key]


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
