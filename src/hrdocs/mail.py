"""Messages (RFC 5322, `.eml`): the part that a person reads, what the header says, and what is attached."""

import contextlib
import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from hrdocs.errors import UnreadableSource
from hrdocs.expressions import regex
from hrdocs.source import HTML, PLAIN, Source, sniffed
from hrdocs.text import one_line
from hrdocs.values import frozen

if TYPE_CHECKING:
    from email.message import Message

MAIL = "message/rfc822"
SUFFIX = ".eml"
PART = "#"
"""Between the name of a message and that of what is attached to it."""
DEEPEST = 4
"""Messages attached to messages that are looked into."""
LONGEST_FIELD = 2_000
"""Characters of a field that says what a part is; the standard library takes long to read a longer one."""

_NO_NAME = str.maketrans({"/": "_", "\\": "_", PART: "_"})
"""What would make more than a name of what is attached."""
_HEAD = regex(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_TELLING = regex(rb"^(?:message-id|mime-version|received|return-path):", re.IGNORECASE | re.MULTILINE)
"""Fields that programs write into a header, and nobody into a memorandum with "From:", "To:" and "Date:"."""
_SENDER = regex(rb"^from:", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 65_536


@frozen(kw_only=True)
class Mail:
    """What a message says of itself; values that it does not have are None.

    Attributes:
        body: the text as a source of its own: plain text, or a page where there is none; None without either.
        subject: one line.
        authors: who sent it, by name, or by address where it has none.
        sent: the day on which it was sent, where it was sent (ISO 8601).
        attached: the files that are attached to it.
    """

    body: Source | None
    subject: str | None
    authors: tuple[str, ...]
    sent: str | None
    attached: tuple[Source, ...]


def is_message(data: bytes) -> bool:
    """Return whether bytes open with the header of a message, as a program that sends them writes it."""
    head = _HEAD.match(data[:_LONGEST_HEAD])
    return head is not None and _SENDER.search(head[0]) is not None and _TELLING.search(head[0]) is not None


def mail_of(source: Source) -> Mail:
    """Return what a message holds.

    Raises:
        UnreadableSource: its parts stand in each other without end.
    """
    try:
        return _mail_of(source)
    except RecursionError:
        fault = "is a message whose parts stand in each other too deeply; give the files in it"
        raise UnreadableSource(f"{source.name or 'source'}: {fault}") from None


def _mail_of(source: Source) -> Mail:
    from email import message_from_bytes
    from email.message import EmailMessage
    from email.utils import getaddresses

    message = message_from_bytes(source.data, _class=EmailMessage, policy=_policy())
    parts = [part for part in _parts(message) if not part.is_multipart() or part.get_content_type() == MAIL]
    texts = [part for part in parts if not part.get_filename()]
    bodies = (_text(part, kind, source) for kind in (PLAIN, HTML) for part in texts if _kind(part) == kind)
    return Mail(
        body=next((body for body in bodies if body.data.strip()), None),
        subject=_header(message, "subject"),
        authors=tuple(name or address for name, address in getaddresses([_header(message, "from") or ""])),
        sent=_day(_header(message, "date")),
        attached=_told_apart([_attached(part, n, source) for n, part in enumerate(parts, 1) if _is_attached(part)]),
    )


@functools.cache
def _policy() -> Any:  # noqa: ANN401 (its class depends on the version of Python)
    """Return how headers are read: of those that say what a part is, no more than one that means it would hold."""
    from email.policy import EmailPolicy

    class Bounded(EmailPolicy):
        def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 (as the policies of the library)
            whole = value if not name.lower().startswith("content-") else value[:LONGEST_FIELD]
            return super().header_fetch_parse(name, whole)

    return Bounded()


def with_attached(source: Source, depth: int = 0) -> Iterator[Source]:
    """Iterate over a source and, where it is a message, what is attached to it and to messages in it."""
    yield source
    if source.media_type == MAIL and depth < DEEPEST:
        for each in mail_of(source).attached:
            yield from with_attached(each, depth + 1)


def _parts(message: "Message") -> "Iterator[Message]":
    """Iterate over the parts of a message, not into messages that are attached to it."""
    yield message
    if message.is_multipart() and (message.get_content_type() != MAIL):
        for part in message.get_payload():
            if not isinstance(part, str):
                yield from _parts(part)


def _told_apart(attached: Sequence[Source]) -> tuple[Source, ...]:
    """Return what is attached with names of their own: the second "report.pdf" is "2-report.pdf"."""
    taken: set[str | None] = set()
    found = []
    for each in attached:
        message, _, name = (each.name or "").rpartition(PART)
        uses, own = 1, each.name
        while own in taken:
            uses += 1
            own = f"{message}{PART}{uses}-{name}"
        taken.add(own)
        found.append(attrs.evolve(each, name=own))
    return tuple(found)


def _is_attached(part: "Message") -> bool:
    named = part.get_content_disposition() == "attachment" or bool(part.get_filename())
    return named or part.get_content_type() == MAIL


def _kind(part: "Message") -> str:
    """Return the media type of a part; one that says that it has parts, and has none, is text."""
    told = part.get_content_type()
    return PLAIN if told.startswith("multipart/") else told


def _text(part: "Message", kind: str, source: Source) -> Source:
    return Source(
        data=_bytes(part),
        media_type=kind,
        name=source.name,
        charset=part.get_content_charset(),
        languages=source.languages,
    )


def _attached(part: "Message", number: int, source: Source) -> Source:
    data, named = _bytes(part), one_line(part.get_filename() or "").translate(_NO_NAME)
    is_mail = part.get_content_type() == MAIL
    name = named or f"part-{number}{SUFFIX if is_mail else ''}"
    told = MAIL if is_mail else sniffed(data, name)
    return Source(
        data=data, media_type=told, name=f"{source.name or 'message'}{PART}{name}", languages=source.languages
    )


def _bytes(part: "Message") -> bytes:
    if part.get_content_type() == MAIL and part.is_multipart():
        return b"".join(each.as_bytes() for each in part.get_payload() if not isinstance(each, str))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: "Message", name: str) -> str | None:
    with contextlib.suppress(Exception):  # the standard library fails on some headers that break the rules
        return one_line(str(message.get(name) or "")) or None
    return None


def _day(date: str | None) -> str | None:
    from email.utils import parsedate_to_datetime

    with contextlib.suppress(TypeError, ValueError):
        return parsedate_to_datetime(date or "").date().isoformat()
    return None
