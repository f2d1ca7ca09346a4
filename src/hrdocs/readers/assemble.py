"""Assembling a Document: blocks in, one canonical text and its ranges out. Every reader ends here."""

from collections.abc import Sequence

import attrs
from attrs import define, field

from hrdocs.diagnostics import Diagnostic
from hrdocs.model import Block, BlockKind, BlockRole, Cell, Document, LineBox, Link, Mark, Metadata, Page, Region
from hrdocs.readers.draft import Draft
from hrdocs.readers.footnotes import with_calls
from hrdocs.readers.typed import settle
from hrdocs.source import Source
from hrdocs.text import canonical

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

    def add(
        self,
        kind: BlockKind,
        text: str,
        *,
        role: BlockRole = BlockRole.BODY,
        level: int | None = None,
        marker: str | None = None,
        indent: int | None = None,
        language: str | None = None,
        regions: Sequence[Region] = (),
        xpath: str | None = None,
        line: int | None = None,
        marks: Sequence[Mark] = (),
        links: Sequence[Link] = (),
        lines: Sequence[LineBox] = (),
        cells: Sequence[Cell] = (),
        notes: Sequence[Diagnostic] = (),
        typed: bool = True,
    ) -> None:
        """Add a block; an empty text adds nothing.

        Args:
            kind: what it is, so far as the carrier says.
            text: its text without the marker of an item.
            role: whether it is the text's, the sheet's or the publisher's.
            level: depth of a heading or item; None for an item whose marker is to tell it.
            marker: what heads an item or footnote.
            indent: how far a bullet stands in, in a unit of the reader's.
            language: as declared (BCP 47).
            regions: boxes on pages.
            xpath: path of its element.
            line: number of its first line in a text file.
            marks: footnote marks.
            links: hyperlinks.
            lines: boxes of its lines.
            cells: cells of a table.
            notes: diagnostics with ranges inside the text.
            typed: whether a typed marker at its beginning may make an item, a footnote or a heading of a paragraph.

        Raises:
            ValueError: the text is not canonical, so that ranges into it would not hold.
        """
        if not text.strip():
            return
        if canonical(text) != text:
            raise ValueError(f"block text is not canonical: {text[:60]!r}")
        self._drafts.append(
            Draft(
                kind=kind,
                text=text,
                role=role,
                level=level,
                marker=marker,
                indent=indent,
                language=language,
                regions=regions,
                xpath=xpath,
                line=line,
                marks=marks,
                links=links,
                lines=lines,
                cells=cells,
                notes=notes,
                typed=typed,
            )
        )

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
            lines += draft.lines_at(start)
            notes += draft.notes_at(start)
            start += len(draft.text) + len(BLOCK_SEPARATOR)
        return BLOCK_SEPARATOR.join(parts), blocks, lines, notes
