"""Records as rows and as a data frame, for those who go on with pandas."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hrdocs import places
from hrdocs.extras import required
from hrdocs.model import ParseResult, Record
from hrdocs.model.evidence import field_and_part

if TYPE_CHECKING:
    from hrdocs.outcomes import Outcome


def to_rows(results: "ParseResult | Iterable[Outcome]", kind: str) -> list[dict[str, Any]]:
    """Return a row of plain types for each record of a kind, with the page and the words of its fields.

    `source` and `document` say where it is from; `page` is that of its own words; for each field with words there is
    `FIELD_words`, several joined by " | ". All rows have the same columns.

    Raises:
        ValueError: no plugin declares that kind.
    """
    given = [results] if isinstance(results, ParseResult) else results
    rows = [row for result in given if isinstance(result, ParseResult) for row in _rows(result, kind)]
    columns = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name) for name in columns} for row in rows]


def to_dataframe(results: "ParseResult | Iterable[Outcome]", kind: str) -> Any:  # noqa: ANN401 (pandas is an extra)
    """Return what `to_rows` returns as a pandas DataFrame: strings stay strings, so that 26.10 is not 26.1.

    Columns are of the types "string", "Int64" and "boolean", and of objects where values are lists.

    Raises:
        MissingExtra: pandas is not installed; it is an ImportError too.
        ValueError: no plugin declares that kind.
    """
    pandas = required("pandas", extra="pandas")
    frame = pandas.DataFrame(to_rows(results, kind), dtype=object)
    for name in frame.columns:
        types = {type(value) for value in frame[name] if value is not None}
        if len(types) == 1 and (wanted := _PANDAS.get(types.pop())):
            frame[name] = frame[name].astype(wanted)
    return frame


_PANDAS = {str: "string", int: "Int64", bool: "boolean"}


def _rows(result: ParseResult, kind: str) -> Iterator[dict[str, Any]]:
    from hrdocs import codec  # costs more to import than all of hrdocs' own values

    document = result.document
    for record in result.of_kind(kind):
        data = codec.to_data(record)
        yield {
            "source": document.source.name,
            "page": places.page_of_record(document, record),
            **{name: value for name, value in data.items() if name not in {"kind", "evidence"}},
            **_words(record),
        }


def _words(record: Record) -> dict[str, str]:
    fields = dict.fromkeys(field_and_part(each.field)[0] for each in record.evidence)
    return {f"{name}_words": " | ".join(each.exact for each in record.evidence_for(name)) for name in fields}
