"""Whose words a quotation is by its sentence: the table of kinds laid over the words before and behind it."""

import re

from hrdocs.expressions import regex
from hrdocs.passages.sentences import end_of_sentence
from hrdocs.prose.people.caseless import is_caseless
from hrdocs.prose.people.tags import OTHER_QUOTED, QUOTED, QUOTED_NAME, Tagged, tagged
from hrdocs.prose.people.vocabulary import Vocabulary
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.marks import quoted as quoted_ranges
from hrdocs.prose.quotations.matching import UNCLEAR, Clause, first_match
from hrdocs.prose.quotations.only_one import subject_or_only_one
from hrdocs.prose.quotations.quoted_words import word_count
from hrdocs.prose.quotations.reported_speech import is_reported
from hrdocs.prose.quotations.sentence_start import start_of_telling

LONGEST_BEHIND = 260
"""Code points behind a quotation in which its speaker is looked for."""

FRAGMENT = 6
"""Words from which on a part of a sentence between marks is somebody's words, and no term."""

LONGEST_NAME = 4
"""Words of the longest name between marks that an organisation or a medium is called by."""

LONGEST_CASELESS = 10
"""Code points of such a name in a script without capitals."""

MOST_SMALL = 1
"""Words of such a name that begin small: "Voice of Rill"."""

_OPENING = ("verb-unknown", "left-out-bare")
"""Rules for quotations that open their sentence alone."""

_SAYS = regex(r"^[wTx]{0,2}[VSA]|[VR]$")
"""Words of a clause that says who speaks and nothing else."""

_FIRST_PART = regex(r"^j(?=[cd][wTx]{0,2}[VRSP])")
"""Short words between marks that are no name: the first part of a quotation that a clause of saying interrupts."""

_ENDS_SENTENCE = regex(r"[.!?…。！？؟][\"”»“’]?\s*$")


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
    whole = _sentence(text, _start(text, quoted), _end(text, quoted, others), quoted, others, language, vocabulary)
    place = whole.letters.index(QUOTED)
    ahead = Tagged(letters=whole.letters[: place + 1], ranges=whole.ranges[: place + 1])
    behind = Tagged(letters=whole.letters[place:], ranges=whole.ranges[place:])
    ended = _ended(text, quoted)
    order = (("before", ahead), ("after", behind)) if ended else (("after", behind), ("before", ahead))
    found = [*(first_match(text, kind, sentence, language, ended=ended) for kind, sentence in order)]
    if len(ahead.letters) > 1:
        found = [None if each and each.rule in _OPENING else each for each in found]
    around = first_match(text, "around", whole, language) if ahead.letters != QUOTED else None
    said = _better(found, ahead) or around or _reported(text, ahead, language)
    return said or _by_subject(text, quoted, ahead, language)


def _better(found: list[Clause | None], ahead: Tagged) -> Clause | None:
    """Return the first clause; where it has a pronoun alone, the one that brings the quotation in with a colon."""
    first, other = (each for each in (*found, None, None)[:2])
    brought_in = other and other.speaker and ahead.letters.endswith("k" + QUOTED)
    return other if first and first.speaker is None and brought_in else first or other


def _by_subject(text: str, quoted: Quoted, ahead: Tagged, language: str) -> Clause | None:
    """Return whom the sentence is about before a quotation that a colon brings in, or that is a part of it."""
    fragment = word_count(text[quoted.inner_start : quoted.inner_end]) >= FRAGMENT
    speaker = subject_or_only_one(text, ahead, language, fragment=fragment and text[quoted.inner_start].islower())
    return Clause(rule="subject", speaker=speaker) if speaker else None


def _reported(text: str, ahead: Tagged, language: str) -> Clause | None:
    """Return who speaks in a sentence in the mood of reported speech; without a verb whoever spoke goes on.

    "Es drohe „…“" goes on. A sentence that has a verb of saying tells of somebody, whom no rule may find.
    """
    start, end = (ahead.ranges[0][0], ahead.ranges[-1][0]) if ahead.ranges else (0, 0)
    if not is_reported(text[start:end], language):
        return None
    told = first_match(text, "reported", ahead, language)
    if told:
        return told
    unclear = not set(ahead.letters).isdisjoint("VR")
    return Clause(rule=UNCLEAR if unclear else "reported", speaker=None)


def behind_dash(text: str, start: int, dash: re.Match[str], *, language: str, vocabulary: Vocabulary) -> Clause | None:
    """Return who spoke the words from `start` to a dash, by the clause of saying behind it: "— Да, — сказал X"."""
    spoken = Quoted(start=start, end=dash.start(), inner_start=start, inner_end=dash.start())
    end = end_of_sentence(text, dash.end()) if dash.end() < len(text) else len(text)
    marked = [spoken, *(each for each in quoted_ranges(text) if each.start >= dash.end())]
    sentence = _sentence(text, start, min(end, dash.end() + LONGEST_BEHIND), spoken, marked, language, vocabulary)
    return first_match(text, "after", sentence, language) if sentence.letters[1:2] == "d" else None


def said_within(
    text: str, start: int, end: int, *, language: str, vocabulary: Vocabulary, opening: bool = False
) -> Clause | None:
    """Return who spoke by a clause inside the words spoken, which opens with its verb or ends in it.

    Args:
        text: the paragraph.
        start: where the clause begins.
        end: where it ends.
        language: of the paragraph.
        vocabulary: of the document.
        opening: whether the verb has to open the clause.
    """
    part = text[start:end]
    nested = [((each.start + start, each.end + start), _other(part, each)) for each in quoted_ranges(part)]
    clause = tagged(text, start, end, quoted=nested, language=language, vocabulary=vocabulary)
    says = _SAYS.search(clause.letters)
    if not clause.letters or says is None or (opening and says.start()):
        return None
    sentence = Tagged(letters=f"{QUOTED}c{clause.letters}", ranges=((start, start), (start, start), *clause.ranges))
    return first_match(text, "after", sentence, language)


def _ended(text: str, quoted: Quoted) -> bool:
    """Return whether a sentence ends with the quotation, and another one begins behind it."""
    closed = _ENDS_SENTENCE.search(text[quoted.inner_end - 2 : quoted.end + 1]) is not None
    return closed and text[quoted.end :].lstrip(" \n\u00a0.!?…")[:1].isupper()


def _start(text: str, quoted: Quoted) -> int:
    return start_of_telling(text, quoted.start) if quoted.start else 0


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
    found = tagged(text, start, end, quoted=inside, language=language, vocabulary=vocabulary)
    return Tagged(letters=_FIRST_PART.sub(OTHER_QUOTED, found.letters), ranges=found.ranges)


def _other(text: str, quoted: Quoted) -> str:
    """Return the letter of another range between marks: a name where it is short and no sentence."""
    inner = text[quoted.inner_start : quoted.inner_end]
    words = inner.split()
    small = sum(1 for word in words if word[0].islower())
    opens = inner[:1].isupper() or (is_caseless(inner) and len(inner) <= LONGEST_CASELESS)
    named = opens and len(words) <= LONGEST_NAME and small <= MOST_SMALL and inner[-1:] not in ".,!?…"
    return QUOTED_NAME if named else OTHER_QUOTED
