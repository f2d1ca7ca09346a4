"""The records of this format: a State's position on a recommendation, and how complete a list is."""

import enum

from hrdocs.model import Chart, Completeness, Record
from hrdocs.values import frozen


class Position(enum.StrEnum):
    """What a State said of a recommendation."""

    SUPPORTED = "supported"
    PARTIALLY_SUPPORTED = "partially_supported"
    NOTED = "noted"
    NOT_SUPPORTED = "not_supported"
    CONSIDERED_IMPLEMENTED = "considered_implemented"
    """Says that it is implemented, with no verb of acceptance."""
    DEFERRED = "deferred"
    """Will be examined; no definite statement yet."""
    NO_POSITION = "no_position"
    """Listed, and nothing said."""
    UNCLEAR = "unclear"
    """A reply with no verdict, or with one that cannot be laid at its door."""


class Claim(enum.StrEnum):
    """What a State says of how far a recommendation is implemented."""

    NONE = "none"
    IMPLEMENTED = "implemented"
    IN_PROCESS = "in_process"
    PARTLY_IMPLEMENTED = "partly_implemented"
    ACTS_ACCORDINGLY = "acts_accordingly"


class Qualifier(enum.StrEnum):
    """How a State limits its verdict."""

    IN_PART = "in_part"
    IN_PRINCIPLE = "in_principle"
    INSOFAR_AS = "insofar_as"
    ON_UNDERSTANDING = "on_understanding"
    IN_THE_SENSE = "in_the_sense"
    CONDITIONAL = "conditional"
    FOR_THE_TIME_BEING = "for_the_time_being"


class Basis(enum.StrEnum):
    """What a position rests on."""

    ROW_TEXT = "row_text"
    """The reply to the recommendation itself."""
    SECTION_HEADING = "section_heading"
    """The heading or paragraph that introduces the list in which the recommendation stands."""
    DECLARED_LIST = "declared_list"
    """A sentence that names the numbers: "accepts recommendations 122.1, 122.12, …"."""
    INFERRED_ELIMINATION = "inferred_elimination"
    """The only numbers that a declared total leaves over, for the only reply that names none."""


class Stage(enum.StrEnum):
    """When a State spoke: in the Working Group's report, in its addendum, or in the plenary of the Council."""

    REPORT = "report"
    ADDENDUM = "addendum"
    PLENARY = "plenary"


@frozen(kw_only=True)
class PositionPart:
    """A part of a reply with a verdict of its own."""

    text: str
    position: Position


@frozen(kw_only=True)
class Derived:
    """The two binary codings that other databases use, computed from position and qualifier (see `other_codings`).

    Attributes:
        upr_info: "accepted" or "noted", after UPR Info's rule of October 2014; None of a position that is open.
        hrc_5_1: "supported" or "noted", after paragraph 32 of the annex to Human Rights Council resolution 5/1; None of
            a position that is open.
    """

    upr_info: str | None
    hrc_5_1: str | None


@frozen(kw_only=True)
class UprPosition(Record):
    """A State's position on one recommendation, at one stage.

    Attributes:
        state: the State under review, ISO 3166-1 alpha-3.
        number: the recommendation's number as printed, normalised: "97.1", "12", "33 (a)". In a report whose items are
            numbered "1.", "2." under paragraph 67 it is "67.1"; where one item holds several recommendations, each with
            its own States, the second is "67.1.1", and a diagnostic says so.
        position: what the State said of it.
        parts: where a verdict is bound to a part, each part's words and position.
        implementation_claim: what the State says of how far it is implemented, apart from its position.
        qualifier: how the State limits its verdict, by the list of expressions.
        qualifier_text: the words of the qualifier.
        basis: what the position rests on.
        text: the reply, as it stands in the document.
        recommendation: the recommendation's own words, where the document has them.
        recommending_states: ISO 3166-1 alpha-3, in the order of the document.
        stage: None where neither a title nor a source in the document says when the State spoke.
        cycle: of the review, from 1.
        session: of the UPR Working Group, such as "7".
        derived: the codings of others, computed from position and qualifier.
    """

    kind = "upr-position"
    schema_version = 2
    key = ("stage", "number")
    charts = (Chart(by="state", parts="position", each=("cycle", "stage")),)

    state: str | None = None
    number: str
    position: Position
    parts: tuple[PositionPart, ...] = ()
    implementation_claim: Claim = Claim.NONE
    qualifier: Qualifier | None = None
    qualifier_text: str | None = None
    basis: Basis
    stage: Stage | None = None
    text: str | None = None
    recommendation: str | None = None
    recommending_states: tuple[str, ...] = ()
    cycle: int | None = None
    session: str | None = None
    derived: Derived


@frozen(kw_only=True)
class DeclaredCounts:
    """How many recommendations a document says that each position has; None where it does not say."""

    supported: int | None = None
    partially_supported: int | None = None
    noted: int | None = None
    not_supported: int | None = None
    considered_implemented: int | None = None
    deferred: int | None = None
    no_position: int | None = None
    unclear: int | None = None


@frozen(kw_only=True)
class UprTable(Record):
    """How complete a document is: what it declares, what was found, what is lacking.

    Attributes:
        state: the State under review, ISO 3166-1 alpha-3.
        declared_total: how many recommendations the document says that there are.
        declared: how many it says that each position has.
        found: how many different numbers have a position here.
        missing: numbers that are declared, or that a gap in the numbering shows, and that have no position.
        duplicated: numbers that stand in two lists or rows.
        unassigned: count of replies that have no number.
    """

    kind = "upr-table"
    key = ()
    completeness = Completeness(
        of="upr-position",
        number="number",
        declared="declared_total",
        declared_by=("declared", "position"),
        found="found",
        missing="missing",
        duplicated="duplicated",
        unassigned="unassigned",
        inferred=("basis", Basis.INFERRED_ELIMINATION.value),
    )

    state: str | None = None
    declared_total: int | None = None
    declared: DeclaredCounts | None = None
    found: int = 0
    missing: tuple[str, ...] = ()
    duplicated: tuple[str, ...] = ()
    unassigned: int = 0


@frozen(kw_only=True)
class SourcePosition:
    """What one source says of a recommendation.

    Attributes:
        stage: at which the State said it; None where the source does not tell.
        position: what it said.
        words: those that the position rests on, as they stand in the source.
        page: where they stand, from 1; None where the carrier has no pages.
        document: sha256 of the source.
        record: id of the record of the source.
    """

    stage: Stage | None
    position: Position
    words: tuple[str, ...] = ()
    page: int | None = None
    document: str
    record: str


@frozen(kw_only=True)
class UprRecommendation(Record):
    """One recommendation through all the documents of its review (see `join`).

    Attributes:
        state: the State under review, ISO 3166-1 alpha-3.
        number: as in the report where it is among the sources.
        recommendation: its words, from the report where it is among the sources.
        recommending_states: ISO 3166-1 alpha-3, in the order of the report.
        report: the position in the Working Group's report.
        addendum: the position in the addendum.
        plenary: the position in the plenary of the Council.
        latest: the position at the last stage that has one; a source of no known stage counts where there is no other.
        latest_stage: that stage.
        implementation_claim: what the State says of how far it is implemented, at the last stage that says so.
        disagreements: where two sources of one stage differ, or a number has no counterpart, in a sentence each.
        sources: every record that the row rests on.
    """

    kind = "upr-recommendation"
    schema_version = 2
    key = ("number",)

    state: str | None = None
    number: str
    recommendation: str | None = None
    recommending_states: tuple[str, ...] = ()
    report: Position | None = None
    addendum: Position | None = None
    plenary: Position | None = None
    latest: Position
    latest_stage: Stage | None = None
    implementation_claim: Claim = Claim.NONE
    disagreements: tuple[str, ...] = ()
    sources: tuple[SourcePosition, ...] = ()
