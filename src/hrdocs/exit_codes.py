"""Exit codes of the command line that are no class of error's own (`hrdocs.errors` has those)."""

ALL_FAILED = 8
"""All of several sources failed, or each input of a run."""
SOME_FAILED = 9
"""Some of several sources failed and the others are done."""
CRASHED = 70
"""A fault in hrdocs itself (EX_SOFTWARE of sysexits.h)."""
INTERRUPTED = 130
"""Ended by Ctrl-C."""
TERMINATED = 143
"""Ended by SIGTERM."""
