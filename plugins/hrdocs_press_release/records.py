"""The records that only releases have."""

from typing import ClassVar

import hrdocs
from hrdocs.values import frozen


@frozen(kw_only=True)
class PressRelease(hrdocs.Record):
    """A release as a whole.

    Attributes:
        genre: "press release", "media advisory", "statement" or "speech". Where a press office puts its label
            around a statement, a message or a speech, it is the inner one.
        headline: as printed, without the label and without the site's name.
        issuer: whose release it is.
        issued: its day, in EDTF.
        dateline_place: the place in its dateline.
        embargo: until when it is not to be published, in EDTF; None where it may be at once.
        salutation: the words that address its readers, as printed.
        body: the text, paragraphs apart by an empty line, without headline, label and boilerplate.
        boilerplate: what the issuer says of itself ("About …").
    """

    kind: ClassVar[str] = "press-release"
    key = ()

    genre: str
    headline: str | None = None
    issuer: str | None = None
    issued: str | None = None
    dateline_place: str | None = None
    embargo: str | None = None
    salutation: str | None = None
    body: str | None = None
    boilerplate: str | None = None


@frozen(kw_only=True)
class Point(hrdocs.Record):
    """An enumerated or bulleted statement of a release.

    Attributes:
        list: the sentence or heading that heads the list, without a closing colon.
        order: its place in the list, from 1.
        text: the statement, without its marker.
    """

    kind: ClassVar[str] = "point"
    anchor = "text"

    list: str | None = None
    order: int
    text: str
