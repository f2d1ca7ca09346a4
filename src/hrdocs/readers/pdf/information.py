"""Metadata from the information dictionary of a PDF."""

import re

from hrdocs.model import Metadata, Origin
from hrdocs.text import one_line

_DATE = re.compile(r"(?:D:)?(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
_WORKING_TITLE = re.compile(
    r"""
      (?: Microsoft\ Word | Microsoft\ PowerPoint | PowerPoint\ Presentation ) \b .*
    | [\w.()\ -]+ \. (?: docx? | wpd | rtf | odt | pdf | indd | pptx? )   # the name of the file that it was made from
    | untitled | title | document \d* | \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What programs put there by themselves; it names no document."""


def metadata_of(info: dict[str, str]) -> Metadata:
    """Return what the information dictionary says, each value with the entry that it stands in.

    Its "Author" is left out: in documents of organisations it is whoever typed or converted the file.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    places: dict[str, str] = {}
    title = one_line(info.get("Title", ""))
    if title and not _WORKING_TITLE.fullmatch(title):
        values["title"], places["title"] = title, "pdf:Title"
    if subject := one_line(info.get("Subject", "")):
        values["description"], places["description"] = subject, "pdf:Subject"
    words = tuple(word.strip() for word in re.split(r"[;,]", one_line(info.get("Keywords", ""))) if word.strip())
    if words:
        values["keywords"], places["keywords"] = words, "pdf:Keywords"
    if modified := _DATE.match(info.get("ModDate", "")):
        values["modified"], places["modified"] = "-".join(modified.group("year", "month", "day")), "pdf:ModDate"
    origins = tuple(Origin(field=name, place=place) for name, place in places.items())
    return Metadata(**values, origins=origins)  # type: ignore[arg-type]
