"""Walk from a value back to the words and the place on the page that it came from.

Every value of a record has an Evidence: the field, the range in the document's text, and the exact words. The document
knows where each range of its text stood: page and box, in 1/100 pt from the top left.
"""

from pathlib import Path

import hrdocs

DATA = Path(__file__).parent / "data"

result = hrdocs.parse(DATA / "note_verbale.pdf")
document = result.document

[candidature] = result.of_kind("candidature")
for evidence in candidature.evidence:
    value = getattr(candidature, evidence.field)
    print(f"{evidence.field}: {value!r}")
    print(f"    words: {evidence.exact!r}")
    assert document.text[evidence.start : evidence.end] == evidence.exact
    for region in document.regions(evidence.start, evidence.end):
        left, top, right, bottom = (side / 100 for side in (region.x0, region.top, region.x1, region.bottom))
        print(f"    page {region.page}, from ({left:.0f}, {top:.0f}) to ({right:.0f}, {bottom:.0f}) pt")
