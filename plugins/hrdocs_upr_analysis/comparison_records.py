"""The record of a comparison: a recommendation with those of earlier cycles that ask for the same."""

import enum

from hrdocs import Record
from hrdocs.model import Chart
from hrdocs.values import frozen


class Course(enum.StrEnum):
    """What became of what is asked for, from the nearest forerunner of the last cycle that has one."""

    NEW = "new"
    """No recommendation of an earlier cycle asks for the same in the same words, or for the same of one treaty."""
    REPEATED = "repeated"
    """Made again, and the State's position then is not known, or was left open."""
    REPEATED_AFTER_ACCEPTANCE = "repeated_after_acceptance"
    REPEATED_AFTER_REFUSAL = "repeated_after_refusal"
    ACCEPTED_NOW = "accepted_now"
    """Not accepted then, accepted now, whole or in part."""
    PLEDGED = "pledged"
    """A pledge that does what a recommendation asked for."""


class Strength(enum.StrEnum):
    """How the category of action compares with that of the nearest forerunner."""

    STRONGER = "stronger"
    SAME = "same"
    WEAKER = "weaker"


@frozen(kw_only=True)
class Forerunner:
    """A recommendation of an earlier cycle that asks for the same, and what shows it.

    Attributes:
        document: sha256 of the source that has its words.
        of: the name of its record there (`hrdocs.identity.names`).
        number: as printed.
        cycle: of the review that it was made in.
        recommendation: its own words.
        position: the State's at the last stage of that review.
        action: see `Analysis`.
        similarity: of the words, in thousandths: the weight of those in common in that of all.
        words: stems in common, the rarest first.
        treaties: ids of those with which both ask to do the same.
        themes: in common.
        senders: States that made both; ISO 3166-1 alpha-3.
    """

    document: str
    of: str
    number: str | None = None
    cycle: int | None = None
    recommendation: str
    position: str | None = None
    action: int | None = None
    similarity: int
    words: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()


@frozen(kw_only=True)
class UprComparison(Record):
    """A recommendation of a later cycle, or a pledge, beside the recommendations that ask for the same.

    Attributes:
        of: the name of the record that it is about (`hrdocs.identity.names`).
        about: the kind of that record.
        state: the State under review, ISO 3166-1 alpha-3.
        number: as printed; None for a pledge.
        cycle: of the review; None for a pledge.
        recommendation: the words of the recommendation or pledge.
        position: the State's at the last stage of this review; None for a pledge.
        action: see `Analysis`.
        course: what became of it.
        strength: of the action beside the nearest forerunner; None without one, or where an action is not told.
        forerunners: the last cycle first, in each the most alike first.
    """

    kind = "upr-comparison"
    key = ("of",)
    charts = (
        Chart(by="course", parts="about", each=("state", "cycle")),
        Chart(by="strength", parts="course"),
    )

    of: str
    about: str
    state: str | None = None
    number: str | None = None
    cycle: int | None = None
    recommendation: str
    position: str | None = None
    action: int | None = None
    course: Course
    strength: Strength | None = None
    forerunners: tuple[Forerunner, ...] = ()
