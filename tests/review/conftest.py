"""One Chromium for all tests of pages; without one they are skipped, and say so."""

import shutil
from pathlib import Path

import pytest
from review_pages import DATA, written

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright's Python package is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A page with what it should not do: messages on the console, errors, requests beyond its folder."""

    def __init__(self, browser, path: Path, fragment: str = "", **settings):
        self.context = browser.new_context(viewport={"width": 1300, "height": 850}, **settings)
        self.page = self.context.new_page()
        self.page.set_default_timeout(5000)
        self.faults: list[str] = []
        self.page.on("console", lambda message: self.faults.append(f"console {message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._request)
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.goto(path.as_uri() + fragment)
        self.page.wait_for_selector("body[data-ready]")

    def _request(self, request):
        if not request.url.startswith(("file:", "blob:", "data:", "about:")):
            self.faults.append(f"request: {request.url}")


@pytest.fixture
def look(browser):
    """Return a function that opens a page and, at the end of the test, asks that nothing went wrong in it."""
    opened: list[Watched] = []

    def look_at(path: Path, fragment: str = "", **settings):
        opened.append(Watched(browser, path, fragment, **settings))
        return opened[-1].page

    yield look_at
    faults = [fault for each in opened for fault in each.faults]
    for each in opened:
        each.context.close()
    assert faults == []


@pytest.fixture(scope="session")
def review(tmp_path_factory) -> dict[str, Path]:
    """Return the pages of the examples by the names of their files, and the index."""
    found = written(tmp_path_factory.mktemp("review"), *sorted(DATA.iterdir()))
    names = [path.name for path in sorted(DATA.iterdir())]
    return {**dict(zip(names, found.pages, strict=True)), "index": found.index}
