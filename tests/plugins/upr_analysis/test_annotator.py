"""The annotator: records of analysis for positions and pledges, and none for anything else."""

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs.identity import names
from hrdocs.readers.assemble import Assembler
from hrdocs_upr_analysis.annotating import annotated
from hrdocs_upr_analysis.memberships import first_day
from hrdocs_upr_analysis.printed_themes import PrintedThemes

CASES = Path(__file__).parents[1]
SAMPLES = {
    "upr_positions/cases/report_third_cycle": "upr-position",
    "note_verbale/cases/candidature_lettered": "pledge",
}


def sources(folder):
    return [path for path in sorted((CASES / folder).iterdir()) if path.stem == "source"]


@pytest.mark.parametrize(("folder", "kind"), SAMPLES.items())
def test_each_record_with_words_has_one_analysis(folder, kind):
    [source] = sources(folder)
    result = hrdocs.parse(source)
    named = names([each for each in result.records if each.kind != "analysis"])
    about = {each.of: each for each in result.records if each.kind == "analysis"}
    field = {"upr-position": "recommendation", "pledge": "text"}[kind]
    worded = [r for r in result.records if r.kind == kind and any(e.field == field for e in r.evidence)]
    assert worded
    assert set(about) == {named[each.id] for each in worded}
    for analysis in about.values():
        assert analysis.about == kind
        assert all(result.document.text[e.start : e.end] == e.exact for e in analysis.evidence)
        assert (analysis.action is None) == all(e.field != "action" for e in analysis.evidence)


def test_the_same_document_gives_the_same_records():
    [source] = sources("upr_positions/cases/thematic_list")
    assert hrdocs.parse(source) == hrdocs.parse(source)


def test_who_recommends_to_whom():
    [source] = sources("upr_positions/cases/report_third_cycle")
    result = hrdocs.parse(source)
    positions = {each.number: each for each in result.records if each.kind == "upr-position"}
    for each in (each for each in result.records if each.kind == "analysis"):
        position = positions[each.of.rpartition("/")[2]]
        assert [party.state for party in each.recommending] == list(position.recommending_states)
        assert (each.state, each.as_of) == (position.state, first_day(position.session))
        assert {e.exact for e in each.evidence_for("recommending")} <= {e.exact for e in position.evidence}


def test_the_heading_that_a_list_prints():
    [source] = sources("upr_positions/cases/thematic_list")
    found = {each.of: each.printed_themes for each in hrdocs.parse(source).records if each.kind == "analysis"}
    assert found["upr-position/report/80.3"] == ("Islands",)
    assert {heading for headings in found.values() for heading in headings} == {"Islands", "Maps"}


@attrs.frozen(kw_only=True)
class Promise(hrdocs.Record):
    kind = "pledge"


def test_each_language_in_which_no_themes_are_told_is_named_once():
    words = (
        *(("es", "Ratificar el Convenio sobre los faros"), ("sw", "Jenga madaraja na barabara")),
        *(("en", "Train the guards of the harbours"), ("es", "Seguir formando a los guardias de los puertos")),
    )
    assembler = Assembler()
    for line, (_, each) in enumerate(words, start=1):
        assembler.add(hrdocs.BlockKind.PARAGRAPH, each, line=line)
    document = assembler.document(hrdocs.Source(data=b"x", media_type="text/plain", name="a.txt"))
    blocks = tuple(
        attrs.evolve(block, language=tongue) for block, (tongue, _) in zip(document.blocks, words, strict=True)
    )
    document = attrs.evolve(document, blocks=blocks)
    records = tuple(
        Promise(id=f"{at}", evidence=(document.quote("text", block.start, block.end),))
        for at, block in enumerate(blocks)
    )
    found = [each for each in annotated(document, records).diagnostics if each.code == "no-themes"]
    assert [(each.message, document.text[each.start : each.end]) for each in found] == [
        ("the themes of these words are not told, and of 1 more: no themes are told in 'es'", words[0][1]),
        ("the themes of these words are not told: no themes are told in 'sw'", words[1][1]),
    ]


@pytest.mark.parametrize("label", ["Theme:", "Tema:", "Thème\u00a0:", "Тема:", "主题："])
def test_headings_by_theme_in_other_languages(label):
    html = "".join(f"<h2>{line}</h2><p>Words.</p>" for line in (f"{label} Islands", "Annex", f"{label}"))
    document = hrdocs.read(html.encode(), media_type="text/html")
    themes = PrintedThemes.of(document)
    under = [[each.exact for each in themes.at(block.start)] for block in document.blocks]
    assert under == [["Islands"], ["Islands"], [], [], [], []]


@pytest.mark.slow
def test_other_documents_do_not_pay():
    [source] = sources(f"web_article/cases/{min(p.name for p in (CASES / 'web_article/cases').iterdir())}")
    code = (
        "import sys, hrdocs;"
        "hrdocs.parse(sys.argv[1], keep_unknown=True);"
        "print([name for name in sys.modules if name.startswith('hrdocs_upr_analysis.')])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(source)], capture_output=True, text=True, check=True)
    light = ("comparison_records", "memberships", "records")
    assert done.stdout.strip() == str([f"hrdocs_upr_analysis.{each}" for each in light])
