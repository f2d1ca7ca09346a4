"""Sets of labels: documents and what they must give, for `truth.py`.

A set is a function that yields `Labelled` documents, named in SETS; add one to measure another kind.
"""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

Values = dict[str, Any]


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

    def content(self) -> Path | bytes:
        """Return what is parsed: the path, or the bytes of a page that is kept packed."""
        return gzip.decompress(self.path.read_bytes()) if self.path.suffix == ".gz" else self.path


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


def pages(folder: Path) -> Iterator[Labelled]:
    """Yield the labelled pages: releases and articles with their quotations, events and contacts."""
    for path in sorted((folder / "gold/pages").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        kind = {"press-release": "press-release", "web-article": "article"}.get(gold.get("format"))
        if kind is None:
            continue
        also = gold.get("alternatives", {})
        record = {
            name: _any_of(value, also.get(name, ())) for name, value in gold["record"].items() if name not in ELSEWHERE
        }
        said = [{"text": each["text_start"] + "…", "speaker": _speaker(each)} for each in gold.get("quotations") or ()]
        met = [{name: each[name] for name in ("start", "end", "venue")} for each in gold.get("events") or ()]
        reached = [
            {name: each[name] for name in ("person", "organisation", "phones", "emails")}
            for each in gold.get("contacts") or ()
        ]
        records = {kind: [record], "quotation": said, "event": met, "contact": reached}
        whole = {name for name in ("event", "contact") if gold.get(f"{name}s") is not None}
        yield Labelled(path=folder / "corpus" / gold["source"], records=records, whole=frozenset(whole))


ELSEWHERE = ("language", "languages")
"""What a record's label says of the language, which each record has beside its own fields."""


def _any_of(value: object, others: Iterable[object]) -> object:
    """Return a label's value, or the set of those that are right where there are several."""
    several = {str(each) for each in (value, *others) if isinstance(each, str)}
    return frozenset(several) if len(several) > 1 else value


def _speaker(label: Values) -> object:
    return _any_of(label["speaker"], label.get("speaker_also") or ())


def releases(folder: Path) -> Iterator[Labelled]:
    """Yield releases as plain text that carry a label or end in contacts: their headline, of any length, and day."""
    with (folder / "gold/releases_text.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["kind"] in ("labelled", "contact"):
                label = {"headline": row["title"].rstrip(".") + "…", "issued": row["date"]}
                yield Labelled(path=folder / "corpus" / row["file"], records={"press-release": [label]})


SETS: dict[str, Callable[[Path], Iterable[Labelled]]] = {
    "notes": notes,
    "bilateral": bilateral,
    "upr": upr,
    "pages": pages,
    "releases": releases,
}
