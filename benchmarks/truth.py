"""How true records are: value F1 against labels, values that their quoted words contain, values that are invented.

    python benchmarks/truth.py [FOLDER] [--only KIND]… [--list]

FOLDER (default: the variable HRDOCS_CORPUS, else ../shared) holds `gold/` and `corpus/`. For each kind of record:

- `F1`: of the values of fields that a label names; a record without a label counts against it where labels are whole;
- `quoted`: of all values that are words, days or States, those that the words of their own evidence contain or give;
- `invented`: of the same values, those that stand nowhere in the document, markers of items included, and that no
  evidence gives.

A set of labels is a function that yields `Labelled` documents, named in SETS; add one to measure another kind.
"""

import argparse
import csv
import json
import os
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from attrs import define, field, frozen

import hrdocs
from hrdocs.model import Evidence, Record
from hrdocs.un import dates, states, treaties

CORE = {"id", "document", "language", "evidence", "derived"}
DAY = re.compile(r"(?:\d{4}|\.\.)(?:-\d\d){0,2}(?:/(?:\d{4}|\.\.)(?:-\d\d){0,2})?")
CODE = re.compile(r"[A-Z]{3}")
Values = dict[str, Any]
NOTHING: tuple[object, ...] = (None, (), [], "")


@frozen(kw_only=True)
class Labelled:
    """A document and what it must give.

    Attributes:
        records: by kind, for each record the fields of its label; of a text that ends in "…" the beginning counts.
        whole: kinds of which every record is labelled, so that any other is false.
        beside: the field that tells which record a label is about; without it the one that has most of the label.
    """

    path: Path
    records: dict[str, list[Values]]
    whole: frozenset[str] = frozenset()
    beside: str | None = None


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


def notes(folder: Path) -> Iterator[Labelled]:
    """Yield the notes and letters that are labelled whole, and the oldest of them."""
    renamed = {"sender": "senders", "sender_state": "sender_states", "addressee": "addressees"}
    for path in (*sorted((folder / "gold/notes").glob("*.json")), folder / "gold/seeds/note_verbale_A_77_319.json"):
        gold = json.loads(path.read_text("utf-8"))
        if gold["format"] is None:
            continue
        found: dict[str, list[Values]] = defaultdict(list)
        for record in gold["records"]:
            kind, fields = record["kind"], {renamed.get(key, key): value for key, value in record.items()}
            if kind == "pledge" and "text_start" in fields:
                fields = {
                    "state": fields.get("state"),
                    "heading": fields.get("heading"),
                    "text": fields["text_start"] + "…",
                }
            if kind == "communication":
                fields = {key: value for key, value in fields.items() if key not in ("annexes", "agenda_item")}
                fields |= {key: gold[key] for key in ("addressees", "sender_states", "agenda_items") if gold.get(key)}
            if kind not in ("reference", "event"):
                found[kind].append(
                    {key: value for key, value in fields.items() if key not in ("kind", "order", "footnote")}
                )
        counts = gold.get("counts", {})
        whole = {kind for kind, count in counts.items() if count == len(found.get(kind, ()))}
        source = folder / gold["source"]
        yield Labelled(
            path=source if source.exists() else folder / "corpus" / gold["source"],
            records=found,
            whole=frozenset(whole),
        )


def bilateral(folder: Path) -> Iterator[Labelled]:
    """Yield the notes between ministries and embassies; labels that break off at "and" count as beginnings."""
    with (folder / "gold/bilateral_notes.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            fields = {f"{name}s": [row[name] + "…"] for name in ("sender", "addressee") if row[name]}
            if fields:
                yield Labelled(path=folder / "corpus" / row["file"], records={"communication": [fields]})


def upr(folder: Path) -> Iterator[Labelled]:
    """Yield the reports of the Working Group: a number and a position for each recommendation, beside the same number.

    What the labels call "consider" is a list that is examined later or has no verdict; "implemented" is said of what
    the State supports or of what it says nothing else of.
    """
    meant = {
        "support": "supported",
        "reject": "not_supported",
        "consider": frozenset(("deferred", "no_position")),
        "implemented": frozenset(("supported", "considered_implemented")),
    }
    reports: dict[str, list[Values]] = defaultdict(list)
    with (folder / "gold/upr_working_group_reports.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            position = meant.get(row["decision"], row["decision"])
            reports[row["file"]].append({"number": row["number"], "position": position})
    for name, labels in sorted(reports.items()):
        yield Labelled(
            path=folder / "corpus" / name,
            records={"upr-position": labels},
            whole=frozenset(("upr-position",)),
            beside="number",
        )


SETS: dict[str, Callable[[Path], Iterable[Labelled]]] = {"notes": notes, "bilateral": bilateral, "upr": upr}


def fold(value: object) -> str:
    """Return a value for comparison: words without punctuation, in small letters."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", str(value))).strip().casefold()


def same(wanted: object, found: object) -> bool:
    """Return whether a value is the labelled one; lists in any order, a beginning where the label breaks off."""
    if isinstance(wanted, frozenset):
        return str(found) in wanted
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
            contains = _gives(each, words)
            truth.told += 1
            truth.quoted += contains
            truth.invented += not contains and not by_field[name] and fold(each) not in text


def _gives(value: str, words: str) -> bool:
    """Return whether words contain a value, or name the day, the State or the thing that it is."""
    if not words:
        return False
    if DAY.fullmatch(value):
        return any(found.edtf == value for found in dates.find(words)) or dates.parse(words) == value or value in words
    if any(found.id == value for found in treaties.find(words)):
        return True
    if CODE.fullmatch(value):
        return any(found.code == value for found in states.find(words)) or value in words
    return fold(value) in fold(words) or fold(value).replace(" ", "") in fold(words).replace(" ", "")


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
            result = hrdocs.parse(labelled.path, keep_unknown=True)
            formats[result.document.format] += 1
            markers = (block.marker for block in result.document.blocks if block.marker)
            text = fold(" ".join([result.document.text, *markers]))
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
