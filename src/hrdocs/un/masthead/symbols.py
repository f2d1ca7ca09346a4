"""The symbols of a masthead and of running heads: the document's own, its joint ones, and those of its "*" notes."""

import functools
import re
from collections import Counter

from attrs import frozen

from hrdocs.un.masthead.zone import Zone

_FIRST = r"(?:A|S|E|T|ST|DP|TD|CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|INT|BWC|LOS|SPLOS|UNEP|ICCD|FCCC|NPT|CD|IDB|AT)"
_PART = r"[A-Z0-9][A-Za-z0-9.()\-]*?"
_ONE = rf"{_FIRST}(?:/{_PART})+?"


@functools.cache
def _line() -> re.Pattern[str]:
    """Return a line that begins with symbols and has nothing after them but a date or asterisks."""
    return re.compile(
        rf"""
        ^(?P<symbols>{_ONE}(?:\s?[-–—]\s?{_ONE})*)
        (?:\s?[*∗]+)?
        (?=\s*$|\s+\d{{1,2}}\s+\w+\s+\d{{4}}|\s+(?:English|French|Spanish|Russian|Arabic|Chinese|page)\b)
        """,
        re.VERBOSE | re.MULTILINE | re.IGNORECASE,
    )


_JOINT = re.compile(rf"\s?[-–—]\s?(?={_FIRST}/)")
_IN_NOTE = re.compile(rf"(?<![\w/]){_FIRST}(?:/[A-Za-z0-9()\-]+(?:\.[A-Za-z0-9()\-]+)*)+")


@frozen(kw_only=True)
class Printed:
    """A symbol in a zone: its range there and its plain form."""

    start: int
    end: int
    symbol: str


def of_masthead(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols of the first line that has nothing else, the parts of a joint one in order."""
    match = next((match for match in _line().finditer(zone.text) if _has_digit(match["symbols"])), None)
    return _parts(zone.text, match.start("symbols"), match.end("symbols")) if match else ()


def of_running_heads(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols that furniture repeats: those that stand there as often as the commonest, nearly."""
    found: dict[str, Printed] = {}
    counts: Counter[str] = Counter()
    for match in _line().finditer(zone.text):
        for printed in _parts(zone.text, match.start("symbols"), match.end("symbols")):
            found.setdefault(printed.symbol, printed)
            counts[printed.symbol] += 1
    most = max(counts.values(), default=0)
    return tuple(printed for symbol, printed in found.items() if counts[symbol] * 2 > most)


def of_notes(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols that the notes of the masthead name."""
    return tuple(
        Printed(start=match.start(), end=match.end(), symbol=match.group())
        for match in _IN_NOTE.finditer(zone.text)
        if _has_digit(match.group())
    )


def _parts(text: str, start: int, end: int) -> tuple[Printed, ...]:
    cuts = [match.span() for match in _JOINT.finditer(text, start, end)]
    starts = [start, *(stop for _, stop in cuts)]
    ends = [*(begin for begin, _ in cuts), end]
    return tuple(Printed(start=s, end=e, symbol=text[s:e]) for s, e in zip(starts, ends, strict=True))


def _has_digit(symbol: str) -> bool:
    return any(character.isdigit() for character in symbol)
