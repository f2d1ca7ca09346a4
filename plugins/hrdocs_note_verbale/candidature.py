"""The candidature that a communication announces: for what body and term, elected when, and earlier terms."""

import functools
import re
from collections.abc import Iterator, Sequence

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.model import Evidence
from hrdocs.passages import Passage, Sentence, sentences
from hrdocs.un import dates, ordinals
from hrdocs.un.masthead import labels
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import frozen
from hrdocs_note_verbale.annexes import Annex
from hrdocs_note_verbale.past_terms import past_terms
from hrdocs_note_verbale.records import Candidature
from hrdocs_note_verbale.wordlists import LEXICON, words

NEAR_THE_HEAD = 6
"""Passages of an annex, after its title, in which a candidature is still announced rather than recalled."""

_YEARS = regex(r"(?P<first>\d{4})(?:-\d\d){0,2}/(?P<last>\d{4})(?:-\d\d){0,2}")
_LONE_YEAR = regex(r"(?<!\w)(?:in|en|em|в|في(?:\s+عام)?)\s+(?P<year>20\d\d)\b(?!\s?[–—-])")


@frozen(kw_only=True)
class _Said:
    """A value and the words of it."""

    value: str
    evidence: tuple[Evidence, ...]


@frozen(kw_only=True)
class _Place:
    """A sentence of a passage."""

    passage: Passage
    sentence: Sentence

    def said(self, field: str, value: str, start: int, end: int) -> _Said:
        """Return a value with evidence from a range of the sentence."""
        offset = self.sentence.start
        return _Said(value=value, evidence=self.passage.evidence(field, offset + start, offset + end))


def candidature(
    passages: Sequence[Passage], annexes: Sequence[Annex], sender_states: Sequence[str]
) -> Candidature | None:
    """Return the candidature that a communication or the head of its annex announces, or None.

    The body has to be named: a candidature for an office, such as Secretary-General, is none for a body.
    """
    looked_at = _looked_at(passages, annexes)
    announced = [place for place in _places(looked_at, _candidate()) if _candidate().search(place.sentence.text)]
    body = next((said for place in announced if (said := _body(place))), None)
    if body is None:
        return None
    near = announced + [place for place in _places(looked_at, _election_word()) if place not in announced]
    term = next((said for place in announced if (said := _term(place))), None)
    state = next((said for place in announced if (said := _state(place))), None)
    election = next((said for place in near if (said := _election(place, term))), None)
    session = next((said for place in near if (said := _session(place))), None)
    earlier = past_terms(passages, body.value, term.value if term else None)
    values = [body, term, state, election, session]
    evidence = tuple(each for value in values if value for each in value.evidence)
    return Candidature(
        state=state.value if state else (sender_states[0] if len(sender_states) == 1 else None),
        body=body.value,
        term=term.value if term else None,
        election=election.value if election else None,
        session=session.value if session else None,
        past_terms=tuple(each.value for each in earlier),
        evidence=evidence + tuple(quoted for each in earlier for quoted in each.evidence),
    )


def _looked_at(passages: Sequence[Passage], annexes: Sequence[Annex]) -> list[Passage]:
    """Return where a candidature is announced: in the communication's own passages and the head of each annex."""
    own = list(passages[: annexes[0].line.number] if annexes else passages)
    heads = [passage for annex in annexes for passage in passages[annex.line.number + 1 : annex.first + NEAR_THE_HEAD]]
    return [*own, *heads]


def _places(passages: Sequence[Passage], words: ListPattern | re.Pattern[str]) -> list[_Place]:
    """Return the sentences of those passages that have some words."""
    holding = [passage for passage in passages if words.search(passage.text)]
    return [_Place(passage=each, sentence=one) for each in holding for one in sentences(each.text)]


@functools.cache
def _candidate() -> ListPattern:
    return LEXICON.pattern("candidature_words")


def _bodies(text: str) -> re.Pattern[str]:
    """Return the pattern of the bodies that a text can name."""
    return _named(labels.held(_body_names(), text))


@functools.cache
def _election_word() -> ListPattern:
    return LEXICON.pattern("election_words")


@functools.cache
def _body_names() -> tuple[str, ...]:
    return tuple(printed for printed, name in _printed_bodies() if name != "General Assembly")


@functools.lru_cache(maxsize=1024)
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    unspaced = tuple(name for name in names if "\u3400" <= name[0] <= "\u9fff")
    either = (labels.pattern(each) or "(?!)" for each in (names, unspaced))
    return re.compile("(?<!\\w)(?:{})(?!\\w)|{}".format(*either), re.IGNORECASE)


def _printed_bodies() -> list[tuple[str, str]]:
    """Return the bodies of mastheads and of requests, as printed and in English."""
    listed = [(row["phrase"], row["organ"]) for row in LEXICON.rows("organs_of_request")]
    known = [each for each in listed if each[1] not in ("-", "General Assembly")]
    return [*((each.printed, each.name) for each in labels.organ_names()), *known]


def _body(place: _Place) -> _Said | None:
    """Return the body that follows the word candidature, else the first of the sentence."""
    text = place.sentence.text
    word = _candidate().search(text)
    start = word.end() if word else 0
    match = _bodies(text).search(text, start) or _bodies(text).search(text)
    if match is None:
        return None
    names = {printed.casefold().replace("’", "'"): name for printed, name in reversed(_printed_bodies())}
    key = " ".join(match.group().split()).casefold().replace("’", "'")
    return place.said("body", names[key], match.start(), match.end())


def _intervals(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the periods of a text as intervals of years."""
    for match in dates.find(text):
        years = _YEARS.fullmatch(match.edtf)
        if years and years["first"] < years["last"]:
            yield match.start, match.end, f"{years['first']}/{years['last']}"


def _term(place: _Place) -> _Said | None:
    """Return the first period after the word candidature, else the first of the sentence."""
    text = place.sentence.text
    word = _candidate().search(text)
    found = list(_intervals(text))
    after = [each for each in found if word and each[0] > word.start()]
    first = next(iter(after or found), None)
    return place.said("term", first[2], first[0], first[1]) if first else None


def _state(place: _Place) -> _Said | None:
    """Return the State whose candidature it is: the one straight after "candidature of"."""
    text = place.sentence.text
    word = _candidate().search(text)
    if word is None:
        return None
    for match in states_of(place.passage.document).find(text):
        between = text[word.end() : match.start] if match.start >= word.end() else None
        if between is not None and _of_a_state().fullmatch(between):
            return place.said("state", match.code, match.start, match.end)
    return None


@functools.cache
def _of_a_state() -> re.Pattern[str]:
    """Return what stands between the word candidature and whose it is."""
    return re.compile(rf"\s+(?:{words('of a state')})\s+", re.IGNORECASE)


def _election(place: _Place, term: _Said | None) -> _Said | None:
    """Return when the election is held: the first date after the word, before the term begins."""
    text = place.sentence.text
    word = _election_word().search(text)
    if word is None:
        return None
    limit = term.value[:4] if term else "9999"
    found = [(each.start, each.end, each.edtf) for each in dates.find(text) if "/" not in each.edtf]
    found += [(each.start("year"), each.end("year"), each["year"]) for each in _LONE_YEAR.finditer(text)]
    after = sorted(each for each in found if each[0] > word.start() and each[2][:4] <= limit)
    return place.said("election", after[0][2], after[0][0], after[0][1]) if after else None


def _session(place: _Place) -> _Said | None:
    """Return the session of the General Assembly at which the election is held."""
    text = place.sentence.text
    if not _election_word().search(text):
        return None
    for number in ordinals.find(text):
        rest = _session_behind().match(text, number.end)
        if rest:
            return place.said("session", str(number.value), number.start, rest.end())
        before = _session_before().search(text, 0, number.start)
        if before:
            return place.said("session", str(number.value), before.start(), number.end)
    return None


@functools.cache
def _session_behind() -> re.Pattern[str]:
    """Return the word for a session behind its number; in English another organ's can follow."""
    session = labels.pattern(labels.labels("session"))
    other = r"(?!\s+of\s+the\s+(?!General|United|Assembly))"
    return re.compile(rf"\s+(?:(?:regular|ordinary|очередной)\s+)?(?:{session})(?!\w){other}", re.IGNORECASE)


@functools.cache
def _session_before() -> re.Pattern[str]:
    """Return the word for a session right before its number, as in Arabic."""
    return re.compile(rf"(?:{labels.pattern(labels.labels('session before'))})\s+$")
