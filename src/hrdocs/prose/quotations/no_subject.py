"""Whether a person beside a verb is no subject of it: whom it addresses, or one where the verb is of several."""

import re

from hrdocs.expressions import regex
from hrdocs.prose import LEXICON
from hrdocs.prose.people.tags import QUOTED, Tagged
from hrdocs.prose.quotations.named_groups import own_name

_SUBJECT_BEFORE = regex(r"^[wTX]{0,2}(?:a[wuzl]{0,4}|[mn]?)[gounmyC](?:[aO]w?[gouC]|[eb][aO]?[wumng]{0,2})?$")
"""A group of words that opens a sentence up to its verb, and is the subject of one that addresses somebody."""


def is_addressed(text: str, sentence: Tagged, first: int, language: str) -> bool:
    """Return whether a group from a word on stands behind a verb and its subject, and is whom they spoke to.

    "Die Resolution fordert Präsident Ost auf", "Ein Schild warnt Besucher".
    """
    verb = next((n for n in range(first - 1, -1, -1) if sentence.letters[n] in "VR"), -1)
    before = sentence.letters[: max(0, verb)]
    english = language == "en" and before != "" and QUOTED not in before  # which puts the subject before the verb
    if verb < 0 or not (english or _SUBJECT_BEFORE.match(before)):
        return False
    if english and not set(sentence.letters[verb:first]).isdisjoint("ctr&k"):
        return False  # another clause
    return text[slice(*sentence.ranges[verb])] in LEXICON.phrases("sayings", language=language, kind="addressing")


def disagrees(text: str, sentence: Tagged, found: re.Match[str], subject: str, language: str) -> bool:
    """Return whether a single person stands before a verb of several: "Петра Лужина обвинили в том, что"."""
    first, last = found.span(subject)
    if not LEXICON.phrases("sayings", language=language, kind="of-several"):
        return False
    if subject[0] != "s" or own_name(found) is None or sentence.letters[last : last + 1] not in ("V", "R", "I"):
        return False
    joined = "&" in sentence.letters[max(0, first - 1) : last]
    plural = LEXICON.pattern("sayings", language=language, kind="of-several")
    return not joined and plural.fullmatch(text[slice(*sentence.ranges[last])]) is not None
