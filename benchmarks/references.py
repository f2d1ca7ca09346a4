"""Time finding the references of a long report beside the time that PDFium needs to read it.

    python benchmarks/references.py            # a report of 100 pages that this script makes up
    python benchmarks/references.py FILE.pdf…  # your own

"PDFium" loads each page and gets its text, nothing more. "references" is the annotator on the whole document. Each is
the best of five runs.
"""

import io
import pathlib
import re
import sys
import time
from collections.abc import Callable

import pypdfium2

from hrdocs.readers import pdf
from hrdocs.source import PDF, Source
from hrdocs.un.references import annotate

RUNS = 5
CITING = """In its resolution 91/{n}, adopted further to General Assembly resolutions 60/251 of 15 March 2006 and
70/{n}, the Assembly took note of the report on the islands (A/91/{n} and Add.1) and of the conclusions of the Committee
against Torture (CAT/C/FJI/CO/{n}). Fiji, a party to the Convention on the Rights of Persons with Disabilities and
its Optional Protocol, recalled Council decision 17/{n}. The minutes are at https://example.org/minutes/{n}."""
PLAIN = """The delegation said that school meals, ferries, harbours and the telephone network had been discussed with
the village councils, of which there were {n}. Nothing else of note was said about them that year, although the weather
was often mentioned by those who had come by boat. The people of the outer islands asked for a second ferry, and the
people of the inner ones for a quieter first. The Government promised to look into both before the next season."""


def report(pages: int = 100, paragraphs: int = 6) -> bytes:
    """Return a PDF of invented paragraphs, of which one on each page is thick with references.

    The text stands in runs of a few words, some hundred a page, as in the PDFs that word processors make.
    """
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data)
    for page in range(pages):
        texts = [
            (CITING if n == paragraphs // 2 else PLAIN).format(n=page * paragraphs + n + 1) for n in range(paragraphs)
        ]
        lines = "\n\n".join(texts).split("\n")
        for place, line in enumerate(lines):
            x = 60.0
            for run in re.findall(r"(?:\S+ ?){1,5}", line):
                canvas.setFont("Times-Roman", 9)
                canvas.drawString(x, 780 - place * 14, run)
                x += canvas.stringWidth(run, "Times-Roman", 9)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def best(call: Callable[[], object]) -> float:
    """Return the shortest time of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def read_with_pdfium(data: bytes) -> int:
    """Read every page's text with PDFium and nothing else; return the number of pages."""
    with pypdfium2.PdfDocument(data) as opened:
        for page in opened:
            page.get_textpage().get_text_range()
        return len(opened)


def measure(name: str, data: bytes) -> None:
    """Print one row of the table."""
    document = pdf.read(Source(data=data, media_type=PDF))
    pages = read_with_pdfium(data)
    pdfium = best(lambda: read_with_pdfium(data)) / pages
    references = best(lambda: annotate(document)) / pages
    found = len(annotate(document).records)
    print(f"| {name} | {pages} | {found} | {pdfium:.2f} | {references:.2f} | {references / pdfium:.2f} |")


def main() -> None:
    """Print the table."""
    print("| file | pages | references | PDFium ms a page | references ms a page | ratio |\n|---|---|---|---|---|---|")
    paths = [pathlib.Path(each) for each in sys.argv[1:]]
    for path in paths:
        measure(path.name, path.read_bytes())
    if not paths:
        measure("invented report", report())


if __name__ == "__main__":
    main()
