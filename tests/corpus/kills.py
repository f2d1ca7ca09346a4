"""Kill runs at random moments: `python tests/corpus/kills.py INPUT OUT KILLS [SEED]` prints one sha256 for each export.

A run is started, and it and all its processes are killed after a random time, over and over; then it is let end.
"""

import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

LONGEST = 12.0
"""Seconds until a kill at the latest: a run has started its workers by then, on a busy machine too."""


def killed(inputs: str, out: Path, moments: list[float]) -> None:
    """Start a run for each moment and kill it then: the main process before its workers, or all at once."""
    for number, moment in enumerate(moments):
        with _started(inputs, out) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(moment)
            if not number % 2:
                process.kill()
                process.wait()


def ended(inputs: str, out: Path) -> str:
    """Let a run end and return its last line."""
    with _started(inputs, out) as process:
        said, _ = process.communicate()
        return said.decode().splitlines()[-1]


def sha256s(out: Path) -> dict[str, str]:
    """Return the sha256 of every export of a dataset, its manifest too."""
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and "ledger" not in path.name]
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@contextlib.contextmanager
def _started(inputs: str, out: Path):
    command = [
        sys.executable,
        "-m",
        "hrdocs",
        "run",
        inputs,
        "-o",
        str(out),
        "--workers",
        "2",
        "--quiet",
        "--to",
        "sqlite",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        time.sleep(0.3)  # workers notice that their main process has gone


def main() -> None:
    inputs, out, kills = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 0)
    killed(inputs, out, [chance.uniform(0, LONGEST) for _ in range(kills)])
    print(ended(inputs, out))
    for name, digest in sha256s(out).items():
        print(digest, name)


if __name__ == "__main__":
    main()
