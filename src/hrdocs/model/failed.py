"""What comes of a source that gave no document."""

from hrdocs.values import frozen


@frozen(kw_only=True)
class FailedSource:
    """A source that gave no document, and why; it stands where its result would stand.

    Attributes:
        path: the source as its document would be named.
        sha256: of its bytes; None where they could not be read.
        code: the class of the error in kebab case ("unreadable-source"), or "duplicate-source" for the bytes of
            another source, which were parsed once.
        message: what happened and what to do next, in one line.
    """

    path: str
    sha256: str | None = None
    code: str
    message: str


DUPLICATE = "duplicate-source"
