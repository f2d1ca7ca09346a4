"""What plugins and readers of records rest on does not change unannounced: public names, and the form of each kind."""

import pytest
import scripts

public_names, schemas = scripts.loaded("public_names"), scripts.loaded("schemas")
MODULE = '''
"""A module."""
__all__ = ["Value", "ask"]
class Value:
    """A value."""
    number: int = 3
    def told(self, *words: str, loud: bool = False) -> str:
        """Return it."""
def ask(what, /, of: str, *, again: bool) -> None: ...
def _hidden(): ...
'''


def test_public_names_and_signatures_are_those_that_are_promised():
    assert public_names.changed() == [], (
        "announce each name in CHANGELOG.md, under Plugin API where plugins see it, then run scripts/public_names.py"
    )


def test_public_names_are_listed_with_their_signatures(tmp_path):
    (tmp_path / "hrdocs.py").write_text(MODULE, "utf-8")
    module = public_names.griffe.GriffeLoader(search_paths=[tmp_path]).load("hrdocs")
    assert list(public_names._of_module(module, "hrdocs", set())) == [
        "hrdocs.Value: class()",
        "hrdocs.Value.number: int = 3",
        "hrdocs.Value.told(self, *words: str, loud: bool = False) -> str",
        "hrdocs.ask(what, /, of: str, *, again: bool) -> None",
    ]


@pytest.mark.parametrize(
    ("changelog", "announced"),
    [
        ("## Unreleased\n\n- `ReaderPlugin(sniff=)`: whose bytes.\n", True),
        ("## Unreleased\n\n- The sniff of a reader.\n", False),
        ("## Unreleased\n\n- Something.\n\n## 0.1\n\n- `sniff`.\n", False),
    ],
)
def test_a_public_name_is_announced_by_its_name(changelog, announced):
    changes = ["+hrdocs.ReaderPlugin.sniff: bool = False"]
    assert public_names.unannounced(changes, changelog) == ([] if announced else changes)


@pytest.mark.formats
def test_the_schema_of_no_kind_changes_without_a_new_version():
    assert schemas.changed() == [], "give the class the next schema_version, then run scripts/schemas.py"


@pytest.mark.formats
def test_the_schema_of_every_kind_is_published():
    assert schemas.unpublished() == [], "run scripts/schemas.py"


def test_what_is_the_form_of_a_schema():
    one = {"description": "A", "properties": {"description": {"type": "string", "description": "B"}}, "enum": ["x"]}
    two = {"description": "C", "properties": {"description": {"type": "string"}}, "enum": ["x"]}
    assert schemas.form(one) == schemas.form(two)
    for changed in ({"type": "integer"}, {"type": ["string", "null"]}):
        assert schemas.form(one) != schemas.form({**two, "properties": {"description": changed}})
    assert schemas.form(one) != schemas.form({**two, "enum": ["x", "y"]})
