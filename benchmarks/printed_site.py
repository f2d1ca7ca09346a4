"""Invented pages in fourteen languages, printed as browsers do, beside the pages: title, day, author, site, and text.

    python benchmarks/printed_site.py [LANGUAGE …] [--keep FOLDER]

Needs playwright and the program `chromium`. Each page of printed_site.tsv has what sites put around a text: a window
on cookies, a menu, a byline without "By", a caption, a list of other pages with days, a foot. It is laid out
in three ways (one below the other, the list beside the text, the text in two columns) and printed twice: tagged, and
without tags but with title, address, page of pages and day at head and foot, as other browsers print. A line a layout
and print: what `benchmarks/printed.py` counts, the words that the print has too many, and how often the print (and the
page) gives each value.
"""

import argparse
import csv
import html
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import printed

ROWS = Path(__file__).with_suffix(".tsv")
LEFTWARDS = ("ar", "fa", "he")
FONTS = "'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Devanagari','Noto Sans CJK SC',sans-serif"
LAYOUTS = {
    "stacked": "",
    "beside": "main{display:grid;grid-template-columns:2fr 1fr;gap:16px} nav ul{display:flex;gap:12px;list-style:none}",
    "columns": ".text{columns:2}",
}
MARGIN = "font-size:8px;width:100%;display:flex;justify-content:space-between;margin:0 20px"
HEAD = f'<div style="{MARGIN}"><span class="title"></span><span>https://port.example/2031/05/ferries</span></div>'
PAGES = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>'
FOOT = f'<div style="{MARGIN}"><span>{PAGES}</span><span>5/9/31, 10:15 AM</span></div>'
HEADED = {
    "tagged": False,
    "display_header_footer": True,
    "header_template": HEAD,
    "footer_template": FOOT,
    "margin": dict.fromkeys(("top", "bottom", "left", "right"), "50px"),
}
PRINTS = {".pdf": {"tagged": True}, ".headed.pdf": HEADED}
VALUES = {"title": "title", "issued": "iso", "authors": "author", "publisher": "site"}
"""Fields of metadata, and the column that has the right value."""

Row = dict[str, str]


def rows() -> list[Row]:
    """Return the rows of the table, every value ready for HTML."""
    lines = (line for line in ROWS.read_text("utf-8").splitlines() if not line.startswith("#"))
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def page(row: Row, style: str) -> str:
    """Return a page."""
    of = {name: html.escape(value, quote=False) for name, value in row.items()}
    menu = "".join(
        f'<li><a href="https://port.example/{n}">{each}</a></li>' for n, each in enumerate(of["menu"].split("|"))
    )
    others = "".join(
        f'<div><h3><a href="https://port.example/other{n}">{each}</a></h3><p>{of["day"]}</p></div>'
        for n, each in enumerate(of["others"].split("|"))
    )
    figure = (
        f'<figure><div style="height:60px;border:1px solid"></div><figcaption>{of["caption"]}</figcaption></figure>'
    )
    text = "".join(f"<p>{of[name]}</p>" for name in ("lead", "quoted", "more")) + f"<p>{of['lead']} {of['more']}</p>"
    return f"""<!doctype html><html lang="{row["language"]}" dir="{"rtl" if row["language"] in LEFTWARDS else "ltr"}">
<head><meta charset="utf-8"><title>{of["title"]} | {of["site"]}</title>
<style>body{{font-family:{FONTS};font-size:11pt;line-height:1.5}} {style}</style></head>
<body><div class="cookies"><p>{of["cookies"]}</p><button>OK</button></div>
<header><a href="https://port.example/">{of["site"]}</a><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{of["title"]}</h1><p class="byline">{of["author"]}</p><p class="date">{of["day"]}</p>{figure}
<div class="text">{text}</div></article><aside><h2>{of["related"]}</h2>{others}</aside></main>
<footer><ul>{menu}</ul><p>{of["foot"]}</p></footer></body></html>"""


def print_all(chosen: list[Row], folder: Path) -> None:
    """Write the pages into a folder, and what the browser prints of them beside each."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for row in chosen:
            for layout, style in LAYOUTS.items():
                file = folder / f"own-{row['language']}-{layout}.html"
                file.write_text(page(row, style), "utf-8")
                sheet = browser.new_page()
                sheet.goto(file.as_uri())
                for suffix, options in PRINTS.items():
                    sheet.pdf(path=file.with_suffix(suffix), **options)
                sheet.close()
        browser.close()


def right(row: Row, read: printed.Read) -> Counter[str]:
    """Return which values of a page or print are right."""
    metadata = read[0].metadata
    given = {name: getattr(metadata, name) for name in VALUES}
    return Counter(name for name, column in VALUES.items() if given[name] in (row[column], (row[column],)))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", help="languages (default all)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the pages and prints there")
    args = parser.parse_args()
    chosen = [row for row in rows() if not args.languages or row["language"] in args.languages]
    if not chosen:
        parser.error("no such language in the table")
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        print_all(chosen, folder)
        report(chosen, folder)
    return 0


def report(chosen: list[Row], folder: Path) -> None:
    """Print a line for each layout and print."""
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    given: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of_page: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in chosen:
        for layout in LAYOUTS:
            own = printed.read(folder / f"own-{row['language']}-{layout}.html")
            for suffix in PRINTS:
                other = printed.read(folder / f"own-{row['language']}-{layout}{suffix}")
                counts, group = printed.compared(own, other), f"{layout}{suffix.removesuffix('.pdf')}"
                counts["too_many"] = len(other[1]) - counts["in_order"]
                sums[group].update(counts)
                given[group].update(right(row, other))
                of_page[group].update(right(row, own))
    for group, counts in sorted(sums.items()):
        values = "   ".join(f"{name} {given[group][name]} ({of_page[group][name]})" for name in VALUES)
        print(f"{printed.line(group, counts)}   too many {counts['too_many']}   {values}")


if __name__ == "__main__":
    sys.exit(main())
