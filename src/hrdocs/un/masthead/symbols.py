"""The symbols of a masthead and of running heads: the document's own, its joint ones, and those of its "*" notes."""

import functools
import re
from collections import Counter
from collections.abc import Iterator

from hrdocs.expressions import regex
from hrdocs.un import dates, mentions
from hrdocs.un.masthead import fields, labels
from hrdocs.un.masthead.by_symbol import said_by_symbol
from hrdocs.un.masthead.zone import Zone
from hrdocs.un.symbol_parts import classified
from hrdocs.values import frozen

SLASH = "/"
"""What each symbol holds."""

_LINE = regex(r"[^\n]+")
_SHAPE = regex(
    r"""
    (?P<before>[^\d/]*?)
    (?<![\w-])(?P<symbol>(?P<series>[A-Z]{1,6}(?:-[A-Z]{2,5})?)(?:/[A-Z][\w.]*|/\(?[0-9][\w.-]*\)?){2,7})
    (?:\s?[*∗])?(?=\s|$)
    """,
    re.VERBOSE,
)

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
            found = tuple(_unusual(zone, line))
        if found:
            yield found


def _unusual(zone: Zone, line: re.Match[str]) -> Iterator[Printed]:
    """Yield the symbol of a line that is one by its shape, though its series has a grammar of its own.

    Ministries and embassies give their notes numbers of that shape: it has to begin as symbols do, or to stand in a
    masthead.
    """
    match = _SHAPE.match(line.group())
    if match is None or (match["before"].strip() and not labels.is_organisation(match["before"])):
        return
    start, end = line.start() + match.start("symbol"), line.start() + match.end("symbol")
    known = classified(match["series"], first=True) is not None or fields.distribution_label().search(zone.text)
    printed = Printed(start=start, end=end, symbol=match["symbol"])
    if known and _is_bare(zone.text, line, (printed,)):
        yield printed


def _begins(text: str, line: re.Match[str], found: tuple[Printed, ...]) -> bool:
    before = text[line.start() : found[0].start]
    return not before or labels.is_organisation(before)


def _is_bare(text: str, line: re.Match[str], found: tuple[Printed, ...]) -> bool:
    """Return whether a line has nothing beside its symbols but what a masthead has.

    Readers join the lines of a masthead: "E/2031/L.27 Economic and Social Council Distr.: Limited 1 May 2031"; before
    the distribution also the name of a treaty may stand, and behind the symbol of a press release its day.
    """
    rest = "".join(
        text[before:after]
        for before, after in zip(
            (found[0].start, *(each.end for each in found)), (*(each.start for each in found), line.end()), strict=True
        )
    )
    if (said := said_by_symbol(found[0].symbol)) and said.is_press and _begins_with_day(rest):
        return True
    distributed = _labelled().search(rest)
    before = rest[: distributed.start()] if distributed else ""
    if distributed and len(before.split()) <= MOST_WORDS and not _SENTENCE.search(before):
        rest = rest[distributed.end() :]
    return _is_nothing(rest)


MOST_WORDS = 18
"""Words between the symbol and the distribution in a line: the name of an organ or of the treaty of a body."""

_SENTENCE = regex(r"[.;:!?]\s")
DAY = len("2022-08-24")


def _begins_with_day(rest: str) -> bool:
    return any(len(each.edtf) == DAY and not rest[: each.start].strip() for each in dates.find(rest)[:1])


def _is_nothing(rest: str) -> bool:
    for date in dates.find(rest):
        rest = rest.replace(rest[date.start : date.end], " " * (date.end - date.start))
    rest = _MARKS.sub("", _without_organs(_only_in().sub(" ", _labelled().sub(" ", rest))))
    return not rest or labels.value("language", rest) is not None


def _without_organs(words: str) -> str:
    names = labels.held(labels.printed_names("organ", "body"), words)
    return re.sub(rf"(?<!\w)(?:{labels.pattern(names)})(?!\w)", " ", words, flags=re.IGNORECASE) if names else words


@functools.cache
def _only_in() -> re.Pattern[str]:
    """Return the pattern of the languages that a document has only: "English only", "Только на английском языке"."""
    language, only = labels.pattern(labels.printed("language")), labels.pattern(labels.labels("only"))
    several = rf"(?:{language})(?:\W+(?:\w{{1,3}}\W+)?(?:{language}))*"
    return re.compile(
        rf"(?<!\w)(?:(?:{only})\s+)?{several}\s+(?:{only})(?!\w)|(?<!\w)(?:{only})\s+{several}(?!\w)", re.IGNORECASE
    )


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
