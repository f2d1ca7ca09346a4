"""The words of mastheads in the six languages of the United Nations."""

import functools
import re

from hrdocs.lexicon.needed_words import letters_in_any_case
from hrdocs.un.tables import rows
from hrdocs.values import frozen


@frozen(kw_only=True)
class OrganName:
    """A printed name of an organ or body and the English name of it; `rank` is "organ", "body" or "organisation"."""

    printed: str
    name: str
    rank: str


def _key(words: str) -> str:
    return re.sub(r"[\s‐‑–-]+", " ", words.replace("’", "'")).strip(" .:").casefold()


@functools.cache
def organ_names() -> tuple[OrganName, ...]:
    """Return the known organs and bodies, the longest printed name first."""
    names = (OrganName(printed=row["phrase"], name=row["name"], rank=row["rank"]) for row in rows("masthead_organs"))
    return tuple(sorted(names, key=lambda each: (-len(each.printed), each.printed)))


def is_organisation(words: str) -> bool:
    """Return whether words are the name of the United Nations, as it heads a masthead."""
    return _key(words) in {_key(each.printed) for each in organ_names() if each.rank == "organisation"}


@functools.cache
def printed_names(*ranks: str) -> tuple[str, ...]:
    """Return the printed names of organs and bodies of some ranks, or of all where none is given, the longest first."""
    return tuple(each.printed for each in organ_names() if not ranks or each.rank in ranks)


@functools.cache
def labels(field: str) -> tuple[str, ...]:
    """Return the labels of a field ("distribution", "original") in all languages, the longest first."""
    found = (row["phrase"] for row in rows("masthead_labels") if row["field"] == field)
    return tuple(sorted(found, key=lambda label: (-len(label), label)))


@functools.cache
def _values(field: str) -> dict[str, str]:
    return {_key(row["phrase"]): row["value"] for row in rows("masthead_values") if row["field"] == field}


def value(field: str, words: str) -> str | None:
    """Return the value that printed words stand for ("anglais" is "en"), or None."""
    return _values(field).get(_key(words))


@functools.cache
def printed(field: str) -> tuple[str, ...]:
    """Return all printed words that stand for values of a field, the longest first."""
    found = (row["phrase"] for row in rows("masthead_values") if row["field"] == field)
    return tuple(sorted(set(found), key=lambda words: (-len(words), words)))


def pattern(phrases: tuple[str, ...]) -> str:
    """Return a pattern of any of some phrases; a blank stands for any white space, an apostrophe for any kind."""
    escaped = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return "|".join(re.sub(r"['’]", "['’]", each) for each in escaped)


def held(phrases: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return those of some phrases that a text can have, in their order: only of them is a pattern worth compiling.

    Letter case, white space and kinds of apostrophe do not matter, as for `pattern`.
    """
    plain = _plainly(text)
    return tuple([phrase for phrase, folded in _folded(phrases) if folded in plain])


@functools.cache
def _folded(phrases: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((phrase, _plainly(phrase)) for phrase in phrases)


def _plainly(words: str) -> str:
    return letters_in_any_case(" ".join(words.split())).replace("’", "'")
