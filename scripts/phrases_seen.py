"""Say which rows of the word lists occur in a folder of documents, and which have never been seen in one.

    python scripts/phrases_seen.py FOLDER               # a line a list: rows, seen, not seen
    python scripts/phrases_seen.py FOLDER --unseen      # the rows that no document has
    python scripts/phrases_seen.py FOLDER --mark        # write what was not seen into the column `proof` of each list

FOLDER holds PDF, HTML, DOCX or text files, at any depth. Rows that were never seen are marked "unproven", not deleted:
they may be right, but nobody has met them.
"""

import argparse
import bisect
import re
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import hrdocs
from hrdocs import datafiles
from hrdocs.lexicon import Lexicon, alternation

PACKAGES = (
    "hrdocs.passages",
    "hrdocs.prose",
    "hrdocs_note_verbale",
    "hrdocs_press_release",
    "hrdocs_upr_analysis",
    "hrdocs_upr_positions",
)
UNPROVEN = "unproven"


def texts(folder: Path) -> str:
    """Return the texts of all documents below a folder, one after the other."""
    read = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        try:
            read.append(hrdocs.read(path).text)
        except hrdocs.HrdocsError:
            continue
    return "\n\n".join(read)


def lists(package: str) -> list[Path]:
    folder = Path(str(resources.files(package).joinpath("data")))
    return [
        path for path in sorted(folder.glob("*.tsv")) if "phrase" in datafiles.table(package, f"data/{path.name}")[0]
    ]


class Seen:
    """The paragraphs of a folder's texts, to be asked for phrases.

    A phrase is looked for only in paragraphs that hold all of its words, those that begin or end with a wildcard too.
    """

    def __init__(self, text: str) -> None:
        self.paragraphs = list(dict.fromkeys(text.split("\n\n")))
        self.holding: dict[str, set[int]] = {}
        for place, paragraph in enumerate(self.paragraphs):
            for word in set(_WORD.findall(paragraph.lower())):
                self.holding.setdefault(word, set()).add(place)
        self.sorted = sorted(self.holding)
        self.sorted_by_end = sorted(word[::-1] for word in self.holding)
        joined = "".join(paragraph for paragraph in self.paragraphs if _JOINED.search(paragraph))
        self.of_joined_words = [joined]

    def __call__(self, package: str, row: dict[str, str]) -> bool:
        """Return whether a paragraph has the phrase of a row of a list; a row of a regex alone is not asked."""
        phrase = row["phrase"]
        groups = Lexicon(package).groups((row.get("language") or "mul").partition(" ")[0])
        pattern = re.compile(alternation([phrase], groups), re.IGNORECASE)
        return not phrase or any(pattern.search(paragraph) for paragraph in self._candidates(phrase))

    def _candidates(self, phrase: str) -> Iterable[str]:
        if _JOINED.search(phrase):
            return self.of_joined_words
        words = re.findall(r"(?<![\w*{}])\*?[^\W_]+\*?(?![\w*{}])", phrase.lower())
        if not words:
            return self.paragraphs
        places = set.intersection(*map(self._places, words))
        return (self.paragraphs[place] for place in sorted(places))

    def _places(self, word: str) -> set[int]:
        if word.endswith("*"):
            return self._of(_beginning(self.sorted, word.strip("*")))
        if word.startswith("*"):
            return self._of(each[::-1] for each in _beginning(self.sorted_by_end, word[:0:-1]))
        return self.holding.get(word, set())

    def _of(self, words: Iterable[str]) -> set[int]:
        return set().union(*(self.holding[word] for word in words))


def _beginning(words: list[str], start: str) -> list[str]:
    return words[bisect.bisect_left(words, start) : bisect.bisect_left(words, start + "\U0010ffff")]


_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[\u0600-\u06ff\u0e00-\u0eff\u1000-\u109f\u3040-\u9fff]")
"""Scripts that join words, or particles to words."""


def mark(path: Path, proofs: list[bool]) -> None:
    """Write the column `proof` of a list anew."""
    written, rows = [], iter(proofs)
    head: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            written.append(line)
            continue
        cells = line.split("\t")
        if not head:
            head = [cell for cell in cells if cell != "proof"]
            written.append("\t".join([*head, "proof"]))
        else:
            written.append("\t".join([*cells[: len(head)], "" if next(rows) else UNPROVEN]))
    path.write_text("\n".join(written) + "\n", "utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--unseen", action="store_true")
    arguments.add_argument("--mark", action="store_true")
    options = arguments.parse_args()
    seen = Seen(texts(options.folder))
    for package in PACKAGES:
        for path in lists(package):
            rows = datafiles.table(package, f"data/{path.name}")
            proofs = [seen(package, row) for row in rows]
            print(f"{package:24} {path.stem:24} {len(rows):6} {sum(proofs):6} {len(rows) - sum(proofs):6}")
            if options.unseen:
                for row, proof in zip(rows, proofs, strict=True):
                    if not proof:
                        print(f"    {row.get('language', ''):6} {row['phrase']}")
            if options.mark:
                mark(path, proofs)


if __name__ == "__main__":
    main()
