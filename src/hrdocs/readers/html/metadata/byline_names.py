"""Names of authors only: what carriers write around a name is taken off, and what is no name is refused."""

import functools
import re
from collections.abc import Iterable

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.readers.html.metadata import person_names
from hrdocs.readers.html.words import WORDS
from hrdocs.un import figured_days

MAXIMUM_NAME = 80
"""A longer value names no author, or says more than who it was."""

ADDRESS = regex(r"https?://\S+|www\.\S+")
"""A value that holds the address of a site is the site's."""

_ADDRESSES = regex(r"\(?(?:https?://|www\.)\S+\)?|\S+@\S+|(?<!\w)@\w+")
_DATE = regex(r"\d{1,2}[./:]\d{1,2}|\b(?:19|20)\d\d\b")
_HOST = regex(r"(?:[\w-]+\.)+[a-z]{2,}(?=,|$)", re.IGNORECASE)
_HOUR = regex(r"[\s\d:.,|/–—時分点點-]+|[ap]\.?m\b\.?", re.IGNORECASE)
_ACCOUNT = regex(r"(?=.*[._\d])[a-z0-9._-]+|[a-z0-9._-]*admin[a-z0-9._-]*")
_FIGURE = regex(r"\d")
_END = regex(r"\s*[|•·⋅∙]\s*")
"""Behind such a mark stands the paper, the day or the section."""

_REMARK = regex(r"\s\([^()]{1,40}\)?|[（(](?:[^（）()]{1,40})[）)]$")
"""What follows a name in parentheses: an agency, a place."""

_TAIL = regex(r"^(\S+(?:\s\S+)+),\s*([^\W\d_][^\W\d_a-zа-яё]?[a-zа-яёқғңүұөһӣҷҳӯўà-ÿ’'-]+)$")
"""A full name and one word behind it that is no degree in capitals: a place or a job."""

_TITLES = frozenset(("jr", "sr", "jnr", "snr", "esq", "ii", "iii", "iv"))


def names(values: Iterable[str], *, teams: bool = False, houses: bool = False) -> tuple[str, ...]:
    """Return the names in what a carrier gives as authors, each once, in order; job titles end a value.

    Args:
        values: what the carrier gives.
        teams: whether a value that is the name of a house team as a whole ("Harbour Team") is a name.
        houses: whether what a house calls itself ("Newsroom", "harbour.example") is a name too.
    """
    found: dict[str, str] = {}
    for value in values:
        team = " ".join(value.split())
        is_name = (teams and _team().fullmatch(team)) or (houses and _house().fullmatch(team))
        if is_name and len(team) <= MAXIMUM_NAME:
            found.setdefault(team.casefold(), team)
            continue
        if is_nobody(team):
            continue
        for order, part in enumerate(_parts(_ADDRESSES.sub(" ", value[:500]))):
            if order and _jobs().search(part):
                break
            name = None if _other_opening().match(part) else cleaned(part)
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _parts(value: str) -> list[str]:
    """Return what may be names: what stands before a bar that has a name before it."""
    value = _opening().sub("", value)
    other = _other_behind().search(value)
    for told in _END.split(value[: other.start()] if other else value):
        agency = _agency().search(told)
        parts = [*_split().split(told[: agency.start()]), agency[1]] if agency else _split().split(told)
        if any(cleaned(part) for part in parts):
            return parts
    return []


def listed(value: str) -> list[str]:
    """Return the names that bars or points part, where all that they part are full names of people; else the value."""
    parts = [part.strip() for part in _END.split(value)]
    people = all(person_names.is_plain(part) and not tells_job(part) for part in parts)
    return parts if people else [value]


def cleaned(part: str) -> str | None:
    """Return one name without "By" before it and a job behind it; None for what names nobody."""
    name = " ".join(_REMARK.sub("", part).split())
    unspaced = person_names.signed_unspaced(name)
    if unspaced:
        return None if is_nobody(unspaced) else unspaced
    while (shorter := _opening().sub("", _glued().sub("", name))) != name:
        name = shorter
    name = name.strip(" ,;:|–—-·•(") if name.endswith(".") else name.strip(" ,;:|–—-·•.(")
    tail = _tail().fullmatch(name)
    name = _without_job(tail["name"] if tail else name)
    if not name or len(name) > MAXIMUM_NAME or len(name.split()) > 6:
        return None
    if is_nobody(name) or _DATE.search(name) or not any(character.isalpha() for character in name):
        return None
    return name


def _without_job(name: str) -> str:
    """Return a name without a place or job of one word behind a comma, and without a job behind no mark."""
    tail = _TAIL.match(name)
    if tail and tail[2].casefold().rstrip(".") not in _TITLES:
        name = tail[1]
    job = _job_behind().search(name)
    named = name[: job.start()].rstrip() if job else name
    return named if " " in named or not named.isascii() else name


def opens_byline(text: str) -> str | None:
    """Return what a text says from its byline on, if behind a day and an hour; None where it opens like none."""
    days = figured_days.find(text)
    if days and days[0].end < len(text):
        rest = text[days[0].end :]
        while hour := _HOUR.match(rest):
            rest = rest[hour.end() :]
        if _opening().match(rest) or person_names.signed_unspaced(rest):
            return rest
    signs = _opening().match(text) or _glued().match(text) or person_names.signed_unspaced(_ADDRESSES.sub("", text))
    return text if signs else None


def without_days(text: str) -> str:
    """Return a text with a bar in the place of each day in it."""
    for day in reversed(figured_days.find(text) if _FIGURE.search(text) else ()):
        text = f"{text[: day.start]} | {text[day.end :]}"
    return text


def is_opening(label: str) -> bool:
    """Return whether a label is what stands before a name in a byline: "Written by"."""
    return WORDS.pattern("byline_openings").fullmatch(label.strip(" :")) is not None


def says_author(text: str) -> bool:
    """Return whether a text opens with words that can only stand before who wrote the page: "Written by"."""
    return _author_label().match(text.strip()) is not None


@functools.cache
def _author_label() -> ListPattern:
    return WORDS.pattern("byline_jobs", kind="author")


def tells_job(line: str) -> bool:
    """Return whether a line has a word of a job: "Marketing Director"."""
    return _jobs().search(line) is not None


def is_account(value: str, bare: bool = False) -> bool:
    """Return whether a value is the name of an account in some system ("anna.lind"), and no person's.

    Where a system gives nothing but accounts, one word in small letters ("alind") is one.
    """
    value = value.strip()
    return _ACCOUNT.fullmatch(value) is not None or (bare and value.isascii() and value.islower() and " " not in value)


def is_agency(name: str) -> bool:
    """Return whether a name is that of a news agency."""
    return re.fullmatch(WORDS.source("agencies"), name.strip(), re.IGNORECASE) is not None


def in_order(value: str) -> str:
    """Return a name that catalogues turn ("Reed, Ona") as it is spoken; one behind an initial stays as it is."""
    family, comma, given = value.partition(", ")
    turned = comma and "," not in given and "." not in given and person_names.is_plain(f"{given} {family}")
    return f"{given} {family}" if turned else value


def is_house(value: str) -> bool:
    """Return whether a value opens with a host: "wave.example, Velmora"."""
    return _HOST.match(value.strip()) is not None


@functools.cache
def _glued() -> re.Pattern[str]:
    """Return the pattern of what a style sheet alone parts from a name behind it: "ByAnna Lind"."""
    words = "|".join(WORDS.phrases("glued_openings"))
    return re.compile(rf"^(?:{words})(?=[A-ZÀ-Þ][a-zà-ÿ’'.-]+ [^\W\d_])")


@functools.cache
def _agency() -> re.Pattern[str]:
    """Return the pattern of an agency behind a comma at the end."""
    return re.compile(rf"\s*,\s*({WORDS.source('agencies')})\s*$", re.IGNORECASE)


@functools.cache
def _opening() -> re.Pattern[str]:
    words = WORDS.source("byline_openings")
    return re.compile(rf"^\s*{words}(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


@functools.cache
def _other_opening() -> re.Pattern[str]:
    words = WORDS.source("other_openings")
    return re.compile(rf"^\s*{words}(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


def is_nobody(name: str) -> bool:
    """Return whether a value stands where nobody is named: nobody's name, or the house's."""
    return (
        WORDS.pattern("no_authors", kind="nobody").fullmatch(name) is not None or _house().fullmatch(name) is not None
    )


@functools.cache
def _other_behind() -> re.Pattern[str]:
    """Return the pattern of what names somebody behind the author who did not write: ", photo: Tor Lind"."""
    return re.compile(rf"(?<=\w)(?:\s*[,;|]\s*|\s+){WORDS.source('other_openings')}\s*[:：／/]", re.IGNORECASE)


@functools.cache
def _house() -> ListPattern:
    """Return the pattern of what a house calls those who write for it."""
    return WORDS.pattern("no_authors", kind="house")


@functools.cache
def _split() -> re.Pattern[str]:
    """Return the pattern of what stands between people."""
    waw = "|".join(name[1:] for name in WORDS.phrases("waw_names"))
    free, exact = WORDS.source("name_joints", case="any"), WORDS.source("name_joints", case="exact")
    return re.compile(
        rf"""
        \s*[;/\n]\s*                                              # marks between people
        | \s+(?:{free}|(?-i:{exact}))\s+                          # "and"
        | \s*[,،]\s*(?=\w[\w.’'-]*[\s-]+\w)                      # a comma, where two words follow: "RN" is no person
        | \s+و(?!(?:{waw})(?!\w))(?=\w{{2,}}\s+\w)                  # in Arabic a letter of the word behind it
        | \s*[、，]\s*
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@functools.cache
def _tail() -> re.Pattern[str]:
    """Return the pattern of a full name and the paper or the place behind it: "for the Harbour Post", "in Velmora"."""
    behind = WORDS.source("byline_tails")
    return re.compile(rf"(?P<name>\S+\s+\S.*?)\s+(?i:{behind})\s+(?:the\s+)?[A-ZÀ-ÞА-Я].*")


@functools.cache
def _team() -> ListPattern:
    """Return the pattern of the name of a house team: a word or more before "Team", "Staff"."""
    return WORDS.pattern("house_teams")


@functools.cache
def _jobs() -> re.Pattern[str]:
    return re.compile(rf"\b{WORDS.source('job_words')}\b", re.IGNORECASE)


@functools.cache
def _job_behind() -> re.Pattern[str]:
    """Return the pattern of a job that ends a name of two words or more, or follows one in a script without case."""
    rank, job = WORDS.source("byline_jobs", kind="rank"), WORDS.source("byline_jobs", kind="job")
    return re.compile(rf"(?<=\w)\s+(?:{rank}\s+){{0,3}}{job}(?:\s(?:and|&)\s.*)?$", re.IGNORECASE)
