"""The binary codings that other databases use, computed by their written rules and never stored alone."""

from hrdocs_upr_positions.records import Derived, Position, Qualifier

_LIMITING = frozenset({Qualifier.IN_PRINCIPLE, Qualifier.IN_PART, Qualifier.CONDITIONAL})


def derive(position: Position, qualifier: Qualifier | None) -> Derived:
    """Return both codings of a position.

    UPR Info (October 2014): "accepted" only where the State clearly accepts; in part, in principle or on a condition
    is "noted", and so is whatever is pending. Before its 17th session UPR Info coded what a State considers
    implemented as accepted; a State that says so has not used the word, so here it is "noted".

    Resolution 5/1, annex, paragraph 32: recommendations that enjoy the support of the State are identified as such;
    all others are noted.
    """
    supported = position is Position.SUPPORTED
    return Derived(
        upr_info="accepted" if supported and qualifier not in _LIMITING else "noted",
        hrc_5_1="supported" if supported else "noted",
    )
