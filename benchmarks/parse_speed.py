"""How long parsing takes beside reading, and pages beside lxml: ratios of one run over a folder.

    python benchmarks/parse_speed.py FOLDER [--most N]

Each file is read and parsed three times in this process, after a first time that loads what is loaded once; the least
CPU time of the three counts. The aims: `hrdocs.parse` of PDFs at most 1.5 times `hrdocs.read`; of pages at most twice,
and at most 14 times what `lxml.html` takes to parse them. The ratios are those of the sums of all files of a kind.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

import lxml.etree
import lxml.html

import hrdocs

RUNS = 3
KINDS = {".pdf": "PDF", ".html": "pages", ".htm": "pages", ".docx": "DOCX", ".txt": "text"}


def seconds(call: Callable[[], object]) -> float:
    """Return the least CPU time of some runs of a call."""
    return min(_once(call) for _ in range(RUNS))


def _once(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def _tree(data: bytes) -> None:
    try:
        lxml.html.fromstring(data)
    except (lxml.etree.LxmlError, ValueError):
        return


def measured(path: Path) -> tuple[float, float, float] | None:
    """Return the seconds that reading, reading and parsing, and lxml take; None for what cannot be read."""
    data = path.read_bytes()
    try:
        hrdocs.parse(path, keep_unknown=True)
    except hrdocs.HrdocsError:
        return None
    tree = seconds(lambda: _tree(data)) if KINDS[path.suffix.lower()] == "pages" else 0.0
    return seconds(lambda: hrdocs.read(path)), seconds(lambda: hrdocs.parse(path, keep_unknown=True)), tree


def main() -> None:
    """Print a line a kind of file."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--most", type=int, default=40, help="files of a kind, evenly out of all")
    options = arguments.parse_args()
    found: dict[str, list[Path]] = {}
    for path in sorted(each for each in options.folder.rglob("*") if each.is_file()):
        if path.suffix.lower() in KINDS:
            found.setdefault(KINDS[path.suffix.lower()], []).append(path)
    for kind, paths in sorted(found.items()):
        step = max(1, len(paths) // options.most)
        times = [each for each in map(measured, paths[::step][: options.most]) if each]
        read, parsed, tree = (sum(each[n] for each in times) for n in range(3))
        beside = f"\tparse / lxml {parsed / tree:.1f}\tread / lxml {read / tree:.1f}" if tree else ""
        figures = f"read {read:.2f} s\tparse {parsed:.2f} s\tparse / read {parsed / read:.2f}{beside}"
        print(f"{kind}\t{len(times)} files\t{figures}")


if __name__ == "__main__":
    main()
