"""Speakers that lines beside a quotation name: signed below it, announced above it."""

from hrdocs.expressions import regex
from hrdocs.passages.sentences import end_of_sentence
from hrdocs.prose.people.speaker_phrase import Speaker
from hrdocs.prose.quotations.placing import placed
from hrdocs.prose.quotations.quoted_words import word_count
from hrdocs.prose.quotations.speech import Placed, QuotationScan
from hrdocs.prose.quotations.told_beside import announced_by, signed_by

_DASH = regex(r"\s*[—–-]+\s*")
LONGEST_LINE = 220
"""A line that says whose words stand above it is no longer than this, in code points."""


def signature(reading: QuotationScan, n: int, line: str, offset: int = 0) -> Placed | None:
    """Return whom a line under a quotation names: "– Anna Keller, director", "The President of X N. N.".

    Args:
        reading: the document.
        n: the number of the block that the line stands in.
        line: the line.
        offset: where it begins in the text of the block.
    """
    language = reading.language(n) if line else None
    if language is None or len(line) > LONGEST_LINE:
        return None
    dash = _DASH.match(line)
    begin = dash.end() if dash else 0
    end = end_of_sentence(line, begin) if begin < len(line) else begin
    speaker = signed_by(line, begin, end, language=language, vocabulary=reading.vocabulary)
    if speaker is None or speaker.name is None:
        return None
    wholly = sum(b - a for a, b in (speaker.name, speaker.role or (0, 0))) * 10 >= (end - begin) * 7
    fits = dash or speaker.role or 2 <= word_count(line[begin:end]) <= 6
    return placed(reading, n, _shifted(speaker, offset)) if wholly and fits else None


def announced(reading: QuotationScan, n: int, line: str) -> Placed | None:
    """Return whom a line above a quotation announces: "Anna Keller, director, said:"."""
    language = reading.language(n) if line.rstrip().endswith((":", "：")) else None
    if language is None:
        return None
    speaker = announced_by(line, language=language, vocabulary=reading.vocabulary)
    return placed(reading, n, speaker) if speaker else None


def _shifted(speaker: Speaker, by: int) -> Speaker:
    name, role = ((each[0] + by, each[1] + by) if each else None for each in (speaker.name, speaker.role))
    return Speaker(name=name, role=role, beside_verb=speaker.beside_verb)
