"""Whether a document is complete: what it declares, what was found, what is missing, double or left over."""

from collections import Counter

from hrdocs.diagnostics import Diagnostic, Severity
from hrdocs.model import Document
from hrdocs_upr_positions.declared import Declared
from hrdocs_upr_positions.numbers import sort_key
from hrdocs_upr_positions.positions_found import PositionFound
from hrdocs_upr_positions.records import DeclaredCounts, Position, UprTable
from hrdocs_upr_positions.review import Review


def table_of(
    document: Document, review: Review, declared: Declared, findings: list[PositionFound], unassigned: int
) -> UprTable:
    """Return what a document declares beside what was found in it."""
    evidence = tuple(each for each in review.evidence if each.field == "state")
    if declared.start is not None and declared.end is not None:
        evidence = (document.quote("declared_total", declared.start, declared.end), *evidence)
    return UprTable(
        state=review.state,
        declared_total=declared.total,
        declared=DeclaredCounts(**declared.by_position) if declared.by_position else None,
        found=len({finding.number for finding in findings}),
        missing=missing(declared, findings),
        duplicated=duplicated(findings),
        unassigned=unassigned,
        evidence=evidence,
    )


def expected(declared: Declared, findings: list[PositionFound]) -> set[str]:
    """Return the numbers that there should be: all up to a declared total, and all up to the last of each paragraph.

    Bare numbers run to the declared total; numbers with a paragraph run from 1 to the highest that was found.
    """
    names = {finding.number for finding in findings}
    bare = {int(name) for name in names if name.isdecimal()}
    wanted: set[str] = set()
    if bare and len(bare) == len(names):
        last = declared.total if declared.total and declared.total >= max(bare) else max(bare)
        wanted |= {str(number) for number in range(1, last + 1)}
    highest: dict[str, int] = {}
    for name in names:
        head, *rest = name.split(".")
        if rest and rest[0].isdecimal():
            highest[head] = max(highest.get(head, 0), int(rest[0]))
    return wanted | {f"{head}.{number}" for head, last in highest.items() for number in range(1, last + 1)}


def missing(declared: Declared, findings: list[PositionFound]) -> tuple[str, ...]:
    """Return the numbers that there should be and that have no position."""
    names = {finding.number for finding in findings}
    whole = names | {".".join(name.split(".")[:2]) for name in names}
    return tuple(sorted(expected(declared, findings) - whole, key=sort_key))


def duplicated(findings: list[PositionFound]) -> tuple[str, ...]:
    """Return the numbers that stand in two lists or rows of one stage."""
    counts = Counter((finding.number, finding.stage) for finding in findings)
    return tuple(sorted({number for (number, _), count in counts.items() if count > 1}, key=sort_key))


def on_completeness(table: UprTable, declared: Declared, findings: list[PositionFound]) -> list[Diagnostic]:
    """Return what does not add up, with the numbers."""
    diagnostics = [*_on_totals(table, declared, findings)]
    if table.missing:
        diagnostics.append(_listing("missing-numbers", "no position was found for", table.missing))
    if table.duplicated:
        diagnostics.append(_listing("number-in-two-clusters", "in two lists or rows:", table.duplicated))
    unclear = [finding.number for finding in findings if finding.position is Position.UNCLEAR]
    if unclear:
        diagnostics.append(_listing("unclear-position", "the reply has no verdict on", tuple(unclear)))
    silent = [each.number for each in findings if each.position is Position.NO_POSITION and not each.deciding]
    if silent:
        diagnostics.append(_listing("no-reply", "nothing is said of", tuple(silent)))
    if table.unassigned:
        diagnostics.append(
            Diagnostic(code="reply-without-number", message=f"{table.unassigned} replies have no number")
        )
    return diagnostics


def _on_totals(table: UprTable, declared: Declared, findings: list[PositionFound]) -> list[Diagnostic]:
    differences = []
    if declared.total is not None and declared.total != table.found:
        differences.append(f"{declared.total} recommendations are declared, {table.found} were found")
    by_position = Counter(finding.position.value for finding in findings)
    differences += [
        f"{count} {position} are declared, {by_position[position]} were found"
        for position, count in declared.by_position.items()
        if by_position[position] != count
    ]
    if not differences:
        return []
    settled = table.found in declared.totals
    return [
        Diagnostic(
            code="totals-differ",
            message="; ".join(differences),
            severity=Severity.INFO if settled else Severity.WARNING,
            start=declared.start,
            end=declared.end,
        )
    ]


def _listing(code: str, message: str, numbers: tuple[str, ...]) -> Diagnostic:
    shown = ", ".join(numbers[:20])
    more = f" and {len(numbers) - 20} more" if len(numbers) > 20 else ""
    return Diagnostic(code=code, message=f"{message} {shown}{more}")
