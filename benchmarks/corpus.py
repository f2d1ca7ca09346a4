"""What a corpus run costs beside parsing alone, and how it grows: ratios of one run of this script.

    python benchmarks/corpus.py [FOLDER] [--documents 1000] [--many 10000]

Without a folder the documents are generated: those of examples/data, each made another one by a line at its end. The
aims: two workers at least 1.75 times as fast as one; one worker at most 10 % over parsing alone in one process; a run
in which all comes from the ledger 50 times as fast as the first; the peak memory of the main process over 10,000
documents at most 1.2 times that over 1,000. Beside it: how fast others take the text out of the same PDF files, where
they are installed.

On a machine that does other things too, the clock says little: beside each ratio of the clock stands that of CPU time,
summed over all processes of a run (Linux only), and the load.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrs import define, field, frozen

DATA = Path(__file__).parents[1] / "examples" / "data"
ALONE = """
import pathlib, sys, time
import hrdocs
from hrdocs.corpus.warm import warmed
warmed(hrdocs.Registry.installed())
started, worked = time.monotonic(), time.process_time()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.is_file():
        try:
            hrdocs.parse(path, keep_unknown=True)
        except hrdocs.HrdocsError:
            pass
print(time.monotonic() - started, time.process_time() - worked)
"""
RUN = """
import sys, time
import hrdocs
if __name__ == "__main__":
    started, worked = time.monotonic(), time.process_time()
    hrdocs.Corpus(sys.argv[1]).run(sys.argv[2], workers=int(sys.argv[3]))
    print(time.monotonic() - started, time.process_time() - worked)
"""
TEXTS = {
    "pdfplumber": "import pdfplumber\ndef text(path):\n    with pdfplumber.open(path) as pdf:\n"
    "        return [page.extract_text() for page in pdf.pages]",
    "markitdown": "from markitdown import MarkItDown\nconvert = MarkItDown()\n"
    "def text(path):\n    convert.convert(path)",
    "docling_parse": "from docling_parse.pdf_parser import DoclingPdfParser\nparser = DoclingPdfParser()\n"
    "def text(path):\n    return [page for _, page in parser.load(path_or_stream=path).iterate_pages()]",
}
OTHER = """
import pathlib, sys, time
{text}
started, count = time.process_time(), 0
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.pdf")):
    try:
        text(str(path))
    except Exception:
        pass
    count += 1
print(count, time.process_time() - started)
"""
_TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@frozen(kw_only=True)
class Cost:
    """What a command took: seconds of the clock, CPU seconds of all its processes, and the peak memory of the first."""

    clock: float
    cpu: float
    peak: int
    main: float


@define
class _Watched:
    """CPU time of all processes of a session, seen while they live."""

    session: int
    seen: dict[int, int] = field(factory=dict)

    def look(self) -> None:
        for each in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = each.read_text("ascii", "replace").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == self.session:
                self.seen[int(each.parent.name)] = int(fields[11]) + int(fields[12])

    @property
    def seconds(self) -> float:
        return sum(self.seen.values()) / _TICK


def cost(code: str, *arguments: str) -> Cost:
    command = [sys.executable, "-c", code, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    watched, peak = _Watched(process.pid), 0
    while process.poll() is None:
        watched.look()
        try:
            status = Path(f"/proc/{process.pid}/status").read_text("ascii")
            peak = max(peak, int(status.partition("VmHWM:")[2].split()[0]))
        except (OSError, IndexError):
            pass
        time.sleep(0.2)
    printed, _ = process.communicate()
    clock, main = map(float, printed.split()[-2:])
    return Cost(clock=clock, cpu=watched.seconds, peak=peak, main=main)


def generated(folder: Path, count: int) -> None:
    """Write so many documents: those of the examples over and over, each with a line of its own at its end."""
    originals = [(path.suffix, path.read_bytes()) for path in sorted(DATA.iterdir())]
    for number in range(count):
        suffix, data = originals[number % len(originals)]
        end = f"<!-- {number} -->" if suffix == ".html" else f"%{number}" if suffix == ".pdf" else f"{number}."
        (folder / f"{number:05}{suffix}").write_bytes(data + f"\n{end}\n".encode())


def small(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(f"A text with number {number}.\n", "utf-8")


def runs(given: str, work: Path) -> None:
    alone = cost(ALONE, given)
    one = cost(RUN, given, str(work / "one"), "1")
    two = cost(RUN, given, str(work / "two"), "2")
    again = cost(RUN, given, str(work / "two"), "2")
    print(f"alone\tclock {alone.clock:.1f} s\tCPU {alone.cpu:.1f} s")
    for name, each in (("one worker", one), ("two workers", two), ("from the ledger", again)):
        print(f"{name}\tclock {each.clock:.2f} s\tCPU {each.cpu:.2f} s\tof it the main process {each.main:.2f} s")
    print(f"two workers / one\tclock {one.clock / two.clock:.2f}\tCPU {2 * one.cpu / two.cpu:.2f}")
    print(f"one worker over alone\tclock {one.clock / alone.clock - 1:+.1%}\tCPU {one.cpu / alone.cpu - 1:+.1%}")
    print(f"first / from the ledger\tclock {two.clock / again.clock:.0f}\tCPU {two.cpu / again.main:.0f}")


def memory(work: Path, counts: tuple[int, int]) -> None:
    peaks = []
    for count in counts:
        folder = work / f"small-{count}"
        folder.mkdir()
        small(folder, count)
        peaks.append(cost(RUN, str(folder), str(work / f"out-{count}"), "2").peak)
    few, many = peaks
    print(f"peak memory\t{few // 1024} MB over {counts[0]}\t{many // 1024} MB over {counts[1]}\tratio {many / few:.2f}")


def others(given: str) -> None:
    for name, text in TEXTS.items():
        if importlib.util.find_spec(name) is None:
            print(f"{name}\tis not installed")
            continue
        done = subprocess.run([sys.executable, "-c", OTHER.format(text=text), given], capture_output=True, text=True)
        if done.returncode:
            print(f"{name}\tfailed: {done.stderr.splitlines()[-1]}")
            continue
        count, seconds = done.stdout.split()[-2:]
        print(f"{name}, text of PDF files\t{count} files\tCPU {float(seconds):.1f} s")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?")
    arguments.add_argument("--documents", type=int, default=1000)
    arguments.add_argument("--many", type=int, default=10_000, help="for memory, beside a tenth of it; 0 leaves it out")
    options = arguments.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        given = options.folder or str(work / "given")
        if not options.folder:
            Path(given).mkdir()
            generated(Path(given), options.documents)
        runs(given, work)
        others(given)
        if options.many:
            memory(work, (options.many // 10, options.many))
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
