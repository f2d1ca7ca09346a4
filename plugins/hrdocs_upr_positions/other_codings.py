"""The binary codings that other databases use, computed by their written rules and never stored alone."""

from hrdocs_upr_positions.records import Derived, Position, Qualifier

_LIMITING = frozenset({Qualifier.IN_PRINCIPLE, Qualifier.IN_PART, Qualifier.CONDITIONAL})
_ACCEPTED = frozenset({Position.SUPPORTED, Position.CONSIDERED_IMPLEMENTED})
OPEN = frozenset({Position.DEFERRED, Position.NO_POSITION, Position.UNCLEAR})
"""What a State leaves to a later stage, or does not say, or says in words that were not understood."""


def derive(position: Position, qualifier: Qualifier | None) -> Derived:
    """Return both codings of a position; neither of one that is open, for there is nothing to code yet.

    UPR Info: "accepted" where the State clearly accepts; in part, in principle or on a condition is "noted" (its rule
    of October 2014). What a State considers implemented is accepted in its database since 2009, though the State has
    not said so: that is how the binary inflates acceptance. What is pending it counts as noted once the review is
    over; whether it is over a document that leaves a reply open does not say.

    Resolution 5/1, annex, paragraph 32: recommendations that enjoy the support of the State are identified as such;
    all others are noted, together with the State's comments: what it said of them.
    """
    if position in OPEN:
        return Derived(upr_info=None, hrc_5_1=None)
    accepted = position in _ACCEPTED and qualifier not in _LIMITING
    return Derived(
        upr_info="accepted" if accepted else "noted",
        hrc_5_1="supported" if position is Position.SUPPORTED else "noted",
    )
