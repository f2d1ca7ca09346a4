"""hrdocs beside trafilatura on pages with gold: text, title, author, date, time, and structure kept, in one run.

Usage: python benchmarks/web.py FOLDER [--peer-python PATH] [--kind article] [-v]

FOLDER holds `html/*.html.gz` and `ground-truth/*.json` in the form of the WCXB benchmark (CC-BY-4.0). trafilatura is
measured where the Python of `--peer-python`, or the one that runs this, has it; hrdocs does not need it. Each
extractor has a process of its own, and they take turns page by page, so that a slow moment falls on both.

- P, R, F1: of lower-case words, the means over pages; F1 by language too, for languages with ten pages or more. The
  language is that of the gold text, told by py3langid.
- title, author, date: exact, over pages whose gold has one; "given" is the share of the pages without one where a
  value was given anyway.
- x lxml: CPU time of text, metadata and paths over that of `lxml.html.fromstring` of the same bytes in the same
  process, the least of three runs, on every fourth page.
- structure: see web_structure.py. `-v` prints what each extractor lost.
"""

import argparse
import base64
import gzip
import json
import re
import statistics
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import py3langid
import web_structure
from attrs import define, field, frozen

HERE = Path(__file__).parent
LEAST_PAGES = 10
"""A language with fewer pages than this has no line of its own."""

_WORD = re.compile(r"\w+")
_BETWEEN_NAMES = re.compile(r"\s*[;,/|&]\s*|\s+(?:and|und|et|y|e)\s+")


@frozen(kw_only=True)
class Page:
    """A page and what is to be found in it."""

    name: str
    data: bytes
    url: str
    text: str
    markdown: str
    title: str | None
    author: str | None
    date: str | None

    def language(self) -> str:
        """Return the language of the gold text."""
        return str(py3langid.classify(self.text)[0])


def pages(folder: Path, kind: str) -> Iterator[Page]:
    for path in sorted((folder / "ground-truth").glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        gold = record["ground_truth"]
        if kind in ("all", record["_internal"]["page_type"]["primary"]):
            yield Page(
                name=path.stem,
                data=_as_utf8(gzip.decompress((folder / "html" / f"{path.stem}.html.gz").read_bytes())),
                url=record.get("url") or "",
                text=gold.get("main_content") or "",
                markdown=gold.get("main_content_markdown") or "",
                title=gold.get("title"),
                author=gold.get("author"),
                date=gold.get("publish_date"),
            )


def _as_utf8(data: bytes) -> bytes:
    """Mark pages that were saved as UTF-8, whatever they declare."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    return b"\xef\xbb\xbf" + data.removeprefix(b"\xef\xbb\xbf")


def word_scores(gold: str, found: str) -> tuple[float, float, float]:
    wanted, got = (Counter(_WORD.findall(text.lower())) for text in (gold, found))
    if not wanted or not got:
        return (1.0, 1.0, 1.0) if wanted == got else (0.0, 0.0, 0.0)
    shared = sum((wanted & got).values())
    precision, recall = shared / sum(got.values()), shared / sum(wanted.values())
    return precision, recall, 2 * precision * recall / (precision + recall) if shared else 0.0


def folded(text: str | None) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def people(value: Any) -> frozenset[str]:
    values = value if isinstance(value, list) else [value or ""]
    return frozenset(folded(name) for each in values for name in _BETWEEN_NAMES.split(str(each)) if folded(name))


FIELDS: dict[str, Callable[[Any], Any]] = {
    "title": folded,
    "author": people,
    "date": lambda value: str(value or "")[:10],
}


@define
class Extractor:
    """A process that extracts pages, and what it made of those so far."""

    name: str
    process: subprocess.Popen[str]
    scores: dict[str, tuple[float, float, float]] = field(factory=dict)
    right: Counter[str] = field(factory=Counter)
    total: Counter[str] = field(factory=Counter)
    given: Counter[str] = field(factory=Counter)
    without: Counter[str] = field(factory=Counter)
    kept: Counter[str] = field(factory=Counter)
    told: Counter[str] = field(factory=Counter)
    confirmed: Counter[str] = field(factory=Counter)
    cpu: float = 0.0
    parse: float = 0.0

    @classmethod
    def started(cls, name: str, python: str) -> "Extractor":
        """Start an extractor under a Python that has it."""
        command = [python, str(HERE / "web_worker.py"), name]
        return cls(name, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))

    def take(self, page: Page, wanted: web_structure.Structure, *, timed: bool, verbose: bool) -> None:
        """Have a page extracted, and score it."""
        answer = self._ask({"data": base64.b64encode(page.data).decode(), "url": page.url, "timed": timed})
        found = answer["found"]
        self.scores[page.name] = word_scores(page.text, found.get("text") or "")
        self._score_fields(page, found)
        self.cpu += answer["cpu"]
        self.parse += answer["parse"]
        lost = web_structure.lost(wanted, answer["structure"], found.get("title"))
        self.kept.update({kind: len(wanted[kind]) - len(lost[kind]) for kind in wanted})
        given = web_structure.given(answer["structure"])
        confirmed = web_structure.confirmed(web_structure.said(page.markdown), given, page.title)
        self.told.update({kind: len(texts) for kind, texts in given.items()})
        self.confirmed.update({kind: len(texts) for kind, texts in confirmed.items()})
        for kind, texts in lost.items():
            if verbose and texts:
                print(f"{self.name} {page.name} {kind} {sorted(texts)[:8]}", file=sys.stderr)

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.name} ended early; does its Python have it?")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _score_fields(self, page: Page, found: dict[str, Any]) -> None:
        gold = {"title": page.title, "author": page.author, "date": page.date}
        for name, form in FIELDS.items():
            wanted, got = form(gold[name]), form(found.get(name))
            if wanted:
                self.total[name] += 1
                self.right[name] += wanted == got
            else:
                self.without[name] += 1
                self.given[name] += bool(got)

    def figures(self) -> dict[str, float]:
        """Return the columns of the first table."""
        means = {name: self.mean(n) for n, name in enumerate(("P", "R", "F1"))}
        exact = {name: self.right[name] / max(1, self.total[name]) for name in FIELDS}
        given = {f"{name} given": self.given[name] / max(1, self.without[name]) for name in ("author", "date")}
        return means | exact | given | {"x lxml": self.cpu / self.parse}

    def mean(self, number: int, names: set[str] | None = None) -> float:
        """Return the mean of P (0), R (1) or F1 (2) over the pages of these names, or over all."""
        return statistics.mean(score[number] for name, score in self.scores.items() if names is None or name in names)


def table(heading: str, columns: list[str], rows: dict[str, list[str]]) -> None:
    print(f"\n{heading}\n\n| | " + " | ".join(columns) + " |\n|---" + "|---:" * len(columns) + "|")
    for name, cells in rows.items():
        print(f"| {name} | " + " | ".join(cells) + " |")


def has_trafilatura(python: str) -> bool:
    command = [python, "-c", "import trafilatura"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def report(extractors: list[Extractor], languages: dict[str, set[str]], wanted: Counter[str]) -> None:
    """Print the four tables."""
    figures = {each.name: each.figures() for each in extractors}
    columns = list(figures["hrdocs"])
    rows = {name: [f"{row[column]:.3f}" for column in columns] for name, row in figures.items()}
    table("Text, metadata and time", columns, rows)
    groups = {code: names for code, names in languages.items() if len(names) >= LEAST_PAGES}
    columns = [f"{code} ({len(names)})" for code, names in groups.items()]
    rows = {each.name: [f"{each.mean(2, names):.3f}" for names in groups.values()] for each in extractors}
    table("F1 by language (pages)", columns, rows)
    columns = [f"{kind} ({count})" for kind, count in wanted.items()]
    rows = {each.name: [f"{each.kept[kind] / max(1, wanted[kind]):.3f}" for kind in wanted] for each in extractors}
    table("Structure kept with its kind", columns, rows)
    rows = {
        each.name: [f"{each.confirmed[kind] / max(1, each.told[kind]):.3f} ({each.told[kind]})" for kind in wanted]
        for each in extractors
    }
    table("Structure given that the gold's Markdown has with its kind (given)", list(wanted), rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer-python", default=sys.executable, help="a Python that has trafilatura")
    parser.add_argument("--kind", default="article", help="a page type of the benchmark, or all")
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    extractors = [Extractor.started("hrdocs", sys.executable)]
    if has_trafilatura(asked.peer_python):
        extractors.append(Extractor.started("trafilatura", asked.peer_python))
    languages: dict[str, set[str]] = defaultdict(set)
    total: Counter[str] = Counter()
    for number, page in enumerate(pages(asked.folder, asked.kind)):
        wanted = web_structure.wanted(page.data, page.text, page.markdown)
        total.update({kind: len(texts) for kind, texts in wanted.items()})
        languages[page.language()].add(page.name)
        for each in extractors:
            each.take(page, wanted, timed=number % 4 == 0, verbose=asked.verbose)
    print(f"{len(extractors[0].scores)} pages of kind {asked.kind}")
    report(extractors, languages, total)


if __name__ == "__main__":
    main()
