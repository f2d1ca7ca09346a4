"""Whose words a quotation is by its sentence: the table of kinds laid over the words before and behind it."""

import functools
import re

from attrs import frozen

from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose import LEXICON
from hrdocs.prose.people.speaker_phrase import Speaker, role_in
from hrdocs.prose.people.tags import OTHER_QUOTED, QUOTED, QUOTED_NAME, Range, Tagged, tagged
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.grammar import rules
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.marks import quoted as quoted_ranges

LONGEST_BEHIND = 260
"""Code points behind a quotation in which its speaker is looked for."""

LONGEST_NAME = 4
"""Words of the longest name between marks that an organisation or a medium is called by."""

_TELLS_NO_MORE = re.compile(r"(?:[wTbzx]{0,3}|e[aO]?[^cVkQqr]{1,6}|c[^VkQq]{0,12}){0,4}f?")
"""What may follow behind a verb of saying in a sentence that only tells who spoke."""

_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟][\"”»“’]?\s*$")


@frozen(kw_only=True)
class Clause:
    """What the grammar found: the rule, and the speaker; None where a pronoun, as printed, or nothing is one."""

    rule: str
    speaker: Speaker | None
    pronoun: str = ""


def spoken_by(
    text: str, quoted: Quoted, others: list[Quoted], *, language: str, vocabulary: Vocabulary
) -> Clause | None:
    """Return how the sentence of a quotation says whose words it is, or None.

    Args:
        text: the paragraph.
        quoted: the quotation.
        others: the other ranges between marks in the paragraph.
        language: of the paragraph, as in BCP 47.
        vocabulary: of the document.
    """
    ahead = _sentence(text, _start(text, quoted), quoted.end, quoted, others, language, vocabulary)
    behind = _sentence(text, quoted.start, _end(text, quoted, others), quoted, others, language, vocabulary)
    ended = _ended(text, quoted)
    order = (("before", ahead), ("after", behind)) if ended else (("after", behind), ("before", ahead))
    found = [*(_first(text, kind, sentence, language, ended=ended) for kind, sentence in order)]
    whole = Tagged(letters=ahead.letters + behind.letters[1:], ranges=ahead.ranges + behind.ranges[1:])
    around = _first(text, "around", whole, language, ended=False) if ahead.letters != QUOTED else None
    return next((each for each in found if each), None) or around or _reported(text, ahead, language)


def _reported(text: str, ahead: Tagged, language: str) -> Clause | None:
    """Return that a sentence in the mood of reported speech goes on with whoever spoke: "Es drohe „…“"."""
    verbs = _reporting(language)
    words = (text[slice(*each)] for each in ahead.ranges)
    return Clause(rule="reported", speaker=None) if verbs and any(word in verbs for word in words) else None


@functools.cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("sayings", language=language, kind="reported"))


def is_reported(sentence: str, language: str) -> bool:
    """Return whether a sentence is in the mood of reported speech: "Es drohe Stillstand."."""
    return not _reporting(language).isdisjoint(re.findall(r"\w+", sentence))


def behind_dash(text: str, start: int, dash: re.Match[str], *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who spoke the words from `start` to a dash, by the clause of saying behind it: "— Да, — сказал X"."""
    spoken = Quoted(start=start, end=dash.start(), inner_start=start, inner_end=dash.start())
    end = end_of_sentence(text, dash.end()) if dash.end() < len(text) else len(text)
    marked = [spoken, *(each for each in quoted_ranges(text) if each.start >= dash.end())]
    sentence = _sentence(text, start, min(end, dash.end() + LONGEST_BEHIND), spoken, marked, language, vocabulary)
    return _first(text, "after", sentence, language, ended=False) if sentence.letters[1:2] == "d" else None


def told_of(text: str, end: int, *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who speaks or judges in the sentence before a place, where a quotation is the next sentence."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if not end:
        return None
    start = start_of_sentence(text, end - 1)
    marked = [((each.start, each.end), OTHER_QUOTED) for each in quoted_ranges(text) if start <= each.start < end]
    sentence = tagged(text, start, end, quoted=marked, language=language, vocabulary=vocabulary)
    if sentence.letters.endswith("k"):
        announced = Tagged(letters=sentence.letters + QUOTED, ranges=(*sentence.ranges, (end, end)))
        return _first(text, "before", announced, language, ended=False)
    for rule in rules(language, "sentence"):
        found = rule.pattern.search(sentence.letters)
        if found and not rule.governed.search(sentence.letters[: found.start("s")]):
            return Clause(rule=rule.name, speaker=_speaker(text, sentence, found, found.span("s")))
    return None


def _ended(text: str, quoted: Quoted) -> bool:
    """Return whether a sentence ends with the quotation, and another one begins behind it."""
    closed = _ENDS_SENTENCE.search(text[quoted.inner_end - 2 : quoted.end + 1]) is not None
    return closed and text[quoted.end :].lstrip(" \n\u00a0.!?…")[:1].isupper()


def _start(text: str, quoted: Quoted) -> int:
    return start_of_sentence(text, quoted.start) if quoted.start else 0


def _end(text: str, quoted: Quoted, others: list[Quoted]) -> int:
    """Return where the words end that can tell who spoke: with their sentence."""
    lead = re.compile(r"[\s,.;—–-]*").match(text, quoted.end)
    begin = lead.end() if lead else quoted.end
    if begin >= len(text):
        return quoted.end
    return min(end_of_sentence(text, begin), begin + LONGEST_BEHIND)


def _sentence(
    text: str,
    start: int,
    end: int,
    quoted: Quoted,
    others: list[Quoted],
    language: str,
    vocabulary: Vocabulary,
) -> Tagged:
    marked = [((each.start, each.end), QUOTED if each == quoted else _other(text, each)) for each in others]
    inside = [each for each in marked if start <= each[0][0] < end]
    return tagged(text, start, end, quoted=inside, language=language, vocabulary=vocabulary)


def _other(text: str, quoted: Quoted) -> str:
    """Return the letter of another range between marks: a name where it is short and no sentence."""
    inner = text[quoted.inner_start : quoted.inner_end]
    named = inner[:1].isupper() and len(inner.split()) <= LONGEST_NAME and inner[-1:] not in ".,!?…"
    return QUOTED_NAME if named else OTHER_QUOTED


def _first(text: str, kind: str, sentence: Tagged, language: str, *, ended: bool) -> Clause | None:
    letters = sentence.letters
    if kind == "before":
        letters = letters[: letters.find(QUOTED) + 1]
    if QUOTED not in letters or (kind == "before" and letters == QUOTED):
        return None
    for rule in rules(language, kind):
        found = rule.pattern.search(letters)
        if found is None:
            continue
        if kind == "after" and _belongs_on(text, sentence, found, ended):
            continue
        subject = next((n for n in ("s", "s2", "by") if found.groupdict().get(n)), None)
        if subject is None:
            return Clause(rule=rule.name, speaker=None, pronoun=_pronoun(text, sentence, found))
        if subject != "by" and rule.governed.search(letters[: found.start(subject)]):
            continue
        return Clause(rule=rule.name, speaker=_speaker(text, sentence, found, found.span(subject)))
    return None


def _belongs_on(text: str, sentence: Tagged, found: re.Match[str], quoted_ended: bool) -> bool:
    """Return whether a sentence of its own behind a quotation tells more than who spoke, or brings in another one."""
    if not quoted_ended:
        return False
    rest = sentence.letters[found.end() :]
    return _TELLS_NO_MORE.fullmatch(rest) is None


def _pronoun(text: str, sentence: Tagged, found: re.Match[str]) -> str:
    place = sentence.letters.find("P", *found.span())
    return text[slice(*sentence.ranges[place])] if place >= 0 else ""


def _speaker(text: str, sentence: Tagged, found: re.Match[str], subject: Range) -> Speaker:
    """Return the speaker of a group of words, with the office that stands before the name or behind it."""
    first, last = subject
    name = next((found.span(n) for n in found.groupdict() if n[0] == "n" and found.start(n) >= 0), None)
    if name is None:
        return Speaker(name=sentence.range(*_without_article(sentence.letters, first, last)))
    role = _office_before(text, sentence, first, name[0]) or _office_behind(text, sentence, name[1])
    return Speaker(name=sentence.range(*name), role=role, beside_verb=_is_beside_verb(sentence.letters, *name))


def _is_beside_verb(letters: str, first: int, last: int) -> bool:
    """Return whether a name stands between a verb of saying and its end, or opens the sentence as the only subject."""
    if letters[:first].endswith("V"):
        return letters[:first].lstrip("Qcdf") in ("V", "wV", "TV") or letters[last : last + 1] in (
            "",
            "c",
            "f",
            "k",
            "x",
        )
    return first == 0 and letters[last : last + 1] == "V" and letters[last + 1 : last + 2] not in tuple("mnaoyug")


def _without_article(letters: str, first: int, last: int) -> Range:
    """Return a description with its article, but an organisation without it."""
    bare = letters[first] in "aO" and "g" in letters[first:last] and "o" not in letters[first:last]
    return first + (1 if bare else 0), last


def _office_before(text: str, sentence: Tagged, first: int, name: int) -> Range | None:
    comma = sentence.letters.find("c", first, name)
    last = comma if comma >= 0 else name
    while first < last and sentence.letters[first] in "aOe":
        first += 1
    return role_in(text, *sentence.range(first, last)) if first < last else None


_BEHIND = re.compile(
    r"b?(?:c(?P<apposed>(?:[^cVIkQqfdPr]|e)*)|(?P<attached>e[aO]?[wgo]{0,2}[gmnyuo][^cVIkQqfdPr]*)|(?P<bare>o[^cVIkQqfdPr]*))"
)


def _office_behind(text: str, sentence: Tagged, name: int) -> Range | None:
    """Return what stands behind a name and says who that is: an office between commas, an organisation behind "of"."""
    found = _BEHIND.match(sentence.letters, name)
    if found is None:
        return None
    which = found.lastgroup or ""
    words = found[which]
    if not words or (which == "apposed" and not set(words) & set("og")):
        return None
    return role_in(text, *sentence.range(*found.span(which)))
