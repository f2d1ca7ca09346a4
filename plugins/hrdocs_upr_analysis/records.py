"""The record of this plugin: what a recommendation or a pledge asks for."""

import enum

from attrs import frozen

from hrdocs import Record


class Action(enum.IntEnum):
    """How strong an action a recommendation asks for: E. McMahon's categories, as UPR Info codes them."""

    MINIMAL = 1
    """Asked of others than the State under review: call on the international community, seek assistance, share."""
    CONTINUING = 2
    """Goes on with what is done already: continue, maintain, pursue, persevere."""
    CONSIDERING = 3
    """Thinks about a change: consider, review, examine, explore, envisage."""
    GENERAL = 4
    """Acts, without a result that can be told: take measures, strengthen, promote, address, step up efforts."""
    SPECIFIC = 5
    """Acts to a result that can be told: ratify, enact, abolish, establish, investigate, criminalise."""


@frozen(kw_only=True)
class Analysis(Record):
    """What one recommendation or pledge asks for.

    Attributes:
        of: the id of the record that it is about.
        about: the kind of that record.
        action: one of `Action`; None where the words do not say, and then a diagnostic tells why.
        themes: names of UPR Info's issues, sorted; () where no theme's words are there, or the language is not English.
    """

    kind = "analysis"
    key = ("of",)

    of: str
    about: str
    action: int | None = None
    themes: tuple[str, ...] = ()
