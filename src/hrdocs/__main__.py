"""`python -m hrdocs`."""

from hrdocs.cli import run

run()
