"""Word lists: the dialect, the patterns made from it, and the lists of the core themselves."""

import itertools
import re
from pathlib import Path

import pytest

import hrdocs
from hrdocs.lexicon import Lexicon, alternation
from hrdocs.testing import list_faults

PHRASES = [
    ("press release", "A PRESS\n  RELEASE today", "PRESS\n  RELEASE"),
    ("press release", "compress releases", None),
    ("заяви*", "Она заявила об этом", "заявила"),
    ("*minister", "Der Innenminister sagte", "Innenminister"),
    ("s'est dit", "elle s’est dit", "s’est dit"),
    ("قال", "وقال الوزير", "وقال"),
    ("发言人", "外交部发言人说", "发言人"),
    ("mr.", "said Mr. Lee", "Mr."),
]


@pytest.mark.parametrize(("phrase", "text", "found"), PHRASES)
def test_a_phrase_matches_what_the_dialect_says(phrase, text, found):
    match = re.search(alternation([phrase]), text, re.IGNORECASE)
    assert (match.group() if match else None) == found


def test_the_longest_phrase_wins():
    assert re.search(alternation(["press", "press release", "press release no"]), "press release no 3").group() == (
        "press release no"
    )


def test_a_group_stands_for_its_phrases():
    pattern = re.compile(alternation(["the {rec} above"], {"rec": alternation(["recommendation", "proposals"])}))
    assert pattern.search("as the proposals above say").group() == "the proposals above"
    with pytest.raises(KeyError):
        alternation(["the {rec} above"])


NUMBERS = itertools.count(1)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return a function that writes the lists of an invented package, and returns its name, which is new each time."""
    name = f"invented_lists_{next(NUMBERS)}"

    def write(**lists):
        folder = tmp_path / name / "data"
        folder.mkdir(parents=True)
        (folder.parent / "__init__.py").write_text("")
        for listed, text in lists.items():
            (folder / f"{listed}.tsv").write_text(text, "utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        return name

    return write


def test_groups_and_expressions_are_of_a_language(package):
    lexicon = Lexicon(
        package(
            groups="language\tname\tphrase\nen\trec\trecommendation*\nfr\trec\trecommandation\nen\tall\tall {rec}\n",
            verdicts="language\tphrase\nen\taccepts {all}\nfr\taccepte la {rec}\n",
        )
    )
    assert lexicon.pattern("verdicts").search("Iceland accepts all recommendations.").group() == (
        "accepts all recommendations"
    )
    assert lexicon.pattern("verdicts", language="en").search("accepte la recommandation") is None
    assert lexicon.expression(r"(?:no|any) {rec}", "fr").search("any\nrecommandation").group() == "any\nrecommandation"


FAULTS = [
    ("language\tphrase\nen\tword\n", "begins with no remark"),
    ("# Words.\nphrase\nword\n", "has no column `language`"),
    ("# Words.\nlanguage\tphrase\nEnglish\tword\n", "no BCP 47 tag"),
    ("# Words.\nlanguage\tphrase\nen\tword\nen\tword\n", "stands there twice"),
    ("# Words.\nlanguage\tphrase\tproof\nen\tword\t\nen\tword\tunproven\n", "stands there twice"),
    ("# Words.\nlanguage\tphrase\nen\tthe {rec}\n", "names the group 'rec'"),
    ("# Words.\nlanguage\tphrase\nen\t\n", "has no phrase"),
    ("# Words.\nlanguage\tregex\nen\t(word\n", "does not compile"),
    ("# Words.\nlanguage\tphrase\nen\tword\tmore\n", "another number of columns"),
]


@pytest.mark.parametrize(("text", "fault"), FAULTS, ids=[fault for _, fault in FAULTS])
def test_a_fault_of_a_list_is_named(package, text, fault):
    (said,) = list_faults(package(words=text))
    assert fault in said


def test_a_sound_list_has_no_fault(package):
    assert list_faults(package(words="# Words.\nlanguage\tphrase\nen\tword\nmul\tтаблица*\n")) == []


NO_WORDS = {
    "alphabets", "attributions", "bodies", "case_endings", "month_endings", "regions", "state_names", "symbol_series",
    "symbol_words", "tags", "treaties", "treaty_cases", "treaty_its_protocols",
    "treaty_protocols",
}  # fmt: skip
"""Tables of codes, letters, endings, templates and forms of names."""
CORE = Path(hrdocs.__file__).parent
FOLDERS = {
    ".".join(("hrdocs", *each.parent.relative_to(CORE).parts)): each for each in CORE.rglob("data") if each.is_dir()
}


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_the_lists_of_the_core_are_sound(name):
    assert list_faults(name) == []


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_the_lists_of_the_core_are_tables_of_the_one_dialect(name):
    heads = {
        table.stem: next(line for line in table.read_text("utf-8").splitlines() if not line.startswith("#"))
        for table in FOLDERS[name].glob("*.tsv")
        if table.stem not in NO_WORDS
    }
    assert [each for each, head in heads.items() if not {"phrase", "regex"} & set(head.split("\t"))] == []
