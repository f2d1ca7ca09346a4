"""Time finding the references of a long report beside the time that PDFium needs to read it.

    python benchmarks/references.py            # a report of 100 pages that this script makes up
    python benchmarks/references.py FILE.pdf…  # your own

"PDFium" loads each page and gets its text, nothing more. "references" is the annotator on the whole document. Each is the
best of five runs.
"""

import io
import pathlib
import sys
import time
from collections.abc import Callable

import pypdfium2

import hrdocs
from hrdocs.un.references import annotate

RUNS = 5
PARAGRAPH = """In its resolution 91/{n}, adopted further to General Assembly resolutions 60/251 of 15 March 2006 and 70/{n}
and to Security Council resolution 1325 (2000), the Assembly took note of the report on the islands (A/91/{n} and Add.1)
and of the conclusions of the Committee against Torture (CAT/C/FJI/CO/{n}). Fiji, which is a party to the International
Covenant on Civil and Political Rights and to the Convention on the Rights of Persons with Disabilities and its Optional
Protocol, recalled Council decision 17/{n}. The delegation said that school meals, ferries, harbours and the telephone
network had been discussed with the village councils, whose minutes are at https://example.org/minutes/{n}. Nothing else
of note was said about them that year, although the weather was often mentioned by those who had come by boat."""


def report(pages: int = 100, paragraphs: int = 4) -> bytes:
    """Return a PDF of invented paragraphs, each thick with references."""
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data)
    for page in range(pages):
        lines = "\n\n".join(PARAGRAPH.format(n=page * paragraphs + n + 1) for n in range(paragraphs)).split("\n")
        for place, line in enumerate(lines):
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 780 - place * 14 - 30 * (not line), line)
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
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            page.get_textpage().get_text_range()
        return len(pdf)


def measure(name: str, data: bytes) -> None:
    """Print one row of the table."""
    document = hrdocs.read(data, media_type="application/pdf")
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
