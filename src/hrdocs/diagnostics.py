"""Diagnostics: what a document itself got wrong, or what could not be decided."""

import enum
import functools

from hrdocs.datafiles import table
from hrdocs.values import frozen


class Severity(enum.StrEnum):
    """INFO: mended or inferred, and said so. WARNING: a value may be incomplete. ERROR: something was not readable."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@frozen(kw_only=True)
class Diagnostic:
    """A remark on a document. `start` and `end` are a range of `Document.text`, or both None for the whole."""

    code: str
    message: str
    severity: Severity = Severity.WARNING
    start: int | None = None
    end: int | None = None


@frozen(kw_only=True)
class DiagnosticCode:
    """An entry of the catalogue: what a code means and what a person can do about it."""

    code: str
    title: str
    what_to_do: str


@functools.cache
def catalogue() -> dict[str, DiagnosticCode]:
    """Return every code that hrdocs itself emits, by code. Plugins may use codes of their own."""
    return {row["code"]: DiagnosticCode(**row) for row in table("hrdocs", "diagnostics.tsv")}
