"""What a kind of record says of how people look at it: which list it proves complete, and what is worth a picture."""

import enum

from hrdocs.values import frozen


@frozen(kw_only=True)
class Completeness:
    """Says that a kind of record counts the records of another kind, and in which of its fields.

    A page on which people check records shows it as a proof: each number leads to the records or words behind it.

    Attributes:
        of: the kind that is counted ("upr-position").
        number: the field by which those records are told apart ("number").
        declared: the field with how many the document says that there are.
        declared_by: the field with how many it says of each value, and the field of the counted records that has it.
        found: the field with how many were found.
        missing: the field with the numbers that have no record.
        duplicated: the field with the numbers that stand twice.
        unassigned: the field with how many could not be told apart.
        inferred: the field of the counted records, and the value that says that nothing in the text decided it.
    """

    of: str
    number: str
    declared: str
    declared_by: tuple[str, str] | None = None
    found: str
    missing: str
    duplicated: str | None = None
    unassigned: str | None = None
    inferred: tuple[str, str] | None = None


@frozen(kw_only=True)
class Chart:
    """Says that counts of a kind of record are worth a picture: a bar for each value of a field.

    Attributes:
        by: the field with a bar for each value ("state").
        parts: the field whose values part the bars, each in a colour of its own; None for plain bars.
        each: fields of which each combination of values is a picture of its own ("cycle", "stage").
        names: what the values of `by` are called, where they are numbers of a list.
    """

    by: str
    parts: str | None = None
    each: tuple[str, ...] = ()
    names: type[enum.IntEnum] | None = None
