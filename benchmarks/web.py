"""hrdocs beside other extractors on pages with gold: text, title, author, date, time, and structure kept.

Usage: python benchmarks/web.py FOLDER, where FOLDER holds `html/*.html.gz` and `ground-truth/*.json` in the form of the
WCXB benchmark (CC-BY-4.0). trafilatura is measured beside hrdocs where it is installed.

F1 is the mean over pages of the F1 of lower-case words. Title, author and date are exact, over pages whose gold has
one; "given" is the share of the pages without one where a value was given anyway. Time is CPU, the least of three runs
in one process, over that of `lxml.html.fromstring` of the same bytes.
"""

import gzip
import importlib.util
import json
import re
import statistics
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
import web_adapter
import web_structure
from attrs import frozen

_WORD = re.compile(r"\w+")
_BETWEEN_NAMES = re.compile(r"\s*[;,/|&]\s*|\s+(?:and|und|et|y|e)\s+")
RUNS = 3

Extract = Callable[[bytes, str], dict[str, Any]]


@frozen(kw_only=True)
class Page:
    """A page and what is to be found in it."""

    data: bytes
    url: str
    text: str
    title: str | None
    author: str | None
    date: str | None


def pages(folder: Path, kind: str = "article") -> Iterator[Page]:
    for path in sorted((folder / "ground-truth").glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        gold = record["ground_truth"]
        if record["_internal"]["page_type"]["primary"] == kind:
            yield Page(
                data=_as_utf8(gzip.decompress((folder / "html" / f"{path.stem}.html.gz").read_bytes())),
                url=record.get("url") or "",
                text=gold.get("main_content") or "",
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
    "authors": people,
    "date": lambda value: str(value or "")[:10],
}


def measure(extract: Extract, sample: list[Page]) -> dict[str, float]:
    scores, right, given = [], Counter[str](), Counter[str]()
    total, without = Counter[str](), Counter[str]()
    for page in sample:
        found = extract(page.data, page.url)
        scores.append(word_scores(page.text, found.get("text") or ""))
        gold = {"title": page.title, "authors": page.author, "date": page.date}
        for field, form in FIELDS.items():
            wanted, got = form(gold[field]), form(found.get(field))
            if wanted:
                total[field] += 1
                right[field] += wanted == got
            else:
                without[field] += 1
                given[field] += bool(got)
    means = {name: statistics.mean(score[n] for score in scores) for n, name in enumerate(("P", "R", "F1"))}
    exact = {field: right[field] / max(1, total[field]) for field in FIELDS}
    return means | exact | {f"{field} given": given[field] / max(1, without[field]) for field in ("authors", "date")}


def cpu(extract: Extract, sample: list[Page]) -> float:
    def least(call: Callable[[], object]) -> float:
        times = []
        for _ in range(RUNS):
            before = time.process_time()
            call()
            times.append(time.process_time() - before)
        return min(times)

    own = sum(least(lambda page=page: extract(page.data, page.url)) for page in sample)  # type: ignore[misc]
    parse = sum(least(lambda page=page: lxml.html.fromstring(page.data)) for page in sample)  # type: ignore[misc]
    return own / parse


def trafilatura_extract(data: bytes, url: str) -> dict[str, Any]:
    from trafilatura import bare_extraction

    found = bare_extraction(data, url=url or None, include_comments=False, with_metadata=True)
    if found is None:
        return {}
    return {"text": found.text, "title": found.title, "authors": (found.author or "").split("; "), "date": found.date}


def main(folder: Path) -> None:
    sample = list(pages(folder))
    extractors: dict[str, Extract] = {"hrdocs": web_adapter.extract}
    if importlib.util.find_spec("trafilatura"):
        extractors["trafilatura"] = trafilatura_extract
    print(f"{len(sample)} articles\n")
    for name, extract in extractors.items():
        figures = measure(extract, sample) | {"x lxml": cpu(extract, sample[::4])}
        if name == next(iter(extractors)):
            print("| extractor | " + " | ".join(figures) + " |\n|---" * 1 + "|---" * len(figures) + "|")
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in figures.values()) + " |")
    print("\nStructure kept with its kind, hrdocs")
    web_structure.main(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
