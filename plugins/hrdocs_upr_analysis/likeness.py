"""Whether two recommendations ask for the same, and what shows it."""

import math
from collections import Counter
from collections.abc import Iterable

from hrdocs.values import frozen
from hrdocs_upr_analysis.asks import Ask

SAME_WORDS = 420
"""How alike words must be, in thousandths, for a theme in common to make them one ask."""
SAME_WORDS_ALONE = 620
"""How alike words must be where no theme is told of one of them."""
FEWEST_WORDS, FEWEST_ALONE = 3, 2
"""Words in common that tell recommendations apart: fewer do where there is hardly any other."""


@frozen(kw_only=True)
class Likeness:
    """What two recommendations have in common.

    Attributes:
        similarity: of their words, in thousandths: the weight of those in common in that of all.
        words: the stems in common, sorted, the rarest first.
        treaties: ids in common, on which both ask for the same act; sorted.
        themes: in common, sorted.
    """

    similarity: int
    words: tuple[str, ...] = ()
    treaties: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


class Rarity:
    """How much a word weighs: the fewer recommendations of the States' reviews have it, the more.

    Args:
        asks: all that are compared.
    """

    def __init__(self, asks: Iterable[Ask]) -> None:
        counted: Counter[str] = Counter()
        self._size = 0
        for each in asks:
            counted.update(each.stems.keys())
            self._size += 1
        self._counted = counted

    def weight(self, stem: str) -> int:
        """Return the weight of a stem in thousandths: the logarithm of how rare it is."""
        return round(1000 * math.log((1 + self._size) / (0.5 + self._counted[stem])))

    def of(self, stems: Iterable[str]) -> int:
        """Return the weight of stems together."""
        return sum(map(self.weight, stems))


def likeness(later: Ask, earlier: Ask, rarity: Rarity) -> Likeness | None:
    """Return what two have in common where they ask for the same, else None."""
    if later.language != earlier.language and not (later.treaties and earlier.treaties):
        return None
    common = later.stems.keys() & earlier.stems.keys()
    whole = rarity.of(later.stems.keys() | earlier.stems.keys())
    similarity = 1000 * rarity.of(common) // whole if whole else 0
    joint = later.acts & earlier.acts
    named = tuple(sorted(later.treaties.keys() & earlier.treaties.keys())) if joint else ()
    themes = later.themes & earlier.themes
    if not (_same_treaty(later, earlier, named) or _same_words(later, earlier, len(common), similarity)):
        return None
    return Likeness(
        similarity=similarity,
        words=tuple(sorted(common, key=lambda each: (-rarity.weight(each), each))),
        treaties=named,
        themes=tuple(sorted(themes)),
    )


def _same_treaty(later: Ask, earlier: Ask, named: tuple[str, ...]) -> bool:
    """Return whether both do the same with a treaty, and with no act besides that the other lacks."""
    return bool(named) and later.acts == earlier.acts


def _same_words(later: Ask, earlier: Ask, common: int, similarity: int) -> bool:
    fewest = FEWEST_ALONE if similarity >= SAME_WORDS_ALONE else FEWEST_WORDS
    if common < fewest or bool(later.acts) != bool(earlier.acts):
        return False
    if later.acts and later.treaties and earlier.treaties:
        return False  # the names of treaties are alike: the same act on one, or another ask
    told = bool(later.themes and earlier.themes)
    return similarity >= (SAME_WORDS if told and later.themes & earlier.themes else SAME_WORDS_ALONE)
