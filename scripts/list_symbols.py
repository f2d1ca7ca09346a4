"""List what looks like a United Nations symbol in the texts of a folder and does not parse.

    python scripts/list_symbols.py FOLDER

Every file that a reader takes is read; the last line counts the symbols that parse. Each other line is a candidate that
does not, with its file and the fault.
"""

import collections
import pathlib
import sys

import hrdocs
from hrdocs.un import mentions


def symbols_in(folder: pathlib.Path) -> tuple[collections.Counter[str], list[tuple[str, str, str]]]:
    """Return the symbols in the texts of a folder, and (file, words, fault) of each candidate that is none."""
    known: collections.Counter[str] = collections.Counter()
    faults: list[tuple[str, str, str]] = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        try:
            text = hrdocs.read(path).text
        except hrdocs.HrdocsError:
            continue
        found, wrong = mentions.scan(text)
        known.update(each.symbol for each in found)
        faults += [(path.name, text[each.start : each.end], each.fault) for each in wrong]
    return known, faults


def main() -> None:
    """Print the candidates that do not parse, and how many do."""
    known, faults = symbols_in(pathlib.Path(sys.argv[1]))
    for (name, words, fault), times in sorted(collections.Counter(faults).items()):
        print(f"{name}: {words!r} ({times} times): {fault}")
    print(f"{sum(known.values())} symbols parse, {len(known)} different; {len(faults)} candidates do not")


if __name__ == "__main__":
    main()
