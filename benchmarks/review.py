"""What a review costs: writing a page of a PDF, its size on disk, and how long until a person can use it.

    python benchmarks/review.py [FILE.pdf…]

Without files it makes reports of its own: one of 25 pages with 300 recommendations, and one of some 300 pages. Each
line says the target. Writing is processor time of rendering, placing and writing, without parsing; on disk is the
picture and the share that a page has in the markup; a page is interactive when its records are listed and its keys
answer, in the median of a few openings. That needs Playwright and Chromium; without them it is said.
"""

import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import hrdocs
from hrdocs.review import site
from hrdocs.review.entries import Entry

TARGET_MS, TARGET_KB = 150, 45
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OPENINGS = 5
STATES = ("Chile", "Ghana", "Norway", "Japan", "Peru", "Kenya", "Iceland", "Egypt", "Nepal", "Spain", "Fiji", "Cuba")
ASKS = (
    ("Continue to", "Consider ways to", "Find means to", "Without delay,", "Adopt a plan to", "Make every effort to"),
    ("train", "inform", "consult", "protect", "support", "compensate", "register", "visit", "pay", "hear"),
    ("judges", "teachers", "families", "farmers", "pupils", "nurses", "prisoners", "fishers", "journalists", "workers"),
    ("and", "and, before its next review,", "and, together with civil society,", "and as a matter of priority"),
    ("train", "inform", "consult", "protect", "support", "compensate", "register", "visit", "pay", "hear"),
    ("judges", "teachers", "families", "farmers", "pupils", "nurses", "prisoners", "fishers", "journalists", "workers"),
    ("in rural areas", "on the outer islands", "of every age", "without parents", "in detention", "with disabilities"),
    (
        "every year",
        "by law",
        "at no cost",
        "in their language",
        "with public funds",
        "together with their unions",
    ),
)
"""What an invented recommendation is made of, one of each: words that repeat less than whole sentences would."""


def invented(chance: random.Random) -> str:
    return " ".join(chance.choice(each) for each in ASKS)


def report(path: Path, *, pages: int, items: int) -> Path:
    """Write an invented report of a Working Group as PDF: pages of paragraphs, then numbered recommendations."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

    body, heading = getSampleStyleSheet()["BodyText"], getSampleStyleSheet()["Heading2"]
    story = [
        Paragraph("Report of the Working Group on the Universal Periodic Review", heading),
        Paragraph("Iceland", heading),
    ]
    story.append(Paragraph("Conclusions and/or recommendations", heading))
    story.append(Paragraph("64. The recommendations listed below enjoy the support of Iceland:", body))
    chance = random.Random(1)
    for number in range(1, items + 1):
        story.append(Paragraph(f"64.{number} {invented(chance)} ({chance.choice(STATES)});", body))
    for number in range(1, 14 * pages):
        story.append(Paragraph(f"{number + 64}. {invented(chance)}. {invented(chance)}.", body))
    story.append(PageBreak())
    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(story)
    return path


def cut(path: Path, pages: int) -> Path:
    """Keep the first pages of a PDF."""
    import pypdfium2

    whole, part = pypdfium2.PdfDocument(path), pypdfium2.PdfDocument.new()
    part.import_pages(whole, list(range(min(pages, len(whole)))))
    part.save(path)
    return path


def entry_of(path: Path) -> Entry:
    source = hrdocs.Reading().source(path)
    return Entry(place=path.name, outcome=hrdocs.parse(source, keep_unknown=True), source=source)


def interactive(page: Path) -> float:
    """Return the seconds until a page can be used, in the median of a few openings."""
    from playwright.sync_api import sync_playwright

    seconds = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for _ in range(OPENINGS):
            tab = browser.new_page(viewport={"width": 1300, "height": 850})
            begin = time.perf_counter()
            tab.goto(page.as_uri(), wait_until="commit")
            tab.wait_for_selector("body[data-ready]")
            tab.keyboard.press("j")
            tab.wait_for_selector(".record.chosen")
            seconds.append(time.perf_counter() - begin)
            tab.close()
        browser.close()
    return statistics.median(seconds)


def measure(path: Path, out: Path) -> None:
    entry = entry_of(path)
    begin = time.process_time()
    written = site.write([entry], out)
    spent = time.process_time() - begin
    pages = len(entry.outcome.document.pages)
    folder = written.pages[0].with_suffix("")
    pictures = [each.stat().st_size for each in folder.iterdir()]
    share = written.pages[0].stat().st_size / pages
    size = (statistics.median(pictures) + share) / 1000
    print(f"{path.name}: {pages} pages, {written.records} records")
    print(f"  writing        {1000 * spent / pages:6.0f} ms a page   (target {TARGET_MS})")
    picture = statistics.median(pictures) / 1000
    told = f"target {TARGET_KB}; picture {picture:.1f}, markup {share / 1000:.1f}"
    print(f"  on disk        {size:6.1f} kB a page   ({told})")
    if CHROMIUM:
        limit = 3 if pages > 100 else 1
        print(f"  interactive    {interactive(written.pages[0]):6.2f} s          (target {limit})")
    else:
        print("  interactive    not measured: no Chromium")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = [Path(each) for each in sys.argv[1:]]
        if not files:
            files = [
                cut(report(place / "report_25.pdf", pages=25, items=300), 25),
                cut(report(place / "report_300.pdf", pages=300, items=300), 300),
            ]
        for number, path in enumerate(files):
            measure(path, place / f"review-{number}")


if __name__ == "__main__":
    main()
