"""A report: every check of a parser, outside pytest."""

import os
from collections.abc import Callable, Collection, Iterable
from functools import partial

from attrs import frozen

from hrdocs.registry import Registry
from hrdocs.testing.checks import CASE_CHECKS, PARSER_CHECKS, claims_nothing_else, others_of
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.samples import Sample
from hrdocs.testing.subject import Subject


@frozen(kw_only=True)
class Outcome:
    """One check: of which document (None for the parser as a whole), and its fault, None if it passed."""

    check: str
    document: str | None
    fault: str | None

    def __str__(self) -> str:
        place = f" [{self.document}]" if self.document else ""
        return f"{'ok  ' if self.fault is None else 'FAIL'} {self.check}{place}" + (
            f"\n     {self.fault}" if self.fault else ""
        )


@frozen(kw_only=True)
class Report:
    """The outcomes of all checks of one parser."""

    parser: str
    outcomes: tuple[Outcome, ...]

    @property
    def passed(self) -> bool:
        """Return whether no check failed."""
        return not self.failures

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """Return the outcomes with a fault."""
        return tuple(outcome for outcome in self.outcomes if outcome.fault is not None)

    def __str__(self) -> str:
        total = f"{self.parser}: {len(self.outcomes)} checks, {len(self.failures)} failed"
        return "\n".join([*(str(outcome) for outcome in self.outcomes), total])


def run_checks(
    parser: str,
    cases: str | os.PathLike[str],
    registry: Registry | None = None,
    *,
    others: Iterable[Sample] = (),
    mine: Collection[str] = (),
) -> Report:
    """Run every check on a parser and return what came of it.

    Args:
        parser: its name.
        cases: the folder of its cases.
        registry: where it is; what is installed unless you say otherwise.
        others: documents that it must not claim, beside those that the kit brings.
        mine: names of samples of the kit that are of its format after all, such as "minutes.txt".

    Raises:
        CheckFailed: there is no such parser.
        FileNotFoundError: there is no case.
    """
    subject = Subject.of(parser, cases, registry)
    outcomes = [
        _outcome(check.__name__, case.name, partial(check, subject, case))
        for case in subject.cases
        for check in CASE_CHECKS
    ]
    outcomes += [
        _outcome(claims_nothing_else.__name__, sample.name, partial(claims_nothing_else, subject, sample))
        for sample in others_of(subject, others, mine)
    ]
    outcomes += [_outcome(check.__name__, None, partial(check, subject)) for check in PARSER_CHECKS]
    return Report(parser=parser, outcomes=tuple(outcomes))


def _outcome(check: str, document: str | None, run: Callable[[], None]) -> Outcome:
    try:
        run()
    except CheckFailed as fault:
        return Outcome(check=check, document=document, fault=str(fault))
    except Exception as error:
        return Outcome(check=check, document=document, fault=f"{type(error).__name__}: {error}")
    return Outcome(check=check, document=document, fault=None)
