"""How the label of a release is worded, and which lines are one."""

import functools
import re

from hrdocs.prose import LEXICON
from hrdocs.un import dates

_AFTER_LABEL = re.compile(r"\s*(?:$|[:|–—\n/№#•·-]|\d|no\.|nr\.|n°|\(|for\b|pour\b|aktuell)", re.IGNORECASE)
LONGEST_LABEL_LINE = 110


def pattern() -> re.Pattern[str]:
    """Return the pattern of every label."""
    return LEXICON.pattern("release_labels")


@functools.cache
def _genres() -> dict[str, str]:
    return {" ".join(row["phrase"].lower().split()): row["genre"] for row in LEXICON.rows("release_labels")}


def _ends_there(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :]
    longest = LONGEST_LABEL_LINE if match.group().isupper() and ":" in rest else 60
    return _AFTER_LABEL.match(rest) is not None or (len(text) <= longest and rest.lstrip()[:1].isupper())


def _headed(text: str, match: re.Match[str]) -> bool:
    return text[match.end() :].lstrip()[:1] in (":", "|", "–", "—") and len(text) <= 300


def genre(match: re.Match[str]) -> str:
    """Return the genre that a label gives."""
    return _genres().get(" ".join(match.group().lower().replace("’", "'").split()), "press release")


def label_opens(text: str) -> bool:
    """Tell whether a label opens a line that goes on behind a colon: "Press release: …"."""
    match = pattern().match(text)
    return match is not None and _headed(text, match)


def label_in(text: str) -> re.Match[str] | None:
    """Return the label that a line is, or that opens it: "Press release", "PRESS RELEASE No. 7", "Press release: …".

    It may also end a line that gives the day: "3 May 2021 | Press release".
    """
    match = pattern().match(text)
    if match and (len(text) <= LONGEST_LABEL_LINE or _headed(text, match)) and _ends_there(text, match):
        return match
    day, bar, _ = text.partition("|") if len(text) <= LONGEST_LABEL_LINE else ("", "", "")
    return _behind_day(text, len(day) + 1) if bar and dates.find(day) else None


def _behind_day(text: str, at: int) -> re.Match[str] | None:
    start = at + len(text[at:]) - len(text[at:].lstrip())
    return pattern().fullmatch(text, start, len(text.rstrip()))
