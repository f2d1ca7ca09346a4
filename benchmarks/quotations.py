"""Direct quotations on annotated news: found, speaker, wrong of the given, precise; a language a line.

Run with the folder of the sets (`corpus/quotes`), whose articles are read as headline and paragraphs, without HTML:

    python benchmarks/quotations.py FOLDER [--half even|odd] [--quarter even|odd]

A half is that of the articles whose sha256 of title and text is even, or odd, and a quarter that of a half in which the
second hex digit of the sum is. The even half and the even quarter of the odd one are there to tune on; the odd quarter
of the odd half is read by nobody.
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hrdocs.model import BlockKind, Document
from hrdocs.prose.quotations.quotations import quotations
from hrdocs.readers.assemble import Assembler
from hrdocs.source import Source
from hrdocs.text import canonical

_PRONOUNS = frozenset(
    [
        "er",
        "sie",
        "es",
        "der",
        "die",
        "das",
        "dieser",
        "diese",
        "dieses",
        "ihm",
        "ihr",
        "seine",
        "ihre",
        "wir",
        "man",
        "demnach",
        "ich",
        "he",
        "she",
        "they",
        "it",
        "we",
        "you",
        "who",
        "i",
        "his",
        "her",
        "their",
        "this",
        "that",
    ]
)


def articles(file: Path, half: str, quarter: str) -> Iterator[dict[str, Any]]:
    """Yield the articles of a set, or those of one half, or of one quarter of it."""
    text = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    for line in text.decode().splitlines():
        article = json.loads(line)
        digest = hashlib.sha256(((article["title"] or "") + article["text"]).encode()).digest()
        if half in ("all", _parity(digest[-1])) and quarter in ("all", _parity(digest[0])):
            yield article


def _parity(number: int) -> str:
    return "odd" if number % 2 else "even"


def document(article: dict[str, Any]) -> Document:
    """Return an article as a document of a headline and paragraphs."""
    text = Assembler()
    text.add(BlockKind.HEADING, canonical(article["title"] or "–"))
    for paragraph in re.split(r"\n+", article["text"]):
        if paragraph.strip():
            text.add(BlockKind.PARAGRAPH, canonical(paragraph.strip()))
    return text.document(Source(data=b"x", media_type="text/plain"))


def counted(article: dict[str, Any]) -> Counter[str]:
    """Return what is right and wrong in one article."""
    found, _ = quotations(document(article))
    given = [(_letters(each.text), each.speaker, len(each.text.split())) for each in found]
    gold = [(_letters(text), *rest) for text, *rest in article["quotes"]]
    count: Counter[str] = Counter()
    for text, mention, asked, also in gold:
        if asked:
            count.update(_judged(text, mention, also, given))
    for text, _, words in given:
        if words >= 6:
            count["given"] += 1
            count["precise"] += any(_same(text, other[0]) for other in gold if other[0])
    return count


def _judged(text: str, mention: str, also: list[str], given: list[tuple[str, str | None, int]]) -> Iterator[str]:
    speakers = [speaker for other, speaker, _ in given if other and _same(other, text)]
    wanted = set().union(*(_names(name) for name in (mention, *also))) - _PRONOUNS
    yield "gold"
    yield from ["found"] * bool(speakers)
    if _names(mention) - _PRONOUNS:
        spoken = next((each for each in speakers if each), None)
        yield "named"
        yield "none" if spoken is None else "right" if _names(spoken) & wanted else "wrong"


def _same(a: str, b: str) -> bool:
    return a in b or b in a or a[:40] in b or b[:40] in a


def _letters(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", text or "").casefold()


def _names(text: str | None) -> set[str]:
    words = re.findall(r"[^\W\d_][\w’'-]+", text or "")
    capital = {word.casefold().rstrip("s") for word in words if word[0].isupper()}
    return capital or {word.casefold() for word in words if len(word) > 3}


def line(name: str, count: Counter[str]) -> str:
    """Return one line of the table."""
    shares = (("found", "found", "gold"), ("speaker", "right", "named"), ("precise", "precise", "given"))
    cells = [f"{title} {count[part] / max(1, count[whole]):.3f} of {count[whole]}" for title, part, whole in shares]
    wrong = count["wrong"] / max(1, count["wrong"] + count["right"])
    return f"{name:10} " + "  ".join([*cells, f"wrong {wrong:.3f} of the given speakers"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--quarter", choices=("even", "odd", "all"), default="all")
    args = parser.parse_args()
    for file in sorted(args.folder.glob("*.jsonl*")):
        languages: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in articles(file, args.half, args.quarter):
            languages[article["language"]].update(counted(article))
        whole = sum(languages.values(), Counter[str]())
        rows = sorted(languages.items()) if len(languages) > 1 else []
        for name, count in [(file.name.partition(".")[0], whole), *rows]:
            sys.stdout.write(line(name, count) + "\n")


if __name__ == "__main__":
    main()
