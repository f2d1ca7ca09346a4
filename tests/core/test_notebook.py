"""What a notebook shows of a result, a document and a record."""

import re

import attrs
import findings
import pytest

import hrdocs
from hrdocs import Confidence, Diagnostic, Match, Severity, notebook
from hrdocs.model import Metadata
from hrdocs.model.result import ParserRun


def text_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<style>.*?</style>", "", page)).split())


def test_a_result_says_what_who_when_and_why():
    given = findings.result()
    metadata = Metadata(title="A title", authors=("Jane Doe", "Ann Roe"), issued="2031-05", body="A committee")
    match = Match(
        confidence=Confidence.STRONG, reason="it calls itself so", evidence=(given.document.quote("a", 0, 4),)
    )
    result = attrs.evolve(
        given,
        document=attrs.evolve(given.document, metadata=metadata, format="cases"),
        parser=ParserRun(name="cases", detection=match),
    )
    shown = text_of(result._repr_html_())
    for words in (
        "a/one.txt",
        "what cases · A title",
        "who A committee; Jane Doe; Ann Roe",
        "when 2031-05 (issued)",
        "why it calls itself so (strong); “Case”",
        "source text/plain, 1 block, sha256",
    ):
        assert words in shown


def test_a_table_of_a_kind_has_words_and_place_beside_each_field():
    page = findings.result(count=3)._repr_html_()
    assert re.findall(r"<summary>(.*?)</summary>", page) == ["3 case-found", "1 to look at"]
    assert re.findall(r'<th scope="col">(.*?)</th>', page)[:8] == [
        *("number", "mood", "states", "steps", "counted", "years", "final", "note"),
    ]
    [first, *_] = re.findall(r"<tbody><tr>(.*?)</tr>", page)
    number, mood, states, steps, counted, years, final, _ = re.findall(r"<td[^>]*>(.*?)</td>", first)
    assert number == '<div>26.10<span class="place">line 1</span></div>'
    assert states == '<div>CHL; ISL<br><q>two States</q><span class="place">line 1</span></div>'
    assert [text_of(each) for each in (mood, steps, counted, years, final)] == [
        *("shut", "day 2031-05, done yes; day 2031-06-02, done no", "noted 2, supported 1", "1", "yes"),
    ]


def test_every_row_is_within_reach_and_long_tables_are_folded(monkeypatch):
    result = findings.result(count=30)
    page = result._repr_html_()
    assert page.count("<tr>") == 1 + 30 + 1 + 1
    assert "<details><summary>30 case-found" in page
    monkeypatch.setattr(notebook, "MOST_ROWS", 10)
    assert "and 20 more: result.of_kind(&#x27;case-found&#x27;)" in result._repr_html_()


def test_remarks_have_their_severity_and_place():
    result = findings.result()
    note = Diagnostic(code="lost-number", message="A number is lost", severity=Severity.WARNING, start=5, end=10)
    page = attrs.evolve(result, diagnostics=(note,))._repr_html_()
    assert '<td class="warning">warning</td>' in page
    assert "1 to look at severity code message place warning lost-number A number is lost line 1" in text_of(page)


def test_a_document_shows_its_blocks():
    shown = text_of(findings.result().document._repr_html_())
    assert "1 block kind role language text paragraph body" in shown
    assert findings.TEXT in shown


def test_a_record_shows_its_fields():
    shown = text_of(findings.result(count=2).records[0]._repr_html_())
    assert shown.startswith("case-found field value words number 26.10 26.10 mood shut states CHL; ISL two States")


@pytest.mark.parametrize("steering", ["<script>x</script>", "\u202egnp.exe", "<img src=x onerror=y>", "</style>x"])
def test_nothing_of_a_document_steers_the_page(steering):
    result = findings.result(name=f"{steering}.txt", text=f"Case 26.10 {steering} was found open by two States now.")
    assert steering not in result._repr_html_()
    assert steering not in result.document._repr_html_()


@pytest.mark.formats
def test_a_release_shows_itself():
    result = hrdocs.parse(b"FOR IMMEDIATE RELEASE\n\nA headline\n\nOSLO, 3 March 2031 - The minister spoke of rights.")
    assert "1 press-release" in text_of(result._repr_html_())
