"""A document as lines that a person can check: page, kind, level, marker, text; cells, marks and links below it."""

from hrdocs.model import Block, Document


def listing(document: Document) -> str:
    return "".join(_lines(document, block) for block in document.blocks)


def _lines(document: Document, block: Block) -> str:
    pages = ",".join(str(region.page) for region in block.regions)
    level = "" if block.level is None else f" {block.level}"
    marker = "" if block.marker is None else f" [{block.marker}]"
    head = f"{pages} {block.kind}{level}{marker}"
    if block.cells:
        return f"{head}\n" + "".join(_row(document, block, row) for row in range(1 + max(c.row for c in block.cells)))
    notes = [f"  mark {mark.start - block.start} {mark.marker}\n" for mark in block.marks]
    notes += [f"  link {document.text[link.start : link.end]} -> {link.target}\n" for link in block.links]
    notes += [f"  called from {document.text[max(0, place - 12) : place]!r}\n" for place in block.called_at]
    return f"{head}: {document.text_of(block)}\n" + "".join(notes)


def _row(document: Document, block: Block, number: int) -> str:
    texts = []
    for cell in block.cells:
        if cell.row == number:
            spans = f" <{cell.row_span}x{cell.column_span}>" if (cell.row_span, cell.column_span) != (1, 1) else ""
            texts.append(f"{'#' if cell.header else ''}{document.text[cell.start : cell.end]}{spans}")
    return f"  | {' | '.join(texts)}\n"
