"""Make `src/hrdocs/language/alphabets.tsv` from the exemplar characters of the Unicode CLDR.

    npm pack cldr-misc-full@48.2.0 && python scripts/build_alphabets.py cldr-misc-full-48.2.0.tgz

Babel does not carry exemplar characters, so they are taken from the CLDR's own JSON packages (Unicode License v3).
Only letters that are one character in NFC are kept, in lower case: what tells alphabets apart. Alphabets that the CLDR
lacks stand in `alphabets_more.tsv` beside this script and are edited by hand.
"""

import csv
import json
import pathlib
import re
import sys
import tarfile
import unicodedata

ROOT = pathlib.Path(__file__).parent.parent
TARGET = ROOT / "src/hrdocs/language/alphabets.tsv"
MORE = pathlib.Path(__file__).parent / "alphabets_more.tsv"
LANGUAGES = ROOT / "src/hrdocs/language/languages.txt"
SECOND_SCRIPTS = {"az-Cyrl", "bs-Cyrl", "kaa-Latn", "uz-Cyrl"}
NO_ALPHABET = {"ja", "ko", "zh"}
HEAD = (
    "# The letters of each language: its alphabet, and those that it writes in names and loans (auxiliary).\n"
    "# Made by scripts/build_alphabets.py from the Unicode CLDR, exemplar characters; see un/data/SOURCES.txt.\n"
    "language\tletters\tauxiliary\n"
)


def letters(pattern: str) -> str:
    r"""Return the letters of a UnicodeSet such as `[a-c é {ch} \u200C]`, sorted, in lower case."""
    pattern = re.sub(r"\{([^}]*)\}", lambda match: match[1], pattern.strip().strip("[]"))
    pattern = re.sub(r"\\u([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), pattern)
    spread = re.sub(r"(\S)-(\S)", lambda match: "".join(map(chr, range(ord(match[1]), ord(match[2]) + 1))), pattern)
    composed = unicodedata.normalize("NFC", spread.lower())
    return "".join(sorted({each for each in composed if each.isalpha()}))


def main() -> None:
    """Read the package that is named on the command line and write the table."""
    wanted = [line for line in LANGUAGES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = list(csv.reader(MORE.read_text("utf-8").splitlines(), delimiter="\t"))[1:]
    given = {row[0] for row in rows}
    with tarfile.open(sys.argv[1]) as package:
        for tag in sorted({*wanted, *SECOND_SCRIPTS} - given - NO_ALPHABET):
            member = package.extractfile(f"package/main/{tag}/characters.json")
            characters = json.load(member)["main"][tag]["characters"]
            rows.append([tag, letters(characters["exemplarCharacters"]), letters(characters.get("auxiliary", ""))])
    TARGET.write_text(HEAD + "".join("\t".join(row) + "\n" for row in sorted(rows)), "utf-8")


if __name__ == "__main__":
    main()
