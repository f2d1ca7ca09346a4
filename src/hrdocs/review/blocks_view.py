"""The source as blocks: what a document of any carrier says, each block with its kind and its place."""

from collections.abc import Iterator

from hrdocs.model import Block, BlockKind, Cell, Document
from hrdocs.review.runs import Runs, attribute, escaped

_TAGS = {BlockKind.HEADING: "div", BlockKind.QUOTATION: "blockquote", BlockKind.CODE: "pre", BlockKind.TABLE: "div"}
_LOWEST_HEADING = 6


def markup(document: Document, runs: Runs) -> str:
    """Return the blocks of a document as markup; each run takes the white space behind it along."""
    if not document.blocks:
        return ""
    ends = [*(block.start for block in document.blocks[1:]), len(document.text)]
    return "".join(_block(block, end, runs) for block, end in zip(document.blocks, ends, strict=True))


def _block(block: Block, end: int, runs: Runs) -> str:
    tag = _TAGS.get(block.kind, "p")
    names = " ".join(["block", f"k-{block.kind}", *([] if block.in_body else ["off"])])
    marker = f'<span class="marker">{escaped(block.marker)}</span> ' if block.marker else ""
    inner = _table(block, end, runs) if block.cells else marker + runs.run(block.start, end)
    attributes = {
        "role": "heading" if block.kind is BlockKind.HEADING else None,
        "aria-level": min((block.level or 1) + 1, _LOWEST_HEADING) if block.kind is BlockKind.HEADING else None,
        "lang": block.language,
        "data-kind": f"{block.kind} {block.level}" if block.level else str(block.kind),
        "data-level": block.level,
        "data-where": f"line {block.line}" if block.line else None,
    }
    told = "".join(attribute(name, value) for name, value in attributes.items())
    return f'<{tag} class="{names}" dir="auto"{told}>{inner}</{tag}>\n'


def _table(block: Block, end: int, runs: Runs) -> str:
    rows: dict[int, list[str]] = {}
    following = [*(cell.start for cell in block.cells[1:]), end]
    for cell, cell_end in zip(block.cells, following, strict=True):
        rows.setdefault(cell.row, []).append(_cell(cell, cell_end, runs))
    inner = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows.values())
    return f"<table><tbody>{inner}</tbody></table>"


def _cell(cell: Cell, end: int, runs: Runs) -> str:
    tag = "th" if cell.header else "td"
    spans = "".join(_spans(cell))
    return f'<{tag}{spans} dir="auto">{runs.run(cell.start, end)}</{tag}>'


def _spans(cell: Cell) -> Iterator[str]:
    for name, span in (("colspan", cell.column_span), ("rowspan", cell.row_span)):
        if span > 1:
            yield attribute(name, span)
