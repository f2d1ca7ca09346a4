"""The action and the themes of the words of a recommendation, and the words behind each."""

from hrdocs.values import frozen
from hrdocs_upr_analysis.features import action_features, theme_features, theme_signs
from hrdocs_upr_analysis.openings import opening, promised_opening
from hrdocs_upr_analysis.weights import heaviest, is_telling, weights
from hrdocs_upr_analysis.words import Span, words_of

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
    if not features:
        return None, ()
    scores = model.scores(model.numbers(features))
    action = max(range(len(scores)), key=scores.__getitem__)
    opened = opening(words, LEARNT)
    first = opened or promised_opening(words, LEARNT)
    if first and (opened is None or first.form == PARTICIPLE or scores[action] < ACTION_FROM):
        action = first.category - 1
    elif scores[action] < ACTION_FROM:
        return None, ()
    if first and first.category == action + 1:
        return action + 1, (Reason(field="action", start=first.start, end=first.end),)
    reason = _action_reason(model.weighed(model.found(features), action), words_of(words).starts[0])
    return (action + 1, (reason,)) if reason else (None, ())


def _action_reason(weighed: list[tuple[int, Span]], opens_at: int) -> Reason | None:
    """Return the words that weigh most for an action, of those that open if they speak for it; None if none does."""
    telling = [(weight, span) for weight, span in weighed if is_telling(span)]
    opening = [(weight, span) for weight, span in telling if span[0] == opens_at and weight > 0]
    if not opening and max((weight for weight, _ in telling), default=0) < OTHER_WEIGHT:
        return None
    return Reason(field="action", **_range(heaviest(opening or telling)))


def _themes(words: str) -> dict[str, Reason]:
    """Return the themes of words, each with a reason: their listed sign, else what weighed most."""
    model, features, signs = weights("themes"), theme_features(words), theme_signs(words)
    found = model.found(features)
    given = [at for at, score in enumerate(model.scores([number for number, _ in found])) if score > THEME_FROM]
    behind = {at: signs.get(model.labels[at]) or heaviest(model.weighed(found, at)) for at in given}
    return {model.labels[at]: Reason(field=f"themes.{model.labels[at]}", **_range(behind[at])) for at in given}


def _range(span: Span) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}
