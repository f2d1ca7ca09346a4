"""For every reader: assistive technology, dark pages, writing from the right, narrow screens, paper."""

from pathlib import Path

import pytest
from review_pages import written

pytestmark = [pytest.mark.slow, pytest.mark.formats]

ARABIC = """<!doctype html><html lang="ar" dir="rtl"><head><title>بيان</title></head><body><article>
<h1>بيان صحفي بشأن حرية التعبير</h1>
<p>دعت منظمة الحقوق الشمالية الحكومة إلى احترام قرار الجمعية العامة A/RES/60/251 والعهد الدولي الخاص بالحقوق المدنية
والسياسية، وقالت إن إغلاق الإذاعة يخالف التزامات الدولة ويحرم السكان من الأخبار بلغتهم.</p>
<p>وطلبت المنظمة نشر أسباب القرار قبل نهاية الشهر.</p></article></body></html>"""


def violations(page) -> list[str]:
    """Return what axe finds in a page; scripts cannot run in its frame, so that axe looks at the source by itself."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    found = axe.Axe().run(page, options={"iframes": False}).response["violations"]
    if page.locator("#frame").count():
        alone = page.context.new_page()
        alone.set_content(page.locator("#frame").get_attribute("srcdoc"))
        # A frame needs no heading of the first level and no landmarks of its own.
        rules = {
            "page-has-heading-one": {"enabled": False},
            "landmark-one-main": {"enabled": False},
            "region": {"enabled": False},
        }
        found += axe.Axe().run(alone, options={"rules": rules}).response["violations"]
    return [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for each in found for node in each["nodes"]
    ]


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("note_verbale.pdf", "dark"),
        ("press_release.html", "light"),
        ("index", "dark"),
    ],
)
def test_axe_finds_nothing(look, review, name, scheme):
    page = look(review[name], color_scheme=scheme)
    if name != "index":
        page.keyboard.press("j")
        page.keyboard.press("n")
        page.keyboard.press("u")
        assert page.locator(".mark.doubtful").count() >= 1
    assert violations(page) == []


def test_axe_finds_nothing_in_the_other_panels(look, review):
    page = look(review["upr_positions_iceland.txt"])
    for tab in ("remarks", "contents", "about", "marks"):
        page.locator(f"#tab-{tab}").click()
        assert violations(page) == []


def test_the_theme_can_be_chosen_and_stays(look, review):
    page = look(review["press_release.html"], color_scheme="light")
    light = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    dark = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert light != dark
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == dark
    inner = page.frame_locator("#frame").locator("html")
    assert inner.get_attribute("data-theme") == "dark"


@pytest.fixture(scope="session")
def arabic(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("arabic")
    (folder / "page.html").write_text(ARABIC, "utf-8")
    return written(folder / "review", folder / "page.html").pages[0]


def test_writing_from_the_right_stands_right(look, arabic):
    page = look(arabic)
    frame = page.frame_locator("#frame")
    for tag in ("p", ".h1"):
        assert frame.locator(tag).first.evaluate("each => getComputedStyle(each).direction") == "rtl"
    page.locator(".record .head", has_text="A/RES/60/251").first.click()
    lit = page.evaluate(
        """() => [...document.getElementById("frame").contentWindow.CSS.highlights.get("bright")].map(String)"""
    )
    assert any("60/251" in words for words in lit)
    quote = page.locator(".record.open .words q").first
    if quote.count():
        assert quote.get_attribute("dir") == "auto"
    assert page.locator("h1").evaluate("each => getComputedStyle(each).direction") == "rtl"


def test_a_narrow_screen_has_both_and_nothing_hangs_over(browser, look, review):
    page = look(review["note_verbale.pdf"])
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#record-0 .head").click()
    width = page.evaluate("() => document.documentElement.scrollWidth")
    assert width <= 390
    source, side = (page.locator(each).bounding_box() for each in ("#source", "#side"))
    assert source["height"] > 250
    assert side["y"] >= source["y"] + source["height"] - 1
    assert page.locator("#source").evaluate("each => each.scrollWidth <= each.clientWidth")  # a page is seen whole
    assert page.locator("label.switch").evaluate("each => parseFloat(getComputedStyle(each).fontSize)") > 10
    symbol = page.locator('#record-0 [data-field="symbol"] .name')  # at the right edge of its page
    symbol.click()
    lit = page.locator(".light.bright").bounding_box()
    assert lit["height"] > 5
    assert 0 <= lit["x"] < lit["x"] + lit["width"] <= 390
    page.goto(review["index"].as_uri())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    charts = [each.bounding_box() for each in page.locator("svg.bars").all() if each.is_visible()]
    assert len(charts) == page.locator("figure.chart").count()
    assert max(each["x"] + each["width"] for each in charts) <= 390


def test_a_chart_is_drawn_for_narrow_screens_and_for_paper(look, review):
    page = look(review["index"])
    shown = "() => ['.wide', '.narrow'].map((each) => document.querySelector(each).checkVisibility())"
    assert page.evaluate(shown) == [True, False]
    page.set_viewport_size({"width": 420, "height": 800})
    assert page.evaluate(shown) == [False, True]
    page.emulate_media(media="print")
    assert page.evaluate(shown) == [True, False]
    page.set_viewport_size({"width": 718, "height": 1000})  # an A4 page between its margins
    table = page.locator("#documents").bounding_box()
    assert table["x"] + table["width"] <= 718


def test_a_card_is_headed_by_what_its_record_is_known_by(look, review):
    page = look(review["press_release.html"])
    card = page.locator("[data-kind=press-release] .record")
    headline = card.locator('[data-field="headline"] .value').inner_text()
    assert card.locator(".gist").inner_text() == headline
    assert page.locator(".absent", has_text="not found: ").count()
    page = look(review["note_verbale.pdf"])
    assert page.locator("[data-kind=communication] .gist").inner_text() == page.locator("h1").inner_text()
    names = page.locator("[data-kind=candidature] .gist").all_inner_texts()
    assert names == ["Human Rights Council"]


def test_a_part_of_a_value_that_says_nothing_has_no_line(look, tmp_path):
    words = b"PRESS RELEASE\n\nA press conference will be held on 12 February 2030 at 10.30 a.m. at the Press Club.\n"
    path = tmp_path / "release.txt"
    path.write_bytes(words)
    page = look(written(tmp_path / "review", path).pages[0])
    times = page.locator('[data-field="times"] .value').first
    assert times.inner_text().split() == ["time", "10:30"]


def test_on_paper_a_record_and_its_words_never_part(look, review):
    page = look(review["upr_positions_iceland.txt"])
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("#source").is_visible()
    assert page.locator(".record .fields").count() == page.locator(".record").count()
    snippet = page.locator("#record-3 .snippet", has_text="cannot be accepted").first
    assert snippet.is_visible()
    assert "The question of a separate" in snippet.inner_text()
    assert page.locator("#record-3 .go").first.inner_text().startswith("line ")
    assert page.locator("#record-3 .go").first.is_visible()
    broken = page.locator(".record").evaluate_all("each => each.map(one => getComputedStyle(one).breakInside)")
    assert set(broken) == {"avoid"}
    assert len(page.pdf(format="A4")) > 20_000
