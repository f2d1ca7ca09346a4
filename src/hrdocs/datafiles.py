"""Data files of a package: tables and lists, kept beside the code that reads them, read once."""

import csv
import functools


@functools.cache
def table(package: str, path: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a tab-separated file of a package, each under the names of the head line.

    Args:
        package: the package's name, such as "hrdocs.un".
        path: the file's path inside the package, such as "data/months.tsv". Lines that begin with # are remarks.
    """
    return tuple(csv.DictReader(entries(package, path), delimiter="\t", quoting=csv.QUOTE_NONE))


@functools.cache
def entries(package: str, path: str) -> tuple[str, ...]:
    """Return the lines of a text file of a package without the empty ones and those that begin with # (remarks)."""
    from importlib import resources

    text = resources.files(package).joinpath(path).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
