"""One extractor in a process of its own: JSON lines in, JSON lines out; see web.py.

Usage: python benchmarks/web_worker.py hrdocs|trafilatura

A line in is `{"data": base64, "url": str, "timed": bool}`; a line out `{"found", "structure", "cpu", "parse"}`, with
CPU times in seconds, 0 where they were not asked for. Needs the extractor and lxml, nothing else of this project.
"""

import base64
import importlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import lxml.html

RUNS = 3


def cpu(call: Callable[[], object]) -> float:
    """Return the least CPU time of several runs."""
    times = []
    for _ in range(RUNS):
        before = time.process_time()
        call()
        times.append(time.process_time() - before)
    return min(times)


def answer(extractor: Any, data: bytes, url: str, *, timed: bool) -> dict[str, Any]:
    """Return what an extractor makes of a page, and how long it takes."""
    return {
        "found": extractor.extract(data, url),
        "structure": extractor.structure(data, url),
        "cpu": cpu(lambda: extractor.extract(data, url)) if timed else 0.0,
        "parse": cpu(lambda: lxml.html.fromstring(data)) if timed else 0.0,
    }


def main(name: str) -> None:
    extractor = importlib.import_module({"hrdocs": "web_adapter", "trafilatura": "web_trafilatura"}[name])
    for line in sys.stdin:
        request = json.loads(line)
        data = base64.b64decode(request["data"])
        print(json.dumps(answer(extractor, data, request["url"], timed=request["timed"])), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
