"""A recommendation and its reply in one paragraph of plain text, whose lines or columns have run together.

"123.2 Reduce the gap (France) Supported. The plan runs to 2030.", from a verdict on the line under a recommendation or
from columns parted by tabs and blanks, and "123.2 | Reduce the gap | France | Supported | The plan runs to 2030.".
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document
from hrdocs.passages import Range
from hrdocs.un.state_abbreviations import DocumentStates
from hrdocs.values import frozen
from hrdocs_upr_positions.recommending import StateBracket, state_brackets, states_named
from hrdocs_upr_positions.tables import header_role
from hrdocs_upr_positions.verdict import Reply, read_verdict

MOST_WORDS = 5
"""Words of the longest verdict that stands alone: "Supported", "Noted with appreciation"."""

LONGEST = 4000
"""Code points of the longest paragraph in which a reply is looked for behind a recommendation."""

_BETWEEN = regex(r"[\s|:.;,–—-]*")
_BAR = regex(r"\s*\|\s*")
_STATES_BEFORE = regex(r"\s*[:–—-]\s*(?=\w)")
"""What parts States in brackets from the recommendation behind them: "(Peru): Ratify …"."""
_VERDICT_END = regex(r"\s*(?:[.:;,|。；，؛،]|$)")
_CAPITAL = regex(r"(?<=[\w)]\s)(?=[A-ZÀ-ÞА-ЯЁ])")
_NUMBER_BEFORE_BAR = regex(r"(?:^|(?<=\s))\|?\s*(?P<number>\d{2,3}\.\d{1,3}(?:\.\d{1,2})?)\s*\|\s*")


@frozen(kw_only=True)
class Beside:
    """A recommendation and what stands behind it; ranges count from the start of the words that were read.

    Attributes:
        position: the words that state the position, where they stand apart from a comment.
        reply: position and comment.
    """

    recommendation: Range
    reply: Range
    position: Range
    states: tuple[str, ...] = ()
    state_words: tuple[Range, ...] = ()


def barred(document: Document, block: Block) -> Iterator[Block]:
    """Iterate over the rows that a paragraph of numbers before bars holds, each an item; else give the block."""
    words = document.text_of(block)
    heads = [] if block.cells or block.marker else list(_NUMBER_BEFORE_BAR.finditer(words))
    if not heads:
        yield block
        return
    if words[: heads[0].start()].strip():
        yield evolve(block, end=block.start + heads[0].start())
    ends = [*(head.start() for head in heads[1:]), len(words)]
    for head, end in zip(heads, ends, strict=True):
        start, last = block.start + head.end(), block.start + len(words[:end].rstrip())
        if start < last:
            yield evolve(
                block, kind=BlockKind.LIST_ITEM, start=start, end=last, marker=head["number"], line=None, level=1
            )


def heads_columns(words: str) -> bool:
    """Return whether a line has the headings of columns between bars."""
    cells = [cell for cell in _BAR.split(words) if cell.strip()]
    return len(cells) > 1 and all(map(header_role, cells))


def read_beside(words: str, names: DocumentStates, language: str | None) -> Beside | None:
    """Return the recommendation that words begin with and the reply behind it, or None where they may be a reply alone.

    The reply is empty where the words are a recommendation that only a verb of verdicts makes look like one.

    Args:
        words: of a row, behind its number.
        names: by which the document names States.
        language: BCP 47 tag of the words, where it is known.
    """
    if len(words) > LONGEST:
        return None
    if _asks(words, names, language):
        end = len(words)
        return _found(words, names, (0, end), (end, end), (end, end))
    return _by_bars(words, names, language) or _by_states(words, names, language) or _by_capital(words, names, language)


def _asks(words: str, names: DocumentStates, language: str | None) -> bool:
    """Return whether words are a recommendation that opens with a verb of verdicts: "Accept visits of experts (Mali)".

    It ends with its States, and says nothing of a recommendation, as a reply does.
    """
    brackets = state_brackets(words, names)
    verdicts = read_verdict(words, language=language).verdicts
    if not brackets or len(verdicts) != 1 or words[brackets[-1].end :].strip(" .;"):
        return False
    opens = verdicts[0].start == 0 and not verdicts[0].bound
    return opens and bool(words[verdicts[0].end : brackets[0].start].strip())


def _by_bars(words: str, names: DocumentStates, language: str | None) -> Beside | None:
    """Return a row of cells between bars, one of which is a verdict alone."""
    cells, start = list[Range](), 0
    for bar in [*_BAR.finditer(words), None]:
        end = bar.start() if bar else len(words)
        if start < end:
            cells.append((start, end))
        start = bar.end() if bar else end
    for place, (first, last) in enumerate(cells):
        if place and _verdict_end(words[first:last], language) is not None:
            texts = cells[:place]
            asked = max(texts, key=lambda cell: cell[1] - cell[0])
            others = [cell for cell in texts if cell != asked]
            sent = [(cell, codes) for cell in others if (codes := states_named(words[slice(*cell)], names))]
            found = _found(words, names, asked, (first, len(words.rstrip(" |"))), (first, last))
            return evolve(found, states=sent[0][1], state_words=(sent[0][0],)) if sent and not found.states else found
    return None


def _by_states(words: str, names: DocumentStates, language: str | None) -> Beside | None:
    """Return a recommendation that ends with its States, with a verdict right behind them."""
    for bracket in state_brackets(words, names):
        between = _BETWEEN.match(words, bracket.end)
        start = between.end() if between else bracket.end
        parted = words[bracket.end : start].strip()
        if start == len(words) or (words[start].islower() and not parted):
            continue
        end = _verdict_end(words[start:], language)
        asked = words[: bracket.end]
        if end is not None and (_asks(asked, names, language) or not read_verdict(asked, language=language).verdicts):
            return _found(words, names, (0, bracket.end), (start, len(words)), _stated(words, start, end))
    return None


def _by_capital(words: str, names: DocumentStates, language: str | None) -> Beside | None:
    """Return a recommendation without States, and a verdict alone that begins in capitals amid the sentence."""
    if read_verdict(words, language=language).verdicts:
        return None
    for place in _CAPITAL.finditer(words):
        end = _verdict_end(words[place.start() :], language)
        if end is not None and _VERDICT_END.match(words, place.start() + end):
            start = _own_start(words, place.start(), place.start() + end, language)
            end += place.start() - start
            return _found(
                words, names, (0, len(words[:start].rstrip())), (start, len(words)), _stated(words, start, end)
            )
    return None


def behind_states(words: str, brackets: Sequence[StateBracket]) -> int | None:
    """Return where a recommendation begins whose States stand before it, "(Peru): Ratify …"; None for any other."""
    if not brackets or words[: brackets[0].start].strip():
        return None
    before = _STATES_BEFORE.match(words, brackets[0].end)
    return before.end() if before else None


def _own_start(words: str, start: int, end: int, language: str | None) -> int:
    """Return where a verdict begins of its own: languages that write nouns in capitals have one before it."""
    verdict = read_verdict(words[start:end], language=language).verdicts[0]
    later = start + verdict.start
    own = read_verdict(words[later:end], language=language).verdicts if _CAPITAL.match(words, later) else ()
    return later if len(own) == 1 and own[0].sense is verdict.sense else start


def _found(words: str, names: DocumentStates, asked: Range, reply: Range, position: Range) -> Beside:
    brackets = state_brackets(words[slice(*asked)], names)
    if asked[0] == 0 and (start := behind_states(words, brackets)):
        found = _found(words, names, (start, asked[1]), reply, position)
        return evolve(found, states=brackets[0].codes, state_words=_places(0, brackets[:1]))
    return Beside(
        recommendation=asked,
        reply=reply,
        position=position,
        states=tuple(dict.fromkeys(code for each in brackets for code in each.codes)),
        state_words=_places(asked[0], brackets),
    )


def _places(start: int, brackets: Sequence[StateBracket]) -> tuple[Range, ...]:
    return tuple((start + each.start, start + each.end) for each in brackets)


def _stated(words: str, start: int, length: int) -> Range:
    """Return what states the position: a verdict alone, or all behind one that ends a sentence or goes on."""
    end = start + length
    return (start, len(words)) if _VERDICT_END.match(words, end) else (start, end)


def _verdict_end(words: str, language: str | None) -> int | None:
    """Return where a verdict ends that words begin with and that says nothing else; None without one."""
    ends = [match.end() for match in re.finditer(r"[^\s|]+", words[:LONGEST_VERDICT])][:MOST_WORDS]
    for end in reversed(ends):
        said = words[:end].rstrip(".:;,。；،")
        goes_on = words[end:].lstrip()[:1]
        stops = len(said) < end or not goes_on or not goes_on.islower()
        if stops and _is_whole(said, read_verdict(said, language=language)):
            return len(said)
    return None


LONGEST_VERDICT = 80
"""Code points in which the words of a verdict alone stand."""


def _is_whole(said: str, reading: Reply) -> bool:
    """Return whether one verdict is all that is said, but for a small word before it, as "is" or "fully".

    What qualifies it and what it claims are of it: "Supported in principle", "Supported / already implemented".
    """
    if len(reading.verdicts) != 1 or not reading.verdicts[0].bound:
        return False
    verdict = reading.verdicts[0]
    beside = (part for part in (reading.qualifier_words, reading.claim_words) if part)
    rest = list(said)
    for start, end in beside:
        rest[start:end] = " " * (end - start)
    return len("".join(rest[: verdict.start]).split()) < 2 and not re.search(r"\w", "".join(rest[verdict.end :]))
