"""Time hrdocs beside other PDF engines, in one run, and print the table that the README quotes.

    python benchmarks/pdf_engines.py                 on documents of our own making
    python benchmarks/pdf_engines.py FOLDER          on the PDFs of a folder
    python benchmarks/pdf_engines.py FOLDER --words  the words found too, against poppler's pdftotext -layout
    python benchmarks/pdf_engines.py --memory        what reading 300 pages of our own making takes, on Linux
    python benchmarks/pdf_engines.py FILE --memory   what reading a file takes

Peers that are not installed are left out; nothing is downloaded. The engines take turns on each document, so that a
slow moment of the machine falls on all of them; the least CPU time of each counts. Ratios are formed for each document,
and their median is shown.
"""

import argparse
import importlib.util
import itertools
import multiprocessing
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

Engine = Callable[[Path], str]
REPEATED = 12
"""Times that the pages of our own set are repeated, so that a document is as long as a report."""
MARKS = (1, 50, 100, 200, 300)
"""Pages after which the memory of a process is looked at."""
MEGABYTE = 1024 * 1024


def pdfium(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def hrdocs_lines(path: Path) -> str:
    from hrdocs.readers.pdf.reader import read_lines
    from hrdocs.source import Source

    return "\n".join(line.text for row in read_lines(Source.of(path)) for line in row)


def hrdocs_read(path: Path) -> str:
    import hrdocs

    document = hrdocs.read(path)
    return "\n".join(f"{block.marker or ''} {document.text_of(block)}" for block in document.blocks)


def pdfplumber(path: Path) -> str:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def pypdf(path: Path) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def pdfminer(path: Path) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(path)


ENGINES: dict[str, tuple[str, Engine]] = {
    "PDFium, plain text": ("pypdfium2", pdfium),
    "hrdocs, lines": ("hrdocs", hrdocs_lines),
    "hrdocs, whole document": ("hrdocs", hrdocs_read),
    "pypdf": ("pypdf", pypdf),
    "pdfminer.six": ("pdfminer", pdfminer),
    "pdfplumber": ("pdfplumber", pdfplumber),
}


def own_documents(folder: Path) -> list[Path]:
    """Make the documents of our own set in a folder."""
    import pypdfium2

    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "readers" / "pdf"))
    from pdf_maker import LAYOUTS

    paths = []
    for name, make in LAYOUTS.items():
        document, pages = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(make())
        for _ in range(REPEATED):
            document.import_pages(pages)
        paths.append(folder / f"{name}.pdf")
        document.save(paths[-1])
    return paths


def long_document(folder: Path) -> Path:
    """Make one document of the pages of our own set, as long as the last of the marks."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    sources = [pypdfium2.PdfDocument(path) for path in own_documents(folder)]
    for source in itertools.cycle(sources):
        missing = MARKS[-1] - len(document)
        if not missing:
            break
        document.import_pages(source, pages=list(range(min(missing, len(source)))))
    path = folder / "long.pdf"
    document.save(path)
    return path


def resident() -> float:
    """Return the memory that this process holds, in megabytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / MEGABYTE


def while_reading(path: Path, keep_lines: bool) -> list[float]:
    """Return the memory held after the pages of `MARKS`, with the lines of all pages kept or each page dropped."""
    from hrdocs.readers.pdf.lines import lines_of
    from hrdocs.readers.pdf.opening import opened
    from hrdocs.readers.pdf.pages import contents
    from hrdocs.source import Source

    found, kept = [], []
    source = Source.of(path)
    with opened(source) as document:
        for number, page in enumerate(contents(source, document), 1):
            rows = lines_of(page)
            if keep_lines:
                kept.append(rows)
            if number in MARKS:
                found.append(resident())
    return found


def peak_of_reading(path: Path) -> float:
    """Return the most memory that reading a whole document takes, in megabytes, with all that is imported for it."""
    hrdocs_read(path)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE


def memory(path: Path) -> str:
    """Return a table of the memory that reading a document takes; each row is a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        dropped = pool.apply(while_reading, (path, False))
        kept = pool.apply(while_reading, (path, True))
        peak = pool.apply(peak_of_reading, (path,))
    marks = MARKS[: len(dropped)]
    return "\n".join(
        [
            f"{pages_in(path)} pages, {path.stat().st_size / MEGABYTE:.1f} MB; megabytes held after a page",
            "",
            f"| page | {' | '.join(map(str, marks))} |",
            f"|---|{'---|' * len(marks)}",
            f"| each page dropped | {' | '.join(f'{each:.1f}' for each in dropped)} |",
            f"| lines of all pages kept | {' | '.join(f'{each:.1f}' for each in kept)} |",
            "",
            f"hrdocs.read, at its peak: {peak:.0f} MB",
        ]
    )


def timed(paths: list[Path], engines: dict[str, Engine], rounds: int) -> dict[str, dict[Path, float]]:
    """Return the least CPU time, in seconds, of each engine on each document."""
    best: dict[str, dict[Path, float]] = {name: {} for name in engines}
    for path in paths:
        for number in range(rounds):
            names = list(engines)
            for name in names[number % len(names) :] + names[: number % len(names)]:
                start = time.process_time()
                engines[name](path)
                seconds = time.process_time() - start
                best[name][path] = min(seconds, best[name].get(path, seconds))
    return best


def words_of(text: str) -> Counter[str]:
    """Return the words of a text, counted, without hyphens, leading dots and marks of direction."""
    text = unicodedata.normalize("NFC", re.sub("[\u200e\u200f\u202a-\u202e\ufffe\x02]", "", text))
    text = re.sub(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)", "", text)
    return Counter(re.sub(r"[-\u2010]", "", re.sub(r"\.{3,}", " ", text)).split())


def f1(found: str, wanted: str) -> float:
    """Return the harmonic mean of precision and recall of words."""
    one, other = words_of(found), words_of(wanted)
    return 2 * (one & other).total() / max(one.total() + other.total(), 1)


def against_poppler(paths: list[Path], engines: dict[str, Engine]) -> dict[str, float]:
    """Return the mean F1 of each engine's words against those of pdftotext -layout."""
    wanted = {
        path: subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        for path in paths
    }
    return {name: statistics.mean(f1(read(path), wanted[path]) for path in paths) for name, read in engines.items()}


def pages_in(path: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    count = len(document)
    document.close()
    return count


def table(paths: list[Path], engines: dict[str, Engine], rounds: int, words: bool) -> str:
    best = timed(paths, engines, rounds)
    pages = {path: pages_in(path) for path in paths}
    scores = against_poppler(paths, engines) if words else {}
    floor, ceiling = best["PDFium, plain text"], best.get("pdfplumber")
    lines = [
        f"{len(paths)} documents, {sum(pages.values())} pages",
        "",
        f"| engine | ms a page | x PDFium text | x pdfplumber text |{' word F1 |' if words else ''}",
        f"|---|---|---|---|{'---|' if words else ''}",
    ]
    for name, times in best.items():
        each = statistics.median(1000 * times[path] / pages[path] for path in paths)
        low = statistics.median(times[path] / floor[path] for path in paths)
        high = f"{statistics.median(times[path] / ceiling[path] for path in paths):.2f}" if ceiling else "-"
        score = f" {scores[name]:.4f} |" if words else ""
        lines.append(f"| {name} | {each:.1f} | {low:.2f} | {high} |{score}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of PDFs; with --memory a file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--words", action="store_true", help="compare the words with poppler's")
    parser.add_argument("--memory", action="store_true", help="measure memory, not time")
    asked = parser.parse_args()
    engines = {name: read for name, (module, read) in ENGINES.items() if importlib.util.find_spec(module)}
    if asked.words and shutil.which("pdftotext") is None:
        parser.error("--words needs poppler's pdftotext")
    with tempfile.TemporaryDirectory() as folder:
        if asked.memory:
            print(memory(asked.folder or long_document(Path(folder))))
            return
        paths = sorted(asked.folder.glob("**/*.pdf")) if asked.folder else own_documents(Path(folder))
        print(table(paths, engines, asked.rounds, asked.words))


if __name__ == "__main__":
    main()
