"""Names of organisations that a headline or a heading cuts to their noun: "Coalition" of "Coalition for Quays"."""

import functools
import re

from hrdocs.model import Document
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.listed_names import given_names
from hrdocs.prose.people.names import has_office, has_organisation


def is_noun(name: str) -> bool:
    """Return whether words are no more than the noun of any organisation: "Coalition"."""
    return LEXICON.pattern("organisations").fullmatch(name) is not None


def whole_name(text: str, start: int, last: int, end: int) -> Range | None:
    """Return the range of a name, where it is a noun alone with what it goes on with; None where that is nothing."""
    if not is_noun(text[start:last]):
        return start, last
    more = _going_on().match(text, last, end)
    return (start, more.end()) if more else None


def whole_name_in_text(document: Document, noun: str) -> Range | None:
    """Return the first range at which the body writes a noun with what it goes on with, or None."""
    for block in document.body():
        for match in re.finditer(rf"(?<!\w){re.escape(noun)}(?!\w)", document.text_of(block)):
            found = whole_name(document.text, block.start + match.start(), block.start + match.end(), block.end)
            if found:
                return found
    return None


def always_goes_on(document: Document, name: str, without: int | None) -> Range | None:
    """Return the first range at which the body writes a name in full, where it always goes on in the same words.

    "Ministry of Ports" of a headline is "Ministry of Ports and Tides" wherever the text has it. Behind a name that
    names no field, "Dockers' Union and Harbour Watch", and behind any before a body or a person, another one stands.

    Args:
        document: the document.
        name: as the headline has it.
        without: the block of the headline.
    """
    if not _of().search(name):
        return None
    found: list[Range] = []
    for n, block in enumerate(document.blocks):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text_of(block)) if n != without else ():
            more = _joined().match(document.text, block.start + match.end(), block.end)
            if more is None or _is_another(more.group()):
                return None
            found.append((block.start + match.start(), more.end()))
    same = len({document.text[slice(*each)] for each in found}) == 1
    return found[0] if same else None


def _is_another(more: str) -> bool:
    """Return whether what goes on behind a name is somebody else: an office, a body, a person by her given name."""
    return has_office(more) or has_organisation(more) or not given_names().isdisjoint(more.split())


@functools.cache
def _of() -> re.Pattern[str]:
    """Return the small words behind the noun of a name that lead to its field: "of", "for the"."""
    return re.compile(rf"\s(?:{LEXICON.source('letterhead_words', kind='of')}|{LEXICON.source('prepositions')})\s")


@functools.cache
def _joined() -> re.Pattern[str]:
    """Return the words that go on with a name behind a joining one: "and Tides", "e da Cidadania"."""
    joiners, small = LEXICON.source("letterhead_words", kind="and"), LEXICON.source("prepositions")
    capital = r"[^\W\d_a-zß-öø-ÿа-яё][\w’'-]*"
    return re.compile(rf"\s(?:{joiners})\s(?:(?:{small})\s){{0,2}}{capital}(?:\s{capital}){{0,2}}(?![\w’'-])")


@functools.cache
def _going_on() -> re.Pattern[str]:
    """Return the words with a capital behind the noun of a name, with small ones between: "for Open Prisons"."""
    small = f"(?:{LEXICON.source('letterhead_words', kind='of')}|{LEXICON.source('prepositions')})"
    capital = r"[^\W\d_a-zß-öø-ÿа-яё][\w’'-]*"
    return re.compile(rf"""(?:\s(?:{small}\s){{0,2}}[«“„"]?{capital}[»”“"]?)+""")
