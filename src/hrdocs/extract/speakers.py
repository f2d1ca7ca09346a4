"""Who spoke: the phrase beside a quotation taken apart into the speaker and the role."""

import functools
import re

from attrs import frozen

from hrdocs.extract.names import Word, WordKind, has_office, has_organisation, last_name, leading_name, person_in, words
from hrdocs.extract.unspaced import arabic_speaker, han_speaker
from hrdocs.extract.wordings import alternation, phrases

LONGEST_PHRASE = 240
"""A phrase that names a speaker is no longer than this, in code points."""

_ARTICLE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ll][ea]s?|[Ee]l|[Ll]os|[Dd]er|[Dd]ie|[Dd]as|[Dd]e[mns]|[Uu]ne?|[Ee]ine?)\s+|[Ll]['’])"
)
_SEGMENT = re.compile(r"[,،，]")
_AFFILIATION = re.compile(
    r"\s*(?:of|from|at|with|von|vom|bei|der|du|de la|de l['’]|de|del|из|от)\s+(?:the\s+)?(?=\S)", re.I
)
_EDGE = ' \t\n—–-:;,،，.“”«»"„'
_QUOTED_NAME = re.compile(r"\s?[“«„\"][^“”«»\"\n]{2,80}[”»“\"]")
"""What follows a legal form or an abbreviation in the name of an organisation: HRM “Open Door”."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ԰-֏]")


@frozen(kw_only=True)
class Speaker:
    """A speaker: ranges of the name and of the role in the text, either of them None where it is not given."""

    name: tuple[int, int] | None
    role: tuple[int, int] | None = None


@functools.cache
def _boundary() -> re.Pattern[str]:
    return re.compile(alternation(phrases("sayings.tsv", kind="boundary")), re.IGNORECASE)


@functools.cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(phrases('sayings.tsv', kind='pronoun'))})\W*", re.IGNORECASE)


def is_pronoun(phrase: str) -> bool:
    """Tell whether a phrase only points back at somebody named before."""
    return _pronoun().fullmatch(phrase) is not None


def speaker_after(text: str, start: int, end: int) -> Speaker | None:
    """Return the speaker whose phrase begins at `start`, as behind a verb of saying, and ends before `end`."""
    end = min(end, start + LONGEST_PHRASE)
    start, end = _stripped(text, start, end)
    if start >= end:
        return None
    if not _CASED.search(text[start : start + 12]):
        return _unspaced(text, start, end, leading=True)
    return _from_segments(text, _cut(text, _segments(text, start, end)), leading=True)


def speaker_before(text: str, start: int, end: int) -> Speaker | None:
    """Return the speaker whose phrase ends at `end`, as before a verb of saying, and begins at `start` or later."""
    start = max(start, end - LONGEST_PHRASE)
    start, end = _stripped(text, start, end)
    if start >= end:
        return None
    if not _CASED.search(text[max(start, end - 12) : end]):
        return _unspaced(text, start, end, leading=False)
    return _from_segments(text, _segments(text, start, end), leading=False)


def addressed_name(text: str, start: int, end: int) -> Speaker | None:
    """Return the one name in a phrase that a word of address stands before: "through its lawyer M. Paul Durand"."""
    found = words(text, start, end)
    titled = [n for n, word in enumerate(found) if word.kind is WordKind.HONORIFIC]
    if len(titled) != 1:
        return None
    run = leading_name(found[titled[0] :])
    return Speaker(name=(run[0].start, run[-1].end)) if len(run) > 1 else None


def _unspaced(text: str, start: int, end: int, *, leading: bool) -> Speaker | None:
    finder = (
        han_speaker if _HAN.search(text[start:end]) else arabic_speaker if _ARABIC.search(text[start:end]) else None
    )
    found = finder(text, start, end, leading) if finder else None
    return Speaker(name=found[0], role=found[1]) if found else None


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and _is_edge(text, start, end):
        end -= 1
    return start, end


def _is_edge(text: str, start: int, end: int) -> bool:
    """Tell whether the last sign of a range belongs to what follows: not a closing mark of a name, nor an initial's stop."""
    last = text[end - 1]
    if last in '”»"':
        return not any(opener in text[start : end - 1] for opener in '“«„"')
    if last == ".":
        return text[max(start, end - 4) : end - 1].isalpha() and end - start > 4
    return last in _EDGE


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a phrase between its commas, without those inside parentheses."""
    cuts = [match.start() for match in _SEGMENT.finditer(text, start, end) if _outside(text, start, match.start())]
    edges = [start, *(cut + 1 for cut in cuts)]
    return [_stripped(text, a, b) for a, b in zip(edges, [*cuts, end], strict=True)]


def _outside(text: str, start: int, at: int) -> bool:
    return text.count("(", start, at) <= text.count(")", start, at)


def _cut(text: str, segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the segments up to the words with which another clause begins."""
    kept: list[tuple[int, int]] = []
    for start, end in segments:
        found = _boundary().search(text, start, end)
        if found is None:
            kept.append((start, end))
            continue
        if found.start() > start:
            kept.append(_stripped(text, start, found.start()))
        break
    return kept


def _from_segments(text: str, segments: list[tuple[int, int]], *, leading: bool) -> Speaker | None:
    for n, (start, end) in enumerate(segments):
        one = _from_one(text, start, end, leading=leading)
        if one is None or (
            one.name is None and n + 1 < len(segments) and not leading and not has_office(text[start:end])
        ):
            if leading:
                return None
            continue
        following = segments[n + 1] if n + 1 < len(segments) else None
        if one.role is None and one.name and following and _is_role(text, *following):
            return Speaker(name=one.name, role=_role(text, following[0], _role_end(text, segments[n + 1 :])))
        if one.name is None and one.role and following:
            behind = _name_alone(text, *following)
            if behind:
                return Speaker(name=behind, role=one.role)
        return one if one.name else Speaker(name=one.role and _as_printed(text, start, one.role), role=None)
    return None


def _as_printed(text: str, start: int, role: tuple[int, int]) -> tuple[int, int]:
    """Return a role that stands for its bearer with the article in front of it: "die Präsidentin"."""
    return (start, role[1]) if start <= role[0] else role


def _role_end(text: str, segments: list[tuple[int, int]]) -> int:
    """Return where a role ends that may itself hold a comma: "director of X, a group in Y" keeps its first part."""
    return segments[0][1]


def _is_role(text: str, start: int, end: int) -> bool:
    if start >= end:
        return False
    return has_office(text[start:end]) or has_organisation(text[start:end])


def _role(text: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = _stripped(text, start, end)
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    return (start, end) if start < end else None


def _name_alone(text: str, start: int, end: int) -> tuple[int, int] | None:
    run = leading_name(words(text, start, end))
    return (run[0].start, run[-1].end) if run else None


def _from_one(text: str, start: int, end: int, *, leading: bool) -> Speaker | None:
    """Return the speaker of a phrase without commas; a role alone has no name."""
    article = _ARTICLE.match(text, start, end)
    found = words(text, article.end() if article else start, end)
    if not found:
        return None
    if not leading and not article:
        found = _without_opening(found)
        if not found:
            return None
        start = found[0].start
    office = next((n for n in reversed(range(len(found))) if found[n].kind is WordKind.OFFICE), None)
    organisation = _organisation(text, start, end, found)
    if office is None:
        return organisation or _person(text, found, end)
    return _with_office(text, start, end, found, office)


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
    if named_first and _AFFILIATION.match(text, opening[-1].end, end):
        return None
    run = _organisation_run(found)
    return Speaker(name=(run[0].start, run[-1].end)) if run else None


_JOINERS = frozenset(
    [
        "of",
        "and",
        "for",
        "the",
        "on",
        "in",
        "to",
        "de",
        "la",
        "le",
        "du",
        "des",
        "et",
        "pour",
        "à",
        "von",
        "für",
        "und",
        "der",
        "des",
        "y",
        "del",
        "los",
        "las",
        "по",
        "и",
        "ва",
        "и",
    ]
)


def _organisation_run(found: list[Word]) -> list[Word]:
    run: list[Word] = []
    kept = 0
    for word in found:
        joins = word.text.lower() in _JOINERS or (word.kind is WordKind.SIGN and word.text in '“”«»"„()&')
        if word.named or (joins and run) or word.text in "“«„":
            run.append(word)
            if word.named or word.text in "”»)":
                kept = len(run)
        elif has_organisation(word.text):
            run.append(word)
            kept = len(run)
        elif not run:
            continue
        elif word.kind is WordKind.OTHER and "\u0400" <= word.text[0] <= "\u04ff" and len(run) < 8:
            run.append(word)
            kept = len(run)
        else:
            break
    return run[:kept]


def _person(text: str, found: list[Word], end: int) -> Speaker | None:
    run = leading_name(found)
    if not run:
        return None
    behind = run[-1].end
    quoted_name = _QUOTED_NAME.match(text, behind, end) if run[-1].text.isupper() else None
    if quoted_name:
        return Speaker(name=(run[0].start, quoted_name.end()))
    affiliation = _AFFILIATION.match(text, behind, end)
    role = None
    if affiliation and text[affiliation.end()] not in '“«"„' and not text[affiliation.end()].isupper():
        affiliation = None
    if affiliation:
        role = _stripped(text, affiliation.end(), end)
    return Speaker(name=(run[0].start, behind), role=role if role and role[0] < role[1] else None)


def _with_office(text: str, start: int, end: int, found: list[Word], office: int) -> Speaker | None:
    first = next(n for n, word in enumerate(found) if word.kind is WordKind.OFFICE)
    opening = leading_name(found)
    if len([w for w in opening if w.kind is not WordKind.PARTICLE]) >= 2 and len(opening) == first:
        if not found[first].text[0].isupper() and not has_organisation(" ".join(w.text for w in opening)):
            behind = leading_name(found[office + 1 :])
            if not behind:
                return Speaker(name=(opening[0].start, opening[-1].end), role=_role(text, found[first].start, end))
    run = last_name(found[office + 1 :])
    beside = bool(run) and run[0] is found[office + 1] and run[0].text[0] < "\u0370"
    if beside and not has_organisation(" ".join(word.text for word in run)):
        person = run
    else:
        person = person_in(run, nouns_are_capitals=_german(text[start:end])) if run else []
    if not person or _object_of_office(text, found[office], person):
        return Speaker(name=None, role=_role(text, start, end))
    return Speaker(name=(person[0].start, person[-1].end), role=_role(text, start, person[0].start))


def _object_of_office(text: str, office: Word, person: list[Word]) -> bool:
    """Tell whether what stands behind an office is whom it serves: "director of Amnesty", "Minister of Justice"."""
    between = text[office.end : person[0].start].split()
    return bool(between) and between[-1].lower().strip("(") in _GOVERNING


_GOVERNING = frozenset(
    [
        "of",
        "for",
        "at",
        "to",
        "in",
        "on",
        "from",
        "the",
        "de",
        "du",
        "des",
        "la",
        "le",
        "del",
        "los",
        "las",
        "von",
        "vom",
        "der",
        "des",
        "für",
        "bei",
        "im",
        "zur",
        "zum",
        "по",
        "в",
        "при",
        "на",
        "из",
    ]
)
_GERMAN = re.compile(r"\b(?:der|die|das|des|dem|den|von|vom|für|und|bei|in)\b")


def _german(phrase: str) -> bool:
    return _GERMAN.search(phrase) is not None
