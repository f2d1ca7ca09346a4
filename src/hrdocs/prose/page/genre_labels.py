"""Labels of a text's genre, "Press release" and its like: how they are worded, and which lines carry one."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.page.labels_in_scans import by_letters, misread
from hrdocs.un import dates
from hrdocs.values import frozen

LONGEST_LABEL_LINE = 110
FURTHEST = 600
"""Code points of a line in which a label is looked for: parties and ministers print letterheads on one line."""

_AFTER_LABEL = regex(
    r"\s*(?:$|[:|–—\n/№#•·-]|\d|n[or]\.|n[uú]m\.|n[°º]|رقم|\(|for\b|pour\b|aktuell|www\.|https?:)", re.IGNORECASE
)
_BAR = regex(r"[|›»>]|/(?!\d)|(?<!\d)/")
_WORD = regex(r"[^\W\d_][\w’'.&-]*")
_NUMBERED = regex(r"\s*(?:رقم\s|(?:no|nr|n[uú]m|n)\.?\s?[°º]?\s*|№\s*)?:?\s?[A-Z]{0,4}\d", re.IGNORECASE)
_HEAD_SHARE = 0.75
"""Share of the longer words that begin with a capital in a line of a letterhead."""

_SMALL = 4
"""Letters from which a word counts: "of", "and" and "für" stand in names and in sentences alike."""


@frozen(kw_only=True)
class GenreLabel:
    """A label in a line: its range there, and the genre that it gives."""

    start: int
    end: int
    genre: str


@functools.lru_cache(maxsize=4096)
def label_in(text: str) -> GenreLabel | None:
    """Return the label that a line carries: "Press release", "PRESS RELEASE No. 7", "Press release: …".

    It may stand behind or before what else a letterhead prints ("Senator A. Hill MEDIA RELEASE 12 May"), be spaced out
    ("M E D I A  R E L E A S E"), or end a line that gives the day. A sentence that mentions a release carries none.
    """
    for match in LEXICON.pattern("release_labels").finditer(text, 0, min(len(text), FURTHEST)):
        if _opens_line(text, match) or _stands_in_letterhead(text, match):
            return GenreLabel(start=match.start(), end=match.end(), genre=_genre(match.group()))
    press = _for_the_press(text)
    disfigured = (by_letters(text) or misread(text)) if is_letterhead(text) else None
    if press or not disfigured:
        return press
    return GenreLabel(start=disfigured[0], end=disfigured[1], genre=_genre(disfigured[2]))


def _for_the_press(text: str) -> GenreLabel | None:
    """Return the word in capitals to which some papers cut their label where a day alone follows: "MEDIA 3 May"."""
    word = LEXICON.pattern("press_words").match(text) if len(text) <= LONGEST_LABEL_LINE else None
    days = dates.find(text[word.end() :]) if word and word.group().isupper() else []
    if word is None or len(days) != 1:
        return None
    beside = text[word.end() :][: days[0].start] + text[word.end() :][days[0].end :]
    left = LEXICON.pattern("weekdays").sub("", beside)
    return GenreLabel(start=0, end=word.end(), genre="press release") if not left.strip(" ,.:–—-") else None


def keyword_label(words: str) -> GenreLabel | None:
    """Return the label that words are and nothing else."""
    match = LEXICON.pattern("release_labels").fullmatch(words)
    return GenreLabel(start=match.start(), end=match.end(), genre=_genre(match.group())) if match else None


def label_opens(text: str) -> bool:
    """Return whether a label opens a line that goes on behind a colon: "Press release: …"."""
    match = LEXICON.pattern("release_labels").match(text)
    return match is not None and _headed(text, match)


def is_letterhead(words: str) -> bool:
    """Return whether words are printed as those of a letterhead are: nearly all begin with a capital."""
    longer = [word for word in _WORD.findall(words) if len(word) >= _SMALL]
    capital = sum(word[0].isupper() for word in longer)
    return bool(capital >= _HEAD_SHARE * len(longer))


def _opens_line(text: str, match: re.Match[str]) -> bool:
    if match.start():
        return False
    behind = text[match.end() : FURTHEST]
    short = len(text) <= LONGEST_LABEL_LINE or (text[:1].isupper() and is_letterhead(behind))
    return (short or _headed(text, match)) and _ends_there(text, match)


def _ends_there(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :]
    if _is_dated(rest) and len(text) <= LONGEST_LABEL_LINE:
        return True
    longest = LONGEST_LABEL_LINE if match.group().isupper() and ":" in rest else 60
    if _AFTER_LABEL.match(rest) or (" " in match.group() and _is_followed(rest.lstrip(), short=len(text) <= 60)):
        return True
    return len(text) <= longest and rest.lstrip()[:1].isupper()


def _is_followed(rest: str, *, short: bool) -> bool:
    """Return whether a small word behind a label brings in whose it is: "by the Minister", "of River Watch"."""
    if short and LEXICON.pattern("label_followers", names="").match(rest):
        return True
    return LEXICON.pattern("label_followers").match(rest) is not None and is_letterhead(rest)


def _headed(text: str, match: re.Match[str]) -> bool:
    return text[match.end() :].lstrip()[:1] in (":", "|", "–", "—") and len(text) <= 300


def _stands_in_letterhead(text: str, match: re.Match[str]) -> bool:
    """Return whether a label stands among the capitals of a letterhead; trails and menus part theirs by bars."""
    before, behind = text[: match.start()], text[match.end() : match.end() + 60]
    printed = _WORD.findall(match.group())
    shouted = match.group().isupper() and len(match.group()) > _SMALL
    if shouted and _NUMBERED.match(behind):
        return True
    if _BAR.search(before):
        day, bar, between = before.rpartition("|")
        return bool(bar) and not between.strip() and not behind.strip() and bool(dates.find(day)) and "|" not in day
    if shouted and _AFTER_LABEL.match(behind):
        return True
    if not all(word[0].isupper() for word in printed):
        return bool(before.strip()) and _is_closed(before, match.group(), behind)
    if len(printed) > 1 and _AFTER_LABEL.match(behind) and dates.find(behind):
        return True
    if not is_letterhead(before):
        return False
    goes_on = behind.lstrip()[:1]
    if not shouted and goes_on.islower() and not _AFTER_LABEL.match(behind):
        return False
    if before.strip() and len(printed) == 1 and not shouted:
        return _AFTER_LABEL.match(behind) is not None and len(text) <= LONGEST_LABEL_LINE
    return bool(before.strip()) or (len(printed) > 1 and (shouted or is_letterhead(behind)))


def _is_closed(before: str, label: str, behind: str) -> bool:
    """Return whether a label in small letters, "Comunicado de prensa", stands between a letterhead and a number or day.

    Or between a letterhead of several words and the end of its line; behind one word it may be the object of a verb.
    """
    ended = before.rstrip(" .|–—-")
    day = dates.find(ended)
    if label[:1].isupper() and day and day[-1].end == len(ended) and day[-1].start <= LONGEST_PLACE:
        return not behind.strip(" .*")
    if not is_letterhead(before):
        return False
    if label[:1].isupper() and (_NUMBERED.match(behind) or _is_dated(behind)):
        return True
    capital = [word for word in _WORD.findall(before) if len(word) > 1 and word[0].isupper()]
    return not behind.strip(" .*") and len(capital) >= _SEVERAL and len(before) <= LONGEST_LABEL_LINE


def _is_dated(behind: str) -> bool:
    """Return whether a day follows a label at once, or behind a small word: ", 3 May 2031", "vom 3. Mai 2031"."""
    day = next(iter(dates.find(behind[:FURTHEST_DAY])), None)
    if day is None:
        return False
    between = LEXICON.pattern("weekdays").sub("", behind[: day.start])
    goes_on = behind[day.end :].strip(" .,;:()|–—-")[:1].islower()
    return len(between.split()) <= 1 and len(between) <= _SMALL * 2 and not goes_on


LONGEST_PLACE = 24
"""Code points before a day that stands before a label: a place."""

FURTHEST_DAY = 60
"""Code points behind a label within which a day of its own ends."""

_SEVERAL = 2


@functools.cache
def _genres() -> dict[str, str]:
    return {" ".join(row["phrase"].lower().split()): row["genre"] for row in LEXICON.rows("release_labels")}


def _genre(printed: str) -> str:
    return _genres().get(" ".join(printed.lower().replace("’", "'").split()), "press release")
