"""Languages of a document in which pledges and statements on treaties are not looked for, since no list has them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.passages import Passage
from hrdocs_note_verbale.wordlists import LEXICON

SHARE = 5
"""One part in so many of a document's words is worth a word on its language."""


def unread_languages(passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Yield a `no-wordings` diagnostic for each language of some passages that the plugin's lists do not have."""
    known = {row["language"] for row in LEXICON.rows("promising_verbs")}
    sizes: Counter[str] = Counter()
    for passage in passages:
        sizes[_base(passage)] += len(passage.text)
    for language, size in sizes.items():
        if language and language not in known and size * SHARE >= sum(sizes.values()):
            first = next(passage for passage in passages if _base(passage) == language)
            place = first.evidence("language")[0]
            yield Diagnostic(
                code="no-wordings",
                severity=Severity.WARNING,
                message=f"pledges and statements on treaties are not looked for in the language {language!r}",
                start=place.start,
                end=place.end,
            )


def _base(passage: Passage) -> str:
    return (passage.language or "").partition("-")[0]
