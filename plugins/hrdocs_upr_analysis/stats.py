"""How often each action, theme and group is there, and how much of it a State accepts."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from hrdocs.values import frozen
from hrdocs_upr_analysis.analysing import analyse
from hrdocs_upr_analysis.memberships import first_day, membership
from hrdocs_upr_analysis.records import Action
from hrdocs_upr_analysis.review_items import OPEN, ReviewItem

NOT_TOLD = "not told"


@frozen(kw_only=True)
class Share:
    """A line of a table: recommendations of one kind, and what the State said of them last, by UPR Info's rule.

    Attributes:
        label: the kind.
        accepted: clearly supported, or considered implemented.
        noted: noted or not supported, or supported in part, in principle or on a condition.
        open: no position, left to be examined, or not clear.
    """

    label: str
    accepted: int = 0
    noted: int = 0
    open: int = 0

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.accepted + self.noted + self.open


@frozen(kw_only=True)
class Stats:
    """A table: what it counts by, its lines, and what else a reader has to know of them."""

    title: str
    shares: tuple[Share, ...]
    remark: str = ""


def stats(items: Sequence[ReviewItem]) -> tuple[Stats, ...]:
    """Return the tables of recommendations: by action, theme, group of the recommending States, and cycle.

    A recommendation of several themes or groups counts in each; one of several States of a group counts there once.
    """
    analysed = [analyse(each.words.text, each.language) for each in items]
    days = [first_day(each.session) or each.result.document.metadata.issued for each in items]
    by_action = [(item, [_action(found.action)]) for item, found in zip(items, analysed, strict=True)]
    by_theme = [(item, found.themes or (NOT_TOLD,)) for item, found in zip(items, analysed, strict=True)]
    by_group = [(item, _groups(item, day)) for item, day in zip(items, days, strict=True)]
    by_cycle = [(item, [f"cycle {item.cycle}" if item.cycle else NOT_TOLD]) for item in items]
    return (
        _table("Action", by_action, by_size=False),
        _table("Theme", by_theme),
        attrs.evolve(_table("Group of the recommending States", by_group), remark=_why_no_group(days)),
        _table("Cycle", by_cycle, by_size=False),
    )


def _action(action: int | None) -> str:
    return f"{action} {Action(action).name.lower()}" if action else NOT_TOLD


def _groups(item: ReviewItem, day: str | None) -> list[str]:
    groups = [membership(each, day).group or "none" for each in item.senders] if day else []
    return sorted({*groups}) or [NOT_TOLD]


def _why_no_group(days: Sequence[str | None]) -> str:
    """Return of how many recommendations the groups are not told because those of a State are of a day."""
    undated = days.count(None)
    return f"{undated} without a date, so no membership" if undated else ""


def _table(title: str, labelled: Iterable[tuple[ReviewItem, Iterable[str]]], *, by_size: bool = True) -> Stats:
    counts: dict[str, Counter[str]] = {}
    for item, labels in labelled:
        for label in labels:
            counts.setdefault(label, Counter())[item.response or OPEN] += 1
    shares = [
        Share(label=label, accepted=said["accepted"], noted=said["noted"], open=said["open"])
        for label, said in counts.items()
    ]
    return Stats(title=title, shares=tuple(sorted(shares, key=lambda each: _place(each, by_size))))


def _place(share: Share, by_size: bool) -> tuple[bool, int, str]:
    """Return what a table is sorted by: what is not told stands last."""
    return share.label == NOT_TOLD, -share.total if by_size else 0, share.label
