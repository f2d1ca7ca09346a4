"""Runs that are killed at random moments end with the bytes of a run that nothing disturbed.

`HRDOCS_KILLS=30 make test-slow` kills thirty times.
"""

import os
import random
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import kills

DATA = Path(__file__).parents[2] / "examples" / "data"
COUNT = int(os.environ.get("HRDOCS_KILLS", "3"))
pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


def test_killed_runs_give_what_an_undisturbed_one_gives(tmp_path):
    begun = time.monotonic()
    undisturbed = kills.ended(str(DATA), tmp_path / "calm")
    lasts = time.monotonic() - begun
    chance = random.Random(12)
    kills.killed(str(DATA), tmp_path / "killed", [chance.uniform(0, lasts) for _ in range(COUNT)])
    assert kills.ended(str(DATA), tmp_path / "killed") == undisturbed == "6 inputs = 6 documents + 0 errors"
    assert kills.sha256s(tmp_path / "killed") == kills.sha256s(tmp_path / "calm")
