"""No format claims a document of another: the cases of all four, and of the example, against each parser."""

import functools
from pathlib import Path

import pytest

import hrdocs
from hrdocs.testing import samples_of

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "examples" / "hrdocs_communications" / "tests" / "cases"
CASES = {
    "note-verbale": HERE / "note_verbale" / "cases",
    "press-release": HERE / "press_release" / "cases",
    "upr-positions": HERE / "upr_positions" / "cases",
    "web-article": HERE / "web_article" / "cases",
    "communications": EXAMPLE,
}
FORMATS = [name for name in CASES if name != "communications"]
FOREIGN = [
    pytest.param(name, sample, id=f"{name}-{sample}")
    for owner, folder in CASES.items()
    if folder.is_dir()
    for sample in samples_of(owner, folder)
    for name in FORMATS
    if name != owner
]


@functools.cache
def registry():
    return hrdocs.Registry.from_entry_points(only={"hrdocs"})


@functools.cache
def documents():
    return {}


def document_of(sample):
    """Return a sample as parsers get it, read once for all of them."""
    if sample.name not in documents():
        documents()[sample.name] = sample.document(registry())
    return documents()[sample.name]


@pytest.mark.parametrize(("name", "sample"), FOREIGN)
def test_a_format_does_not_claim_a_case_of_another(name, sample):
    match = registry().parser(name).detect(document_of(sample))
    if match is None:
        return
    # Any page of prose has one feature of an article; that may be seen, and has to lose to the owner's.
    assert (name, match.confidence) == ("web-article", hrdocs.Confidence.WEAK), match.reason
    owner = registry().parser(sample.owner).detect(document_of(sample))
    assert owner.confidence.rank > match.confidence.rank


def test_every_built_in_format_is_here():
    assert sorted(FORMATS) == [each.name for each in registry().parsers]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_cases_enough_and_is_held_to_the_kit(name):
    assert CASES[name].is_dir()
    assert len(samples_of(name, CASES[name])) >= 3
    modules = CASES[name].parent.glob("test_*.py")
    assert [path.name for path in modules if "(ParserConformance)" in path.read_text("utf-8")]
