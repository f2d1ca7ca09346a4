"""Charts of a review: counts as bars, each with the table behind it."""

import enum
import re
import typing
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import field

from hrdocs import bars, codec
from hrdocs.bars import Bars
from hrdocs.model import Chart, ParseResult, Record
from hrdocs.review import facets
from hrdocs.review.runs import escaped
from hrdocs.values import define

MOST_ROWS = 30
MOST_YEARS = 60
NOT_FOUND = "not found"
NOT_DRAWN = (
    "Charts are drawn where matplotlib is installed (pip install 'hrdocs[plot]'); these are the numbers of each."
)


@define
class Tally:
    """Counts documents and records as they come, for all charts."""

    _records: dict[tuple[str, Chart, tuple[str, ...]], Counter[tuple[str, str]]] = field(factory=dict)
    _orders: dict[tuple[str, Chart], tuple[str, ...]] = field(factory=dict)
    _formats: Counter[tuple[str, str]] = field(factory=Counter)
    _languages: Counter[tuple[str, str]] = field(factory=Counter)

    def add(self, result: ParseResult) -> None:
        """Count a document and its records."""
        metadata = result.document.metadata
        year = (metadata.issued or "")[:4]
        year = year if year.isdecimal() else NOT_FOUND
        self._formats[year, result.document.format or "not recognised"] += 1
        self._languages[year, metadata.languages[0] if metadata.languages else NOT_FOUND] += 1
        for record in result.records:
            for chart in type(record).charts:
                self._orders.setdefault((record.kind, chart), _order_of_parts(type(record), chart))
                self._count(record, chart)

    def _count(self, record: Record, chart: Chart) -> None:
        data = codec.to_data(record)
        each = tuple(_shown(name, data[name]) for name in chart.each)
        counts = self._records.setdefault((record.kind, chart, each), Counter())
        values = data[chart.by] if isinstance(data[chart.by], list) else [data[chart.by]]
        part = _shown(chart.parts, data[chart.parts]) if chart.parts else ""
        for value in values:
            counts[_named(chart, value), part] += 1

    def charts(self) -> tuple[Bars, ...]:
        """Return the counts for every chart that has something to show: first by State, then over time."""
        by_state: list[Bars] = []
        others: list[Bars] = []
        for (kind, chart, each), counts in sorted(self._records.items(), key=lambda item: _order(*item[0])):
            drawn = _by_size(_title(kind, chart, each), f"{_spoken(kind)} records", counts, self._parts_of(kind, chart))
            (by_state if chart.by == "state" else others).append(drawn)
        of_documents = [
            _over_time("Documents by year and format", self._formats),
            _over_time("Documents by year and language", self._languages),
        ]
        return tuple(counts for counts in (*by_state, *of_documents, *others) if counts.rows)

    def _parts_of(self, kind: str, chart: Chart) -> tuple[str, ...]:
        """Return all parts of a kind's bars, so that each has the same colour in every chart."""
        listed = self._orders[kind, chart]
        found = {
            part
            for (of_kind, other, _), counts in self._records.items()
            for _, part in counts
            if (of_kind, other.parts) == (kind, chart.parts)
        }
        return (*listed, *sorted(found.difference(listed), key=lambda part: (part == NOT_FOUND, part)))


def _order_of_parts(kind: type[Record], chart: Chart) -> tuple[str, ...]:
    """Return the values of a closed list in its own order."""
    hint = typing.get_type_hints(kind)[chart.parts] if chart.parts else None
    listed = [each for each in (hint, *typing.get_args(hint)) if isinstance(each, type) and issubclass(each, enum.Enum)]
    return tuple(_shown(chart.parts or "", str(each.value)) for each in listed[0]) if listed else ()


def _order(kind: str, chart: Chart, each: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    return kind, chart.by, each


def _title(kind: str, chart: Chart, each: tuple[str, ...]) -> str:
    parts = f" and {_spoken(chart.parts)}" if chart.parts else ""
    told = ", ".join(
        f"{_spoken(name)} {value}" for name, value in zip(chart.each, each, strict=True) if value != NOT_FOUND
    )
    return f"{_spoken(kind)} by {_spoken(chart.by)}{parts}{f' – {told}' if told else ''}"


def _named(chart: Chart, value: object) -> str:
    if chart.names and isinstance(value, int):
        return f"{value} {_spoken(chart.names(value).name.lower())}"
    return _shown(chart.by, value)


def _spoken(name: str) -> str:
    return re.sub(r"\bstate\b", "State", re.sub(r"[_-]", " ", name))


def _shown(name: str, value: object) -> str:
    if value is None:
        return NOT_FOUND
    if isinstance(value, bool):
        return f"{'' if value else 'not '}{_spoken(name)}"
    return facets.state_names().get(str(value), _spoken(str(value)))


def _by_size(title: str, unit: str, counts: Counter[tuple[str, str]], order: Sequence[str]) -> Bars:
    totals = _totals(counts, 0)
    found = _totals(counts, 1)
    parts = [part for part in order if part in found]
    rows = [(label, tuple(counts[label, part] for part in parts)) for label, _ in _ranked(totals)]
    if len(rows) > MOST_ROWS:
        rest = tuple(map(sum, zip(*(numbers for _, numbers in rows[MOST_ROWS:]), strict=True)))
        rows = [*rows[:MOST_ROWS], (f"{len(rows) - MOST_ROWS} others", rest)]
    if parts == [NOT_FOUND]:
        return Bars(title=title, unit=unit, parts=("",), rows=tuple(rows))
    colour = dict(zip(order, bars.colours_of(order), strict=True))
    colours = tuple(colour[part] for part in parts)
    return Bars(title=title, unit=unit, parts=tuple(parts), colours=colours, rows=tuple(rows))


def _over_time(title: str, counts: Counter[tuple[str, str]]) -> Bars:
    """Return counts of years, those between without any included: a gap is something to see."""
    years = sorted(int(year) for year in _totals(counts, 0) if year != NOT_FOUND)
    labels = [str(year) for year in years]
    if years and years[-1] - years[0] < MOST_YEARS:
        labels = [str(year) for year in range(years[0], years[-1] + 1)]
    labels += [NOT_FOUND] if NOT_FOUND in _totals(counts, 0) else []
    parts = [part for part, _ in _ranked(_totals(counts, 1))]
    rows = tuple((label, tuple(counts[label, part] for part in parts)) for label in labels)
    colours = bars.colours_of(parts)
    return Bars(title=title, unit="documents", parts=tuple(parts), rows=rows, colours=colours, upright=True)


def _totals(counts: Mapping[tuple[str, str], int], place: int) -> Counter[str]:
    """Return how many there are of each label (0) or of each part (1)."""
    totals: Counter[str] = Counter()
    for name, number in counts.items():
        totals[name[place]] += number
    return totals


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def section(counts: Sequence[Bars]) -> str:
    """Return charts, each with the table behind it, as markup; where nothing draws them, the tables alone."""
    drawn = bars.can_be_drawn()
    remark = "" if drawn or not counts else f'<p class="remark">{escaped(NOT_DRAWN)}</p>'
    return remark + "".join(_figure(each, f"chart-{place}", drawn) for place, each in enumerate(counts, 1))


def _figure(counts: Bars, name: str, drawn: bool) -> str:
    title = escaped(counts.title)
    return (
        f'<figure class="chart"><figcaption>{title}</figcaption>{_pictures(counts, name) if drawn else ""}'
        f"<details{'' if drawn else ' open'}><summary>The numbers</summary>{_table(counts)}</details></figure>\n"
    )


def _pictures(counts: Bars, name: str) -> str:
    """Return a chart for wide screens and paper, and one for narrow screens; the style sheet shows one of them."""
    wide = bars.svg([counts], title=counts.title, name=name)
    narrow = bars.svg([counts], title=counts.title, name=f"{name}-narrow", width=bars.NARROW)
    return f'<div class="wide">{wide}</div><div class="narrow">{narrow}</div>'


def _table(counts: Bars) -> str:
    columns = [part or "count" for part in counts.parts]
    if len(columns) > 1:
        columns.append("all")
    head = "".join(f'<th scope="col">{escaped(each)}</th>' for each in ["", *columns])
    rows = "".join(
        _row(label, [*numbers, sum(numbers)][: len(columns)]) for label, numbers in counts.rows if any(numbers)
    )
    return f'<div class="scroll" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(label: str, numbers: Iterable[int]) -> str:
    cells = "".join(f"<td>{number}</td>" for number in numbers)
    return f'<tr><th scope="row">{escaped(label)}</th>{cells}</tr>'
