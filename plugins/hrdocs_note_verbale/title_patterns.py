"""How the United Nations words the title of a note or letter, in its six languages and in German.

Each pattern takes a whole title with its white space folded and names the same groups: `form`, `dated`, `senders`,
`addressees`. Source of the English wording: the United Nations Correspondence Manual (ST/DCS/4/Rev.1); the others are
the wordings of the same series of documents.
"""

import functools
import re

from hrdocs_note_verbale.wordlists import LEXICON

_FLAGS = re.VERBOSE | re.IGNORECASE

ENGLISH = re.compile(
    r"""
    (?P<form>
        (?:joint\ |identical\ |two\ |corrected\ )?
        (?:notes?\ verbales?|letters?|notes?(?=\ dated)|aide-m[ée]moire|communications?)
    )
    (?:\ \(?dated\ (?P<dated>.{4,90}?)\)?)?
    ,?\ from\ (?P<senders>.{4,1500}?)
    (?:\ \(?dated\ (?P<dated_after>.{4,60}?)\)?)?
    (?:,?\ and)?,?\ addressed\ (?:jointly\ |respectively\ |individually\ )?to\ (?P<addressees>.{4,700}?)
    (?:,?\ (?:transmitting|forwarding|enclosing|containing|conveying|concerning|regarding|requesting)\ .{4,700})?
    """,
    _FLAGS,
)

ENGLISH_WITHOUT_ADDRESSEE = re.compile(
    r"""
    (?P<form>(?:joint\ |identical\ )?(?:notes?\ verbales?|letters?))
    \ dated\ (?P<dated>[^.;]{4,60}?)
    ,?\ from\ (?P<senders>(?:the\ )?[^.;]{4,400})
    (?P<addressees>)
    """,
    _FLAGS,
)

FRENCH = re.compile(
    r"""
    (?P<form>notes?\ verbales?|lettres?(?:\ identiques)?)
    \ dat[ée]{2}s?\ (?:du|des|de)\ (?P<dated>.{4,60}?)
    ,?\ adress[ée]{2}s?\ (?P<addressees>(?:au|à|aux)\b.{4,400}?)
    ,?\ par\ (?P<senders>.{4,800})
    """,
    _FLAGS,
)

SPANISH = re.compile(
    r"""
    (?P<form>notas?\ verbal(?:es)?|cartas?(?:\ id[ée]nticas)?)
    (?:\ de)?\ fechas?\ (?P<dated>.{4,60}?)
    ,?\ dirigidas?\ (?P<addressees>(?:al|a)\b.{4,400}?)
    ,?\ por\ (?P<senders>.{4,800})
    """,
    _FLAGS,
)

RUSSIAN = re.compile(
    r"""
    (?P<form>вербальн\w+\ нот\w|(?:идентичные\ )?письм\w)
    \ (?P<senders>.{4,800}?)
    \ от\ (?P<dated>\d.{4,60}?)
    \ на\ имя\ (?P<addressees>.{4,400})
    """,
    _FLAGS,
)

ARABIC = re.compile(
    r"""
    (?P<form>مذكر\w+\ شفوي\w+|رسال\w+(?:\ متطابقت\w+)?)
    \ مؤرخ\w+\ (?P<dated>.{4,60}?)
    [،,]?\ (?:و?موجه\w+)\ (?P<addressees>(?:إلى|الى)\ .{4,400}?)
    [،,]?\ من\ (?P<senders>.{4,800})
    """,
    _FLAGS,
)

CHINESE = re.compile(
    r"""
    (?P<dated>\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)
    (?P<senders>.{2,200}?)
    (?:给|致)
    (?P<addressees>.{2,120}?)
    的?(?P<form>普通照会|同文信|信)
    """,
    _FLAGS,
)


@functools.cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of whole titles, in all languages."""
    return (ENGLISH, FRENCH, SPANISH, RUSSIAN, ARABIC, CHINESE, _german())


def _german() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<form>{LEXICON.source("forms", language="de")})
        \ (?P<senders>\w+\ .{{4,800}}?)
        \ vom\ (?P<dated>\d.{{4,60}}?)
        \ an\ (?P<addressees>.{{4,400}})
        """,
        re.VERBOSE | re.IGNORECASE,
    )
