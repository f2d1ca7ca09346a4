"""The records of notes verbales and letters: the communication itself, and what its annex declares."""

import enum
from typing import ClassVar

from hrdocs.model import Chart, Record
from hrdocs.values import frozen


class Form(enum.StrEnum):
    """What a communication calls itself. Identical letters go to two addressees in the same words."""

    NOTE_VERBALE = "note-verbale"
    LETTER = "letter"
    IDENTICAL_LETTERS = "identical-letters"


@frozen(kw_only=True)
class Communication(Record):
    """A note verbale or letter that the United Nations circulates as a document.

    Attributes:
        form: what the communication calls itself.
        symbol: the document symbol; of a joint document the first.
        dated: EDTF date of the communication itself, which is not the date of issue.
        senders: as printed, without the article ("Permanent Mission of Chile to the United Nations").
        sender_states: ISO 3166-1 alpha-3, several for a joint letter, none for the Secretary-General.
        addressees: offices in English ("President of the General Assembly"); others as printed.
        annexes: the title of each annex, or the line that announces it where it has no title.
        circulate_as: organs of which the sender asks that it be made a document ("General Assembly").
        agenda_items: under which the sender asks that it be circulated ("118 (c)").
        reference: the mission's own number.
        answers: the note that it answers, as printed ("Note No. 3841 of 9 June 2031").
    """

    kind: ClassVar[str] = "communication"
    key = ()

    form: Form
    symbol: str | None = None
    dated: str | None = None
    senders: tuple[str, ...] = ()
    sender_states: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    circulate_as: tuple[str, ...] = ()
    agenda_items: tuple[str, ...] = ()
    reference: str | None = None
    answers: str | None = None


@frozen(kw_only=True)
class Candidature(Record):
    """A State's candidature for a body of the United Nations.

    Attributes:
        state: ISO 3166-1 alpha-3.
        body: English name of the body ("Human Rights Council").
        term: EDTF interval of years, "2023/2025".
        election: EDTF date of the election, as precise as the document has it.
        session: of the General Assembly at which it is held, "77".
        past_terms: EDTF intervals of earlier membership of the same body.
    """

    kind: ClassVar[str] = "candidature"
    anchor = "body"

    state: str | None = None
    body: str | None = None
    term: str | None = None
    election: str | None = None
    session: str | None = None
    past_terms: tuple[str, ...] = ()


@frozen(kw_only=True)
class Pledge(Record):
    """One voluntary pledge: the smallest list item, or a paragraph that promises.

    Attributes:
        state: ISO 3166-1 alpha-3.
        order: from 1, through the document.
        heading: the nearest heading above it, without a closing colon.
        text: its words, without the marker of the list.
        continuing: whether the State says that it keeps doing something, rather than that it will start.
    """

    kind: ClassVar[str] = "pledge"
    anchor = "text"
    charts = (Chart(by="state", parts="continuing"),)

    order: int
    text: str
    state: str | None = None
    heading: str | None = None
    continuing: bool = False


class Statement(enum.StrEnum):
    """What a State says of itself and a treaty."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NOT_PARTY = "not-party"
    INTENDS = "intends"
    DECLINES = "declines"
    WITHDRAWS = "withdraws"
    RECOGNISES_COMPETENCE = "recognises-competence"


@frozen(kw_only=True)
class TreatyStatement(Record):
    """What a State says of itself and one treaty; once for each State, treaty and statement.

    Attributes:
        state: ISO 3166-1 alpha-3.
        treaty: id of the treaty in `hrdocs.un.treaties` ("ICERD").
        statement: what the State says of itself.
    """

    kind: ClassVar[str] = "treaty-statement"
    key = ("state", "treaty", "statement")

    treaty: str
    statement: Statement
    state: str | None = None
