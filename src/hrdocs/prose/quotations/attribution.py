"""Whose words a quotation is: the clause of saying after it, before it or inside it."""

import functools
import re

from attrs import frozen

from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose import LEXICON
from hrdocs.prose.people.names import has_office
from hrdocs.prose.people.speaker_phrase import Speaker, addressed_name
from hrdocs.prose.people.speakers import is_pronoun, speaker_after, speaker_before
from hrdocs.prose.quotations import sayings
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.quoted_titles import is_titled

LONGEST_TAIL = 90
"""Code points that may stand between a verb of saying and the quotation that it brings in."""

_WORDS = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟][\"”»“’]?\s*$")


@functools.cache
def _german() -> re.Pattern[str]:
    return re.compile(LEXICON.source("small_words", language="de", kind="in sentence"))


@frozen(kw_only=True)
class Attribution:
    """That a quotation is attributed; `speaker` is None where a pronoun points at somebody named before."""

    speaker: Speaker | None


def attribution(text: str, quoted: Quoted, before: int, after: int) -> Attribution | None:
    """Return to whom the text beside a quotation attributes it.

    Args:
        text: the paragraph.
        quoted: the quotation in it.
        before: where the quotation before it ends, or 0.
        after: where the next one begins, or the end of the paragraph.
    """
    behind = _behind(text, quoted, before, after) if _is_speech(text, quoted, adjacent=True) else None
    if behind and behind.speaker:
        return behind
    return _ahead(text, quoted, before) or behind


def word_count(text: str) -> int:
    """Return how many words a text has; two Chinese characters count as one."""
    return len(_WORDS.findall(_HAN.sub(" ", text))) + len(_HAN.findall(text)) // 2


def reads_as_fragment(text: str) -> bool:
    """Return whether quoted words are a piece of somebody's sentence: they open without a capital and are several."""
    return word_count(text) >= 4 and not text[:1].isupper() and not text[:1].isdigit()


# ------------------------------------------------------------------ after the quotation


def _behind(text: str, quoted: Quoted, before: int, after: int) -> Attribution | None:
    lead = sayings.connective_before_verb().match(text, quoted.end, after)
    begin = lead.end() if lead else quoted.end
    end = min(after, end_of_sentence(text, begin))
    if begin >= end:
        return None
    ended = _ENDS_SENTENCE.search(text[max(0, begin - 12) : begin]) is not None
    return (
        _verb_first(text, quoted, before, begin, end)
        or _name_first(text, quoted, begin, end, ended=ended)
        or _signed(text, quoted.end, begin, end)
    )


def _signed(text: str, closed: int, begin: int, end: int) -> Attribution | None:
    """Read "…" — Anna Keller, director: a dash and a name that is all there is to the end of the sentence."""
    if not any(dash in text[closed:begin] for dash in "—–") or end - begin > 160:
        return None
    speaker = speaker_after(text, begin, end)
    ranges = [each for each in (speaker.name, speaker.role) if each] if speaker else []
    covered = sum(b - a for a, b in ranges)
    return Attribution(speaker=speaker) if speaker and covered * 10 >= (end - begin) * 7 else None


def _verb_first(text: str, quoted: Quoted, before: int, begin: int, end: int) -> Attribution | None:
    """Read "…", said X; «…», по словам X; «…» деди (the speaker then stands before the quotation)."""
    small = sayings.small_words().match(text, begin, end)
    for start in dict.fromkeys((begin, small.end() if small else begin)):
        source = sayings.according().match(text, start, end)
        if source:
            speaker = speaker_after(text, source.end(), end)
            return Attribution(speaker=speaker) if speaker else None
        verb = sayings.verb_behind().match(text, start, end)
        if verb and not (end < len(text) and text[verb.end() : end].strip() in ("", ":", "：", ",")):
            return _of_verb(text, quoted, before, verb, end)
    return None


def _of_verb(text: str, quoted: Quoted, before: int, verb: re.Match[str], end: int) -> Attribution | None:
    following = text[verb.end() : end]
    if _first_word_is_pronoun(following) or verb.group().endswith(("il", "elle", "ils", "elles")):
        return Attribution(speaker=None)
    speaker = speaker_after(text, verb.end(), end)
    if speaker:
        return Attribution(speaker=speaker)
    ahead = text[start_of_sentence(text, quoted.start) : quoted.start]
    if ahead.strip() and quoted.start - len(ahead) >= before:
        speaker = speaker_before(text, quoted.start - len(ahead), quoted.start)
    return Attribution(speaker=speaker)


def _name_first(text: str, quoted: Quoted, begin: int, end: int, *, ended: bool) -> Attribution | None:
    """Read "…", X said. A sentence of its own that goes on to another quotation belongs to that one."""
    verb = sayings.verb().search(text, begin, min(end, begin + 160))
    if verb is None or verb.start() == begin:
        return None
    if ended and (text[verb.end() : end].rstrip().endswith((":", "：")) or text[end - 1 : end] not in ".。!?…"):
        return None
    phrase = text[begin : verb.start()]
    if is_pronoun(phrase):
        return Attribution(speaker=None)
    if "," in phrase and phrase.lstrip()[:1].islower() and not has_office(phrase.split(",")[0]):
        return None
    speaker = speaker_before(text, begin, verb.start())
    return Attribution(speaker=speaker) if speaker and _fills(speaker, begin, verb.start()) else None


def _fills(speaker: Speaker, begin: int, end: int) -> bool:
    """Return whether the speaker is most of a phrase, so that the phrase is no clause of another kind."""
    ranges = [each for each in (speaker.name, speaker.role) if each]
    return sum(b - a for a, b in ranges) * 2 >= end - begin


def _first_word_is_pronoun(phrase: str) -> bool:
    word = _WORDS.search(phrase[:24])
    return word is not None and not phrase[: word.start()].strip(" -") and is_pronoun(word.group())


# ------------------------------------------------------------------ before the quotation


def _ahead(text: str, quoted: Quoted, before: int) -> Attribution | None:
    start = max(before, start_of_sentence(text, quoted.start)) if quoted.start else 0
    if not text[start : quoted.start].strip():
        return None
    return _by_source(text, quoted, start) or _by_verb(text, quoted, start) or _by_label(text, quoted, start)


def _by_source(text: str, quoted: Quoted, start: int) -> Attribution | None:
    """Read "According to X, …" and Kyrgyz "X айтымында, …"."""
    after = sayings.according_after().search(text, start, quoted.start)
    if after:
        speaker = speaker_before(text, start, after.start())
        return Attribution(speaker=speaker) if speaker and _is_speech(text, quoted, adjacent=True) else None
    source = sayings.according().search(text, start, min(quoted.start, start + 40))
    if source is None:
        return None
    speaker = speaker_after(text, source.end(), quoted.start) or speaker_before(text, source.end(), quoted.start)
    adjacent = text[max(0, quoted.start - 12) : quoted.start].rstrip()[-1:] in ",:،，："
    return Attribution(speaker=speaker) if speaker and _is_speech(text, quoted, adjacent=adjacent) else None


def _by_verb(text: str, quoted: Quoted, start: int) -> Attribution | None:
    """Read X said: "…"; X said in Geneva that "…"; قال X: "…"."""
    verbs = list(sayings.verb().finditer(text, start, quoted.start))
    if not verbs:
        return None
    verb = verbs[-1]
    lead = sayings.leading_in().match(text, verb.end(), quoted.start)
    touching = lead is not None and lead.end() == quoted.start
    head = text[verb.end() : quoted.start].rstrip()
    marked = text[max(0, quoted.start - 12) : quoted.start].rstrip()[-1:] in ":,،，：" or (
        touching and text[verb.end() : quoted.start].strip() != ""
    )
    brought_in = any(each.end() == len(head) for each in sayings.connective().finditer(head))
    marked = marked or brought_in
    near = touching or (marked and quoted.start - verb.end() <= LONGEST_TAIL)
    if not near and not (quoted.start - verb.end() <= 2 * LONGEST_TAIL and reads_as_fragment(_inner(text, quoted))):
        return None
    opens = touching and _inner(text, quoted)[:1].isupper()
    if not _is_speech(text, quoted, adjacent=near and (marked or opens)):
        return None
    return _speaker_of_verb(text, start, verb, quoted.start, touching=touching)


def _speaker_of_verb(text: str, start: int, verb: re.Match[str], end: int, *, touching: bool) -> Attribution | None:
    subject = text[start : verb.start()].strip(" ,")
    if _arabic(verb.group()) and not touching:
        speaker = speaker_after(text, verb.end(), end)
        return Attribution(speaker=speaker) if speaker else None
    if is_pronoun(subject) or re.search(r"-(?:il|elle|ils|elles)\b", verb.group()):
        return Attribution(speaker=None)
    last_word = re.search(r"\w+\W*$", subject)
    if last_word and last_word.group()[0].islower() and is_pronoun(last_word.group()):
        return Attribution(speaker=None)
    speaker = speaker_before(text, start, verb.start()) if subject else None
    if speaker is None and not touching:
        speaker = speaker_after(text, verb.end(), end)
    leaves_out_subject = not subject and verb.group().lower() not in sayings.with_subject()
    return Attribution(speaker=speaker) if speaker or leaves_out_subject else None


def _by_label(text: str, quoted: Quoted, start: int) -> Attribution | None:
    """Read a sentence that ends in a colon: X welcomed the step: "…"; X, director: "…"."""
    label = text[start : quoted.start].rstrip()
    if not label.endswith((":", "：")) or not _is_speech(text, quoted, adjacent=True):
        return None
    reaction = sayings.reaction().search(text, start, quoted.start)
    if reaction:
        speaker = speaker_before(text, start, reaction.start())
        return Attribution(speaker=speaker) if speaker else None
    speaker = speaker_before(text, start, start + len(label))
    if speaker and _fills(speaker, start, start + len(label)):
        return Attribution(speaker=speaker)
    addressed = addressed_name(text, start, start + len(label))
    return Attribution(speaker=addressed) if addressed else None


def _arabic(word: str) -> bool:
    return "\u0600" <= word[-1:] <= "\u06ff"


def _inner(text: str, quoted: Quoted) -> str:
    return text[quoted.inner_start : quoted.inner_end]


def _is_speech(text: str, quoted: Quoted, *, adjacent: bool) -> bool:
    """Return whether quoted words can be speech: several, more where nothing marks them as such, and no title."""
    inner = _inner(text, quoted)
    long_enough = word_count(inner) >= (3 if adjacent else 5)
    return long_enough and not reads_as_title(inner) and not is_titled(text, quoted)


def reads_as_title(text: str) -> bool:
    """Return whether words are written as a title: their long words have capitals, and no sentence ends in them."""
    if text[:1].islower() or _german().search(text):
        return False  # German writes every noun with a capital
    long_words = [word for word in _WORDS.findall(text) if len(word) >= 4]
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) >= 2 and capitals * 4 >= len(long_words) * 3 and text.rstrip()[-1:] not in ".!?…,"
