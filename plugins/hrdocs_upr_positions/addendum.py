"""A State's addendum: tables, clusters of numbers under headings, and numbered replies, in the order of the text."""

import re

from attrs import define, evolve, field

from hrdocs.model import Block, BlockKind, Document
from hrdocs_upr_positions.findings import Finding, Verdict
from hrdocs_upr_positions.numbers import Number, NumberRun, read_run
from hrdocs_upr_positions.records import Basis, Position
from hrdocs_upr_positions.rows import Group, Row
from hrdocs_upr_positions.sentences import sentences
from hrdocs_upr_positions.stretches import Range
from hrdocs_upr_positions.tables import columns, header_role, read_table
from hrdocs_upr_positions.titles import is_title
from hrdocs_upr_positions.verdict import Reading, read_verdict

LONGEST_HEADING = 240
"""Code points of the longest line that is taken for a heading where the reader did not call it one."""


@define(kw_only=True)
class Addendum:
    """What an addendum gives.

    Attributes:
        rows: rows with numbers, in order.
        lists: findings of sentences that name the numbers ("accepts recommendations 122.1, 122.12, …").
        numberless: replies to several recommendations that name none.
    """

    rows: list[Row] = field(factory=list)
    lists: list[Finding] = field(factory=list)
    numberless: list[Row] = field(factory=list)


def read_addendum(document: Document) -> Addendum:
    """Return the rows, lists and numberless replies of an addendum."""
    walk = _Walk(document=document, bare_are_rows=not _cites_with_prefix(document))
    for block in document.body():
        walk.take(block)
    walk.close()
    return walk.found


def _cites_with_prefix(document: Document) -> bool:
    """Tell whether numbers come with the report's paragraph ("122.11"), so that a bare "3." heads a paragraph."""
    return len(_PREFIXED.findall(document.text)) > 2


_PREFIXED = re.compile(r"(?<![\d.,/])\d{2,3}\.\d{1,3}(?!\d|\s?(?:%|per\s?cent|million|billion))")


@define(kw_only=True)
class _Walk:
    """Where the walk through an addendum stands: the row that is open, and the heading above it."""

    document: Document
    bare_are_rows: bool
    found: Addendum = field(factory=Addendum)
    row: Row | None = None
    heading: Verdict | None = None
    last_line: int | None = None

    def take(self, block: Block) -> None:
        words = self.document.text_of(block)
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION) or header_role(words):
            return
        if block.kind is BlockKind.TABLE:
            self._take_table(block)
        elif head := self._head(block, words):
            self._take_head(block, *head)
        elif self._is_heading(block, words):
            self._take_heading(block, words)
        elif not self._take_list(block, words):
            self._take_reply(block, words)

    def close(self) -> None:
        """Close the row that is open."""
        if self.row and self.row.groups:
            self.found.rows.append(self.row)
        elif self.row and self.row.reply:
            self.found.numberless.append(self.row)
        self.row = None

    def _take_table(self, block: Block) -> None:
        self.close()
        known = columns(self.document, block)
        if known:
            for row in read_table(self.document, block, known, self.heading):
                (self.found.rows if row.groups else self.found.numberless).append(row)

    def _head(self, block: Block, words: str) -> tuple[NumberRun, int] | None:
        """Return the numbers that a block opens with, as ranges of the document, and where its words begin."""
        marker = read_run(block.marker) if block.marker and block.marker[0].isdigit() else None
        if marker:
            names = [number.name for number in marker.numbers]
            if self.bare_are_rows or all("." in name for name in names):
                numbers = tuple(Number(name=name, start=block.start, end=block.start) for name in names)
                return NumberRun(numbers=numbers, start=block.start, end=block.start), block.start
            return None
        run = read_run(words)
        if run is None or not self._opens_row(words, run):
            return None
        after = re.compile(r"[\s.:)–—-]*").match(words, run.end)
        moved = tuple(
            evolve(number, start=number.start + block.start, end=number.end + block.start) for number in run.numbers
        )
        return NumberRun(numbers=moved, start=block.start, end=block.start + run.end), block.start + (
            after.end() if after else run.end
        )

    def _opens_row(self, words: str, run: NumberRun) -> bool:
        """Tell "122.11", "5., 6. The Government …" and "Recommendation 8: …" from prose that begins with a number."""
        rest = words[run.end :]
        if not re.search(r"\w", rest):
            return True
        prefixed = all(number.prefix for number in run.numbers)
        if prefixed:
            return bool(re.match(r"\.?\s+[^\W\da-z]|\s*[:.–—-]", rest))
        if run.start > 0:
            return bool(re.match(r"\s*[:.–—-]\s|\s*\n", rest))
        return self.bare_are_rows and bool(re.match(r"\s*[.):]\s+\S", rest))

    def _take_head(self, block: Block, run: NumberRun, start: int) -> None:
        stacked = self._is_stacked(block)
        if self.row and (self.row.reply or not self.row.groups):
            self.close()
        if self.row is None:
            self.row = Row(heading=self.heading, language=block.language)
        if stacked and self.row.groups:
            last = self.row.groups.pop()
            self.row.groups.append(Group(numbers=last.numbers + run.numbers))
        else:
            self.row.groups.append(Group(numbers=run.numbers))
        self.last_line = block.line
        if start < block.end:
            self._take_reply(evolve(block, start=start), self.document.text[start : block.end])

    def _is_stacked(self, block: Block) -> bool:
        """Tell whether a number stands right under the one before, as in a cell, with no line between."""
        return block.line is not None and self.last_line is not None and block.line == self.last_line + 1

    def _is_heading(self, block: Block, words: str) -> bool:
        if block.kind is BlockKind.HEADING:
            return True
        short = len(words) < LONGEST_HEADING and not words.rstrip().endswith((".", ";", ","))
        return short and self.row is None and bool(read_verdict(words, language=block.language).verdicts)

    def _take_heading(self, block: Block, words: str) -> None:
        if is_title(words):
            return
        if self.row and self.row.groups and not self.row.reply and self.heading is None:
            return  # a table's heading that the order of the text has put between a number and its reply
        reading = read_verdict(words, language=block.language)
        self.close()
        if reading.position not in (Position.UNCLEAR, Position.NO_POSITION):
            self.heading = Verdict.placed(reading, block.start)
            self._take_sentence(block, words, 0, reading)

    def _take_list(self, block: Block, words: str) -> bool:
        """Take a paragraph whose sentences name numbers and say what is thought of them."""
        taken = False
        for start, end in sentences(words):
            sentence = words[start:end]
            reading = read_verdict(sentence, language=block.language)
            if reading.verdicts or reading.position is Position.CONSIDERED_IMPLEMENTED:
                taken = self._take_sentence(block, sentence, start, reading) or taken
        return taken

    def _take_sentence(self, block: Block, sentence: str, offset: int, reading: Reading) -> bool:
        runs = named_runs(sentence, bare=self.bare_are_rows)
        if not runs:
            return False
        if self.row and self.row.reply and sum(len(run.numbers) for run in runs) < 2:
            return False  # a reply that mentions another recommendation
        self.close()
        start = block.start + offset
        verdict = Verdict.placed(reading, start).over(None)
        if reading.position is Position.CONSIDERED_IMPLEMENTED:
            verdict = verdict.over(self.heading)
        self.heading = verdict
        for run in runs:
            self.found.lists += (
                evolve(
                    verdict.finding(number.name, Basis.DECLARED_LIST),
                    number_words=(start + number.start, start + number.end),
                )
                for number in run.numbers
            )
        return True

    def _take_reply(self, block: Block, words: str) -> None:
        stretch: Range = (block.start, block.end)
        opens = _opens_with_verdict(words, block.language)
        if self.row and self.row.reply and opens and self._is_decided():
            self.close()  # a second reply whose number the text has lost
            self.row = Row(heading=None, language=block.language, reply=[stretch])
        elif self.row:
            self.row.reply.append(stretch)
        elif opens and opens.plural and self.found.rows:
            self.row = Row(heading=None, language=block.language, reply=[stretch])

    def _is_decided(self) -> bool:
        """Tell whether the open row, of one group of numbers, has its verdict already."""
        assert self.row is not None
        if len(self.row.groups) > 1:
            return False
        words = "\n\n".join(self.document.text[start:end] for start, end in self.row.reply)
        return bool(read_verdict(words, language=self.row.language).verdicts)


def _opens_with_verdict(words: str, language: str | None) -> Reading | None:
    """Return the reading of a paragraph whose first sentence is a verdict on recommendations as a whole."""
    first = next(sentences(words), None)
    if first is None:
        return None
    reading = read_verdict(words[slice(*first)], language=language)
    whole = [phrase for phrase in reading.verdicts if phrase.bound and not phrase.restricted and not phrase.closing]
    return reading if whole else None


_LABELLED = re.compile(
    r"\b(?:recommendations?|recommandations?|recomendaci(?:ón|ones)|рекомендаци\w+|recs?\.?|nos?\.|№|paragraphs?)"
    r"(?:\s+(?:nos?\.?|numbers?|numbered|contained|listed|in|under|paragraphs?|paras?\.?|n[°º]s?))*[\s:(]*(?=\d)",
    re.IGNORECASE,
)


def named_runs(sentence: str, *, bare: bool) -> list[NumberRun]:
    """Return the runs of numbers that a sentence names: those with a paragraph, and bare ones after a label."""
    runs: list[NumberRun] = []
    starts = sorted(
        {match.start() for match in _PREFIXED.finditer(sentence)}
        | ({match.end() for match in _LABELLED.finditer(sentence)} if bare else set())
    )
    place = 0
    for start in starts:
        if start >= place and (run := read_run(sentence, start)):
            runs.append(run)
            place = run.end
    return runs
