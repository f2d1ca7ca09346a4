"""A State's addendum: tables, clusters of numbers under headings, and numbered replies, in the order of the text."""

import functools
import re

from attrs import evolve, field

from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document
from hrdocs.passages import Range
from hrdocs.un.state_abbreviations import states_of
from hrdocs.values import define
from hrdocs_upr_positions.beside import barred, behind_states, heads_columns, read_beside
from hrdocs_upr_positions.collected import Addendum
from hrdocs_upr_positions.numbering import Numbering, Scheme, behind_number, named_runs, prefixed, read_numbering
from hrdocs_upr_positions.numbers import (
    LARGEST,
    LARGEST_IN_ROW,
    LARGEST_WITH_STOP,
    Number,
    NumberRun,
    read_run,
)
from hrdocs_upr_positions.phrases_found import sentences_of
from hrdocs_upr_positions.positions_found import Verdict
from hrdocs_upr_positions.recommending import state_brackets
from hrdocs_upr_positions.records import Position
from hrdocs_upr_positions.rows import Group, Row
from hrdocs_upr_positions.tables import Columns, columns, header_role, read_table
from hrdocs_upr_positions.titles import is_title
from hrdocs_upr_positions.unbroken import unbroken
from hrdocs_upr_positions.verdict import Reply, read_verdict
from hrdocs_upr_positions.wordings import recommendation_words

LONGEST_HEADING = 240
"""Code points of the longest line that is taken for a heading where the reader did not call it one."""

LONGEST_OPENING = 80
"""Code points before the first number of a paragraph that opens with what it is about: "With regard to …"."""


LARGEST_GAP = 6
"""How far from the last row's number a very large one can be to go on from it."""


def read_addendum(document: Document) -> Addendum:
    """Return the rows, lists and numberless replies of an addendum."""
    walk = _Walk(document=document, numbering=read_numbering(document))
    for block in unbroken(document):
        for part in barred(document, block):
            walk.take(part)
    walk.close()
    return evolve(walk.found, numbering=walk.numbering)


@define(kw_only=True)
class _Walk:
    """Where the walk through an addendum stands: the row that is open, and what stands above it.

    Attributes:
        heading: the verdict of the heading above.
        listed: the verdict of the last sentence that named numbers; replies below it go on about them.
        columns: those of the last table, which the next one goes on with where it has no head.
    """

    document: Document
    numbering: Numbering
    found: Addendum = field(factory=Addendum)
    row: Row | None = None
    heading: Verdict | None = None
    listed: Verdict | None = None
    last_line: int | None = None
    columns: Columns | None = None

    def take(self, block: Block) -> None:
        """Take the next block."""
        if self.numbering.scheme is Scheme.PREFIXED:
            block = evolve(block, start=block.start + behind_number(self.document.text_of(block)))
        words = self.document.text_of(block).replace("\n\n", "  ")
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION) or header_role(words) or is_title(words):
            return
        if heads_columns(words):
            return
        if block.kind is BlockKind.TABLE:
            self._take_table(block)
        elif head := self._head(block, words):
            self._take_head(block, *head)
        elif self._is_heading(block, words):
            self._take_heading(block, words)
        elif not self._take_list(block, words) and not self._take_regarding(block, words):
            self._take_reply(block, words)

    def close(self) -> None:
        """Close the row that is open."""
        if self.row and (self.row.groups or self.row.reply):
            self.found.add_row(self.row)
        self.row = None

    def _take_table(self, block: Block) -> None:
        self.close()
        known = columns(self.document, block, self.columns)
        if known:
            self.columns = known
            for row in read_table(self.document, block, known, self.heading):
                self.found.add_row(row)

    def _head(self, block: Block, words: str) -> tuple[tuple[Number, ...], int] | None:
        """Return the numbers that a block opens with, as ranges of the document, and where its words begin."""
        run = read_run(words, prefix=self.numbering.prefix, largest=LARGEST_IN_ROW)
        if run and self._opens_row(words, run) and self._can_head(run, words[run.end :].lstrip()[:1]):
            after = _AFTER_NUMBERS.match(words, run.end)
            numbers = tuple(
                evolve(number, start=number.start + block.start, end=number.end + block.start) for number in run.numbers
            )
            return numbers, block.start + (after.end() if after else run.end)
        printed = block.marker or ""
        own = read_run(printed, prefix=self.numbering.prefix, largest=LARGEST_IN_ROW)
        marker = own if own and printed[:1].isdecimal() and self._can_head(own, ".") else None
        printed_prefix = bool(prefixed().match(printed))
        if marker and (printed_prefix or self.numbering.scheme is Scheme.BARE):
            return tuple(evolve(number, start=block.start, end=block.start) for number in marker.numbers), block.start
        return None

    def _can_head(self, run: NumberRun, stop: str) -> bool:
        """Return whether a large number heads a row and is no year: it has a stop, or follows on the last row."""
        first = run.numbers[0].name
        number = int(first) if first.isdecimal() else 0
        if number <= (LARGEST_WITH_STOP if stop and stop in ".):" else LARGEST):
            return True
        last = self.row.groups[-1].numbers[-1].name if self.row and self.row.groups else ""
        return last.isdecimal() and 0 < number - int(last) < LARGEST_GAP

    def _opens_row(self, words: str, run: NumberRun) -> bool:
        """Return whether words open a row, as "122.11", "5., 6. The Government …" and "Recommendation 8: …" do."""
        rest = words[run.end :]
        labelled, bare_rows = run.start > 0, self.numbering.scheme is Scheme.BARE
        if not re.search(r"\w", rest):
            return labelled or bare_rows or len(run.numbers) > 1 or bool(prefixed().match(words))
        if prefixed().match(words, run.start):
            return bool(re.match(r"\.?\s+[^\W\da-z]|\s*[:.(–—-]", rest))
        if labelled:
            return bool(re.match(r"\s*[:.–—-]\s|\s*\n|\s*\(", rest))
        return bare_rows and bool(re.match(r"\s*[.):]\s+\S", rest))

    def _take_head(self, block: Block, numbers: tuple[Number, ...], start: int) -> None:
        stacked = self._is_stacked(block)
        if self.row and (self.row.reply or self.row.recommendation or self.row.heading or not self.row.groups):
            self.close()  # numbers that stand alone under a heading have its verdict, and are no part of a stack
        if self.row is None:
            self.row = Row(heading=self.listed or self.heading, language=block.language)
        if stacked and self.row.groups:
            last = self.row.groups.pop()
            self.row.groups.append(Group(numbers=last.numbers + numbers))
        else:
            self.row.groups.append(Group(numbers=numbers))
        self.last_line = block.line
        if start < block.end and not self._take_beside(start, block):
            self._take_reply(evolve(block, start=start), self.document.text[start : block.end])

    def _take_beside(self, start: int, block: Block) -> bool:
        """Take a recommendation and the reply behind it from the words of one paragraph, behind its number."""
        words = self.document.text[start : block.end]
        found = read_beside(words, states_of(self.document), block.language)
        if found is None or self.row is None or len(self.row.groups) > 1:
            return False
        self.row.recommendation.append(_moved(found.recommendation, start))
        if found.reply[0] < found.reply[1]:
            self.row.reply.append(_moved(found.reply, start))
            self.row.position_words.append(_moved(found.position, start))
        self.row.states = found.states
        self.row.state_words = tuple(_moved(each, start) for each in found.state_words)
        return True

    def _is_stacked(self, block: Block) -> bool:
        """Return whether a number stands right under the one before, as in a cell, with no line between."""
        return block.line is not None and self.last_line is not None and block.line == self.last_line + 1

    def _is_heading(self, block: Block, words: str) -> bool:
        if block.kind is BlockKind.HEADING:
            return True
        if len(words) >= LONGEST_HEADING or words.rstrip().endswith((".", ";", ",")):
            return False
        reading = read_verdict(words, language=block.language)
        announces = reading.plural and words.rstrip().endswith((":", "："))
        opens_section = self.heading is not None and _heads_section().match(words) is not None
        return bool(reading.verdicts) and (self.row is None or announces or opens_section)

    def _take_heading(self, block: Block, words: str) -> None:
        if self.row and self.row.groups and not (self.row.reply or self.row.recommendation) and self.heading is None:
            return  # a table's heading that the order of the text has put between a number and its reply
        reading = read_verdict(words, language=block.language)
        self.close()
        if reading.position not in (Position.UNCLEAR, Position.NO_POSITION):
            self.heading, self.listed = Verdict.placed(reading, block.start), None
            self._take_sentence(block, words, 0, reading)

    def _take_list(self, block: Block, words: str) -> bool:
        """Take a paragraph whose sentences name numbers and say what is thought of them."""
        taken = False
        for start, end in sentences_of(words):
            sentence = words[start:end]
            if not named_runs(sentence, self.numbering):
                continue
            reading = read_verdict(sentence, language=block.language)
            if reading.verdicts or reading.position is Position.CONSIDERED_IMPLEMENTED:
                taken = self._take_sentence(block, sentence, start, reading) or taken
        return taken

    def _take_sentence(self, block: Block, sentence: str, offset: int, reading: Reply) -> bool:
        runs = named_runs(sentence, self.numbering)
        if not runs:
            return False
        if self.row and self.row.reply and sum(len(run.numbers) for run in runs) < 2:
            return False  # a reply that mentions another recommendation
        self.close()
        start = block.start + offset
        verdict = Verdict.placed(reading, start)
        self.listed = verdict.over(self.heading) if reading.position is Position.CONSIDERED_IMPLEMENTED else verdict
        for run in runs:
            self.found.add_listed(self.listed, run.numbers, start)
        return True

    def _take_regarding(self, block: Block, words: str) -> bool:
        """Take "Regarding recommendations 77.3 and 77.5, prisons are full. X accepts these recommendations."."""
        first = next(iter(sentences_of(words)), None)
        runs = named_runs(words[slice(*first)], self.numbering) if first else []
        if not runs or runs[0].start > LONGEST_OPENING or not read_verdict(words, language=block.language).verdicts:
            return False
        numbers = tuple(
            evolve(number, start=block.start + number.start, end=block.start + number.end)
            for run in runs
            for number in run.numbers
        )
        self.close()
        self.row = Row(groups=[Group(numbers=numbers)], heading=self.heading, language=block.language)
        self.row.reply.append((block.start, block.end))
        return True

    def _take_reply(self, block: Block, words: str) -> None:
        stretch: Range = (block.start, block.end)
        opens = _opens_with_verdict(words, block.language)
        if self.row and not self.row.reply and not opens and self._take_recommendation(stretch, words, block.language):
            return
        if self.row and self.row.reply and opens and self._is_decided():
            self.close()  # a second reply whose number the text has lost
            self.row = Row(heading=None, language=block.language, reply=[stretch])
        elif self.row:
            self.row.reply.append(stretch)
        elif opens and opens.plural and self.found.rows:
            self.row = Row(heading=None, language=block.language, reply=[stretch])

    def _take_recommendation(self, stretch: Range, words: str, language: str | None) -> bool:
        """Take the words of the recommendation that a reply repeats: the States that made it stand behind or before."""
        brackets = state_brackets(words, states_of(self.document))
        opening = behind_states(words, brackets)
        told = brackets[:1] if opening else brackets
        if self.row is None or not brackets or (not opening and re.search(r"\w", words[brackets[-1].end :])):
            return False
        if read_verdict(words, language=language).verdicts:
            return False
        self.row.recommendation.append((stretch[0] + (opening or 0), stretch[1]))
        self.row.states = tuple(dict.fromkeys(code for each in told for code in each.codes))
        self.row.state_words = tuple((stretch[0] + each.start, stretch[0] + each.end) for each in told)
        return True

    def _is_decided(self) -> bool:
        """Return whether the open row, of one group of numbers, has its verdict already."""
        assert self.row is not None
        if len(self.row.groups) > 1:
            return False
        words = "\n\n".join(self.document.text[start:end] for start, end in self.row.reply)
        return bool(read_verdict(words, language=self.row.language).verdicts)


@functools.cache
def _heads_section() -> re.Pattern[str]:
    """Return how the heading of a section begins: "B. Recommendations noted", "Recommendations that X supports"."""
    marker = r"(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+)?"
    return re.compile(rf"\W*{marker}(?:\w+\s)?(?:{recommendation_words().pattern})(?!\s*\d)", re.IGNORECASE)


def _opens_with_verdict(words: str, language: str | None) -> Reply | None:
    """Return the reading of a paragraph whose first sentence is a verdict on recommendations as a whole."""
    first = next(iter(sentences_of(words)), None)
    if first is None:
        return None
    reading = read_verdict(words[slice(*first)], language=language)
    whole = [phrase for phrase in reading.verdicts if phrase.bound and not phrase.restricted and not phrase.closing]
    return reading if whole else None


def _moved(part: Range, offset: int) -> Range:
    return part[0] + offset, part[1] + offset


_AFTER_NUMBERS = regex(r"[\s.:)–—-]*")
