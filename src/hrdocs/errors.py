"""Errors: a fault of the software or of the call. A fault of a document is a Diagnostic instead.

Each class has an exit code of its own for the command line, and each message says what happened, to which source,
and what to do next.
"""

from collections.abc import Sequence
from typing import ClassVar


class HrdocsError(Exception):
    """Base of every error that hrdocs raises on purpose; its message is one line, whatever it quotes."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str = "") -> None:
        super().__init__(" ".join(message.splitlines()))


class SourceError(HrdocsError):
    """A source could not be used."""

    exit_code = 10


class UnreadableSource(SourceError):
    """The source is missing, a folder, empty, damaged, or not what its name says."""

    exit_code = 11


class EncryptedSource(SourceError):
    """The source asks for a password."""

    exit_code = 12


class UnsupportedMediaType(SourceError):
    """No reader takes this type of file."""

    exit_code = 13


class SourceTooLarge(SourceError):
    """The source is larger than hrdocs reads."""

    exit_code = 14


class SourceTimedOut(SourceError):
    """The source took longer than was allowed."""

    exit_code = 15


class MissingSource(UnreadableSource, FileNotFoundError):
    """There is no file of the name that was given."""

    exit_code = 16


class ScannedSource(SourceError):
    """The source is images of pages, and has no text until they are recognised."""

    exit_code = 17


class SourceOutOfMemory(SourceError):
    """The source took more memory than was allowed."""

    exit_code = 18


class SourceChanged(UnreadableSource):
    """The source was changed, or went away, after a run had planned it; the next run reads it anew."""

    exit_code = 19


class DetectionError(HrdocsError):
    """The format could not be told."""

    exit_code = 20


class UnknownFormat(DetectionError):
    """No parser claims the document."""

    exit_code = 21


class AmbiguousFormat(DetectionError):
    """Two parsers claim the document equally."""

    exit_code = 22


class UnsuitableFormat(DetectionError):
    """The named format is not one that is installed."""

    exit_code = 23


class PluginError(HrdocsError):
    """A plugin is at fault."""

    exit_code = 30


class PluginLoadError(PluginError):
    """A plugin could not be imported, or implements no hook of hrdocs."""

    exit_code = 31


class PluginConflict(PluginError):
    """Two plugins claim one name, media type or record kind."""

    exit_code = 32


class IncompatiblePlugin(PluginError):
    """A plugin was written for another version of the plugin API."""

    exit_code = 33


class PluginCrashed(PluginError):
    """A plugin raised an error, or returned what its hook does not allow."""

    exit_code = 34


class WorkerLost(PluginError):
    """The process that worked on a source ended: a plugin, or a library under it, brought it down."""

    exit_code = 35


class PluginUnfit(PluginError):
    """A plugin fails checks of the conformance kit."""

    exit_code = 36


class WorkersCannotStart(PluginError):
    """No process can work on sources: each ends, or fails, before it has one."""

    exit_code = 37


class CodecError(HrdocsError):
    """Data is not in the JSON form of hrdocs; the message names the path."""

    exit_code = 40


class WriteError(HrdocsError):
    """An output could not be written."""

    exit_code = 41


class MissingExtra(HrdocsError, ImportError):
    """A library that an extra of hrdocs installs is not there."""

    exit_code = 42


class VerificationError(HrdocsError):
    """Outputs differ from what a manifest promises."""

    exit_code = 50


class DatasetDamaged(VerificationError):
    """A file of a dataset is gone, is not what the manifest says, or not what the ledger gives."""

    exit_code = 51


class DatasetChanged(VerificationError):
    """The inputs of a dataset no longer give the records that it has."""

    exit_code = 52


class ClusterError(HrdocsError):
    """The machines that were to share the work cannot: nobody answers, or their software is another."""

    exit_code = 60


def one_of(names: Sequence[str]) -> str:
    """Return names as the end of a sentence: "a, b or c"; "none" where there is none."""
    if not names:
        return "none"
    *head, last = sorted(names)
    return f"{', '.join(head)} or {last}" if head else last
