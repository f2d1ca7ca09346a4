"""Whom a pronoun means, or a verb without a subject: the last person named of that gender, in two paragraphs."""

import functools

from hrdocs.passages import Range
from hrdocs.passages.sentences import end_of_sentence, start_of_sentence
from hrdocs.prose import LEXICON
from hrdocs.prose.people.caseless import is_caseless
from hrdocs.prose.people.tags import OTHER_QUOTED, tagged
from hrdocs.prose.quotations.grammar import macro
from hrdocs.prose.quotations.marks import quoted
from hrdocs.prose.quotations.pronoun_words import genders
from hrdocs.prose.quotations.speech import SENTENCE_END, Placed, QuotationScan
from hrdocs.values import frozen

HEAD_OF_SENTENCE = 40
"""Code points before the name of whom a sentence is about: an office, a few small words."""


REACH = 4000
"""Code points before a pronoun in which whom it means is named: a whole paragraph, but where a text has no breaks."""


@frozen(kw_only=True)
class Person:
    """A person that a paragraph names outside its quotations: the range in the document, and the gender, if known.

    `governed` tells that a preposition stands before the name, which may then be that of a place.
    """

    name: Range
    gender: str
    governed: bool


def meant(reading: QuotationScan, n: int, at: int, pronoun: str) -> Placed | None:
    """Return whom a pronoun of block n means, or None.

    Args:
        reading: the document and the speech found in it so far.
        n: the number of the block.
        at: where in the text of the block the pronoun or the quotation stands.
        pronoun: as printed, empty where a verb has no subject.
    """
    gender = genders(reading.language(n) or "").get(pronoun.lower(), "")
    since = _named_since(reading, n, at, gender)
    if since:
        return since
    for block, end in ((n, at), (n - 1, len(reading.text(n - 1)))):
        found = _last_speaker(reading, block, gender) or _last_named(reading, block, end, gender)
        if found:
            return found
    return None


def continuing(reading: QuotationScan, n: int, at: int) -> Placed | None:
    """Return who goes on in block n at a place where no sentence says so: the last speaker, or the only one named.

    Nobody goes on where the block has named another person since the last speech, and none where it names several.
    """
    last = reading.last()
    spoke = last if last and last.speaker and last.block == n else None
    since = _end_of_speech(reading, n, spoke.pieces[-1][1]) if spoke else 0
    named = [each for each in _persons(reading, n, at) if each.name[0] >= since]
    families = {_family(reading, each.name): each for each in named}
    if spoke and spoke.speaker:
        own = {_family(reading, each) for each in (spoke.speaker, spoke.mention) if each}
        if own.issuperset(families):
            return spoke.speaker, spoke.role
    return (named[-1].name, None) if len(families) == 1 and _opens_sentence(reading, n, named[-1], at) else None


def _end_of_speech(reading: QuotationScan, n: int, end: int) -> int:
    """Return where the sentence of speech of block n ends that has its last words before a place of the document."""
    text, base = reading.text(n), reading.blocks[n].start
    behind = text[end - base :].lstrip('"”“»’ ,.')
    told = behind[:1].islower() or text[end - base - 1] not in SENTENCE_END
    return base + end_of_sentence(text, end - base + 1) if told and end - base + 1 < len(text) else end


def _opens_sentence(reading: QuotationScan, n: int, person: Person, at: int) -> bool:
    """Return whether a person is named at the head of the sentence that ends at a place in block n."""
    text, base = reading.text(n), reading.blocks[n].start
    before = text[:at].rstrip()
    start = start_of_sentence(text, len(before) - 1) if before else 0
    ahead = person.name[0] - base - start
    return not person.governed and 0 <= ahead <= HEAD_OF_SENTENCE and before[-1:] in tuple(".!?…”“»")


def _family(reading: QuotationScan, name: Range) -> str:
    return reading.document.text[slice(*name)].split()[-1].rstrip("’'")


def _named_since(reading: QuotationScan, n: int, at: int, gender: str) -> Placed | None:
    """Return the last person of a gender that block n names between the speech before a place and the place."""
    last = reading.last()
    if not gender or last is None or last.block != n:
        return None
    spoken = last.pieces[-1][1]
    fitting = [each for each in _persons(reading, n, at) if each.name[0] >= spoken and each.gender == gender]
    others = {last.speaker, last.mention}
    return (fitting[-1].name, None) if fitting and fitting[-1].name not in others else None


def _last_speaker(reading: QuotationScan, n: int, gender: str) -> Placed | None:
    """Return who spoke last, if that was in block n and nobody else of the gender was named since."""
    spoke = reading.last_in(n)
    own = _gender(reading, *spoke[0]) if spoke and spoke[0] and gender else ""
    return None if own and own != gender else spoke


def _last_named(reading: QuotationScan, n: int, end: int, gender: str) -> Placed | None:
    named = _persons(reading, n, end)
    if not gender:
        names = {reading.document.text[slice(*each.name)].split()[-1] for each in named}
        return (named[0].name, None) if len(names) == 1 else None
    fitting = [each for each in named if each.gender == gender]
    if fitting:
        return fitting[-1].name, None
    unsure = [each for each in named if not each.gender and not each.governed]
    alone = len({reading.document.text[slice(*each.name)].split()[-1] for each in unsure}) == 1
    return (unsure[0].name, None) if alone else None


def _persons(reading: QuotationScan, n: int, end: int) -> list[Person]:
    """Return the persons that block n names within reach before an offset, outside what it quotes."""
    text, language = reading.text(n), reading.language(n)
    if not text or language is None:
        return []
    start = start_of_sentence(text, end - REACH) if end > REACH else 0
    near = ((each.start + start, each.end + start) for each in quoted(text[start : end + REACH]))
    marked = [(each, OTHER_QUOTED) for each in near if each[1] <= end]
    words = tagged(text, start, end, quoted=marked, language=language, vocabulary=reading.vocabulary)
    base = reading.blocks[n].start
    found = []
    for name in macro("name", language).finditer(words.letters):
        first, last = words.range(*name.span())
        printed = text[first:last]
        if " " in printed or printed in reading.vocabulary.family_names or is_caseless(printed):
            place = (first + base, last + base)
            governed = words.letters[: name.start()].endswith("e")
            found.append(Person(name=place, gender=_gender(reading, *place), governed=governed))
    return found


def _gender(reading: QuotationScan, start: int, end: int) -> str:
    """Return the gender of a person by the given name, or by that before the family name elsewhere in the document."""
    words = reading.document.text[start:end].split()
    given = words[0] if len(words) > 1 else reading.vocabulary.given_name_of(words[0])
    return _given_genders().get(given, "")


@functools.cache
def _given_genders() -> dict[str, str]:
    return dict(zip(LEXICON.column("given_names", "phrase"), LEXICON.column("given_names", "gender"), strict=True))
