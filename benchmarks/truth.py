"""How true records are: value F1 against labels, values that their quoted words contain, values that are invented.

    python benchmarks/truth.py [FOLDER] [--only KIND]… [--list]

FOLDER (default: the variable HRDOCS_CORPUS, else ../shared) holds `gold/` and `corpus/`. For each kind of record:

- `F1`: of the values of fields that a label names; a record without a label counts against it where labels are whole;
- `quoted`: of all values that are words, days or States, those that the words of their own evidence contain or give;
- `invented`: of the same values, those that stand nowhere in the document, markers of items included, that its carrier
  (the head of a page, the properties of a file) does not give, and that no evidence gives.

Words of a vocabulary (genres, schemes) and addresses made from symbols are left out; of a text of several blocks its
evidence quotes the first.

The sets of labels are in `truth_labels.py`.
"""

import argparse
import os
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from attrs import define, field
from truth_labels import SETS

import hrdocs
from hrdocs.model import Document, Evidence, Record
from hrdocs.prose.events.clocks import times_in
from hrdocs.un import dates, figured_days, short_days, states, treaties

CORE = {"id", "document", "language", "evidence", "derived", "genre", "scheme", "url"}
OF_BLOCKS = {"body", "boilerplate"}
DAY = re.compile(r"(?:\d{4}|\.\.)(?:-\d\d){0,2}(?:/(?:\d{4}|\.\.)(?:-\d\d){0,2})?")
CODE = re.compile(r"[A-Z]{3}")
CLOCK = re.compile(r"[0-2]\d:[0-5]\d")
PHONE = re.compile(r"\+\d{8,15}")
MOST_OF_A_NUMBER = 7
"""Last digits of a telephone number that a page prints, whatever it prints of its country and its trunk prefix."""

ORDERS = (figured_days.DAY_FIRST, figured_days.MONTH_FIRST)
Values = dict[str, Any]
NOTHING: tuple[object, ...] = (None, (), [], "")


@define
class Truth:
    """What was counted for one kind."""

    right: int = 0
    wanted: int = 0
    given: int = 0
    told: int = 0
    quoted: int = 0
    invented: int = 0
    misses: list[str] = field(factory=list)

    def line(self) -> str:
        """Return the figures; a kind without labels has no F1."""
        f1 = f"{2 * self.right / (self.wanted + self.given):.3f}" if self.wanted else "  –  "
        of = max(self.told, 1)
        shares = f"quoted {self.quoted / of:.3f}  invented {self.invented / of:.3f} of {self.told}"
        return f"F1 {f1} of {self.wanted:5} labelled values  {shares}"


def fold(value: object) -> str:
    """Return a value for comparison: words without punctuation, in small letters."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", str(value))).strip().casefold()


def same(wanted: object, found: object) -> bool:
    """Return whether a value is the labelled one; lists in any order, a beginning where the label breaks off."""
    if isinstance(wanted, frozenset):
        return any(same(each, found) for each in wanted)
    if isinstance(wanted, list | tuple) or isinstance(found, list | tuple):
        left, right = _listed(wanted), _listed(found)
        return len(left) == len(right) and all(any(same(each, other) for other in right) for each in left)
    if wanted in (None, "") or found in (None, ""):
        return wanted in (None, "") and found in (None, "")
    if str(wanted).endswith("…"):
        return fold(found).startswith(fold(wanted)[:50])
    return fold(wanted) == fold(found)


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [] if value in (None, "") else [value]


def compared(
    truth: Truth, wanted: list[Values], records: list[Record], *, whole: bool, beside: str | None = None
) -> None:
    """Count the values of a kind in one document, each label beside the record that has most of it."""
    found = [attrs.asdict(record, recurse=False) for record in records]
    pairs = _by_field(wanted, found, beside) if beside else _paired(wanted, found)
    for number, label in enumerate(wanted):
        truth.wanted += sum(value not in NOTHING for value in label.values())
        if number not in pairs:
            truth.misses.append(f"no {label}")
            continue
        for name, value in label.items():
            given = found[pairs[number]].get(name)
            truth.right += same(value, given) and given not in NOTHING
            truth.given += given not in NOTHING
            if not same(value, given):
                truth.misses.append(f"{name} {given!r}, not {value!r}")
    if whole:
        fields = {name for label in wanted for name in label}
        taken = set(pairs.values())
        left = (each for number, each in enumerate(found) if number not in taken)
        extra = [f"{name} {each[name]!r}" for each in left for name in fields if each.get(name) not in NOTHING]
        truth.given += len(extra)
        truth.misses += [f"not labelled: {each}" for each in extra]


def _by_field(wanted: list[Values], found: list[Values], name: str) -> dict[int, int]:
    """Return for each label the record with the same value of a field; of several, one that agrees most."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(found):
        places[str(record.get(name))].append(place)
    beside: dict[int, int] = {}
    for number, label in enumerate(wanted):
        if candidates := places[str(label[name])]:
            beside[number] = max(candidates, key=lambda place: _agreeing(label, found[place]))
            candidates.remove(beside[number])
    return beside


def _paired(wanted: list[Values], found: list[Values]) -> dict[int, int]:
    """Return for each label the record beside it: the pairs that agree most first, records without a label left out."""
    agreeing = {(w, f): _agreeing(wanted[w], found[f]) for w in range(len(wanted)) for f in range(len(found))}
    beside: dict[int, int] = {}
    for w, f in sorted(agreeing, key=lambda pair: (-agreeing[pair], pair)):
        if w not in beside and f not in beside.values():
            beside[w] = f
    return beside


def _agreeing(label: Values, found: Values) -> int:
    return sum(same(value, found.get(name)) for name, value in label.items())


def checked(truth: Truth, record: Record, text: str) -> None:
    """Count the values of a record that their own quotations contain or give, and those that come from nowhere."""
    by_field: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in record.evidence:
        by_field[evidence.field].append(evidence)
    for name, value in attrs.asdict(record, recurse=False).items():
        if name in CORE or isinstance(value, bool | int):
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if not isinstance(each, str) or not each or type(each) is not str:
                continue
            words = " ".join(evidence.exact for evidence in by_field[name])
            contains = _gives(each, words) or (name in OF_BLOCKS and bool(words) and fold(each).startswith(fold(words)))
            truth.told += 1
            truth.quoted += contains
            truth.invented += not contains and not by_field[name] and fold(each) not in text


def _gives(value: str, words: str) -> bool:
    """Return whether words contain a value, or name the day, the State or the thing that it is."""
    if not words:
        return False
    if DAY.fullmatch(value):
        given = [*dates.find(words), *(day for order in ORDERS for day in short_days.whole_days(words, order))]
        return any(found.edtf == value for found in given) or dates.parse(words) == value or value in words
    if any(found.id == value for found in treaties.find(words)):
        return True
    if PHONE.fullmatch(value):
        return value[-MOST_OF_A_NUMBER:] in re.sub(r"\D", "", words)
    if CLOCK.fullmatch(value):
        return value in words or value in [time for _, _, time in times_in(words, 0, len(words))]
    if CODE.fullmatch(value):
        return any(found.code == value for found in states.find(words)) or value in words
    return fold(value) in fold(words) or fold(value).replace(" ", "") in fold(words).replace(" ", "")


def _beside(document: Document) -> Iterator[str]:
    """Yield what a document gives beside its text: the markers of its items, and what its carrier says of it."""
    yield from (block.marker for block in document.blocks if block.marker)
    for value in attrs.asdict(document.metadata, recurse=False).values():
        yield from (str(each) for each in _listed(value) if not attrs.has(type(each)))
        yield from (text for each in _listed(value) if attrs.has(type(each)) for text in _texts(each))


def _texts(value: object) -> Iterator[str]:
    yield from (str(each) for each in attrs.asdict(value).values() if isinstance(each, str))


def main() -> None:
    """Print the figures of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(os.environ.get("HRDOCS_CORPUS", "../shared")))
    parser.add_argument("--only", action="append", default=[], help="a set of labels", choices=sorted(SETS))
    parser.add_argument("--list", action="store_true", help="print the misses too")
    args = parser.parse_args()
    truths: dict[str, Truth] = defaultdict(Truth)
    formats: Counter[str | None] = Counter()
    for name in args.only or SETS:
        for labelled in SETS[name](args.folder):
            document = hrdocs.read(labelled.content())
            result = hrdocs.parse(document, keep_unknown=True)
            formats[result.document.format] += 1
            text = fold(" ".join([document.text, *_beside(document)]))
            for kind in {record.kind for record in result.records} | set(labelled.records):
                records = [record for record in result.records if record.kind == kind]
                for record in records:
                    checked(truths[kind], record, text)
                if kind in labelled.records or kind in labelled.whole:
                    wanted = labelled.records.get(kind, [])
                    whole = kind in labelled.whole
                    compared(truths[kind], wanted, records, whole=whole, beside=labelled.beside)
    print(f"{sum(formats.values())} documents:", ", ".join(f"{count} {name}" for name, count in formats.most_common()))
    for kind, truth in sorted(truths.items()):
        print(f"{kind:18} {truth.line()}")
        for miss in truth.misses if args.list else ():
            print(f"    {miss}")


if __name__ == "__main__":
    main()
