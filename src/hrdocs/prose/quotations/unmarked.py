"""Speech without quotation marks: block quotations, and dialogue that a dash opens."""

from hrdocs.expressions import regex
from hrdocs.model import BlockKind
from hrdocs.passages.sentences import end_of_sentence
from hrdocs.prose.page import publisher
from hrdocs.prose.people.listed_words import has_verb
from hrdocs.prose.quotations.clauses import behind_dash, said_within
from hrdocs.prose.quotations.lines_beside import announced, signature
from hrdocs.prose.quotations.placing import placed
from hrdocs.prose.quotations.pronouns import meant
from hrdocs.prose.quotations.speech import QuotationScan, add_spoken

_DASHES = "—–-"
_STOPS = ".!?…”»\"'"

_OPENING_DASH = regex(r"[—–-]\s|[—–](?=[^\W\d_¿¡]|[¿¡])")
"""How dialogue opens; Spanish puts no space behind the dash."""

_SIGNED = regex(r"(?<=[\w.!?…”»\"])[ \n]*[—–][ ]*(?=[^\W\d_][^—–\n]{3,160}$)")


def read_block_quotation(reading: QuotationScan, n: int, text: str) -> None:
    """Read a block quotation whose speaker its last line, or the line behind or before it, names."""
    before = reading.blocks[n - 1].kind if n else None
    if before is BlockKind.QUOTATION and text.rstrip()[-1:] not in _STOPS and signature(reading, n, text):
        return  # who signs the block before
    signed = _SIGNED.search(text)
    end = signed.start() if signed else len(text)
    speaker = signature(reading, n, text[end:].replace("\n", " ", 1), end) if signed else None
    speaker = speaker or signature(reading, n + 1, reading.line_beside(n, n + 1))
    speaker = speaker or announced(reading, n - 1, reading.line_beside(n, n - 1))
    last = reading.last()
    if speaker is None and last and last.block == n - 1 and reading.blocks[n - 1].kind is BlockKind.QUOTATION:
        speaker = last.speaker, last.role
    if speaker:
        add_spoken(reading, n, text, ((0, end),), speaker)


def read_dashed(reading: QuotationScan, n: int, text: str) -> bool:
    """Read a paragraph of dialogue: "— Мы рады, — сказал X. — Спасибо." A list that dashes head is none."""
    block = reading.blocks[n]
    in_marker = block.marker is not None and block.marker in _DASHES
    opens = _OPENING_DASH.match(text)
    if not in_marker and opens is None:
        return False
    start = 0 if in_marker or opens is None else opens.end()
    if _read_dialogue(reading, n, text, start):
        return True
    above = reading.text(n - 1)
    if (in_marker and publisher.states(above)) or not (above and has_verb(above, reading.language(n - 1) or "")):
        return False  # what an issuer urges stands in a list of demands
    found = announced(reading, n - 1, above)
    if found:
        add_spoken(reading, n, text, ((start, len(text)),), found)
    return found is not None


_DASH = regex(r"\s*[—–]\s+|\s+-\s+|\s+[—–](?=[^\W\d_])")


def _read_dialogue(reading: QuotationScan, n: int, text: str, start: int) -> bool:
    """Read "— Да, — сказал X. — Спасибо.": words, a clause of saying between dashes, and what goes on behind it.

    Where another clause of saying follows, it is the turn of whoever that one names.
    """
    language = reading.language(n)
    if language is None:
        return False
    dashes = list(_DASH.finditer(text, start + 1))
    clauses = (
        (dash, behind_dash(text, start, dash, language=language, vocabulary=reading.vocabulary)) for dash in dashes
    )
    turns = [(dash, said) for dash, said in clauses if said]
    for k, (dash, said) in enumerate(turns):
        speaker = placed(reading, n, said.speaker) if said.speaker else meant(reading, n, start, said.pronoun)
        following = next((each for each in dashes if each.start() >= dash.end()), None)
        other = turns[k + 1][0] if k + 1 < len(turns) else None
        rest = (following.end(), len(text)) if following and other is None else (len(text), len(text))
        full_stop = following is not None and text[following.start() - 1] in ".!?…"
        add_spoken(reading, n, text, ((start, dash.start()), rest), speaker, full_stop=full_stop)
        start = following.end() if following else len(text)
    return bool(turns) or _read_with_commas(reading, n, text, start, language)


_COMMA = regex(r"(?<=[^\W\d_!?”»]),\s+")


def _read_with_commas(reading: QuotationScan, n: int, text: str, start: int, language: str) -> bool:
    """Read "– Vi er glade, sier X. Dagen er god.": a clause of saying behind a comma, up to the end of its sentence."""
    for comma in _COMMA.finditer(text, start + 1):
        end = end_of_sentence(text, comma.end())
        said = said_within(text, comma.end(), end, language=language, vocabulary=reading.vocabulary, opening=True)
        if said is None:
            continue
        speaker = placed(reading, n, said.speaker) if said.speaker else meant(reading, n, start, said.pronoun)
        add_spoken(reading, n, text, ((start, comma.start()), (end, len(text))), speaker, full_stop=True)
        return True
    return False
