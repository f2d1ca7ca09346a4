"""The symbols of a masthead and of running heads: the document's own, its joint ones, and those of its "*" notes."""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from hrdocs.expressions import regex
from hrdocs.un import dates, mentions
from hrdocs.un.masthead import labels
from hrdocs.un.masthead.zone import Zone

SLASH = "/"
"""What each symbol holds."""

_LINE = regex(r"[^\n]+")
_SHAPE = regex(r"(?:United Nations )?(?P<symbol>[A-Z]{1,6}(?:/[A-Z][\w.]*|/\(?[0-9][\w.-]*\)?){2,7})\s?[*∗]?")

_MARKS = regex(r"[\s*∗–—-]+|\b(?:page|p\.)?\s*\d{1,3}(?:/\d{1,3})?$", re.IGNORECASE)


@frozen(kw_only=True)
class Printed:
    """A symbol in a zone: its range there and its plain form."""

    start: int
    end: int
    symbol: str


def of_masthead(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols of the first line that has nothing else but a date, the parts of a joint one in order."""
    return next(_lines(zone), ())


def of_running_heads(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols that furniture repeats: those that stand there as often as the commonest, nearly."""
    found: dict[str, Printed] = {}
    counts: Counter[str] = Counter()
    for line in _lines(zone):
        for printed in line:
            found.setdefault(printed.symbol, printed)
            counts[printed.symbol] += 1
    most = max(counts.values(), default=0)
    return tuple(printed for symbol, printed in found.items() if counts[symbol] * 2 > most)


def of_notes(zone: Zone) -> tuple[Printed, ...]:
    """Return the symbols that the notes of the masthead name."""
    return tuple(_literal(zone.text, 0, len(zone.text)))


def _lines(zone: Zone) -> Iterator[tuple[Printed, ...]]:
    """Yield the symbols of each line that begins with one, or with "United Nations", and holds no words besides."""
    for line in _LINE.finditer(zone.text):
        if SLASH not in line.group():
            continue
        found = tuple(_literal(zone.text, line.start(), line.end()))
        if not (found and _begins(zone.text, line, found) and _is_bare(zone.text, line, found)):
            found = tuple(_unusual(line))
        if found:
            yield found


def _unusual(line: re.Match[str]) -> Iterator[Printed]:
    """Yield the symbol of a line that is one by its shape, though its series has a grammar of its own."""
    match = _SHAPE.fullmatch(line.group())
    if match:
        start = line.start() + match.start("symbol")
        yield Printed(start=start, end=line.start() + match.end("symbol"), symbol=match["symbol"])


def _begins(text: str, line: re.Match[str], found: tuple[Printed, ...]) -> bool:
    before = text[line.start() : found[0].start]
    return not before or labels.is_organisation(before)


def _is_bare(text: str, line: re.Match[str], found: tuple[Printed, ...]) -> bool:
    rest = "".join(
        text[before:after]
        for before, after in zip(
            (found[0].start, *(each.end for each in found)), (*(each.start for each in found), line.end()), strict=True
        )
    )
    for date in dates.find(rest):
        rest = rest.replace(rest[date.start : date.end], " " * (date.end - date.start))
    rest = _labelled().sub(" ", rest)  # readers join the lines of a masthead: "E/2031/L.27 Distr.: Limited"
    return not _MARKS.sub("", rest) or labels.value("language", _MARKS.sub("", rest)) is not None


@functools.cache
def _labelled() -> re.Pattern[str]:
    """Return the pattern of the distribution and the original language with their labels."""
    pairs = (("distribution", "distribution"), ("original", "language"))
    each = (
        rf"(?:{labels.pattern(labels.labels(label))})\s?[:：]?\s?(?:{labels.pattern(labels.printed(value))})(?!\w)"
        for label, value in pairs
    )
    return re.compile("|".join(each), re.IGNORECASE)


def _literal(text: str, start: int, end: int) -> Iterator[Printed]:
    for mention in mentions.find(text[start:end]):
        if mention.literal:
            yield Printed(start=start + mention.start, end=start + mention.end, symbol=mention.symbol)
