"""Imported by the process that workers are copies of, so that each begins warm; only hrdocs' own plugins are loaded."""

import contextlib

from hrdocs.corpus import warm, workers
from hrdocs.loading import CORE_DISTRIBUTION
from hrdocs.registry import Registry

__all__ = ["workers"]

with contextlib.suppress(Exception):  # a worker says what is wrong once it has something to do
    warm.warmed(Registry.from_entry_points(only={CORE_DISTRIBUTION}))
