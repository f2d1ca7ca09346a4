"""Pages that a browser printed to PDF beside the pages: words in order, blocks alike, formats and records.

    python benchmarks/printed.py [FOLDER] [--list]

FOLDER (default: `printed` below the variable HRDOCS_CORPUS, else below ../shared) holds NAME.html with NAME.pdf, and
perhaps NAME.headed.pdf, printed with the browser's header and footer. A line a group: names that begin with
"own-LANGUAGE-LAYOUT" are counted by both, the others together; `--list` prints the records that are not the same.
"""

import argparse
import difflib
import os
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from facts import told

import hrdocs
from hrdocs.model import Document

TOKEN = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\s\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
"""A word, or a letter of a script without spaces."""
Read = tuple[Document, list[tuple[str, int]], Counter[str]]


def read(path: Path) -> Read:
    """Return a document, the words of its body with the number of their block, and its records."""
    result = hrdocs.parse(path, keep_unknown=True)
    document = result.document
    tokens = [
        (token, n)
        for n, block in enumerate(document.blocks)
        if block.in_body
        for token in TOKEN.findall(document.text_of(block))
    ]
    return document, tokens, Counter(map(told, result.records))


def compared(page: Read, printed: Read) -> Counter[str]:
    """Return how many words of a page its print has in order, how many blocks alike, and how many records."""
    (document, tokens, records), (other, others, found) = page, printed
    matcher = difflib.SequenceMatcher(None, [word for word, _ in tokens], [word for word, _ in others], autojunk=False)
    to, back, equal = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set), 0
    for first, second, size in matcher.get_matching_blocks():
        equal += size
        for step in range(size):
            to[tokens[first + step][1]].add(others[second + step][1])
            back[others[second + step][1]].add(tokens[first + step][1])
    blocks = {n for _, n in tokens}
    alike = 0
    for n in blocks:
        there = next(iter(to[n]), None)
        alone = there is not None and len(to[n]) == 1 == len(back[there])
        alike += alone and there is not None and document.blocks[n].kind == other.blocks[there].kind
    return Counter(
        files=1,
        words=len(tokens),
        in_order=equal,
        blocks=len(blocks),
        alike=alike,
        recognised=int(document.format == other.format),
        records=records.total(),
        same=(records & found).total(),
    )


def groups_of(name: str, printed: Path) -> list[str]:
    """Return the groups that a print is counted in."""
    parts = name.split("-")
    if parts[0] != "own" or len(parts) < 3:
        return ["others"]
    headed = " headed" if ".headed" in printed.name else ""
    return [f"layout {parts[2]}{headed}", f"language {parts[1]}"]


def line(group: str, counts: Counter[str]) -> str:
    """Return the line of the table for a group."""
    return (
        f"{group:18} {counts['files']:3} files   words {counts['in_order'] / max(1, counts['words']):.3f}   "
        f"blocks {counts['alike'] / max(1, counts['blocks']):.2f}   recognised {counts['recognised']}   "
        f"records {counts['same']}/{counts['records']}"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("HRDOCS_CORPUS", "../shared")) / "printed"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--list", action="store_true", help="print the records that the prints do not give")
    args = parser.parse_args()
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for printed in sorted(args.folder.glob("*.pdf")):
        name = printed.name.partition(".")[0]
        page, got = read(args.folder / f"{name}.html"), read(printed)
        for group in groups_of(name, printed):
            sums[group].update(compared(page, got))
        for record in sorted((page[2] - got[2]).elements()) if args.list else ():
            print(f"{printed.name} - {record}")
    print("\n".join(line(group, counts) for group, counts in sorted(sums.items())) or f"no *.pdf in {args.folder}")
    return not sums


if __name__ == "__main__":
    sys.exit(main())
