"""The package's tables and lists, read when first used."""

from hrdocs import datafiles


def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/<name>.tsv` under the names of its head line."""
    return datafiles.table("hrdocs.un", f"data/{name}.tsv")


def words(name: str) -> tuple[str, ...]:
    """Return the lines of `data/<name>.txt`, each a word or a phrase."""
    return datafiles.entries("hrdocs.un", f"data/{name}.txt")
