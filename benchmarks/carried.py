"""The same pledges from every carrier: notes kept as PDF are written block by block as text, HTML and DOCX, and parsed.

    python benchmarks/carried.py [FOLDER] [--list]

FOLDER (default: `corpus/note_verbale` below the variable HRDOCS_CORPUS, else below ../shared) holds the PDFs; those
with pledges count. A line a note: its pledges as PDF, and of each other carrier how many pledges are the same, how many
of the PDF's are lost and how many are added; `--list` prints those too. Markers of items are typed.
"""

import argparse
import html
import io
import json
import os
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

import hrdocs
from hrdocs.model import Block, BlockKind, Document, Record

APART = {"id", "document", "evidence", "language", "url"}
"""Fields that say where a record stands, not what it is."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)


def typed(document: Document, block: Block) -> str:
    """Return the text of a block behind its marker; a footnote's stands in brackets."""
    text = document.text_of(block)
    if not block.marker:
        return text
    return f"[{block.marker}] {text}" if block.kind is BlockKind.FOOTNOTE else f"{block.marker} {text}"


def printed(document: Document) -> Iterator[Block]:
    """Yield the blocks of the text, without what the sheet carries."""
    return (block for block in document.blocks if block.in_body)


def rows(document: Document, block: Block) -> list[list[str]]:
    """Return the texts of a table's cells by row."""
    found: dict[int, list[str]] = {}
    for cell in block.cells:
        found.setdefault(cell.row, []).append(document.text[cell.start : cell.end])
    return list(found.values())


def as_text(document: Document) -> bytes:
    """Return a document as a text file, a paragraph to a line; tables have bars."""
    return "\n\n".join(_in_text(document, block) for block in printed(document)).encode()


def _in_text(document: Document, block: Block) -> str:
    if not block.cells:
        return typed(document, block)
    lines = [f"| {' | '.join(row)} |" for row in rows(document, block)]
    return "\n".join([lines[0], "|---" * len(rows(document, block)[0]) + "|", *lines[1:]])


def as_html(document: Document) -> bytes:
    """Return a document as a page."""
    body = "\n".join(_in_page(document, block) for block in printed(document))
    return f"<!DOCTYPE html><meta charset=utf-8><title>Note</title><main>{body}</main>".encode()


def _in_page(document: Document, block: Block) -> str:
    if block.cells:
        lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows(document, block))
        return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
    tag = f"h{min(block.level or 1, 6)}" if block.kind is BlockKind.HEADING else "p"
    return f"<{tag}>{html.escape(typed(document, block))}</{tag}>"


def as_docx(document: Document) -> bytes:
    """Return a document as a DOCX file; headings have an outline level."""
    body = "".join(_in_office(document, block) for block in printed(document))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def _in_office(document: Document, block: Block) -> str:
    if block.cells:
        lines = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in rows(document, block))
        return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"
    return _paragraph(typed(document, block), (block.level or 1) if block.kind is BlockKind.HEADING else None)


def _paragraph(text: str, level: int | None = None) -> str:
    outline = f'<w:pPr><w:outlineLvl w:val="{min(level, 9) - 1}"/></w:pPr>' if level else ""
    return f'<w:p>{outline}<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r></w:p>'


CARRIERS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "text": (as_text, "text/plain"),
    "html": (as_html, "text/html"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def pledges(records: tuple[Record, ...]) -> Counter[str]:
    """Return the pledges among records, each as its fields in JSON."""
    found = (
        {name: value for name, value in attrs.asdict(record).items() if name not in APART}
        for record in records
        if record.kind == "pledge"
    )
    return Counter(json.dumps(each, ensure_ascii=False, default=str, sort_keys=True) for each in found)


def measure(path: Path, shown: bool) -> None:
    """Print the line of a note, if it has pledges."""
    result = hrdocs.parse(path, keep_unknown=True)
    right = pledges(result.records)
    if not right:
        return
    line = f"{path.stem:16} {right.total():>4}"
    differing: list[str] = []
    for name, (written, media_type) in CARRIERS.items():
        again = hrdocs.parse(written(result.document), media_type=media_type, keep_unknown=True)
        got = pledges(again.records)
        lost, added = right - got, got - right
        line += f"   {name} {(right & got).total():>3} -{lost.total()}/+{added.total()}"
        differing += [f"    {name} {sign} {each}" for sign, some in (("-", lost), ("+", added)) for each in some]
    print("\n".join([line, *(differing if shown else ())]))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("HRDOCS_CORPUS", "../shared")) / "corpus" / "note_verbale"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--list", action="store_true", help="print the pledges that differ")
    args = parser.parse_args()
    for path in sorted(args.folder.glob("*.pdf")):
        measure(path, args.list)


if __name__ == "__main__":
    main()
