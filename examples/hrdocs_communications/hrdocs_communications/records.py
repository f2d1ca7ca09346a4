"""What a letter says."""

import enum
from typing import ClassVar

from attrs import frozen

import hrdocs


class Form(enum.StrEnum):
    """What kind of letter it is; "joint" forms are of several experts."""

    ALLEGATION_LETTER = "allegation-letter"
    URGENT_APPEAL = "urgent-appeal"
    OTHER_LETTER = "other-letter"


@frozen(kw_only=True)
class CommunicationLetter(hrdocs.Record):
    """A letter of one or more special procedures to a Government.

    Attributes:
        reference: as printed, such as "AL PRT 2/2041".
        form: told from the first letters of the reference.
        joint: whether the reference says that several procedures write together.
        state: ISO 3166-1 alpha-3.
        dated: EDTF, or None.
        mandates: the procedures that write, as printed.
        days_to_reply: within which the Government is asked to answer, or None.
    """

    kind: ClassVar[str] = "communication-letter"

    reference: str
    form: Form
    joint: bool
    state: str
    dated: str | None = None
    mandates: tuple[str, ...] = ()
    days_to_reply: int | None = None


@frozen(kw_only=True)
class CommunicationQuestion(hrdocs.Record):
    """One thing that the experts ask the Government; `order` counts from 1."""

    kind: ClassVar[str] = "communication-question"

    order: int
    text: str
