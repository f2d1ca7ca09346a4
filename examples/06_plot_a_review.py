"""Join the stages of one review, and plot what became of each State's recommendations.

The Working Group's report has the recommendations and the States that made them; the addendum has the State's
replies. `join` gives one row for each recommendation, with the position at each stage. The picture needs an extra:
pip install 'hrdocs[plot]'.
"""

import sys
from collections import Counter
from pathlib import Path

import hrdocs
from hrdocs_upr_positions import Position, join

DATA = Path(__file__).parent / "data"
PICTURE = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("review.svg")
COLOURS = {
    Position.SUPPORTED: "#1f5f45",
    Position.PARTIALLY_SUPPORTED: "#5f9f7a",
    Position.CONSIDERED_IMPLEMENTED: "#4a78a8",
    Position.DEFERRED: "#8d6aa8",
    Position.NOT_SUPPORTED: "#b0493f",
}

sources = ["upr_report_iceland.txt", "upr_positions_iceland.txt"]
rows = join(hrdocs.parse(DATA / name) for name in sources)

for row in rows:
    if row.report is not row.latest:
        print(f"{row.number}: {row.report} in the report, {row.latest} in the {row.latest_stage}")

counts = Counter((state, row.latest) for row in rows for state in row.recommending_states)
states = sorted({state for state, _ in counts}, key=lambda state: (-sum(counts[state, p] for p in COLOURS), state))
print()
for state in states:
    print(state, {position.value: counts[state, position] for position in COLOURS if counts[state, position]})

try:
    import matplotlib as mpl
    from matplotlib import ticker
    from matplotlib.figure import Figure
except ImportError:
    sys.exit("the picture needs matplotlib: pip install 'hrdocs[plot]'")

# A fixed salt, no date, and words instead of outlines: the same rows give the same picture.
mpl.rcParams.update({"svg.hashsalt": "hrdocs", "svg.fonttype": "none"})
figure = Figure(figsize=(7, 3.6), layout="constrained")
axes = figure.subplots()
left = [0] * len(states)
for position, colour in COLOURS.items():
    widths = [counts[state, position] for state in states]
    axes.barh(states, widths, left=left, color=colour, label=position.replace("_", " "))
    left = [one + other for one, other in zip(left, widths, strict=True)]
axes.invert_yaxis()
axes.set_xlabel("recommendations, by latest position")
axes.spines[["top", "right"]].set_visible(False)
axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
figure.legend(frameon=False, loc="outside right center")
figure.savefig(PICTURE, metadata={"Date": None})
print(f"\nwrote {PICTURE}")
