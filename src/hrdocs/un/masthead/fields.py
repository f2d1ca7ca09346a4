"""The fields of a masthead, each read from its zone on its own: a value with the range of its words."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.un import dates, ordinals
from hrdocs.un.masthead import labels
from hrdocs.un.masthead.zone import Zone
from hrdocs.values import frozen


@frozen(kw_only=True)
class FieldWords:
    """A value and the range of its words in the text of the zone."""

    start: int
    end: int
    value: str


_SEPARATOR = r"[\s:：]*"
_JOB = regex(
    r"""
    (?<![\w-])
    (?:GE\.\s?)?                        # Geneva
    (?P<number>\d{2}-\s?\d{5})
    (?!\d|-)
    (?:\s*\((?P<language>[EFSRAC])\))?
    """,
    re.VERBOSE,
)
_LONGEST_JOB_LINE = 60
_SPECIAL = regex(r"\bemergency\s+special\b|\bspecial\b|extraordinaire|extraordinario|специальн", re.IGNORECASE)
_ARABIC_SESSION = regex(r"الدورة\s+[^\n]{3,60}")
_CHINESE_SESSION = regex(r"第(?P<number>[〇零一二三四五六七八九十百\d]{1,6})届(?:常|特别|紧急特别)?会议")
_YEAR_SESSION = regex(r"\b(?P<year>(?:19|20)\d\d)\s+(?:substantive\s+|organizational\s+)?session\b", re.IGNORECASE)
_CHINESE_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0}


@functools.cache
def _distribution() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{labels.pattern(labels.labels('distribution'))}){_SEPARATOR}"
        rf"(?P<value>{labels.pattern(labels.printed('distribution'))})(?!\w)",
        re.IGNORECASE,
    )


@functools.cache
def distribution_label() -> re.Pattern[str]:
    """Return the pattern of the words that stand before how widely a document is distributed."""
    return re.compile(labels.pattern(labels.labels("distribution")), re.IGNORECASE)


def distribution(zone: Zone) -> FieldWords | None:
    """Return "General", "Limited" or "Restricted" after its label."""
    match = _distribution().search(zone.text)
    value = labels.value("distribution", match["value"]) if match else None
    return FieldWords(start=match.start("value"), end=match.end("value"), value=value) if match and value else None


@functools.cache
def _original() -> re.Pattern[str]:
    name = labels.pattern(labels.printed("language"))
    return re.compile(
        rf"(?<!\w)(?:{labels.pattern(labels.labels('original'))}){_SEPARATOR}(?:на\s+)?"
        rf"(?P<value>{name})(?!\w)(?P<more>(?:\s?(?:/|,|and|et|y|и|\n(?:Original:\s)?)\s?(?:{name}))*)",
        re.IGNORECASE,
    )


@functools.cache
def _languages() -> re.Pattern[str]:
    return re.compile(labels.pattern(labels.printed("language")), re.IGNORECASE)


def original_languages(zone: Zone) -> tuple[FieldWords, ...]:
    """Return the languages after "Original:", BCP 47; a joint document can name two."""
    return tuple(
        FieldWords(start=name.start(), end=name.end(), value=labels.value("language", name.group()) or "")
        for match in _original().finditer(zone.text)
        for name in _languages().finditer(zone.text, match.start("value"), match.end())
    )


@functools.cache
def _alone_at_end() -> re.Pattern[str]:
    name = labels.pattern(labels.printed("language"))
    return re.compile(rf"(?:^|(?<=\d{{4}})\s|(?<=\s))(?P<value>{name})\s*$", re.IGNORECASE)


def version_language(zone: Zone) -> FieldWords | None:
    """Return the language that stands alone before "Original:": the one that this version is written in."""
    original = _original().search(zone.text)
    match = _alone_at_end().search(zone.text[: original.start()]) if original else None
    value = labels.value("language", match["value"]) if match else None
    return FieldWords(start=match.start("value"), end=match.end("value"), value=value) if match and value else None


def issued(zone: Zone) -> FieldWords | None:
    """Return the date of issue: the first day after the distribution, else the first above the title."""
    label = _distribution().search(zone.text)
    found = [each for each in dates.find(zone.text) if len(each.edtf) == len("2022-08-24")]
    after = [each for each in found if label and each.start >= label.end() and each.start - label.end() < 120]
    first = (after or [each for each in found if not label and _alone(zone, each.start, each.end)])[:1]
    return FieldWords(start=first[0].start, end=first[0].end, value=first[0].edtf) if first else None


def _alone(zone: Zone, start: int, end: int) -> bool:
    """Return whether a range is a whole line, or the end of one that a symbol begins."""
    line = zone.text[zone.text.rfind("\n", 0, start) + 1 : start]
    return not zone.text[end:].split("\n", 1)[0].strip() and (not line.strip() or "/" in line)


@functools.cache
def _session() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<words>[^\n]{{3,80}}?)\s(?:{labels.pattern(labels.labels('session'))})(?!\w)", re.IGNORECASE
    )


def session(zone: Zone, *, in_years: bool = True) -> FieldWords | None:
    """Return the session: "77", "ES-10" for the tenth emergency special one, "2023" where a year counts them.

    Args:
        zone: that of the masthead.
        in_years: whether a year may count it: a document of the General Assembly and the Economic and Social Council
            names both "2025 session" and "Seventy-ninth session", and its first symbol says which is its own.
    """
    year = _YEAR_SESSION.search(zone.text) if in_years else None
    if year:
        return FieldWords(start=year.start(), end=year.end(), value=year["year"])
    for match in _session().finditer(zone.text):
        numbers = ordinals.find(zone.text[match.start("words") : match.end()])
        if numbers:
            start = match.start("words") + numbers[-1].start
            between = zone.text[match.start("words") + numbers[-1].end : match.end()]
            return FieldWords(start=start, end=match.end(), value=_prefix(between) + str(numbers[-1].value))
    return _session_in_figures(zone)


def _session_in_figures(zone: Zone) -> FieldWords | None:
    chinese = _CHINESE_SESSION.search(zone.text)
    if chinese:
        return FieldWords(start=chinese.start(), end=chinese.end(), value=str(_chinese_number(chinese["number"])))
    arabic = _ARABIC_SESSION.search(zone.text)
    numbers = ordinals.find(arabic.group()) if arabic else []
    if arabic and numbers:
        return FieldWords(start=arabic.start(), end=arabic.end(), value=str(numbers[0].value))
    return None


def _prefix(words: str) -> str:
    special = _SPECIAL.search(words)
    if not special:
        return ""
    return "ES-" if re.search(r"emergency|urgence|emergencia|чрезвычайн", words, re.IGNORECASE) else "S-"


def _chinese_number(printed: str) -> int:
    if printed.isdecimal():
        return int(printed)
    total, digit = 0, 0
    for character in printed:
        if character in "十百":
            total, digit = total + (digit or 1) * (10 if character == "十" else 100), 0
        else:
            digit = _CHINESE_DIGITS[character]
    return total + digit


def job_number(zone: Zone) -> tuple[FieldWords | None, FieldWords | None]:
    """Return the job number ("36-17702"; "50-13377" of "GE.50-13377") and the language that it gives in brackets."""
    matches = list(_JOB.finditer(zone.text))
    if not matches:
        return None, None
    first = next((match for match in matches if match["language"]), matches[0])
    number = re.sub(r"\s", "", first["number"])
    language = labels.value("job", first["language"]) if first["language"] else None
    tongue = FieldWords(start=first.start("language"), end=first.end("language"), value=language) if language else None
    return FieldWords(start=first.start("number"), end=first.end("number"), value=number), tongue


def is_job_line(text: str) -> bool:
    """Return whether a line is that of the job number, with the bars and dates that printers set beside it."""
    return bool(_JOB.match(text)) and len(text) < _LONGEST_JOB_LINE


@functools.cache
def _agenda_line() -> re.Pattern[str]:
    return re.compile(rf"^(?:{labels.pattern(labels.labels('agenda'))})\s*\d", re.IGNORECASE | re.MULTILINE)


def _organ(rank: str, text: str) -> re.Pattern[str]:
    """Return the pattern of the names of a rank that a text can have."""
    return _name(labels.held(labels.printed_names(rank), text))


@functools.lru_cache(maxsize=1024)
def _name(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=\s))(?P<name>{labels.pattern(names) or '(?!)'})(?=\s|$)", re.IGNORECASE | re.MULTILINE
    )


@functools.cache
def _organ_names() -> dict[str, str]:
    """Return the English names of organs and bodies by those that are printed."""
    return {_organ_key(each.printed): each.name for each in labels.organ_names()}


def _organ_key(printed: str) -> str:
    return printed.replace("’", "'").casefold()


def organ(zone: Zone, rank: str) -> FieldWords | None:
    """Return the first organ or body at the head of a line above the agenda item, by its English name."""
    item = _agenda_line().search(zone.text)
    end = item.start() if item else len(zone.text)
    for match in _organ(rank, zone.text).finditer(zone.text, 0, end):
        name = _organ_names().get(_organ_key(" ".join(match["name"].split())))
        if name and _heads_a_line(zone.text, match.start()):
            return FieldWords(start=match.start(), end=match.end(), value=name)
    return None


def _heads_a_line(text: str, start: int) -> bool:
    """Return whether only other organs stand before a place on its line: two can stand side by side."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not _organ("organ", line).sub("", line).strip()
