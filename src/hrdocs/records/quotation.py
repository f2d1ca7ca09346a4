"""Quotations: attributed speech."""

from typing import ClassVar

from hrdocs.model import Record
from hrdocs.values import frozen


@frozen(kw_only=True)
class Quotation(Record):
    """Words that a document puts into somebody's mouth.

    Attributes:
        text: the words, without their quotation marks.
        speaker: the name of who spoke, as it is first printed whole and in the nominative, else as the sentence has it.
        role: the office or description that the text gives the speaker.
    """

    kind: ClassVar[str] = "quotation"
    anchor = "text"

    text: str
    speaker: str | None = None
    role: str | None = None
