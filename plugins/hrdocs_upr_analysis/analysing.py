"""The action and the themes of the words of a recommendation, and the words behind each."""

from attrs import frozen

from hrdocs_upr_analysis.features import Span, action_features, theme_features
from hrdocs_upr_analysis.openings import opening
from hrdocs_upr_analysis.weights import Weights, weights

LEARNT = "en"
"""The language that the models are learnt from."""
PARTICIPLE = "participle"
"""The form of openings of pledges ("Continuing to …"), from which nothing is learnt: the list decides."""
ACTION_FROM = -400
"""Where an action is given, in thousandths of the margin; below the middle a listed opening decides."""
THEME_FROM = -200
"""Where a theme is given, in thousandths of the margin: below the middle, because many are rare."""
FALLBACK_FROM = -400
"""Where the likeliest theme is given if there is none above `THEME_FROM`."""


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
    primary = language.partition("-")[0].lower()
    if primary != LEARNT:
        return _by_opening(words, primary)
    action, reasons = _action(words)
    if action is None:
        return Analysed(reason="no words that tell an action")
    found = _themes(words)
    return Analysed(
        action=action, themes=tuple(sorted(found)), evidence=(*reasons, *(found[each] for each in sorted(found)))
    )


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
    first = opening(words, LEARNT)
    if first and (first.form == PARTICIPLE or scores[action] < 0):
        action = first.category - 1
    elif scores[action] < ACTION_FROM:
        return None, ()
    if first and first.category == action + 1:
        return action + 1, (Reason(field="action", start=first.start, end=first.end),)
    return action + 1, (_action_reason(model, features, action),)


def _action_reason(model: Weights, features: dict[str, Span], action: int) -> Reason:
    """Return the words at the opening that weigh most for an action, or others where none there speaks for it."""
    first = min(span for span in features.values() if span[0] < span[1])[0]
    opens = {
        each: span for each, span in features.items() if first == span[0] < span[1] and model.weight(each, action) > 0
    }
    return Reason(field="action", **_range(model.heaviest(opens or features, action)))


def _themes(words: str) -> dict[str, Reason]:
    """Return the themes of words, each with a reason."""
    model, features = weights("themes"), theme_features(words)
    if not features:
        return {}
    scores = model.scores(features)
    given = [at for at, score in enumerate(scores) if score > THEME_FROM]
    if not given and max(scores) > FALLBACK_FROM:
        given = [scores.index(max(scores))]
    return {model.labels[at]: _theme_reason(model, features, at) for at in given}


def _theme_reason(model: Weights, features: dict[str, Span], at: int) -> Reason:
    name = model.labels[at]
    listed = features.get(f"= {name}")
    return Reason(field=f"themes.{name}", **_range(listed or model.heaviest(features, at)))


def _range(span: Span) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}
