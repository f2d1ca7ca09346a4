"""A footnote mark is never part of a value."""

import pytest

import hrdocs

pytestmark = pytest.mark.formats

PAGE = """<!doctype html><meta charset=utf-8><main><h1>Norland Radio Watch condemns the closure of a station</h1>
<p>Press release</p>
<p>LUTETIA, 3 May 2041 – In 2040{0} the court closed the last free station of the islands, and the union of its
listeners is asking the minister why it did.</p>
<p>“We lost 300{1} listeners,” said Ada Vell, director of Norland Radio Watch. “It was 12{1} years old.”{1}</p>
<p>We ask the court to:</p><ul><li>reopen all 4{0} masts;</li><li>hear the union.</li></ul>
<p>Contact: Ada Vell, Norland Radio Watch, tel.: +354 555 0134{1}</p>
<p id=f1>{2} The first.</p><p id=f2>{3} The second.</p></main>"""
LINKED = ('<sup><a href="#f1">1</a></sup>', '<sup><a href="#f2">2</a></sup>', "1", "2")
BRACKETS = ("[1]", "[2]", "[1]", "[2]")


@pytest.mark.parametrize("marks", [LINKED, BRACKETS], ids=["superscripts", "brackets"])
def test_values_of_a_release(marks: tuple[str, ...]) -> None:
    result = hrdocs.parse(PAGE.format(*marks).encode(), media_type="text/html", format="press-release")
    (release,) = result.of_kind("press-release")
    assert "In 2040 the court" in release.body
    assert "300 listeners" in release.body
    assert [each.text for each in result.of_kind("quotation")] == ["We lost 300 listeners", "It was 12 years old."]
    assert [each.text for each in result.of_kind("point")] == ["reopen all 4 masts", "hear the union."]
    assert [each.phones for each in result.of_kind("contact")] == [("+3545550134",)]
    assert {diagnostic.code for diagnostic in result.diagnostics}.isdisjoint({"national-phone"})


def test_body_of_an_article() -> None:
    result = hrdocs.parse(PAGE.format(*LINKED).encode(), media_type="text/html", format="web-article")
    (article,) = result.of_kind("article")
    assert "In 2040 the court" in article.body


def test_numbers_without_marks_stay_whole() -> None:
    page = PAGE.format("", "2", "1", "2")
    result = hrdocs.parse(page.encode(), media_type="text/html", format="press-release")
    assert "We lost 3002 listeners" in result.of_kind("quotation")[0].text
