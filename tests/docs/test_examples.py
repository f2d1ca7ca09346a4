"""Each example script runs and prints what it promises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PRINTED = Path(__file__).parent / "printed"
SCRIPTS = sorted(EXAMPLES.glob("[0-9]*.py"))


def printed_by(script: Path, folder: Path) -> str:
    done = subprocess.run([sys.executable, str(script)], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_script_prints_what_stands_beside_it(script, tmp_path):
    expected = (PRINTED / f"{script.stem}.txt").read_text("utf-8")
    assert printed_by(script, tmp_path) == expected


def test_picture_of_a_review_is_the_one_in_the_docs(tmp_path):
    printed_by(EXAMPLES / "06_plot_a_review.py", tmp_path)
    picture = (tmp_path / "review.svg").read_text("utf-8")
    assert picture.startswith("<?xml")
    # Fonts move the axes from machine to machine; how wide the bars are beside each other, they do not change.
    assert bars(picture) == bars((EXAMPLES.parent / "docs" / "review.svg").read_text("utf-8"))
    assert len(bars(picture)) == 14


def bars(picture: str) -> list[tuple[str, int]]:
    """Return colour and width of each bar that has one, in parts of the widest."""
    found = re.findall(r'd="M ([\d.]+) [\d.]+ \nL ([\d.]+) [^"]*" clip-path="[^"]*" style="fill: (#\w+)"', picture)
    widths = [(colour, float(right) - float(left)) for left, right, colour in found]
    widest = max(width for _, width in widths)
    return [(colour, round(100 * width / widest)) for colour, width in widths if width > 0]


def test_every_script_is_numbered_in_order_and_says_what_it_shows():
    assert [script.name[:2] for script in SCRIPTS] == [f"{number:02}" for number in range(1, len(SCRIPTS) + 1)]
    assert all(script.read_text("utf-8").startswith('"""') for script in SCRIPTS)


def test_folder_example_goes_on_past_a_bad_file(tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"no PDF")
    (tmp_path / "good.txt").write_bytes((EXAMPLES / "data" / "upr_positions_uruguay.txt").read_bytes())
    command = [sys.executable, str(EXAMPLES / "05_folder_to_table.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "bad.pdf: left out: bad.pdf:" in done.stdout
    assert "good.txt: upr-positions" in done.stdout
