"""Notes whose verb stands last: "İzlanda Büyükelçiliği, Dışişleri Bakanlığı'na saygılarını sunar"."""

from hrdocs.expressions import regex
from hrdocs.passages import sentence_at
from hrdocs.values import frozen
from hrdocs_note_verbale.name_ends import stripped
from hrdocs_note_verbale.wordlists import LEXICON

_CASE_ENDING = regex(r"['’]\w{1,4}$")


@frozen(kw_only=True)
class PartiesBefore:
    """Who writes to whom before the compliments of a sentence; ranges of its text."""

    sender: tuple[int, int]
    addressee: tuple[int, int] | None


def parties_before(text: str, verb: int, language: str, longest: int) -> PartiesBefore | None:
    """Return sender and addressee before compliments that begin at `verb`; None where no known office writes.

    Args:
        text: a passage.
        verb: where the compliments begin.
        language: of their words.
        longest: characters that the names have at most.
    """
    begin = max(sentence_at(text, max(verb - 1, 0)).start, verb - 2 * longest)
    office = LEXICON.pattern("third_person_senders", language=language).search(text, begin, verb)
    if office is None or text[office.end()] not in ", \n":
        return None
    start, end = stripped(text, office.end(), verb)
    ending = _CASE_ENDING.search(text, start, end)
    end = ending.start() if ending else end
    return PartiesBefore(sender=stripped(text, begin, office.end()), addressee=(start, end) if start < end else None)
