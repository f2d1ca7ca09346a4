"""How promises are worded: what says that a State will do something, and what only tells what it did or is."""

import functools
import re

from hrdocs.expressions import regex
from hrdocs.lexicon import ListPattern
from hrdocs.passages import sentences
from hrdocs.un.state_abbreviations import BY_NAME, DocumentStates
from hrdocs.values import frozen
from hrdocs_note_verbale.wordlists import LEXICON, words

WITHIN = 400
"""Characters before a verb among which its subject is looked for."""

LONGEST_ENDING = 150
"""Characters before a verb among which its subject or adverb begins that stands straight before it."""

_PARENTHESIS = regex(r"\s*[,–—(](?:[^,–—()]|,(?!\s))[^–—()]{0,200}?[,–—)]$")
_CLOSING = (",", "–", "—", ")")
_INTRODUCTION = regex(r"^(?:In|With|Through|By|As|Within|Together|At)\b[^,.;]{3,160},\s*")
"""What may stand before the verb of an item: "In cooperation with civil society,"."""

_GOVERNS = regex(r"\b(?:government|republic|state|kingdom|people|authorities|delegation)\s+of\s+(?:the\s+)?$", re.I)


@frozen(kw_only=True)
class Promise:
    """The first promise in a text: the range of its verb, and whether it goes on with what is already done."""

    start: int
    end: int
    continuing: bool


_VERB_FIRST = regex(r"[\u0620-\u06ff]")
"""Scripts of languages whose verb stands before its subject."""

NEAR_A_VERB = 4
"""Characters between such a verb and its subject, at the most: an article."""


@functools.cache
def _object_of() -> re.Pattern[str]:
    return re.compile(rf"{words('object of')}\s+(?:the\s+)?$", re.IGNORECASE)


@functools.cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"{words('article')}\s+|{words('elided article')}", re.IGNORECASE)


@functools.cache
def _adverb() -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:\b[a-z]+ly|{LEXICON.source('adverbs')})$", re.IGNORECASE)


def _promising() -> ListPattern:
    return LEXICON.pattern("promising_verbs")


@functools.cache
def _continuing() -> re.Pattern[str]:
    before = LEXICON.source("item_openers")
    return re.compile(rf"(?:(?:\w+ly|{before})\s+)*{LEXICON.source('continuing_verbs')}", re.IGNORECASE)


@functools.cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s,(，、]))(?:{LEXICON.source('speaking_subjects')})$", re.IGNORECASE)


@functools.cache
def _subject_at_start() -> re.Pattern[str]:
    return re.compile(rf"(?:{LEXICON.source('speaking_subjects')})\b", re.IGNORECASE)


@functools.lru_cache(maxsize=64)
def promise(text: str, names: DocumentStates = BY_NAME) -> Promise | None:
    """Return the first promise that the State makes in a text of its own: "Chile will", "it undertakes to".

    Args:
        text: one or more sentences.
        names: by which the document names States.
    """
    for sentence in sentences(text):
        for verb in _promising().finditer(sentence.text):
            if is_ours(sentence.text, verb.start(), names) or _subject_follows(sentence.text, verb, names):
                after = sentence.text[verb.end() :]
                return Promise(
                    start=sentence.start + verb.start(),
                    end=sentence.start + verb.end(),
                    continuing=bool(_continuing().match(after.lstrip())),
                )
    return None


def _subject_follows(sentence: str, verb: re.Match[str], names: DocumentStates) -> bool:
    """Return whether the State is named straight behind a verb of a language that puts it first."""
    if not _VERB_FIRST.search(verb.group()):
        return False
    after = sentence[verb.end() :].lstrip()
    first = next(iter(names.find(after[:60])), None)
    return (first is not None and first.start < NEAR_A_VERB) or bool(_subject_at_start().match(after))


def last_promise(text: str, names: DocumentStates = BY_NAME) -> Promise | None:
    """Return the promise of the last sentence of a text, which leads to a list: "In this framework, Chile will:"."""
    return promise(_last_sentence(text), names)


def keeps_on_at_end(text: str) -> bool:
    """Return whether a lead-in ends with going on: "Chile will continue", "continue to"."""
    return bool(_continuing_at_end().search(text))


def is_past_at_end(text: str) -> bool:
    """Return whether the last sentence of a text tells what was done or is."""
    return is_past(_last_sentence(text))


def _last_sentence(text: str) -> str:
    return sentences(text)[-1].text if text.strip() else ""


@functools.cache
def _continuing_at_end() -> re.Pattern[str]:
    words = LEXICON.source("continuing_verbs")
    return re.compile(rf"{words}(?:\s+(?:to|à|de|d['’]|a))?\s*[:：]?$", re.IGNORECASE)


def is_ours(sentence: str, verb: int, names: DocumentStates = BY_NAME) -> bool:
    """Return whether the subject of a verb is the State that speaks, close before it or at the head of the sentence."""
    near = sentence[max(0, verb - WITHIN) : verb]
    whole = near.rstrip(" ,")
    if _ends_with_subject(whole, names):
        return True
    before = _without_adverb(near.rstrip())
    for _ in range(3):
        if before != whole and _ends_with_subject(before, names):
            return True
        inserted = before.endswith(_CLOSING)
        shorter = _without_adverb((_PARENTHESIS.sub("", before) if inserted else before).rstrip())
        if shorter == before:
            break
        before = shorter
    return bool(re.search(r"\b(?:and|but|or)$", before)) and _begins_with_subject(sentence, names)


def _without_adverb(text: str) -> str:
    found = _adverb().search(text, max(0, len(text) - LONGEST_ENDING))
    return text[: found.start()] if found else text


def _ends_with_subject(text: str, names: DocumentStates) -> bool:
    if _subject().search(text, max(0, len(text) - LONGEST_ENDING)):
        return True
    tail = text[-90:]
    last = [match for match in names.find(tail) if match.end == len(tail)]
    if not last:
        return False
    before = tail[: last[-1].start]
    return not _object_of().search(before) or bool(_GOVERNS.search(before))


def _begins_with_subject(sentence: str, names: DocumentStates) -> bool:
    """Return whether a sentence begins with the State, after an introduction that ends with a comma at most."""
    heads = [sentence, *(sentence[comma.end() :] for comma in re.finditer(r",\s", sentence[:240]))]
    return any(_heads(head, names) for head in heads)


def _heads(text: str, names: DocumentStates) -> bool:
    article = _article().match(text)
    plain = text[article.end() :] if article else text
    if _subject_at_start().match(text) or _subject_at_start().match(plain):
        return True
    first = next(iter(names.find(plain[:90])), None)
    return first is not None and first.start == 0 and not re.match(r"['’]s?\s", plain[first.end :])


def is_order(text: str) -> bool:
    """Return whether a text begins as an item of a list of promises does: "Ensure", "To ensure", "Further promote"."""
    return bool(_order().match(_INTRODUCTION.sub("", text)[:120].lstrip(' “"«')))


@functools.cache
def _order() -> re.Pattern[str]:
    before, verbs = LEXICON.source("item_openers"), LEXICON.source("pledge_verbs")
    return re.compile(rf"(?:(?:\w+ly|{before})\s+){{0,3}}{verbs}", re.IGNORECASE)


@functools.cache
def _openers() -> frozenset[str]:
    return frozenset(LEXICON.phrases("item_openers"))


def is_participle(text: str) -> bool:
    """Return whether a text begins with a participle or gerund: "Continuing to", "Actively participating"."""
    words = re.findall(r"[A-Za-z’'-]+", text[:80])
    for word in words[:3]:
        lower = word.lower()
        if lower.endswith("ing") and len(word) > 5:
            return lower not in LEXICON.phrases("no_participles")
        if not word.endswith("ly") and lower not in _openers():
            return False
    return False


def is_statement(text: str, names: DocumentStates = BY_NAME) -> bool:
    """Return whether a text begins as a sentence of its own does, with a subject: no item of a list of promises."""
    return _heads(text, names) or bool(_states_something().match(text))


@functools.cache
def _states_something() -> re.Pattern[str]:
    return re.compile(rf"(?:{LEXICON.source('statement_openers')})\b")


@functools.cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{LEXICON.source('past_verbs')})\b", re.IGNORECASE)


def is_past(text: str) -> bool:
    """Return whether a text tells what was done or is: "has ratified", "is a party to"."""
    return bool(_past().search(text))


def keeps_on(text: str) -> bool:
    """Return whether an item begins with going on: "Continue to", "Continuing", "Maintain", also after an opening."""
    return any(_continuing().match(each) is not None for each in (text, _INTRODUCTION.sub("", text)))
