"""Which colour a part of a bar has: a value of a vocabulary the same in every picture."""

from collections.abc import Sequence

from hrdocs.bars.counts import COLOURS
from hrdocs.datafiles import table


def colours_of(parts: Sequence[str]) -> tuple[int, ...]:
    """Return the number of each part's colour (0 to 7).

    Values of answers have their own (`colours.tsv`); the others take those that are left over in the order of the
    parts, and share the last one where there are too few.
    """
    own = {row["value"]: int(row["colour"]) for row in table("hrdocs.bars", "colours.tsv")}
    taken = {own[part] for part in parts if part in own}
    free = iter([each for each in range(COLOURS) if each not in taken])
    return tuple(own[part] if part in own else next(free, COLOURS - 1) for part in parts)
