"""Write the pictures of the site anew, from what the commands print today: `docs/pictures` and `docs/review.svg`.

    python scripts/build_pictures.py

`scripts/review_screenshot.py` takes that of a page of a review.
Pictures of the terminal are rich's own, without the fonts that it would fetch: the same output gives the same bytes.
"""

import io
import re
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console, RenderableType
from rich.terminal_theme import TerminalTheme

import hrdocs
from hrdocs import installed, show

ROOT = Path(__file__).parents[1]
DATA = ROOT / "examples" / "data"
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 100
THEME = TerminalTheme(
    (255, 255, 255),
    (40, 40, 40),
    [
        (40, 40, 40),
        (164, 66, 59),
        (42, 111, 78),
        (138, 98, 0),
        (40, 80, 150),
        (120, 60, 130),
        (0, 110, 120),
        (90, 90, 90),
    ],
)
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def shown() -> dict[str, tuple[str, Callable[[], RenderableType]]]:
    """Return what the terminal shows, by the name of its picture: the command, and what it prints."""
    positions = DATA / "upr_positions_iceland.txt"
    return {
        "parse": ("hrdocs parse note_verbale.pdf --most 1", lambda: show.result(_note(), most=1)),
        "positions": ("hrdocs parse upr_positions_iceland.txt", lambda: show.result(hrdocs.parse(positions))),
        "plugins": ("hrdocs plugins list", lambda: installed.table(hrdocs.Registry.from_entry_points(only={"hrdocs"}))),
    }


def _note() -> hrdocs.ParseResult:
    return hrdocs.parse(DATA / "note_verbale.pdf")


def terminal(name: str) -> str:
    """Return a picture of the terminal."""
    command, output = shown()[name]
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    console.print(output())
    picture = console.export_svg(title=f"$ {command}", theme=THEME, unique_id=f"hrdocs-{name}")
    return _FONT_FACE.sub("", picture).replace("Fira Code", "DejaVu Sans Mono")


def plot() -> None:
    """Write the plot of the last example."""
    sys.argv = ["06_plot_a_review.py", str(ROOT / "docs" / "review.svg")]
    runpy.run_path(str(ROOT / "examples" / "06_plot_a_review.py"), run_name="__main__")


def main() -> None:
    """Write them."""
    PICTURES.mkdir(exist_ok=True)
    for name in shown():
        (PICTURES / f"{name}.svg").write_text(terminal(name), "utf-8")
    plot()


if __name__ == "__main__":
    main()
