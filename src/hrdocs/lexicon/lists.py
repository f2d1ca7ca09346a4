"""The word lists of one package, as rows, phrases and patterns."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.lexicon.list_expression import ListExpression
from hrdocs.lexicon.list_pattern import ListPattern
from hrdocs.lexicon.patterns import alternation, bounded, filled
from hrdocs.lexicon.scan import Scanner
from hrdocs.values import frozen

GROUPS = "groups"


@frozen
class Lexicon:
    """The word lists that lie in the folder `data` of a package.

    >>> Lexicon("hrdocs.prose").pattern("event_words", kind="noun").search("They held a seminar.").group()
    'seminar'

    Attributes:
        package: the name of the package, such as "hrdocs.prose".
    """

    package: str

    def rows(self, name: str, /, **wanted: str) -> tuple[dict[str, str], ...]:
        """Return the rows of a list whose columns are as `wanted`, each a dict by column.

        Raises:
            FileNotFoundError: the package has no `data/<name>.tsv`.
        """
        if wanted:
            return _rows(self.package, name, tuple(wanted), tuple(wanted.values()))
        return datafiles.table(self.package, f"data/{name}.tsv")

    def column(self, name: str, column: str, /) -> tuple[str, ...]:
        """Return one column of all rows of a list.

        Raises:
            FileNotFoundError: the package has no `data/<name>.tsv`.
            ValueError: the list has no such column.
        """
        return datafiles.column(self.package, f"data/{name}.tsv", column)

    def phrases(self, name: str, /, **wanted: str) -> tuple[str, ...]:
        """Return the phrases of the rows that are as `wanted`, as they stand in the list."""
        if not wanted:
            return self.column(name, "phrase")
        return _cells(self.package, name, "phrase", tuple(wanted), tuple(wanted.values()))

    def source(self, name: str, /, **wanted: str) -> str:
        """Return the source of a regular expression of those phrases, and of what stands in a column `regex`."""
        return _source(self.package, name, tuple(sorted(wanted.items())) if wanted else ())

    def pattern(self, name: str, /, **wanted: str) -> ListPattern:
        """Return a pattern that matches any of those phrases, in letters of any case, the longest first."""
        return _pattern(self.package, name, tuple(sorted(wanted.items())) if wanted else ())

    def expression(self, regex: str, language: str, *, whole: bool = True) -> re.Pattern[str]:
        """Return what stands in a column `regex`, compiled at its first use: groups filled in, a blank for white space.

        Args:
            regex: the expression.
            language: of its row; it decides which phrases a group has.
            whole: whether it may begin and end at the bounds of words alone.
        """
        return _expression(self, regex, language, whole)

    def expression_source(self, regex: str, language: str, *, whole: bool = True) -> str:
        """Return the source of `expression`, to be part of a longer expression."""
        source = filled(regex, self.groups(language))
        return bounded(source, language) if whole else source

    def groups(self, language: str) -> Mapping[str, str]:
        """Return for each group of a language the source of an expression of its phrases, made when it is asked for."""
        return _groups(self, language)

    def scanner(self, *names: str) -> Scanner:
        """Return the scanner that finds the phrases of all these lists in one walk over a text."""
        return _scanner(self, names)


@functools.cache
def _rows(package: str, name: str, columns: tuple[str, ...], values: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    head, lines = _lines(package, name, columns, values)
    return tuple(datafiles.row(head, line) for line in lines)


@functools.cache
def _cells(package: str, name: str, column: str, columns: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...]:
    """Return one column of the rows that are as wanted; without it in the list, an empty string for each row."""
    head, lines = _lines(package, name, columns, values)
    return datafiles.cells(lines, head.index(column)) if column in head else ("",) * len(lines)


def _lines(
    package: str, name: str, columns: tuple[str, ...], values: tuple[str, ...]
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the head of a list, and the lines whose columns are as wanted: few of thousands are ever rows."""
    path = f"data/{name}.tsv"
    wanted = dict(zip(columns, values, strict=True))
    language = wanted.pop("language", None)
    head = _head(package, path) if language is None else datafiles.parted(package, path)[0]
    if not set(columns) <= set(head):
        return head, ()
    if wanted:
        return head, _sorted_by(package, name, language, tuple(wanted)).get(tuple(wanted.values()), ())
    return head, datafiles.entries(package, path)[1:] if language is None else _of_language(package, path, language)


def _head(package: str, path: str) -> Sequence[str]:
    return (datafiles.entries(package, path) or ("",))[0].split("\t")


@functools.cache
def _of_language(package: str, path: str, language: str) -> Sequence[str]:
    """Return the lines of a list in a language; one that languages share is each one's."""
    head, parts = datafiles.parted(package, path)
    if head[0] != "language" or any(" " in tags for tags in parts):
        return _by_language(package, path).get(language, ())
    return parts[language].split("\n") if language in parts else ()


@functools.cache
def _by_language(package: str, path: str) -> Mapping[str, Sequence[str]]:
    first, *lines = datafiles.entries(package, path)
    found: dict[str, list[str]] = {}
    for line, cell in zip(lines, datafiles.cells(lines, first.split("\t").index("language")), strict=True):
        for language in cell.split() if " " in cell else (cell,):
            found.setdefault(language, []).append(line)
    return found


@functools.cache
def _sorted_by(
    package: str, name: str, language: str | None, columns: tuple[str, ...]
) -> Mapping[tuple[str, ...], Sequence[str]]:
    """Return the lines of a language, or of all where none is asked for, by their values in some columns."""
    path = f"data/{name}.tsv"
    head = _head(package, path) if language is None else datafiles.parted(package, path)[0]
    places = [head.index(column) for column in columns]
    found: dict[tuple[str, ...], list[str]] = {}
    for line in datafiles.entries(package, path)[1:] if language is None else _of_language(package, path, language):
        cells = line.split("\t")
        if len(cells) > max(places):
            found.setdefault(tuple([cells[place] for place in places]), []).append(line)
    return found


def _source(package: str, name: str, wanted: tuple[tuple[str, str], ...]) -> str:
    return f"(?:{'|'.join(_branches(package, name, wanted))})"


@functools.cache
def _branches(package: str, name: str, wanted: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return expressions that together match any phrase of a list, and what stands in its column `regex`."""
    lexicon = Lexicon(package)
    rows = lexicon.rows(name, **dict(wanted))
    phrases = [row for row in rows if row.get("phrase")]
    written = [f"(?:{filled(row['regex'], lexicon.groups(row['language']))})" for row in rows if row.get("regex")]
    if any("{" in row["phrase"] for row in phrases):
        woven = [
            alternation((row["phrase"] for row in phrases if row["language"] == each), lexicon.groups(each))
            for each in dict.fromkeys(row["language"] for row in phrases)
        ]
    else:
        woven = [alternation(row["phrase"] for row in phrases)]
    return (*woven, *written)


@functools.cache
def _pattern(package: str, name: str, wanted: tuple[tuple[str, str], ...]) -> ListPattern:
    columns, values = tuple(column for column, _ in wanted), tuple(value for _, value in wanted)
    phrases, written = (_cells(package, name, column, columns, values) for column in ("phrase", "regex"))
    if any(written) or any("{" in phrase for phrase in phrases):
        return ListExpression(_branches(package, name, wanted))
    return ListPattern(phrases)


@functools.cache
def _expression(lexicon: Lexicon, written: str, language: str, whole: bool) -> re.Pattern[str]:
    return regex(lexicon.expression_source(written, language, whole=whole), re.IGNORECASE)


class _Groups(Mapping[str, str]):
    """The groups of a language, none where the package has none; one may name others, but not those that name it."""

    def __init__(self, rows: Mapping[str, Sequence[dict[str, str]]], sources: dict[str, str]) -> None:
        self._rows = rows
        self._sources = sources

    def __getitem__(self, name: str) -> str:
        rows = self._rows[name]
        if name not in self._sources:
            others = _Groups({each: self._rows[each] for each in self._rows if each != name}, self._sources)
            woven = alternation((row["phrase"] for row in rows if row["phrase"]), others)
            written = [filled(row["regex"], others) for row in rows if row.get("regex")]
            self._sources[name] = "|".join([woven, *written])  # one step: threads share it
        return self._sources[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@functools.cache
def _groups(lexicon: Lexicon, language: str) -> Mapping[str, str]:
    has_groups = resources.files(lexicon.package).joinpath(f"data/{GROUPS}.tsv").is_file()
    rows: dict[str, list[dict[str, str]]] = {}
    for row in lexicon.rows(GROUPS, language=language) if has_groups else ():
        rows.setdefault(row["name"], []).append(row)
    return _Groups(rows, {})


@functools.cache
def _scanner(lexicon: Lexicon, names: tuple[str, ...]) -> Scanner:
    return Scanner((row["phrase"], name, row) for name in names for row in lexicon.rows(name))
