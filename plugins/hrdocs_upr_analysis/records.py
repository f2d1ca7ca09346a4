"""The record of this plugin: what a recommendation or a pledge asks for, and who asks whom."""

import enum

from hrdocs import Record
from hrdocs.model import Chart
from hrdocs.values import frozen
from hrdocs_upr_analysis.memberships import Membership


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
        of: the name of the record that it is about, unique in the document and the same in every carrier of it: kind
            and what identifies it there, "upr-position/report/138.12", "pledge/3" (`hrdocs.identity.names`).
        about: the kind of that record.
        response: what the State says of it in this document, as UPR Info codes it: "accepted" or "noted"; "open" where
            it will be examined or nothing is said; None for pledges.
        cycle: of the review; None for pledges, and where the document does not say.
        action: one of `Action`, or None.
        reason: why there is no action; None where there is one.
        themes: names of UPR Info's issues, sorted; () where no theme's words are there, or the language is not English.
        printed_themes: headings of the list under which the document prints it, as they stand.
        as_of: the day for which groups and organisations are given (EDTF): the first of the session, else the
            document's; None where it gives neither, and then there are no groups and organisations.
        state: the State under review, or that pledges; ISO 3166-1 alpha-3.
        state_group: its regional group; None for observers.
        state_organisations: those that it is a member of.
        recommending: the recommending States, each with its group and organisations.
    """

    kind = "analysis"
    key = ("of",)
    charts = (
        Chart(by="action", parts="response", each=("about", "cycle"), names=Action),
        Chart(by="themes", parts="response", each=("about", "cycle")),
        Chart(by="state_group", parts="response", each=("about",)),
    )

    of: str
    about: str
    response: str | None = None
    cycle: int | None = None
    action: int | None = None
    reason: str | None = None
    themes: tuple[str, ...] = ()
    printed_themes: tuple[str, ...] = ()
    as_of: str | None = None
    state: str | None = None
    state_group: str | None = None
    state_organisations: tuple[str, ...] = ()
    recommending: tuple[Membership, ...] = ()
