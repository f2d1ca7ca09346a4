"""Learn the weights of hrdocs_upr_analysis from recommendations that UPR Info's coders coded.

    python scripts/train_upr_analysis.py upr_analysis.jsonl.gz            # writes the data files of the plugin
    python scripts/train_upr_analysis.py upr_analysis.jsonl.gz --last 10  # learns from sessions 1 to 10 alone

Two linear support vector machines, one against the rest, by dual coordinate descent (Hsieh and others, 2008).
Everything is an integer: values are multiples of 1/65536, the order of rows comes from a generator that is written out
below, and division rounds down. So the same rows give the same bytes on any machine.
"""

import argparse
import collections
import gzip
import json
import pathlib
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from hrdocs_upr_analysis.features import Group, action_features, names, theme_features
from hrdocs_upr_analysis.weights import ALWAYS

ONE = 1 << 16
SCALE = 1000
"""A margin of one, in the data files."""
DATA = pathlib.Path(__file__).parents[1] / "plugins" / "hrdocs_upr_analysis" / "data"
HEAD = """# Weights of runs of words (n-grams) for each {what}; a margin of one is {scale}. Written by
# scripts/train_upr_analysis.py, learnt from UPR Info's coding of recommendations of sessions {first} to {last}; runs of
# words are here, no text of a recommendation. The first line has the labels; each other line a feature and, by the
# place of a label from 0, its weights. A feature that begins with ^ stands for words at the opening or for classes of
# words, one with $ for stems, one with = for signs of themes.tsv; features.py and verb_classes.py say what each is.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path, help="rows of session, text, action, themes: JSON lines, gzip")
    parser.add_argument("--last", type=int, default=99, metavar="SESSION", help="the last session to learn from")
    parser.add_argument("--to", type=pathlib.Path, default=DATA, metavar="FOLDER")
    args = parser.parse_args()
    with gzip.open(args.gold, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["session"] <= args.last]
    actions = [[row["action"] == each for each in range(1, 6)] for row in rows]
    labels = sorted({theme for row in rows for theme in row["themes"]})
    themes = [[label in row["themes"] for label in labels] for row in rows]
    sessions = [row["session"] for row in rows]
    wanted = {"scale": SCALE, "first": min(sessions), "last": max(sessions)}
    texts = [row["text"] for row in rows]
    weights = learnt(texts, action_features, actions, fewest=2, soft=40)
    written = (HEAD.format(what="category of action", **wanted), list("12345"), kept(weights, least=20))
    write(args.to / "weights_actions.txt", *written)
    weights = learnt(texts, theme_features, themes, fewest=2, soft=5)
    written = (HEAD.format(what="theme", **wanted), labels, kept(weights, least=30))
    write(args.to / "weights_themes.txt", *written)


def write(path: pathlib.Path, head: str, labels: list[str], rows: Iterable[tuple[str, str]]) -> None:
    lines = ["\t".join(labels), *("\t".join(row) for row in rows)]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8", newline="\n")


def learnt(
    texts: Iterable[str],
    features: Callable[[str], Iterable[Group]],
    labels: list[list[bool]],
    *,
    fewest: int,
    cap: int = 0,
    soft: int = 0,
    rounds: int = 5,
) -> dict[str, list[int]]:
    """Return for each feature its weight for each label.

    Args:
        texts: what to learn from.
        features: what to look at in a text.
        labels: for each text, whether it has each label.
        fewest: texts that a feature must stand in.
        cap: the greatest weight of one text, in 1/65536 (hinge loss); 0 for none.
        soft: what is added to the square of a text's length (squared hinge loss), 1/(2 C).
        rounds: how often each text is looked at.
    """
    bags = [names(features(text)) for text in texts]
    count = collections.Counter(feature for bag in bags for feature in bag)
    places = {feature: at for at, feature in enumerate(sorted(each for each, n in count.items() if n >= fewest))}
    # The last place is for what every text has, so that a label may be more or less frequent.
    rows = [np.array(sorted([places[each] for each in bag if each in places] + [len(places)])) for bag in bags]
    signs = np.where(np.array(labels), 1, -1).astype(np.int64)
    weights = np.zeros((len(places) + 1, signs.shape[1]), np.int64)
    held = np.zeros(signs.shape, np.int64)
    for turn in range(rounds):
        for at in shuffled(len(rows), turn):
            row, sign = weights[rows[at]], signs[at]
            slope = sign * row.sum(axis=0) - ONE + soft * held[at]
            new = np.maximum(held[at] - slope // (len(row) + soft), 0)
            new = np.minimum(new, cap) if cap else new
            weights[rows[at]] = row + (new - held[at]) * sign
            held[at] = new
    return {feature: (weights[at] * SCALE // ONE).tolist() for feature, at in [*places.items(), (ALWAYS, len(places))]}


def shuffled(size: int, turn: int) -> list[int]:
    """Return the numbers below a size in an order that is the same everywhere (Knuth's generator, Fisher and Yates)."""
    state, order = 12345 + 7919 * turn, list(range(size))
    for at in range(size - 1, 0, -1):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        other = (state >> 33) % (at + 1)
        order[at], order[other] = order[other], order[at]
    return order


def kept(weights: dict[str, list[int]], *, least: int) -> Iterator[tuple[str, str]]:
    """Yield each feature with its weights as the file has them, "label:weight …", without those that hardly count."""
    for feature, row in sorted(weights.items()):
        given = [f"{label}:{weight}" for label, weight in enumerate(row) if abs(weight) >= least or feature == ALWAYS]
        if given:
            yield feature, " ".join(given)


if __name__ == "__main__":
    main()
