"""The reader of messages (`.eml`): their text by the reader of its type, and their header as metadata."""

import attrs

from hrdocs.diagnostics import Diagnostic
from hrdocs.errors import UnreadableSource
from hrdocs.mail import PART, Mail, mail_of
from hrdocs.model import Document, Metadata, Origin
from hrdocs.readers import html, plain
from hrdocs.source import HTML, Source


def read(source: Source) -> Document:
    """Return the text of a message as a Document; who sent it, when and about what is its metadata.

    XPaths and lines are those of the part that is read. What is attached is named in a diagnostic, and is a document of
    its own where a command or `Reading.sources` reads the message.

    Raises:
        UnreadableSource: it has no text.
    """
    mail = mail_of(source)
    if mail.body is None:
        raise UnreadableSource(f"{source.name or 'source'}: is a message without text; give what is attached to it")
    document = (html.read if mail.body.media_type == HTML else plain.read)(mail.body)
    attached = [each.name.rpartition(PART)[2] for each in mail.attached if each.name]
    notes = [Diagnostic(code="attached-files", message=f"attached are {', '.join(attached)}")] if attached else []
    identity = attrs.evolve(source.identity, encoding=document.source.encoding)
    return attrs.evolve(
        document,
        source=identity,
        metadata=document.metadata.overlaid_with(_metadata(mail)),
        diagnostics=(*document.diagnostics, *notes),
    )


def _metadata(mail: Mail) -> Metadata:
    given = {"title": ("Subject", mail.subject), "authors": ("From", mail.authors), "issued": ("Date", mail.sent)}
    return Metadata(
        title=mail.subject,
        authors=mail.authors,
        issued=mail.sent,
        origins=tuple(Origin(field=name, place=f"mail:{place}") for name, (place, value) in given.items() if value),
    )
