"""The weights of a model, found in the bytes of its file without cutting it apart."""

import pytest

from hrdocs_upr_analysis.features import PARTED
from hrdocs_upr_analysis.weights import APART, MANY, Weights, heaviest, weights

ROWS = {f"word {n} à" if n % 3 else f"word {n}": n % 7 - 3 or 5 for n in range(APART // 8)}
DATA = "".join(
    ["# A remark.\n# Another.\nfirst\tsecond\n", *(f"{each}\t1:{ROWS[each]}\n" for each in sorted(ROWS))]
).encode()


def weighed(model, features, label):
    """Return what each feature that has a weight weighs, parted as the features of a text are."""
    groups = []
    for at, feature in enumerate(features):
        head, _, rest = feature.rpartition(" ") if feature.startswith(PARTED) else ("", "", feature)
        groups.append((head, [rest], (at,), (at + 1,)))
    return [(features[start], weight) for weight, (start, _) in model.weighed(model.found(groups), label)]


def test_each_feature_has_its_weight_and_others_have_none():
    model = Weights.of_bytes(DATA)
    assert model.labels == ("first", "second")
    for feature, weight in ROWS.items():
        assert weighed(model, [feature], 1) == [(feature, weight)]
    absent = ["", "!", "word", "word 1", "word 3 à", "word 1 à\t1:", "zebra", "\U0010ffff", "\ud800", "first"]
    assert weighed(model, absent, 1) == []


def test_a_feature_that_is_there_twice_counts_once_and_stands_for_its_first_words():
    model = Weights.of_bytes(b"one\ttwo\n$ isle\t0:-7 1:9\nferry\t1:-30\n")
    groups = [("$", ["isle", "harbour", "isle"], (0, 5, 9), (4, 8, 13)), ("", ["ferry"], (2,), (7,))]
    found = model.found(groups)
    assert model.weighed(found, 0) == [(-7, (0, 4)), (0, (2, 7))]
    assert model.scores(model.numbers(groups)) == [-7, -21]


@pytest.mark.parametrize(
    ("weighed_so", "words"),
    [
        ([(3, (0, 9)), (8, (4, 12))], (4, 12)),
        ([(8, (20, 28)), (8, (4, 12))], (4, 12)),
        ([(90, (0, 2)), (1, (4, 12))], (4, 12)),
        ([(90, (0, 2)), (-1, (4, 12))], (0, 2)),
    ],
)
def test_the_reason_is_what_weighs_most_and_a_short_word_only_where_no_other_speaks(weighed_so, words):
    assert heaviest(weighed_so) == words


@pytest.mark.parametrize("name", ["actions", "themes"])
def test_features_of_a_file_are_sorted_and_a_table_of_all_says_the_same(name):
    found, table = Weights.of_bytes(weights(name).data), Weights.of_bytes(weights(name).data)
    features = [line.partition("\t")[0] for line in found.data[found.start + 1 :].decode().splitlines()]
    assert features == sorted(features)
    asked = [form for feature in features[:: len(features) // 150] for form in (feature, f"{feature} x")]
    table.numbers([("", features[:MANY], (), ())])
    for label in (0, len(found.labels) - 1):
        told = weighed(found, asked, label)
        assert told == weighed(table, asked, label)
        assert {feature for feature, _ in told} >= set(features[:: len(features) // 150])
