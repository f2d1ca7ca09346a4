"""What a fresh process costs before its first record: `import hrdocs`, and `hrdocs parse FILE` beside what it rests on.

    python benchmarks/startup.py [FILE …]

Prints CPU time (user and system), which a busy machine stretches less than the clock, each the least of some runs
that take turns: `import hrdocs` alone, and each file as a ratio to `python -c "import hrdocs, lxml.html, pypdfium2"`.
The aims: less than 60 ms, and at most 3. Modules come from byte code, as they do once hrdocs is installed: a run that
does not count writes it into a folder of its own.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

RUNS = 5
DATA = Path(__file__).parents[1] / "examples" / "data"
BASE = "import hrdocs, lxml.html, pypdfium2"


def cpu_seconds(command: Sequence[str], bytecode: str) -> float:
    """Return the CPU time of one run of a command, whose modules are kept compiled in a folder."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(commands: Sequence[Sequence[str]]) -> list[float]:
    """Return the least CPU time of some runs of each command, after one that does not count."""
    with tempfile.TemporaryDirectory() as bytecode:
        runs = [[cpu_seconds(command, bytecode) for command in commands] for _ in range(1 + RUNS)]
    return [min(times) for times in zip(*runs[1:], strict=True)]


def main(given: Sequence[str]) -> None:
    """Print the table."""
    files = given or sorted(str(path) for path in DATA.iterdir())
    started = [[sys.executable, "-c", code] for code in ("pass", "import hrdocs", BASE)]
    nothing, imported, base, *parsed = least(
        [*started, *([sys.executable, "-m", "hrdocs", "parse", file] for file in files)]
    )
    print(f"import hrdocs\t{1000 * (imported - nothing):.0f} ms")
    print(f"{BASE}\t{1000 * base:.0f} ms")
    for file, spent in zip(files, parsed, strict=True):
        print(f"hrdocs parse {Path(file).name}\t{1000 * spent:.0f} ms\t{spent / base:.1f} ×")


if __name__ == "__main__":
    main(sys.argv[1:])
