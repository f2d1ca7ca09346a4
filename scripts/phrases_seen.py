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
    """The texts of a folder, to be asked for phrases.

    Most phrases are settled by their words: where one is no word of any text, the phrase is not looked for.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = sorted(set(re.findall(r"[^\W_]+", text.lower())))

    def __call__(self, package: str, row: dict[str, str]) -> bool:
        if not row["phrase"] or not all(self._has(word) for word in self._plain_words(row["phrase"])):
            return not row["phrase"]
        groups = Lexicon(package).groups(row.get("language") or "mul")
        return re.search(alternation([row["phrase"]], groups), self.text, re.IGNORECASE) is not None

    def _has(self, word: str) -> bool:
        at = bisect.bisect_left(self.words, word)
        return self.words[at : at + 1] == [word]

    @staticmethod
    def _plain_words(phrase: str) -> list[str]:
        """Return the words of a phrase in letters that texts part from others, those with a wildcard left out."""
        if re.search(r"[\u0600-\u06ff\u0e00-\u0eff\u1000-\u109f\u3040-\u9fff]", phrase):
            return []
        return re.findall(r"(?<![\w*{])[^\W_]+(?![\w*}])", phrase.lower())


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
