"""The package's tables, word lists and codes, read when first used."""

from hrdocs import datafiles
from hrdocs.lexicon import Lexicon

LEXICON = Lexicon("hrdocs.un")


def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.tsv` under the names of its head line."""
    return LEXICON.rows(name)


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases of the word list `data/<name>.tsv`, as they stand there."""
    return LEXICON.phrases(name)


def codes(name: str) -> frozenset[str]:
    """Return the lines of `data/<name>.txt`, each the code of a State."""
    return frozenset(datafiles.entries("hrdocs.un", f"data/{name}.txt"))
