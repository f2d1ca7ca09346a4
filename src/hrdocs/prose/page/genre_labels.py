"""Labels of a text's genre, "Press release" and its like: how they are worded, and which lines carry one."""

import functools
import re

from attrs import frozen

from hrdocs.prose import LEXICON
from hrdocs.un import dates

LONGEST_LABEL_LINE = 110
FURTHEST = 240
"""Code points of a line in which a label is looked for: parties and ministers print letterheads on one line."""

_AFTER_LABEL = re.compile(
    r"\s*(?:$|[:|–—\n/№#•·-]|\d|no\.|nr\.|n°|\(|for\b|pour\b|aktuell|www\.|https?:)", re.IGNORECASE
)
_BAR = re.compile(r"[|›»>/]")
_WORD = re.compile(r"[^\W\d_][\w’'.&-]*")
_SPACED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){4,}[^\W\d_]")
_LIKE_L = re.compile(r"(?<=[a-z])[I1](?=[a-z])")
"""A capital I, or a one, among small letters is an l that a scan misread."""

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


def label_in(text: str) -> GenreLabel | None:
    """Return the label that a line carries: "Press release", "PRESS RELEASE No. 7", "Press release: …".

    It may stand behind or before what else a letterhead prints ("Senator A. Hill MEDIA RELEASE 12 May"), be spaced out
    ("M E D I A  R E L E A S E"), or end a line that gives the day. A sentence that mentions a release carries none.
    """
    head = _LIKE_L.sub("l", text[:FURTHEST])
    for match in LEXICON.pattern("release_labels").finditer(head):
        if _opens_line(text, match) or _stands_in_letterhead(text, match):
            return GenreLabel(start=match.start(), end=match.end(), genre=_genre(match.group()))
    return _spaced_out(head)


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
    longest = LONGEST_LABEL_LINE if match.group().isupper() and ":" in rest else 60
    follower = LEXICON.pattern("label_followers").match(rest.lstrip()) if " " in match.group() else None
    if _AFTER_LABEL.match(rest) or (follower and (len(text) <= 60 or is_letterhead(rest))):
        return True
    return len(text) <= longest and rest.lstrip()[:1].isupper()


def _headed(text: str, match: re.Match[str]) -> bool:
    return text[match.end() :].lstrip()[:1] in (":", "|", "–", "—") and len(text) <= 300


def _stands_in_letterhead(text: str, match: re.Match[str]) -> bool:
    """Return whether a label stands among the capitals of a letterhead; trails and menus part theirs by bars."""
    before, behind = text[: match.start()], text[match.end() : match.end() + 60]
    if _BAR.search(before):
        day, bar, between = before.rpartition("|")
        return bool(bar) and not between.strip() and not behind.strip() and bool(dates.find(day)) and "|" not in day
    printed = _WORD.findall(match.group())
    shouted = match.group().isupper() and len(match.group()) > _SMALL
    if shouted and _AFTER_LABEL.match(behind):
        return True
    if not all(word[0].isupper() for word in printed):
        return False
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


def _spaced_out(text: str) -> GenreLabel | None:
    """Return a label whose letters are printed one by one."""
    for run in _SPACED_OUT.finditer(text):
        places = [n for n in range(run.start(), min(len(text), run.end() + 20)) if not text[n].isspace()]
        letters = "".join(text[n] for n in places).lower()
        for phrase, genre in _unspaced_phrases().items():
            at = letters.find(phrase)
            if at >= 0 and places[at + len(phrase) - 1] < run.end() + 2:
                return GenreLabel(start=places[at], end=places[at + len(phrase) - 1] + 1, genre=genre)
    return None


@functools.cache
def _unspaced_phrases() -> dict[str, str]:
    rows = LEXICON.rows("release_labels")
    return {"".join(row["phrase"].lower().split()): row["genre"] for row in rows if len(row["phrase"]) >= 10}


@functools.cache
def _genres() -> dict[str, str]:
    return {" ".join(row["phrase"].lower().split()): row["genre"] for row in LEXICON.rows("release_labels")}


def _genre(printed: str) -> str:
    return _genres().get(" ".join(printed.lower().replace("’", "'").split()), "press release")
