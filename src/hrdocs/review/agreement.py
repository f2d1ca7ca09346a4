"""How far two readers agree: by field Cohen's kappa, and where they differ."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from hrdocs.errors import CodecError
from hrdocs.marks import Mark
from hrdocs.values import frozen


@frozen(kw_only=True)
class Agreement:
    """How far two readers agree on one field of a kind of record.

    Attributes:
        name: "upr-position.position", or the kind alone for records as a whole.
        both: how many subjects both judged.
        agreed: to how many of them they gave the same verdict.
        kappa: (observed - expected) / (1 - expected), the agreement beyond chance (Cohen, 1960, "A Coefficient of
            Agreement for Nominal Scales", Educational and Psychological Measurement 20); None where both gave one and
            the same verdict to everything, since nothing could then differ by chance, or where both judged nothing.
        only_one: how many subjects one of them alone judged.
    """

    name: str
    both: int
    agreed: int
    kappa: Fraction | None
    only_one: int


def agreements(one: Iterable[Mark], other: Iterable[Mark]) -> tuple[Agreement, ...]:
    """Return how far two readers agree on each field that one of them judged, by the names of the fields.

    Raises:
        CodecError: one of the two is several readers.
    """
    first, second = _by_subject(one), _by_subject(other)
    subjects: dict[str, list[tuple[str, str | None]]] = {}
    for subject in dict.fromkeys([*first, *second]):
        mark = first.get(subject) or second[subject]
        subjects.setdefault(mark.name, []).append(subject)
    found = []
    for name, of_name in sorted(subjects.items()):
        pairs = [(first[each].verdict, second[each].verdict) for each in of_name if each in first and each in second]
        found.append(
            Agreement(
                name=name,
                both=len(pairs),
                agreed=sum(this == that for this, that in pairs),
                kappa=kappa(pairs),
                only_one=len(of_name) - len(pairs),
            )
        )
    return tuple(found)


def of_one_reader(marks: Sequence[Mark], name: str) -> Sequence[Mark]:
    """Return marks, all by one reader; `name` is what a person knows them by.

    Raises:
        CodecError: they are of several readers; the message names them.
    """
    readers = sorted({mark.reader or "somebody without a name" for mark in marks})
    if len(readers) > 1:
        raise CodecError(f"{name}: has marks of {len(readers)} readers ({', '.join(readers)}); give a file of each")
    return marks


def _by_subject(marks: Iterable[Mark]) -> dict[tuple[str, str | None], Mark]:
    return {mark.subject: mark for mark in of_one_reader(tuple(marks), "marks")}


def kappa(pairs: Sequence[tuple[str, str]]) -> Fraction | None:
    """Return Cohen's kappa of pairs of verdicts, exactly; None where it has no meaning."""
    if not pairs:
        return None
    first, second = (Counter(pair[reader] for pair in pairs) for reader in (0, 1))
    observed = Fraction(sum(this == that for this, that in pairs), len(pairs))
    expected = Fraction(sum(first[verdict] * second[verdict] for verdict in first), len(pairs) ** 2)
    return None if expected == 1 else (observed - expected) / (1 - expected)


def differences(one: Iterable[Mark], other: Iterable[Mark]) -> tuple[tuple[Mark, Mark], ...]:
    """Return the pairs of marks on one subject whose verdicts or corrected values differ.

    Raises:
        CodecError: one of the two is several readers.
    """
    first, second = _by_subject(one), _by_subject(other)
    pairs = ((mark, second[subject]) for subject, mark in first.items() if subject in second)
    return tuple(
        (mark, against)
        for mark, against in pairs
        if (mark.verdict, mark.corrected) != (against.verdict, against.corrected)
    )
