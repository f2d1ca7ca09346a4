"""The package's tables: tab-separated, with a head line, read when first used."""

import csv
from importlib import resources


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of `data/<name>.tsv` as dictionaries under the names of its head line."""
    text = resources.files("hrdocs.un").joinpath("data", f"{name}.tsv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def words(name: str) -> list[str]:
    """Return the lines of `data/<name>.txt`, each a word or a phrase."""
    text = resources.files("hrdocs.un").joinpath("data", f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line]
