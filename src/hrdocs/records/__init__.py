"""Record kinds that more than one parser emits."""

from hrdocs.records.contact import Contact, EmailStatus
from hrdocs.records.event import Event, Time
from hrdocs.records.quotation import Quotation
from hrdocs.records.reference import Reference, Scheme

__all__ = ["Contact", "EmailStatus", "Event", "Quotation", "Reference", "Scheme", "Time"]
