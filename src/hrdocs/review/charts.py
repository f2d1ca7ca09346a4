"""Charts of a review: counts as bars in SVG, with the table behind each.

They are drawn here and by no plotting library: so they have the same bytes on every machine, follow the colours of a
light or a dark page, and can be read by a screen reader.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from hrdocs import codec
from hrdocs.model import Chart, ParseResult, Record
from hrdocs.review import facets
from hrdocs.review.runs import escaped

_LABEL, _BAR, _ROW, _GAP, _TOP, _COUNT = 190, 470, 22, 6, 6, 60
_COLOURS = 8
"""Parts that have a colour of their own; further ones share the last."""
MOST_ROWS = 30
NOT_SAID = "not said"


@frozen(kw_only=True)
class Counts:
    """Counts for a chart.

    Attributes:
        title: what is counted.
        parts: what a bar is made of, in the order of the colours.
        rows: the labels of the bars, each with how many of each part.
    """

    title: str
    parts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@define
class Tally:
    """Counts documents and records as they come, for all charts."""

    _records: dict[tuple[str, Chart, tuple[str, ...]], Counter[tuple[str, str]]] = field(factory=dict)
    _formats: Counter[tuple[str, str]] = field(factory=Counter)
    _languages: Counter[tuple[str, str]] = field(factory=Counter)

    def add(self, result: ParseResult) -> None:
        """Count a document and its records."""
        metadata = result.document.metadata
        year = metadata.issued[:4] if metadata.issued else NOT_SAID
        self._formats[year, result.document.format or "not recognised"] += 1
        self._languages[year, metadata.languages[0] if metadata.languages else NOT_SAID] += 1
        for record in result.records:
            for chart in type(record).charts:
                self._count(record, chart)

    def _count(self, record: Record, chart: Chart) -> None:
        data = codec.to_data(record)
        each = tuple(_shown(name, data[name]) for name in chart.each)
        counts = self._records.setdefault((record.kind, chart, each), Counter())
        values = data[chart.by] if isinstance(data[chart.by], list) else [data[chart.by]]
        part = _shown(chart.parts, data[chart.parts]) if chart.parts else ""
        for value in values:
            counts[_shown(chart.by, value), part] += 1

    def charts(self) -> tuple[Counts, ...]:
        """Return the counts for every chart that has something to show."""
        of_records = [
            _counts(_title(kind, chart, each), counts)
            for (kind, chart, each), counts in sorted(self._records.items(), key=lambda item: _order(*item[0]))
        ]
        of_documents = [
            _counts("Documents by year and format", self._formats, by_size=False),
            _counts("Documents by year and language", self._languages, by_size=False),
        ]
        return tuple(counts for counts in (*of_records, *of_documents) if counts.rows)


def _order(kind: str, chart: Chart, each: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    return kind, chart.by, each


def _title(kind: str, chart: Chart, each: tuple[str, ...]) -> str:
    parts = f" and {_spoken(chart.parts)}" if chart.parts else ""
    told = ", ".join(
        f"{_spoken(name)} {value}" for name, value in zip(chart.each, each, strict=True) if value != NOT_SAID
    )
    return f"{kind} by {_spoken(chart.by)}{parts}{f' – {told}' if told else ''}"


def _spoken(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")


def _shown(name: str, value: object) -> str:
    if value is None:
        return NOT_SAID
    if isinstance(value, bool):
        return f"{'' if value else 'not '}{_spoken(name)}"
    return facets.state_names().get(str(value), _spoken(str(value)))


def _counts(title: str, counts: Counter[tuple[str, str]], *, by_size: bool = True) -> Counts:
    totals: Counter[str] = Counter()
    of_parts: Counter[str] = Counter()
    for (label, part), number in counts.items():
        totals[label] += number
        of_parts[part] += number
    parts = [part for part, _ in _ranked(of_parts)]
    labels = [label for label, _ in _ranked(totals)] if by_size else sorted(totals)
    rows = [(label, tuple(counts[label, part] for part in parts)) for label in labels]
    if len(rows) > MOST_ROWS:
        rest = tuple(map(sum, zip(*(numbers for _, numbers in rows[MOST_ROWS:]), strict=True)))
        rows = [*rows[:MOST_ROWS], (f"{len(rows) - MOST_ROWS} others", rest)]
    if parts == [NOT_SAID]:
        parts = [""]
    return Counts(title=title, parts=tuple(parts), rows=tuple(rows))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def figure(counts: Counts) -> str:
    """Return a chart with its legend, and the table behind it, as markup."""
    title = escaped(counts.title)
    legend = "".join(_legend(place, part) for place, part in enumerate(counts.parts) if part)
    return (
        f'<figure class="chart"><figcaption>{title}</figcaption>{f"<ul class=legend>{legend}</ul>" if legend else ""}'
        f"{_svg(counts)}<details><summary>The numbers</summary>{_table(counts)}</details></figure>\n"
    )


def _legend(place: int, part: str) -> str:
    box = f'<rect width="12" height="12" rx="2" class="c{_colour(place)}"/>'
    return f'<li><svg width="12" height="12" aria-hidden="true">{box}</svg> {escaped(part)}</li>'


def _colour(place: int) -> int:
    return min(place, _COLOURS - 1)


def _svg(counts: Counts) -> str:
    largest = max(sum(numbers) for _, numbers in counts.rows)
    height = 2 * _TOP + len(counts.rows) * (_ROW + _GAP) - _GAP
    bars = "".join(_bar(counts, place, largest) for place in range(len(counts.rows)))
    width = _LABEL + _BAR + _COUNT
    return (
        f'<svg class="bars" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-label="{escaped(counts.title)}; the numbers follow in a table">{bars}</svg>'
    )


def _bar(counts: Counts, place: int, largest: int) -> str:
    label, numbers = counts.rows[place]
    top, left, drawn = _TOP + place * (_ROW + _GAP), _LABEL, []
    reached = 0
    for part, number in enumerate(numbers):
        begin, reached = reached, reached + number
        x0, x1 = (_LABEL + _BAR * each // largest for each in (begin, reached))
        if number:
            told = f"{label}: {number} {counts.parts[part]}".strip()
            box = f'x="{x0}" y="{top}" width="{max(1, x1 - x0)}" height="{_ROW}"'
            drawn.append(f'<rect {box} class="c{_colour(part)}"><title>{escaped(told)}</title></rect>')
            left = x1
    middle = top + _ROW // 2 + 5
    name = escaped(label if len(label) <= 26 else f"{label[:25]}…")
    return (
        f'<text x="{_LABEL - 10}" y="{middle}" text-anchor="end">{name}</text>{"".join(drawn)}'
        f'<text x="{left + 8}" y="{middle}" class="total">{sum(numbers)}</text>'
    )


def _table(counts: Counts) -> str:
    columns = [part or "count" for part in counts.parts]
    if len(columns) > 1:
        columns.append("all")
    head = "".join(f'<th scope="col">{escaped(each)}</th>' for each in ["", *columns])
    rows = "".join(_row(label, [*numbers, sum(numbers)][: len(columns)]) for label, numbers in counts.rows)
    return f"<div class=scroll tabindex=0><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"


def _row(label: str, numbers: Sequence[int] | Iterable[int]) -> str:
    cells = "".join(f"<td>{number}</td>" for number in numbers)
    return f'<tr><th scope="row">{escaped(label)}</th>{cells}</tr>'
