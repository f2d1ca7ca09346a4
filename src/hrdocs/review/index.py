"""The index of a review: every document and every error, to filter and sort, and charts over all of them."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from hrdocs import bars
from hrdocs.bars import Bars
from hrdocs.diagnostics import Severity
from hrdocs.model import FailedSource, ParseResult
from hrdocs.review import charts, facets
from hrdocs.review.assets import asset, document, filled, script, style
from hrdocs.review.runs import attribute, escaped
from hrdocs.text import counted
from hrdocs.values import frozen

_SEVERITIES = tuple(reversed(Severity))
_MOST_STATES = 4


@frozen(kw_only=True)
class Line:
    """A line of the index.

    Attributes:
        place: where the document lies.
        address: of its page; None where there is none.
        error: why there is none.
        error_code: the code of the error, such as "unreadable-source".
        records: how many there are of each kind.
        remarks: how many there are of each severity.
    """

    place: str
    address: str | None = None
    title: str | None = None
    format: str | None = None
    language: str | None = None
    issued: str | None = None
    states: tuple[str, ...] = ()
    pages: int = 0
    records: tuple[tuple[str, int], ...] = ()
    remarks: tuple[tuple[str, int], ...] = ()
    error: str | None = None
    error_code: str | None = None

    @classmethod
    def of_result(cls, place: str, address: str, result: ParseResult) -> "Line":
        """Return the line of a document."""
        document = result.document
        states = Counter(code for record in result.records for code in facets.states_of(record))
        severities = Counter(str(note.severity) for note in result.diagnostics)
        return cls(
            place=place,
            address=address,
            title=document.metadata.title,
            format=document.format,
            language=document.metadata.languages[0] if document.metadata.languages else None,
            issued=document.metadata.issued,
            states=tuple(sorted(states, key=lambda code: (-states[code], code))),
            pages=len(document.pages),
            records=tuple(Counter(record.kind for record in result.records).items()),
            remarks=tuple((str(each), severities[each]) for each in _SEVERITIES if severities[each]),
        )

    @classmethod
    def of_failed(cls, failed: FailedSource) -> "Line":
        """Return the line of an input that gave no document."""
        return cls(place=failed.path, error=failed.message, error_code=failed.code)


def page(lines: Sequence[Line], counts: Sequence[Bars]) -> str:
    """Return the index as HTML."""
    of_charts = bars.style(dark=[':root[data-theme="dark"]'], light=':root:not([data-theme="light"])')
    own_style, own_script = style("theme.css", "index.css") + of_charts, script("index.js")
    body = filled(
        asset("index.html"),
        theme_button=asset("theme_button.html"),
        summary=_summary(lines),
        formats=_options("any format", sorted({each.format or "not recognised" for each in lines if each.address})),
        languages=_options("any language", sorted({each.language for each in lines if each.language})),
        states=_state_options(lines),
        severities=_options("any remark", ["error", "warning", "info", "no document"]),
        rows="".join(map(_row, lines)),
        charts=charts.section(counts),
    )
    return document(body, title="Review – all documents", style=own_style, script=own_script)


def _summary(lines: Sequence[Line]) -> str:
    documents = [each for each in lines if each.address]
    records = sum(number for each in documents for _, number in each.records)
    pages = sum(each.pages for each in documents)
    told = [(len(documents), "document"), (pages, "page"), (records, "record")]
    items = [counted(number, noun).split(" ") for number, noun in told if number or noun == "document"]
    items += [[str(failed), "without a document"]] if (failed := len(lines) - len(documents)) else []
    return "".join(f"<li><b>{number}</b> {what}</li>" for number, what in items)


def _options(any_of_them: str, values: Sequence[str]) -> str:
    options = "".join(f"<option{attribute('value', each)}>{escaped(each)}</option>" for each in values)
    return f'<option value="">{any_of_them}</option>{options}'


def _state_options(lines: Sequence[Line]) -> str:
    names = {code: facets.state_names()[code] for each in lines for code in each.states}
    ordered = sorted(names.items(), key=lambda item: item[1])
    options = "".join(f"<option{attribute('value', code)}>{escaped(name)}</option>" for code, name in ordered)
    return f'<option value="">any State</option>{options}'


def _row(line: Line) -> str:
    keys = {
        "data-format": line.format or ("not recognised" if line.address else None),
        "data-language": line.language,
        "data-states": " ".join(line.states),
        "data-severity": " ".join(severity for severity, _ in line.remarks) if line.address else "no document",
    }
    marked = "".join(attribute(name, value) for name, value in keys.items())
    cells = [_named(line), *map(_cell, _values(line))]
    return f"<tr{marked}{'' if line.address else ' class=failed'}>{''.join(cells)}</tr>\n"


def _named(line: Line) -> str:
    if line.address is None:
        reason = f'<p class="error"><b>{escaped(line.error_code or "")}</b> {escaped(line.error or "")}</p>'
        return f'<th scope="row" dir="auto">{escaped(line.place)}{reason}</th>'
    title = escaped(line.title or line.place)
    place = f'<p class="place" dir="auto">{escaped(line.place)}</p>' if line.title else ""
    return f'<th scope="row"><a href="{escaped(line.address)}" dir="auto">{title}</a>{place}</th>'


def _values(line: Line) -> list[tuple[Any, str]]:
    """Return what the columns sort by, each with what they show."""
    if line.address is None:
        return [("", "")] * 7
    names = [facets.state_names()[code] for code in line.states]
    more = f" and {len(names) - _MOST_STATES} more" if len(names) > _MOST_STATES else ""
    kinds = "".join(f'<span class="kind">{escaped(kind)} <b>{number}</b></span> ' for kind, number in line.records)
    remarks = "".join(
        f'<span class="severity {name}">{_severity(number, name)}</span> ' for name, number in line.remarks
    )
    return [
        (line.format or "", escaped(line.format or "not recognised")),
        (line.language or "", escaped(line.language or "")),
        (", ".join(names), escaped(", ".join(names[:_MOST_STATES]) + more)),
        (line.issued or "", escaped(line.issued or "")),
        (line.pages, str(line.pages or "")),
        (sum(number for _, number in line.records), kinds),
        (sum(number for _, number in line.remarks), remarks),
    ]


def _severity(number: int, name: str) -> str:
    """Return how many remarks there are of a severity; "info" has no plural."""
    return f"{number} {name}" if name == Severity.INFO else counted(number, name)


def _cell(value: tuple[Any, str]) -> str:
    key, shown = value
    return f"<td{attribute('data-key', key)}>{shown}</td>"
