"""The request to circulate: as a document of which organs, under which agenda items."""

import functools
import re
from collections.abc import Sequence

from hrdocs.expressions import regex
from hrdocs.passages import Passage
from hrdocs.un.masthead import agenda
from hrdocs.values import frozen
from hrdocs_note_verbale.wordlists import LEXICON, words

_QUOTED = regex(r"“[^”]{0,400}”|\"[^\"]{0,400}\"|«[^»]{0,400}»|\((?![^()]*\bitems?\b)[^()]{12,400}\)")
_SENTENCE_END = regex(r"[.!?](?=\s+[A-Z“\"]|\s*$)")


@frozen(kw_only=True)
class Named:
    """An organ or agenda item that a request names: its passage, its range there and its value."""

    passage: Passage
    start: int
    end: int
    value: str


@frozen(kw_only=True)
class Request:
    """A request to circulate a communication."""

    organs: tuple[Named, ...] = ()
    items: tuple[Named, ...] = ()


def request(passages: Sequence[Passage], council: str = "Security Council") -> Request:
    """Return what the request among some passages asks for; empty where there is none.

    Args:
        passages: of the communication itself, without its annexes.
        council: what "the Council" stands for in this document.
    """
    found = [(passage, match) for passage in passages for match in _mentions(passage.text)]
    asked = [(passage, match) for passage, match in found if _asking().search(passage.text)]
    last = next(reversed(asked or found), None)
    return _read(*last, council) if last else Request()


def _mentions(text: str) -> list[re.Match[str]]:
    """Return each "as a document" of a text; earlier letters are mentioned so too, the request comes last."""
    return [*LEXICON.pattern("as_document").finditer(text)] or [*LEXICON.pattern("requests").finditer(text)]


@functools.cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{LEXICON.source('asking_words')})", re.IGNORECASE)


def _read(passage: Passage, match: re.Match[str], council: str) -> Request:
    """Return the organs and items of a request, the rest of whose sentence follows the match."""
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), passage.text)
    stop = _SENTENCE_END.search(plain, match.end())
    end = stop.start() + 1 if stop else len(plain)
    organs: dict[str, Named] = {}
    named = match.groupdict().get("named")
    if named and _is_organ(named):
        name = _organ_name(named, council)
        organs[name] = Named(passage=passage, start=match.start("named"), end=match.end("named"), value=name)
    at_once = _organ_at_once().match(plain, match.end(), end)
    for organ in (*filter(None, [at_once]), *_organ().finditer(plain, match.end(), end)):
        name = _organ_name(organ["organ"], council)
        organs.setdefault(name, Named(passage=passage, start=organ.start("organ"), end=organ.end("organ"), value=name))
    items = agenda.find(plain, match.start(), end)
    return Request(
        organs=tuple(organs.values()),
        items=tuple(Named(passage=passage, start=each.start, end=each.end, value=each.item) for each in items),
    )


@functools.cache
def _organ() -> re.Pattern[str]:
    """Return an organ of which something is to be a document; others stand in titles of items and of bodies."""
    return re.compile(
        rf"""
        (?:{words("of organ")}|,|/)\s+(?:also\s+)?(?:of\s+)?
        (?:{words("article")}\s+|{words("elided article")})?
        (?:(?:[\w-]+\s+){{1,6}}sessions?\s+of\s+(?:the\s+)?)?
        (?P<organ>{_organ_words()})(?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _organ_at_once() -> re.Pattern[str]:
    """Return an organ straight after "as a document", where a language needs no word between."""
    return re.compile(rf"\s*(?P<organ>{_organ_words()})(?=\W|$|正式|文件|和|及|与)", re.IGNORECASE)


def _organ_words() -> str:
    return LEXICON.source("organs_of_request")


@functools.cache
def _organs() -> dict[str, str]:
    return {row["phrase"].casefold(): row["organ"] for row in LEXICON.rows("organs_of_request")}


def _is_organ(printed: str) -> bool:
    return " ".join(printed.split()).casefold() in _organs()


def _organ_name(printed: str, council: str) -> str:
    name = _organs()[" ".join(printed.split()).casefold()]
    return council if name == "-" else name
