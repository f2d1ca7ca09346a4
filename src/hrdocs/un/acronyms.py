"""What an acronym that a treaty and its Committee share stands for, by the words around it: "CEDAW", "CRC", "CED"."""

import re

from hrdocs.lexicon.phrasebook import PhraseMatch

BODY = "body:"
"""How the keys of bodies begin, to tell them from treaties."""

_SYMBOL_AFTER = re.compile(r"/(?:C|OP|SP)\b")
_LISTED_BEFORE = re.compile(r"(?<![\w/.])[A-Z]{3,7}/$")
"""Another acronym and a stroke: "ICCPR/ICESCR". Any other stroke before one is a symbol's or an address's."""
_BODY_AFTER = re.compile(
    r"""
    \s+(?:
        (?:Committee|General\ (?:Comment|Recommendation)|[Cc]oncluding\ [Oo]bservations)\b
      | (?:had\ |has\ |also\ |further\ |was\ )*
        (?:recommended|recommends|urged|urges|noted|expressed|welcomed|encouraged|requested|concerned|observed|reiterated)\b
      | (?:rul(?:ed|ing|ings)|judg\w+|case\s+law)\b
    )
    """,
    re.VERBOSE,
)
"""What follows an acronym that means the Committee: its title, its documents, and what it does in its reports."""


def is_other(text: str, match: PhraseMatch) -> bool:
    """Return whether an acronym stands for something else: part of a symbol, or the Committee of the same letters."""
    name = text[match.start : match.end]
    if match.key.startswith(BODY) or not name.isupper() or " " in name:
        return False
    lead = text[match.start - 1 : match.start]
    if _SYMBOL_AFTER.match(text, match.end) or lead == ".":
        return True
    if lead == "/" and not _LISTED_BEFORE.search(text, max(0, match.start - 12), match.start):
        return True
    return bool(_BODY_AFTER.match(text, match.end) or _BODY_BEFORE.search(text, max(0, match.start - 50), match.start))


_BODY_BEFORE = re.compile(
    r"""
    (?: \b(?:Committee|Comité|Комитет\w*)\s+(?:on|for|of|under|against|по)
      | \b(?:[Rr]ecommend(?:ations?|ed)|[Oo]bservations?|[Cc]onclusions|[Cc]oncerns?|[Vv]iews)
        \s+(?:\w{4,9}\s+)?(?:of|by|from)
    )\s+(?:the\s+)?$
    """,
    re.VERBOSE,
)
"""What stands before one: "the Committee on the CRC", "the recommendations of CEDAW"."""
_JOINING = re.compile(
    r"\b(?:[Rr]atif\w+|[Aa]cced\w+|[Aa]ccession|[Ss]ign(?:ed|ing|ature)?|[Pp]arty|[Aa]dher\w+|[Jj]oin\w*|[Aa]dopt\w*)\b[^.;]{0,160}$"
)
_ACRONYMS_OF_BOTH = {"CED": "ICPPED", "CERD": "ICERD", "CMW": "ICRMW", "CESCR": "ICESCR"}


def as_treaty(text: str, match: PhraseMatch) -> PhraseMatch:
    """Return the Committee's acronym as its treaty where a State is to ratify it: "sign and ratify CED"."""
    treaty = _ACRONYMS_OF_BOTH.get(text[match.start : match.end])
    if (
        treaty
        and _JOINING.search(text, max(0, match.start - 180), match.start)
        and not _BODY_AFTER.match(text, match.end)
    ):
        return PhraseMatch(start=match.start, end=match.end, key=treaty)
    return match
