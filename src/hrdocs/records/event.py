"""Events: something that takes place at a time and a venue."""

from typing import ClassVar

from attrs import frozen

from hrdocs.model import Record


@frozen(kw_only=True)
class Time:
    """A time of day as "10:40" and what happens then, or None."""

    time: str
    label: str | None = None


@frozen(kw_only=True)
class Event(Record):
    """An event. `start` and `end` are EDTF; a day that the document does not give is not filled in."""

    kind: ClassVar[str] = "event"
    anchor = "name"

    name: str | None = None
    start: str | None = None
    end: str | None = None
    times: tuple[Time, ...] = ()
    venue: str | None = None
    participants: tuple[str, ...] = ()
