"""Time parsing a report of the Working Group on the Universal Periodic Review beside reading it.

    python benchmarks/upr_speed.py            # a report of 250 recommendations that this script makes up
    python benchmarks/upr_speed.py FILE…      # your own

"read" is `hrdocs.read`, "parse" all of `hrdocs.parse`, reading included; the ratio of the two is to stay below 1.5.
"positions" is the parser of this format alone, cold: what it remembers of earlier texts is cleared before each run.
Each is the least CPU time of five runs.
"""

import io
import pathlib
import sys
import time
from collections.abc import Callable

import hrdocs
from hrdocs import language
from hrdocs.source import PDF, Source
from hrdocs_upr_positions import parse
from hrdocs_upr_positions.verdict import read_verdict

RUNS = 5
STATES = ("Chad", "Mali", "Peru", "Fiji", "Norway", "Uruguay", "Viet Nam", "Republic of Korea")
TOPICS = ("judges", "police officers", "teachers", "nurses", "prison guards", "labour inspectors")
SAID = """{state} asked what was done for {topic}, commended the opening of shelters in the outer islands, and spoke of
the school meals that had been introduced in the year before, of ferries, harbours and the telephone network. It thanked
the delegation for its frankness, noted that the census had raised the same concern, and made recommendations."""


def report(recommendations: int = 250, paragraphs: int = 90) -> bytes:
    """Return a PDF of an invented report in the layout of real ones."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()
    body, heading = styles["BodyText"], styles["Heading2"]
    story = [
        Paragraph("Report of the Working Group on the Universal Periodic Review", heading),
        Paragraph("Iceland", heading),
    ]
    for n in range(1, paragraphs):
        said = SAID.format(state=STATES[n % len(STATES)], topic=TOPICS[n % len(TOPICS)])
        story += [Paragraph(f"{n}. {said}", body), Spacer(1, 4)]
    story.append(Paragraph("II. Conclusions and/or recommendations", heading))
    story.append(Paragraph(f"{paragraphs}. The recommendations listed below enjoy the support of Iceland:", body))
    for n in range(1, recommendations + 1):
        wish = f"Train {TOPICS[n % len(TOPICS)]} in each of the {n} villages, and publish what was learnt"
        story.append(Paragraph(f"{paragraphs}.{n}. {wish} ({STATES[n % len(STATES)]});", body))
    made = io.BytesIO()
    SimpleDocTemplate(made).build(story)
    return made.getvalue()


def best(run: Callable[[], object]) -> float:
    """Return the least CPU time of a run, in seconds."""
    times = []
    for _ in range(RUNS):
        read_verdict.cache_clear()
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    files = [pathlib.Path(name) for name in sys.argv[1:]]
    sources = [Source.of(file) for file in files] or [Source.of(report(), media_type=PDF)]
    print("file\trecommendations\tread ms\tparse ms\tratio\tpositions ms")
    for source in sources:
        document = language.labelled(hrdocs.read(source))
        positions = len(parse(document).of_kind("upr-position"))
        read = best(lambda source=source: hrdocs.read(source))
        whole = best(lambda source=source: hrdocs.parse(source, format="upr-positions"))
        alone = best(lambda document=document: parse(document))
        name = source.name or "invented report"
        print(f"{name}\t{positions}\t{read * 1000:.0f}\t{whole * 1000:.0f}\t{whole / read:.2f}\t{alone * 1000:.0f}")


if __name__ == "__main__":
    main()
