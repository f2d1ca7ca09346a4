"""The action and the themes of the words of a recommendation, and the words behind each."""

from hrdocs.values import frozen
from hrdocs_upr_analysis.features import action_features, theme_features
from hrdocs_upr_analysis.openings import opening, promised_opening
from hrdocs_upr_analysis.weights import SHORTEST, Weights, weights
from hrdocs_upr_analysis.words import Span

LEARNT = "en"
"""The language that the models are learnt from."""
PARTICIPLE = "participle"
"""The form of openings of pledges ("Continuing to …"), from which nothing is learnt: the list decides."""
ACTION_FROM = -400
"""Where the model gives an action, in thousandths of the margin; below, a listed opening decides, or nothing does."""
OTHER_WEIGHT = 40
"""What words must weigh to be the reason for an action where neither the list nor the words that open speak for it."""
THEME_FROM = 10
"""Where a theme is given, in thousandths of the margin: above the middle, so that few are given that coders do not."""


@frozen(kw_only=True)
class Reason:
    """Words that a tag rests on: `field` is action or themes.NAME, `start` and `end` a range of the words."""

    field: str
    start: int
    end: int


@frozen(kw_only=True)
class Analysed:
    """What words ask for.

    Attributes:
        action: 1 to 5, or None.
        themes: UPR Info's names, sorted.
        evidence: for the action and for each theme the words that weighed most.
        reason: why there is no action, or None.
    """

    action: int | None = None
    themes: tuple[str, ...] = ()
    evidence: tuple[Reason, ...] = ()
    reason: str | None = None


def analyse(words: str, language: str = LEARNT) -> Analysed:
    """Return the action and the themes of a recommendation (see `hrdocs_upr_analysis.analyse`)."""
    if not tells_themes(language):
        return _by_opening(words, _primary(language))
    action, reasons = _action(words)
    found = _themes(words)
    return Analysed(
        action=action,
        themes=tuple(sorted(found)),
        evidence=(*reasons, *(found[each] for each in sorted(found))),
        reason=None if action else "no words that tell an action",
    )


def tells_themes(language: str) -> bool:
    """Return whether themes of words in a language (BCP 47) are told: where they are not, none is no finding."""
    return _primary(language) == LEARNT


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _by_opening(words: str, language: str) -> Analysed:
    first = opening(words, language)
    if first is None:
        return Analysed(reason=f"no opening that the list for {language!r} has")
    return Analysed(action=first.category, evidence=(Reason(field="action", start=first.start, end=first.end),))


def _action(words: str) -> tuple[int | None, tuple[Reason, ...]]:
    """Return the category of an action and the words behind it: a listed verb that agrees, else what weighed most."""
    model, features = weights("actions"), action_features(words)
    if len(features) < 2:
        return None, ()
    scores = model.scores(features)
    action = max(range(len(scores)), key=lambda each: scores[each])
    opened = opening(words, LEARNT)
    first = opened or promised_opening(words, LEARNT)
    if first and (opened is None or first.form == PARTICIPLE or scores[action] < ACTION_FROM):
        action = first.category - 1
    elif scores[action] < ACTION_FROM:
        return None, ()
    if first and first.category == action + 1:
        return action + 1, (Reason(field="action", start=first.start, end=first.end),)
    reason = _action_reason(model, features, action)
    return (action + 1, (reason,)) if reason else (None, ())


def _action_reason(model: Weights, features: dict[str, Span], action: int) -> Reason | None:
    """Return the words that weigh most for an action, of those that open if they speak for it; None if none does."""
    opens_at = min(span for span in features.values() if span[0] < span[1])[0]
    telling = {each: span for each, span in features.items() if span[1] - span[0] >= SHORTEST}
    weighed = dict(zip(telling, model.weights_of(telling, action), strict=True))
    opening = {each: span for each, span in telling.items() if span[0] == opens_at and weighed[each] > 0}
    if not opening and max(weighed.values(), default=0) < OTHER_WEIGHT:
        return None
    return Reason(field="action", **_range(model.heaviest(opening or telling, action)))


def _themes(words: str) -> dict[str, Reason]:
    """Return the themes of words, each with a reason."""
    model, features = weights("themes"), theme_features(words)
    if not features:
        return {}
    scores = model.scores(features)
    given = [at for at, score in enumerate(scores) if score > THEME_FROM]
    return {model.labels[at]: _theme_reason(model, features, at) for at in given}


def _theme_reason(model: Weights, features: dict[str, Span], at: int) -> Reason:
    name = model.labels[at]
    listed = features.get(f"= {name}")
    return Reason(field=f"themes.{name}", **_range(listed or model.heaviest(features, at)))


def _range(span: Span) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}
