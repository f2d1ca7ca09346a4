"""From one cycle to the next: each recommendation with its forerunners, and what the State said then and now."""

from collections.abc import Iterable, Sequence

import attrs

from hrdocs import Evidence, ParseResult
from hrdocs.identity import identified
from hrdocs_upr_analysis.asks import Ask, ask_of
from hrdocs_upr_analysis.comparison_records import Course, Forerunner, Strength, UprComparison
from hrdocs_upr_analysis.likeness import Likeness, Rarity, likeness
from hrdocs_upr_analysis.review_items import ACCEPTED, REFUSED, ReviewItem, pledge_items, review_items


def compared(results: Sequence[ParseResult]) -> list[ParseResult]:
    """Return results with a `UprComparison` for each recommendation of a later cycle and each pledge in them.

    Args:
        results: of the documents of reviews, and of notes with pledges, in any order.
    """
    recommendations, pledges = list(review_items(results)), list(pledge_items(results))
    rarity = Rarity(map(_ask, (*recommendations, *pledges)))
    found: dict[str, list[UprComparison]] = {}
    for item in (*recommendations, *pledges):
        earlier = [each for each in recommendations if each.state == item.state and _comes_before(each, item)]
        if item.state and earlier:
            comparison = _comparison(item, earlier, rarity)
            found.setdefault(item.result.document.source.sha256, []).append(comparison)
    return [_with(result, found.get(result.document.source.sha256, [])) for result in results]


def _ask(item: ReviewItem) -> Ask:
    return ask_of(item.words.text, item.language)


def _comes_before(earlier: ReviewItem, item: ReviewItem) -> bool:
    """Return whether a recommendation is of an earlier cycle; a pledge is compared with those of every cycle."""
    if item.row is None:
        return True
    return earlier.cycle is not None and item.cycle is not None and earlier.cycle < item.cycle


def _comparison(item: ReviewItem, earlier: Iterable[ReviewItem], rarity: Rarity) -> UprComparison:
    alike = [(each, found) for each in earlier if (found := likeness(_ask(item), _ask(each), rarity))]
    if item.row is None:
        alike = [(each, found) for each, found in alike if _ask(each).action == _ask(item).action]
    alike.sort(key=lambda pair: (-(pair[0].cycle or 0), -pair[1].similarity, pair[0].name))
    forerunners = tuple(_forerunner(item, each, found) for each, found in alike)
    nearest = alike[0][0] if alike else None
    return UprComparison(
        of=item.name,
        about=item.record.kind,
        state=item.state,
        number=item.number,
        cycle=item.cycle,
        recommendation=item.words.text,
        position=item.position,
        action=_ask(item).action,
        course=_course(item, nearest),
        strength=_strength(item, nearest),
        forerunners=forerunners,
        language=item.language,
        evidence=_evidence(item, [found for _, found in alike]),
    )


def _forerunner(item: ReviewItem, earlier: ReviewItem, found: Likeness) -> Forerunner:
    return Forerunner(
        document=earlier.result.document.source.sha256,
        of=earlier.name,
        number=earlier.number,
        cycle=earlier.cycle,
        recommendation=earlier.words.text,
        position=earlier.position,
        action=_ask(earlier).action,
        similarity=found.similarity,
        words=found.words,
        treaties=found.treaties,
        themes=found.themes,
        senders=tuple(sorted({*item.senders} & {*earlier.senders})),
    )


def _course(item: ReviewItem, nearest: ReviewItem | None) -> Course:
    """Return what became of an ask, from the nearest forerunner of the last cycle that has one."""
    if nearest is None:
        return Course.NEW
    if item.row is None:
        return Course.PLEDGED
    then, now = nearest.position, item.position
    if then in ACCEPTED:
        return Course.REPEATED_AFTER_ACCEPTANCE
    if then in REFUSED:
        return Course.ACCEPTED_NOW if now in ACCEPTED else Course.REPEATED_AFTER_REFUSAL
    return Course.REPEATED


def _strength(item: ReviewItem, nearest: ReviewItem | None) -> Strength | None:
    """Return whether the action that is asked for is stronger than it was; None where one of the two is not told."""
    now, then = _ask(item).action, _ask(nearest).action if nearest else None
    if now is None or then is None:
        return None
    if now == then:
        return Strength.SAME
    return Strength.STRONGER if now > then else Strength.WEAKER


def _evidence(item: ReviewItem, found: Iterable[Likeness]) -> tuple[Evidence, ...]:
    """Return the words of the recommendation and, in them, those that it has in common with its forerunners."""
    document, ask = item.result.document, _ask(item)
    quoted = list(item.words.quoted("recommendation"))
    for each in found:
        spans = [("forerunners.treaties", ask.treaties[treaty]) for treaty in each.treaties]
        spans += [("forerunners.words", ask.stems[stem]) for stem in each.words]
        quoted += [item.words.quote(document, name, *span) for name, span in spans]
    return tuple(dict.fromkeys(quoted))


def _with(result: ParseResult, comparisons: Sequence[UprComparison]) -> ParseResult:
    sha256 = result.document.source.sha256
    placed = identified(comparisons, sha256)
    return attrs.evolve(result, records=(*result.records, *placed))
