"""What is attached to messages: documents of their own, each named after the message that it came with."""

from collections.abc import Iterator

from hrdocs import mail, remote
from hrdocs.errors import SourceChanged
from hrdocs.source import MAXIMUM_BYTES, Source

WITHIN = "!/"
"""Between the name of a file and what lies in it."""


def is_message(name: str, head: bytes) -> bool:
    """Return whether a file is a message, by its name or its first bytes."""
    return name.lower().endswith(mail.SUFFIX) or mail.is_message(head)


def attached_to(path: str, name: str) -> Iterator[tuple[str, Source]]:
    """Iterate over what is attached to a message and to messages in it, each with its path in the message.

    Raises:
        SourceChanged: the message can no longer be read.
    """
    try:
        with remote.opened(path) as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except OSError as error:
        raise SourceChanged(f"{name}: could be read when the run was planned, and no longer ({error})") from None
    if len(data) > MAXIMUM_BYTES:
        return  # the message itself is refused, and says why
    sources = mail.with_attached(Source(data=data, media_type=mail.MAIL, name=name))
    next(sources)
    for each in sources:
        yield (each.name or "").removeprefix(f"{name}{mail.PART}").replace(mail.PART, WITHIN), each
