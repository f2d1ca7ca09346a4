"""Contacts: whom to write to or call."""

import enum
from typing import ClassVar

from hrdocs.model import Record
from hrdocs.values import frozen


class EmailStatus(enum.StrEnum):
    """PRESENT: the address is there. CLOAKED: the page hides it from robots. ABSENT: none is given."""

    PRESENT = "present"
    CLOAKED = "cloaked"
    ABSENT = "absent"


@frozen(kw_only=True)
class Contact(Record):
    """A person or organisation that can be reached.

    Attributes:
        organisation: as printed.
        person: as printed, without an office.
        phones: in E.164 ("+996312900411"), or as printed where a number has no country code.
        emails: addresses, in lower case.
        email_status: whether an address is there, hidden from robots, or not given.
    """

    kind: ClassVar[str] = "contact"

    organisation: str | None = None
    person: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    email_status: EmailStatus = EmailStatus.ABSENT
