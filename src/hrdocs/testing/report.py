"""A report: every check of a plugin, outside pytest."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from hrdocs.registry import Registry
from hrdocs.testing.cases import cases_in
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.kits import KITS, AnyCheck, AnySubject, Kit, foreign, own_samples
from hrdocs.testing.samples import Sample
from hrdocs.values import frozen


@frozen(kw_only=True)
class Outcome:
    """One check: of which document (None for the plugin as a whole), and its fault, None if it passed."""

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
    """The outcomes of all checks of one plugin.

    Attributes:
        name: of the plugin.
        role: "parser", "annotator", "reader" or "writer".
        outcomes: in the order in which the checks ran.
        left_out: names of the checks that had no case to look at.
    """

    name: str
    role: str = "parser"
    outcomes: tuple[Outcome, ...]
    left_out: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Return whether no check failed."""
        return not self.failures

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """Return the outcomes with a fault."""
        return tuple(outcome for outcome in self.outcomes if outcome.fault is not None)

    @property
    def total(self) -> str:
        """Return how many checks there were and how many failed, in one line."""
        return f"{self.name}: {len(self.outcomes)} checks, {len(self.failures)} failed"

    def __str__(self) -> str:
        return "\n".join([*(str(outcome) for outcome in self.outcomes), self.total])


def run_checks(
    name: str,
    cases: str | os.PathLike[str] | None = None,
    registry: Registry | None = None,
    *,
    role: str = "parser",
    others: Iterable[Sample] = (),
    mine: Collection[str] = (),
) -> Report:
    """Run every check on a plugin and return what came of it.

    Args:
        name: of the plugin.
        cases: the folder of its cases. Without one, samples that the kit brings of a parser's format or a reader's
            type stand in for them, and what they are to give is not checked.
        registry: where it is; what is installed unless you say otherwise.
        role: "parser", "annotator", "reader" or "writer".
        others: documents that a parser must not claim, beside those that the kit brings.
        mine: names of samples of the kit that are of its format after all, such as "minutes.txt".

    Raises:
        CheckFailed: there is no such plugin.
        FileNotFoundError: there is no case.
    """
    kit, found = KITS[role], cases_in(cases) if cases is not None else ()
    subject = kit.subject(name, found, registry)
    left_out: tuple[AnyCheck, ...] = ()
    if cases is None:
        subject = kit.subject(name, own_samples(subject), registry)
        left_out = (kit.needs_golden, *(() if subject.cases else kit.of_cases))
    outcomes = [_outcome(*each) for each in _due(kit, subject, left_out, foreign(subject, others, mine))]
    names = tuple(dict.fromkeys(check.__name__ for check in left_out))
    return Report(name=name, role=role, outcomes=tuple(outcomes), left_out=names)


def _due(
    kit: Kit, subject: AnySubject, left_out: Sequence[AnyCheck], samples: Sequence[Sample]
) -> Iterator[tuple[str, str | None, Callable[[], None]]]:
    """Iterate over what is to be run: the name of a check, that of its document, and a call."""
    for case in subject.cases:
        for check in kit.of_cases:
            if check not in left_out:
                yield check.__name__, case.name, partial(check, subject, case)
    if kit.of_samples:
        for sample in samples:
            yield kit.of_samples.__name__, sample.name, partial(kit.of_samples, subject, sample)
    for check in kit.of_all:
        yield check.__name__, None, partial(check, subject)


def _outcome(check: str, document: str | None, run: Callable[[], None]) -> Outcome:
    try:
        run()
    except CheckFailed as fault:
        return Outcome(check=check, document=document, fault=str(fault))
    except Exception as error:
        return Outcome(check=check, document=document, fault=f"{type(error).__name__}: {error}")
    return Outcome(check=check, document=document, fault=None)
