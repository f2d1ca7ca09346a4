"""What a fresh process costs before its first record: `import hrdocs`, and `hrdocs parse FILE` beside what it rests on.

    python benchmarks/startup.py [FILE …]

Prints CPU time (user and system), which a busy machine stretches less than the clock, each the least of some runs:
`import hrdocs` alone, and each file as a ratio to `python -c "import hrdocs, lxml.html, pypdfium2"`. The aims: less
than 60 ms, and at most 3.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

RUNS = 5
DATA = Path(__file__).parents[1] / "examples" / "data"
BASE = "import hrdocs, lxml.html, pypdfium2"


def cpu_seconds(command: Sequence[str]) -> float:
    """Return the least CPU time of some runs of a command."""
    return min(_once(command) for _ in range(RUNS))


def _once(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(files: Sequence[str]) -> None:
    """Print the table."""
    python = [sys.executable, "-c"]
    nothing = cpu_seconds([*python, "pass"])
    base = cpu_seconds([*python, BASE])
    print(f"import hrdocs\t{1000 * (cpu_seconds([*python, 'import hrdocs']) - nothing):.0f} ms")
    print(f"{BASE}\t{1000 * base:.0f} ms")
    for file in files or sorted(str(path) for path in DATA.iterdir()):
        spent = cpu_seconds([sys.executable, "-m", "hrdocs", "parse", file])
        print(f"hrdocs parse {Path(file).name}\t{1000 * spent:.0f} ms\t{spent / base:.1f} ×")


if __name__ == "__main__":
    main(sys.argv[1:])
