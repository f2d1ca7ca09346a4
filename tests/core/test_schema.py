"""The JSON Schema describes what is really written: it takes that, and refuses what differs."""

import copy
import json
from pathlib import Path

import jsonschema
import pytest

import hrdocs
from hrdocs import codec, schema

DATA = Path(__file__).parents[2] / "examples" / "data"


@pytest.fixture(scope="module")
def registry() -> hrdocs.Registry:
    return hrdocs.Registry.from_entry_points(only={"hrdocs"})


@pytest.fixture(scope="module")
def validator(registry) -> jsonschema.Draft202012Validator:
    described = schema.of_result(registry)
    jsonschema.Draft202012Validator.check_schema(described)
    return jsonschema.Draft202012Validator(described)


@pytest.mark.formats
@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_real_output_is_valid(validator, registry, path):
    data = json.loads(codec.dumps(hrdocs.parse(path, registry=registry)))
    assert data["records"]
    validator.validate(data)


@pytest.mark.formats
def test_what_differs_is_refused(validator, registry):
    data = json.loads(codec.dumps(hrdocs.parse(DATA / "note_verbale.pdf", registry=registry)))
    for spoil in (
        lambda d: d["records"][0].update(surprise=1),
        lambda d: d["records"][0].pop("evidence"),
        lambda d: d["document"].update(text=7),
        lambda d: d["records"][0].update(kind="no-such-kind"),
        lambda d: d["document"]["blocks"][0].update(kind="no-such-kind"),
    ):
        spoilt = copy.deepcopy(data)
        spoil(spoilt)
        assert list(validator.iter_errors(spoilt))


def test_every_kind_has_a_schema_of_its_own(registry):
    for kind in registry.record_types:
        described = schema.of_kind(kind, registry)
        jsonschema.Draft202012Validator.check_schema(described)
        assert described["properties"]["kind"] == {"const": kind}


@pytest.mark.formats
def test_unknown_kind_names_those_there_are(registry):
    with pytest.raises(hrdocs.errors.UnsuitableFormat, match=r"no record is of kind 'pledges'; there is .*pledge"):
        schema.of_kind("pledges", registry)
