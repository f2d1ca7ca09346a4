"""The whole text of a document as plain text or Markdown, with the way back from each range to where it stood."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hrdocs import places
from hrdocs.expressions import regex
from hrdocs.model import Block, BlockKind, Document, Link, Mark
from hrdocs.text import shown
from hrdocs.values import frozen

_SPECIAL = regex(r"([\\`*_\[\]<>|#])")
_COUNTED = regex(r"\d{1,9}[.)]")
_LABEL = regex(r"[A-Za-z0-9]+")


@frozen(kw_only=True)
class Written:
    """A text that was made of a document, and the block of each range of it."""

    text: str
    spans: tuple[tuple[int, int, Block], ...]

    def located(self, document: Document) -> Iterator[dict[str, Any]]:
        """Iterate over the ranges: in this text, in `Document.text`, and on the page, in the DOM or in the file."""
        for start, end, block in self.spans:
            whole = places.located(document, document.quote("", block.start, block.end))
            kept = {name: value for name, value in whole.items() if name not in {"field", "exact"}}
            yield {"start": start, "end": end, "kind": block.kind.value, "document": kept}


def as_text(document: Document) -> Written:
    """Return what a document says as plain text: its body, with list markers in their places."""
    return _joined([(block, f"{_marker(block)}{document.text_of(block)}") for block in _blocks(document)])


def as_markdown(document: Document) -> Written:
    """Return what a document says as Markdown, with headings, lists, tables, footnotes and links."""
    labels = _labels(document)
    calls = {at: labels[note.start] for note in document.body() if note.start in labels for at in note.called_at}
    return _joined([(block, _markdown(document, block, labels, calls)) for block in _blocks(document)])


def _blocks(document: Document) -> Iterator[Block]:
    return (block for block in document.body() if block.start < block.end)


def _joined(parts: list[tuple[Block, str]]) -> Written:
    pieces: list[str] = []
    spans, at = [], 0
    for n, (block, text) in enumerate(parts):
        between = "" if n == 0 else "\n" if _in_one_list(parts[n - 1][0], block) else "\n\n"
        text = shown(text)
        pieces += [between, text]
        at += len(between)
        spans.append((at, at + len(text), block))
        at += len(text)
    return Written(text="".join([*pieces, "\n"]), spans=tuple(spans))


def _in_one_list(one: Block, other: Block) -> bool:
    return one.kind is other.kind is BlockKind.LIST_ITEM


def _marker(block: Block) -> str:
    return f"{block.marker} " if block.marker else ""


def _labels(document: Document) -> dict[int, str]:
    """Return a label for each footnote: its marker where that is a word of its own, else its place among the notes."""
    notes = [block for block in _blocks(document) if block.kind is BlockKind.FOOTNOTE]
    uses = Counter(note.marker for note in notes)
    return {
        note.start: note.marker
        if note.marker and uses[note.marker] == 1 and _LABEL.fullmatch(note.marker)
        else f"note{n}"
        for n, note in enumerate(notes, 1)
    }


def _markdown(document: Document, block: Block, labels: dict[int, str], calls: dict[int, str]) -> str:
    if block.kind is BlockKind.TABLE and block.cells:
        return _table(document, block)
    if block.kind is BlockKind.CODE:
        return f"```\n{document.text_of(block)}\n```"
    text = _inline(document, block, calls)
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(block.level or 1, 6)} {_escaped(_marker(block))}{' '.join(text.split())}"
    if block.kind is BlockKind.FOOTNOTE:
        return f"[^{labels[block.start]}]: {' '.join(text.split())}"
    if block.kind is BlockKind.LIST_ITEM:
        return f"{'    ' * ((block.level or 1) - 1)}{_bullet(block)} {' '.join(text.split())}"
    if block.kind is BlockKind.QUOTATION:
        return "\n".join(f"> {line}" for line in text.split("\n"))
    return f"{_escaped(_marker(block))}{text}"


def _bullet(block: Block) -> str:
    marker = block.marker or ""
    if _COUNTED.fullmatch(marker):
        return marker
    return f"- {_escaped(marker)}" if any(each.isalnum() for each in marker) else "-"


def _inline(document: Document, block: Block, calls: dict[int, str]) -> str:
    """Return the text of a block with its links and its calls of footnotes."""
    parts: list[str] = []
    inside: list[Mark | Link] = [*block.marks, *block.links]
    at = block.start
    for each in sorted(inside, key=lambda each: (each.start, -each.end)):
        if each.start < at:
            continue  # within a link that was written whole
        parts += [_escaped(document.text[at : each.start]), _of_range(document, each, calls)]
        at = each.end
    return "".join([*parts, _escaped(document.text[at : block.end])])


def _of_range(document: Document, part: Mark | Link, calls: dict[int, str]) -> str:
    words = _escaped(" ".join(document.text[part.start : part.end].split()))
    if isinstance(part, Link):
        target = part.target.replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A")
        return f"[{words}](<{target}>)"
    label = calls.get(part.start)
    return f"[^{label}]" if label else words


def _table(document: Document, block: Block) -> str:
    height = 1 + max(cell.row for cell in block.cells)
    width = 1 + max(cell.column for cell in block.cells)
    grid = [[""] * width for _ in range(height)]
    for cell in block.cells:
        grid[cell.row][cell.column] = _escaped(" ".join(document.text[cell.start : cell.end].split()))
    lines = [f"| {' | '.join(row)} |" for row in grid]
    return "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
