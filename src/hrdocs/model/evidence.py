"""Evidence: the exact words that a value came from."""

from hrdocs.values import frozen


@frozen(kw_only=True)
class Evidence:
    """A quotation from `Document.text` for one field of a record.

    After the Web Annotation Data Model (W3C, 2017): `start` and `end` are a TextPositionSelector in Unicode code
    points, `exact` is a TextQuoteSelector. `document.text[start:end] == exact` always holds. A field with several
    values has an Evidence for each; `field` may say for which: "themes.Housing" is the value Housing of themes.
    """

    field: str
    start: int
    end: int
    exact: str


def field_and_part(name: str) -> tuple[str, str]:
    """Return the field that an evidence is for, and which of its values ("themes.Housing": the theme); "" for all."""
    field, _, part = name.partition(".")
    return field, part
