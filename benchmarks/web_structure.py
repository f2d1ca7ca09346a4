"""How much of a page's structure is kept with its kind: headings, list items, table cells, links of the gold text.

Usage: python benchmarks/web_structure.py FOLDER, where FOLDER holds `html/*.html.gz` and `ground-truth/*.json` of the
WCXB benchmark. An element of the page counts where its text stands in the gold text as a line of its own (headings,
items), or as a cell or link of at least four characters, and it stands in no menu, header or footer. It is kept where a
body block of its kind, or a cell or link in a body block, has the same words.
"""

import collections
import gzip
import json
import re
import sys
from pathlib import Path
from typing import Any

import lxml.html

import hrdocs
from hrdocs.decode import decode_html
from hrdocs.readers.html import tree
from hrdocs.source import HTML, Source

_WORD = re.compile(r"\w+")
_AROUND = {"nav", "header", "footer", "aside", "form", "noscript"}
_KINDS = {"heading": "h1|h2|h3|h4|h5|h6", "item": "li", "cell": "td|th", "link": "a"}


def folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def own_text(node: Any) -> str:
    """Return an item's text without the lists in it."""
    parts = [node.text or ""]
    for child in node:
        if child.tag not in ("ul", "ol", "script", "style"):
            parts.append(child.text_content() if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return folded(" ".join(parts))


def wanted(root: Any, gold: str) -> dict[str, set[str]]:
    lines = {folded(line) for line in gold.splitlines()} - {""}
    whole = f" {folded(gold)} "
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for kind, tags in _KINDS.items():
        for node in root.iter(*tags.split("|")):
            text = own_text(node)
            if not text or any(parent.tag in _AROUND for parent in node.iterancestors()):
                continue
            stands = text in lines if kind in ("heading", "item") else len(text) >= 4 and f" {text} " in whole
            if stands and (kind != "link" or (node.get("href") or "#")[0] != "#"):
                found[kind].add(text)
    found["item"] -= found["heading"]  # a table of contents repeats the headings
    found["link"] -= found["heading"]
    return found


def kept(document: hrdocs.Document) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for block in document.body():
        text = folded(document.text_of(block))
        if block.kind in (hrdocs.BlockKind.HEADING, hrdocs.BlockKind.LIST_ITEM):
            found["heading" if block.kind is hrdocs.BlockKind.HEADING else "item"].add(text)
        found["cell"] |= {folded(document.text[cell.start : cell.end]) for cell in block.cells}
        found["link"] |= {folded(document.text[link.start : link.end]) for link in block.links}
    return found


def opens(text: str, blocks: set[str], kind: str) -> bool:
    """Tell whether a block is the first paragraph of an item that has several."""
    return kind == "item" and any(len(block) > 20 and text.startswith(block) for block in blocks)


def main(folder: Path) -> None:
    want: collections.Counter[str] = collections.Counter()
    have: collections.Counter[str] = collections.Counter()
    for path in sorted((folder / "ground-truth").glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        if record["_internal"]["page_type"]["primary"] != "article":
            continue
        gold = record["ground_truth"].get("main_content") or ""
        data = gzip.decompress((folder / "html" / f"{path.stem}.html.gz").read_bytes())
        document = hrdocs.read(Source(data=data, media_type=HTML, url=record.get("url")))
        found = kept(document)
        for kind, texts in wanted(lxml.html.document_fromstring(tree.readable(decode_html(data).text)), gold).items():
            want[kind] += len(texts)
            missing = {text for text in texts - found[kind] if not opens(text, found[kind], kind)}
            have[kind] += len(texts) - len(missing)
            if "-v" in sys.argv:
                print(path.stem, kind, sorted(missing)[:4]) if missing else None
    for kind in _KINDS:
        print(f"{kind:8} {have[kind]:6} of {want[kind]:6}  {have[kind] / max(1, want[kind]):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
