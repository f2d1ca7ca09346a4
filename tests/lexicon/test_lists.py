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


def test_two_groups_may_stand_for_the_same():
    groups = dict.fromkeys(("rec", "recs"), alternation(["proposal", "proposals"]))
    pattern = re.compile(alternation(["the {rec} above", "the {recs} above"], groups))
    assert pattern.search("as the proposals above say").group() == "the proposals above"


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


def test_a_group_names_others_but_none_that_names_it(package):
    groups = "language\tname\tphrase\nen\tall\tall {rec}\nen\trec\tproposal*\nen\tegg\t{hen}\nen\then\t{egg}\n"
    found = Lexicon(package(groups=groups)).groups("en")
    assert list(found) == ["all", "rec", "egg", "hen"]
    assert re.search(found["all"], "all proposals").group() == "all proposals"
    with pytest.raises(KeyError, match="egg"):
        found["egg"]


def test_rows_are_of_a_language_and_of_what_is_asked_for(package):
    rows = "kind\tlanguage\tphrase\na\ten\tone\nb\ten fr\ttwo\na\tfr\ntrois\n"
    lexicon = Lexicon(package(words=f"# Words.\n\n{rows}"))
    assert lexicon.phrases("words", language="en") == ("one", "two")
    assert lexicon.phrases("words", kind="b", language="fr") == ("two",)
    assert lexicon.phrases("words", language="fr") == ("two", "")  # a row that breaks off has no phrase
    assert lexicon.phrases("words", kind="a") == ("one", "")
    assert lexicon.phrases("words", language="de") == lexicon.phrases("words", colour="red") == ()
    assert [row["kind"] for row in lexicon.rows("words", language="en")] == ["a", "b"]
    assert lexicon.pattern("words", language="en", kind="b").search("One, TWO").group() == "TWO"


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


ROOT = Path(__file__).parents[2]
TABLES = {
    path.relative_to(ROOT).as_posix(): path
    for folder in ("src/hrdocs", "plugins")
    for path in sorted((ROOT / folder).rglob("*.tsv"))
    if "templates" not in path.parts
}
NO_WORDS = {
    "codes of States, languages, documents, treaties and sessions, and what belongs to them": [
        "hrdocs/language/cld2_codes", "hrdocs/language/kin", "hrdocs/prose/data/regions",
        "hrdocs/readers/pdf/tesseract",
        "hrdocs/un/data/bodies", "hrdocs/un/data/symbol_series", "hrdocs/un/data/symbol_words",
        "hrdocs/un/data/treaties",
        "hrdocs/un/data/treaty_its_protocols", "hrdocs_press_release/data/time_zones",
        "hrdocs_upr_analysis/data/groups",
        "hrdocs_upr_analysis/data/organisations", "hrdocs_upr_analysis/data/sessions",
        "hrdocs_upr_analysis/data/upr_info_states", "hrdocs_upr_positions/data/calendar",
    ],
    "letters and signs": [
        "hrdocs/language/alphabets", "hrdocs/language/scripts", "hrdocs/passages/data/alphabets",
        "hrdocs/readers/docx/symbols", "hrdocs/readers/number_forms", "hrdocs/readers/number_words",
    ],
    "names inside files and of this project: encodings, elements, media types, fields, diagnostics": [
        "hrdocs/bars/colours", "hrdocs/diagnostics", "hrdocs/encoding_fallbacks", "hrdocs/encodings",
        "hrdocs/encodings_guessed",
        "hrdocs/other_types", "hrdocs/page_kinds", "hrdocs/readers/html/metadata/meta_names",
        "hrdocs/readers/html/tags", "hrdocs/review/data/tags", "hrdocs/testing/vocabularies",
    ],
    "a grammar of sentences, over one letter a word; its words stand in the lists that give the letters": [
        "hrdocs/prose/data/attributions",
    ],
    "forms into which the name of a treaty is put": ["hrdocs/un/data/treaty_protocols"],
}  # fmt: skip
"""Tables that are no word lists, by what they hold."""
OTHERS = {name for names in NO_WORDS.values() for name in names}
CORE = Path(hrdocs.__file__).parent
FOLDERS = {
    ".".join(("hrdocs", *each.parent.relative_to(CORE).parts)): each for each in CORE.rglob("data") if each.is_dir()
}


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_the_lists_of_the_core_are_sound(name):
    assert list_faults(name) == []


def _in_the_dialect(path: Path) -> bool:
    head = next(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")).split("\t")
    return "language" in head and bool({"phrase", "regex"} & set(head)) and path.parent.name == "data"


def test_every_table_is_a_word_list_of_the_one_dialect_or_holds_no_words():
    named = {place.removesuffix(".tsv").split("/", 1)[1]: path for place, path in TABLES.items()}
    assert sorted(name for name, path in named.items() if not _in_the_dialect(path) and name not in OTHERS) == []
    assert sorted(name for name in OTHERS & named.keys() if _in_the_dialect(named[name])) == []
    assert sorted(name for name in OTHERS - named.keys() if name.startswith("hrdocs/")) == []


def test_every_table_says_what_it_is():
    assert [place for place, path in TABLES.items() if not path.read_text("utf-8").startswith("# ")] == []


def test_a_row_that_languages_share_is_a_row_of_each(package):
    lexicon = Lexicon(package(endings="# Endings.\nlanguage\tphrase\nkk kaa\t*da\nkk\t*ga\n"))
    assert lexicon.phrases("endings", language="kk") == ("*da", "*ga")
    assert lexicon.phrases("endings", language="kaa") == ("*da",)
    assert list_faults(lexicon.package) == []


def test_rows_are_found_by_their_values_and_each_language_of_those_that_share_them(tmp_path, monkeypatch):
    package = tmp_path / "listed_words"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "data" / "verbs.tsv").write_text(
        "# remark\nlanguage\tkind\tphrase\nes pt\tsaying\tafirma\npt-BR\tsaying\tfalou\nes\tasking\tpide\nes\tsaying\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    verbs = Lexicon("listed_words")
    assert [row["phrase"] for row in verbs.rows("verbs", language="es")] == ["afirma", "pide", None]
    assert verbs.rows("verbs", language="pt") == ({"language": "es pt", "kind": "saying", "phrase": "afirma"},)
    assert [row["phrase"] for row in verbs.rows("verbs", kind="saying", language="es")] == ["afirma", None]
    assert verbs.rows("verbs", kind="saying", language="es pt") == verbs.rows("verbs", colour="red") == ()
    assert verbs.column("verbs", "phrase") == ("afirma", "falou", "pide", "")
