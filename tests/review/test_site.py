"""What a review writes: the same bytes on each run, every word of the source once, and nothing that could act."""

import errno
import html
import itertools
import json
import re
from pathlib import Path

import attrs
import pytest
from review_pages import DATA, entry_of, written

import hrdocs
from hrdocs.errors import WriteError
from hrdocs.model import FailedSource, ParseResult
from hrdocs.review import facets, index, page, page_data, proof, site
from hrdocs.review.entries import Entry

pytestmark = pytest.mark.formats
RUN = re.compile(r'<span data-s="(\d+)"[^>]*>(.*?)</span>', re.DOTALL)
SHEET = re.compile(r'data-lines="([^"]*)".*?<div class="layer">(.*?)</div>', re.DOTALL)
LINE = re.compile(r"<span[^>]*>(.*?)</span>", re.DOTALL)


def source_of(written_page: str) -> str:
    """Return the markup of the source in a page, out of its frame where it has one."""
    source = written_page.partition('<section id="source"')[2].partition("</section>\n  <section")[0]
    return html.unescape(source.partition('srcdoc="')[2]) if 'srcdoc="' in source else source


def runs_of(source: str) -> dict[int, str]:
    """Return the runs of a source by where they begin: as they say themselves, or as their sheet says."""
    found = {int(start): html.unescape(words) for start, words in RUN.findall(source)}
    for numbers, layer in SHEET.findall(source):
        end = 0
        for gap, words in zip(numbers.split(",")[::5], LINE.findall(layer), strict=True):
            found[end + int(gap)] = html.unescape(words)
            end += int(gap) + len(html.unescape(words))
    return found


def data_of(written_page: str) -> dict:
    return json.loads(re.search(r'id="data">(.*?)</script>', written_page, re.DOTALL)[1])


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_the_source_has_every_word_of_the_text_once(name):
    entry = entry_of(DATA / name)
    made = page.page_of(entry.outcome, entry.source).html
    text = entry.outcome.document.text
    found = runs_of(source_of(made))
    assert all(text.startswith(words.strip(), start) for start, words in found.items())
    covered = {start + offset for start, words in found.items() for offset in range(len(words))}
    assert [place for place, letter in enumerate(text) if not letter.isspace() and place not in covered] == []


def test_a_second_run_gives_the_same_bytes_and_takes_away_what_is_gone(tmp_path):
    note, article = DATA / "note_verbale.pdf", DATA / "web_article.html"
    written(tmp_path / "one", note, article)
    written(tmp_path / "two", article, note)
    written(tmp_path / "two", note, article)
    names = {each.relative_to(tmp_path / "one") for each in (tmp_path / "one").rglob("*") if each.is_file()}
    assert len([name for name in names if name.suffix == ".webp"]) == 3
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
    (tmp_path / "two" / "mine.txt").touch()
    written(tmp_path / "two", article)
    left = sorted(each.name for each in (tmp_path / "two").iterdir())
    assert left == ["index.html", "mine.txt", "review.json", next(each.name for each in site_pages(tmp_path / "two"))]


def site_pages(folder: Path) -> list[Path]:
    return [each for each in folder.glob("*.html") if each.name != "index.html"]


def test_a_folder_with_an_index_of_its_own_is_left_alone(tmp_path):
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(WriteError, match="no review"):
        written(tmp_path, DATA / "web_article.html")
    assert [each.name for each in tmp_path.iterdir()] == ["index.html"]
    with pytest.raises(WriteError, match="is a file"):
        site.write([], tmp_path / "index.html")


def test_an_error_leaves_what_was_there(tmp_path):
    written(tmp_path, DATA / "web_article.html")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}

    def entries():
        yield entry_of(DATA / "note_verbale.pdf")
        raise hrdocs.errors.UnreadableSource("gone")

    with pytest.raises(hrdocs.errors.UnreadableSource):
        site.write(entries(), tmp_path)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_run_that_was_cut_off_leaves_what_the_next_one_knows(tmp_path, monkeypatch):
    note, article = DATA / "note_verbale.pdf", DATA / "web_article.html"
    written(tmp_path / "wanted", article)
    put = Path.replace

    def full(path, target):
        if path.suffix == ".html" and path.name != "index.html":
            raise OSError(errno.ENOSPC, "no space left on device")
        return put(path, target)

    for folder in (tmp_path / "fresh", tmp_path / "used"):
        if folder.name == "used":
            written(folder, note)
        with monkeypatch.context() as patched:
            patched.setattr(Path, "replace", full)
            with pytest.raises(WriteError, match="no space"):
                written(folder, article)
        assert (folder / "index.html").exists()
        written(folder, article)
        left = {each.relative_to(folder): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
        assert left == {
            each.relative_to(tmp_path / "wanted"): each.read_bytes() for each in (tmp_path / "wanted").iterdir()
        }


def test_without_the_source_the_blocks_stand_and_the_page_says_so():
    entry = entry_of(DATA / "note_verbale.pdf")
    made = page.page_of(entry.outcome, None)
    assert 'class="view-blocks"' in made.html
    assert "The source is not at hand" in made.html
    assert made.pictures == {}


def test_the_index_has_documents_errors_and_charts(tmp_path):
    failed = Entry(
        place="a.pdf", outcome=FailedSource(path="a.pdf", code="unreadable-source", message="a.pdf: is empty")
    )
    entries = [entry_of(DATA / "upr_report_iceland.txt"), entry_of(DATA / "note_verbale.pdf"), failed]
    made = site.write(entries, tmp_path)
    index = made.index.read_text("utf-8")
    assert (len(made.pages), made.failed) == (2, 1)
    assert "unreadable-source" in index
    assert "upr position by State and position – stage report" in index
    assert "pledge by State and continuing" in index
    assert "<b>2</b> documents" in index
    assert "<summary>The numbers</summary>" in index


def test_charts_are_pictures_without_styles_within(tmp_path):
    pytest.importorskip("matplotlib", reason="the extra plot is not installed")
    index = site.write([entry_of(DATA / "upr_report_iceland.txt")], tmp_path).index.read_text("utf-8")
    assert index.count('<svg xmlns="http://www.w3.org/2000/svg"') == 2 * index.count('<figure class="chart">') > 4
    assert "style=" not in index.partition("<body>")[2]


def test_counts_on_the_index_have_their_plurals():
    lines = [index.Line(place="a", address="a.html", remarks=(("warning", 2), ("error", 1), ("info", 3)), pages=1)]
    shown = index.page(lines, ())
    for told in (">2 warnings<", ">1 error<", ">3 info<", "<b>1</b> document<", "<b>1</b> page<"):
        assert told in shown


def test_an_index_without_the_library_of_charts_says_so_and_has_their_numbers(tmp_path, monkeypatch):
    monkeypatch.setattr("hrdocs.bars.can_be_drawn", lambda: False)
    index = site.write([entry_of(DATA / "upr_report_iceland.txt")], tmp_path).index.read_text("utf-8")
    assert "pip install &#x27;hrdocs[plot]&#x27;" in index
    assert index.count("<details open>") == index.count('<figure class="chart">') > 2


def test_words_inside_a_line_have_edges_of_their_own():
    entry = entry_of(DATA / "note_verbale.pdf")
    [communication] = entry.outcome.of_kind("communication")
    [dated] = communication.evidence_for("dated")
    [[_, left, right]] = page_data.cuts(entry.outcome)[f"{dated.start}-{dated.end}"]
    [box] = entry.outcome.document.regions(dated.start, dated.end)
    [line] = attrs.evolve(entry.outcome.document, quoted=()).regions(dated.start, dated.end)
    assert line.x0 + 4000 < left < right < line.x1 - 8000
    assert (left, right) == (box.x0, box.x1)


def test_what_a_record_quotes_is_not_written_twice():
    entry = entry_of(DATA / "note_verbale.pdf")
    [communication] = entry.outcome.of_kind("communication")
    [symbol] = communication.evidence_for("symbol")
    data = data_of(page.page_of(entry.outcome, entry.source).html)
    kinds, names = sorted(data["kinds"]), data["names"]
    [(kind, _, values, quoted, evidence, _, _)] = [each for each in data["records"] if each[1] == communication.id]
    fields = data["kinds"][kinds[kind]]["fields"]
    assert (kinds[kind], values[fields.index("symbol")]) == ("communication", None)
    assert "symbol" in [fields[place] for place in quoted]
    starts, numbers = list(itertools.accumulate(data["ranges"][::2])), list(itertools.accumulate(evidence[1::2]))
    number = numbers[[names[name] for name in evidence[::2]].index("symbol")]
    assert (starts[number], data["ranges"][2 * number + 1]) == (symbol.start, symbol.end - symbol.start)


def test_a_proof_names_the_record_before_a_gap():
    result = hrdocs.parse(DATA / "upr_positions_iceland.txt")
    [table] = [each for each in result.records if type(each).completeness]
    records = [each for each in result.records if getattr(each, "number", None) != "7"]
    lacking = type(table)(
        **{**{name: getattr(table, name) for name in facets.own_fields(type(table))}, "missing": ("7",)}
    )
    rows = {row.label: row for row in proof.rows(lacking, records)}
    assert rows["declared"].count == 12
    [(number, before)] = rows["missing"].items
    assert (number, records[before].number) == ("7", "6")
    assert rows["missing"].fault


def test_states_have_the_names_that_people_know():
    names = facets.state_names()
    wanted = {
        "URY": "Uruguay",
        "KOR": "Republic of Korea",
        "NER": "Republic of the Niger",
        "NGA": "Nigeria",
        "MKD": "North Macedonia",
    }
    assert {code: names[code] for code in wanted} == wanted


HOSTILE = """<!doctype html><html><head><title>"><img src=x onerror=alert(1)></title>
<link rel=stylesheet href=https://evil.example/a.css><style>body { background: url(https://evil.example/b.png) }</style>
<base href=https://evil.example/><meta http-equiv=refresh content="0;url=https://evil.example/">
</head><body onload=alert(2)><article>
<h1>"><img src=x onerror=alert(3)> A/RES/60/251</h1>
<p style="background:url(https://evil.example/c.png)">The council of <a href="javascript:alert(4)">Freedonia</a> said on
Monday that “</script><script>alert(5)</script> the law is &lt;/script&gt;&lt;script&gt;alert(6)&lt;/script&gt; good”,
said Anna Holm, the director of “a” &quot;&gt;&lt;svg onload=alert(7)&gt;.</p>
<p>Numbers: \u202e12.3\u202c and \u2066more\u2069 {{data}} {{script}}
<iframe src="data:text/html,<script>alert(8)</script>"></iframe>
<img src="data:image/svg+xml,<svg onload=alert(9)>" alt='"><script>alert(10)</script>'> were named in A/RES/60/251.</p>
<form action=https://evil.example/><input name=a autofocus onfocus=alert(11)><button>Send</button></form>
<svg><script>alert(12)</script></svg><math><mi xlink:href="javascript:alert(13)">x</mi></math>
<object data=https://evil.example/d></object><video src=https://evil.example/e autoplay></video>
</article></body></html>"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    place = folder / '"><img onerror=alert(14)> \u202e.html'
    place.write_text(HOSTILE, "utf-8")
    return written(folder / "review", place).pages[0]


def test_nothing_of_a_hostile_source_can_act(hostile):
    for path in (hostile, hostile.with_name("index.html")):
        made = path.read_text("utf-8")
        assert len(re.findall(r"<script", made)) == (2 if path == hostile else 1)
        for inner in (made, source_of(made)):
            tags = re.findall(r"<[a-z][^>]*>", inner)
            assert not [
                tag
                for tag in tags
                if re.search(r"\son\w+=|javascript:|data:text|evil\.example", tag) and "title=" not in tag
            ]
        assert "\u202e" not in made


@pytest.mark.slow
def test_nothing_of_a_hostile_source_acts_in_a_browser(look, hostile):
    page = look(hostile)
    page.keyboard.press("j")
    page.locator("#tab-about").click()
    page.locator("#tab-remarks").click()
    frame = page.frame_locator("#frame")
    frame.get_by_text("Freedonia").click()
    assert page.evaluate("() => document.querySelectorAll('script:not([type])').length") == 1
    assert "\\u202e" in page.locator("#about").text_content() or "\\u202e" in page.locator("h1").text_content()
    look(hostile.with_name("index.html"))


def test_an_empty_result_has_a_page():
    document = hrdocs.read(b"Good morning.")
    made = page.page_of(ParseResult(document=document), None).html
    assert data_of(made)["records"] == []
