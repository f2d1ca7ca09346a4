"""The page of a result in a notebook: a frame that needs nothing outside and can do nothing to its notebook."""

import html
import re

import pytest
from review_pages import DATA

import hrdocs
from hrdocs.review import inline

pytestmark = pytest.mark.formats


def test_a_result_shows_its_page_beside_its_table():
    shown = hrdocs.parse(DATA / "press_release.html")._repr_html_()
    [frame] = re.findall(r'<iframe sandbox="allow-scripts allow-downloads"[^>]* srcdoc="([^"]*)"', shown)
    inner = html.unescape(frame)
    assert inner.startswith("<!doctype html>")
    assert 'class="view-blocks"' in inner
    assert "<table" in shown.partition("<iframe")[0]


def test_a_document_that_is_too_long_is_left_to_the_command(monkeypatch):
    monkeypatch.setattr(inline, "LONGEST_TEXT", 100)
    assert "hrdocs review" in inline.frame(hrdocs.parse(DATA / "press_release.html"))


@pytest.mark.slow
def test_the_frame_works_where_it_may_keep_nothing(look, tmp_path):
    notebook = tmp_path / "notebook.html"
    frame = inline.frame(hrdocs.parse(DATA / "upr_positions_iceland.txt"))
    notebook.write_text(f'<!doctype html><html lang="en"><body data-ready="yes">{frame}</body></html>', "utf-8")
    page = look(notebook)
    inner = page.frame_locator("iframe")
    inner.locator("body[data-ready]").wait_for()
    inner.locator("#ask").click()
    inner.get_by_role("button", name="Close").click()
    assert not inner.locator("#help").is_visible()
    inner.locator("#record-3 .head").click()
    assert inner.locator("#record-3 .field").count() > 5
    inner.locator("#record-3 .head").press("y")
    inner.locator("#tab-marks").click()
    assert "This browser keeps nothing" in inner.locator("#marked").inner_text()
    assert inner.locator("#marked li").count() == 1
