"""References: what a document points at."""

import enum
from typing import ClassVar

from hrdocs.model import Record
from hrdocs.values import frozen


class Scheme(enum.StrEnum):
    """Which system of names a target belongs to."""

    UN_SYMBOL = "un-symbol"
    TREATY = "treaty"
    URL = "url"


@frozen(kw_only=True)
class Reference(Record):
    """One mention of a United Nations document, a treaty or a web address.

    Attributes:
        scheme: un-symbol, treaty or url.
        target: "A/RES/60/251", "CEDAW", "CETS-210", or the address itself.
        url: where the target can be read, or None.
        footnote: marker of the footnote that the mention stands in, or None.
    """

    kind: ClassVar[str] = "reference"
    anchor = "target"

    scheme: Scheme
    target: str
    url: str | None = None
    footnote: str | None = None
