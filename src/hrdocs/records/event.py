"""Events: something that takes place at a time and a venue."""

from typing import ClassVar

from hrdocs.model import Record
from hrdocs.values import frozen


@frozen(kw_only=True)
class Time:
    """A time of day as "10:40" and what happens then, or None."""

    time: str
    label: str | None = None


@frozen(kw_only=True)
class Event(Record):
    """An event; a day that the document does not give is not filled in.

    Attributes:
        name: as printed, or the words that say what kind of event it is.
        start: EDTF, as precise as the document has it.
        end: EDTF, of an event of several days.
        times: hours of the day, each with what happens then.
        venue: as printed.
        participants: who takes part, as printed.
    """

    kind: ClassVar[str] = "event"
    anchor = "name"

    name: str | None = None
    start: str | None = None
    end: str | None = None
    times: tuple[Time, ...] = ()
    venue: str | None = None
    participants: tuple[str, ...] = ()
