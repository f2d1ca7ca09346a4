"""Quotations: attributed speech."""

from typing import ClassVar

from attrs import frozen

from hrdocs.model import Record


@frozen(kw_only=True)
class Quotation(Record):
    """Words that a document puts into somebody's mouth: `text` without its quotation marks."""

    kind: ClassVar[str] = "quotation"
    anchor = "text"

    text: str
    speaker: str | None = None
    role: str | None = None
