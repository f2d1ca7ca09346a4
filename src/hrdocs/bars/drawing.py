"""Drawing bars with matplotlib, in colours that stand for the classes of a style sheet."""

import io
import textwrap
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

from hrdocs import extras
from hrdocs.bars.counts import COLOURS, Bars
from hrdocs.values import frozen

WIDTH, NARROW = 620, 330
"""Of a picture in points: beside others on a screen or on paper, and on a telephone."""
_ROW, _BAR = 26, 0.72
"""Height of a row in points, and how much of it its bar takes."""
_HEAD, _LEGEND, _AXIS = 30, 22, 46
"""Heights in points: of a heading, of a line of the legend, of an axis with its words."""
_LETTER = 6.8
"""Points that a letter takes, rather more than in the mean."""
_LABEL = 17
"""A label has at most the width of the picture by this many letters in a line."""
_YEAR, _TICK = 40, 100
"""Points that a label of a year and a number of the axis need."""
_UPRIGHT = 220
"""Height of bars that stand upright."""
_SETTINGS = {
    "svg.hashsalt": "hrdocs",
    "svg.fonttype": "none",
    "text.parse_math": False,
    "font.family": "DejaVu Sans",
    "font.size": 12,
}
"""Ids without chance, and words as words: none of them is read as a formula."""
INK, RULE, PAPER = "#010101", "#020202", "#030303"
"""Stand for the colours of words, of rules and of paper until classes take their place."""
FILLS = tuple(f"#1000{place:02x}" for place in range(COLOURS))


@frozen(kw_only=True)
class Drawing:
    """Panels of counts, one beneath the other."""

    panels: tuple[Bars, ...]
    alone: bool
    title: str
    note: str = ""
    width: int = WIDTH

    def drawn(self) -> bytes:
        """Draw with matplotlib's own settings, whatever a user's are; without a date and with no chance in its ids."""
        matplotlib = extras.required("matplotlib", extra="plot")
        figures = extras.required("matplotlib.figure", extra="plot")
        with matplotlib.rc_context(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of letters that its font lacks: who shows the picture has them
            matplotlib.rcdefaults()
            matplotlib.rcParams.update(_SETTINGS)
            height = sum(map(self._height, self.panels)) + self._top
            figure = figures.Figure(figsize=(self.width / 72, height / 72), frameon=False)
            self._put_legend(figure, height)
            top = self._top
            for panel in self.panels:
                self._put_panel(figure, panel, top, height)
                top += self._height(panel)
            data = io.BytesIO()
            figure.savefig(data, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
            return data.getvalue()

    @property
    def _legend(self) -> list[list[int]]:
        """Return the parts by the lines of the legend."""
        lines: list[list[int]] = [[]]
        reached = 0.0
        for place, part in enumerate(self._parts):
            width = 34 + _LETTER * len(part)
            if lines[-1] and reached + width > self.width - 20:
                lines.append([])
                reached = 0.0
            lines[-1].append(place)
            reached += width
        return lines if self._parts else []

    @property
    def _parts(self) -> tuple[str, ...]:
        return tuple(part for part in self.panels[0].parts if part) if self.panels else ()

    @property
    def _top(self) -> int:
        return _LEGEND * (len(self._legend) + bool(self.note)) + (_HEAD if self.alone else 0) + 4

    def _height(self, panel: Bars) -> int:
        rows = _UPRIGHT if panel.upright else _ROW * len(panel.rows)
        return rows + _AXIS + (_HEAD if self.alone else 0)

    def _put_legend(self, figure: Any, height: int) -> None:  # noqa: ANN401 (of a library of an extra)
        patches = extras.required("matplotlib.patches", extra="plot")
        top = height - (_HEAD if self.alone else 0)
        if self.alone:
            figure.text(2 / self.width, 1 - 20 / height, self.title, color=INK, weight="bold", gid="heading")
        if self.note:
            bottom = top - _LEGEND * (len(self._legend) + 1) + 7
            figure.text(2 / self.width, bottom / height, self.note, color=INK)
        for line, places in enumerate(self._legend):
            left = 2.0
            for place in places:
                bottom = top - _LEGEND * (line + 1) + 5
                box = (left / self.width, bottom / height), 12 / self.width, 12 / height
                figure.add_artist(patches.Rectangle(*box, color=FILLS[self.panels[0].colour(place)], lw=0))
                figure.text((left + 18) / self.width, (bottom + 2) / height, self._parts[place], color=INK)
                left += 34 + _LETTER * len(self._parts[place])

    def _put_panel(self, figure: Any, panel: Bars, top: int, height: int) -> None:  # noqa: ANN401
        labels = list(_labels(panel, self.width))
        longest = max((len(line) for label in labels for line in label.split("\n")), default=0)
        left = 50 if panel.upright else 22 + _LETTER * longest
        head = _HEAD if self.alone else 0
        rows = self._height(panel) - head - _AXIS
        bottom = height - top - head - rows
        behind = 20 if panel.upright else 12 + _LETTER * max(map(len, panel.ends), default=4)
        width = self.width - left - behind
        axes = figure.add_axes((left / self.width, bottom / height, width / self.width, rows / height))
        if self.alone:
            figure.text(
                2 / self.width, (bottom + rows + 10) / height, panel.title, color=INK, weight="bold", gid="heading"
            )
        _put_bars(axes, panel)
        _put_axes(axes, panel, labels, ticks=self.width // _TICK)


def _put_bars(axes: Any, panel: Bars) -> None:  # noqa: ANN401
    draw, along = (axes.bar, "bottom") if panel.upright else (axes.barh, "left")
    places = list(range(len(panel.rows)))
    reached = [0] * len(panel.rows)
    for part, said in enumerate(panel.parts):
        numbers = [row[part] for _, row in panel.rows]
        bars = draw(
            places,
            numbers,
            _BAR,
            color=FILLS[panel.colour(part)],
            edgecolor=PAPER,
            lw=0.8,
            clip_on=False,
            **{along: reached},
        )
        for bar, (label, _), number in zip(bars, panel.rows, numbers, strict=True):
            bar.set_gid(f"bar {label}: {number} {said or panel.unit}")
            bar.set_visible(number > 0)
        reached = [one + other for one, other in zip(reached, numbers, strict=True)]
    ends = panel.ends or tuple(str(number) for number in reached)
    for place, (end, number) in enumerate(zip(ends, reached, strict=True)):
        xy = (place, number) if panel.upright else (number, place)
        shift, align = ((0, 4), {"ha": "center"}) if panel.upright else ((6, 0), {"va": "center_baseline"})
        if number or not panel.upright:
            axes.annotate(end, xy, shift, textcoords="offset points", color=INK, annotation_clip=False, **align)


def _put_axes(axes: Any, panel: Bars, labels: Sequence[str], *, ticks: int) -> None:  # noqa: ANN401
    ticker = extras.required("matplotlib.ticker", extra="plot")
    named, counted = (axes.xaxis, axes.yaxis) if panel.upright else (axes.yaxis, axes.xaxis)
    named.set_ticks(range(len(labels)), labels)
    counted.set_major_locator(ticker.MaxNLocator(nbins=ticks, integer=True, min_n_ticks=1, steps=[1, 2, 5, 10]))
    counted.set_label_text(f"number of {panel.unit}", color=INK)
    counted.grid(visible=True, color=RULE, lw=0.8, clip_on=False)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, pad=8, labelcolor=INK)
    axes.set_facecolor("none")
    axes.spines[:].set_visible(False)
    largest = max((sum(numbers) for _, numbers in panel.rows), default=0)
    if panel.upright:
        axes.set_xlim(-0.6, len(labels) - 0.4)
        axes.set_ylim(0, max(1, 1.1 * largest))
    else:
        axes.set_xlim(0, max(1, largest))
        axes.set_ylim(len(labels) - 0.5, -0.5)


def _labels(panel: Bars, width: int) -> Iterator[str]:
    """Give the labels in at most two lines each; those of bars that stand close only where there is room."""
    longest = width // _LABEL
    told = _told(panel, width) if panel.upright else ()
    for place, (label, _) in enumerate(panel.rows):
        if panel.upright:
            yield label.replace(" ", "\n") if place in told else ""
        else:
            first, *others = textwrap.wrap(label, longest) or [""]
            yield "\n".join([first, *filter(None, [textwrap.shorten(" ".join(others), longest, placeholder="…")])])


def _told(panel: Bars, width: int) -> list[int]:
    """Return which upright bars have labels: the last, then what counts something, then gaps, none close to another."""
    last = len(panel.rows) - 1
    every = 1 + last * _YEAR // (width - _AXIS)
    found: list[int] = []
    for place in sorted(range(last + 1), key=lambda each: (each != last, not any(panel.rows[each][1]), -each)):
        if all(abs(place - other) >= every for other in found):
            found.append(place)
    return found
