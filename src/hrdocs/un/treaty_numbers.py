"""Treaties that are named by number: conventions of the ILO and of the Council of Europe Treaty Series."""

import functools
import re
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un.tables import LEXICON

_NUMBER_SIGN = r"(?:[Nn](?:os?\b\.?|[°º]s?|úms?\.)|№№?|第)?"
_AND = r"(?:,\s|,?\s(?:and|et|y|и)\s)"
_LIST = rf"{_NUMBER_SIGN}\s?\d{{1,3}}(?:{_AND}\s?{_NUMBER_SIGN}\s?\d{{1,3}}(?!\d|\s?%))*"


@functools.cache
def _ilo() -> re.Pattern[str]:
    named, article, owner, convention = (
        LEXICON.source("ilo_words", role=role) for role in ("named", "of the", "of", "convention")
    )
    return re.compile(
        rf"""
          # "ILO Convention No. 169", "ILO Conventions Nos. 87 and 98", "ILO 118"
          \b{named}(?:['’]s)?\s+ (?:{convention}\s+)?(?:C-?)?\(?(?P<after>{_LIST})
        | # "Convention No. 169 of the ILO", "convention n° 189 de l’OIT", "Конвенция № 169 МОТ"
          \b{convention}\s+\(?(?P<before>{_LIST})\)?,?\s+ (?:{article}\s*)?{owner}
        | # "Convention, 1930 (No. 29)", "Convention (No. 29)", "Convention (Revised), 1949 (No. 97)"
          \bConventions?(?:\s\(Revised\))?,?(?:\s(?:19|20)\d\d)?,?\s+
          \((?P<bracket>[Nn](?:o|os)\.\s?\d{{1,3}}(?:\s(?:and|,)\s\d{{1,3}})?)\)
        | \bILO\s?-?C(?P<code>\d{{1,3}})\b
        """,
        re.VERBOSE,
    )


_SIGNED_NUMBER = regex(
    r"""
    (?: \b[Cc]onventions?\s+
        (?P<list>[Nn]os?\b\.?\s?\d{1,3} (?:(?:,\s|,?\sand\s)(?:[Nn]os?\.\s?)?\d{1,3}(?!\d|\s?%)){0,20})
      | \((?P<single>[Nn]os?\.\s?\d{1,3})\)
    )
    """,
    re.VERBOSE,
)
_SPEAKS_OF_ILO = regex(r"\b(?:ILO|International\s+Labour\s+Organi[sz]ation)\b(?:[^.;\n]|\b[Nn]os?\.|\.(?=\d)){0,200}$")
"""A sentence that has named the Organization, up to a number: "the ILO conventions on forced labour (No. 29) and …"."""
_CETS = regex(r"\b(?:CETS|ETS|STCE|STE)\s?(?:[Nn](?:o\.?|[°º])\s?)?(?P<number>\d{1,3})(?!\d)")
_SIGNS_OF_ILO = ("ILO", "OIT", "МОТ", "Labour", "(No", "(no", "travail", "Trabajo", "труда")
"""One of them stands in every text in which the pattern finds anything; to look for them first is faster."""
_DIGITS = regex(r"\d+")
_LAST_ILO_CONVENTION = 199
"""Numbers above are no convention: the International Labour Organization adopted number 192 in 2025."""


def numbered(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, id) for each treaty that a text names by its number; of a list, each number."""
    for found in _ilo().finditer(text) if any(sign in text for sign in _SIGNS_OF_ILO) else ():
        group = next(name for name, value in found.groupdict().items() if value)
        numbers = list(_DIGITS.finditer(text, found.start(group), found.end(group)))
        for place, number in enumerate(numbers):
            if 0 < int(number.group()) <= _LAST_ILO_CONVENTION:
                start = found.start() if place == 0 else number.start()
                end = found.end() if len(numbers) == 1 else number.end()
                yield start, end, f"ILO-{int(number.group()):03}"
    yield from _in_sentences_on_the_ilo(text)
    for found in _CETS.finditer(text) if "ETS" in text or "STE" in text or "STCE" in text else ():
        yield found.start(), found.end(), f"CETS-{int(found['number']):03}"


def _in_sentences_on_the_ilo(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the conventions whose numbers stand further on in a sentence that names the Organization."""
    for found in _SIGNED_NUMBER.finditer(text) if "ILO" in text or "Labour Organi" in text else ():
        if _SPEAKS_OF_ILO.search(text, max(0, found.start() - 240), found.start()):
            group = "list" if found["list"] else "single"
            for number in _DIGITS.finditer(text, found.start(group), found.end(group)):
                if 0 < int(number.group()) <= _LAST_ILO_CONVENTION:
                    yield number.start(), number.end(), f"ILO-{int(number.group()):03}"
