"""The data of a review page in few bytes: what repeats is named once, and places are told by their distance.

`script/0_given.js` takes it apart again. No compression is needed, so that the pages work in every browser and can be
searched as text.
"""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, TypeVar

from hrdocs.expressions import regex
from hrdocs.values import frozen

_BETWEEN_WORDS = regex(r"[ \n]+")

_T = TypeVar("_T", bound=Hashable)
Range = tuple[int, int]


def packed(data: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the data of a page with records, ranges, places and cuts packed.

    - `ranges`: for each range of words, in order, the distance of its start from the one before, and its length.
    - `where`: the places that are told of them, each once; `at`: for each range, which of them.
    - `records`: the number of the kind, the id, the values in the order of the kind's fields, the numbers of the fields
      whose value is the words that they rest on, evidence, parts, and the numbers of the States.
      Evidence is for each quotation the number of its field in `names` and the distance of its range from the one
      before; parts are the values that a quotation is for, where it is not for all, by the place of the quotation.
    - `cuts`: for each range that begins or ends inside a line, the distance of its number from the one before, that of
      the line from the one before, the left edge and the width.

    Args:
        data: what `page_data` gives.
        text: the text of the document.
    """
    places = sorted((_range(name), place) for name, place in data["places"].items())
    number = _numbered(each for each, _ in places)
    names = _numbered(sorted({each[0] for record in data["records"] for each in record["evidence"]}))
    where = _numbered(sorted({place for _, place in places}))
    packing = _Packing(
        kinds=data["kinds"],
        kind_numbers=_numbered(sorted(data["kinds"])),
        states=_numbered(sorted(data["states"])),
        names=names,
        ranges=number,
        text=text,
    )
    return {
        **{name: value for name, value in data.items() if name not in ("places", "records", "cuts")},
        "ranges": list(_stepped(number)),
        "where": list(where),
        "at": [where[place] for _, place in places],
        "names": list(names),
        "records": [packing.record(each) for each in data["records"]],
        "cuts": list(_cuts(data["cuts"], number)),
    }


def _numbered(values: Iterable[_T]) -> dict[_T, int]:
    return {value: number for number, value in enumerate(values)}


def _range(name: str) -> Range:
    start, _, end = name.partition("-")
    return int(start), int(end)


def _stepped(ranges: Iterable[Range]) -> Iterator[int]:
    before = 0
    for start, end in ranges:
        yield from (start - before, end - start)
        before = start


@frozen(kw_only=True)
class _Packing:
    """What records are packed by: the numbers of what they name."""

    kinds: dict[str, Any]
    kind_numbers: dict[str, int]
    states: dict[str, int]
    names: dict[str, int]
    ranges: dict[Range, int]
    text: str

    def record(self, record: dict[str, Any]) -> list[Any]:
        kind, states = self.kind_numbers[record["kind"]], [self.states[code] for code in record["states"]]
        fields, values, words = self.kinds[record["kind"]]["fields"], record["values"], self._words(record)
        quoted = [place for place, field in enumerate(fields) if field in values and values[field] == words.get(field)]
        own = [None if place in quoted else values.get(field) for place, field in enumerate(fields)]
        while own and own[-1] is None:
            own.pop()
        return [kind, record["id"], own, quoted, *self._evidence(record), states]

    def _words(self, record: dict[str, Any]) -> dict[str, str]:
        """Return the words of each field's first quotation, in one line."""
        words: dict[str, str] = {}
        for field, start, end, *_ in record["evidence"]:
            words.setdefault(field, _BETWEEN_WORDS.sub(" ", self.text[start:end]))
        return words

    def _evidence(self, record: dict[str, Any]) -> tuple[list[int], dict[str, str]]:
        evidence, parts, before = [], {}, 0
        for place, (field, start, end, *part) in enumerate(record["evidence"]):
            at = self.ranges[start, end]
            evidence += [self.names[field], at - before]
            before = at
            if part:
                parts[str(place)] = part[0]
        return evidence, parts


def _cuts(cuts: dict[str, list[list[int]]], number: dict[Range, int]) -> Iterator[int]:
    range_before = line_before = 0
    for at, (line, left, right) in sorted((number[_range(name)], cut) for name, lines in cuts.items() for cut in lines):
        yield from (at - range_before, line - line_before, left, right - left)
        range_before, line_before = at, line
