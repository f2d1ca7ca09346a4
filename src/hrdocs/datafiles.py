"""Data files of a package: tables and lists, kept beside the code that reads them, read once."""

import csv
import functools
import re
from collections.abc import Mapping, Sequence

from hrdocs.expressions import regex


@functools.cache
def table(package: str, path: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a tab-separated file of a package, each under the names of the head line.

    Args:
        package: the package's name, such as "hrdocs.un".
        path: the file's path inside the package, such as "data/months.tsv". Lines that begin with # are remarks.
    """
    head, *lines = entries(package, path) or ("",)
    names = head.split("\t")
    return tuple([row(names, line) for line in lines])


def row(head: Sequence[str], line: str) -> dict[str, str]:
    """Return a line of a table under the names of the head line."""
    cells = line.split("\t")
    if len(cells) == len(head):
        return dict(zip(head, cells, strict=True))
    # It also says what a line has too few or too many of, and takes five times as long.
    return next(csv.DictReader([line], head, delimiter="\t", quoting=csv.QUOTE_NONE))


@functools.cache
def column(package: str, path: str, name: str) -> tuple[str, ...]:
    """Return one column of a table of a package: what lists of thousands of rows are mostly asked for.

    Args:
        package: the package's name.
        path: the file's path inside the package.
        name: the column's, in the head line; a line without it has an empty string there.

    Raises:
        ValueError: the table has no such column.
    """
    head, *lines = entries(package, path)
    return cells(lines, head.split("\t").index(name))


def cells(lines: Sequence[str], place: int) -> tuple[str, ...]:
    """Return the cell of a place, counted from 0, in each line of a table; empty where a line is shorter."""
    cuts = place + 1
    try:
        return tuple([line.split("\t", cuts)[place] for line in lines])
    except IndexError:
        return tuple(["".join(line.split("\t", cuts)[place:cuts]) for line in lines])


@functools.cache
def parted(package: str, path: str) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return the head of a table, and its lines by their first cell, in their order: of thousands few are cut apart.

    Args:
        package: the package's name.
        path: the file's path inside the package. A line of one cell is passed over.
    """
    text = _text(package, path)
    head = _HEAD.search(text)
    if head is None:
        return ("",), {}
    found: dict[str, list[str]] = {}
    for lines in _OF_ONE_CELL.finditer(text, head.end()):
        found.setdefault(lines["cell"], []).append(lines.group())
    return tuple(head.group().split("\t")), {cell: "\n".join(lines) for cell, lines in found.items()}


_HEAD = regex(r"^(?!#|\s*$).*$", re.MULTILINE)
_OF_ONE_CELL = regex(r"^(?P<cell>(?!#)[^\t\n]*)\t.*(?:\n(?P=cell)\t.*)*", re.MULTILINE)


@functools.cache
def entries(package: str, path: str) -> tuple[str, ...]:
    """Return the lines of a text file of a package without the empty ones and those that begin with # (remarks)."""
    # Most lines begin with a letter, which comes behind "#" and all blanks: one look tells that.
    return tuple(
        [line for line in _text(package, path).splitlines() if line >= "$" or (line[:1] != "#" and line.strip())]
    )


def _text(package: str, path: str) -> str:
    from importlib import resources

    # As bytes and at once: to read text decodes it, and looks for other line ends, in parts.
    return resources.files(package).joinpath(path).read_bytes().decode("utf-8").replace("\r\n", "\n")
