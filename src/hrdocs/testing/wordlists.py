"""Faults of word lists: what a list of the dialect of `hrdocs.lexicon` must be, told of each list of a package."""

import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from hrdocs import datafiles
from hrdocs.expressions import regex
from hrdocs.lexicon import Lexicon, alternation

_LANGUAGE = regex(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")


PROOF = "proof"
"""The column that says which rows no document has been seen to have; it tells no two rows apart."""


def list_faults(package: str) -> list[str]:
    """Return what is wrong with the word lists in the folder `data` of a package, each fault in one line.

    A list is a table with a column `phrase` or `regex`. It begins with a remark that says what it is and where it comes
    from; each row has BCP 47 tags in `language` ("mul" for what many share), a phrase that compiles, and stands
    there once, whatever its column `proof` says.
    """
    folder = resources.files(package).joinpath("data")
    if not folder.is_dir():
        return []
    tables = sorted((each for each in folder.iterdir() if each.name.endswith(".tsv")), key=lambda each: each.name)
    return [fault for each in tables for fault in _faults(package, each)]


def _faults(package: str, file: Traversable) -> Iterator[str]:
    rows = datafiles.table(package, f"data/{file.name}")
    if not rows or not {"phrase", "regex"} & set(rows[0]):
        return
    if not file.read_text("utf-8").startswith("#"):
        yield f"{file.name}: begins with no remark that says what it lists and where that comes from"
    if "language" not in rows[0]:
        yield f"{file.name}: has no column `language`"
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = tuple(str(value) for column, value in row.items() if column != PROOF)
        if key in seen:
            yield f"{file.name}: {_shown(row)} stands there twice"
        seen.add(key)
        yield from (f"{file.name}: {_shown(row)} {fault}" for fault in _faults_of(Lexicon(package), row))


def _faults_of(lexicon: Lexicon, row: dict[str, str]) -> Iterator[str]:
    language = row.get("language") or "und"
    for tag in language.split(" "):
        if not _LANGUAGE.fullmatch(tag):
            yield f"is of the language {tag!r}, which is no BCP 47 tag"
    phrase, regex = row.get("phrase"), row.get("regex")
    if None in row.values() or None in row:
        yield "has another number of columns than the head line"
    elif not phrase and not regex:
        yield "has no phrase"
    try:
        if phrase:
            re.compile(alternation([phrase], lexicon.groups(language)), re.IGNORECASE)
        if regex:
            re.compile(lexicon.expression_source(regex, language), re.IGNORECASE)
    except KeyError as error:
        yield f"names the group {error}, which {language!r} does not have"
    except re.error as error:
        yield f"does not compile: {error}"


def _shown(row: dict[str, str]) -> str:
    return repr(row.get("phrase") or row.get("regex") or next(iter(row.values()), ""))
