"""The weights of a model, found in the bytes of its file without cutting it apart."""

import pytest

from hrdocs_upr_analysis.weights import APART, MANY, Weights, weights

ROWS = {f"word {n} à" if n % 3 else f"word {n}": n % 7 - 3 or 5 for n in range(APART // 8)}
DATA = "".join(
    ["# A remark.\n# Another.\nfirst\tsecond\n", *(f"{each}\t1:{ROWS[each]}\n" for each in sorted(ROWS))]
).encode()


def test_each_feature_has_its_weight_and_others_have_none():
    model = Weights.of_bytes(DATA)
    assert model.labels == ("first", "second")
    for feature, weight in ROWS.items():
        assert model.weights_of([feature], 1) == [weight]
    absent = ["", "!", "word", "word 1", "word 3 à", "word 1 à\t1:", "zebra", "\U0010ffff", "\ud800", "first"]
    assert model.weights_of(absent, 1) == [0] * len(absent)


@pytest.mark.parametrize("name", ["actions", "themes"])
def test_features_of_a_file_are_sorted_and_a_table_of_all_says_the_same(name):
    found, table = Weights.of_bytes(weights(name).data), Weights.of_bytes(weights(name).data)
    features = [line.partition("\t")[0] for line in found.data[found.start + 1 :].decode().splitlines()]
    assert features == sorted(features)
    asked = [form for feature in features[:: len(features) // 150] for form in (feature, f"{feature} x")]
    table.scores(features[:MANY])
    for label in (0, len(found.labels) - 1):
        assert found.weights_of(asked, label) == table.weights_of(asked, label)
