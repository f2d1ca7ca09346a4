"""One phrase without commas that may name who spoke: a name, an office and a name, an organisation, an office alone."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon import alternation
from hrdocs.passages import Range
from hrdocs.prose import LEXICON
from hrdocs.prose.people.names import Word, WordKind, has_organisation, last_name, leading_name, person_in, words
from hrdocs.values import frozen

_QUOTED_NAME = regex(r"\s?[“«„\"][^“”«»\"\n]{2,80}[”»“\"]")
"""What follows a legal form or an abbreviation in the name of an organisation: HRM “Open Door”."""

_LONGEST_NAME = 8
"""Words of the name of an organisation in a language that writes most of it small."""

_EDGE = ' \t\n—–-:;,،，.“”«»"„'


@frozen(kw_only=True)
class Speaker:
    """A speaker: ranges of the name and of the role in the text, either of them None where it is not given.

    `beside_verb` tells that the name alone is the subject of a verb of saying, which no other noun can be; `governed`,
    that something governs it, so that it can stand in another case than that of a subject.
    """

    name: Range | None
    role: Range | None = None
    beside_verb: bool = False
    governed: bool = False


@functools.cache
def article_pattern() -> re.Pattern[str]:
    """Return an article, a possessive or "another" before the name or the office of a speaker."""
    # In capitals "UN" is no article.
    lists = (LEXICON.phrases("small_words", kind=kind) for kind in ("article", "elided article"))
    article, elided = (alternation([*words, *(word.capitalize() for word in words)]) for words in lists)
    return re.compile(rf"{article}\s+|{elided}")


@functools.cache
def _affiliation() -> re.Pattern[str]:
    return re.compile(rf"\s*{LEXICON.source('small_words', kind='affiliation')}\s+(?:the\s+)?(?=\S)", re.IGNORECASE)


@functools.cache
def _small_words(kind: str) -> frozenset[str]:
    return frozenset(LEXICON.phrases("small_words", kind=kind))


def stripped(text: str, start: int, end: int) -> Range:
    """Return a range without the spaces and the punctuation at its ends."""
    while start < end and text[start] in _EDGE and not _opens_name(text, start, end):
        start += 1
    while start < end and _is_edge(text, start, end):
        end -= 1
    return start, end


def _opens_name(text: str, start: int, end: int) -> bool:
    """Return whether a mark opens a name that goes on behind it: “Open Door” Foundation."""
    return text[start] in "“«„" and any(closer in text[start + 1 : end - 1] for closer in "”»“")


def _is_edge(text: str, start: int, end: int) -> bool:
    """Return whether the last sign belongs to what follows: not a closing mark of a name, nor an initial's stop."""
    last = text[end - 1]
    if last in '”»"':
        return not any(opener in text[start : end - 1] for opener in '“«„"')
    if last == "." and text[end - 2] in '”»"':
        return True
    if last == ".":
        return text[max(start, end - 4) : end - 1].isalpha() and end - start > 4
    return last in _EDGE


def role_in(text: str, start: int, end: int) -> Range | None:
    """Return the range of a role without the preposition and the article in front of it."""
    start, end = stripped(text, start, end)
    preposition = _affiliation().match(text, start, end)
    start = preposition.end() if preposition else start
    article = article_pattern().match(text, start, end)
    start = article.end() if article else start
    return (start, end) if start < end else None


def in_phrase(text: str, start: int, end: int, *, leading: bool) -> Speaker | None:
    """Return the speaker of a phrase without commas; one that is an office alone has a role and no name.

    Args:
        text: what the phrase is part of.
        start: where the phrase begins.
        end: where it ends.
        leading: whether the speaker must open the phrase, as behind a verb of saying.
    """
    article = article_pattern().match(text, start, end)
    found = _outside_parentheses(words(text, article.end() if article else start, end))
    if not found:
        return None
    if not leading and not article:
        found = _without_opening(found)
        if not found:
            return None
        start = found[0].start
    if article and _is_plain_group(found):
        return Speaker(name=None, role=(found[0].start, found[-1].end))
    office = next((n for n in reversed(range(len(found))) if found[n].kind is WordKind.OFFICE), None)
    organisation = _organisation(text, start, end, found)
    if office is None:
        return organisation or _person(text, found, end)
    return _with_office(text, start, end, found, office)


def _outside_parentheses(found: list[Word]) -> list[Word]:
    """Return the words of a phrase without an abbreviation in parentheses: "Planner (CFP) A. Cheng"."""
    kept, depth = [], 0
    for word in found:
        depth += (word.text == "(") - (word.text == ")")
        if depth <= 0 and word.text != ")":
            kept.append(word)
    return kept if any(word.named for word in kept) else found


def _is_plain_group(found: list[Word]) -> bool:
    """Return whether what stands behind an article is a few small words: "the experts", "les proches"."""
    small = all(word.kind is WordKind.OTHER and word.text[0].islower() for word in found)
    return small and len(found) <= 3 and not found[-1].text.endswith("ly")


def _without_opening(found: list[Word]) -> list[Word]:
    """Return the words from the first that a name or an office can open with."""
    for n, word in enumerate(found):
        if word.kind in (WordKind.NAME, WordKind.INITIALS, WordKind.HONORIFIC, WordKind.OFFICE):
            return found[n:]
    return []


def _organisation(text: str, start: int, end: int, found: list[Word]) -> Speaker | None:
    """Return a whole phrase as the name of an organisation."""
    if not has_organisation(text[start:end]):
        return None
    opening = leading_name(found)
    named_first = len(opening) >= 2 and not has_organisation(text[opening[0].start : opening[-1].end])
    if named_first and _affiliation().match(text, opening[-1].end, end):
        return None
    run = _organisation_run(found)
    return Speaker(name=(run[0].start, run[-1].end)) if run else None


def _organisation_run(found: list[Word]) -> list[Word]:
    run: list[Word] = []
    kept = 0
    for word in found:
        joins = word.text.lower() in _small_words("joiner") or (word.kind is WordKind.SIGN and word.text in '“”«»"„()&')
        if word.named or (joins and run) or word.text in "“«„":
            run.append(word)
            if word.named or word.text in "”»)":
                kept = len(run)
        elif has_organisation(word.text):
            run.append(word)
            kept = len(run)
        elif not run:
            continue
        elif word.kind is WordKind.OTHER and "\u0400" <= word.text[0] <= "\u04ff" and len(run) < _LONGEST_NAME:
            run.append(word)
            kept = len(run)
        else:
            break
    return run[:kept]


def _person(text: str, found: list[Word], end: int) -> Speaker | None:
    run = leading_name(found)
    if not run:
        return _addressed(text, found[0].start, end, found)
    if run[-1].text.endswith(("’s", "'s")):
        return None  # "the Fund’s" says whose something is
    run = _without_affiliation(run)
    behind = run[-1].end
    quoted_name = _QUOTED_NAME.match(text, behind, end) if run[-1].text.isupper() else None
    if quoted_name:
        return Speaker(name=(run[0].start, quoted_name.end()))
    affiliation = _affiliation().match(text, behind, end)
    role = None
    if affiliation and text[affiliation.end()] not in '“«"„' and not text[affiliation.end()].isupper():
        affiliation = None
    if affiliation:
        role = stripped(text, affiliation.end(), end)
    return Speaker(name=(run[0].start, behind), role=role if role and role[0] < role[1] else None)


def _without_affiliation(run: list[Word]) -> list[Word]:
    """Return a name without what a German article or "von" brings behind a full one: "Eva Lind von Pro Recht".

    "Ursula von der Au" has no full name before it, and stays.
    """
    for n, word in enumerate(run):
        if word.kind is WordKind.PARTICLE and word.text in ("von", "vom", "der", "dem"):
            return run[:n] if _names_person(run[:n]) and len(run) - n > 2 else run
    return run


def _with_office(text: str, start: int, end: int, found: list[Word], office: int) -> Speaker | None:
    addressed = _addressed(text, start, end, found)
    if addressed:
        return addressed
    opening = leading_name(found)
    first = next(n for n, word in enumerate(found) if word.kind is WordKind.OFFICE)
    if len(opening) == first and _names_person(opening) and not leading_name(found[office + 1 :]):
        small = not found[first].text[0].isupper()
        if small:
            return Speaker(name=(opening[0].start, opening[-1].end), role=role_in(text, found[first].start, end))
    run = _behind_office(found[office + 1 :])
    if run and run[0] is found[office + 1] and run[0].text[0] < "\u0370" and _names_person(run, fewest=1):
        person = run
    else:
        person = person_in(run, nouns_are_capitals=_is_german(text[start:end])) if run else []
    if not person or _is_abbreviation(person) or _object_of_office(text, found[office], person):
        return Speaker(name=None, role=role_in(text, start, end))
    return Speaker(name=(person[0].start, person[-1].end), role=role_in(text, start, person[0].start))


def _behind_office(following: list[Word]) -> list[Word]:
    """Return the name that stands right behind an office ("Minister Max Moor in Genf"), else the last one."""
    run = _without_affiliation(leading_name(following))
    return run if _names_person(run) else last_name(following)


def _addressed(text: str, start: int, end: int, found: list[Word]) -> Speaker | None:
    """Return the one name that a word of address stands before, with the office beside it."""
    titled = [n for n, word in enumerate(found) if word.kind is WordKind.HONORIFIC]
    if len(titled) != 1:
        return None
    run = leading_name(found[titled[0] :])
    if len(run) < 2:
        return None
    before = [word for word in found[: titled[0]] if word.kind is WordKind.OFFICE]
    behind = [word for word in found[titled[0] :] if word.kind is WordKind.OFFICE]
    role = (before[0].start, run[0].start) if before else (behind[0].start, end) if behind else None
    return Speaker(name=(run[0].start, run[-1].end), role=role_in(text, *role) if role else None)


def _names_person(run: list[Word], *, fewest: int = 2) -> bool:
    parts = [word for word in run if word.kind is not WordKind.PARTICLE]
    return len(parts) >= fewest and not has_organisation(" ".join(word.text for word in run))


def _is_abbreviation(person: list[Word]) -> bool:
    """Return whether a name is one word in capitals, as organisations have: "founder of WARA"."""
    return len(person) == 1 and person[0].kind is WordKind.NAME and person[0].text.isupper()


def _object_of_office(text: str, office: Word, person: list[Word]) -> bool:
    """Return whether what stands behind an office is whom it serves: "director of Amnesty", "Minister of Justice"."""
    between = text[office.end : person[0].start].split()
    return bool(between) and between[-1].lower().strip("(") in _small_words("governing")


@functools.cache
def _german() -> re.Pattern[str]:
    return re.compile(LEXICON.source("small_words", language="de", kind="in phrase"))


def _is_german(phrase: str) -> bool:
    return _german().search(phrase) is not None
