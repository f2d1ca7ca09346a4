"""Write the goldens anew: python tests/readers/pdf/regenerate.py. Read each line before you commit it."""

from pathlib import Path

from pdf_listing import listing
from pdf_maker import LAYOUTS

from hrdocs.readers.pdf import read
from hrdocs.source import Source

for name, make in LAYOUTS.items():
    path = Path(__file__).parent / "golden" / f"{name}.txt"
    path.write_text(listing(read(Source.of(make()))), "utf-8")
