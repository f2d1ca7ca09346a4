"""Make the picture of a review page that the README shows, from an invented document.

    python scripts/review_screenshot.py

It needs Playwright and Chromium, and writes docs/review_page.png.
"""

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import hrdocs
from hrdocs.review import site
from hrdocs.review.entries import Entry

ROOT = Path(__file__).parents[1]
SOURCE, PICTURE = ROOT / "examples" / "data" / "note_verbale.pdf", ROOT / "docs" / "review_page.png"
WIDTH, HEIGHT, COLOURS = 1280, 800, 64


def shown(page: Path) -> bytes:
    """Return a page as PNG, with a field chosen and judged."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        tab.goto(page.as_uri())
        tab.wait_for_selector("body[data-ready]")
        for key in ("j", "n", "y", "n", "n", "n"):
            tab.keyboard.press(key)
        tab.wait_for_load_state("networkidle")
        picture = tab.screenshot()
        browser.close()
    return picture


def main() -> None:
    source = hrdocs.Reading().source(SOURCE)
    entry = Entry(place=SOURCE.name, outcome=hrdocs.parse(source), source=source)
    with tempfile.TemporaryDirectory() as folder:
        written = site.write([entry], Path(folder) / "review")
        picture = Image.open(io.BytesIO(shown(written.pages[0]))).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    print(f"wrote {PICTURE.relative_to(ROOT)}, {PICTURE.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
