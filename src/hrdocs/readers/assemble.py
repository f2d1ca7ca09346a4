"""Assembling a Document: blocks in, one canonical text and its ranges out. Every reader ends here."""

from collections.abc import Sequence
from typing import Unpack

import attrs
from attrs import field

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, BlockKind, Document, LineBox, Metadata, Page
from hrdocs.readers.draft import BlockFields, Draft
from hrdocs.readers.footnotes import with_calls
from hrdocs.readers.typed import settle
from hrdocs.source import Source
from hrdocs.text import canonical
from hrdocs.values import define

BLOCK_SEPARATOR = "\n\n"
ROW_SEPARATOR = "\n"
CELL_SEPARATOR = "\t"


@define
class Assembler:
    """Collects blocks in reading order and builds the Document.

    Ranges that are passed in (marks, links, boxes of lines) count from the start of the block's own text, which has
    to be canonical already (`hrdocs.text.canonical`); the Assembler moves them to their place in the document.

    Paragraphs that begin with a typed marker become items, footnotes or headings of sections by the rules that hold
    for every carrier (`hrdocs.readers.typed`), and an item without a level gets the depth that its marker has among
    the others.
    """

    _drafts: list[Draft] = field(factory=list)

    def __len__(self) -> int:
        """Return the number of blocks so far, which is that of the next one."""
        return len(self._drafts)

    def add(self, kind: BlockKind, text: str, **fields: Unpack[BlockFields]) -> None:
        """Add a block; an empty text adds nothing.

        Args:
            kind: what it is, so far as the carrier says.
            text: its text without the marker of an item.
            fields: what else the carrier says of it (`hrdocs.readers.draft.BlockFields`).

        Raises:
            ValueError: the text is not canonical, so that ranges into it would not hold.
        """
        self.take(Draft(kind=kind, text=text, **fields))

    def take(self, draft: Draft) -> None:
        """Add a block that is drafted already, under the same rules."""
        text = draft.text
        if not text or text.isspace():
            return
        if canonical(text) != text:
            raise ValueError(f"block text is not canonical: {text[:60]!r}")
        self._drafts.append(draft)

    def document(
        self,
        source: Source,
        *,
        metadata: Metadata | None = None,
        pages: Sequence[Page] = (),
        diagnostics: Sequence[Diagnostic] = (),
        encoding: str | None = None,
    ) -> Document:
        """Return the Document of everything that was added; `encoding` is what its bytes were decoded in."""
        settle(self._drafts)
        text, blocks, lines, notes = self._placed()
        return Document(
            source=attrs.evolve(source.identity, encoding=encoding),
            text=text,
            blocks=with_calls(blocks),
            metadata=metadata or Metadata(),
            pages=tuple(pages),
            lines=tuple(lines),
            diagnostics=(*diagnostics, *notes),
        )

    def _placed(self) -> tuple[str, list[Block], list[LineBox], list[Diagnostic]]:
        """Return the text, its blocks, lines and diagnostics; a draft that has its block is let go."""
        parts: list[str] = []
        blocks: list[Block] = []
        lines: list[LineBox] = []
        notes: list[Diagnostic] = []
        start = 0
        self._drafts.reverse()
        while self._drafts:
            draft = self._drafts.pop()
            parts.append(draft.text)
            blocks.append(draft.block(start))
            if draft.lines:
                lines += draft.lines_at(start)
            if draft.notes:
                notes += draft.notes_at(start)
            start += len(draft.text) + len(BLOCK_SEPARATOR)
        return BLOCK_SEPARATOR.join(parts), blocks, lines, notes
