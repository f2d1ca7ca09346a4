"""Who sends and who receives: lists of offices taken apart, and the States that the senders speak for."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.passages import Range
from hrdocs.un import states
from hrdocs.un.state_abbreviations import BY_NAME, DocumentStates
from hrdocs.un.states import StateMatch
from hrdocs.values import frozen
from hrdocs_note_verbale.wordlists import LEXICON, words


@frozen(kw_only=True)
class Party:
    """An office in a list of senders or addressees, without its article; the range is in the text that was given."""

    start: int
    end: int
    name: str


@functools.cache
def _next_office() -> re.Pattern[str]:
    """Return what stands between two offices of a list."""
    return re.compile(
        rf"""
        (?:,?\s+{words("next office")}|,|;)\s+(?:to\s+)?(?:the\s+)?(?=(?:{LEXICON.source("offices")})(?!\w))
        | {LEXICON.source("between_offices")}
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"{words('to article')}\s+|{words('elided to article')}\s*", re.IGNORECASE)


_TAIL = regex(r"[\s*∗⁎.,;†‡§¹²³⁰-⁹]*(?:\d{1,2})?$")
_PRESIDENTS = regex(r"Presidents\s+of\s+(?:the\s+)?(?P<first>.+?),?\s+and\s+(?:of\s+)?(?:the\s+)?(?P<last>.+)", re.I)


def split(text: str) -> tuple[Party, ...]:
    """Return the offices of a list: "the Secretary-General and the President of the Security Council" are two.

    States that share one office ("the Permanent Representatives of Chile and Peru") stay one party, as printed.
    """
    cuts = [match.span() for match in _next_office().finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    found = (_party(text, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(party for party in found if party.name)


def _party(text: str, start: int, end: int) -> Party:
    article = _article().match(text, start)
    start = article.end() if article and article.end() < end else start
    end = start + len(_TAIL.sub("", text[start:end]))
    return Party(start=start, end=end, name=_mended(text[start:end]))


def _mended(name: str) -> str:
    """Return a name without the space that extraction leaves before a hyphen ("Secretary -General")."""
    return re.sub(r"(?<=\w)(?:\s+-\s*|-\s+)(?=\w)", "-", name)


def addressees(text: str) -> tuple[Party, ...]:
    """Return the offices that a list of addressees names, by their English names where they are known."""
    found: list[Party] = []
    for party in split(text):
        presidents = _PRESIDENTS.fullmatch(party.name)
        organs = [presidents["first"], presidents["last"]] if presidents else []
        names = [f"President of the {organ}" for organ in organs] or [_office(party.name)]
        found += (Party(start=party.start, end=party.end, name=name) for name in names)
    return tuple(
        {party.name: party for party in reversed(found)}[name] for name in dict.fromkeys(p.name for p in found)
    )


@functools.cache
def _offices() -> dict[str, str]:
    return {_key(row["phrase"]): row["office"] for row in LEXICON.rows("addressees")}


def _office(name: str) -> str:
    known = _offices().get(_key(name))
    return known or (name.capitalize() if name.isupper() else name)


def _key(name: str) -> str:
    return re.sub(r"[\s'’‘-]+", " ", name).casefold()


@functools.cache
def _own_office() -> re.Pattern[str]:
    """Return an office that is a State's own though it is "for" it: "High Commission for Chad"."""
    return re.compile(rf"{words('own office')}\s+(?:\w+\s+){{0,3}}$", re.IGNORECASE)


def _is_only_for(text: str, start: int, place: int) -> bool:
    """Return whether an office that begins at `start` is for the State at a place, and not the State's own."""
    match = _for_a_state().search(text, start, place)
    return match is not None and not _own_office().search(text[start : match.start()])


@functools.cache
def _for_a_state() -> re.Pattern[str]:
    """Return what stands before a State that an office is only for: a court "for Rwanda" is not Rwanda's."""
    return re.compile(
        rf"""
        (?<!\w){words("for a state")}\s+
        (?:{words("to article")}\s+|{words("elided to article")}\s*)?
        (?:{words("former")}[\s-]*)?$
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@functools.cache
def _no_state() -> re.Pattern[str]:
    return re.compile(
        rf"(?:the\s+)?(?:\w+\s+)?(?:{LEXICON.source('offices_of_the_organisation')})(?!\w)", re.IGNORECASE
    )


@functools.cache
def _beyond_the_state() -> re.Pattern[str]:
    """Return where a sender's title goes on to something else: the accreditation, a second capacity, others."""
    return re.compile(rf"(?:{LEXICON.source('accreditations')})(?!\w)", re.IGNORECASE)


def former_states(text: str) -> tuple[Range, ...]:
    """Return where senders are named as a State's that is no more and has no code of today's."""
    return tuple(
        (party.start + start, party.start + end)
        for party in split(text)
        if not _no_state().match(text, party.start)
        for start, end in states.former(text[party.start : party.end])
        if not _is_only_for(text, party.start, party.start + start)
    )


def sender_states(text: str, names: DocumentStates = BY_NAME) -> tuple[StateMatch, ...]:
    """Return the States that senders speak for, once each, with their places in the text.

    Args:
        text: the list of senders.
        names: by which the document names States.
    """
    found: dict[str, StateMatch] = {}
    for party in split(text):
        if _no_state().match(text, party.start):
            continue
        beyond = _beyond_the_state().search(text, party.start, party.end)
        end = beyond.start() if beyond else party.end
        for match in names.find(text[party.start : end]):
            if _is_only_for(text, party.start, party.start + match.start):
                continue
            place = StateMatch(start=party.start + match.start, end=party.start + match.end, code=match.code)
            found.setdefault(match.code, place)
    return tuple(found.values())


def is_office(text: str) -> bool:
    """Return whether a text begins with an office, after an article at most."""
    article = _article().match(text)
    rest = text[article.end() :] if article else text
    return rest.casefold().startswith(tuple(name.casefold() for name in LEXICON.phrases("offices")))
