"""Alphabets: the letters that a language is written with, after the exemplar characters of the Unicode CLDR."""

import functools

from attrs import frozen

from hrdocs.datafiles import table


@frozen(kw_only=True)
class Alphabet:
    """The letters of one language in one script, in lower case and NFC.

    Attributes:
        tag: BCP 47, with a script where the language is written in two ("uz-Cyrl").
        letters: the alphabet.
        auxiliary: further letters, which names and loans bring.
    """

    tag: str
    letters: frozenset[str]
    auxiliary: frozenset[str]

    @property
    def language(self) -> str:
        """Return the language without its script."""
        return self.tag.partition("-")[0]


@functools.cache
def alphabets() -> tuple[Alphabet, ...]:
    """Return every alphabet of the table, in its order."""
    return tuple(
        Alphabet(tag=row["language"], letters=frozenset(row["letters"]), auxiliary=frozenset(row["auxiliary"] or ""))
        for row in table("hrdocs.language", "alphabets.tsv")
    )
