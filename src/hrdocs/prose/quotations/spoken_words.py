"""Which marked words are somebody's, and which are a name, a title or a term."""

from hrdocs.model import BlockKind
from hrdocs.prose.events.told import is_event_noun
from hrdocs.prose.people.listed_words import verb_before
from hrdocs.prose.quotations.marks import Quoted
from hrdocs.prose.quotations.quoted_titles import is_titled
from hrdocs.prose.quotations.quoted_words import reads_as_title, word_count
from hrdocs.prose.quotations.speech import SENTENCE_END, QuotationScan

FEWEST_WORDS = 6
"""Words from which on what stands between marks is somebody's words, also where nobody is said to have spoken."""

FEWEST_AROUND = 12
"""Code points of the text around such words, which else are a line of their own."""


def reads_as_words(reading: QuotationScan, n: int, text: str, span: Quoted) -> bool:
    """Return whether marked words within a sentence are somebody's, though the sentence names nobody.

    Six words or more that begin small or end as a sentence does are neither a title nor a name.
    """
    inner = text[span.inner_start : span.inner_end]
    inside = len(text.strip()) - (span.end - span.start) >= FEWEST_AROUND
    if not (span.opened and span.closed and inside) or reading.blocks[n].kind is not BlockKind.PARAGRAPH:
        return False
    if (
        word_count(inner) < FEWEST_WORDS
        or reads_as_title(inner)
        or is_titled(text, span, reading.language(n))
        or is_event_noun(text)
    ):
        return False
    return inner[:1].islower() or inner[-1:] in ".!?…," or text[: span.start].rstrip().endswith((":", ","))


def stands_alone(text: str, span: Quoted, before: int) -> bool:
    """Return whether marked words are a sentence of their own and not a name or a term inside one."""
    head = text[before : span.start].rstrip()
    opens = not text[: span.start].strip() or head[-1:] in SENTENCE_END or (before > 0 and not head.strip(" .,;"))
    inner = text[span.inner_start : span.inner_end]
    closes = inner[-1:] in SENTENCE_END or text[span.end :].lstrip()[:1] in ("", ".", "!", "?", "。")
    return opens and closes and word_count(inner) >= 4 and not inner[:1].islower() and not reads_as_title(inner)


def is_name(text: str, span: Quoted, language: str | None) -> bool:
    """Return whether marked words are the name of what stands before them: the fund “Open Door”."""
    inner = text[span.inner_start : span.inner_end]
    ahead = text[max(0, span.start - 30) : span.start].rstrip()
    if _is_addressee(text, span):
        return True
    if not ahead[-1:].isalnum() or (language and verb_before(ahead, len(ahead), language)):
        return False
    return inner[:1].isupper() and word_count(inner) <= 5 and inner[-1:] not in SENTENCE_END


def _is_addressee(text: str, span: Quoted) -> bool:
    """Return whether marked words name whom somebody told what stands before: «…», — рассказал «Голосу долины» X."""
    inner = text[span.inner_start : span.inner_end]
    short = inner[:1].isupper() and word_count(inner) <= 3 and inner[-1:] not in SENTENCE_END
    return (
        short
        and bool(text[: span.start].strip())
        and text[span.end : span.end + 1] == " "
        and (text[span.end + 1 : span.end + 2].isalpha())
    )
